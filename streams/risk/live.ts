/** An account's risk between two reads: what was read, with what streams have told since. Pure. */
import { ONE, type Units } from "../../lib/decimal.ts";
import { contractValue } from "../../risk/calculate.ts";
import type { ContractTerms, Terms } from "../../risk/market.ts";
import { amountOf } from "../../risk/market_of.ts";
import {
  type Balance,
  type Committed,
  onlyReduces,
  type OrderSide,
  type Portfolio,
  type Position,
  positionKey,
  type PositionSide,
  reserveKey,
} from "../../risk/portfolio.ts";
import type { AccountView } from "../account/follow.ts";
import { BOOKS } from "../account/merge/told.ts";
import type { OrderView, PositionView, TradeBook } from "../account/merge/views.ts";
import type { MarkPriceUpdate } from "../events/market/price.ts";

/** An account and its terms as they were read, such as by `readRisk` of `overview`. */
export interface RiskStart {
  /** The account. */
  readonly account: Portfolio<Committed>;
  /** Prices, rates and brackets. */
  readonly terms: Terms;
}

/** Leverage that was told since, by symbol. */
export type LeverageTold = Readonly<Record<"um" | "cm", Readonly<Record<string, number>>>>;

/** The account of a moment. */
export interface LiveAccount {
  /** The account. */
  readonly account: Portfolio<Committed>;
  /** Assets and contracts that it is in, and that the terms do not have: they count nothing until they are read. */
  readonly missing: readonly string[];
}

const numberOf = (text: string | undefined): Units => amountOf(text) ?? 0n;

/** What a record itself has; every object has a `constructor`, which is no contract. */
const entryOf = <A>(of: Readonly<Record<string, A>>, name: string): A | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;

const SIDES: readonly PositionSide[] = ["BOTH", "LONG", "SHORT"];

const sideIn = (text: string | undefined): PositionSide =>
  SIDES.find((side) => side === text) ?? "BOTH";

/** A share of what a position cost that its entry price, which is rounded, may be off by. */
const ROUNDING = 1_000_000n;

/** What a position cost: as it was read where that is the same, for the entry price is rounded. */
const costOf = (
  contract: ContractTerms,
  amount: Units,
  entry: Units,
  before: Position | undefined,
): Units => {
  const cost = contractValue(contract, amount, entry);
  if (before?.amount !== amount) return cost;
  const off = cost - before.cost;
  const most = cost / ROUNDING;
  return (off < 0n ? -off : off) <= (most < 0n ? -most : most) + 1n ? before.cost : cost;
};

const positionsOf = (
  all: readonly PositionView[],
  contracts: Terms["um"],
  before: Committed["positions"],
  lacks: (name: string) => void,
): Committed["positions"] =>
  Object.fromEntries(all.flatMap(({ symbol, positionSide: side, amount: text, entryPrice }) => {
    const contract = entryOf(contracts, symbol);
    if (!contract) {
      lacks(symbol);
      return [];
    }
    const positionSide = sideIn(side);
    const key = positionKey(symbol, positionSide);
    const amount = numberOf(text);
    const cost = costOf(contract, amount, numberOf(entryPrice), before[key]);
    return [[key, { symbol, positionSide, amount, cost }] as const];
  }));

const reservedOf = (
  orders: readonly OrderView[],
  contracts: Terms["um"],
  lacks: (name: string) => void,
): Committed["reserved"] => {
  const reserved: Record<string, Units> = {};
  for (const order of orders) {
    const { symbol, status } = order;
    if (status !== "NEW" && status !== "PARTIALLY_FILLED") continue;
    const side = order.side === "SELL" ? "SELL" : "BUY";
    const of: OrderSide = { symbol, side, positionSide: sideIn(order.positionSide) };
    if (onlyReduces({ ...of, reduceOnly: order.reduceOnly ?? false })) continue;
    const contract = entryOf(contracts, symbol);
    if (!contract) {
      lacks(symbol);
      continue;
    }
    const rest = numberOf(order.origQty) - numberOf(order.executedQty);
    const value = contractValue(contract, rest, numberOf(order.price));
    const key = reserveKey(of);
    if (value !== 0n) reserved[key] = (reserved[key] ?? 0n) + value;
  }
  return reserved;
};

/** Streams tell principal and interest together: the interest is taken to be what was read. */
const owedOf = (
  amount: Units,
  { interest: read = 0n }: Balance,
): Pick<Balance, "debt" | "interest"> => {
  const interest = read < -amount ? -amount : read;
  return { debt: -amount - interest, interest };
};

/** Which book each part of a balance is of. */
const BOOK_OF: Readonly<Record<keyof Balance, TradeBook>> = {
  cross: "MARGIN",
  locked: "MARGIN",
  debt: "MARGIN",
  interest: "MARGIN",
  um: "UM",
  cm: "CM",
};

const balancesOf = (
  { balances, liabilities }: AccountView,
  before: Portfolio["balances"],
  books: readonly TradeBook[],
  lacks: (name: string) => void,
): Portfolio["balances"] => {
  const all: Record<string, Balance> = {};
  // What has a name that every object has is left out: whoever looks it up in the terms finds what is no asset.
  const isAsset = ({ asset }: { readonly asset: string }): boolean => {
    if (asset in Object.prototype) lacks(asset);
    return !(asset in Object.prototype);
  };
  for (const [asset, balance] of Object.entries(before)) {
    const kept = (Object.keys(balance) as (keyof Balance)[])
      .filter((part) => !books.includes(BOOK_OF[part]))
      .map((part) => [part, balance[part]]);
    if (kept.length > 0) all[asset] = Object.fromEntries(kept);
  }
  for (const { asset, book, amount, locked } of balances.filter(isAsset)) {
    const own = book === "MARGIN"
      ? { cross: numberOf(amount), locked: numberOf(locked) }
      : { [book === "UM" ? "um" : "cm"]: numberOf(amount) };
    all[asset] = { ...all[asset], ...own };
  }
  for (const { asset, amount } of books.includes("MARGIN") ? liabilities.filter(isAsset) : []) {
    all[asset] = { ...all[asset], ...owedOf(numberOf(amount), before[asset] ?? {}) };
  }
  return all;
};

/**
 * The account as the view has it. What no stream tells is as it was read: the loss of open margin orders, and all
 * of books that are not among those that the view is of.
 */
export const liveAccount = (
  { account, terms }: RiskStart,
  view: AccountView,
  leverage: LeverageTold,
  books: readonly TradeBook[] = BOOKS,
): LiveAccount => {
  const missing = new Set<string>();
  const lacks = (name: string): void => void missing.add(name);
  const futures = (kind: "um" | "cm"): Committed => {
    const own = kind === "um" ? "UM" : "CM";
    const isOf = ({ book }: { readonly book: string }): boolean => book === own;
    const before = account[kind];
    const read = { ...before, leverage: { ...before.leverage, ...leverage[kind] } };
    if (!books.includes(own)) return read;
    return {
      ...read,
      positions: positionsOf(view.positions.filter(isOf), terms[kind], before.positions, lacks),
      reserved: reservedOf(view.orders.filter(isOf), terms[kind], lacks),
    };
  };
  const balances = balancesOf(view, account.balances, books, lacks);
  for (const asset of Object.keys(balances)) if (!terms.assets[asset]) lacks(asset);
  return {
    account: { ...account, balances, um: futures("um"), cm: futures("cm") },
    missing: [...missing],
  };
};

/** What a mark price changes. */
type Mark = Pick<MarkPriceUpdate, "symbol" | "markPrice" | "indexPrice">;

/** Whether a mark price is one, of a contract of the terms. */
export const isMark = ({ um, cm }: Terms, { symbol, markPrice }: Mark): boolean =>
  (entryOf(um, symbol) ?? entryOf(cm, symbol)) !== undefined && numberOf(markPrice) > 0n;

/**
 * The terms once mark prices were told, in this order: of the contract, and of the asset that it is on, whose price
 * is the index price in USD. Of many told together, the terms are copied once.
 */
export const remarked = (terms: Terms, ...marks: readonly Mark[]): Terms => {
  const [um, cm, assets] = [{ ...terms.um }, { ...terms.cm }, { ...terms.assets }];
  for (const { symbol, markPrice, indexPrice } of marks) {
    const contracts = Object.hasOwn(um, symbol) ? um : cm;
    const contract = entryOf(contracts, symbol);
    const mark = numberOf(markPrice);
    if (!contract || mark <= 0n) continue;
    contracts[symbol] = { ...contract, markPrice: mark };
    const index = numberOf(indexPrice);
    const { baseAsset, quoteAsset } = contract;
    const quote = quoteAsset === "USD" ? ONE : entryOf(assets, quoteAsset)?.price;
    const asset = entryOf(assets, baseAsset);
    if (asset && quote !== undefined && index > 0n) {
      assets[baseAsset] = { ...asset, price: index * quote / ONE };
    }
  }
  return { ...terms, um, cm, assets };
};
