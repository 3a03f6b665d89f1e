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
import type { AnyEndpoint } from "../lib/endpoint.ts";
import * as coinmMarket from "./coinm_market/mod.ts";
import * as margin from "./margin/mod.ts";
import * as portfolio from "./portfolio/mod.ts";
import * as portfolioPro from "./portfolio_pro/mod.ts";
import * as usdmMarket from "./usdm_market/mod.ts";

export type { AnyField, Optional, Shape } from "../lib/fields/fields.ts";
export {
  type Access,
  type AnyEndpoint,
  build,
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
