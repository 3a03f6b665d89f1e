/**
 * Open cross margin orders. The exchange lists them by pair alone, so the pairs are found by what is
 * locked, and asked until the orders found account for it.
 */
import { getAllCrossMarginPairs, type MarginPair } from "../endpoints/margin/mod.ts";
import {
  type MarginOcoState,
  type MarginOrderState,
  queryCurrentMarginOpenOrder,
} from "../endpoints/portfolio/mod.ts";
import type { Failure } from "../lib/failure.ts";
import * as E from "../lib/either.ts";
import { maskText } from "../lib/masking.ts";
import {
  type Exact,
  isAtMost,
  larger,
  minus,
  plus,
  product,
  spelled,
  zero,
} from "../lib/decimal.ts";
import { isNonZero } from "./decimal_text.ts";
import { held, type Meter, missing } from "./meter.ts";
import { marginOrderRows, orderSources } from "./orders.ts";
import type { AssetBalance, MarginOrders } from "./types.ts";

/** Pairs that are asked at a time. */
const WAVE = 20;

const PRICED = ["LIMIT", "LIMIT_MAKER", "STOP_LOSS_LIMIT", "TAKE_PROFIT_LIMIT"];

const listsOf = (lists: readonly MarginOcoState[]): ReadonlyMap<string, string> =>
  new Map(lists.flatMap(({ orders, orderListId }) => orders.map((o) => [o.orderId, orderListId])));

/** What an order locks, and of which asset; nothing if it names no price. */
const lockOf = (
  order: MarginOrderState,
  { base, quote }: MarginPair,
): readonly [asset: string, locked: Exact] => {
  const ordered = spelled(order.origQty) ?? zero;
  const rest = minus(ordered, spelled(order.executedQty) ?? zero);
  if (order.side !== "BUY") return [base, rest];
  const price = spelled(PRICED.includes(order.type) ? order.price : order.stopPrice) ?? zero;
  return [quote, product(rest, price)];
};

/** What the orders lock, asset by asset; of a list the order that locks most. */
const locksOf = (
  orders: readonly MarginOrderState[],
  pairs: ReadonlyMap<string, MarginPair>,
  lists: ReadonlyMap<string, string>,
): ReadonlyMap<string, Exact> => {
  const byGroup = new Map<string, readonly [string, Exact]>();
  for (const order of orders) {
    const pair = pairs.get(order.symbol);
    if (!pair) continue;
    const [asset, locked] = lockOf(order, pair);
    const group = `${asset} ${lists.get(order.orderId) ?? `order ${order.orderId}`}`;
    byGroup.set(group, [asset, larger(locked, byGroup.get(group)?.[1] ?? zero)]);
  }
  const byAsset = new Map<string, Exact>();
  for (const [asset, locked] of byGroup.values()) {
    byAsset.set(asset, plus(byAsset.get(asset) ?? zero, locked));
  }
  return byAsset;
};

/** Pairs of which an asset is locked; those first of which the account has both assets. */
const candidates = (
  pairs: readonly MarginPair[],
  locked: readonly string[],
  balances: readonly AssetBalance[],
): readonly string[] => {
  const known = new Set(balances.map(({ asset }) => asset));
  const fitting = pairs.filter(({ base, quote }) =>
    locked.includes(base) || locked.includes(quote)
  );
  const isLikely = ({ base, quote }: MarginPair): boolean => known.has(base) && known.has(quote);
  return [...fitting.filter(isLikely), ...fitting.filter((pair) => !isLikely(pair))]
    .map(({ symbol }) => symbol);
};

const listed = (names: readonly string[]): string =>
  names.length <= 8
    ? names.join(", ")
    : `${names.slice(0, 8).join(", ")} and ${names.length - 8} more`;

interface Found {
  readonly asked: readonly string[];
  readonly failed: readonly Failure[];
  readonly orders: readonly MarginOrderState[];
}

const askWave = async (meter: Meter, wave: readonly string[]): Promise<Found> => {
  const answers = await Promise.all(
    wave.map((symbol) => meter.ask(queryCurrentMarginOpenOrder({ symbol }))),
  );
  return {
    asked: wave.filter((_, i) => answers[i]?._tag === "Right"),
    failed: answers.flatMap((answer) => E.isLeft(answer) ? [answer.left] : []),
    orders: answers.flatMap((answer) => E.isRight(answer) ? answer.right : []),
  };
};

const NONE_LOCKED =
  "No pair was asked: crossMarginLocked is 0 for all assets, and an open cross margin order locks what it spends";

/** Asks for `first`, then for what `next` makes of the orders so far, until nothing is left to ask. */
const search = async (
  meter: Meter,
  first: readonly string[],
  next: (orders: readonly MarginOrderState[]) => readonly string[],
): Promise<Found> => {
  const known = new Set<string>();
  let found: Found = { asked: [], failed: [], orders: [] };
  let wave = [...new Set(first)];
  do {
    wave.forEach((symbol) => known.add(symbol));
    const more = await askWave(meter, wave);
    found = {
      asked: [...found.asked, ...more.asked],
      failed: [...found.failed, ...more.failed],
      orders: [...found.orders, ...more.orders],
    };
    wave = next(found.orders).filter((symbol) => !known.has(symbol)).slice(0, WAVE);
  } while (wave.length > 0 && found.failed.length === 0);
  return found;
};

/** What was asked and what is still open, in words. */
const noteOf = (
  asked: readonly string[],
  open: readonly string[],
  why: string | undefined,
): string => {
  const rest = open.length === 0
    ? "the orders found account for all that is locked"
    : `the orders found do not account for all that is locked of ${
      listed(open)
    }; name more pairs in marginPairs`;
  return `Asked for ${listed(asked)}: ${rest}${why ? ` (${maskText(why)})` : ""}`;
};

/** Finds the open cross margin orders. */
export const readMarginOrders = async (
  meter: Meter,
  balances: readonly AssetBalance[],
  lists: E.Either<Failure, readonly MarginOcoState[]>,
  given: readonly string[],
): Promise<MarginOrders> => {
  const source = orderSources.margin;
  const locked = balances.filter(({ marginLocked }) => isNonZero(marginLocked));
  const openLists = E.isRight(lists) ? lists.right : [];
  const first = [...given, ...openLists.map(({ symbol }) => symbol)];
  if (locked.length === 0 && first.length === 0) {
    return { ...held(source, []), complete: true, note: NONE_LOCKED };
  }
  const answer = locked.length === 0 ? E.right([]) : await meter.ask(getAllCrossMarginPairs());
  const pairs = E.isRight(answer) ? answer.right : [];
  const bySymbol = new Map(pairs.map((pair) => [pair.symbol, pair]));
  const ofList = listsOf(openLists);
  const unexplained = (orders: readonly MarginOrderState[]): readonly string[] => {
    const locks = locksOf(orders, bySymbol, ofList);
    return locked.filter(({ asset, marginLocked }) =>
      !isAtMost(spelled(marginLocked) ?? zero, locks.get(asset) ?? zero)
    ).map(({ asset }) => asset);
  };
  const found = await search(
    meter,
    first,
    (orders) => candidates(pairs, unexplained(orders), balances),
  );
  const open = unexplained(found.orders);
  const reads: readonly E.Either<Failure, unknown>[] = [answer, lists];
  const failed = reads.flatMap((each) => E.isLeft(each) ? [each.left] : []);
  const why = [...found.failed, ...failed][0]?.message;
  if (found.asked.length === 0) {
    return {
      ...missing(source.endpoint, why ?? "No pair fits what is locked; name pairs in marginPairs"),
      complete: false,
      note: `Locked in cross margin: ${listed(locked.map(({ asset }) => asset))}`,
    };
  }
  return {
    ...held(source, marginOrderRows(found.orders, ofList)),
    // Without the lists both orders of one count, so that what is missing could hide behind them.
    complete: open.length === 0 && found.failed.length === 0 && E.isRight(lists),
    note: noteOf(found.asked, open, why),
  };
};
