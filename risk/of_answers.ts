/**
 * An account and its terms from what the exchange answers. What is missing is named, and nothing is
 * guessed: neither a price of 1 nor a rate of 0.
 */
import * as E from "../lib/either.ts";
import type { Units } from "../lib/decimal.ts";
import {
  type AccountAnswers,
  type BalanceAnswer,
  type FuturesAnswers,
  type Missing,
  missing,
  named,
  type Need,
  type OrderAnswer,
  type PositionAnswer,
  unneeded,
} from "./answers.ts";
import { assetTermsOf } from "./asset_terms.ts";
import { type ContractTerms, publishedLevels, publishedLoanRates, type Terms } from "./market.ts";
import { amountOf, bracketsOf, contractTermsOf } from "./market_of.ts";
import {
  type AccountKind,
  type Balance,
  type Committed,
  type Held,
  onlyReduces,
  type OrderSide,
  type Portfolio,
  type Position,
  positionKey,
  type PositionSide,
  reserveKey,
} from "./portfolio.ts";
import { contractValue } from "./calculate.ts";

/** An account and the terms that it was read with. */
export interface Snapshot<F extends Held = Held> {
  /** The account. */
  readonly portfolio: Portfolio<F>;
  /** Prices, rates, brackets: of all assets that are priced, of the contracts that it is in. */
  readonly terms: Terms;
}

/** How an account is margined, by the `accountType` of `getPortfolioMarginProAccountInfo`. */
export const kindOf = (accountType: string | undefined): AccountKind | undefined =>
  accountType === "PM_1"
    ? "pro"
    : accountType === "PM_2"
    ? "retail"
    : accountType === "PM_3"
    ? "span"
    : undefined;

type Kind = "um" | "cm";

const SIDES: readonly PositionSide[] = ["BOTH", "LONG", "SHORT"];

const sideOf = (text: string): PositionSide | undefined => SIDES.find((side) => side === text);

const isOpen = ({ positionAmt }: PositionAnswer): boolean => amountOf(positionAmt) !== 0n;

const balanceOf = (answer: BalanceAnswer): Required<Balance> | undefined => {
  const [cross, locked, borrowed, interest, um, cm] = [
    answer.crossMarginFree,
    answer.crossMarginLocked,
    answer.crossMarginBorrowed,
    answer.crossMarginInterest,
    answer.umWalletBalance,
    answer.cmWalletBalance,
  ].map(amountOf);
  return cross === undefined || locked === undefined || borrowed === undefined ||
      interest === undefined || um === undefined || cm === undefined
    ? undefined
    : { cross, locked, debt: -borrowed, interest: -interest, um, cm };
};

const balancesOf = (answers: AccountAnswers, need: Need): Portfolio["balances"] => {
  const rows = need(answers.balances, "balances", "account") ?? [];
  return Object.fromEntries(rows.flatMap((row) => {
    const balance = need(balanceOf(row), "balances", row.asset);
    return balance && Object.values(balance).some((part) => part !== 0n)
      ? [[row.asset, balance]]
      : [];
  }));
};

/** The mark price that a position is shown with, or that of `premiumIndex`; 0 if unknown. */
const markIn = (answers: FuturesAnswers, symbol: string): Units | undefined =>
  amountOf(named(answers.positions, "symbol", symbol)?.markPrice) ||
  amountOf(named(answers.premiumIndex, "symbol", symbol)?.markPrice) || undefined;

const contractIn = (
  answers: FuturesAnswers,
  symbol: string,
  need: Need,
): ContractTerms | undefined => {
  const info = need(named(answers.exchangeInfo?.symbols, "symbol", symbol), "contract", symbol);
  const mark = need(markIn(answers, symbol), "markPrice", symbol);
  const bracketed = named(answers.brackets, "symbol", symbol);
  const brackets = need(bracketed && bracketsOf(bracketed.brackets), "brackets", symbol);
  const coefficient = amountOf(bracketed?.notionalCoef ?? "1");
  const isPlain = need(coefficient === 100_000_000n || undefined, "notionalCoef", symbol);
  return info && mark !== undefined && brackets && isPlain
    ? contractTermsOf(info, mark, brackets)
    : undefined;
};

/** What the exchange prints is the profit: what the position cost follows from it, to the last digit. */
const positionOf = (contract: ContractTerms, row: PositionAnswer): Position | undefined => {
  const positionSide = sideOf(row.positionSide);
  const amount = amountOf(row.positionAmt);
  const mark = amountOf(row.markPrice);
  const profit = amountOf(row.unRealizedProfit);
  if (!positionSide || amount === undefined || mark === undefined || profit === undefined) {
    return undefined;
  }
  const value = contractValue(contract, amount, mark);
  const cost = contract.contractSize === 0n ? value - profit : value + profit;
  return { symbol: row.symbol, positionSide, amount, cost };
};

type Contracts = Readonly<Record<string, ContractTerms>>;

interface Futures {
  readonly contracts: Contracts;
  /** Assets of the contracts that the account is in. */
  readonly marginAssets: readonly string[];
  readonly held: Held;
}

const futuresOf = (
  answers: FuturesAnswers,
  kind: Kind,
  also: readonly string[],
  need: Need,
): Futures => {
  const rows = (need(answers.positions, "positions", kind) ?? []).filter(isOpen);
  const used = new Set([
    ...[...rows, ...answers.orders ?? []].map(({ symbol }) => symbol),
    ...also,
  ]);
  const shown = new Set((answers.premiumIndex ?? []).map(({ symbol }) => symbol));
  const contracts = Object.fromEntries(
    [...new Set([...used, ...shown])].flatMap((symbol) => {
      const terms = contractIn(answers, symbol, used.has(symbol) ? need : unneeded);
      return terms ? [[symbol, terms] as const] : [];
    }),
  );
  const positions = rows.flatMap((row) => {
    const contract = contracts[row.symbol];
    const position = contract && need(positionOf(contract, row), "positions", row.symbol);
    return position ? [[positionKey(row.symbol, position.positionSide), position] as const] : [];
  });
  return {
    contracts,
    marginAssets: [...used].flatMap((symbol) => contracts[symbol]?.marginAsset ?? []),
    held: { positions: Object.fromEntries(positions) },
  };
};

/** Empty text is how the exchange writes that there is none. */
const openLossOf = ({ kind, account }: AccountAnswers, need: Need): Units => {
  const text = account?.totalMarginOpenLoss;
  if (kind !== "retail" || text === "" || text === null) return 0n;
  const loss = need(amountOf(text), "openLoss", "account") ?? 0n;
  return loss < 0n ? -loss : loss;
};

const read = (answers: AccountAnswers, need: Need): Snapshot => {
  if (answers.kind === "span") need(undefined, "scenarios", "account");
  const balances = balancesOf(answers, need);
  const { also = {} } = answers;
  const um = futuresOf(answers.um, "um", also.um ?? [], need);
  const cm = futuresOf(answers.cm, "cm", also.cm ?? [], need);
  const used = [
    ...[...Object.keys(balances), ...also.assets ?? []],
    ...[...um.marginAssets, ...cm.marginAssets],
  ];
  return {
    portfolio: {
      kind: answers.kind,
      balances,
      um: um.held,
      cm: cm.held,
      openLoss: openLossOf(answers, need),
    },
    terms: {
      um: um.contracts,
      cm: cm.contracts,
      assets: assetTermsOf(answers, balances, used, need),
      levels: publishedLevels,
      loanRates: publishedLoanRates,
    },
  };
};

type Reads<A> = E.Either<readonly Missing[], A>;

/** Runs a reading; what it needed and did not find is on the left. */
const complete = <A>(reading: (need: Need) => A): Reads<A> => {
  const all: Missing[] = [];
  const result = reading((value, needs, of) => {
    if (value === undefined) all.push(missing(needs, of));
    return value;
  });
  return all.length > 0 ? E.left(all) : E.right(result);
};

/**
 * The account, and the terms to calculate what it is worth and its uniMMR with (`solvencyOf`). On
 * the left everything that is missing for that. Prices of the answers should be of one moment.
 *
 * @example
 * ```ts
 * import { ofAnswers, solvencyOf } from "./mod.ts";
 *
 * const read = ofAnswers({ kind: "retail", um: {}, cm: {} });
 * if (read._tag === "Left") console.log(read.left.map(({ needs, of }) => `${needs} of ${of}`));
 * else console.log(solvencyOf(read.right.portfolio, read.right.terms).uniMMR);
 * ```
 */
export const ofAnswers = (answers: AccountAnswers): Reads<Snapshot> =>
  complete((need) => read(answers, need));

const orderSideOf = (order: OrderAnswer): OrderSide | undefined => {
  const { symbol, side } = order;
  const positionSide = sideOf(order.positionSide);
  return positionSide && (side === "BUY" || side === "SELL")
    ? { symbol, side, positionSide }
    : undefined;
};

/** What an order holds initial margin for; 0 where it can only reduce. */
const reserveOf = (
  contract: ContractTerms,
  order: OrderAnswer,
  side: OrderSide,
): Units | undefined => {
  if (onlyReduces({ ...side, reduceOnly: order.reduceOnly })) return 0n;
  const [ordered, filled, price] = [order.origQty, order.executedQty, order.price].map(amountOf);
  return ordered === undefined || filled === undefined || price === undefined
    ? undefined
    : contractValue(contract, ordered - filled, price);
};

const committedOf = (
  answers: FuturesAnswers,
  kind: Kind,
  { positions }: Held,
  contracts: Contracts,
  need: Need,
): Committed => {
  const reserved: Record<string, Units> = {};
  for (const order of need(answers.orders, "orders", kind) ?? []) {
    const side = need(orderSideOf(order), "orders", order.symbol);
    const contract = contracts[order.symbol];
    const value = side && contract &&
      need(reserveOf(contract, order, side), "orders", order.symbol);
    if (!side || !value) continue;
    const key = reserveKey(side);
    reserved[key] = (reserved[key] ?? 0n) + value;
  }
  const used = new Set(
    [...Object.values(positions), ...answers.orders ?? []].map(({ symbol }) => symbol),
  );
  const leverage = [...used].flatMap((symbol) => {
    const shown = Number(named(answers.positions, "symbol", symbol)?.leverage);
    const found = need(
      Number.isInteger(shown) && shown > 0 ? shown : undefined,
      "leverage",
      symbol,
    );
    return found === undefined ? [] : [[symbol, found] as const];
  });
  return { positions, reserved, leverage: Object.fromEntries(leverage) };
};

/**
 * The same with what the open orders hold, to calculate the initial margin and what is available
 * (`riskOf`) as well. On the left everything that is missing for that.
 */
export const ofAnswersWithOrders = (answers: AccountAnswers): Reads<Snapshot<Committed>> =>
  complete((need) => {
    const { portfolio, terms } = read(answers, need);
    const um = committedOf(answers.um, "um", portfolio.um, terms.um, need);
    const cm = committedOf(answers.cm, "cm", portfolio.cm, terms.cm, need);
    return { terms, portfolio: { ...portfolio, um, cm } };
  });
