/** Codes -1000 to -2999: requests in general, and orders. See `codes.ts`. */
export const codes1000: string = `
-1000 UNKNOWN all unknown-execution
  Query the result before anything else: the exchange failed while it handled the request
-1001 DISCONNECTED all server
  Send it again after a growing pause; query an order first when in doubt
-1002 UNAUTHORIZED all auth
  Use a key with the permission that this endpoint needs, and sign the request
-1003 TOO_MANY_REQUESTS all rate
  Send nothing until the wait is over, then send less often; streams replace polling
-1004 DUPLICATE_IP futures auth
  Leave the key's list of trusted addresses as it is: this address is on it
-1004 SERVER_BUSY sapi server
  Send it again after a growing pause
-1005 NO_SUCH_IP futures auth
  Put the address on the key's list of trusted addresses first
-1006 UNEXPECTED_RESP all unknown-execution
  Query the result before anything else: an unexpected answer came from inside the exchange
-1007 TIMEOUT all unknown-execution
  Query the result before anything else: the exchange heard nothing back in time
-1008 REQUEST_THROTTLED futures server
  Send it again after a growing pause and less side by side; cancelling and closing are exempt
-1008 SERVER_BUSY sapi server
  Send it again after a growing pause and less side by side
-1010 ERROR_MSG_RECEIVED futures trading-rule
  Read the exchange's own text: it names what was wrong with the order
-1011 NON_WHITE_LIST futures auth
  Call from an address on the key's list of trusted addresses, or put this one on the list
-1013 INVALID_MESSAGE futures,margin trading-rule
  Fit price and quantity to the filter of the symbol that the text names
-1014 UNKNOWN_ORDER_COMPOSITION all validation
  Use a combination of type, timeInForce and prices that the endpoint documents
-1015 TOO_MANY_ORDERS all rate
  Place no order until the interval has rolled over, then place fewer
-1016 SERVICE_SHUTTING_DOWN all server/never
  Look for an announcement of the exchange: this service is in maintenance or has been shut down
-1020 UNSUPPORTED_OPERATION all validation
  Use another endpoint: this one does not support the operation
-1021 INVALID_TIMESTAMP all timing
  Set the clock by the exchange's time, then sign again
-1022 INVALID_SIGNATURE all auth
  Check that secret and API key belong together and that nothing alters the URL after signing
-1023 START_TIME_GREATER_THAN_END_TIME futures validation
  Make startTime earlier than endTime
-1034 TOO_MANY_CONNECTIONS margin rate/backoff
  Close connections that are not needed, and pause before opening another
-1099 NOT_FOUND fapi,sapi auth
  Check the path, the key and its permissions
-1100 ILLEGAL_CHARS all validation
  Remove the characters that the named parameter does not take
-1101 TOO_MANY_PARAMETERS all validation
  Send only the parameters of this endpoint, each of them once
-1102 MANDATORY_PARAM_EMPTY_OR_MALFORMED all validation
  Give the named parameter a value in the documented form
-1103 UNKNOWN_PARAM all validation
  Leave out the parameter that the endpoint does not know
-1104 UNREAD_PARAMETERS all validation
  Leave out the parameters that the endpoint did not read
-1105 PARAM_EMPTY all validation
  Give the named parameter a value, or leave it out
-1106 PARAM_NOT_REQUIRED all validation
  Leave out the named parameter: it does not go with the others
-1108 BAD_ASSET futures validation
  Check the asset, as in USDT
-1108 PARAM_OVERFLOW margin validation
  Send a smaller value for the named parameter
-1109 BAD_ACCOUNT futures validation
  Check that the account exists and is open for this product
-1110 BAD_INSTRUMENT_TYPE futures validation
  Use a symbol type that the endpoint documents
-1111 BAD_PRECISION all validation
  Round price and quantity to the tickSize and stepSize of the symbol
-1112 NO_DEPTH all trading-rule/later
  Wait until the order book has orders, or place a LIMIT order
-1113 WITHDRAW_NOT_NEGATIVE futures validation
  Send the amount with the sign that the endpoint documents
-1114 TIF_NOT_REQUIRED all validation
  Leave out timeInForce for this order type
-1115 INVALID_TIF all validation
  Use a timeInForce that the endpoint documents, as in GTC, IOC or FOK
-1116 INVALID_ORDER_TYPE all validation
  Use an order type that the endpoint documents; conditional types have endpoints of their own
-1117 INVALID_SIDE all validation
  Use BUY or SELL as side
-1118 EMPTY_NEW_CL_ORD_ID all validation
  Give the new client order id a value, or leave it out
-1119 EMPTY_ORG_CL_ORD_ID all validation
  Send orderId or origClientOrderId
-1120 BAD_INTERVAL all validation
  Use an interval that the endpoint documents, as in 1m, 1h or 1d
-1121 BAD_SYMBOL all validation
  Check the symbol: USD-M has BTCUSDT, COIN-M has BTCUSD_PERP, each on its own endpoints
-1122 INVALID_SYMBOL_STATUS fapi,margin validation
  Check that the symbol is open for trading
-1125 INVALID_LISTEN_KEY all auth/recreate-key
  Create a listen key with POST, then connect with the new one
-1126 ASSET_NOT_SUPPORTED fapi validation
  Use an asset that the endpoint supports
-1127 MORE_THAN_XX_HOURS all validation
  Shorten the time between startTime and endTime
-1128 OPTIONAL_PARAMS_BAD_COMBO all validation
  Send a combination of optional parameters that the endpoint documents
-1130 INVALID_PARAMETER all validation
  Correct the value of the named parameter
-1131 BAD_RECV_WINDOW sapi validation
  Use a recvWindow of at most 60000 ms
-1134 BAD_STRATEGY_TYPE sapi validation
  Use a strategyType of 1000000 or more
-1135 INVALID_JSON margin validation
  Correct the JSON of the named parameter
-1136 INVALID_NEW_ORDER_RESP_TYPE futures validation
  Use a newOrderRespType that the endpoint documents, as in ACK or RESULT
-1139 INVALID_TICKER_TYPE margin validation
  Use FULL or MINI as ticker type
-1145 INVALID_CANCEL_RESTRICTIONS sapi validation
  Use ONLY_NEW or ONLY_PARTIALLY_FILLED as cancelRestrictions
-1151 DUPLICATE_SYMBOLS sapi validation
  Name each symbol only once
-1158 OCO_ORDER_TYPE_REJECTED margin validation
  Use order types that an OCO allows for its legs
-1160 OCO_ICEBERGQTY_TIMEINFORCE margin validation
  Use GTC for the leg that has an iceberg quantity
-1165 BUY_OCO_LIMIT_MUST_BE_BELOW margin validation
  Make the limit order of a BUY OCO the lower leg
-1166 SELL_OCO_LIMIT_MUST_BE_ABOVE margin validation
  Make the limit order of a SELL OCO the upper leg
-1168 BOTH_OCO_ORDERS_CANNOT_BE_LIMIT margin validation
  Make at least one leg of the OCO a stop or take-profit order
-1194 INVALID_TIME_UNIT margin validation
  Use MILLISECOND or MICROSECOND as time unit
-1196 BUY_OCO_STOP_LOSS_MUST_BE_ABOVE margin validation
  Make the stop loss of a BUY OCO the upper leg
-1197 SELL_OCO_STOP_LOSS_MUST_BE_BELOW margin validation
  Make the stop loss of a SELL OCO the lower leg
-1198 BUY_OCO_TAKE_PROFIT_MUST_BE_BELOW margin validation
  Make the take profit of a BUY OCO the lower leg
-1199 SELL_OCO_TAKE_PROFIT_MUST_BE_ABOVE margin validation
  Make the take profit of a SELL OCO the upper leg
-1209 INVALID_LISTEN_TOKEN margin auth/recreate-key
  Fetch a new listen token and subscribe with it
-1210 INVALID_PEG_PRICE_TYPE margin validation
  Use a pegPriceType that the endpoint documents
-1211 INVALID_PEG_OFFSET_TYPE margin validation
  Use a pegOffsetType that the endpoint documents
-1220 SYMBOL_DOES_NOT_MATCH_STATUS margin validation
  Ask for symbols that have the given status, or leave symbolStatus out
-1222 OPO_WORKING_MUST_BE_BUY margin validation
  Make the working order a BUY
-1223 OPO_PENDING_MUST_BE_SELL margin validation
  Make the pending order a SELL
-1224 WORKING_PARAM_REQUIRED margin validation
  Give the working order the parameter that the text names
-1225 PENDING_PARAM_NOT_REQUIRED margin validation
  Leave out the parameter of the pending order that the text names
-2010 NEW_ORDER_REJECTED all trading-rule
  Read the exchange's own text: it says why the order was refused
-2011 CANCEL_REJECTED all trading-rule
  Query the order: most often it is filled or cancelled already
-2012 CANCEL_ALL_FAIL fapi unknown-execution
  Query the open orders before anything else: some may be cancelled and some not
-2013 NO_SUCH_ORDER all trading-rule
  Check id, symbol and product; right after placing, an order may not be readable yet
-2014 BAD_API_KEY_FMT all auth
  Copy the API key again: this text does not have the form of a key
-2015 REJECTED_MBX_KEY all auth
  Check the key, its permissions and its list of trusted addresses
-2016 NO_TRADING_WINDOW all trading-rule/later
  Wait until the symbol trades, or ask for the 24-hour ticker instead
-2017 API_KEYS_LOCKED fapi auth
  Unlock the API keys of the account on the exchange's site
-2018 BALANCE_NOT_SUFFICIENT futures account
  Add funds or lower the amount
-2019 MARGIN_NOT_SUFFICIEN futures account
  Lower the quantity, add collateral or close positions: the margin does not cover the order
-2020 UNABLE_TO_FILL futures trading-rule/later
  Lower the quantity or move the price nearer to the market
-2021 CANCEL_REPLACE_PARTIALLY_FAILED sapi unknown-execution
  Query both orders before anything else: one half of the cancel-and-replace happened
-2021 ORDER_WOULD_IMMEDIATELY_TRIGGER futures trading-rule
  Move the trigger price to the other side of the market, or place an order without trigger
-2022 CANCEL_REPLACE_FAILED sapi trading-rule
  Read the answer's data for the reason: neither the cancel nor the new order happened
-2022 REDUCE_ONLY_REJECT futures trading-rule
  Check side and size against the position: other reduce-only orders may cover it already
-2023 USER_IN_LIQUIDATION futures account
  Wait until the liquidation is over, then read the account again
-2024 POSITION_NOT_SUFFICIENT futures account/never
  Lower the quantity to what the position holds
-2025 MAX_OPEN_ORDER_EXCEEDED futures trading-rule/later
  Cancel open orders before placing more
-2026 ORDER_ARCHIVED sapi trading-rule
  Look in the order history: it ended without a fill more than 90 days ago
-2026 REDUCE_ONLY_ORDER_TYPE_NOT_SUPPORTED futures trading-rule
  Leave out reduceOnly for this order type
-2027 MAX_LEVERAGE_RATIO futures trading-rule
  Lower the quantity or the leverage: the position would exceed what this leverage allows
-2028 MIN_LEVERAGE_RATIO futures trading-rule
  Raise the leverage or add collateral: the margin does not cover a leverage this low
-2035 SUBSCRIPTION_ACTIVE margin validation
  Go on with the subscription that is active already
-2036 SUBSCRIPTION_INACTIVE margin validation
  Subscribe first: this subscription is not active
-2039 CLIENT_ORDER_ID_INVALID margin trading-rule
  Send order id and client order id of the same order, or only one of them
-2042 MAXIMUM_SUBSCRIPTION_IDS margin rate/never
  Open a new connection: this one has had all its subscriptions
-2043 NO_REFERENCE_PRICE margin trading-rule
  Use another symbol: this one has no reference price
`;
