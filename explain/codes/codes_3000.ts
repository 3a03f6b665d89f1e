/** Codes -3000 to -3999, -21000 and -51000: margin, portfolio margin. See `codes.ts`. */
export const codes3000: string = `
-3000 INNER_FAILURE sapi unknown-execution
  Query the result before anything else: the exchange failed while it handled the request
-3001 NEED_ENABLE_2FA sapi auth
  Switch on two-factor authentication for the account
-3002 ASSET_DEFICIENCY sapi account
  Check the asset, and that the account holds enough of it
-3003 NO_OPENED_MARGIN_ACCOUNT sapi account
  Open the margin account first
-3004 TRADE_NOT_ALLOWED sapi account
  Ask the exchange's support why this account may not trade
-3005 TRANSFER_OUT_NOT_ALLOWED sapi account
  Repay or add collateral first: the rules for transfers out do not allow this one
-3006 EXCEED_MAX_BORROWABLE sapi account
  Query the maximum you may borrow, then borrow less
-3007 HAS_PENDING_TRANSACTION sapi account
  Wait for the pending transaction to end, then query the loan before trying again
-3008 BORROW_NOT_ALLOWED sapi account
  Check that the account may borrow this asset
-3009 ASSET_NOT_MORTGAGEABLE sapi account
  Use another asset as collateral: this one cannot be moved into margin at present
-3010 REPAY_NOT_ALLOWED sapi account
  Check the loan: repaying it is not possible at present
-3011 BAD_DATE_RANGE sapi validation
  Use a start and end within the range that the endpoint documents
-3012 ASSET_ADMIN_BAN_BORROW sapi account
  Borrow another asset, or wait: borrowing of this one is suspended
-3013 LT_MIN_BORROWABLE sapi validation
  Borrow more: the amount is below the minimum
-3014 ACCOUNT_BAN_BORROW sapi account
  Ask the exchange's support: this account may not borrow
-3015 REPAY_EXCEED_LIABILITY sapi validation
  Query the loan and repay at most principal and interest
-3016 LT_MIN_REPAY sapi validation
  Repay more: the amount is below the minimum
-3017 ASSET_ADMIN_BAN_MORTGAGE sapi account
  Use another asset: transfers of this one into margin are suspended
-3018 ACCOUNT_BAN_MORTGAGE sapi account
  Ask the exchange's support: this account may not transfer in
-3019 ACCOUNT_BAN_ROLLOUT sapi account
  Ask the exchange's support: this account may not transfer out
-3020 EXCEED_MAX_ROLLOUT sapi account
  Query the maximum that may be transferred out, then transfer less
-3021 PAIR_ADMIN_BAN_TRADE sapi account
  Use another pair: margin accounts may not trade this one at present
-3022 ACCOUNT_BAN_TRADE sapi account
  Ask the exchange's support: this account may not trade
-3023 WARNING_MARGIN_LEVEL sapi account
  Repay or add collateral: the margin level is too low for this action
-3024 FEW_LIABILITY_LEFT sapi account
  Repay the whole debt or less of it: what would be left is too small
-3025 INVALID_EFFECTIVE_TIME sapi validation
  Correct the date
-3026 VALIDATION_FAILED sapi validation
  Correct the parameters: the exchange does not say which
-3027 NOT_VALID_MARGIN_ASSET sapi validation
  Use an asset that the list of margin assets names
-3028 NOT_VALID_MARGIN_PAIR sapi validation
  Use a pair that the list of margin pairs names
-3029 TRANSFER_FAILED sapi account
  Query balances and transfer history, then transfer again
-3036 ACCOUNT_BAN_REPAY sapi account
  Ask the exchange's support: this account may not repay
-3037 PNL_CLEARING sapi account/backoff
  Send it again after a few seconds: profit and loss are being settled
-3038 LISTEN_KEY_NOT_FOUND sapi auth/recreate-key
  Create a new listen key or listen token, then connect with it
-3041 BALANCE_NOT_CLEARED sapi account
  Add funds or lower the amount
-3042 PRICE_INDEX_NOT_FOUND sapi account
  Use another pair, or wait until this one has an index price again
-3043 TRANSFER_IN_NOT_ALLOWED sapi account
  Check the rules for transfers into margin for this asset and account
-3044 SYSTEM_BUSY sapi server
  Send it again after a growing pause
-3045 SYSTEM sapi account
  Borrow less or later: the exchange has too little of the asset to lend
-3064 EXCEED_PRICE_LIMIT sapi trading-rule
  Bring the limit price within 15% of the index price
-3067 ASSET_BAN_TRADE sapi account
  Use another asset: this account may not trade this one at present
-3999 NOT_WHITELIST_USER sapi auth
  Ask the exchange's support: only invited accounts may call this
-21001 USER_IS_NOT_UNIACCOUNT sapi account
  Activate Portfolio Margin for this account, or use the account that has it
-21002 UNI_ACCOUNT_CANT_TRANSFER_FUTURE sapi account
  Move futures funds by collection: portfolio margin accounts have no other transfer to margin
-21003 NET_ASSET_MUST_LTE_RATIO sapi account
  Query the margin balances, then try again: they could not be read
-21004 USER_NO_LIABILITY sapi account
  Nothing to do: no such debt is left (loan, liquidation, bankruptcy, negative futures balance)
-21005 NO_ENOUGH_ASSET sapi account
  Lower the amount, or move enough of the asset to the wallet that the call takes it from
-21006 HAD_IN_PROCESS_REPAY sapi account
  Wait, then read what is owed: an earlier repayment is still being carried out
-21007 IN_FORCE_LIQUIDATION sapi account
  Wait until the liquidation is over, then read the account again
-21015 ENDPOINT_GONE sapi validation
  Use the endpoint that has replaced this one
-51006 EXCEED_MAX_BORROWABLE papi account
  Query the maximum you may borrow, then borrow less
-51007 HAS_PENDING_TRANSACTION papi account
  Wait for the pending transaction to end, then query the loan before trying again
-51014 ASSET_ADMIN_BAN_BORROW papi account/never
  Borrow another asset: borrowing of this one is not allowed
-51061 INSUFFICIENT_LOANABLE_ASSET papi account
  Borrow less or another day: the exchange has too little of the asset to lend
-51068 LIQUIDATION_IN_PROGRESS papi account
  Wait until the liquidation is over, then read the account again
-51077 PRECISION_OVER_MAXIMUM papi validation
  Use fewer decimals in the amount: the asset takes no more
-51078 NET_ASSET_MUST_LTE_RATIO papi account
  Query the account's equity, then lower the amount or add collateral
-51113 EXCEED_PRICE_LIMIT papi trading-rule
  Bring the limit price within 15% of the index price
-51122 PM_FUNCTION_NOT_SUPPORTED papi auth
  Use another endpoint: this function is not open to portfolio margin accounts
-51998 SYSTEM_BUSY papi server
  Send it again after a growing pause
-51999 UNKNOWN papi unknown-execution
  Query the result before anything else: the exchange failed while it handled the request
`;
