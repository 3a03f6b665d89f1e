/**
 * Codes that appear in public threads but on no error page. See `codes.ts` for the format of a
 * line.
 */
export const codesUnlisted: string = `
-2007 INVALID_CALLBACK_RATE futures validation
  Fit callbackRate to its limits, in steps of 0.1: 1 is 1 %
-2008 BAD_API_ID all auth
  Check the key: the exchange does not know it, so it is mistyped or deleted
-4108 SYMBOL_NOT_TRADING futures trading-rule/later
  Check the status of the symbol: it is settled, closed or not open yet
-4129 GTE_NEEDS_POSITION futures trading-rule/later
  Wait until the position shows, then place the order: it can only go with an open position
-4130 CLOSE_POSITION_ORDER_EXISTS futures trading-rule
  Cancel the open stop or take-profit order with closePosition in this direction first
-4136 CLOSE_POSITION_TYPE_INVALID futures validation
  Leave out closePosition, or use STOP_MARKET or TAKE_PROFIT_MARKET with it
-4166 SEARCH_WINDOW_RESTRICTED futures validation
  Ask for later times, in ms: the exchange's text says how many days the endpoint reaches back
-4408 REDUCE_ONLY_BY_REGULATION futures account
  Place only orders that reduce a position: regulation limits this symbol for the account
-4411 TRADFI_AGREEMENT_NOT_SIGNED futures account
  Sign the TradFi-Perps agreement once: with futuresTradfiPerpsContract, or on the exchange's site
-4412 SYMBOL_NOT_IN_REGION futures account/never
  Use another symbol: this one is not offered in the region of the account
-4500 INVALID_ALGO_TYPE futures validation
  Use CONDITIONAL as algoType; stops and take-profits differ by type
-4509 GTE_NEEDS_POSITION futures trading-rule/later
  Wait until the position shows, then place the order: it can only go with an open position
-5000 INVALID_PATH_OR_METHOD futures validation
  Check host, path and method: this endpoint does not exist, or exists no more
-5001 MICRO_ASSET_TRANSFER sapi validation
  Leave this asset out: micro assets cannot be transferred
-5002 TRANSFER_BALANCE_INSUFFICIENT sapi account
  Add funds or lower the amount: the balance does not cover it
-5003 TRANSFER_ASSET_MISSING sapi account
  Check the asset: the account holds none of it
-5010 ASSET_TRANSFER_FAIL sapi account
  Read both balances, then try the transfer again
-5011 FUTURES_ACCOUNT_MISSING sapi account
  Open the futures account on the exchange's site first
-5012 ASSET_TRANSFER_PENDING sapi account
  Wait and read the transfer history: a transfer is still under way
-5013 TRANSFER_FUNDS_INSUFFICIENT sapi account
  Add funds or lower the amount: the balance does not cover the transfer
-7001 DATE_RANGE_NOT_SUPPORTED sapi validation
  Ask for a shorter or a later range of time
-7002 DATA_TYPE_NOT_SUPPORTED sapi validation
-9000 NO_AVAILABLE_AMOUNT sapi account
  Add funds or lower the amount: none of it is available
-10017 REPAY_EXCEEDS_LIABILITY sapi validation
  Repay at most what is owed: read the liability first
-11001 ISOLATED_ACCOUNT_MISSING margin account
  Enable the isolated margin account of this symbol first, and margin for the key
-11008 EXCEEDS_MAX_BORROWABLE margin account
  Borrow less or add collateral: read the maximum that can be borrowed first
-20132 DUPLICATE_CLIENT_ALGO_ID all trading-rule
  Query the order by its client algo id: the first request may have succeeded
-51169 MARGIN_TRADE_COEFF_INSUFFICIENT papi account
  Use another asset as collateral: the exchange holds as much of this one as it takes from all accounts
100001003 VERIFICATION_FAILED sapi auth
  Check the parameters, and permissions and address list of the key: the exchange names no reason
200003903 IDENTITY_REJECTED sapi account
  Complete the verification of identity on the exchange's site
`;
