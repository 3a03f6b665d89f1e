/** An account from what the exchange answers, without its terms: balances, positions, open orders. */
import type { Units } from "../lib/decimal.ts";
import {
  type AccountAnswers,
  type BalanceAnswer,
  type FuturesAnswers,
  named,
  type Need,
  type OrderAnswer,
  type PositionAnswer,
} from "./answers.ts";
import type { ContractTerms } from "./market.ts";
import { amountOf, type ContractAnswer } from "./market_of.ts";
import {
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

/** Kind of futures. */
export type Kind = "um" | "cm";

const SIDES: readonly PositionSide[] = ["BOTH", "LONG", "SHORT"];

const sideOf = (text: string): PositionSide | undefined => SIDES.find((side) => side === text);

/** Whether there is anything of a position. */
export const isOpen = ({ positionAmt }: PositionAnswer): boolean => amountOf(positionAmt) !== 0n;

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

type Sized = Pick<ContractTerms, "contractSize">;

/** A contract as it is answered; without its margin asset, or a COIN-M one without its size, it is missing. */
export const contractAnswerIn = (
  { exchangeInfo }: FuturesAnswers,
  kind: Kind,
  symbol: string,
  need: Need,
): ContractAnswer | undefined => {
  const info = named(exchangeInfo?.symbols, "symbol", symbol);
  const isWhole = info?.marginAsset && (kind === "um" || info.contractSize);
  return need(isWhole ? info : undefined, "contract", symbol);
};

const sizedIn = (
  answers: FuturesAnswers,
  kind: Kind,
  symbol: string,
  need: Need,
): Sized | undefined => {
  const info = contractAnswerIn(answers, kind, symbol, need);
  return info && { contractSize: kind === "um" ? 0n : amountOf(info.contractSize) ?? 0n };
};

/** What the exchange prints is the profit: what the position cost follows from it, to the last digit. */
const positionOf = (
  contract: Sized,
  row: PositionAnswer,
): Position | undefined => {
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

/** Positions; each is shown with the mark price that its profit was calculated with. */
export const heldOf = (answers: FuturesAnswers, kind: Kind, need: Need): Held => {
  const rows = (need(answers.positions, "positions", kind) ?? []).filter(isOpen);
  const positions = rows.flatMap((row) => {
    const contract = sizedIn(answers, kind, row.symbol, need);
    const mark = need(amountOf(row.markPrice) || undefined, "markPrice", row.symbol);
    const position = contract && mark &&
      need(positionOf(contract, row), "positions", row.symbol);
    return position ? [[positionKey(row.symbol, position.positionSide), position] as const] : [];
  });
  return { positions: Object.fromEntries(positions) };
};

/** Empty text is how the exchange writes that there is none. */
const openLossOf = ({ kind, account }: AccountAnswers, need: Need): Units => {
  const text = account?.totalMarginOpenLoss;
  if (kind !== "retail" || text === "" || text === null) return 0n;
  const loss = need(amountOf(text), "openLoss", "account") ?? 0n;
  return loss < 0n ? -loss : loss;
};

/** The account without its orders. */
export const accountOf = (answers: AccountAnswers, need: Need): Portfolio => ({
  kind: need(answers.kind, "kind", "account") ?? "retail",
  balances: balancesOf(answers, need),
  um: heldOf(answers.um, "um", need),
  cm: heldOf(answers.cm, "cm", need),
  openLoss: openLossOf(answers, need),
});

const orderSideOf = (order: OrderAnswer): OrderSide | undefined => {
  const { symbol, side } = order;
  const positionSide = sideOf(order.positionSide);
  return positionSide && (side === "BUY" || side === "SELL")
    ? { symbol, side, positionSide }
    : undefined;
};

/** What an order holds initial margin for; 0 where it can only reduce. */
const reserveOf = (
  contract: Sized,
  order: OrderAnswer,
  side: OrderSide,
): Units | undefined => {
  if (onlyReduces({ ...side, reduceOnly: order.reduceOnly })) return 0n;
  const [ordered, filled, price] = [order.origQty, order.executedQty, order.price].map(amountOf);
  return ordered === undefined || filled === undefined || price === undefined
    ? undefined
    : contractValue(contract, ordered - filled, price);
};

/** Positions with what the open orders hold, and the leverage of both. */
export const committedOf = (
  answers: FuturesAnswers,
  kind: Kind,
  { positions }: Held,
  need: Need,
): Committed => {
  const reserved: Record<string, Units> = {};
  for (const order of need(answers.orders, "orders", kind) ?? []) {
    const side = need(orderSideOf(order), "orders", order.symbol);
    const contract = sizedIn(answers, kind, order.symbol, need);
    const value = side && contract &&
      need(reserveOf(contract, order, side), "orders", order.symbol);
    if (!side || !value) continue;
    const key = reserveKey(side);
    reserved[key] = (reserved[key] ?? 0n) + value;
  }
  const used = new Set(
    [...Object.values(positions), ...answers.orders ?? []].map(({ symbol }) => symbol),
  );
  const shown = (symbol: string): number | undefined => {
    const found = Number(
      (named(answers.positions, "symbol", symbol) ?? named(answers.leverages, "symbol", symbol))
        ?.leverage,
    );
    return Number.isInteger(found) && found > 0 ? found : undefined;
  };
  const others = [...answers.positions ?? [], ...answers.leverages ?? []].map((each) =>
    each.symbol
  );
  const leverage = [...new Set([...used, ...others])].flatMap((symbol) => {
    const found = used.has(symbol) ? need(shown(symbol), "leverage", symbol) : shown(symbol);
    return found === undefined ? [] : [[symbol, found] as const];
  });
  return { positions, reserved, leverage: Object.fromEntries(leverage) };
};
