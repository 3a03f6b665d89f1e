/**
 * Routes and parameters that the published agent skills and the community SDK's Portfolio Margin page
 * name: host, verb, path, then parameters; `-` for none. The last eight rows are further methods
 * of that SDK.
 */
export const named: readonly string[] = `
papi GET /papi/v1/balance: asset recvWindow
papi GET /papi/v1/account: recvWindow
papi POST /papi/v1/bnb-transfer: amount transferSide recvWindow
papi POST /papi/v1/repay-futures-switch: autoRepay recvWindow
papi POST /papi/v1/cm/leverage: symbol leverage recvWindow
papi POST /papi/v1/cm/positionSide/dual: dualSidePosition recvWindow
papi POST /papi/v1/um/leverage: symbol leverage recvWindow
papi POST /papi/v1/um/positionSide/dual: dualSidePosition recvWindow
papi GET /papi/v1/cm/leverageBracket: symbol recvWindow
papi POST /papi/v1/auto-collection: recvWindow
papi POST /papi/v1/asset-collection: asset recvWindow
papi GET /papi/v1/repay-futures-switch: recvWindow
papi GET /papi/v1/cm/account: recvWindow
papi GET /papi/v1/cm/positionSide/dual: recvWindow
papi GET /papi/v1/cm/income: symbol incomeType startTime endTime page limit recvWindow
papi GET /papi/v1/um/order/asyn: startTime endTime recvWindow
papi GET /papi/v1/um/trade/asyn: startTime endTime recvWindow
papi GET /papi/v1/um/income/asyn: startTime endTime recvWindow
papi GET /papi/v1/margin/marginInterestHistory: asset startTime endTime current size archived recvWindow
papi GET /papi/v1/um/account: recvWindow
papi GET /papi/v2/um/account: recvWindow
papi GET /papi/v1/um/positionSide/dual: recvWindow
papi GET /papi/v1/um/order/asyn/id: downloadId recvWindow
papi GET /papi/v1/um/trade/asyn/id: downloadId recvWindow
papi GET /papi/v1/um/income/asyn/id: downloadId recvWindow
papi GET /papi/v1/um/income: symbol incomeType startTime endTime page limit recvWindow
papi GET /papi/v1/cm/commissionRate: symbol recvWindow
papi GET /papi/v1/um/commissionRate: symbol recvWindow
papi GET /papi/v1/margin/maxBorrowable: asset recvWindow
papi GET /papi/v1/um/apiTradingStatus: symbol recvWindow
papi GET /papi/v1/cm/positionRisk: marginAsset pair recvWindow
papi GET /papi/v1/margin/marginLoan: asset txId startTime endTime current size archived recvWindow
papi GET /papi/v1/margin/maxWithdraw: asset recvWindow
papi GET /papi/v1/margin/repayLoan: asset txId startTime endTime current size archived recvWindow
papi GET /papi/v1/portfolio/interest-history: asset startTime endTime size recvWindow
papi GET /papi/v1/um/positionRisk: symbol recvWindow
papi GET /papi/v1/portfolio/negative-balance-exchange-record: startTime endTime recvWindow
papi GET /papi/v1/rateLimit/order: recvWindow
papi POST /papi/v1/repay-futures-negative-balance: recvWindow
papi GET /papi/v1/um/accountConfig: recvWindow
papi GET /papi/v1/um/symbolConfig: symbol recvWindow
papi GET /papi/v1/um/leverageBracket: symbol recvWindow
papi GET /papi/v1/ping: -
papi DELETE /papi/v1/cm/conditional/allOpenOrders: symbol recvWindow
papi DELETE /papi/v1/cm/allOpenOrders: symbol recvWindow
papi DELETE /papi/v1/um/algo/allOpenOrders: symbol
papi DELETE /papi/v1/um/allOpenOrders: symbol recvWindow
papi DELETE /papi/v1/cm/conditional/order: symbol strategyId newClientStrategyId recvWindow
papi DELETE /papi/v1/cm/order: symbol orderId origClientOrderId recvWindow
papi DELETE /papi/v1/margin/allOpenOrders: symbol recvWindow
papi DELETE /papi/v1/margin/orderList: symbol orderListId listClientOrderId newClientOrderId recvWindow
papi DELETE /papi/v1/margin/order: symbol orderId origClientOrderId newClientOrderId recvWindow
papi DELETE /papi/v1/um/algo/order: algoId clientAlgoId
papi DELETE /papi/v1/um/order: symbol orderId origClientOrderId recvWindow
papi GET /papi/v1/cm/userTrades: symbol pair startTime endTime fromId limit recvWindow
papi GET /papi/v1/cm/adlQuantile: symbol recvWindow
papi GET /papi/v1/um/feeBurn: recvWindow
papi POST /papi/v1/marginLoan: asset amount recvWindow
papi POST /papi/v1/margin/order/oco: symbol side quantity price stopPrice listClientOrderId limitClientOrderId limitIcebergQty stopClientOrderId stopLimitPrice stopIcebergQty stopLimitTimeInForce newOrderRespType sideEffectType recvWindow
papi POST /papi/v1/repayLoan: asset amount recvWindow
papi POST /papi/v1/margin/repay-debt: asset amount specifyRepayAssets recvWindow
papi GET /papi/v1/margin/myTrades: symbol orderId startTime endTime fromId limit recvWindow
papi PUT /papi/v1/cm/order: symbol side quantity price orderId origClientOrderId priceMatch recvWindow
papi PUT /papi/v1/um/order: symbol side quantity price orderId origClientOrderId priceMatch recvWindow
papi POST /papi/v1/cm/conditional/order: symbol side strategyType positionSide timeInForce quantity reduceOnly price workingType priceProtect newClientStrategyId stopPrice activationPrice callbackRate recvWindow
papi POST /papi/v1/cm/order: symbol side type positionSide timeInForce quantity reduceOnly price priceMatch newClientOrderId newOrderRespType recvWindow
papi POST /papi/v1/margin/order: symbol side type quantity quoteOrderQty price stopPrice newClientOrderId newOrderRespType icebergQty sideEffectType timeInForce selfTradePreventionMode autoRepayAtCancel recvWindow
papi POST /papi/v1/um/algo/order: algoType symbol side type positionSide timeInForce quantity price triggerPrice workingType priceMatch closePosition priceProtect reduceOnly activatePrice callbackRate clientAlgoId newOrderRespType selfTradePreventionMode goodTillDate
papi POST /papi/v1/um/order: symbol side type positionSide timeInForce quantity reduceOnly price newClientOrderId newOrderRespType priceMatch selfTradePreventionMode goodTillDate recvWindow
papi GET /papi/v1/cm/conditional/allOrders: symbol strategyId startTime endTime limit recvWindow
papi GET /papi/v1/cm/allOrders: symbol pair orderId startTime endTime limit recvWindow
papi GET /papi/v1/cm/conditional/openOrders: symbol recvWindow
papi GET /papi/v1/cm/openOrders: symbol pair recvWindow
papi GET /papi/v1/um/algo/openAlgoOrders: symbol
papi GET /papi/v1/um/openOrders: symbol recvWindow
papi GET /papi/v1/margin/allOrders: symbol orderId startTime endTime limit recvWindow
papi GET /papi/v1/um/allOrders: symbol orderId startTime endTime limit recvWindow
papi GET /papi/v1/cm/conditional/orderHistory: symbol strategyId newClientStrategyId recvWindow
papi GET /papi/v1/cm/orderAmendment: symbol orderId origClientOrderId startTime endTime limit recvWindow
papi GET /papi/v1/cm/order: symbol orderId origClientOrderId recvWindow
papi GET /papi/v1/cm/conditional/openOrder: symbol strategyId newClientStrategyId recvWindow
papi GET /papi/v1/cm/openOrder: symbol orderId origClientOrderId recvWindow
papi GET /papi/v1/margin/openOrders: symbol recvWindow
papi GET /papi/v1/um/algo/algoOrder: algoId clientAlgoId
papi GET /papi/v1/um/openOrder: symbol orderId origClientOrderId recvWindow
papi GET /papi/v1/margin/order: symbol orderId origClientOrderId recvWindow
papi GET /papi/v1/margin/allOrderList: fromId startTime endTime limit recvWindow
papi GET /papi/v1/margin/orderList: orderListId origClientOrderId recvWindow
papi GET /papi/v1/margin/openOrderList: recvWindow
papi GET /papi/v1/um/algo/allAlgoOrders: symbol algoId startTime endTime limit
papi GET /papi/v1/um/orderAmendment: symbol orderId origClientOrderId startTime endTime limit recvWindow
papi GET /papi/v1/um/order: symbol orderId origClientOrderId recvWindow
papi GET /papi/v1/cm/forceOrders: symbol autoCloseType startTime endTime limit recvWindow
papi GET /papi/v1/margin/forceOrders: startTime endTime current size recvWindow
papi GET /papi/v1/um/forceOrders: symbol autoCloseType startTime endTime limit recvWindow
papi POST /papi/v1/um/feeBurn: feeBurn recvWindow
papi GET /papi/v1/um/userTrades: symbol startTime endTime fromId limit recvWindow
papi GET /papi/v1/um/adlQuantile: symbol recvWindow
papi DELETE /papi/v1/listenKey: -
papi PUT /papi/v1/listenKey: -
papi POST /papi/v1/listenKey: -
papi DELETE /papi/v1/um/conditional/allOpenOrders: symbol recvWindow
papi DELETE /papi/v1/um/conditional/order: symbol strategyId newClientStrategyId recvWindow
papi POST /papi/v1/um/conditional/order: symbol side strategyType positionSide timeInForce quantity reduceOnly price workingType priceProtect newClientStrategyId stopPrice activationPrice callbackRate priceMatch selfTradePreventionMode goodTillDate recvWindow
papi GET /papi/v1/um/conditional/openOrders: symbol recvWindow
papi GET /papi/v1/um/conditional/allOrders: symbol strategyId startTime endTime limit recvWindow
papi GET /papi/v1/um/conditional/openOrder: symbol strategyId newClientStrategyId recvWindow
papi GET /papi/v1/um/conditional/orderHistory: symbol strategyId newClientStrategyId recvWindow
sapi POST /sapi/v1/portfolio/bnb-transfer: amount transferSide recvWindow
sapi POST /sapi/v1/portfolio/repay-futures-switch: autoRepay recvWindow
sapi POST /sapi/v1/portfolio/auto-collection: recvWindow
sapi POST /sapi/v1/portfolio/asset-collection: asset recvWindow
sapi GET /sapi/v1/portfolio/repay-futures-switch: recvWindow
sapi GET /sapi/v1/portfolio/delta-mode: recvWindow
sapi GET /sapi/v1/portfolio/balance: asset recvWindow
sapi GET /sapi/v1/portfolio/account: recvWindow
sapi GET /sapi/v2/portfolio/account: recvWindow
sapi GET /sapi/v1/portfolio/earn-asset-balance: asset transferType recvWindow
sapi POST /sapi/v1/portfolio/repay: from recvWindow
sapi GET /sapi/v1/portfolio/pmLoan: recvWindow
sapi GET /sapi/v1/portfolio/pmloan-history: startTime endTime size current recvWindow
sapi GET /sapi/v1/portfolio/interest-history: asset startTime endTime size recvWindow
sapi POST /sapi/v1/portfolio/repay-futures-negative-balance: from recvWindow
sapi POST /sapi/v1/portfolio/delta-mode: deltaEnabled recvWindow
sapi POST /sapi/v1/portfolio/earn-asset-transfer: asset transferType amount recvWindow
sapi GET /sapi/v1/portfolio/margin-asset-leverage: -
sapi GET /sapi/v1/portfolio/collateralRate: -
sapi GET /sapi/v2/portfolio/collateralRate: recvWindow
sapi GET /sapi/v1/portfolio/asset-index-price: asset
sapi POST /sapi/v1/margin/max-leverage: maxLeverage
sapi DELETE /sapi/v1/margin/isolated/account: symbol recvWindow
sapi POST /sapi/v1/margin/isolated/account: symbol recvWindow
sapi GET /sapi/v1/bnbBurn: recvWindow
sapi GET /sapi/v1/margin/tradeCoeff: recvWindow
sapi GET /sapi/v1/margin/capital-flow: asset symbol type startTime endTime fromId limit recvWindow
sapi GET /sapi/v1/margin/account: recvWindow
sapi GET /sapi/v1/margin/crossMarginData: vipLevel coin recvWindow
sapi GET /sapi/v1/margin/isolated/accountLimit: recvWindow
sapi GET /sapi/v1/margin/isolated/account: symbols recvWindow
sapi GET /sapi/v1/margin/isolatedMarginData: vipLevel symbol recvWindow
sapi GET /sapi/v1/margin/next-hourly-interest-rate: assets isIsolated
sapi GET /sapi/v1/margin/interestHistory: asset isolatedSymbol startTime endTime current size recvWindow
sapi POST /sapi/v1/margin/borrow-repay: asset isIsolated amount type symbol recvWindow
sapi GET /sapi/v1/margin/borrow-repay: type asset isolatedSymbol txId startTime endTime current size recvWindow
sapi GET /sapi/v1/margin/interestRateHistory: asset vipLevel startTime endTime recvWindow
sapi GET /sapi/v1/margin/maxBorrowable: asset isolatedSymbol recvWindow
sapi GET /sapi/v1/margin/crossMarginCollateralRatio: -
sapi GET /sapi/v1/margin/allPairs: symbol
sapi GET /sapi/v1/margin/isolated/allPairs: symbol recvWindow
sapi GET /sapi/v1/margin/allAssets: asset
sapi GET /sapi/v1/margin/delist-schedule: recvWindow
sapi GET /sapi/v1/margin/limit-price-pairs: -
sapi GET /sapi/v1/margin/list-schedule: recvWindow
sapi GET /sapi/v1/margin/risk-based-liquidation-ratio: -
sapi GET /sapi/v1/margin/restricted-asset: -
sapi GET /sapi/v1/margin/isolatedMarginTier: symbol tier recvWindow
sapi GET /sapi/v1/margin/leverageBracket: -
sapi GET /sapi/v1/margin/available-inventory: type
sapi GET /sapi/v1/margin/priceIndex: symbol
sapi POST /sapi/v1/margin/apiKey: apiName symbol ip publicKey permissionMode recvWindow
sapi DELETE /sapi/v1/margin/apiKey: apiName symbol apiKey recvWindow
sapi PUT /sapi/v1/margin/apiKey/ip: ip symbol apiKey recvWindow
sapi GET /sapi/v1/margin/forceLiquidationRec: startTime endTime isolatedSymbol current size recvWindow
sapi GET /sapi/v1/margin/exchange-small-liability: recvWindow
sapi GET /sapi/v1/margin/exchange-small-liability-history: current size startTime endTime recvWindow
sapi DELETE /sapi/v1/margin/openOrders: symbol isIsolated recvWindow
sapi DELETE /sapi/v1/margin/orderList: symbol isIsolated orderListId listClientOrderId newClientOrderId recvWindow
sapi DELETE /sapi/v1/margin/order: symbol isIsolated orderId origClientOrderId newClientOrderId recvWindow
sapi POST /sapi/v1/margin/order/oco: symbol side quantity price stopPrice isIsolated listClientOrderId limitClientOrderId limitIcebergQty stopClientOrderId stopLimitPrice stopIcebergQty stopLimitTimeInForce newOrderRespType sideEffectType selfTradePreventionMode autoRepayAtCancel recvWindow
sapi POST /sapi/v1/margin/order: symbol side type isIsolated quantity quoteOrderQty price stopPrice newClientOrderId icebergQty newOrderRespType sideEffectType timeInForce selfTradePreventionMode autoRepayAtCancel recvWindow
sapi POST /sapi/v1/margin/order/oto: symbol workingType workingSide workingPrice workingQuantity workingIcebergQty pendingType pendingSide pendingQuantity isIsolated listClientOrderId newOrderRespType sideEffectType selfTradePreventionMode autoRepayAtCancel workingClientOrderId workingTimeInForce pendingClientOrderId pendingPrice pendingStopPrice pendingTrailingDelta pendingIcebergQty pendingTimeInForce
sapi POST /sapi/v1/margin/order/otoco: symbol workingType workingSide workingPrice workingQuantity pendingSide pendingQuantity pendingAboveType isIsolated sideEffectType autoRepayAtCancel listClientOrderId newOrderRespType selfTradePreventionMode workingClientOrderId workingIcebergQty workingTimeInForce pendingAboveClientOrderId pendingAbovePrice pendingAboveStopPrice pendingAboveTrailingDelta pendingAboveIcebergQty pendingAboveTimeInForce pendingBelowType pendingBelowClientOrderId pendingBelowPrice pendingBelowStopPrice pendingBelowTrailingDelta pendingBelowIcebergQty pendingBelowTimeInForce
sapi POST /sapi/v1/margin/manual-liquidation: type symbol recvWindow
sapi GET /sapi/v1/margin/rateLimit/order: isIsolated symbol recvWindow
sapi GET /sapi/v1/margin/allOrderList: isIsolated symbol fromId startTime endTime limit recvWindow
sapi GET /sapi/v1/margin/allOrders: symbol isIsolated orderId startTime endTime limit recvWindow
sapi GET /sapi/v1/margin/orderList: isIsolated symbol orderListId origClientOrderId recvWindow
sapi GET /sapi/v1/margin/openOrderList: isIsolated symbol recvWindow
sapi GET /sapi/v1/margin/openOrders: symbol isIsolated recvWindow
sapi GET /sapi/v1/margin/order: symbol isIsolated orderId origClientOrderId recvWindow
sapi GET /sapi/v1/margin/myTrades: symbol isIsolated orderId startTime endTime fromId limit recvWindow
sapi GET /sapi/v1/margin/myPreventedMatches: symbol preventedMatchId orderId fromPreventedMatchId isIsolated recvWindow
sapi GET /sapi/v1/margin/apiKey: symbol apiKey recvWindow
sapi GET /sapi/v1/margin/api-key-list: symbol recvWindow
sapi POST /sapi/v1/margin/exchange-small-liability: assetNames recvWindow
sapi GET /sapi/v1/margin/transfer: asset type startTime endTime current size isolatedSymbol recvWindow
sapi GET /sapi/v1/margin/maxTransferable: asset isolatedSymbol recvWindow
sapi DELETE /sapi/v1/margin/listen-key: -
sapi PUT /sapi/v1/margin/listen-key: listenKey
sapi POST /sapi/v1/margin/listen-key: -
papi POST /papi/v1/um/stock/contract: recvWindow
sapi DELETE /sapi/v1/portfolio/margin-call-level: recvWindow
sapi GET /sapi/v1/portfolio/margin-call-level: recvWindow
sapi POST /sapi/v1/portfolio/margin-call-level: marginCallLevel recvWindow
sapi POST /sapi/v1/margin/exit-special-key-mode: recvWindow
sapi GET /sapi/v1/margin/liquidation-loan: recvWindow
sapi POST /sapi/v1/margin/liquidation-loan/repay: asset amount recvWindow
sapi GET /sapi/v1/margin/liquidation-loan/repay-history: startTime endTime current size recvWindow
`.trim().split("\n");
