/** Routes of margin in both families. */
import type { Routes } from "../handler.ts";
import { isolatedRoutes } from "./isolated.ts";
import { liquidationLoanRoutes } from "./liquidation_loan.ts";
import { marginAccountRoutes } from "./account.ts";
import { marginFlowRoutes } from "./flow.ts";
import { marginInterestRoutes } from "./interest.ts";
import { splitIsolated } from "./empty_isolated.ts";
import { marginListRoutes } from "./lists.ts";
import { marginLoanRoutes } from "./loans.ts";
import { marginOrderRoutes } from "./orders.ts";
import { marginQueryRoutes } from "./queries.ts";
import { marginSmallRoutes } from "./small_liabilities.ts";
import { specialKeyRoutes } from "./special_keys.ts";

/** All routes of margin orders, loans and accounts. */
export const marginRoutes: Routes = {
  .../*#__PURE__*/ splitIsolated({
    ...marginOrderRoutes,
    ...marginListRoutes,
    ...marginQueryRoutes,
    ...marginLoanRoutes,
    ...marginInterestRoutes,
    ...marginFlowRoutes,
  }),
  ...marginAccountRoutes,
  ...marginSmallRoutes,
  ...specialKeyRoutes,
  ...isolatedRoutes,
  ...liquidationLoanRoutes,
};

export { cancelMargin, matchMargin, triggerMargin } from "../../engine/margin/matching.ts";
export { accrueLoanInterest } from "../../engine/margin/interest.ts";
