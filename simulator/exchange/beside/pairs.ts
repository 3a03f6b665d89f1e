/** Pairs of a call to the spot market: of `symbol`, of a list in `symbols`, or all. */
import { fixed, type Units } from "../../../lib/decimal.ts";
import {
  type AnyField,
  FreeText,
  type Optional,
  optional,
  Ticker,
} from "../../../lib/fields/fields.ts";
import type { Rule } from "../../../lib/rules.ts";
import type { Pair } from "../../engine/market/market.ts";
import type { World } from "../../engine/world/world.ts";
import type { Handler, Params } from "../handler.ts";
import { answered } from "../market_data/moments.ts";
import { badSymbol, illegal, type Refusal } from "../refusals/shared.ts";

/** Prices and quantities of the spot market have 8 decimals, whatever tick and step are. */
export const eight = (amount: Units): string => fixed(amount, 8);

/** Parameters that name pairs. */
export const named: Readonly<Record<"symbol" | "symbols", Optional<AnyField>>> = {
  symbol: /*#__PURE__*/ optional(Ticker),
  symbols: /*#__PURE__*/ optional(FreeText),
};

/** One way to name them is enough. */
export const oneName: readonly Rule[] = [{ exclusive: ["symbol", "symbols"] }];

const LIST = /^\["[A-Z0-9_]{1,20}"(,"[A-Z0-9_]{1,20}")*\]$/;

const symbolsOf = (params: Params): readonly string[] | Refusal | undefined => {
  const symbol = params.get("symbol");
  if (symbol !== undefined) return [symbol];
  const list = params.get("symbols");
  if (list === undefined) return undefined;
  if (!LIST.test(list)) return illegal("symbols", LIST.source);
  return list.slice(2, -2).split('","');
};

/** The pairs that a call names; all if it names none. */
export const pairsOf = ({ market }: World, params: Params): readonly Pair[] | Refusal => {
  const symbols = symbolsOf(params);
  if (symbols === undefined) return Object.values(market.pairs);
  if ("code" in symbols) return symbols;
  const found = symbols.flatMap((symbol) =>
    Object.hasOwn(market.pairs, symbol) ? [market.pairs[symbol] as Pair] : []
  );
  return found.length < symbols.length ? badSymbol : found;
};

/** Answers one pair with an object, and several with a list. */
export const oneOrMore =
  (answer: (world: World, pair: Pair, params: Params) => unknown): Handler => (world, params) => {
    const pairs = pairsOf(world, params);
    if ("code" in pairs) return pairs;
    const bodies = pairs.map((pair) => answer(world, pair, params));
    return answered(world, params.has("symbol") ? bodies[0] : bodies);
  };

/** Answers for the pair of `symbol`. */
export const forPair =
  (answer: (world: World, pair: Pair, params: Params) => unknown): Handler => (world, params) => {
    const [pair] = [pairsOf(world, params)].flatMap((found) => "code" in found ? [] : found);
    return pair ? answered(world, answer(world, pair, params)) : badSymbol;
  };
