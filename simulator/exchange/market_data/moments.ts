/** Shared by the handlers of market data: finding contracts and selecting points in time. */
import { fixed, over, times, type Units } from "../../../lib/decimal.ts";
import { type Done, type Handler, numberOf, type Params, textOf } from "../handler.ts";
import type { Contract } from "../../engine/market/market.ts";
import { BEGINNING, placesOf, pricePlacesOf } from "../../engine/market/series.ts";
import { badSymbol, type Refusal } from "../refusals/shared.ts";
import type { FuturesKind, World } from "../../engine/world/world.ts";

/** Answers and changes nothing. */
export const answered = (world: World, body: unknown): Done => ({ world, body });

/** A handler that only reads. */
export const reads =
  (read: (world: World, params: Params) => unknown): Handler => (world, params) =>
    answered(world, read(world, params));

const own = <A>(all: Readonly<Record<string, A>>, name: string): A | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;

/** Contracts of `symbol` or `pair`; all if neither was sent, `undefined` if unknown. */
export const contractsOf = (
  world: World,
  kind: FuturesKind,
  params: Params,
): readonly Contract[] | undefined => {
  const all = Object.values(world.market[kind]);
  const symbol = params.get("symbol");
  const pair = params.get("pair");
  if (symbol === undefined && pair === undefined) return all;
  const named = symbol === undefined ? all : [own(world.market[kind], symbol)];
  const found = named.flatMap((each) =>
    each && (pair === undefined || each.pair === pair) ? [each] : []
  );
  return found.length === 0 ? undefined : found;
};

/** Answers one contract with an object and all contracts with a list. */
export const oneOrAll =
  (kind: FuturesKind, answer: (world: World, contract: Contract) => unknown): Handler =>
  (world, params) => {
    const found = contractsOf(world, kind, params);
    if (!found) return badSymbol;
    const bodies = found.map((each) => answer(world, each));
    return answered(world, params.has("symbol") ? bodies[0] : bodies);
  };

/** Always answers with a list. */
export const listed =
  (kind: FuturesKind, answer: (world: World, contract: Contract) => unknown): Handler =>
  (world, params) => {
    const found = contractsOf(world, kind, params);
    return found ? answered(world, found.map((each) => answer(world, each))) : badSymbol;
  };

/** Answers for the contract of `symbol`, or of `pair` with `contractType`. */
export const forContract = (
  kind: FuturesKind,
  answer: (world: World, contract: Contract, params: Params) => unknown,
  whenNone: unknown = [],
): Handler =>
(world, params) => {
  const found = contractsOf(world, kind, params);
  if (!found) return badSymbol;
  const type = textOf(params, "contractType") || "PERPETUAL";
  const contract = params.has("symbol")
    ? found[0]
    : found.find((each) => type === "ALL" || contractTypeOf(each, world.time) === type);
  return answered(world, contract ? answer(world, contract, params) : whenNone);
};

const DAY = 86_400_000;

/** Delivery time of a contract, in ms; in 2100 for perpetual contracts, as on the exchange. */
export const deliveryOf = ({ symbol }: Contract): number => {
  const [, year, month, day] = /_(\d\d)(\d\d)(\d\d)$/.exec(symbol) ?? [];
  return year === undefined
    ? 4_133_404_800_000
    : Date.UTC(2000 + Number(year), Number(month) - 1, Number(day), 8);
};

/** Type of a contract by its symbol: with a date it is quarterly. */
export const contractTypeOf = (contract: Contract, now: number): string =>
  !/_\d{6}$/.test(contract.symbol)
    ? "PERPETUAL"
    : deliveryOf(contract) - now <= 92 * DAY
    ? "CURRENT_QUARTER"
    : "NEXT_QUARTER";

/** A price as text, with the decimals of the contract's prices. */
export const priceText = (
  contract: Parameters<typeof pricePlacesOf>[0],
  price: Units,
): string => fixed(price, pricePlacesOf(contract));

/** A quantity as text, with the decimals of its step. */
export const quantityText = (
  { stepSize }: { readonly stepSize: Units },
  quantity: Units,
): string => fixed(quantity, placesOf(stepSize));

/** Value of a quantity: in the quote asset for USDⓈ-M, in the base asset for COIN-M. */
export const worth = (contract: Contract, quantity: Units, price: Units): Units =>
  contract.contractSize === 0n
    ? times(quantity, price)
    : over(times(quantity, contract.contractSize), price);

/** A sequence of moments. */
export interface Steps {
  /** The last moment at or before a time. */
  readonly at: (time: number) => number;
  /** The next one. */
  readonly next: (time: number) => number;
}

/** Moments at a fixed interval. */
export const every = (length: number): Steps => ({
  at: (time) => Math.floor(time / length) * length,
  next: (time) => time + length,
});

/** The latest moments from `start` to `end`, oldest first, at most so many. */
export const latestMoments = (
  steps: Steps,
  start: number,
  end: number,
  maxCount: number,
): readonly number[] => {
  const found: number[] = [];
  if (end < start) return found;
  for (let at = steps.at(end); at >= start && found.length < maxCount; at = steps.at(at - 1)) {
    found.push(at);
  }
  return found.reverse();
};

/**
 * The moments of `startTime`, `endTime` and `limit`, oldest first: from the start if sent, else the
 * latest.
 */
export const momentsOf = (
  params: Params,
  steps: Steps,
  now: number,
  limit: number,
  earliest: number = BEGINNING,
): readonly number[] => {
  const maxCount = numberOf(params, "limit", limit);
  const end = Math.min(now, numberOf(params, "endTime", now));
  const start = Math.max(earliest, numberOf(params, "startTime", earliest));
  if (!params.has("startTime")) return latestMoments(steps, start, end, maxCount);
  const found: number[] = [];
  const first = steps.at(start);
  for (
    let at = first < start ? steps.next(first) : first;
    at <= end && found.length < maxCount;
    at = steps.next(at)
  ) found.push(at);
  return found;
};

/** Length of a kline interval or statistic period, in ms, except months. */
export const lengthOf = (period: string): number => {
  const unit = { s: 1000, m: 60_000, h: 3_600_000, d: DAY, w: 7 * DAY }[period.slice(-1)] ?? DAY;
  return Number(period.slice(0, -1)) * unit;
};

/** Either the answer, or the refusal of an unknown pair. */
export const orBadSymbol = (world: World, isKnown: boolean, body: unknown): Done | Refusal =>
  isKnown ? answered(world, body) : badSymbol;
