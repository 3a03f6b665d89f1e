/** What of a request can be thought through before it is sent: single orders, and what they trade. */
import * as E from "../../../lib/either.ts";
import type { Request } from "../../../mod.ts";
import { amountOf, type Fill, type Units } from "../../../risk/mod.ts";

/** An order as far as it was said; what the market decides is left out. */
export interface Planned {
  /** What it trades. */
  readonly product: "um" | "cm" | "margin";
  readonly symbol: string;
  readonly side: Fill["side"];
  readonly positionSide: Fill["positionSide"];
  readonly reduceOnly: boolean;
  /** Absent if the order says how much of the quote asset it trades. */
  readonly quantity: Units | undefined;
  readonly quoteQuantity: Units | undefined;
  /** Absent for an order at the market. */
  readonly price: Units | undefined;
}

const TYPES = ["LIMIT", "LIMIT_MAKER", "MARKET"];

/** The order of a request, or why what it does to uniMMR is not calculated. */
export const plannedOf = ({ spec, query }: Request<unknown>): E.Either<string, Planned> => {
  const { act, family } = spec;
  const given = new Map(query);
  const side = given.get("side");
  const symbol = given.get("symbol");
  const positionSide = given.get("positionSide") ?? "BOTH";
  if (
    act.does !== "order" || act.legs !== undefined || act.kind !== undefined ||
    family !== "portfolio" || !TYPES.includes(given.get("type") ?? "") || symbol === undefined
  ) return E.left("only single orders with a price or at the market are");
  if (given.has("priceMatch")) return E.left("the exchange chooses its price");
  if ((given.get("sideEffectType") ?? "NO_SIDE_EFFECT") !== "NO_SIDE_EFFECT") {
    return E.left("it may borrow or repay");
  }
  if (
    (side !== "BUY" && side !== "SELL") ||
    (positionSide !== "BOTH" && positionSide !== "LONG" && positionSide !== "SHORT")
  ) return E.left("its side is not known");
  return E.right({
    product: act.product,
    symbol,
    side,
    positionSide,
    reduceOnly: given.get("reduceOnly") === "true",
    quantity: amountOf(given.get("quantity")),
    quoteQuantity: amountOf(given.get("quoteOrderQty")),
    price: given.get("type") === "MARKET" ? undefined : amountOf(given.get("price")),
  });
};
