/** Margin in both families: its routes, and what the clock and the prices set off. */
import type { Routes } from "../handler.ts";
import { isolatedRoutes } from "./isolated.ts";
import { liquidationLoanRoutes } from "./liquidation_loan.ts";
import { marginAccountRoutes } from "./account.ts";
import { marginFlowRoutes } from "./flow.ts";
import { marginInterestRoutes } from "./interest.ts";
import { apart } from "./isolated_fields.ts";
import { marginListRoutes } from "./lists.ts";
import { marginLoanRoutes } from "./loans.ts";
import { marginOrderRoutes } from "./orders.ts";
import { marginQueryRoutes } from "./queries.ts";
import { marginSmallRoutes } from "./small_liabilities.ts";
import { specialKeyRoutes } from "./special_keys.ts";

/** All routes of margin orders, loans and accounts with state behind them. */
export const marginRoutes: Routes = {
  .../*#__PURE__*/ apart({
    ...marginOrderRoutes,
    ...marginListRoutes,
    ...marginQueryRoutes,
    ...marginLoanRoutes,
  }),
  ...marginInterestRoutes,
  ...marginAccountRoutes,
  ...marginFlowRoutes,
  ...marginSmallRoutes,
  ...specialKeyRoutes,
  ...isolatedRoutes,
  ...liquidationLoanRoutes,
};

export { cancelMargin, matchMargin } from "../../engine/margin/matching.ts";
export { accrueLoanInterest } from "../../engine/margin/interest.ts";
