/** What a request will do, in words for the person who is asked to write CONFIRM. */
import { type EnvironmentName, environments, productOf } from "../../../agent/mod.ts";
import type { Product, Request, Spec } from "../../../mod.ts";
import { actWords } from "./acts.ts";
import { familyTitles } from "../describing/names.ts";
import {
  amendWords,
  cancelAllWords,
  cancelWords,
  newOrderWords,
  ocoWords,
  otoWords,
  phrase,
} from "./orders.ts";
import { paramsOf } from "../describing/params.ts";
import { proseOf } from "../describing/prose.ts";
import { displayText, displayValue, givenOf, isOn, isoTime } from "./values.ts";

/** Where a request goes. */
export interface Where {
  /** Name of the account. */
  readonly account: string;
  /** Environment that the hosts belong to. */
  readonly environment: EnvironmentName;
}

const orderWords = (request: Request<unknown>): string | undefined => {
  const { act } = request.spec;
  if (act.does === "amend") return amendWords(request);
  if (act.does === "cancel") return act.all ? cancelAllWords(request) : cancelWords(request);
  if (act.does !== "order") return undefined;
  return act.kind === "oco"
    ? ocoWords(request)
    : act.legs
    ? otoWords(request)
    : newOrderWords(request);
};

/** The summary of an endpoint, of which nothing better is known. */
const summaryWords = (spec: Spec): string => proseOf(spec).summary || `Call ${spec.name}`;

const doneWords = (request: Request<unknown>): string =>
  actWords(request) ?? orderWords(request) ?? summaryWords(request.spec);

const productTitles: Readonly<Record<Product, string>> = {
  um: "USDⓈ-M futures",
  cm: "COIN-M futures",
  margin: "cross margin",
};

/** The product that is touched. */
const productWords = (request: Request<unknown>): string => {
  const { family, act, params } = request.spec;
  if (family === "portfolio") {
    const product = productOf(act);
    return product ? productTitles[product] : familyTitles.portfolio;
  }
  if (!("isIsolated" in params)) return familyTitles[family];
  return isOn(givenOf(request), "isIsolated") ? "ISOLATED margin" : "cross margin";
};

const placeWords = ({ account, environment }: Where): string => {
  const { label, realMoney } = environments[environment];
  return `on account ${displayText(account)} (${label}: ${
    realMoney ? "real money" : "no real money"
  })`;
};

/** Every parameter as it goes out; times also appear as dates. */
const sentWords = ({ spec, query }: Request<unknown>): string => {
  if (query.length === 0) return `Sends ${spec.name} without parameters`;
  const times = new Set(
    paramsOf(spec).filter(({ shape }) => shape._tag === "Time").map(({ name }) => name),
  );
  const parts = query.map(([name, text]) => {
    const moment = times.has(name) ? isoTime(text) : "";
    return `${displayText(name)}=${displayValue(name, text)}${moment && ` (${moment})`}`;
  });
  return `Sends ${spec.name} with ${parts.join(", ")}`;
};

/**
 * What a request will do: a sentence in plain words with product, account and environment, and a second
 * one with everything that is sent, so that nothing is hidden. Doubts and retirement follow. Secrets are
 * masked; values cannot break out of their quotes nor change how the rest is read.
 *
 * @example
 * ```ts ignore
 * inWords(order, { account: "main", environment: "production" });
 * // Buy 0.01 BTCUSDT at the market price, USDⓈ-M futures, on account main (Mainnet: real money).
 * // Sends newUmOrder with symbol=BTCUSDT, side=BUY, type=MARKET, quantity=0.01
 * ```
 */
export const inWords = (request: Request<unknown>, where: Where): string => {
  const { spec, warnings } = request;
  return [
    phrase(doneWords(request), productWords(request), placeWords(where)),
    sentWords(request),
    ...(spec.retired ? [`The exchange has retired this endpoint since ${spec.retired.since}`] : []),
    ...warnings.map((warning) => `Doubt: ${warning}`),
  ].join(". ");
};
