/** Which handler serves which route. */
import { accountRoutes } from "./account.ts";
import { futuresAccountRoutes, umOnlyRoutes } from "./futures_account.ts";
import { futuresOrderRoutes } from "./futures_orders.ts";
import type { Routes } from "./handler.ts";
import { incomeRoutes } from "./income.ts";
import { proRoutes } from "./pro.ts";
import { transferRoutes } from "./transfers.ts";

/** Routes with state behind them. */
export const simulatedRoutes: Routes = {
  ...accountRoutes,
  .../*#__PURE__*/ futuresOrderRoutes("um"),
  .../*#__PURE__*/ futuresOrderRoutes("cm"),
  .../*#__PURE__*/ futuresAccountRoutes("um"),
  .../*#__PURE__*/ futuresAccountRoutes("cm"),
  ...umOnlyRoutes,
  ...incomeRoutes,
  ...transferRoutes,
  ...proRoutes,
};
