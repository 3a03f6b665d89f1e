/**
 * Minutes of an exchange that counts what arrives, and workers that share one budget: real code on imagined
 * time. Nothing waits, so an hour of a hundred requests a second takes seconds.
 */
import { type Budget, memoryRows, type Rows, sharedBudget } from "../../reliability/mod.ts";
import type { Draw, Lane } from "../../reliability/budget/lanes.ts";

/** What is tried. */
export interface Setting {
  readonly workers: number;
  readonly limit: number;
  /** Demand, as a part of the limit. */
  readonly load: number;
  readonly minutes: number;
  readonly seed: number;
  /** How far each worker's idea of the exchange's time may be off, in ms. */
  readonly skewMs: number;
  /** Whether workers keep nothing free, and do not know how far their clocks are off. */
  readonly isCareless?: boolean;
  /** Part of the demand that cancels. */
  readonly cancels?: number;
  /** Whether few workers have most of the demand. */
  readonly isUneven?: boolean;
  /** How often a worker crashes and begins anew, for each request. */
  readonly crashes?: number;
  /** Whether workers do not read what the exchange says it has counted. */
  readonly isDeaf?: boolean;
  /** What others use of the address in a minute. */
  readonly strangers?: number;
}

/** What came of it. */
export interface Tally {
  /** The largest number that arrived in a minute, strangers included. */
  readonly most: number;
  /** Minutes with more than the limit. */
  readonly over: number;
  /** Minutes that were whole, after the first two: in the first one nobody knows who else is there. */
  readonly minutes: number;
  /** Part of the limit that was used in them. */
  readonly used: number;
  readonly sent: number;
  readonly cancelsAsked: number;
  readonly cancelsSent: number;
  /** Requests of the store for each that left, after the first two minutes. */
  readonly operations: number;
  /** What the worker that was served least had, as a part of what the one served most had, in five minutes. */
  readonly fairness: number;
}

const MINUTE = 60_000;

/** Numbers from 0 to 1, the same for the same seed. */
export const drawing = (seed: number): () => number => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

interface Arrival {
  readonly at: number;
  readonly worker: number;
  /** What is asked for; absent where something arrives at the exchange. */
  readonly lane?: Lane;
  /** When it was asked for first, or left. */
  readonly asked: number;
}

/** The earliest first. */
class Queue {
  readonly #heap: Arrival[] = [];
  push(each: Arrival): void {
    const heap = this.#heap;
    let i = heap.push(each) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      const above = heap[up];
      if (!above || above.at <= each.at) break;
      heap[i] = above;
      i = up;
    }
    heap[i] = each;
  }
  pop(): Arrival | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let i = 0;
    for (;;) {
      let down = 2 * i + 1;
      const right = heap[down + 1];
      const left = heap[down];
      if (!left) break;
      if (right && right.at < left.at) down++;
      const below = heap[down];
      if (!below || below.at >= last.at) break;
      heap[i] = below;
      i = down;
    }
    heap[i] = last;
    return first;
  }
}

/** A way to the exchange, in ms: short, with a tail of one in a thousand up to 3 s. */
const travel = (random: () => number): number => {
  const drawn = random();
  return drawn < 0.999 ? 5 + 245 * random() ** 3 : 250 + 2750 * random() ** 3;
};

/** Counts what is asked of a store. */
const counted = (rows: Rows): readonly [Rows, () => number] => {
  let count = 0;
  return [{
    ...rows,
    swap: (change) => (count++, rows.swap(change)),
    take: (space, key, taking) => (count++, rows.take(space, key, taking)),
  }, () => count];
};

/** Lets workers ask, minute after minute, and counts where the exchange counts. */
export const minutesOf = async (setting: Setting): Promise<Tally> => {
  const { workers, limit, load, minutes, seed, skewMs } = setting;
  const { cancels = 0, isUneven = false, crashes = 0, strangers = 0 } = setting;
  const { isDeaf = false, isCareless = false } = setting;
  const random = drawing(seed);
  const [store, operations] = counted(memoryRows());
  let time = 0;
  const draw: Draw = {
    bucket: "papi",
    units: 1,
    limit,
    header: "x-mbx-used-weight-1m",
  };
  const skews = Array.from({ length: workers }, () => (2 * random() - 1) * skewMs);
  const born = (worker: number): Budget =>
    sharedBudget({
      store,
      now: () => time + (skews[worker] ?? 0),
      random,
      ...(isCareless
        ? { guardMs: 0, spare: 0 }
        : { clock: { read: () => ({ time: time + (skews[worker] ?? 0), error: skewMs }) } }),
    });
  const budgets = Array.from({ length: workers }, (_, worker) => born(worker));
  const shares = budgets.map((_, worker) => isUneven ? 1 / (worker + 1) : 1);
  const whole = shares.reduce((sum, each) => sum + each, 0);
  const queue = new Queue();
  const gap = (mean: number) => -Math.log(1 - random()) * mean;
  const meanOf = (worker: number) => MINUTE * whole / (limit * load * (shares[worker] ?? 1));
  const ask = (worker: number, from: number) => {
    const lane = random() < cancels ? "cancel" : "read";
    const at = from + gap(meanOf(worker));
    queue.push({ at, worker, lane, asked: at });
  };
  for (const worker of budgets.keys()) ask(worker, 0);
  const counts = new Map<number, number>();
  const arrives = (at: number, units = 1): number => {
    const minute = Math.floor(at / MINUTE);
    const count = (counts.get(minute) ?? 0) + units;
    counts.set(minute, count);
    return count;
  };
  const served = budgets.map(() => 0);
  let fairness = 1;
  let before = { operations: 0, sent: 0 };
  let spanAt = 2 * MINUTE;
  let sent = 0;
  let cancelsAsked = 0;
  let cancelsSent = 0;
  let strangersAt = 0;
  for (;;) {
    const next = queue.pop();
    if (!next || next.at >= minutes * MINUTE) break;
    const { at, worker, lane, asked } = next;
    time = at;
    while (strangers > 0 && strangersAt < time) {
      arrives(strangersAt);
      strangersAt += gap(MINUTE / strangers);
    }
    if (time >= spanAt) {
      if (spanAt > 2 * MINUTE) {
        fairness = Math.min(fairness, Math.min(...served) / Math.max(...served));
      } else before = { operations: operations(), sent };
      served.fill(0);
      spanAt += 5 * MINUTE;
    }
    if (lane === undefined) {
      const count = arrives(at);
      if (isDeaf) continue;
      const headers = { [draw.header]: `${count}` };
      const skew = skews[worker] ?? 0;
      const facts = { sent: asked + skew, received: at + skew, status: 200, waitMs: null };
      await budgets[worker]?.settle([draw], { ...facts, headers });
      continue;
    }
    if (at === asked) {
      if (lane === "cancel") cancelsAsked++;
      ask(worker, at);
    }
    if (crashes > 0 && random() < crashes) budgets[worker] = born(worker);
    const budget = budgets[worker];
    const taken = await budget?.take([draw], lane);
    if (taken?.state === "go") {
      sent++;
      if (lane === "cancel") cancelsSent++;
      served[worker] = (served[worker] ?? 0) + 1;
      queue.push({ at: time + travel(random), worker, asked: time });
    } else if (taken?.state === "later") {
      const again = taken.notBefore - (skews[worker] ?? 0);
      if (again - asked <= (lane === "cancel" ? 1000 : 3500)) {
        queue.push({ at: Math.max(again, time), worker, lane, asked });
      }
    }
  }
  const seen = [...counts].filter(([minute]) => minute >= 2 && minute < minutes - 1)
    .map(([, count]) => count);
  const total = seen.reduce((sum, each) => sum + each, 0);
  return {
    most: Math.max(...counts.values()),
    over: [...counts.values()].filter((count) => count > limit).length,
    minutes: seen.length,
    used: total / seen.length / limit,
    sent,
    cancelsAsked,
    cancelsSent,
    operations: (operations() - before.operations) / Math.max(1, sent - before.sent),
    fairness,
  };
};
