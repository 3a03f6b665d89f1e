/** What is open, read for itself: for those who act on it and need nothing else. */
import {
  accountBalance,
  queryAllCurrentCmOpenConditionalOrders,
  queryAllCurrentCmOpenOrders,
  queryAllCurrentUmOpenAlgoOrders,
  queryAllCurrentUmOpenOrders,
  queryCmPositionInformation,
  queryMarginAccountsOpenOco,
  queryUmPositionInformation,
} from "../endpoints/portfolio/mod.ts";
import * as E from "../lib/either.ts";
import type { Environment } from "../lib/environment.ts";
import { readMarginOrders } from "./margin_orders.ts";
import { meterOf, missing, partOf } from "./meter.ts";
import { cmConditionalRows, cmOrderRows, orderSources, umAlgoRows, umOrderRows } from "./orders.ts";
import * as rows from "./rows.ts";
import type { AssetBalance, Overview, OverviewOptions, Part } from "./types.ts";

/** Request weight that a reading may cost if nothing else is said. */
const USUAL_WEIGHT = 1000;

/** Reads balances; if they cannot be read the part says so. */
export const readBalanceRows = async (environment: Environment): Promise<Part<AssetBalance>> =>
  partOf(
    rows.balanceSource,
    await meterOf(environment, USUAL_WEIGHT).ask(accountBalance()),
    rows.balanceRows,
  );

/** Reads open positions; a part that cannot be read says so. */
export const readOpenPositions = async (
  environment: Environment,
): Promise<Overview["positions"]> => {
  const meter = meterOf(environment, USUAL_WEIGHT);
  const [um, cm] = await Promise.all([
    meter.ask(queryUmPositionInformation()),
    meter.ask(queryCmPositionInformation()),
  ]);
  return {
    um: partOf(rows.umPositionSource, um, rows.umPositionRows),
    cm: partOf(rows.cmPositionSource, cm, rows.cmPositionRows),
  };
};

/** Reads open orders of every kind; a part that cannot be read says so. */
export const readOpenOrders = async (
  environment: Environment,
  { maxWeight = USUAL_WEIGHT, marginPairs = [] }: Omit<OverviewOptions, "levels"> = {},
): Promise<Overview["orders"]> => {
  const meter = meterOf(environment, maxWeight);
  const [um, umAlgo, cm, cmConditional, lists, balance] = await Promise.all([
    meter.ask(queryAllCurrentUmOpenOrders()),
    meter.ask(queryAllCurrentUmOpenAlgoOrders()),
    meter.ask(queryAllCurrentCmOpenOrders()),
    meter.ask(queryAllCurrentCmOpenConditionalOrders()),
    meter.ask(queryMarginAccountsOpenOco()),
    meter.ask(accountBalance()),
  ]);
  return {
    um: partOf(orderSources.um, um, umOrderRows),
    cm: partOf(orderSources.cm, cm, cmOrderRows),
    // Open margin orders are found by what they lock.
    margin: E.isLeft(balance)
      ? {
        ...missing(orderSources.margin.endpoint, balance.left.message),
        complete: false,
        note: "The balances could not be read",
      }
      : await readMarginOrders(meter, rows.balanceRows(balance.right), lists, marginPairs),
    umAlgo: partOf(orderSources.umAlgo, umAlgo, umAlgoRows),
    cmConditional: partOf(orderSources.cmConditional, cmConditional, cmConditionalRows),
  };
};
