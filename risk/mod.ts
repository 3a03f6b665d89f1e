/**
 * The risk of a Portfolio Margin account: equity, margins, uniMMR and status, by the exchange's published
 * formulas, from plain data and without a network. Figures are in USD and in units of 8 places (`units` and
 * `fixed` of `./decimal` read and print them), cut as the exchange's servers cut them.
 *
 * An account comes from the exchange's own answers ({@link ofAnswers}), which says what is missing, or is
 * written down by hand. Nothing here throws; what the exchange does not publish (the scenarios of SPAN,
 * what Portfolio Margin counts as open loss) is not claimed.
 *
 * @example What an account is worth, and how far it is from liquidation
 * ```ts
 * import { fixed, units } from "../lib/decimal.ts";
 * import { publishedLevels, publishedLoanRates, solvencyOf, statusOf } from "./mod.ts";
 *
 * const tiers = [{ floor: 0n, cap: units("1000000000"), rate: units("0.95") }];
 * const terms = {
 *   um: {},
 *   cm: {},
 *   assets: { BTC: { price: units("60000"), leverage: 10, tiers } },
 *   levels: publishedLevels,
 *   loanRates: publishedLoanRates,
 * };
 * const solvency = solvencyOf({
 *   kind: "retail",
 *   balances: { BTC: { cross: units("1"), debt: -units("0.5") } },
 *   um: { positions: {} },
 *   cm: { positions: {} },
 *   openLoss: 0n,
 * }, terms);
 * console.log(fixed(solvency.uniMMR), statusOf(solvency, terms.levels)); // 19.00000000 NORMAL
 * ```
 *
 * @see {@link https://www.binance.com/en/support/faq/4868b2f1aa6c4d08af973328462bb0bd} uniMMR of Portfolio Margin
 * @see {@link https://www.binance.com/en/support/faq/5e33af8e6ac04d57a1d0a3398e0a0752} uniMMR of Portfolio Margin Pro
 *
 * @module
 */
export type { Either, Left, Right } from "../lib/either.ts";
export type { Exact, Units } from "../lib/decimal.ts";
export { afterFill, afterSwap, type Fill, type Filled, filled } from "./change/fill.ts";
export type {
  AccountAnswers,
  BalanceAnswer,
  FuturesAnswers,
  Missing,
  OrderAnswer,
  PositionAnswer,
  sources,
  TieredRateAnswer,
} from "./answers.ts";
export {
  type AssetTerms,
  type Bracket,
  type CollateralTier,
  type ContractTerms,
  type Levels,
  levelsOf2022,
  NO_CAP,
  publishedLevels,
  publishedLoanRates,
  type Terms,
  widened,
} from "./market.ts";
export {
  amountOf,
  type BracketAnswer,
  type BracketsAnswer,
  bracketsOf,
  type ContractAnswer,
  contractTermsOf,
} from "./market_of.ts";
export {
  type AccountAndTerms,
  kindOf,
  ofAnswers,
  ofAnswersWithOrders,
  type Snapshot,
  snapshotOf,
  termsOf,
} from "./of_answers.ts";
export {
  type AccountKind,
  type Balance,
  type Committed,
  type Held,
  type OrderSide,
  type Portfolio,
  type Position,
  positionKey,
  type PositionSide,
  reserveKey,
} from "./portfolio.ts";
export {
  type Amount,
  collateral,
  contractValue,
  type LevelStatus,
  loanMargin,
  loanRateOf,
  lossOf,
  maintenance,
  maxValue,
  type NetOf,
  netOf,
  NO_REQUIREMENT,
  profitIn,
  profitOf,
  type Solvency,
  solvencyOf,
  statusOf,
  unrealised,
  withdrawable,
} from "./calculate.ts";
export {
  type AccountAnswer,
  agrees,
  type Distance,
  distanceTo,
  gapOf,
  type ReportedRisk,
  reportedRisk,
} from "./reported.ts";
export { type AssetStanding, type PositionStanding, type Standing, standing } from "./standing.ts";
export { loanInterest, negativeInterest } from "./interest.ts";
export { initialMarginOf, type Risk, riskOf } from "./initial_margin.ts";
export { borrowable, worseSide } from "./limits.ts";
export { type Move, moved } from "./reach/move.ts";
export { type Crossing, type Reach, reach } from "./reach/reach.ts";
export { afterChange } from "./change/after.ts";
export type { Change, Place, Resting } from "./change/change.ts";
export {
  type Constraint,
  type Keeping,
  type Largest,
  largest,
  type Sized,
} from "./change/largest.ts";
export { type Ahead, heldFor, project } from "./ahead/project.ts";
export type { Aged, Funding, Holding, Paid } from "./ahead/holding.ts";
export { type Reduced, reduction } from "./ahead/reduction.ts";
export { type Aim, hedges, type Proposal } from "./ahead/hedges.ts";
export { type Cell, degreesOf, type Grid, grid } from "./stress/grid.ts";
export { type Axis, type Scene, type Shock, shocked } from "./stress/shock.ts";
export { type Figures, type Reason, reconcile, type Reconciled } from "./live/reconcile.ts";
export type { Cause, Hints } from "./live/causes.ts";
export {
  type Alarm,
  unwatched,
  watch,
  type Watched,
  type WatchEvent,
  type WatchLevel,
  type WatchOptions,
  type WatchSource,
} from "./live/watch.ts";
export { readRecord, record, type RiskRecord } from "./live/record.ts";
export { heatMap, heatMapText, type TextOptions } from "./pictures/heat_map.ts";
export { curve, curveText } from "./pictures/curve.ts";
export { waterfall, waterfallText } from "./pictures/waterfall.ts";
