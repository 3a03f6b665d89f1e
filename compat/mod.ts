/**
 * For programs that come from the community SDK `binance` (npm): its class `PortfolioClient`, by its own
 * names, on the endpoints of this library.
 *
 * @example Only the import changes
 * ```ts
 * import { PortfolioClient } from "./mod.ts";
 *
 * const client = new PortfolioClient({ api_key: "your key", api_secret: "your secret" });
 * ```
 *
 * @module
 */
export {
  type Answer,
  type AnswerForm,
  type AnswerOptions,
  beautifiedFields,
  type BeautifiedName,
  type IdName,
  type Ids,
  type MethodName,
  numberFields,
  type NumberName,
  type OneOrMany,
  type Shaped,
  type ShapedField,
  type ShapedId,
  type ShapedNumber,
} from "./answers.ts";
export { type Method, type Methods, PortfolioClient } from "./client.ts";
export { type Attempt, PortfolioClientError } from "./error.ts";
export type { LimitHeader, RateLimitStates } from "./limits.ts";
export type {
  PortfolioClientOptions,
  PortfolioClientOptions as RestClientOptions,
  PortfolioRequestOptions,
} from "./options.ts";
