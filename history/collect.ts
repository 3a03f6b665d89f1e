/** Reads whole histories, row by row: no row twice, none left out between two calls. */
import * as E from "../lib/either.ts";
import { build, type Endpoint, type Spec } from "../lib/endpoint.ts";
import type { Environment } from "../lib/environment.ts";
import { blocked } from "../lib/failure.ts";
import { Time } from "../lib/fields/fields.ts";
import { send } from "../lib/send.ts";
import { BinanceError } from "../promise/mod.ts";
import { type Plan, planOf } from "./rows.ts";

/** A row of the answer `A`: of a list, or of `rows`. */
export type RowOf<A> = A extends readonly (infer Row)[] ? Row
  : A extends { readonly rows: readonly (infer Row)[] } ? Row
  : never;

/** Parameters that say which part of a history a call gives; {@link collect} sets them itself. */
export type PartParam = "startTime" | "endTime" | "limit" | "size" | "current" | "page" | "fromId";

/**
 * What to collect: the parameters of the endpoint, and from when until when. No time fits an endpoint
 * that takes none, so that what is no history does not compile; of one without a type nothing is known.
 */
export type Wanted<P> = Omit<P, PartParam> & {
  /** From when, in ms, included. */
  readonly startTime: "startTime" extends (unknown extends P ? "startTime" : keyof P) ? number
    : "it is no history: it takes no startTime and endTime";
  /** Until when, in ms, included; now if absent. */
  readonly endTime?: number;
};

/** Settings of {@link collect}. */
export interface CollectOptions {
  /** How many calls it may make at most; 1000 if absent. */
  readonly maxCalls?: number;
  /** How many rows to ask for in a call; as many as the exchange gives if absent. */
  readonly limit?: number;
  /** The longest time to ask for in a call, in ms; as long as the exchange allows if absent. */
  readonly windowMs?: number;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

type Params = Readonly<Record<string, unknown>>;
type Rows = readonly unknown[];

/** What reading one history needs. */
interface Reading {
  readonly plan: Plan;
  /** Rows that a call asks for. */
  readonly limit: number;
  /** Rows, and how many there are in all if the exchange says so. */
  readonly ask: (part: Params) => Promise<{ readonly rows: Rows; readonly total: unknown }>;
  readonly stop: (rule: string, remedy: string) => BinanceError;
}

const idOrder = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined || b === undefined || !/^\d+$/.test(a + b)) return 0;
  const [one, other] = [BigInt(a), BigInt(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** The oldest first. */
const inOrder = ({ timeOf, idOf }: Plan, rows: Rows): Rows => {
  const isNewestFirst = timeOf(rows[0]) > timeOf(rows.at(-1));
  return [...isNewestFirst ? rows.toReversed() : rows]
    .sort((a, b) => timeOf(a) - timeOf(b) || idOrder(idOf(a), idOf(b)));
};

/** Whether the exchange may have left rows out. */
const isCut = ({ plan, limit }: Reading, { length }: Rows): boolean =>
  // Some calls give their usual number of rows, whatever they are asked for.
  length >= limit || (length > 0 && length === plan.whenAbsent);

/** Whether calls leave out the newest rows and not the oldest, which one call for fewer shows. */
const keepsOldest = async ({ plan, limit, ask }: Reading, time: number, rows: Rows) => {
  if (plan.limitName === undefined || limit < 2) return false;
  const part = { startTime: time, endTime: time, [plan.limitName]: limit - 1 };
  const ids = (await ask(part)).rows.map(plan.idOf);
  return ids.includes(plan.idOf(rows[0])) && !ids.includes(plan.idOf(rows.at(-1)));
};

/** All rows of one millisecond that has as many as a call gives, or more: read on by id. */
const crowded = async (reading: Reading, time: number, first: Rows): Promise<Rows> => {
  const { plan: { from, idOf, timeOf }, ask, stop } = reading;
  const rows = [...first];
  if (from !== undefined && await keepsOldest(reading, time, first)) {
    for (;;) {
      const last = idOf(rows.at(-1));
      const next = (await ask({ [from]: last })).rows;
      const more = inOrder(reading.plan, next)
        .filter((row) => timeOf(row) === time && idOrder(last, idOf(row)) < 0);
      rows.push(...more);
      if (more.length === 0 || !isCut(reading, next)) return rows;
    }
  }
  throw stop(
    "crowded",
    `${first.length} rows and maybe more happened at ${time}: a call gives no more`,
  );
};

/** A part of a history, both ends included, and its rows once they are known. */
type Part = readonly [start: number, end: number, rows?: Rows];

/**
 * Rows between two times, both included. A call that may have left rows out gave a run of the
 * history without gaps: what lies within the run is whole, what lies on its edges and beyond is read again.
 */
async function* between(reading: Reading, from: number, until: number): AsyncGenerator<unknown> {
  const { plan } = reading;
  // The oldest part is the last. Generators in one another would pass each row through as many as there were calls.
  const parts: Part[] = [[from, until]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [start, end, known] = part;
    const rows = known ??
      inOrder(plan, (await reading.ask({ startTime: start, endTime: end })).rows);
    if (known || !isCut(reading, rows)) yield* rows;
    else if (start === end) yield* await crowded(reading, start, rows);
    else {
      const [first, last] = [plan.timeOf(rows[0]), plan.timeOf(rows.at(-1))];
      if (!(first >= start && last <= end) || (first === start && first === last)) {
        // The rows do not say where the run ends: each half by itself.
        const middle = Math.floor((start + end) / 2);
        parts.push([middle + 1, end], [start, middle]);
      } else if (first === last) {
        parts.push([first, end], [start, first - 1]);
      } else {
        const within = rows.filter((row) => plan.timeOf(row) > first && plan.timeOf(row) < last);
        parts.push([last, end], [first, last, within], [start, first]);
      }
    }
  }
}

/** Rows from `start` to `end` of a history whose pages are numbered. */
const pages = async (reading: Reading, start: number, end: number): Promise<Rows> => {
  for (let attempt = 0; attempt < 3; attempt++) {
    const all: unknown[] = [];
    let counted: unknown;
    for (let current = 1;; current++) {
      const { rows, total } = await reading.ask({ startTime: start, endTime: end, current });
      // A row that came in between moves all others: then it begins anew.
      if (current > 1 && counted !== total) break;
      counted = total;
      all.push(...rows);
      // A page may have fewer rows than were asked for, and not be the last.
      const isMore = isCut(reading, rows) || all.length < Number(total);
      if (rows.length === 0 || !isMore) return inOrder(reading.plan, all);
    }
  }
  throw reading.stop("moving", "new rows kept coming in: end before now");
};

const stopping = ({ name }: Spec): Reading["stop"] => (rule, remedy) =>
  new BinanceError(blocked(name, rule, remedy, `Cannot collect ${name}: ${remedy}`));

/** What an endpoint is; callers without types may have called it. */
const specOf = (endpoint: { readonly spec?: Spec } | undefined): Spec => {
  if (endpoint?.spec?.name) return endpoint.spec;
  throw new TypeError("Cannot collect: give environment, endpoint and parameters");
};

const checked = (plan: Plan | undefined, wanted: Params, stop: Reading["stop"]): Plan => {
  if (!plan) throw stop("history", "it is no history: it takes no startTime and endTime");
  for (const name of ["startTime", "endTime"]) {
    const time = wanted[name];
    // What lies beyond all times, as microseconds do, would give no rows, as if there were none.
    if (time === undefined ? name === "startTime" : E.isLeft(Time.decode(time as number))) {
      throw stop(name, `${name} must be a whole number of ms, as in 1763683200000`);
    }
  }
  return plan;
};

async function* collected(
  environment: Environment,
  spec: Spec,
  wanted: Params,
  { maxCalls = 1000, windowMs = Infinity, signal, ...options }: CollectOptions,
): AsyncGenerator<unknown> {
  const stop = stopping(spec);
  const plan = checked(planOf(spec), wanted, stop);
  const { startTime, endTime = environment.now(), ...others } = wanted;
  const [from, until] = [Number(startTime), Number(endTime)];
  // An end that was left out is now: what begins a moment later has no rows yet.
  if (Number(wanted["endTime"]) < from) throw stop("endTime", "endTime lies before startTime");
  const limit = Math.min(options.limit ?? plan.limit, plan.limit);
  if (!(windowMs >= 1)) throw stop("windowMs", "windowMs takes ms, 1 or more");
  let start = from;
  let calls = 0;
  const ask: Reading["ask"] = async (part) => {
    if (calls++ >= maxCalls) {
      throw stop("maxCalls", `more than ${maxCalls} calls: raise maxCalls, or end before ${start}`);
    }
    const size = plan.limitName === undefined ? {} : { [plan.limitName]: limit };
    const request = build(spec, { ...others, ...size, ...part });
    const answer = await send(request, signal && { signal })(environment)();
    if (E.isLeft(answer)) throw new BinanceError(answer.left);
    return { rows: plan.rowsOf(answer.right), total: Object(answer.right).total };
  };
  const reading: Reading = { plan, limit, ask, stop };
  // The exchange counts a span of exactly the longest time as too long here and there.
  const span = Math.min(plan.span, windowMs);
  for (; start <= until; start += span) {
    const end = Math.min(start + span - 1, until);
    if (plan.isPaged) yield* await pages(reading, start, end);
    else yield* between(reading, start, end);
  }
}

/**
 * Reads a history row by row, the oldest first, in windows as long as the exchange allows. A full answer takes a
 * second call, for the moment where it was cut. No row comes twice, and none is left out between two calls, also
 * if many happened at the same time; if that cannot be had, it throws. It calls when the loop asks for more rows,
 * so leaving the loop early saves calls. Each loop begins again.
 *
 * What the exchange has forgotten cannot be read: orders without fills, for example, vanish after days.
 *
 * @example
 * ```ts ignore
 * const week = Date.now() - 7 * 86_400_000;
 * for await (const trade of collect(env, umAccountTradeList, { symbol: "BTCUSDT", startTime: week })) {
 *   console.log(trade.time, trade.realizedPnl);
 * }
 * ```
 *
 * @param endpoint a history: an endpoint that takes `startTime` and `endTime`
 * @param wanted its parameters, and the time; how many rows and which page is not among them
 * @throws {BinanceError} while it runs, if a call fails, a bound is reached or it would end before it begins
 */
export const collect = <P, A, T>(
  environment: Environment,
  endpoint: Endpoint<P, A, T>,
  wanted: Wanted<P>,
  options: CollectOptions = {},
): AsyncIterable<RowOf<A>> => ({
  [Symbol.asyncIterator]: () =>
    collected(environment, specOf(endpoint), { ...wanted }, options) as AsyncGenerator<RowOf<A>>,
});
