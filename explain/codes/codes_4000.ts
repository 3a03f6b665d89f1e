/** Codes -4000 to -4099: futures. See `codes.ts` for how a line reads. */
export const codes4000: string = `
-4000 INVALID_ORDER_STATUS futures validation
  Use an order status that the endpoint documents
-4001 PRICE_LESS_THAN_ZERO futures trading-rule
  Use a price above zero
-4002 PRICE_GREATER_THAN_MAX_PRICE futures trading-rule
  Lower the price to the maxPrice of the symbol
-4003 QTY_LESS_THAN_ZERO futures trading-rule
  Use a quantity above zero
-4004 QTY_LESS_THAN_MIN_QTY futures trading-rule
  Raise the quantity to the minQty of the symbol
-4005 QTY_GREATER_THAN_MAX_QTY futures trading-rule
  Lower the quantity to the maxQty of the symbol, or split the order
-4006 STOP_PRICE_LESS_THAN_ZERO futures trading-rule
  Use a stop price above zero
-4007 STOP_PRICE_GREATER_THAN_MAX_PRICE futures trading-rule
  Lower the stop price to the maxPrice of the symbol
-4008 TICK_SIZE_LESS_THAN_ZERO futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4009 MAX_PRICE_LESS_THAN_MIN_PRICE futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4010 MAX_QTY_LESS_THAN_MIN_QTY futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4011 STEP_SIZE_LESS_THAN_ZERO futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4012 MAX_NUM_ORDERS_LESS_THAN_ZERO futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4013 PRICE_LESS_THAN_MIN_PRICE futures trading-rule
  Raise the price to the minPrice of the symbol
-4014 PRICE_NOT_INCREASED_BY_TICK_SIZE futures trading-rule
  Round the price to a multiple of the symbol's tickSize
-4015 INVALID_CL_ORD_ID_LEN futures validation
  Shorten the client order id: to 32 characters on futures, to 36 on margin
-4016 PRICE_HIGHTER_THAN_MULTIPLIER_UP futures trading-rule
  Lower the price: it is above the highest that the symbol takes now
-4017 MULTIPLIER_UP_LESS_THAN_ZERO futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4018 MULTIPLIER_DOWN_LESS_THAN_ZERO futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4019 COMPOSITE_SCALE_OVERFLOW futures trading-rule
  Use fewer decimals in price and quantity
-4020 TARGET_STRATEGY_INVALID futures validation
  Use an order type and reduceOnly that go together for this strategy
-4021 INVALID_DEPTH_LIMIT futures validation
  Use a depth limit that the endpoint documents, as in 5, 20, 100 or 1000
-4022 WRONG_MARKET_STATUS futures trading-rule
  Check the status of the symbol: it is not open for this action
-4023 QTY_NOT_INCREASED_BY_STEP_SIZE futures trading-rule
  Round the quantity to a multiple of the symbol's stepSize
-4024 PRICE_LOWER_THAN_MULTIPLIER_DOWN futures trading-rule
  Raise the price: it is below the lowest that the symbol takes now
-4025 MULTIPLIER_DECIMAL_LESS_THAN_ZERO futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4026 COMMISSION_INVALID futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4027 INVALID_ACCOUNT_TYPE futures validation
  Use an account type that the endpoint documents
-4028 INVALID_LEVERAGE futures validation
  Use a whole leverage from 1 to the maximum of the symbol; its leverage brackets name it
-4029 INVALID_TICK_SIZE_PRECISION futures trading-rule
  Round the price to the tickSize of the symbol
-4030 INVALID_STEP_SIZE_PRECISION futures trading-rule
  Round the quantity to the stepSize of the symbol
-4031 INVALID_WORKING_TYPE futures validation
  Use MARK_PRICE or CONTRACT_PRICE as workingType
-4032 EXCEED_MAX_CANCEL_ORDER_SIZE futures validation
  Cancel fewer orders in one call
-4033 INSURANCE_ACCOUNT_NOT_FOUND futures account
  Report it to the exchange's support
-4044 INVALID_BALANCE_TYPE futures validation
  Use a balance type that the endpoint documents
-4045 MAX_STOP_ORDER_EXCEEDED futures trading-rule
  Cancel conditional orders before placing more: their number is at the limit
-4046 NO_NEED_TO_CHANGE_MARGIN_TYPE futures account/never
  Nothing to do: the margin type is already as asked
-4047 CAPITAL_DATE_INTERVAL_LIMIT sapi validation
  Shorten the time between startTime and endTime to at most 7 days
-4047 THERE_EXISTS_OPEN_ORDERS futures account
  Cancel the open orders of the symbol, then change the margin type
-4048 THERE_EXISTS_QUANTITY futures account
  Close the position in the symbol, then change the margin type
-4049 ADD_ISOLATED_MARGIN_REJECT futures account
  Add margin to isolated positions only
-4050 CROSS_BALANCE_INSUFFICIENT futures account
  Add collateral: the cross balance is not sufficient
-4051 ISOLATED_BALANCE_INSUFFICIENT futures account
  Add margin to the isolated position, or lower the amount
-4052 NO_NEED_TO_CHANGE_AUTO_ADD_MARGIN futures account/never
  Nothing to do: auto-add margin is already as asked
-4053 AUTO_ADD_CROSSED_MARGIN_REJECT futures account
  Use auto-add margin with isolated positions only
-4054 ADD_ISOLATED_MARGIN_NO_POSITION_REJECT futures account
  Open the position before adding margin to it
-4055 AMOUNT_MUST_BE_POSITIVE futures validation
  Use an amount above zero
-4056 INVALID_API_KEY_TYPE futures validation
  Create a key of a type that the endpoint takes
-4057 INVALID_RSA_PUBLIC_KEY futures validation
  Register the public key again, as PEM text
-4058 MAX_PRICE_TOO_LARGE futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4059 NO_NEED_TO_CHANGE_POSITION_SIDE futures account/never
  Nothing to do: the position mode is already as asked
-4060 INVALID_POSITION_SIDE futures validation
  Use BOTH, LONG or SHORT as positionSide
-4061 POSITION_SIDE_NOT_MATCH futures trading-rule
  Send positionSide LONG or SHORT in hedge mode, BOTH or none in one-way mode
-4062 REDUCE_ONLY_CONFLICT futures trading-rule
  Leave out reduceOnly in hedge mode and with closePosition
-4063 INVALID_OPTIONS_REQUEST_TYPE papi,fapi validation
  Correct the options request as the exchange's own text says
-4064 INVALID_OPTIONS_TIME_FRAME papi,fapi validation
  Correct the options request as the exchange's own text says
-4065 INVALID_OPTIONS_AMOUNT papi,fapi validation
  Correct the options request as the exchange's own text says
-4066 INVALID_OPTIONS_EVENT_TYPE papi,fapi validation
  Correct the options request as the exchange's own text says
-4067 POSITION_SIDE_CHANGE_EXISTS_OPEN_ORDERS futures account
  Cancel all open orders, then change the position mode
-4068 POSITION_SIDE_CHANGE_EXISTS_QUANTITY futures account
  Close all positions, then change the position mode
-4069 INVALID_OPTIONS_PREMIUM_FEE papi,fapi validation
  Correct the options request as the exchange's own text says
-4070 INVALID_CL_OPTIONS_ID_LEN papi,fapi trading-rule
  Correct the options request as the exchange's own text says
-4071 INVALID_OPTIONS_DIRECTION papi,fapi validation
  Correct the options request as the exchange's own text says
-4072 OPTIONS_PREMIUM_NOT_UPDATE papi,fapi trading-rule
  Correct the options request as the exchange's own text says
-4073 OPTIONS_PREMIUM_INPUT_LESS_THAN_ZERO papi,fapi trading-rule
  Correct the options request as the exchange's own text says
-4074 OPTIONS_AMOUNT_BIGGER_THAN_UPPER papi,fapi trading-rule
  Correct the options request as the exchange's own text says
-4075 OPTIONS_PREMIUM_OUTPUT_ZERO papi,fapi trading-rule
  Correct the options request as the exchange's own text says
-4076 OPTIONS_PREMIUM_TOO_DIFF papi,fapi trading-rule
  Correct the options request as the exchange's own text says
-4077 OPTIONS_PREMIUM_REACH_LIMIT papi,fapi trading-rule
  Correct the options request as the exchange's own text says
-4078 OPTIONS_COMMON_ERROR papi,fapi trading-rule
  Correct the options request as the exchange's own text says
-4079 INVALID_OPTIONS_ID papi,fapi validation
  Correct the options request as the exchange's own text says
-4080 OPTIONS_USER_NOT_FOUND papi,fapi trading-rule
  Correct the options request as the exchange's own text says
-4081 OPTIONS_NOT_FOUND papi,fapi trading-rule
  Correct the options request as the exchange's own text says
-4082 INVALID_BATCH_PLACE_ORDER_SIZE futures validation
  Send at least one and at most five orders in a batch
-4083 PLACE_BATCH_ORDERS_FAIL futures unknown-execution
  Query each order of the batch before anything else: some may have been placed
-4084 UPCOMING_METHOD futures validation
  Use another endpoint: this one is announced and not open yet
-4085 INVALID_NOTIONAL_LIMIT_COEF papi,fapi trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4086 INVALID_PRICE_SPREAD_THRESHOLD futures trading-rule
  Use another symbol: the exchange's own settings of this one are at fault
-4087 INVALID_PAIR dapi validation
  Check the pair, as in BTCUSD
-4087 REDUCE_ONLY_ORDER_PERMISSION papi,fapi account
  Place only orders that reduce a position: this account is limited to those
-4088 INVALID_TIME_INTERVAL dapi validation
  Shorten the time between startTime and endTime
-4088 NO_PLACE_ORDER_PERMISSION papi,fapi account
  Read the account's status: it may not place orders at present
-4089 REDUCE_ONLY_ORDER_PERMISSION dapi account
  Place only orders that reduce a position: this account is limited to those
-4090 NO_PLACE_ORDER_PERMISSION dapi account
  Read the account's status: it may not place orders at present
`;
