/** What a request does to an account, by its act: what it trades, moves or sets. */
import * as E from "../lib/either.ts";
import {
  amountsOf,
  givenFor,
  isSo,
  movedBy,
  movesNothing,
  paramOf,
  type Part,
  repays,
} from "../lib/act.ts";
import type { Request, Spec } from "../lib/endpoint.ts";
import { type Exact, exact, isLess, plus, product, spelled, zero } from "../lib/decimal.ts";

/** What the exchange says that something is worth. Take it from an answer of the exchange, never from the order. */
export interface UnitValue {
  /**
   * US dollars for one unit of what `quantity` or `amount` counts: the price of a USDⓈ-M contract, the
   * size of a COIN-M contract, the price of an asset or of the base asset of a pair. Decimal text.
   */
  readonly unit: string;
  /** US dollars for one unit of the pair's quote asset; needed for `quoteOrderQty`. Decimal text. */
  readonly quote?: string;
  /** When the exchange said so, in ms since 1970-01-01 UTC. */
  readonly at: number;
}

/** What is worth what, by symbol (orders) or asset (loans and transfers). */
export type UnitValues = Readonly<Record<string, UnitValue>>;

/** Whether an endpoint lets others act on the account, past every limit. */
export const opensKey = ({ act }: Spec): boolean => act.does === "grant";

/** Whether the exchange heeds the symbol that a request names. */
const heedsSymbol = (request: Request<unknown>): boolean => {
  const { act } = request.spec;
  return !("symbolWhen" in act) || act.symbolWhen === undefined || isSo(act.symbolWhen, request);
};

/** Symbols to which a request is held: those it names, where the exchange heeds them. */
export const symbolsIn = (request: Request<unknown>): readonly string[] =>
  heedsSymbol(request) ? givenFor(request, "symbol")?.split(",") ?? [] : [];

/** Leverage that a request sets. */
export const leveragesIn = ({ spec: { act }, query }: Request<unknown>): readonly string[] =>
  act.does === "set" && (act.what === "leverage" || act.what === "maxLeverage")
    ? query.filter(([name]) => name === act.to).map(([, text]) => text)
    : [];

/** Whether a request only takes risk away: cancels, repays, reduces a position, or takes something back. */
export const reducesRisk = (request: Request<unknown>): boolean => {
  const { act } = request.spec;
  const says = (part: Part): boolean => givenFor(request, part)?.toLowerCase() === "true";
  return act.does === "cancel" || act.does === "revoke" ||
    (act.does === "set" && act.off === true) ||
    says("reduceOnly") || says("closePosition") || repays(request);
};

const priced = (
  [name, text]: readonly [name: string, text: string],
  isQuote: boolean,
  key: string,
  unitValues: UnitValues,
  now: number,
  maxAgeMs: number,
): E.Either<string, Exact> => {
  const worth = Object.hasOwn(unitValues, key) ? unitValues[key] : undefined;
  if (!worth) {
    return E.left(`nobody knows what ${key} is worth: read its price from the exchange first`);
  }
  const age = now - worth.at;
  if (!(age <= maxAgeMs && age >= -maxAgeMs)) {
    return E.left(`the price of ${key} is older than ${maxAgeMs} ms: read it again`);
  }
  const unit = spelled(isQuote ? worth.quote : worth.unit);
  if (!unit || !isLess(zero, unit)) {
    const what = isQuote ? `the quote asset of ${key}` : key;
    return E.left(`there is no usable price of ${what}: read it from the exchange first`);
  }
  const count = exact(text);
  return count ? E.right(product(count, unit)) : E.left(`${name} is not a plain decimal`);
};

/**
 * What a request moves, in US dollars, at the exchange's own prices: the sum over all legs of an order,
 * or a loan's or transfer's amount. Zero for cancels and settings.
 *
 * Fails with the reason where that cannot be known: no price or an old one, no quantity given
 * (`closePosition`, a loan repaid whole), or an endpoint that moves what nobody counts.
 */
export const notionalOf = (
  request: Request<unknown>,
  unitValues: UnitValues,
  now: number,
  maxAgeMs: number,
): E.Either<string, Exact> => {
  const { spec, query } = request;
  if (movesNothing(spec)) return E.right(zero);
  const counted = amountsOf(spec);
  if (counted.length === 0) return E.left("it moves an amount that is not known beforehand");
  const given = query.filter(([name]) => counted.includes(name));
  if (given.length === 0) return E.left(`it does not say how much: give ${counted[0]}`);
  const key = movedBy(request);
  if (key === undefined) return E.left("it does not say of what");
  let total = zero;
  const quote = paramOf(spec, "quoteOrderQty");
  for (const pair of given) {
    const worth = priced(pair, pair[0] === quote, key, unitValues, now, maxAgeMs);
    if (E.isLeft(worth)) return worth;
    total = plus(total, worth.right);
  }
  return E.right(total);
};
