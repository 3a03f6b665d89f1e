/** What a request does to an account, read from its parameters by name: what it trades, moves or sets. */
import * as E from "../lib/either.ts";
import type { Request, Spec } from "../lib/endpoint.ts";
import { type Exact, exact, isLess, plus, product, spelled, zero } from "../lib/decimal.ts";

/** What the exchange says that something is worth. Take it from an answer of the exchange, never from the order. */
export interface Worth {
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
export type Worths = Readonly<Record<string, Worth>>;

/** Parameters that count what is traded; a part of an order, as in an iceberg, is not counted twice. */
const QUANTITY = /^(quantity|\w+Quantity|quoteOrderQty)$/;

/** Names of the parameters that count what an endpoint trades. */
export const quantitiesOf = (spec: Spec): readonly string[] =>
  Object.keys(spec.params).filter((name) => QUANTITY.test(name));

/** Whether an endpoint places or changes orders. */
export const isOrder = (spec: Spec): boolean => spec.mutates && quantitiesOf(spec).length > 0;

/** How many orders a request can place: legs of lists count each. */
export const ordersIn = (spec: Spec): number => {
  if (!isOrder(spec)) return 0;
  const legs = Object.keys(spec.params).filter((name) =>
    /ClientOrderId$/.test(name) && !/^(orig|list)/.test(name)
  );
  return Math.max(1, legs.length);
};

/** Parameters of endpoints that change a setting and move nothing. */
const SETTINGS = [
  ...["leverage", "maxLeverage", "dualSidePosition", "autoRepay", "feeBurn", "deltaEnabled"],
  ...["marginCallLevel", "symbol"],
];

/** Endpoints that give a key to others, or open one to others: no limit reaches what is sent with it. */
const OPENS_KEYS = ["createSpecialKey", "editIpForSpecialKey"];

/** Whether an endpoint lets others act on the account, past every limit. */
export const opensKey = ({ name }: Spec): boolean => OPENS_KEYS.includes(name);

/** Endpoints that move nothing, though their parameters do not say so. */
const MOVES_NOTHING = ["futuresTradfiPerpsContract", "exitSpecialKeyMode", ...OPENS_KEYS];

export const movesNothing = ({ name, verb, params }: Spec): boolean => {
  const names = Object.keys(params);
  return verb === "DELETE" || MOVES_NOTHING.includes(name) ||
    (names.length > 0 && names.every((each) => SETTINGS.includes(each)));
};

/** Endpoints that touch the whole cross margin account, whatever symbol they name, unless this says otherwise. */
const ISOLATED_WHERE: Readonly<Record<string, readonly [name: string, text: string]>> = {
  marginAccountBorrowRepay: ["isIsolated", "TRUE"],
  marginManualLiquidation: ["type", "ISOLATED"],
};

/** Whether the exchange heeds the symbol that a request names. */
const heedsSymbol = ({ spec, query }: Request<unknown>): boolean => {
  const where = Object.hasOwn(ISOLATED_WHERE, spec.name) ? ISOLATED_WHERE[spec.name] : undefined;
  return !where || new Map(query).get(where[0])?.toUpperCase() === where[1];
};

/** Symbols to which a request is held: those it names, where the exchange heeds them. */
export const symbolsIn = (request: Request<unknown>): readonly string[] =>
  !heedsSymbol(request) ? [] : request.query.flatMap(([name, text]) => {
    if (/^(symbol|pair|isolatedSymbol)$/.test(name)) return [text];
    return name === "symbols" ? text.split(",") : [];
  });

/** Leverage that a request sets. */
export const leveragesIn = ({ query }: Request<unknown>): readonly string[] =>
  query.filter(([name]) => /leverage$/i.test(name)).map(([, text]) => text);

const REPAYS = /\/(repayLoan|repay-debt|repay|repay-futures-negative-balance|borrow-repay)$/;

/** Whether a request only takes risk away: cancels, repays, or reduces a position. */
export const reducesRisk = ({ spec, query }: Request<unknown>): boolean => {
  const given = new Map(query);
  const says = (name: string): boolean => given.get(name)?.toLowerCase() === "true";
  if (spec.verb === "DELETE" || says("reduceOnly") || says("closePosition")) return true;
  return REPAYS.test(spec.path) && (!("type" in spec.params) || given.get("type") === "REPAY");
};

/** The asset that a request moves. */
const assetOf = ({ spec, query }: Request<unknown>): string | undefined =>
  new Map(query).get("asset") ?? (/\/bnb-transfer$/.test(spec.path) ? "BNB" : undefined);

const priced = (
  name: string,
  text: string,
  key: string,
  worths: Worths,
  now: number,
  maxAgeMs: number,
): E.Either<string, Exact> => {
  const worth = Object.hasOwn(worths, key) ? worths[key] : undefined;
  if (!worth) {
    return E.left(`nobody knows what ${key} is worth: read its price from the exchange first`);
  }
  const age = now - worth.at;
  if (!(age <= maxAgeMs && age >= -maxAgeMs)) {
    return E.left(`the price of ${key} is older than ${maxAgeMs} ms: read it again`);
  }
  const unit = spelled(name === "quoteOrderQty" ? worth.quote : worth.unit);
  if (!unit || !isLess(zero, unit)) {
    const what = name === "quoteOrderQty" ? `the quote asset of ${key}` : key;
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
  worths: Worths,
  now: number,
  maxAgeMs: number,
): E.Either<string, Exact> => {
  const { spec, query } = request;
  if (movesNothing(spec)) return E.right(zero);
  const counted = isOrder(spec) ? quantitiesOf(spec) : "amount" in spec.params ? ["amount"] : [];
  if (counted.length === 0) return E.left("it moves an amount that is not known beforehand");
  const given = query.filter(([name]) => counted.includes(name));
  if (given.length === 0) return E.left(`it does not say how much: give ${counted[0]}`);
  const key = isOrder(spec) ? new Map(query).get("symbol") : assetOf(request);
  if (key === undefined) return E.left("it does not say of what");
  let total = zero;
  for (const [name, text] of given) {
    const worth = priced(name, text, key, worths, now, maxAgeMs);
    if (E.isLeft(worth)) return worth;
    total = plus(total, worth.right);
  }
  return E.right(total);
};
