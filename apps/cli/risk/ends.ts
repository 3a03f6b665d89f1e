/** How an account may end by an order, a list of orders or a move of money. */
import { max, over, times } from "../../../lib/decimal.ts";
import * as E from "../../../lib/either.ts";
import {
  type AccountAndTerms,
  afterChange,
  afterSwap,
  type Change,
  type Committed,
  type Missing,
  type Terms,
  type Units,
} from "../../../risk/mod.ts";
import type { Planned, PlannedList, PlannedOrder } from "./planned.ts";

/** What an order of margin trades. */
export interface Pair {
  /** What is bought and sold. */
  readonly base: string;
  /** What it is paid with. */
  readonly quote: string;
}

/** The account as it ends, or what its terms lack to tell. */
export type Ended = E.Either<readonly Missing[], AccountAndTerms<Committed>>;

/** The account as it may end, and what an order was taken to fill at. */
export interface Thought {
  readonly end: Ended;
  /** Other ways in which it may end. */
  readonly others: readonly Ended[];
  /** `undefined` where nothing fills, or several orders may. */
  readonly at: Units | undefined;
}

/** In hedge mode an amended order is thought to open: that is the worse of the two. */
const sideOf = ({ positionSide, side, amends }: PlannedOrder, { positions }: Committed) =>
  amends && Object.values(positions).some((held) => held.positionSide !== "BOTH")
    ? side === "BUY" ? "LONG" : "SHORT"
    : positionSide;

/** What is traded now, where a limit is better than that: it fills only once prices are there. */
const worseThan = (
  at: Units,
  now: Units,
  { side }: Pick<PlannedOrder, "side">,
): readonly Units[] => (side === "BUY" ? at < now : at > now) ? [now] : [];

const changed = (
  { portfolio, terms }: AccountAndTerms<Committed>,
  change: Change,
): Ended => afterChange(portfolio, terms, change);

const filledFutures = (
  before: AccountAndTerms<Committed>,
  order: PlannedOrder,
  kind: "um" | "cm",
): Thought | undefined => {
  const { symbol, side, reduceOnly, quantity } = order;
  const positionSide = sideOf(order, before.portfolio[kind]);
  const now = before.terms[kind][symbol]?.markPrice ?? 0n;
  const at = order.price ?? now;
  if (quantity === undefined) return undefined;
  const fill = { does: "fill", kind, symbol, side, positionSide, reduceOnly, quantity } as const;
  const filledAt = (price: Units): Ended => changed(before, { ...fill, price });
  return { at, end: filledAt(at), others: worseThan(at, now, order).map(filledAt) };
};

/** What a pair trades at by the index prices of its assets. */
const rateIn = ({ assets }: Terms, { base, quote }: Pair): Units =>
  over(assets[base]?.price ?? 0n, assets[quote]?.price ?? 0n);

/** The account once a margin order has filled at a price; `undefined` where its amount is not known. */
const swapped = (
  { portfolio, terms }: AccountAndTerms<Committed>,
  { side, quantity, quoteQuantity }: PlannedOrder,
  { base, quote }: Pair,
  at: Units,
): Ended | undefined => {
  const amount = quantity ?? (quoteQuantity === undefined ? undefined : over(quoteQuantity, at));
  if (amount === undefined) return undefined;
  const [bases, quotes] = [
    { asset: base, amount },
    { asset: quote, amount: quoteQuantity ?? times(amount, at) },
  ];
  const [gives, gets] = side === "BUY" ? [quotes, bases] : [bases, quotes];
  const made = afterSwap(portfolio, terms, gives, gets);
  return E.isLeft(made) ? made : E.right({ terms, portfolio: made.right });
};

const filledMargin = (
  account: AccountAndTerms<Committed>,
  order: PlannedOrder,
  pair: Pair,
): Thought | undefined => {
  const now = rateIn(account.terms, pair);
  const at = order.price ?? now;
  const own = swapped(account, order, pair, at);
  // What cannot be paid at the price of now is paid at its own.
  const others = worseThan(at, now, order).flatMap((price) => {
    const other = swapped(account, order, pair, price);
    return other && E.isRight(other) ? [other] : [];
  });
  return own && { at, end: own, others };
};

/** Each order of a list at its price, or at the one of now where that is worse. */
const filledList = (
  account: AccountAndTerms<Committed>,
  { ends }: PlannedList,
  pair: Pair,
): Thought | undefined => {
  const now = rateIn(account.terms, pair);
  const ended = ends.map((orders) =>
    orders.reduce<Ended>((before, order) => {
      if (E.isLeft(before)) return before;
      const at = order.price ?? now;
      const [worse = at] = worseThan(at, now, order);
      const [first, second] = [worse, at].map((price) => swapped(before.right, order, pair, price));
      return (first && E.isRight(first) ? first : second) ?? before;
    }, E.right(account))
  );
  const [first, ...others] = ended;
  return first && { at: undefined, end: first, others };
};

/** With all loans at the dearest rate that is published. */
const dearest = ({ portfolio, terms }: AccountAndTerms<Committed>): AccountAndTerms<Committed> => {
  const rate = Object.values(terms.loanRates).reduce((most, each) => max(most, each), 0n);
  const loanRates = Object.fromEntries(
    Object.keys(terms.loanRates).map((leverage) => [leverage, rate]),
  );
  return { portfolio, terms: { ...terms, loanRates } };
};

/** How the account may end by what is planned; `undefined` where that cannot be told. */
export const thoughtOf = (
  before: AccountAndTerms<Committed>,
  planned: Planned,
  pair: Pair | undefined,
): Thought | undefined => {
  switch (planned.product) {
    case "money":
      return { at: undefined, end: changed(before, planned.change), others: [] };
    case "nothing":
      return { at: undefined, end: E.right(before), others: [] };
    case "loanLeverage":
      return { at: undefined, end: E.right(dearest(before)), others: [] };
    case "list":
      return pair && filledList(before, planned, pair);
    case "margin":
      return pair && filledMargin(before, planned, pair);
    default:
      return filledFutures(before, planned, planned.product);
  }
};
