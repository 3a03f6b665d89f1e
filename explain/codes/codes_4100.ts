/** Codes -4100 to -5999: futures. See `codes.ts` for how a line reads. */
export const codes4100: string = `
-4104 INVALID_CONTRACT_TYPE futures validation
  Use PERPETUAL, CURRENT_QUARTER or NEXT_QUARTER as contract type
-4105 SYMBOL_REDUCE_ONLY fapi trading-rule
  Place only orders that reduce the position in this symbol
-4106 SYMBOL_REDUCE_ONLY_BUY fapi trading-rule
  Buy only to reduce a position in this symbol
-4107 SYMBOL_REDUCE_ONLY_SELL fapi trading-rule
  Sell only to reduce a position in this symbol
-4109 INACTIVE_ACCOUNT fapi account
  Activate the futures account first
-4110 INVALID_CLIENT_TRAN_ID_LEN dapi validation
  Shorten clientTranId to less than 64 characters
-4111 DUPLICATED_CLIENT_TRAN_ID dapi validation
  Query the transfer: the first request may have succeeded; a new one needs a new clientTranId
-4112 REDUCE_ONLY_MARGIN_CHECK_FAILED dapi trading-rule
  Check the position and open orders: the reduce-only order failed the margin check
-4113 MARKET_ORDER_REJECT dapi trading-rule
  Place a LIMIT order or wait: the book's best price is outside the price limits
-4114 INVALID_CLIENT_TRAN_ID_LEN papi,fapi validation
  Shorten clientTranId to less than 64 characters
-4115 DUPLICATED_CLIENT_TRAN_ID papi,fapi validation
  Query the transfer: the first request may have succeeded; a new one needs a new clientTranId
-4116 DUPLICATED_CLIENT_ORDER_ID fapi trading-rule
  Query the order by its client order id: the first request may have succeeded
-4117 STOP_ORDER_TRIGGERING fapi trading-rule/later
  Query the order: its trigger is firing, act on the order that results
-4118 REDUCE_ONLY_MARGIN_CHECK_FAILED papi,fapi trading-rule
  Check the position and open orders: the reduce-only order failed the margin check
-4120 STOP_ORDER_SWITCH_ALGO fapi validation
  Use the algo order endpoints for stop, take-profit and trailing orders
-4131 MARKET_ORDER_REJECT papi,fapi trading-rule
  Place a LIMIT order or wait: the book's best price is outside the price limits
-4135 INVALID_ACTIVATION_PRICE futures validation
  Put the activation price below the market for BUY and above it for SELL
-4137 QUANTITY_EXISTS_WITH_CLOSE_POSITION futures validation
  Leave out quantity with closePosition
-4138 REDUCE_ONLY_MUST_BE_TRUE futures validation
  Leave out reduceOnly with closePosition
-4139 ORDER_TYPE_CANNOT_BE_MKT futures validation
  Use a limit type: this order cannot be a market order
-4140 INVALID_OPENING_POSITION_STATUS papi,fapi trading-rule
  Only close positions in this symbol: its status does not allow opening any
-4141 SYMBOL_ALREADY_CLOSED papi,fapi trading-rule
  Use another symbol: this one is closed
-4142 STRATEGY_INVALID_TRIGGER_PRICE futures trading-rule
  Move the trigger price to the other side of the market, or place an order without trigger
-4144 INVALID_PAIR papi,fapi validation
  Check the pair, as in BTCUSDT
-4150 ISOLATED_LEVERAGE_REJECT_WITH_POSITION dapi account
  Close the position before lowering the leverage of an isolated symbol
-4151 PRICE_HIGHTER_THAN_STOP_MULTIPLIER_UP dapi trading-rule
  Lower the limit price: it is too far above the stop price
-4152 PRICE_LOWER_THAN_STOP_MULTIPLIER_DOWN dapi trading-rule
  Raise the limit price: it is too far below the stop price
-4154 STOP_PRICE_HIGHER_THAN_PRICE_MULTIPLIER_LIMIT dapi trading-rule
  Lower the stop price: it is too far above the market
-4155 STOP_PRICE_LOWER_THAN_PRICE_MULTIPLIER_LIMIT dapi trading-rule
  Raise the stop price: it is too far below the market
-4161 ISOLATED_LEVERAGE_REJECT_WITH_POSITION papi,fapi account
  Close the position before lowering the leverage of an isolated symbol
-4164 MIN_NOTIONAL papi,fapi trading-rule
  Raise price times quantity to the minimum notional of the symbol, or send reduceOnly to close
-4165 INVALID_TIME_INTERVAL papi,fapi validation
  Shorten the time between startTime and endTime
-4167 ISOLATED_REJECT_WITH_JOINT_MARGIN fapi account
  Switch isolated symbols to cross margin, then switch to Multi-Assets mode
-4168 JOINT_MARGIN_REJECT_WITH_ISOLATED fapi account
  Leave Multi-Assets mode before switching to isolated margin
-4169 JOINT_MARGIN_REJECT_WITH_MB fapi account
  Add collateral before switching to Multi-Assets mode
-4170 JOINT_MARGIN_REJECT_WITH_OPEN_ORDER fapi account
  Cancel open orders before switching to Multi-Assets mode
-4171 NO_NEED_TO_CHANGE_JOINT_MARGIN fapi account/never
  Nothing to do: the asset mode is already as asked
-4172 JOINT_MARGIN_REJECT_WITH_NEGATIVE_BALANCE fapi account
  Bring negative balances to zero before switching to Multi-Assets mode
-4178 MIN_NOTIONAL dapi trading-rule
  Raise price times quantity to the minimum notional of the symbol, or send reduceOnly to close
-4183 ISOLATED_REJECT_WITH_JOINT_MARGIN fapi trading-rule
  Lower the limit price: it is too far above the stop price
-4183 PRICE_HIGHTER_THAN_STOP_MULTIPLIER_UP papi trading-rule
  Lower the limit price: it is too far above the stop price
-4184 PRICE_LOWER_THAN_STOP_MULTIPLIER_DOWN papi,fapi trading-rule
  Raise the limit price: it is too far below the stop price
-4188 ME_INVALID_TIMESTAMP dapi timing
  Set the clock by the exchange's time, then sign again
-4189 ACCOUNT_REDUCE_ONLY fapi,dapi account
  Place only orders that reduce a position: this account is limited to those
-4192 COOLING_OFF_PERIOD fapi,dapi account
  Wait until the cooling-off period of the account is over
-4194 ADJUST_LEVERAGE_KYC_FAILED dapi account
  Verify the account's identity for a leverage above 20, or use a lower one
-4195 ADJUST_LEVERAGE_ONE_MONTH_FAILED dapi account
  Use a leverage of at most 20 in the first month of the account
-4196 LIMIT_ORDER_ONLY dapi trading-rule
  Use a LIMIT order: only those can be amended
-4197 SAME_ORDER dapi trading-rule
  Nothing to do: the order is already as asked
-4198 EXCEED_MAX_MODIFY_ORDER_LIMIT dapi trading-rule
  Cancel the order and place a new one: it has reached the maximum number of amendments
-4199 MOVE_ORDER_NOT_ALLOWED_SYMBOL_REASON dapi trading-rule
  Wait until the symbol trades again before amending its orders
-4200 ADJUST_LEVERAGE_X_DAYS_FAILED dapi account
  Use a leverage of at most 20 in the first days of the account
-4201 ADJUST_LEVERAGE_KYC_LIMIT dapi account
  Use a lower leverage: the account's country has a limit
-4202 ADJUST_LEVERAGE_ACCOUNT_SYMBOL_FAILED dapi account
  Use a leverage of at most 20 while the position limit of this symbol is adjusted
-4202 ADJUST_LEVERAGE_KYC_FAILED fapi account
  Verify the account's identity for a leverage above 20, or use a lower one
-4203 ADJUST_LEVERAGE_ONE_MONTH_FAILED fapi account
  Use a leverage of at most 20 in the first month of the account
-4205 ADJUST_LEVERAGE_X_DAYS_FAILED fapi account
  Use a leverage of at most 20 in the first days of the account
-4206 ADJUST_LEVERAGE_KYC_LIMIT fapi account
  Use a lower leverage: the account's country has a limit
-4208 ADJUST_LEVERAGE_ACCOUNT_SYMBOL_FAILED fapi account
  Use a leverage of at most 20 while the position limit of this symbol is adjusted
-4209 ADJUST_LEVERAGE_SYMBOL_FAILED fapi account
  Use a leverage within the maximum of the symbol, which the text names
-4210 STOP_PRICE_HIGHER_THAN_PRICE_MULTIPLIER_LIMIT fapi trading-rule
  Lower the stop price: it is too far above the market
-4211 STOP_PRICE_LOWER_THAN_PRICE_MULTIPLIER_LIMIT fapi trading-rule
  Raise the stop price: it is too far below the market
-4220 CANNOT_CHANGE_DUAL_SIDE papi,dapi account/never
  Change USD-M and COIN-M position mode together, without open orders and positions on either side
-4400 TRADING_QUANTITATIVE_RULE fapi trading-rule
  Place only orders that reduce a position until the trading rules indicators have recovered
-4401 LARGE_POSITION_SYM_RULE fapi trading-rule
  Reduce the position: a rule on large positions allows nothing else
-4402 COMPLIANCE_BLACK_SYMBOL_RESTRICTION fapi account
  Use another symbol or product: this one is not offered in the account's region
-4403 ADJUST_LEVERAGE_COMPLIANCE_FAILED fapi account
  Use a lower leverage: the account's region has a limit
-4405 UM_REDUCE_ONLY_ONLY papi account
  Place only orders that reduce a USD-M position: this account is limited to those
-4407 ACCOUNT_REDUCE_ONLY papi account
  Place only orders that reduce a position: this account is limited to those
-4415 CM_REDUCE_ONLY_ONLY papi account
  Place only orders that reduce a COIN-M position: this account is limited to those
-4517 SYMBOL_REDUCE_ONLY papi trading-rule
  Place only orders that reduce the position in this symbol
-4518 SYMBOL_REDUCE_ONLY_BUY papi trading-rule
  Buy only to reduce a position in this symbol
-4519 SYMBOL_REDUCE_ONLY_SELL papi trading-rule
  Sell only to reduce a position in this symbol
-4531 POSITION_MODE_NOT_SYNCED papi account/never
  Change USD-M and COIN-M position mode together: they must be the same
-5021 FOK_ORDER_REJECT papi,fapi trading-rule/later
  Lower the quantity, move the price or use IOC: the order could not be filled whole at once
-5022 GTX_ORDER_REJECT papi,fapi trading-rule/later
  Move the price away from the market: a post-only order must not take
-5024 MOVE_ORDER_NOT_ALLOWED_SYMBOL_REASON fapi trading-rule
  Wait until the symbol trades again before amending its orders
-5025 LIMIT_ORDER_ONLY fapi trading-rule
  Use a LIMIT order: only those can be amended
-5026 EXCEED_MAXIMUM_MODIFY_ORDER_LIMIT fapi trading-rule
  Cancel the order and place a new one: it has reached the maximum number of amendments
-5027 SAME_ORDER fapi trading-rule
  Nothing to do: the order is already as asked
-5028 ME_RECVWINDOW_REJECT papi,fapi timing
  Set the clock by the exchange's time, then sign again; a longer recvWindow allows for delays
-5029 MODIFICATION_MIN_NOTIONAL fapi trading-rule
  Raise price times quantity of the amended order to the minimum notional of the symbol
-5037 INVALID_PRICE_MATCH fapi validation
  Use a priceMatch that the endpoint documents, as in OPPONENT or QUEUE
-5038 UNSUPPORTED_ORDER_TYPE_PRICE_MATCH fapi validation
  Use priceMatch only with order types that take it, as in LIMIT, STOP and TAKE_PROFIT
-5039 INVALID_SELF_TRADE_PREVENTION_MODE fapi validation
  Use a selfTradePreventionMode that the endpoint documents, as in EXPIRE_TAKER
-5040 FUTURE_GOOD_TILL_DATE fapi validation
  Put goodTillDate more than 600 s ahead and in whole seconds
-5041 BBO_ORDER_REJECT fapi trading-rule
  Name a price, or wait: the book has no level that priceMatch could take
-5041 TOO_MANY_REQUESTS_IN_QUEUE papi rate/backoff
  Send fewer requests of this account side by side, after a growing pause
-5043 EXISTING_PENDING_MODIFICATION fapi trading-rule
  Query the order until its pending amendment is done, then amend it
`;
