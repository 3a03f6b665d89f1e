/** What is done: the same for whoever does it, so that a process that is killed is followed by one that knows. */
import type * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import {
  cancelUmOrder,
  marginAccountBorrow,
  modifyUmOrder,
  newUmOrder,
} from "../../endpoints/portfolio/mod.ts";
import type { BadParams } from "../../lib/failure.ts";

type Built = E.Either<BadParams, Request<unknown>>;

/** One order, and what is done with it afterwards. */
export interface Job {
  readonly id: string;
  readonly order: Built;
  readonly then?: "cancel" | "amend";
  /** A loan that is unlike every other by its amount. */
  readonly loan?: { readonly id: string; readonly amount: string; readonly request: Built };
}

const contract = { symbol: "BTCUSDT", quantity: "0.002" } as const;

/** The price that orders rest at, and the one that they are amended to. */
export const PRICES = { first: "30000", amended: "31000" } as const;

/** The cancellation of a job's order. */
export const cancellation = ({ id }: Job): Built =>
  cancelUmOrder({ symbol: contract.symbol, origClientOrderId: id });

/** The amendment of a job's order. */
export const amendment = ({ id }: Job): Built =>
  modifyUmOrder({ ...contract, side: "BUY", price: PRICES.amended, origClientOrderId: id });

/** An order at the market, by its client id. */
export const market = (newClientOrderId: string, isBuy: boolean): Built =>
  newUmOrder({ ...contract, side: isBuy ? "BUY" : "SELL", type: "MARKET", newClientOrderId });

/** The job of a number. */
export const jobOf = (number: number): Job => {
  const id = `chaos${number}`;
  const amount = (10 + number / 100).toFixed(2);
  const loan = number % 10 === 7
    ? { id: `loan${number}`, amount, request: marginAccountBorrow({ asset: "USDT", amount }) }
    : undefined;
  if (number % 5 > 1) {
    return { id, order: market(id, number % 2 === 0), ...(loan && { loan }) };
  }
  const resting = { type: "LIMIT", timeInForce: "GTC", price: PRICES.first } as const;
  return {
    id,
    order: newUmOrder({ ...contract, ...resting, side: "BUY", newClientOrderId: id }),
    then: number % 5 === 0 ? "cancel" : "amend",
    ...(loan && { loan }),
  };
};
