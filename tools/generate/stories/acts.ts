/** Building blocks of stories on simulated accounts. */
import type { Prices } from "../../../simulator/engine/market/prices.ts";
import type { Deposits } from "../../../simulator/engine/open.ts";
import type { World } from "../../../simulator/engine/world/world.ts";

/** Parameters of a call, as text. */
export type Params = Readonly<Record<string, string>>;

/** A call, time, prices, money from outside (below zero: to there), or reads of all paths with a part. */
export type Act =
  | {
    readonly route: string;
    readonly params: Params;
    /** Words of later calls, and the field of this answer that stands for each. */
    readonly keep?: Params;
  }
  | { readonly ms: number }
  | { readonly prices: Prices }
  | { readonly read: string }
  | { readonly given: Deposits };

/** One account and what happens to it. */
export interface Story {
  readonly name: string;
  readonly deposits: Deposits;
  readonly given?: Partial<World>;
  readonly script: readonly Act[];
}

/** A call of a story. */
export const call = (route: string, params: Params = {}, keep: Params = {}): Act => ({
  route,
  params,
  keep,
});

/** The pair that most orders are of. */
export const BTC: Params = { symbol: "BTCUSDT" };
/** Placing an order by Portfolio Margin. */
export const ORDER = "POST /papi/v1/margin/order";
/** Placing an order by Margin. */
export const OWN = "POST /sapi/v1/margin/order";
/** A limit order, without its price. */
export const LIMIT: Params = {
  ...BTC,
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.01",
};
/** A market order. */
export const MARKET: Params = { ...BTC, side: "BUY", type: "MARKET", quantity: "0.01" };
/** A sale, without its type. */
export const SELL: Params = { ...BTC, side: "SELL", quantity: "0.01" };
/** An hour in ms. */
export const HOUR = 3_600_000;
/** A day in ms. */
export const DAY: number = 24 * HOUR;
