/** What of a request can be thought through before it is sent: orders and lists, loans, moves of money, settings. */
import { paramOf, reducesRisk } from "../../../agent/mod.ts";
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
  /** The contract whose terms are. */
  readonly contract?: { readonly kind: "um" | "cm"; readonly symbol: string };
}

/** A list of margin orders, by how it may end: what has filled then, one after another. */
export interface PlannedList {
  readonly product: "list";
  readonly symbol: string;
  readonly ends: readonly (readonly PlannedOrder[])[];
}

/**
 * What leaves every figure of the account as it is; or may change the leverage of all its loans, to what is not
 * known.
 */
export interface PlannedSetting {
  readonly product: "nothing" | "loanLeverage";
}

/** What a request does, as far as it can be thought through. */
export type Planned = PlannedOrder | PlannedList | PlannedMove | PlannedSetting;

const TYPES = ["LIMIT", "LIMIT_MAKER", "MARKET"];

/** Orders that wait for a price: they are thought to fill there. */
const WAITING = ["STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET"];

/** Wire text of the parameter that plays a part. */
const givenFor = (
  { spec, query }: Request<unknown>,
  part: Parameters<typeof paramOf>[1],
): string | undefined => {
  const name = paramOf(spec, part);
  return query.find(([other]) => other === name)?.[1];
};

/** Families that act on the account; margin as far as it is not isolated, which is asked for before. */
const isOfAccount = (family: string): boolean => family === "portfolio" || family === "margin";

const isBorrowing = (given: ReadonlyMap<string, string>): boolean =>
  (given.get("sideEffectType") ?? "NO_SIDE_EFFECT") !== "NO_SIDE_EFFECT";

const BORROWS = "it may borrow or repay";

const orderOf = ({ spec, query }: Request<unknown>): E.Either<string, Planned> => {
  const { act, family } = spec;
  const given = new Map(query);
  const side = given.get("side");
  const symbol = given.get("symbol");
  const positionSide = given.get("positionSide") ?? "BOTH";
  const type = given.get("type") ?? given.get("strategyType") ?? "";
  if (
    act.does !== "order" || act.legs !== undefined || !isOfAccount(family) ||
    symbol === undefined || !(act.kind === undefined ? TYPES : WAITING).includes(type)
  ) return E.left("only single orders with a price or at the market are");
  if (given.has("priceMatch")) return E.left("the exchange chooses its price");
  if (isBorrowing(given)) return E.left(BORROWS);
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

/** How a list may end: one of two has filled, or the first, or the first and what it sets off. */
const endsOf = (kind: string, legs: readonly PlannedOrder[]): PlannedList["ends"] => {
  const [first, ...others] = legs;
  if (!first) return [];
  return kind === "oco"
    ? legs.map((leg) => [leg])
    : [[first], ...others.map((other) => [first, other])];
};

const listOf = ({ spec, query }: Request<unknown>): E.Either<string, Planned> => {
  const { act } = spec;
  const given = new Map(query);
  const symbol = given.get("symbol");
  if (act.does !== "order" || act.legs === undefined || symbol === undefined) {
    return E.left("its orders are not known");
  }
  if (isBorrowing(given)) return E.left(BORROWS);
  const legs: PlannedOrder[] = [];
  for (const { type, side, quantity, price, stopPrice } of act.legs) {
    if (type !== undefined && !given.has(type)) continue;
    const way = given.get(side);
    const amount = amountOf(given.get(quantity));
    const at = amountOf(given.get(price ?? "")) ?? amountOf(given.get(stopPrice ?? ""));
    const isAtMarket = type !== undefined && given.get(type) === "MARKET";
    if ((way !== "BUY" && way !== "SELL") || amount === undefined) {
      return E.left("not all of its orders say what they trade");
    }
    if (at === undefined && !isAtMarket) return E.left("not all of its orders have a price");
    legs.push({
      product: "margin",
      symbol,
      side: way,
      positionSide: "BOTH",
      reduceOnly: false,
      quantity: amount,
      quoteQuantity: undefined,
      price: isAtMarket ? undefined : at,
    });
  }
  return E.right({ product: "list", symbol, ends: endsOf(act.kind, legs) });
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

/** Settings that change neither what is held nor what it is counted by. */
const HARMLESS: readonly string[] = [
  ...["positionMode", "autoRepay", "feeBurn", "tradfiAgreement", "marginCallLevel"],
  ...["isolatedAccount", "specialKeyMode"],
];

const settingOf = (request: Request<unknown>): E.Either<string, Planned> => {
  const { act } = request.spec;
  if (act.does !== "set") return E.left("it is no setting");
  if (HARMLESS.includes(act.what)) return E.right({ product: "nothing" });
  if (act.what === "maxLeverage") return E.right({ product: "loanLeverage" });
  const symbol = givenFor(request, "symbol");
  const leverage = Number(new Map(request.query).get(act.to ?? ""));
  const kind = act.product;
  return act.what !== "leverage" || symbol === undefined || (kind !== "um" && kind !== "cm")
    ? E.left("how the exchange counts the account after this setting is not published")
    : E.right({
      product: "money",
      change: { does: "leverage", kind, symbol, leverage },
      asset: undefined,
      contract: { kind, symbol },
    });
};

/** Whether it is about isolated margin, which is an account of its own. */
const isIsolated = (request: Request<unknown>): boolean =>
  request.spec.family === "margin" &&
  givenFor(request, "isIsolated")?.toUpperCase() === "TRUE";

const moveOf = (request: Request<unknown>): E.Either<string, Planned> => {
  const { spec: { act }, query } = request;
  const given = new Map(query);
  const amount = amountOf(given.get("amount"));
  const asset = given.get("asset");
  const move = (change: Change): E.Either<string, Planned> =>
    E.right({ product: "money", change, asset });
  const none = E.left("only orders, loans, moves of money and settings in Portfolio Margin are");
  switch (act.does) {
    case "borrow":
      return asset === undefined || amount === undefined ? none : move(
        // Of what borrows or repays as it is told, what reduces risk repays.
        reducesRisk(request) ? { does: "repay", asset, amount } : { does: "loan", asset, amount },
      );
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
export const plannedOf = (request: Request<unknown>): E.Either<string, Planned> => {
  const { act } = request.spec;
  if (isIsolated(request)) return E.right({ product: "nothing" });
  switch (act.does) {
    case "order":
      return act.legs === undefined ? orderOf(request) : listOf(request);
    case "amend":
      return amendmentOf(request);
    case "set":
      return settingOf(request);
    case "stream":
    case "grant":
    case "revoke":
      return E.right({ product: "nothing" });
    default:
      return moveOf(request);
  }
};
