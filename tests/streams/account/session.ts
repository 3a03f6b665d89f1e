/** A session: the pure core between a model of the exchange, sockets that are cut, and reads that lag. */
import * as E from "../../../lib/either.ts";
import { refused, unreachable } from "../../../lib/failure.ts";
import type { Heard } from "../../../lib/socket.ts";
import * as fc from "../../deps/fast_check.ts";
import { observe } from "../../../streams/account/observe.ts";
import {
  type AccountState,
  begun,
  type Effect,
  type News,
} from "../../../streams/account/state.ts";
import { type AccountStream, accountStream } from "../../../streams/account/stream.ts";
import type { Answered, Ask, Found } from "../../../streams/account/asks.ts";
import type { Notice } from "../../../streams/account/notice.ts";
import { isEnded, orderKey } from "../../../streams/account/merge/orders.ts";
import { type Doing, doings, done, type Facts, START } from "./exchange.ts";

/** How long reads may lag. */
export const LAG = 60;

/** What happens to a session. */
export interface Chaos {
  readonly doings: readonly Doing[];
  /** How long each connection lives, and how long none can be had after. */
  readonly cuts: readonly { readonly up: number; readonly down: number }[];
  /** Lags, delays, failures and repeats, taken one after the other. */
  readonly dice: readonly number[];
  readonly seed: number;
}

/** Random chaos. */
export const chaos: fc.Arbitrary<Chaos> = fc.record({
  doings,
  cuts: fc.array(
    fc.record({
      up: fc.integer({ min: 1, max: 500 }),
      down: fc.integer({ min: 0, max: 300 }),
    }),
    { maxLength: 4 },
  ),
  dice: fc.array(fc.nat(999), { minLength: 20, maxLength: 60 }),
  seed: fc.nat(),
});

/** How a session is run; an assumption may be broken on purpose. */
export interface Way {
  /** Events that an open connection does not deliver, by number. */
  readonly drops?: (event: number) => boolean;
  /** How far reads lag. */
  readonly lag?: number;
  /** Answers reads as of a moment before the socket opened, as clients do that read first. */
  readonly isEarly?: boolean;
  /** How often the view is audited; never if absent, as an audit repairs what a gap left wrong. */
  readonly auditMs?: number;
  /** How long a socket serves. */
  readonly rotateMs?: number;
  /** Changes the state between inputs, as a restart does. */
  readonly between?: (state: AccountState, at: number, inputs: number) => AccountState;
}

/** What came of a session. */
export interface Outcome {
  readonly facts: Facts;
  readonly state: AccountState;
  readonly notices: readonly Notice[];
  readonly inputs: number;
  readonly asked: readonly Ask[];
  /** How many sockets were opened. */
  readonly sockets: number;
  /** How it stands at the end. */
  readonly phase: AccountState["phase"];
}

interface Due {
  readonly at: number;
  readonly news: News;
}

/** A socket, and which event it tells next. */
interface Line {
  readonly socket: number;
  readonly ends: number;
  next: number;
  isRepeat: boolean;
}

/** Runs a session until all is quiet. */
export const session = ({ doings, cuts, dice, seed }: Chaos, way: Way = {}): Outcome => {
  const facts = done(doings);
  const lagMost = way.lag ?? LAG;
  let rolled = seed;
  const roll = (below: number): number => {
    rolled++;
    return ((dice[rolled % dice.length] ?? 0) * 31 + rolled * 7) % below;
  };
  const notices: Notice[] = [];
  const asked: Ask[] = [];
  const ended = new Set<number>();
  const due: Due[] = [];
  const lines: Line[] = [];
  const events = facts.events
    .filter((_, i) => !way.drops?.(i))
    .sort((a, b) => a.at - b.at);
  // Shorter times than callers may give.
  const stream: AccountStream = {
    ...accountStream({ um: ["AAAUSDT"], margin: ["AAAUSDT"] }),
    lagMs: LAG,
    auditMs: way.auditMs ?? 1e9,
    rotateMs: way.rotateMs ?? 1e9,
    probeMs: 1e9,
  };
  let state = begun(stream, START - 1);
  let inputs = 0;
  let wakeAt = START - 1;
  let at = START - 1;
  let connections = 0;
  let upSince = 0;
  let openedAt = 0;
  const failed = new Map<number, number>();

  const hear = (socket: number, moment: number, heard: Heard): void => {
    due.push({ at: moment, news: { _tag: "Heard", socket, heard } });
  };
  const firstSince = (moment: number): number => {
    const first = events.findIndex(({ at }) => at >= moment);
    return first < 0 ? events.length : first;
  };
  const connect = (socket: number): void => {
    const opens = at + 1 + roll(5);
    const cut = cuts[connections];
    if (opens < upSince) return hear(socket, opens, { _tag: "Ended", reason: "down" });
    connections++;
    openedAt = opens;
    const ends = cut ? opens + cut.up : Infinity;
    if (cut) upSince = ends + cut.down;
    hear(socket, opens, { _tag: "Opened" });
    lines.push({ socket, ends, next: firstSince(opens), isRepeat: false });
    if (cut) hear(socket, ends, { _tag: "Ended", reason: "cut" });
  };
  const foundBy = (ask: Ask, moment: number): Found | undefined => {
    const orders = facts.ordersAt(moment);
    switch (ask.what) {
      case "open":
        return {
          what: "orders",
          orders: [...orders.values()].filter(({ order }) =>
            order.book === ask.book && !isEnded(order) &&
            (ask.symbol === undefined || order.symbol === ask.symbol)
          ),
        };
      case "order": {
        const placed = orders.get(orderKey(ask));
        return placed && { what: "orders", orders: [placed] };
      }
      case "fills": {
        const { from } = ask;
        const fills = facts.fillsAt(moment).filter(({ book, symbol, tradeId, time }) =>
          symbol === ask.symbol && book === ask.book &&
          ("fromId" in from ? BigInt(tradeId) >= BigInt(from.fromId) : time >= from.startTime)
        );
        return { what: "fills", fills };
      }
      case "named": {
        const rows = facts.incomeAt(ask.book, moment);
        return {
          what: "named",
          rows: ask.book === "MARGIN" ? [] : rows.filter(({ time }) => time >= ask.startTime),
        };
      }
      case "positions":
      case "balances": {
        // A row of nothing is not shown.
        const values = [...facts.valuesAt(moment).values()].filter((value) =>
          value.amount !== "0" &&
          (ask.what === "balances"
            ? value.type !== "position"
            : value.type === "position" && value.book === ask.book)
        );
        return { what: "values", values };
      }
    }
  };
  const answerOf = (ask: Ask, moment: number): Answered => {
    const { id } = ask;
    // Twice in a row at most, so that an end of all waiting can be told.
    const before = failed.get(id) ?? 0;
    const fails = before < 2 && roll(12) === 0;
    if (fails) {
      failed.set(id, before + 1);
      return { _tag: "Answered", id, answer: E.left(unreachable("x", "reset", "unknown")) };
    }
    const found = foundBy(ask, moment);
    const absent = refused("queryUmOrder", 400, -2013, "Order does not exist.", null);
    return { _tag: "Answered", id, answer: found ? E.right(found) : E.left(absent) };
  };
  const act = (effect: Effect): void => {
    switch (effect._tag) {
      case "Connect":
        return connect(effect.socket);
      case "Ask": {
        const { ask } = effect;
        asked.push(ask);
        const read = at + roll(10);
        const seen = way.isEarly ? Math.min(read, openedAt - roll(LAG)) : read - roll(lagMost + 1);
        due.push({ at: read + roll(20), news: answerOf(ask, seen) });
        return;
      }
      case "Wake":
        wakeAt = effect.at;
        return;
      case "Tell":
        notices.push(effect.notice);
        return;
      case "End":
        ended.add(effect.socket);
        return;
      case "Extend":
      case "Probe":
        return;
    }
  };
  const put = (news: News): void => {
    inputs++;
    if (news._tag === "Heard" && ended.has(news.socket)) return;
    const from = way.between?.(state, at, inputs) ?? state;
    if (from !== state) {
      // Another process: nothing that was on its way reaches it.
      due.length = 0;
      lines.length = 0;
      ended.clear();
      failed.clear();
      state = from;
      return put({ _tag: "Ticked" });
    }
    const [next, effects] = observe(state, { at, chance: roll(1000) / 1000, news });
    state = next;
    for (const effect of effects) act(effect);
  };
  /** The socket that tells something before a moment. */
  const lineAt = (moment: number): Line | undefined => {
    let first: Line | undefined;
    let firstAt = moment;
    for (let i = lines.length - 1; i >= 0; i--) {
      const line = lines[i];
      const sent = line && events[line.next]?.at;
      if (!line || sent === undefined || sent >= line.ends || ended.has(line.socket)) {
        lines.splice(i, 1);
      } else if (sent < firstAt) [first, firstAt] = [line, sent];
    }
    return first;
  };
  // Long enough for the audits.
  const quiet = facts.end + 4 * (way.auditMs ?? 500);
  for (;;) {
    let first = 0;
    due.forEach((each, i) => {
      if (each.at < (due[first]?.at ?? Infinity)) first = i;
    });
    const next = due[first];
    const line = lineAt(Math.min(next?.at ?? Infinity, wakeAt));
    if (line) {
      const { at: sent, text } = events[line.next] ?? { at, text: "" };
      at = Math.max(at, sent);
      line.isRepeat = !line.isRepeat && roll(4) === 0;
      if (!line.isRepeat) line.next++;
      put({ _tag: "Heard", socket: line.socket, heard: { _tag: "Frame", text } });
      continue;
    }
    const moment = Math.min(next?.at ?? Infinity, wakeAt);
    if (moment > quiet && (state.phase === "live" || moment > quiet + 300_000)) break;
    at = Math.max(at, moment);
    if (next && next.at <= wakeAt) {
      due.splice(first, 1);
      put(next.news);
    } else {
      wakeAt = Infinity;
      put({ _tag: "Ticked" });
    }
  }
  return { facts, state, notices, inputs, asked, sockets: state.newest, phase: state.phase };
};
