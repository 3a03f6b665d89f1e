/** What of a request can be thought through before it is sent: single orders, loans, repayments, moves of money. */
import * as E from "../../../lib/either.ts";
import type { Request } from "../../../mod.ts";
import { amountOf, type Change, type Fill, type Units } from "../../../risk/mod.ts";

/** An order as far as it was said; what the market decides is left out. */
export interface PlannedOrder {
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
  /** Whether it amends an order whose position side it does not say. */
  readonly amends?: true;
}

/** A change of what is held and owed. */
export interface PlannedMove {
  readonly product: "money";
  readonly change: Change;
  /** The asset whose terms are needed, besides those that the account has. */
  readonly asset: string | undefined;
}

/** What a request does, as far as it can be thought through. */
export type Planned = PlannedOrder | PlannedMove;

const TYPES = ["LIMIT", "LIMIT_MAKER", "MARKET"];

/** Orders that wait for a price: they are thought to fill there. */
const WAITING = ["STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET"];

const orderOf = ({ spec, query }: Request<unknown>): E.Either<string, Planned> => {
  const { act, family } = spec;
  const given = new Map(query);
  const side = given.get("side");
  const symbol = given.get("symbol");
  const positionSide = given.get("positionSide") ?? "BOTH";
  const type = given.get("type") ?? given.get("strategyType") ?? "";
  if (
    act.does !== "order" || act.legs !== undefined || family !== "portfolio" ||
    symbol === undefined || !(act.kind === undefined ? TYPES : WAITING).includes(type)
  ) return E.left("only single orders with a price or at the market are");
  if (given.has("priceMatch")) return E.left("the exchange chooses its price");
  if ((given.get("sideEffectType") ?? "NO_SIDE_EFFECT") !== "NO_SIDE_EFFECT") {
    return E.left("it may borrow or repay");
  }
  if (
    (side !== "BUY" && side !== "SELL") ||
    (positionSide !== "BOTH" && positionSide !== "LONG" && positionSide !== "SHORT")
  ) return E.left("its side is not known");
  const stop = act.kind === undefined ? undefined : given.get(act.stopPrice ?? "stopPrice");
  return E.right({
    product: act.product,
    symbol,
    side,
    positionSide,
    reduceOnly: given.get("reduceOnly") === "true",
    quantity: amountOf(given.get("quantity")),
    quoteQuantity: amountOf(given.get("quoteOrderQty")),
    price: type === "MARKET" ? undefined : amountOf(given.get("price") ?? stop),
  });
};

const amendmentOf = ({ spec, query }: Request<unknown>): E.Either<string, Planned> => {
  const { act, family } = spec;
  const given = new Map(query);
  const [symbol, side] = [given.get("symbol"), given.get("side")];
  return act.does !== "amend" || family !== "portfolio" || symbol === undefined ||
      (side !== "BUY" && side !== "SELL") || given.has("priceMatch")
    ? E.left("it does not say what it makes of the order")
    : E.right({
      product: act.product,
      symbol,
      side,
      positionSide: "BOTH",
      reduceOnly: false,
      quantity: amountOf(given.get("quantity")),
      quoteQuantity: undefined,
      price: amountOf(given.get("price")),
      amends: true,
    });
};

const moveOf = ({ spec, query }: Request<unknown>): E.Either<string, Planned> => {
  const { act, family } = spec;
  const given = new Map(query);
  const amount = amountOf(given.get("amount"));
  const asset = given.get("asset");
  const move = (change: Change): E.Either<string, Planned> =>
    E.right({ product: "money", change, asset });
  const none = E.left("only single orders, loans and moves of money in Portfolio Margin are");
  if (family !== "portfolio") return none;
  switch (act.does) {
    case "borrow":
      return asset === undefined || amount === undefined
        ? none
        : move({ does: "loan", asset, amount });
    case "repay":
      return act.what !== "loan" || asset === undefined || amount === undefined
        ? none
        : move({ does: "repay", asset, amount });
    case "transfer": {
      const isIn = given.get("transferSide") === "TO_UM";
      const [from, to] = isIn ? ["cross", "um"] as const : ["um", "cross"] as const;
      return act.what !== "bnb" || amount === undefined
        ? none
        : move({ does: "transfer", asset: "BNB", amount, from, to });
    }
    case "collect":
      return amount !== undefined ? none : move({ does: "collect", ...(asset && { asset }) });
    default:
      return none;
  }
};

/** What a request does, or why what it does to uniMMR is not calculated. */
export const plannedOf = (request: Request<unknown>): E.Either<string, Planned> =>
  request.spec.act.does === "order"
    ? orderOf(request)
    : request.spec.act.does === "amend"
    ? amendmentOf(request)
    : moveOf(request);
