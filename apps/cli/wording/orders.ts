/** Orders in words. */
import type { Request, Spec } from "../../../mod.ts";
import { productOf } from "../../../agent/mod.ts";
import { type Given, givenOf, isOn, isoTime, quoted } from "./values.ts";

/** Parts of a sentence, joined by commas; empty ones fall away. */
export const phrase = (...parts: readonly string[]): string => parts.filter(Boolean).join(", ");

const isCoinm = ({ act }: Spec): boolean => productOf(act) === "cm";

const sideWords = (given: Given): string =>
  ({ BUY: "Buy", SELL: "Sell" })[given.wire("side") ?? ""] ?? `Trade (side ${given.show("side")})`;

/** A quantity, and its unit where that is not the asset itself. */
const quantityWords = (spec: Spec, given: Given): string => {
  const quantity = given.show("quantity");
  return isCoinm(spec) ? `${quantity} ${quantity === "1" ? "contract" : "contracts"}` : quantity;
};

const whatWords = (spec: Spec, given: Given, symbol: string): string => {
  const side = sideWords(given);
  if (isOn(given, "closePosition")) return `${side} to close the whole position in ${symbol}`;
  if (given.has("quantity")) {
    return `${side} ${quantityWords(spec, given)} ${isCoinm(spec) ? "of " : ""}${symbol}`;
  }
  if (!given.has("quoteOrderQty")) return `${side} ${symbol}, an amount that is not given`;
  const quote = `${given.show("quoteOrderQty")} of the quote asset`;
  return given.wire("side") === "SELL"
    ? `${side} ${symbol} for as much as brings ${quote}`
    : `${side} ${symbol} for ${quote}`;
};

/** Types that fill at the market price; of margin the stops without `_LIMIT` too. */
const isMarket = ({ act }: Spec, type: string): boolean =>
  /(^|_)MARKET$/.test(type) ||
  (productOf(act) === "margin" && /^(STOP_LOSS|TAKE_PROFIT)$/.test(type));

const priceWords = (given: Given): string =>
  given.has("price")
    ? `at a limit price of ${given.show("price")}`
    : given.has("priceMatch")
    ? `at a limit price that the exchange sets (${given.show("priceMatch")})`
    : "at a limit price that is not given";

/** What sets the order off; empty if it goes to the market at once. */
const triggerWords = (given: Given, type: string): string => {
  const which = given.wire("workingType") === "MARK_PRICE" ? "the mark price" : "the price";
  const name = ["stopPrice", "triggerPrice"].find((each) => given.has(each));
  const reached = name && `once ${which} reaches ${given.show(name)}`;
  if (given.has("callbackRate")) {
    const start = ["activationPrice", "activatePrice"].find((each) => given.has(each));
    return phrase(
      reached ?? "",
      `once ${which} turns by ${given.show("callbackRate")} %` +
        (start ? ` after it reached ${given.show(start)}` : ""),
    );
  }
  const trails = given.has("trailingDelta")
    ? `trailing the market by ${given.show("trailingDelta")} basis points`
    : "";
  const known = phrase(reached ?? "", trails);
  return known ||
    (/STOP|TAKE_PROFIT/.test(type) ? "once a price is reached that is not given" : "");
};

const stayWords = (given: Given): string => {
  switch (given.wire("timeInForce")) {
    case undefined:
    case "GTC":
      return "";
    case "IOC":
      return "what does not fill at once expires (IOC)";
    case "FOK":
      return "all at once or nothing (FOK)";
    case "GTX":
      return "as maker only (GTX)";
    case "GTD":
      return `until ${isoTime(given.wire("goodTillDate")) || "a date"} (GTD)`;
    default:
      return `for as long as ${given.show("timeInForce")} says`;
  }
};

const positionWords = (given: Given): string => {
  const position = given.wire("positionSide");
  if (position === undefined || position === "BOTH") return "";
  const adds = (given.wire("side") === "BUY") === (position === "LONG");
  return `${adds ? "adding to" : "reducing"} the ${
    given.show("positionSide")
  } position (hedge mode)`;
};

const sideEffectWords = (given: Given): string => {
  switch (given.wire("sideEffectType")) {
    case undefined:
    case "NO_SIDE_EFFECT":
      return "";
    case "MARGIN_BUY":
      return "BORROWING what is missing";
    case "AUTO_REPAY":
      return "repaying debt with what it brings";
    case "AUTO_BORROW_REPAY":
      return "BORROWING what is missing and repaying debt with what it brings";
    default:
      return `with the side effect ${given.show("sideEffectType")}`;
  }
};

/** One order or one leg of a list: amount, price and what sets it off. */
const legWords = (spec: Spec, given: Given, symbol: string): string => {
  const type = given.wire("type") ?? given.wire("strategyType") ?? "LIMIT";
  const price = isMarket(spec, type) ? "at the market price" : priceWords(given);
  const trigger = triggerWords(given, type);
  return [
    whatWords(spec, given, symbol),
    phrase(
      trigger ? `${trigger}, then ${price}` : price,
      type === "LIMIT_MAKER" ? "as maker only" : "",
      given.has("icebergQty") ? `showing ${given.show("icebergQty")} of it at a time` : "",
      stayWords(given),
    ),
  ].join(" ");
};

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** An order that is placed. */
export const newOrderWords = (request: Request<unknown>): string => {
  const given = givenOf(request);
  return phrase(
    legWords(request.spec, given, given.show("symbol")),
    isOn(given, "reduceOnly") ? "only to reduce the position" : "",
    positionWords(given),
    sideEffectWords(given),
  );
};

/** A limit order and a stop of which one cancels the other. */
export const ocoWords = (request: Request<unknown>): string => {
  const given = givenOf(request);
  const then = given.has("stopLimitPrice")
    ? `at a limit price of ${given.show("stopLimitPrice")}`
    : "at the market price";
  return phrase(
    `${whatWords(request.spec, given, given.show("symbol"))} ${priceWords(given)} or, ` +
      `once the price reaches ${given.show("stopPrice")}, ${then} (OCO: one cancels the other)`,
    sideEffectWords(given),
  );
};

/** A leg as if it were an order: its own names first, then those it shares with its list. */
const legOf = (request: Request<unknown>, prefix: string, shared = prefix): Given => {
  const own = givenOf(request, prefix);
  const other = givenOf(request, shared);
  const from = (name: string): Given => own.has(name) ? own : other;
  return {
    wire: (name) => from(name).wire(name),
    has: (name) => from(name).has(name),
    show: (name) => from(name).show(name),
  };
};

/** A working order and what follows once it is filled: one order (OTO), or two (OTOCO). */
export const otoWords = (request: Request<unknown>): string => {
  const { spec } = request;
  const all = givenOf(request);
  const symbol = all.show("symbol");
  const leg = (prefix: string, shared?: string): string =>
    legWords(spec, legOf(request, prefix, shared), symbol);
  const isOtoco = spec.act.does === "order" && spec.act.kind === "otoco";
  const below = all.has("pendingBelowType") ? `, or ${lower(leg("pendingBelow", "pending"))}` : "";
  const pending = isOtoco ? leg("pendingAbove", "pending") + below : leg("pending");
  return phrase(
    `${leg("working")}; once that is filled: ${lower(pending)}` +
      (below ? " (one cancels the other)" : ""),
    sideEffectWords(all),
  );
};

const ID_NAMES = [
  ...["orderId", "origClientOrderId", "strategyId", "newClientStrategyId", "algoId"],
  ...["clientAlgoId", "orderListId", "listClientOrderId"],
];

// Client ids are words of anybody's choice, so quotes set them off from the sentence.
const idWords = (given: Given): string =>
  ID_NAMES.filter((name) => given.has(name))
    .map((name) => /client/i.test(name) ? quoted(given.wire(name) ?? "") : given.show(name))
    .join(" or ") || "that is not named";

/** What the exchange calls the orders that are cancelled. */
const kindOf = ({ act }: Spec): string => {
  const kind = act.does === "cancel" ? act.kind : undefined;
  return kind === undefined ? "order" : kind === "list" ? "order list" : `${kind} order`;
};

/** An order that is changed. */
export const amendWords = (request: Request<unknown>): string => {
  const given = givenOf(request);
  const quantity = quantityWords(request.spec, given);
  return `Change the open ${given.show("side")} order ${idWords(given)} of ${
    given.show("symbol")
  } ` +
    `to ${quantity} ${priceWords(given)}`;
};

/** An order or a list of orders that is cancelled. */
export const cancelWords = (request: Request<unknown>): string => {
  const given = givenOf(request);
  const of = given.has("symbol") ? ` of ${given.show("symbol")}` : "";
  return `Cancel the open ${kindOf(request.spec)} ${idWords(given)}${of}`;
};

/** All orders of a symbol that are cancelled. */
export const cancelAllWords = (request: Request<unknown>): string => {
  const lists = productOf(request.spec.act) === "margin" ? ", order lists included" : "";
  return `Cancel ALL open ${kindOf(request.spec)}s of ${givenOf(request).show("symbol")}${lists}`;
};
