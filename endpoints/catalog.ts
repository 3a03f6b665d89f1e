/**
 * Every endpoint as data, for programs that look up endpoints by name, route or shape, such as
 * command lines, simulators and documentation; and functions that build a call from data. Importing
 * it imports all endpoints.
 *
 * @example A call out of a name and values
 * ```ts
 * import { build, catalog } from "./catalog.ts";
 *
 * const spec = catalog.find(({ spec }) => spec.name === "queryUmOrder")?.spec;
 * const request = spec && build(spec, { symbol: "BTCUSDT", orderId: "345678902" });
 * ```
 *
 * @module
 */
import type * as E from "../lib/either.ts";
import { type AnyEndpoint, build as built, type Request, type Spec } from "../lib/endpoint.ts";
import type { BadParams } from "../lib/failure.ts";
import * as coinmMarket from "./coinm_market/mod.ts";
import * as margin from "./margin/mod.ts";
import * as portfolio from "./portfolio/mod.ts";
import * as portfolioPro from "./portfolio_pro/mod.ts";
import * as usdmMarket from "./usdm_market/mod.ts";

export type { AnyField, Optional, Shape } from "../lib/fields/fields.ts";
export {
  type Access,
  type AnyEndpoint,
  type Cost,
  type CostCase,
  costOf,
  type Head,
  type Host,
  recvWindow,
  type Request,
  type Spec,
  type Weight,
} from "../lib/endpoint.ts";
export type { BadParams } from "../lib/failure.ts";
export type { Family } from "../lib/family.ts";
export { breaches, type Condition, type Problem, type Rule } from "../lib/rules.ts";

const isEndpoint = (exported: unknown): exported is AnyEndpoint =>
  typeof exported === "function" && "spec" in exported;

const endpointsOf = (...families: readonly object[]): readonly AnyEndpoint[] =>
  families.flatMap((family): unknown[] => Object.values(family)).filter(isEndpoint);

/** Every endpoint of every family. */
export const catalog: readonly AnyEndpoint[] = /*#__PURE__*/ endpointsOf(
  portfolio,
  portfolioPro,
  margin,
  usdmMarket,
  coinmMarket,
);

/**
 * Checks a call against a spec, whose names are erased; endpoints do this with their own types.
 *
 * @throws TypeError where it is given no spec, such as the name of one
 */
export const build = <A>(
  spec: Spec<A>,
  given?: Readonly<Record<string, unknown>>,
): E.Either<BadParams, Request<A>> => {
  if (!spec?.params) throw new TypeError("Cannot build: give the spec of an endpoint of catalog");
  return built(spec, given ?? {});
};
