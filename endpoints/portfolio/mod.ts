/**
 * Portfolio Margin: accounts, orders and positions in USDⓈ-M, COIN-M and cross margin, served by
 * `papi.binance.com`.
 *
 * @module
 */
export { testConnectivity } from "./general.ts";
export { Account, accountBalance, accountInformation, Balance } from "./account.ts";
export {
  cancelUmOrder,
  modifyUmOrder,
  newUmOrder,
  queryUmOrder,
  UmOrder,
  UmOrderState,
} from "./um_order.ts";
export { queryUmPositionInformation, UmPosition } from "./um_position.ts";
