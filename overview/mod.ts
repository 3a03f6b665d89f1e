/**
 * How a Portfolio Margin account is, in one reading: equity, uniMMR and how far it is from each level,
 * balances, positions, orders, loans, what the exchange may do next, and what is easy to misread.
 * Everything is read in parallel from the exchange's own endpoints, within a budget of request weight.
 *
 * @example
 * ```ts
 * import { overview } from "./mod.ts";
 * import { openWorld, simulatedEnvironment, worldRef } from "../simulator/mod.ts";
 *
 * const { risk, positions } = await overview(simulatedEnvironment(worldRef(openWorld())));
 * ```
 *
 * @module
 */
import { getFutureHourlyInterestRate } from "../endpoints/margin/mod.ts";
import type { Environment } from "../lib/environment.ts";
import { surplus } from "../lib/rules.ts";
import { badParams, blocked, type Failure } from "../lib/failure.ts";
import { BinanceError } from "../promise/mod.ts";
import {
  accountBalance,
  accountInformation,
  cmPositionAdlQuantileEstimation,
  getAutoRepayFuturesStatus,
  getMarginBorrowLoanInterestHistory,
  portfolioMarginUmTradingQuantitativeRulesIndicators,
  queryAllCurrentCmOpenConditionalOrders,
  queryAllCurrentCmOpenOrders,
  queryAllCurrentUmOpenAlgoOrders,
  queryAllCurrentUmOpenOrders,
  queryCmPositionInformation,
  queryMarginAccountsOpenOco,
  queryPortfolioMarginNegativeBalanceInterestHistory,
  queryUmPositionInformation,
  umPositionAdlQuantileEstimation,
} from "../endpoints/portfolio/mod.ts";
import * as E from "../lib/either.ts";
import { nextActions } from "./actions.ts";
import { isNonZero } from "./decimal_text.ts";
import { readCmFunding, readUmFunding } from "./funding.ts";
import { readMarginOrders } from "./margin_orders.ts";
import { held, type Meter, meterOf, partOf } from "./meter.ts";
import { cmConditionalRows, cmOrderRows, orderSources, umAlgoRows, umOrderRows } from "./orders.ts";
import { rowsOf } from "./parts.ts";
import { defaultLevels, levelProblem, riskOf } from "./risk.ts";
import * as rows from "./rows.ts";
import type { AssetBalance, Loans, Overview, OverviewOptions, Part, Position } from "./types.ts";
import { notCovered, warningsOf } from "./warnings.ts";

export type { Failure } from "../lib/failure.ts";
export type * from "./types.ts";
export { defaultLevels } from "./risk.ts";
export {
  accountIn,
  type Asks,
  readRisk,
  type RiskAnswers,
  riskAnswers,
  type RiskOptions,
  type RiskRead,
  type RiskReading,
} from "./risk_answers.ts";
export { isNonZero, tidy } from "./decimal_text.ts";
export { readBalanceRows, readOpenOrders, readOpenPositions } from "./open.ts";
export { openOrders, openPositions } from "./parts.ts";

/** Request weight that an overview may cost if nothing else is said. */
export const DEFAULT_WEIGHT = 1000;

/** Weight of the two reads without which there is no overview. */
const LEAST_WEIGHT = 40;

/** All reads that need nothing but the account; what comes first is served first by the budget. */
const readAll = (meter: Meter) =>
  Promise.all([
    meter.ask(accountInformation()),
    meter.ask(accountBalance()),
    meter.ask(queryUmPositionInformation()),
    meter.ask(queryCmPositionInformation()),
    meter.ask(queryAllCurrentUmOpenOrders()),
    meter.ask(queryAllCurrentUmOpenAlgoOrders()),
    meter.ask(queryAllCurrentCmOpenOrders()),
    meter.ask(queryAllCurrentCmOpenConditionalOrders()),
    meter.ask(queryMarginAccountsOpenOco()),
    meter.ask(getAutoRepayFuturesStatus()),
    meter.ask(getMarginBorrowLoanInterestHistory()),
    meter.ask(portfolioMarginUmTradingQuantitativeRulesIndicators()),
  ]);

const RATES = "getFutureHourlyInterestRate";

/** Of how many assets a call tells the rate at most. */
const RATES_AT_ONCE = 20;

const NEGATIVE = "queryPortfolioMarginNegativeBalanceInterestHistory";

const readRates = async (
  meter: Meter,
  balances: readonly AssetBalance[],
): Promise<Loans["hourlyRates"]> => {
  const source = { endpoint: RATES, fields: { asset: "asset", rate: "nextHourlyInterestRate" } };
  const all = balances.filter(({ marginBorrowed }) => isNonZero(marginBorrowed))
    .map(({ asset }) => asset);
  const lists = Array.from(
    { length: Math.ceil(all.length / RATES_AT_ONCE) },
    (_, i) => all.slice(i * RATES_AT_ONCE, (i + 1) * RATES_AT_ONCE),
  );
  const answers = await Promise.all(
    lists.map((assets) => meter.ask(getFutureHourlyInterestRate({ assets, isIsolated: "FALSE" }))),
  );
  return partOf(
    source,
    answers.find(E.isLeft) ?? E.right(answers.flatMap((each) => E.isRight(each) ? each.right : [])),
    (rates) => rates.map((each) => ({ asset: each.asset, rate: each.nextHourlyInterestRate })),
  );
};

const readNegative = async (
  meter: Meter,
  balances: readonly AssetBalance[],
): Promise<Loans["negativeCharged"]> =>
  balances.some(rows.isNegative)
    ? partOf(
      rows.chargeSource(NEGATIVE),
      await meter.ask(queryPortfolioMarginNegativeBalanceInterestHistory()),
      rows.chargeRows,
    )
    : held(rows.chargeSource(NEGATIVE), []);

type AdlRead = typeof umPositionAdlQuantileEstimation | typeof cmPositionAdlQuantileEstimation;

const readAdl = async (
  meter: Meter,
  endpoint: AdlRead,
  positions: Part<Position>,
): Promise<Overview["adl"]["um"]> => {
  const source = rows.adlSource(endpoint.spec.name);
  const open = rowsOf(positions);
  return open.length === 0
    ? held(source, [])
    : partOf(source, await meter.ask(endpoint()), rows.adlRows(open));
};

const OPTIONS = ["levels", "maxWeight", "marginPairs"];

const badOptions = (options: OverviewOptions): Failure | undefined => {
  const unknown = Object.keys(options).filter((name) => !OPTIONS.includes(name));
  if (unknown.length > 0) {
    const problem = (name: string) => ({
      kind: "surplus" as const,
      params: [name],
      message: surplus(name, OPTIONS),
    });
    return badParams("overview", unknown.map(problem));
  }
  const { levels = defaultLevels, maxWeight = DEFAULT_WEIGHT, marginPairs = [] } = options;
  const wrong = levelProblem(levels);
  const problem = wrong !== undefined
    ? { kind: "malformed" as const, params: ["levels"], message: wrong }
    : !(maxWeight >= LEAST_WEIGHT)
    ? {
      kind: "malformed" as const,
      params: ["maxWeight"],
      message: `maxWeight must be at least ${LEAST_WEIGHT}`,
    }
    // One text would be a list of its letters.
    : !Array.isArray(marginPairs)
    ? {
      kind: "malformed" as const,
      params: ["marginPairs"],
      message: `marginPairs must be a list, as in ["BTCUSDT"]`,
    }
    : undefined;
  return problem && badParams("overview", [problem]);
};

/**
 * Reads how an account is. Fails only if the account or its balances cannot be read; every other
 * part that cannot be read is marked so, with the reason, and named in the warnings.
 */
export const readOverview = async (
  env: Environment,
  options: OverviewOptions = {},
): Promise<E.Either<Failure, Overview>> => {
  const refused = badOptions(options);
  if (refused) return E.left(refused);
  // Programs without types may give what connect() makes.
  if (typeof env?.now !== "function") {
    return E.left(blocked("overview", "misuse", "give what environment({ transport }) makes"));
  }
  const { levels = defaultLevels, maxWeight = DEFAULT_WEIGHT, marginPairs = [] } = options;
  const meter = meterOf(env, maxWeight);
  const from = env.now();
  const [
    account,
    balance,
    umHeld,
    cmHeld,
    um,
    umAlgo,
    cm,
    cmConditional,
    lists,
    repay,
    paid,
    rule,
  ] = await readAll(meter);
  if (E.isLeft(account)) return account;
  if (E.isLeft(balance)) return balance;
  const balances = rows.balanceRows(balance.right);
  const positions = {
    um: partOf(rows.umPositionSource, umHeld, rows.umPositionRows),
    cm: partOf(rows.cmPositionSource, cmHeld, rows.cmPositionRows),
  };
  const [hourlyRates, negativeCharged, umAdl, cmAdl, umFunding, cmFunding, margin] = await Promise
    .all([
      readRates(meter, balances),
      readNegative(meter, balances),
      readAdl(meter, umPositionAdlQuantileEstimation, positions.um),
      readAdl(meter, cmPositionAdlQuantileEstimation, positions.cm),
      readUmFunding(meter, positions.um),
      readCmFunding(meter, positions.cm),
      readMarginOrders(meter, balances, lists, marginPairs),
    ]);
  const facts = {
    risk: riskOf(account.right, levels),
    balances: held(rows.balanceSource, balances),
    positions,
    orders: {
      um: partOf(orderSources.um, um, umOrderRows),
      cm: partOf(orderSources.cm, cm, cmOrderRows),
      margin,
      umAlgo: partOf(orderSources.umAlgo, umAlgo, umAlgoRows),
      cmConditional: partOf(orderSources.cmConditional, cmConditional, cmConditionalRows),
    },
    loans: {
      owed: held(rows.loanSource, rows.loanRows(balances)),
      hourlyRates,
      charged: partOf(
        rows.chargeSource("getMarginBorrowLoanInterestHistory"),
        paid,
        (history) => rows.chargeRows(history.rows),
      ),
      negativeCharged,
      autoRepay: partOf(
        { endpoint: "getAutoRepayFuturesStatus", fields: { on: "autoRepay" } },
        repay,
        ({ autoRepay }) => [{ on: autoRepay }],
      ),
    },
    funding: { um: umFunding, cm: cmFunding },
    adl: { um: umAdl, cm: cmAdl },
    tradingRules: partOf(rows.ruleSource, rule, rows.ruleRows),
  };
  const to = env.now();
  return E.right({
    readAt: { from, to },
    ...facts,
    nextActions: nextActions(facts, to),
    warnings: warningsOf(facts),
    notCovered,
    weight: meter.spent(),
  });
};

/**
 * Reads how an account is. Parts that cannot be read are marked so, with the reason.
 *
 * @throws {BinanceError} if the account or its balances cannot be read
 */
export const overview = async (
  environment: Environment,
  options: OverviewOptions = {},
): Promise<Overview> => {
  const read = await readOverview(environment, options);
  if (E.isLeft(read)) throw new BinanceError(read.left);
  return read.right;
};
