/** Margin in both families: its routes, and what the clock and the prices set off. */
import type { Routes } from "./handler.ts";
import { isolatedRoutes } from "./isolated.ts";
import { liquidationLoanRoutes } from "./liquidation_loan.ts";
import { marginAccountRoutes } from "./margin_account.ts";
import { marginFlowRoutes } from "./margin_flow.ts";
import { marginInterestRoutes } from "./margin_interest.ts";
import { apart } from "./margin_isolated.ts";
import { marginListRoutes } from "./margin_lists.ts";
import { marginLoanRoutes } from "./margin_loans.ts";
import { marginOrderRoutes } from "./margin_orders.ts";
import { marginQueryRoutes } from "./margin_queries.ts";
import { marginSmallRoutes } from "./margin_small.ts";
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

export { accrueLoanInterest } from "./margin_interest.ts";
export { cancelMargin, matchMargin } from "./margin_matching.ts";
