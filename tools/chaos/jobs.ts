/** What is done: the same for whoever does it, so that a process that is killed is followed by one that knows. */
import type * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import {
  bnbTransfer,
  cancelUmOrder,
  marginAccountBorrow,
  marginAccountRepay,
  modifyUmOrder,
  newUmOrder,
} from "../../endpoints/portfolio/mod.ts";
import type { BadParams } from "../../lib/failure.ts";

type Built = E.Either<BadParams, Request<unknown>>;

/** One order, and what is done with it afterwards. */
export interface Job {
  readonly id: string;
  readonly order: Built;
  readonly then: readonly ("cancel" | "amend")[];
}

/** Money that is moved once, unlike every other of its kind and asset by its amount. */
export interface Move {
  readonly id: string;
  readonly kind: "BORROW" | "REPAY" | "TRANSFER";
  readonly asset: string;
  readonly amount: string;
  readonly request: Built;
}

const contract = { symbol: "BTCUSDT", quantity: "0.002" } as const;

/** The price that orders rest at, and the one that they are amended to. */
export const PRICES = { first: "55000", amended: "56000" } as const;

/** More than the book offers at its best price: it fills in part, and the rest waits there. */
const PARTIAL = { price: "60000", quantity: "0.05" } as const;

/** The cancellation of a job's order. */
export const cancellation = ({ id }: Job): Built =>
  cancelUmOrder({ symbol: contract.symbol, origClientOrderId: id });

/** The amendment of a job's order. */
export const amendment = ({ id }: Job): Built =>
  modifyUmOrder({ ...contract, side: "BUY", price: PRICES.amended, origClientOrderId: id });

/** An order at the market, by its client id. */
export const market = (newClientOrderId: string, isBuy: boolean): Built =>
  newUmOrder({ ...contract, side: isBuy ? "BUY" : "SELL", type: "MARKET", newClientOrderId });

/** Of ten orders one rests and is cancelled, one fills in part before, and one is amended before. */
const thenOf = (number: number): Job["then"] =>
  number % 10 === 1 ? ["amend", "cancel"] : number % 20 < 3 && number % 20 !== 1 ? ["cancel"] : [];

/** The job of a number. */
export const jobOf = (number: number): Job => {
  const id = `chaos${number}`;
  const then = thenOf(number);
  if (then.length === 0) return { id, order: market(id, number % 2 === 0), then };
  const resting = number % 20 === 2 ? PARTIAL : { price: PRICES.first };
  const limit = { ...contract, type: "LIMIT", timeInForce: "GTC", side: "BUY" } as const;
  return { id, order: newUmOrder({ ...limit, ...resting, newClientOrderId: id }), then };
};

/** Assets that are borrowed and repaid, and the amounts from which theirs grow. */
const ASSETS: readonly (readonly [asset: string, first: number, step: number, digits: number])[] = [
  ["USDT", 10, 0.001, 3],
  ["BTC", 0.001, 0.0000001, 7],
  ["ETH", 0.01, 0.000001, 6],
  ["BNB", 0.01, 0.00001, 5],
  ["SOL", 0.1, 0.00001, 5],
];

/** The money that goes with a number; there is some for each fifth. */
export const moveOf = (number: number): Move | undefined => {
  if (number % 5 !== 4) return undefined;
  const id = `money${number}`;
  if (number % 50 === 44) {
    const amount = (0.01 + number / 1_000_000).toFixed(6);
    const way = number % 100 === 44 ? "TO_UM" : "FROM_UM";
    const request = bnbTransfer({ amount, transferSide: way });
    return { id, kind: "TRANSFER", asset: "BNB", amount, request };
  }
  const [asset, first, step, digits] = ASSETS[Math.floor(number / 10) % 5] ?? ["", 0, 0, 0];
  const amount = (first + number * step).toFixed(digits);
  return number % 10 === 4
    ? { id, kind: "BORROW", asset, amount, request: marginAccountBorrow({ asset, amount }) }
    : { id, kind: "REPAY", asset, amount, request: marginAccountRepay({ asset, amount }) };
};
