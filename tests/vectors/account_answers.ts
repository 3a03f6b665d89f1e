/**
 * What the stories of tools/generate/stories lead to: calls with their answers, and eight digits for
 * the events and for the answers of each list. Written by `npm run update`; read the difference.
 */
export const writtenAccounts: readonly string[] = String.raw`
# orders
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000&newClientOrderId=mine 200 {"symbol":"BTCUSDT","orderId":44412345678,"clientOrderId":"mine","transactTime":1763683200000,"price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events 998e99d4
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50100&newOrderRespType=RESULT&icebergQty=0.005 200 {"symbol":"BTCUSDT","orderId":44412345679,"clientOrderId":"auto44412345679","transactTime":1763683200000,"price":"50100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY"} 2 events 2936212b
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50200&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345680,"clientOrderId":"auto44412345680","transactTime":1763683200000,"price":"50200.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events 8ebad7e6
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345681,"clientOrderId":"auto44412345681","transactTime":1763683200000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"600.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","fills":[{"price":"60000.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":1}]} 3 events 81589320
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.02&newOrderRespType=RESULT 200 {"symbol":"BTCUSDT","orderId":44412345682,"clientOrderId":"auto44412345682","transactTime":1763683200000,"price":"0.00000000","origQty":"0.02000000","executedQty":"0.02000000","cummulativeQuoteQty":"1200.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY"} 3 events c7b0e64a
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&type=MARKET&quoteOrderQty=601&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345683,"clientOrderId":"auto44412345683","transactTime":1763683200000,"price":"0.00000000","origQty":"0.01001000","executedQty":"0.01001000","cummulativeQuoteQty":"600.59989990","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","fills":[{"price":"59999.99000000","qty":"0.01001000","commission":"0.60059989","commissionAsset":"USDT","tradeId":3}]} 3 events 1f3bc384
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50300&isIsolated=FALSE&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345684,"clientOrderId":"auto44412345684","isIsolated":false,"transactTime":1763683200000,"price":"50300.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 2 events ff64c3d3
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS&stopPrice=55000 200 {"symbol":"BTCUSDT","orderId":44412345685,"clientOrderId":"auto44412345685","isIsolated":false,"transactTime":1763683200000} 3 events 5beca4b3
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS_LIMIT&stopPrice=54000&price=53900&timeInForce=GTC 200 {"symbol":"BTCUSDT","orderId":44412345686,"clientOrderId":"auto44412345686","isIsolated":false,"transactTime":1763683200000} 3 events b3d2da1f
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT&stopPrice=66000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345687,"clientOrderId":"auto44412345687","isIsolated":false,"transactTime":1763683200000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"TAKE_PROFIT","side":"SELL","stopPrice":"66000.00000000","selfTradePreventionMode":"NONE","fills":[]} 2 events 5a68f5fd
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT_LIMIT&stopPrice=67000&price=67100&timeInForce=GTC 200 {"symbol":"BTCUSDT","orderId":44412345688,"clientOrderId":"auto44412345688","isIsolated":false,"transactTime":1763683200000} 2 events 9c5adec0
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT_MAKER&price=68000 200 {"symbol":"BTCUSDT","orderId":44412345689,"clientOrderId":"auto44412345689","isIsolated":false,"transactTime":1763683200000} 2 events 2f80428d
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT_MAKER&price=59000 400 {"code":-2010,"msg":"Order would immediately match and take."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS&trailingDelta=100 200 {"symbol":"BTCUSDT","orderId":44412345690,"clientOrderId":"auto44412345690","isIsolated":false,"transactTime":1763683200000} 2 events bfb32af2
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&quantity=0.01&type=TAKE_PROFIT&trailingDelta=200&stopPrice=59000 200 {"symbol":"BTCUSDT","orderId":44412345691,"clientOrderId":"auto44412345691","isIsolated":false,"transactTime":1763683200000} 3 events acd30e3a
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=IOC&quantity=0.01&price=59000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345692,"clientOrderId":"auto44412345692","isIsolated":false,"transactTime":1763683200000,"price":"59000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"IOC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 2 events e387297f
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=FOK&quantity=0.01&price=61000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345693,"clientOrderId":"auto44412345693","isIsolated":false,"transactTime":1763683200000,"price":"61000.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"600.00000000","status":"FILLED","timeInForce":"FOK","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[{"price":"60000.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":4}]} 3 events d97da9f1
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=FOK&quantity=0.01&price=59000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345694,"clientOrderId":"auto44412345694","isIsolated":false,"transactTime":1763683200000,"price":"59000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"FOK","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 2 events d8d26e7f
POST /papi/v1/margin/order symbol=ETHUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.1&price=2000 200 {"symbol":"ETHUSDT","orderId":44412345695,"clientOrderId":"auto44412345695","transactTime":1763683200000,"price":"2000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events 271f7008
POST /papi/v1/margin/order symbol=ETHUSDT&side=SELL&type=MARKET&quantity=0.5&newOrderRespType=FULL 200 {"symbol":"ETHUSDT","orderId":44412345696,"clientOrderId":"auto44412345696","transactTime":1763683200000,"price":"0.00000000","origQty":"0.50000000","executedQty":"0.50000000","cummulativeQuoteQty":"1249.99500000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","fills":[{"price":"2499.99000000","qty":"0.50000000","commission":"1.24999500","commissionAsset":"USDT","tradeId":5}]} 3 events 812bc147
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=60010&selfTradePreventionMode=EXPIRE_MAKER 200 {"symbol":"BTCUSDT","orderId":44412345697,"clientOrderId":"auto44412345697","isIsolated":false,"transactTime":1763683200000,"price":"60010.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","selfTradePreventionMode":"EXPIRE_MAKER","fills":[]} 2 events 8f6563e6
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.02&price=60010&selfTradePreventionMode=EXPIRE_TAKER&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345698,"clientOrderId":"auto44412345698","isIsolated":false,"transactTime":1763683200000,"price":"60010.00000000","origQty":"0.02000000","executedQty":"0.02000000","cummulativeQuoteQty":"1200.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"EXPIRE_TAKER","fills":[{"price":"60000.00000000","qty":"0.02000000","commission":"0.00002000","commissionAsset":"BTC","tradeId":6}]} 3 events ff2eb6cd
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=60020&selfTradePreventionMode=EXPIRE_BOTH 200 {"symbol":"BTCUSDT","orderId":44412345699,"clientOrderId":"auto44412345699","isIsolated":false,"transactTime":1763683200000,"price":"60020.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","selfTradePreventionMode":"EXPIRE_BOTH","fills":[]} 2 events 4d120228
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.02&price=60020&selfTradePreventionMode=EXPIRE_BOTH&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345700,"clientOrderId":"auto44412345700","isIsolated":false,"transactTime":1763683200000,"price":"60020.00000000","origQty":"0.02000000","executedQty":"0.02000000","cummulativeQuoteQty":"1200.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"EXPIRE_BOTH","fills":[{"price":"60000.00000000","qty":"0.02000000","commission":"0.00002000","commissionAsset":"BTC","tradeId":7}]} 3 events 4aa1ad16
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000&newClientOrderId=mine 400 {"code":-2010,"msg":"Duplicate order sent."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=NOPE&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000.001 400 {"code":-1013,"msg":"Filter failure: PRICE_FILTER"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.0000001&price=50000 400 {"code":-1013,"msg":"Filter failure: LOT_SIZE"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.00001&price=50000 400 {"code":-1013,"msg":"Filter failure: NOTIONAL"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=9000&price=50000 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=100&price=50000 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=1 400 {"code":-1013,"msg":"Filter failure: NOTIONAL"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=500000 200 {"symbol":"BTCUSDT","orderId":44412345701,"clientOrderId":"auto44412345701","transactTime":1763683200000,"price":"500000.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"600.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[{"price":"60000.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":8}]} 3 events 0bd0a192
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS&stopPrice=61000 400 {"code":-2010,"msg":"Order would trigger immediately."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT&stopPrice=59000 400 {"code":-2010,"msg":"Order would trigger immediately."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000&isIsolated=TRUE 400 {"code":-3003,"msg":"Margin account does not exist."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
{"prices":{"BTC":"59000","ETH":"2450"}} 3 events f8066758
{"prices":{"BTC":"58400"}} 1 events 70c2e4de
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"66100"}} 7 events f30d3b72
GET /papi/v1/margin/marginInterestHistory 20 answers 86030be6
GET /papi/v1/margin/myTrades 22 answers aa15ee91
GET /papi/v1/margin/maxBorrowable 3 answers 42ba7f01
GET /papi/v1/margin/allOrders 18 answers ed64ac3b
GET /papi/v1/margin/openOrders 3 answers 71e49701
GET /papi/v1/margin/order 10 answers 4153b3f4
GET /papi/v1/margin/allOrderList 16 answers 141ba561
GET /papi/v1/margin/orderList 7 answers 70b85663
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 20 answers 2218d01c
GET /papi/v1/margin/maxWithdraw 3 answers 27c675fc
GET /papi/v1/margin/repayLoan 20 answers 2218d01c
GET /papi/v1/margin/forceOrders 16 answers f901f66d
GET /sapi/v1/margin/transfer 32 answers a8dab353
GET /sapi/v1/margin/forceLiquidationRec 17 answers 1eb009f9
GET /sapi/v1/margin/interestHistory 20 answers b25678e2
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 63020b22
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 2558bb7f
GET /sapi/v1/margin/orderList 12 answers d7877bf2
GET /sapi/v1/margin/openOrderList 6 answers 69fa97b3
GET /sapi/v1/margin/borrow-repay 32 answers d5a3cb51
GET /sapi/v1/margin/capital-flow 34 answers 9e4e8903
GET /sapi/v1/margin/account 1 answers 9fad4b2c
GET /sapi/v1/margin/rateLimit/order 6 answers 84ba1a87
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 6d6e5145
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 2692e9b2
GET /sapi/v1/margin/allOrders 20 answers 6718fbdc
GET /sapi/v1/margin/openOrders 6 answers bc3d8fdc
GET /sapi/v1/margin/oto/openOrderList 4 answers 1a5ea933
GET /sapi/v1/margin/order 12 answers 773616e7
GET /sapi/v1/margin/myTrades 24 answers 741672cf
GET /sapi/v1/margin/maxBorrowable 4 answers 5c39ec56
GET /sapi/v1/margin/maxTransferable 4 answers 6fa5930a
GET /sapi/v1/margin/myPreventedMatches 13 answers 22fd76aa
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers 1a5ea933
{"ms":86400001} 0 events e3b0c442
DELETE /papi/v1/margin/order symbol=BTCUSDT&origClientOrderId=mine&newClientOrderId=gone 200 {"symbol":"BTCUSDT","origClientOrderId":"mine","orderId":44412345678,"orderListId":-1,"clientOrderId":"gone","price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY"} 2 events 0880b509
DELETE /papi/v1/margin/order symbol=BTCUSDT&origClientOrderId=mine 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/order symbol=BTCUSDT&orderId=44412345679 200 {"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto44412345679","orderId":44412345679,"orderListId":-1,"clientOrderId":"cancel44412345679","price":"50100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","icebergQty":"0.00500000","selfTradePreventionMode":"NONE"} 2 events 1f7a4206
DELETE /sapi/v1/margin/order symbol=BTCUSDT&orderId=1 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
{"prices":{"BTC":"50150"}} 11 events 67617e65
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT&isIsolated=TRUE 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/margin/allOpenOrders symbol=BTCUSDT 200 [{"symbol":"BTCUSDT","origClientOrderId":"auto44412345686","orderId":44412345686,"orderListId":-1,"clientOrderId":"cancel44412345686","price":"53900.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"SELL","stopPrice":"54000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345688","orderId":44412345688,"orderListId":-1,"clientOrderId":"cancel44412345688","price":"67100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"TAKE_PROFIT_LIMIT","side":"SELL","stopPrice":"67000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345689","orderId":44412345689,"orderListId":-1,"clientOrderId":"cancel44412345689","price":"68000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}] 6 events 7a341e29
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/openOrders symbol=ETHUSDT 200 [{"symbol":"ETHUSDT","isIsolated":false,"origClientOrderId":"auto44412345695","orderId":44412345695,"orderListId":-1,"clientOrderId":"cancel44412345695","price":"2000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"}] 2 events 0c978437
GET /papi/v1/margin/marginInterestHistory 20 answers 649966f4
GET /papi/v1/margin/myTrades 22 answers 1fc7c031
GET /papi/v1/margin/maxBorrowable 3 answers e1f9d118
GET /papi/v1/margin/allOrders 18 answers f80ac3f9
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers bf998354
GET /papi/v1/margin/allOrderList 16 answers c850c1c2
GET /papi/v1/margin/orderList 7 answers 70b85663
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 20 answers c884305d
GET /papi/v1/margin/maxWithdraw 3 answers 5f270973
GET /papi/v1/margin/repayLoan 20 answers c884305d
GET /papi/v1/margin/forceOrders 16 answers a5750554
GET /sapi/v1/margin/transfer 32 answers 42317fce
GET /sapi/v1/margin/forceLiquidationRec 17 answers 6e461055
GET /sapi/v1/margin/interestHistory 20 answers ee0007c3
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers ff403805
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers df7785ba
GET /sapi/v1/margin/orderList 12 answers d7877bf2
GET /sapi/v1/margin/openOrderList 6 answers 69fa97b3
GET /sapi/v1/margin/borrow-repay 32 answers 5e197586
GET /sapi/v1/margin/capital-flow 34 answers 118be26b
GET /sapi/v1/margin/account 1 answers a66151f0
GET /sapi/v1/margin/rateLimit/order 6 answers 976cf96d
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 56b38f78
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 883423c2
GET /sapi/v1/margin/allOrders 20 answers eb3e6bc0
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/oto/openOrderList 4 answers 1a5ea933
GET /sapi/v1/margin/order 12 answers d64b771f
GET /sapi/v1/margin/myTrades 24 answers 397861c5
GET /sapi/v1/margin/maxBorrowable 4 answers e4dbb6ce
GET /sapi/v1/margin/maxTransferable 4 answers f23b2e55
GET /sapi/v1/margin/myPreventedMatches 13 answers 22fd76aa
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers 1a5ea933
the world a5e0f518
# lists
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000&listClientOrderId=list1&limitClientOrderId=up&stopClientOrderId=down 200 {"orderListId":33312345678,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list1","transactionTime":1763683200000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345678,"clientOrderId":"down"},{"symbol":"BTCUSDT","orderId":44412345679,"clientOrderId":"up"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345678,"orderListId":33312345678,"clientOrderId":"down","transactTime":1763683200000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","orderId":44412345679,"orderListId":33312345678,"clientOrderId":"up","transactTime":1763683200000,"price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]} 6 events 5904b2cc
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000&listClientOrderId=list1 400 {"code":-2010,"msg":"Duplicate order sent."} 0 events e3b0c442
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=70000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=60000&stopPrice=55000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000&limitClientOrderId=x&stopClientOrderId=x 400 {"code":-2010,"msg":"Duplicate order sent."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=0.01&price=52000&stopPrice=65000&stopLimitPrice=65100&stopLimitTimeInForce=GTC&limitIcebergQty=0.005&stopIcebergQty=0.005&isIsolated=FALSE 200 {"orderListId":33312345679,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345679","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345680,"clientOrderId":"auto44412345680"},{"symbol":"BTCUSDT","orderId":44412345681,"clientOrderId":"auto44412345681"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345680,"orderListId":33312345679,"clientOrderId":"auto44412345680","transactTime":1763683200000,"price":"65100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"65000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345681,"orderListId":33312345679,"clientOrderId":"auto44412345681","transactTime":1763683200000,"price":"52000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","selfTradePreventionMode":"NONE"}]} 6 events 115dda3b
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=1&price=52000&stopPrice=65000&sideEffectType=MARGIN_BUY 200 {"orderListId":33312345680,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345680","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345682,"clientOrderId":"auto44412345682"},{"symbol":"BTCUSDT","orderId":44412345683,"clientOrderId":"auto44412345683"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345682,"orderListId":33312345680,"clientOrderId":"auto44412345682","transactTime":1763683200000,"price":"0.00000000","origQty":"1.00000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"BUY","stopPrice":"65000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345683,"orderListId":33312345680,"clientOrderId":"auto44412345683","transactTime":1763683200000,"price":"52000.00000000","origQty":"1.00000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","selfTradePreventionMode":"NONE"}]} 6 events cc76d2be
POST /sapi/v1/margin/order/oco symbol=NOPE&side=SELL&quantity=0.01&price=70000&stopPrice=55000 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.010000001&price=70000&stopPrice=55000 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=100&price=70000&stopPrice=55000 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order/oto symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingType=LIMIT_MAKER&pendingPrice=66000&listClientOrderId=list2 200 {"orderListId":33312345681,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list2","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345684,"clientOrderId":"auto44412345684"},{"symbol":"BTCUSDT","orderId":44412345685,"clientOrderId":"auto44412345685"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345684,"orderListId":33312345681,"clientOrderId":"auto44412345684","transactTime":1763683200000,"price":"59000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345685,"orderListId":33312345681,"clientOrderId":"auto44412345685","transactTime":1763683200000,"price":"66000.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 5 events 0e0a548b
POST /sapi/v1/margin/order/oto symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=60000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingType=MARKET 200 {"orderListId":33312345682,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list33312345682","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345686,"clientOrderId":"auto44412345686"},{"symbol":"BTCUSDT","orderId":44412345687,"clientOrderId":"auto44412345687"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345686,"orderListId":33312345682,"clientOrderId":"auto44412345686","transactTime":1763683200000,"price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345687,"orderListId":33312345682,"clientOrderId":"auto44412345687","transactTime":1763683200000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.05000000","cummulativeQuoteQty":"2999.99950000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE"}]} 9 events a6c132e9
POST /sapi/v1/margin/order/oto symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=60000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=50&pendingType=LIMIT_MAKER&pendingPrice=66000 200 {"orderListId":33312345683,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"REJECT","listClientOrderId":"list33312345683","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345688,"clientOrderId":"auto44412345688"},{"symbol":"BTCUSDT","orderId":44412345689,"clientOrderId":"auto44412345689"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345688,"orderListId":33312345683,"clientOrderId":"auto44412345688","transactTime":1763683200000,"price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345689,"orderListId":33312345683,"clientOrderId":"auto44412345689","transactTime":1763683200000,"price":"66000.00000000","origQty":"50.00000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 7 events ce299f6d
POST /sapi/v1/margin/order/oto symbol=NOPE&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingType=MARKET 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66000&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=50000&listClientOrderId=list3 200 {"orderListId":33312345684,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345690,"clientOrderId":"auto44412345690"},{"symbol":"BTCUSDT","orderId":44412345691,"clientOrderId":"auto44412345691"},{"symbol":"BTCUSDT","orderId":44412345692,"clientOrderId":"auto44412345692"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345690,"orderListId":33312345684,"clientOrderId":"auto44412345690","transactTime":1763683200000,"price":"59000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345691,"orderListId":33312345684,"clientOrderId":"auto44412345691","transactTime":1763683200000,"price":"66000.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345692,"orderListId":33312345684,"clientOrderId":"auto44412345692","transactTime":1763683200000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"50000.00000000","selfTradePreventionMode":"NONE"}]} 6 events 09798857
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=60000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=BUY&pendingQuantity=0.05&pendingAboveType=STOP_LOSS_LIMIT&pendingAboveStopPrice=67000&pendingAbovePrice=67100&pendingAboveTimeInForce=GTC&pendingBelowType=LIMIT_MAKER&pendingBelowPrice=51000 200 {"orderListId":33312345685,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345685","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345693,"clientOrderId":"auto44412345693"},{"symbol":"BTCUSDT","orderId":44412345694,"clientOrderId":"auto44412345694"},{"symbol":"BTCUSDT","orderId":44412345695,"clientOrderId":"auto44412345695"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345693,"orderListId":33312345685,"clientOrderId":"auto44412345693","transactTime":1763683200000,"price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345694,"orderListId":33312345685,"clientOrderId":"auto44412345694","transactTime":1763683200000,"price":"67100.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"67000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345695,"orderListId":33312345685,"clientOrderId":"auto44412345695","transactTime":1763683200000,"price":"51000.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","selfTradePreventionMode":"NONE"}]} 11 events 5efe5f19
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66500 200 {"orderListId":33312345686,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345686","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345696,"clientOrderId":"auto44412345696"},{"symbol":"BTCUSDT","orderId":44412345697,"clientOrderId":"auto44412345697"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345696,"orderListId":33312345686,"clientOrderId":"auto44412345696","transactTime":1763683200000,"price":"59000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345697,"orderListId":33312345686,"clientOrderId":"auto44412345697","transactTime":1763683200000,"price":"66500.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 5 events 0e32a789
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=49000&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=50000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/otoco symbol=NOPE&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66500 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
GET /papi/v1/margin/allOrderList 13 answers af6f66ed
GET /papi/v1/margin/orderList 7 answers 1c27fc80
GET /papi/v1/margin/openOrderList 1 answers e7f57a9f
GET /sapi/v1/margin/allOrderList 18 answers 6a61dc85
GET /sapi/v1/margin/orderList 12 answers fc7f6f7e
GET /sapi/v1/margin/openOrderList 6 answers d93631a3
GET /sapi/v1/margin/oto/openOrderList 4 answers c016d7d9
{"ms":1000} 0 events e3b0c442
{"prices":{"BTC":"58900"}} 15 events ad561c9d
{"ms":1000} 0 events e3b0c442
{"prices":{"BTC":"66100"}} 18 events 442d6d17
DELETE /papi/v1/margin/orderList symbol=BTCUSDT&orderListId=33312345679&newClientOrderId=gone 200 {"orderListId":33312345679,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list33312345679","transactionTime":1763683202000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345680,"clientOrderId":"auto44412345680"},{"symbol":"BTCUSDT","orderId":44412345681,"clientOrderId":"auto44412345681"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto44412345680","orderId":44412345680,"orderListId":33312345679,"clientOrderId":"gone","price":"65100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"65000.00000000","icebergQty":"0.00500000"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345681","orderId":44412345681,"orderListId":33312345679,"clientOrderId":"gone","price":"52000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","icebergQty":"0.00500000"}]} 4 events 9fc2a25f
DELETE /papi/v1/margin/orderList symbol=BTCUSDT&orderListId=33312345679 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/orderList symbol=BTCUSDT&orderListId=33312345680 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/orderList symbol=BTCUSDT&listClientOrderId=nobody 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/orderList symbol=BTCUSDT&listClientOrderId=list3 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/orderList symbol=BTCUSDT&orderListId=33312345678&listClientOrderId=list2 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/margin/order symbol=BTCUSDT&orderId=44412345678&origClientOrderId=up 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/margin/order symbol=BTCUSDT&origClientOrderId=up 200 {"symbol":"BTCUSDT","origClientOrderId":"up","orderId":44412345679,"orderListId":33312345678,"clientOrderId":"cancel33312345678","price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"} 6 events b9bf881c
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=0.01&price=65000&stopPrice=66500 200 {"orderListId":33312345687,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345687","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345698,"clientOrderId":"auto44412345698"},{"symbol":"BTCUSDT","orderId":44412345699,"clientOrderId":"auto44412345699"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345698,"orderListId":33312345687,"clientOrderId":"auto44412345698","transactTime":1763683202000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"BUY","stopPrice":"66500.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345699,"orderListId":33312345687,"clientOrderId":"auto44412345699","transactTime":1763683202000,"price":"65000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","selfTradePreventionMode":"NONE"}]} 6 events 2ea6b0a9
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=0.01&price=52000&stopPrice=66000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=0.01&price=66100&stopPrice=67000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=0.01&price=52000&stopPrice=66100 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=66200&stopPrice=55000 200 {"orderListId":33312345688,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345688","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345700,"clientOrderId":"auto44412345700"},{"symbol":"BTCUSDT","orderId":44412345701,"clientOrderId":"auto44412345701"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345700,"orderListId":33312345688,"clientOrderId":"auto44412345700","transactTime":1763683202000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345701,"orderListId":33312345688,"clientOrderId":"auto44412345701","transactTime":1763683202000,"price":"66200.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 6 events 930a7c40
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=66300&stopPrice=55000 200 {"orderListId":33312345689,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345689","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345702,"clientOrderId":"auto44412345702"},{"symbol":"BTCUSDT","orderId":44412345703,"clientOrderId":"auto44412345703"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345702,"orderListId":33312345689,"clientOrderId":"auto44412345702","transactTime":1763683202000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345703,"orderListId":33312345689,"clientOrderId":"auto44412345703","transactTime":1763683202000,"price":"66300.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 6 events 231e4ed4
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=66200&selfTradePreventionMode=EXPIRE_MAKER&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345704,"clientOrderId":"auto44412345704","isIsolated":false,"transactTime":1763683202000,"price":"66200.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"661.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"EXPIRE_MAKER","fills":[{"price":"66100.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":11}]} 3 events 77609ce9
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=66100&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66050&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=50000 200 {"orderListId":33312345690,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"REJECT","listClientOrderId":"list33312345690","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345705,"clientOrderId":"auto44412345705"},{"symbol":"BTCUSDT","orderId":44412345706,"clientOrderId":"auto44412345706"},{"symbol":"BTCUSDT","orderId":44412345707,"clientOrderId":"auto44412345707"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345705,"orderListId":33312345690,"clientOrderId":"auto44412345705","transactTime":1763683202000,"price":"66100.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6610.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345706,"orderListId":33312345690,"clientOrderId":"auto44412345706","transactTime":1763683202000,"price":"66050.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345707,"orderListId":33312345690,"clientOrderId":"auto44412345707","transactTime":1763683202000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"50000.00000000","selfTradePreventionMode":"NONE"}]} 9 events 28765cc4
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=66100&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66100&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=50000 200 {"orderListId":33312345691,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345691","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345708,"clientOrderId":"auto44412345708"},{"symbol":"BTCUSDT","orderId":44412345709,"clientOrderId":"auto44412345709"},{"symbol":"BTCUSDT","orderId":44412345710,"clientOrderId":"auto44412345710"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345708,"orderListId":33312345691,"clientOrderId":"auto44412345708","transactTime":1763683202000,"price":"66100.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6610.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345709,"orderListId":33312345691,"clientOrderId":"auto44412345709","transactTime":1763683202000,"price":"66100.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345710,"orderListId":33312345691,"clientOrderId":"auto44412345710","transactTime":1763683202000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"50000.00000000","selfTradePreventionMode":"NONE"}]} 11 events 4ecf8bf2
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=66100&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66200&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=66100 200 {"orderListId":33312345692,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"REJECT","listClientOrderId":"list33312345692","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345711,"clientOrderId":"auto44412345711"},{"symbol":"BTCUSDT","orderId":44412345712,"clientOrderId":"auto44412345712"},{"symbol":"BTCUSDT","orderId":44412345713,"clientOrderId":"auto44412345713"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345711,"orderListId":33312345692,"clientOrderId":"auto44412345711","transactTime":1763683202000,"price":"66100.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6610.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345712,"orderListId":33312345692,"clientOrderId":"auto44412345712","transactTime":1763683202000,"price":"66200.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345713,"orderListId":33312345692,"clientOrderId":"auto44412345713","transactTime":1763683202000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"66100.00000000","selfTradePreventionMode":"NONE"}]} 9 events 40dcd710
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=66100&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66200&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=66050 200 {"orderListId":33312345693,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345693","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345714,"clientOrderId":"auto44412345714"},{"symbol":"BTCUSDT","orderId":44412345715,"clientOrderId":"auto44412345715"},{"symbol":"BTCUSDT","orderId":44412345716,"clientOrderId":"auto44412345716"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345714,"orderListId":33312345693,"clientOrderId":"auto44412345714","transactTime":1763683202000,"price":"66100.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6610.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345715,"orderListId":33312345693,"clientOrderId":"auto44412345715","transactTime":1763683202000,"price":"66200.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":44412345716,"orderListId":33312345693,"clientOrderId":"auto44412345716","transactTime":1763683202000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"66050.00000000","selfTradePreventionMode":"NONE"}]} 10 events 2a161da5
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66200&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=66200 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/oto symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=66100&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingType=STOP_LOSS&pendingTrailingDelta=100 400 {"code":-1102,"msg":"Mandatory parameter 'pendingPrice' was not sent, was empty/null, or malformed."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000 200 {"symbol":"BTCUSDT","orderId":44412345717,"clientOrderId":"auto44412345717","isIsolated":false,"transactTime":1763683202000,"price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 2 events dbf19b82
{"ms":10000} 6 events d628eb73
GET /papi/v1/rateLimit/order 1 answers d60d3622
GET /sapi/v1/margin/rateLimit/order 6 answers 64202753
DELETE /papi/v1/margin/allOpenOrders symbol=BTCUSDT 200 [{"symbol":"BTCUSDT","origClientOrderId":"auto44412345717","orderId":44412345717,"orderListId":-1,"clientOrderId":"cancel44412345717","price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY"},{"orderListId":33312345685,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list33312345685","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345693,"clientOrderId":"auto44412345693"},{"symbol":"BTCUSDT","orderId":44412345694,"clientOrderId":"auto44412345694"},{"symbol":"BTCUSDT","orderId":44412345695,"clientOrderId":"auto44412345695"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto44412345693","orderId":44412345693,"orderListId":33312345685,"clientOrderId":"cancel33312345685","price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345694","orderId":44412345694,"orderListId":33312345685,"clientOrderId":"cancel33312345685","price":"67100.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"67000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345695","orderId":44412345695,"orderListId":33312345685,"clientOrderId":"cancel33312345685","price":"51000.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY"}]},{"orderListId":33312345686,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list33312345686","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345696,"clientOrderId":"auto44412345696"},{"symbol":"BTCUSDT","orderId":44412345697,"clientOrderId":"auto44412345697"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto44412345696","orderId":44412345696,"orderListId":33312345686,"clientOrderId":"cancel33312345686","price":"59000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"5900.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345697","orderId":44412345697,"orderListId":33312345686,"clientOrderId":"cancel33312345686","price":"66500.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]},{"orderListId":33312345687,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list33312345687","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345698,"clientOrderId":"auto44412345698"},{"symbol":"BTCUSDT","orderId":44412345699,"clientOrderId":"auto44412345699"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto44412345698","orderId":44412345698,"orderListId":33312345687,"clientOrderId":"cancel33312345687","price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS","side":"BUY","stopPrice":"66500.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345699","orderId":44412345699,"orderListId":33312345687,"clientOrderId":"cancel33312345687","price":"65000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY"}]},{"orderListId":33312345688,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list33312345688","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345700,"clientOrderId":"auto44412345700"},{"symbol":"BTCUSDT","orderId":44412345701,"clientOrderId":"auto44412345701"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto44412345700","orderId":44412345700,"orderListId":33312345688,"clientOrderId":"cancel33312345688","price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345701","orderId":44412345701,"orderListId":33312345688,"clientOrderId":"cancel33312345688","price":"66200.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]},{"orderListId":33312345689,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list33312345689","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345702,"clientOrderId":"auto44412345702"},{"symbol":"BTCUSDT","orderId":44412345703,"clientOrderId":"auto44412345703"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto44412345702","orderId":44412345702,"orderListId":33312345689,"clientOrderId":"cancel33312345689","price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345703","orderId":44412345703,"orderListId":33312345689,"clientOrderId":"cancel33312345689","price":"66300.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]},{"orderListId":33312345693,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list33312345693","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345714,"clientOrderId":"auto44412345714"},{"symbol":"BTCUSDT","orderId":44412345715,"clientOrderId":"auto44412345715"},{"symbol":"BTCUSDT","orderId":44412345716,"clientOrderId":"auto44412345716"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto44412345714","orderId":44412345714,"orderListId":33312345693,"clientOrderId":"cancel33312345693","price":"66100.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6610.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345715","orderId":44412345715,"orderListId":33312345693,"clientOrderId":"cancel33312345693","price":"66200.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345716","orderId":44412345716,"orderListId":33312345693,"clientOrderId":"cancel33312345693","price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"66050.00000000"}]}] 31 events 4c1aa6e0
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000 200 {"orderListId":33312345694,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345694","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345718,"clientOrderId":"auto44412345718"},{"symbol":"BTCUSDT","orderId":44412345719,"clientOrderId":"auto44412345719"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345718,"orderListId":33312345694,"clientOrderId":"auto44412345718","transactTime":1763683212000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","orderId":44412345719,"orderListId":33312345694,"clientOrderId":"auto44412345719","transactTime":1763683212000,"price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]} 6 events daef7b92
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000 200 {"symbol":"BTCUSDT","orderId":44412345720,"clientOrderId":"auto44412345720","isIsolated":false,"transactTime":1763683212000,"price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 2 events 5811c4d6
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT 200 [{"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto44412345720","orderId":44412345720,"orderListId":-1,"clientOrderId":"cancel44412345720","price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"orderListId":33312345694,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list33312345694","transactionTime":1763683212000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":44412345718,"clientOrderId":"auto44412345718"},{"symbol":"BTCUSDT","orderId":44412345719,"clientOrderId":"auto44412345719"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto44412345718","orderId":44412345718,"orderListId":33312345694,"clientOrderId":"cancel33312345694","price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","origClientOrderId":"auto44412345719","orderId":44412345719,"orderListId":33312345694,"clientOrderId":"cancel33312345694","price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]}] 8 events 79daa41a
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000&stopLimitPrice=54900&stopLimitTimeInForce=FOK 200 {"orderListId":33312345695,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345695","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345721,"clientOrderId":"auto44412345721"},{"symbol":"BTCUSDT","orderId":44412345722,"clientOrderId":"auto44412345722"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345721,"orderListId":33312345695,"clientOrderId":"auto44412345721","transactTime":1763683212000,"price":"54900.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"FOK","type":"STOP_LOSS_LIMIT","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","orderId":44412345722,"orderListId":33312345695,"clientOrderId":"auto44412345722","transactTime":1763683212000,"price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]} 6 events e7fb0e22
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000&stopLimitPrice=54900&stopLimitTimeInForce=GTC 200 {"orderListId":33312345696,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list33312345696","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":44412345723,"clientOrderId":"auto44412345723"},{"symbol":"BTCUSDT","orderId":44412345724,"clientOrderId":"auto44412345724"}],"orderReports":[{"symbol":"BTCUSDT","orderId":44412345723,"orderListId":33312345696,"clientOrderId":"auto44412345723","transactTime":1763683212000,"price":"54900.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","orderId":44412345724,"orderListId":33312345696,"clientOrderId":"auto44412345724","transactTime":1763683212000,"price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]} 6 events 5141b368
GET /papi/v1/margin/allOrderList 16 answers eb0282a3
GET /papi/v1/margin/orderList 7 answers 53741884
GET /papi/v1/margin/openOrderList 1 answers 5a7f9c9a
GET /sapi/v1/margin/allOrderList 21 answers d892c9d5
GET /sapi/v1/margin/orderList 12 answers 46204b31
GET /sapi/v1/margin/openOrderList 6 answers d5e8268e
GET /sapi/v1/margin/oto/openOrderList 4 answers 1a5ea933
{"prices":{"BTC":"54000"}} 10 events 880d36a1
GET /papi/v1/margin/marginInterestHistory 20 answers ea94360a
GET /papi/v1/margin/myTrades 22 answers 15a593c7
GET /papi/v1/margin/maxBorrowable 3 answers 8f968238
GET /papi/v1/margin/allOrders 18 answers 33be5f2d
GET /papi/v1/margin/openOrders 3 answers 61321439
GET /papi/v1/margin/order 10 answers fad38bd9
GET /papi/v1/margin/allOrderList 16 answers fd1eb3d6
GET /papi/v1/margin/orderList 7 answers 53741884
GET /papi/v1/margin/openOrderList 1 answers f0960736
GET /papi/v1/margin/marginLoan 20 answers a4e0df81
GET /papi/v1/margin/maxWithdraw 3 answers 96aee352
GET /papi/v1/margin/repayLoan 20 answers a4e0df81
GET /papi/v1/margin/forceOrders 16 answers 240d73a7
GET /sapi/v1/margin/transfer 32 answers 94c8344e
GET /sapi/v1/margin/forceLiquidationRec 17 answers 5fef51d3
GET /sapi/v1/margin/interestHistory 20 answers 52a4a593
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 100d93f4
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 2b8513f7
GET /sapi/v1/margin/orderList 12 answers 46204b31
GET /sapi/v1/margin/openOrderList 6 answers c90dacf2
GET /sapi/v1/margin/borrow-repay 32 answers aea5f7e8
GET /sapi/v1/margin/capital-flow 34 answers 94cbeb2f
GET /sapi/v1/margin/account 1 answers e461bfaa
GET /sapi/v1/margin/rateLimit/order 6 answers 3c1170b7
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 97422b58
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 7d7142f2
GET /sapi/v1/margin/allOrders 20 answers dcfa8059
GET /sapi/v1/margin/openOrders 6 answers 000f62df
GET /sapi/v1/margin/oto/openOrderList 4 answers 1a5ea933
GET /sapi/v1/margin/order 12 answers 47bcdfa9
GET /sapi/v1/margin/myTrades 24 answers c39184e6
GET /sapi/v1/margin/maxBorrowable 4 answers cabb680f
GET /sapi/v1/margin/maxTransferable 4 answers d1ffd763
GET /sapi/v1/margin/myPreventedMatches 13 answers 22fd76aa
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers 1a5ea933
the world 5d2c20f7
# loans
POST /papi/v1/marginLoan asset=USDT&amount=1000 200 {"tranId":141315862} 3 events ab4a399f
POST /papi/v1/marginLoan asset=NOPE&amount=1000 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
POST /papi/v1/marginLoan asset=USDT&amount=1000000 400 {"code":51006,"msg":"Exceeds maximum borrowable amount."} 0 events e3b0c442
POST /papi/v1/marginLoan asset=USDT&amount=0.000000001 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
POST /sapi/v1/margin/borrow-repay asset=ETH&amount=0.003&isIsolated=FALSE&symbol=BTCUSDT&type=BORROW 200 {"tranId":141315864} 3 events 08f6f116
POST /sapi/v1/margin/borrow-repay asset=BNB&amount=0.005&isIsolated=FALSE&symbol=BTCUSDT&type=BORROW 200 {"tranId":141315866} 3 events 787ab4fb
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&sideEffectType=MARGIN_BUY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345678,"clientOrderId":"auto44412345678","transactTime":1763683200000,"price":"0.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","marginBuyBorrowAmount":"3000.00000000","marginBuyBorrowAsset":"USDT","fills":[{"price":"60000.00000000","qty":"0.10000000","commission":"0.00010000","commissionAsset":"BTC","tradeId":1}]} 5 events 87c189e4
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.1&price=55000&sideEffectType=AUTO_BORROW_REPAY&autoRepayAtCancel=true 200 {"symbol":"BTCUSDT","orderId":44412345679,"clientOrderId":"auto44412345679","isIsolated":false,"transactTime":1763683200000,"price":"55000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","marginBuyBorrowAmount":"5500.00000000","marginBuyBorrowAsset":"USDT","fills":[]} 4 events a28d58c5
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=54000&sideEffectType=MARGIN_BUY&autoRepayAtCancel=false 200 {"symbol":"BTCUSDT","orderId":44412345680,"clientOrderId":"auto44412345680","isIsolated":false,"transactTime":1763683200000,"price":"54000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","marginBuyBorrowAmount":"540.00000000","marginBuyBorrowAsset":"USDT","fills":[]} 4 events 81cf8b6f
{"ms":10800000} 0 events e3b0c442
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT 200 [{"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto44412345679","orderId":44412345679,"orderListId":-1,"clientOrderId":"cancel44412345679","price":"55000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto44412345680","orderId":44412345680,"orderListId":-1,"clientOrderId":"cancel44412345680","price":"54000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"}] 6 events 6b8b2cae
GET /sapi/v1/margin/exchange-small-liability  200 [{"asset":"ETH","interest":"0.00000004","principal":"0.00300000","liabilityAsset":"USDT","liabilityQty":"7.50010001"},{"asset":"BNB","interest":"0.00000020","principal":"0.00500000","liabilityAsset":"USDT","liabilityQty":"3.00012001"}] 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=BNB 200 {} 3 events 789f9e3d
POST /sapi/v1/margin/exchange-small-liability assetNames=BNB 429 {"code":-1003,"msg":"Too many requests; current limit is 1 requests per 360 MINUTE."} 0 events e3b0c442
{"ms":21600000} 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=NOPE 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
{"ms":21600000} 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=BTC 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /papi/v1/repayLoan asset=USDT&amount=100 200 {"tranId":141315915} 3 events d5593574
POST /sapi/v1/margin/borrow-repay asset=USDT&amount=50&isIsolated=FALSE&symbol=BTCUSDT&type=REPAY 200 {"tranId":141315916} 3 events 016f5cba
POST /sapi/v1/margin/borrow-repay asset=ETH&amount=50&isIsolated=FALSE&symbol=BTCUSDT&type=REPAY 400 {"code":-3015,"msg":"Repay amount exceeds borrow amount."} 0 events e3b0c442
POST /papi/v1/repayLoan asset=SOL&amount=1 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=ETH 400 {"code":-3041,"msg":"Balance is not enough."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=USDT&amount=200&specifyRepayAssets=BTC 200 {"amount":"200.00000000","asset":"USDT","specifyRepayAssets":["BTC"],"updateTime":1763737320000,"success":true} 3 events e633edee
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=USDT&amount=200&specifyRepayAssets=NOPE 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=SOL 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.02&sideEffectType=AUTO_REPAY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345681,"clientOrderId":"auto44412345681","transactTime":1763737440000,"price":"0.00000000","origQty":"0.02000000","executedQty":"0.02000000","cummulativeQuoteQty":"1199.99980000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","fills":[{"price":"59999.99000000","qty":"0.02000000","commission":"1.19999980","commissionAsset":"USDT","tradeId":2}]} 5 events 912de2a3
GET /papi/v1/margin/marginInterestHistory 20 answers e34fd683
GET /papi/v1/margin/myTrades 22 answers 9d05c7e6
GET /papi/v1/margin/maxBorrowable 3 answers 5be322e0
GET /papi/v1/margin/allOrders 18 answers 73e1b414
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers e9695444
GET /papi/v1/margin/allOrderList 16 answers f4a7815f
GET /papi/v1/margin/orderList 7 answers 70b85663
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers 1165c4b1
GET /papi/v1/margin/maxWithdraw 3 answers de3cc6c4
GET /papi/v1/margin/repayLoan 21 answers c93fe17f
GET /papi/v1/margin/forceOrders 16 answers e32e0ef8
GET /sapi/v1/margin/transfer 32 answers bec49f12
GET /sapi/v1/margin/forceLiquidationRec 17 answers b4ae98f3
GET /sapi/v1/margin/interestHistory 20 answers 1af1b8d4
GET /sapi/v1/margin/exchange-small-liability 1 answers 5e9b7a88
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 134f89c9
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers f8dba54e
GET /sapi/v1/margin/orderList 12 answers d7877bf2
GET /sapi/v1/margin/openOrderList 6 answers 69fa97b3
GET /sapi/v1/margin/borrow-repay 33 answers 0caccc41
GET /sapi/v1/margin/capital-flow 34 answers fd25320a
GET /sapi/v1/margin/account 1 answers a7f17f6c
GET /sapi/v1/margin/rateLimit/order 6 answers a8d33fa9
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 60a5c3ad
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c35fc1ab
GET /sapi/v1/margin/allOrders 20 answers 2d80c671
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/oto/openOrderList 4 answers 1a5ea933
GET /sapi/v1/margin/order 12 answers cad59d0b
GET /sapi/v1/margin/myTrades 24 answers 697180cb
GET /sapi/v1/margin/maxBorrowable 4 answers d35a7f8a
GET /sapi/v1/margin/maxTransferable 4 answers d113a4fc
GET /sapi/v1/margin/myPreventedMatches 13 answers 22fd76aa
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers 1a5ea933
{"ms":18000000} 0 events e3b0c442
POST /papi/v1/bnb-transfer amount=0.5&transferSide=TO_UM 200 {"tranId":141315930} 3 events b97fde19
POST /papi/v1/bnb-transfer amount=0.2&transferSide=FROM_UM 200 {"tranId":141315931} 3 events 74ba289a
POST /papi/v1/asset-collection asset=USDT&amount=20&futureType=UM 200 {"msg":"success"} 3 events d73cdc25
POST /papi/v1/auto-collection  200 {"msg":"success"} 3 events 1d2541f0
POST /sapi/v1/margin/isolated/account symbol=BTCUSDT 200 {"success":true,"symbol":"BTCUSDT"} 0 events e3b0c442
POST /sapi/v1/margin/isolated/account symbol=BTCUSDT 400 {"code":-3026,"msg":"Your input param is invalid."} 0 events e3b0c442
POST /sapi/v1/margin/isolated/account symbol=NOPE 400 {"code":-3028,"msg":"Not a valid margin pair."} 0 events e3b0c442
POST /sapi/v1/margin/isolated/account symbol=ETHUSDT 200 {"success":true,"symbol":"ETHUSDT"} 0 events e3b0c442
GET /sapi/v1/margin/isolated/accountLimit 1 answers 0233d751
GET /sapi/v1/margin/isolated/account 3 answers 4880eb6b
DELETE /sapi/v1/margin/isolated/account symbol=BTCUSDT 200 {"success":true,"symbol":"BTCUSDT"} 0 events e3b0c442
DELETE /sapi/v1/margin/isolated/account symbol=BTCUSDT 400 {"code":-3003,"msg":"Margin account does not exist."} 0 events e3b0c442
POST /sapi/v1/margin/isolated/account symbol=BTCUSDT 200 {"success":true,"symbol":"BTCUSDT"} 0 events e3b0c442
DELETE /sapi/v1/margin/isolated/account symbol=BTCUSDT 400 {"code":-3026,"msg":"Your input param is invalid."} 0 events e3b0c442
{"ms":86399999} 0 events e3b0c442
DELETE /sapi/v1/margin/isolated/account symbol=BTCUSDT 400 {"code":-3026,"msg":"Your input param is invalid."} 0 events e3b0c442
{"ms":1} 0 events e3b0c442
DELETE /sapi/v1/margin/isolated/account symbol=BTCUSDT 200 {"success":true,"symbol":"BTCUSDT"} 0 events e3b0c442
POST /sapi/v1/margin/manual-liquidation type=ISOLATED&symbol=BTCUSDT 400 {"code":-3003,"msg":"Margin account does not exist."} 0 events e3b0c442
POST /sapi/v1/margin/manual-liquidation type=ISOLATED&symbol=ETHUSDT 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /sapi/v1/margin/max-leverage maxLeverage=3 200 {"success":true} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /sapi/v1/margin/max-leverage maxLeverage=10 200 {"success":true} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /sapi/v1/margin/max-leverage maxLeverage=5 200 {"success":true} 0 events e3b0c442
{"ms":604800000} 0 events e3b0c442
GET /papi/v1/margin/marginInterestHistory 20 answers cc2ec7de
GET /papi/v1/margin/myTrades 22 answers 7bf8d8e9
GET /papi/v1/margin/maxBorrowable 3 answers 28d5f7fc
GET /papi/v1/margin/allOrders 18 answers e0c754ad
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers e9695444
GET /papi/v1/margin/allOrderList 16 answers 1d81a403
GET /papi/v1/margin/orderList 7 answers 70b85663
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers 1d997e33
GET /papi/v1/margin/maxWithdraw 3 answers 2821ff76
GET /papi/v1/margin/repayLoan 21 answers 85257ce9
GET /papi/v1/margin/forceOrders 16 answers b155bbee
GET /sapi/v1/margin/transfer 32 answers 651e854d
GET /sapi/v1/margin/forceLiquidationRec 17 answers 9b57a588
GET /sapi/v1/margin/interestHistory 20 answers a54478c5
GET /sapi/v1/margin/exchange-small-liability 1 answers 54860b1e
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 72302317
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 33ceb4b4
GET /sapi/v1/margin/orderList 12 answers d7877bf2
GET /sapi/v1/margin/openOrderList 6 answers 69fa97b3
GET /sapi/v1/margin/borrow-repay 33 answers cf0816f6
GET /sapi/v1/margin/capital-flow 34 answers cf9565be
GET /sapi/v1/margin/account 1 answers 118c7bbb
GET /sapi/v1/margin/rateLimit/order 6 answers 976cf96d
GET /sapi/v1/margin/isolated/accountLimit 1 answers 0aeb292e
GET /sapi/v1/margin/isolated/account 3 answers 9960d3ba
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 908af289
GET /sapi/v1/margin/allOrders 20 answers c7535465
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/oto/openOrderList 4 answers 1a5ea933
GET /sapi/v1/margin/order 12 answers cad59d0b
GET /sapi/v1/margin/myTrades 24 answers 6055272b
GET /sapi/v1/margin/maxBorrowable 4 answers 953d2549
GET /sapi/v1/margin/maxTransferable 4 answers cf5cc923
GET /sapi/v1/margin/myPreventedMatches 13 answers 22fd76aa
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers 1a5ea933
{"ms":8208000000} 0 events e3b0c442
GET /papi/v1/margin/marginInterestHistory 20 answers a8e87c99
GET /sapi/v1/margin/interestHistory 20 answers de52926d
GET /papi/v1/margin/marginLoan 21 answers 632d517c
GET /papi/v1/margin/repayLoan 21 answers 45b6e669
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers ffe77f04
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 02717c7c
the world aed9932b
# liquidation
GET /sapi/v1/margin/liquidation-loan  200 {"asset":"USDT","amount":"0.00000000","repaidAmount":"0.00000000","remainingAmount":"0.00000000"} 0 events e3b0c442
POST /sapi/v1/margin/manual-liquidation type=MARGIN 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.2&sideEffectType=MARGIN_BUY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345678,"clientOrderId":"auto44412345678","transactTime":1763683200000,"price":"0.00000000","origQty":"0.20000000","executedQty":"0.20000000","cummulativeQuoteQty":"12000.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","marginBuyBorrowAmount":"9000.00000000","marginBuyBorrowAsset":"USDT","fills":[{"price":"60000.00000000","qty":"0.20000000","commission":"0.00020000","commissionAsset":"BTC","tradeId":1}]} 5 events 3c6f6860
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=65000 200 {"symbol":"BTCUSDT","orderId":44412345679,"clientOrderId":"auto44412345679","transactTime":1763683200000,"price":"65000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","fills":[]} 2 events dbe4df5a
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"56000"}} 0 events e3b0c442
{"prices":{"BTC":"50000"}} 1 events b56d4bf9
GET /papi/v1/margin/marginInterestHistory 20 answers fd00aab6
GET /papi/v1/margin/myTrades 22 answers 633bbdbb
GET /papi/v1/margin/maxBorrowable 3 answers 17a19267
GET /papi/v1/margin/allOrders 18 answers 45268b68
GET /papi/v1/margin/openOrders 3 answers 2943eb2c
GET /papi/v1/margin/order 10 answers 0b050279
GET /papi/v1/margin/allOrderList 16 answers c16af8b2
GET /papi/v1/margin/orderList 7 answers 70b85663
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers e7b3db8a
GET /papi/v1/margin/maxWithdraw 3 answers 2fa1a550
GET /papi/v1/margin/repayLoan 21 answers 231ca97d
GET /papi/v1/margin/forceOrders 16 answers 5007731f
GET /sapi/v1/margin/transfer 32 answers 0910bcd7
GET /sapi/v1/margin/forceLiquidationRec 17 answers 12c6834a
GET /sapi/v1/margin/interestHistory 20 answers 7e98d7e3
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 90106d74
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers e7684d33
GET /sapi/v1/margin/orderList 12 answers d7877bf2
GET /sapi/v1/margin/openOrderList 6 answers 69fa97b3
GET /sapi/v1/margin/borrow-repay 33 answers 420d824f
GET /sapi/v1/margin/capital-flow 34 answers 1df5554d
GET /sapi/v1/margin/account 1 answers edbfd984
GET /sapi/v1/margin/rateLimit/order 6 answers e3e0c3cf
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers da8cc623
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
GET /sapi/v1/margin/allOrders 20 answers d89bf911
GET /sapi/v1/margin/openOrders 6 answers bc29e897
GET /sapi/v1/margin/oto/openOrderList 4 answers 1a5ea933
GET /sapi/v1/margin/order 12 answers c8de6678
GET /sapi/v1/margin/myTrades 24 answers e401267b
GET /sapi/v1/margin/maxBorrowable 4 answers b416309d
GET /sapi/v1/margin/maxTransferable 4 answers 4c45422e
GET /sapi/v1/margin/myPreventedMatches 13 answers 22fd76aa
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers 1a5ea933
POST /sapi/v1/margin/manual-liquidation type=MARGIN 200 {"asset":"USDT","interest":"0.07500000","principal":"9000.00000000","liabilityAsset":"USDT","liabilityQty":"9000.07500000"} 5 events f8096b76
POST /sapi/v1/margin/liquidation-loan/repay asset=USDC&amount=1 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=BTC&amount=1 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=1 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
the world e216baef
# forced liquidation
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&sideEffectType=MARGIN_BUY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":44412345678,"clientOrderId":"auto44412345678","transactTime":1763683200000,"price":"0.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","marginBuyBorrowAmount":"3000.00000000","marginBuyBorrowAsset":"USDT","fills":[{"price":"60000.00000000","qty":"0.10000000","commission":"0.00010000","commissionAsset":"BTC","tradeId":1}]} 5 events 361991b2
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=65000 200 {"symbol":"BTCUSDT","orderId":44412345679,"clientOrderId":"auto44412345679","transactTime":1763683200000,"price":"65000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","fills":[]} 2 events 5f9cedeb
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.4 200 {"clientOrderId":"auto345678901","cumQty":"0.000","executedQty":"0.000","orderId":345678901,"origQty":"0.400","price":"0.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 1c5a1ede
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"57000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 200 {"symbol":"BTCUSDT","orderId":44412345680,"clientOrderId":"auto44412345680","isIsolated":false,"transactTime":1763686800000,"price":"0.00000000","origQty":"0.00100000","executedQty":"0.00100000","cummulativeQuoteQty":"57.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE","fills":[{"price":"57000.00000000","qty":"0.00100000","commission":"0.05700000","commissionAsset":"USDT","tradeId":2}]} 5 events a29e78ce
{"prices":{"BTC":"53000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 200 {"symbol":"BTCUSDT","orderId":44412345681,"clientOrderId":"auto44412345681","isIsolated":false,"transactTime":1763686800000,"price":"0.00000000","origQty":"0.00100000","executedQty":"0.00100000","cummulativeQuoteQty":"53.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE","fills":[{"price":"53000.00000000","qty":"0.00100000","commission":"0.05300000","commissionAsset":"USDT","tradeId":3}]} 5 events a1daa65f
{"prices":{"BTC":"51000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 200 {"symbol":"BTCUSDT","orderId":44412345682,"clientOrderId":"auto44412345682","isIsolated":false,"transactTime":1763686800000,"price":"0.00000000","origQty":"0.00100000","executedQty":"0.00100000","cummulativeQuoteQty":"51.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE","fills":[{"price":"51000.00000000","qty":"0.00100000","commission":"0.05100000","commissionAsset":"USDT","tradeId":4}]} 5 events e2d7ae91
GET /papi/v1/margin/marginInterestHistory 20 answers 216088b7
GET /papi/v1/margin/myTrades 22 answers bb39c749
GET /papi/v1/margin/maxBorrowable 3 answers b56a6811
GET /papi/v1/margin/allOrders 18 answers dbeecbfe
GET /papi/v1/margin/openOrders 3 answers 2943eb2c
GET /papi/v1/margin/order 10 answers 69e540b7
GET /papi/v1/margin/allOrderList 16 answers c16af8b2
GET /papi/v1/margin/orderList 7 answers 70b85663
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers 532026ed
GET /papi/v1/margin/maxWithdraw 3 answers 17735feb
GET /papi/v1/margin/repayLoan 21 answers 9d958798
GET /papi/v1/margin/forceOrders 16 answers 5007731f
GET /sapi/v1/margin/transfer 32 answers 0910bcd7
GET /sapi/v1/margin/forceLiquidationRec 17 answers 12c6834a
GET /sapi/v1/margin/interestHistory 20 answers 07d1d4ac
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 90106d74
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers e7684d33
GET /sapi/v1/margin/orderList 12 answers d7877bf2
GET /sapi/v1/margin/openOrderList 6 answers 69fa97b3
GET /sapi/v1/margin/borrow-repay 33 answers 6f002bb3
GET /sapi/v1/margin/capital-flow 34 answers 24acb661
GET /sapi/v1/margin/account 1 answers dcd0a506
GET /sapi/v1/margin/rateLimit/order 6 answers c8fb7f25
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 59a8a637
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
GET /sapi/v1/margin/allOrders 20 answers 08e7cc77
GET /sapi/v1/margin/openOrders 6 answers bc29e897
GET /sapi/v1/margin/oto/openOrderList 4 answers 1a5ea933
GET /sapi/v1/margin/order 12 answers a8f25870
GET /sapi/v1/margin/myTrades 24 answers a1b6b8c7
GET /sapi/v1/margin/maxBorrowable 4 answers a4bd2e8d
GET /sapi/v1/margin/maxTransferable 4 answers da5c6261
GET /sapi/v1/margin/myPreventedMatches 13 answers 22fd76aa
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers 1a5ea933
{"prices":{"BTC":"48000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 200 {"symbol":"BTCUSDT","orderId":44412345683,"clientOrderId":"auto44412345683","isIsolated":false,"transactTime":1763686800000,"price":"0.00000000","origQty":"0.00100000","executedQty":"0.00100000","cummulativeQuoteQty":"48.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE","fills":[{"price":"48000.00000000","qty":"0.00100000","commission":"0.04800000","commissionAsset":"USDT","tradeId":5}]} 5 events edd18366
{"prices":{"BTC":"46000"}} 12 events 1e82d6c6
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
{"prices":{"BTC":"45000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
{"prices":{"BTC":"44500"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
{"prices":{"BTC":"44000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
{"prices":{"BTC":"30000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
GET /papi/v1/margin/marginInterestHistory 20 answers 216088b7
GET /papi/v1/margin/myTrades 22 answers 41d13ce6
GET /papi/v1/margin/maxBorrowable 3 answers 17a19267
GET /papi/v1/margin/allOrders 18 answers 188b17e8
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers d0ee21d6
GET /papi/v1/margin/allOrderList 16 answers c16af8b2
GET /papi/v1/margin/orderList 7 answers 70b85663
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers 532026ed
GET /papi/v1/margin/maxWithdraw 3 answers 2fa1a550
GET /papi/v1/margin/repayLoan 21 answers 46fd7a6b
GET /papi/v1/margin/forceOrders 16 answers 5007731f
GET /sapi/v1/margin/transfer 32 answers 0910bcd7
GET /sapi/v1/margin/forceLiquidationRec 17 answers 12c6834a
GET /sapi/v1/margin/interestHistory 20 answers 07d1d4ac
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 90106d74
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers e7684d33
GET /sapi/v1/margin/orderList 12 answers d7877bf2
GET /sapi/v1/margin/openOrderList 6 answers 69fa97b3
GET /sapi/v1/margin/borrow-repay 33 answers 17ec7adb
GET /sapi/v1/margin/capital-flow 34 answers 39b7ffd3
GET /sapi/v1/margin/account 1 answers 593e2632
GET /sapi/v1/margin/rateLimit/order 6 answers ecbf899a
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers ffb3df18
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
GET /sapi/v1/margin/allOrders 20 answers 3af2385b
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/oto/openOrderList 4 answers 1a5ea933
GET /sapi/v1/margin/order 12 answers b60584f1
GET /sapi/v1/margin/myTrades 24 answers 28c3c37c
GET /sapi/v1/margin/maxBorrowable 4 answers b416309d
GET /sapi/v1/margin/maxTransferable 4 answers 4c45422e
GET /sapi/v1/margin/myPreventedMatches 13 answers 22fd76aa
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers 1a5ea933
GET /papi/v1/portfolio/interest-history 16 answers 11ae6070
GET /papi/v1/portfolio/negative-balance-exchange-record 7 answers 2e3ac283
GET /sapi/v1/portfolio/delta-mode 1 answers 297c9030
GET /sapi/v1/portfolio/margin-call-level 1 answers 92382f33
GET /sapi/v1/portfolio/margin-asset-leverage 1 answers b236b8a7
GET /sapi/v1/portfolio/balance 4 answers 58691b1f
GET /sapi/v1/portfolio/account 1 answers 1c964297
GET /sapi/v2/portfolio/account 1 answers 79853c1b
GET /sapi/v1/portfolio/earn-asset-balance 3 answers 1768f61f
GET /sapi/v1/portfolio/collateralRate 1 answers 225e2729
GET /sapi/v2/portfolio/collateralRate 1 answers 3b25af97
GET /sapi/v1/portfolio/repay-futures-switch 1 answers 040f32ad
GET /sapi/v1/portfolio/asset-index-price 4 answers 97ad8365
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers 924c80c5
GET /sapi/v1/portfolio/interest-history 16 answers 11ae6070
the world c7c90e95
# liquidation by hand
POST /sapi/v1/margin/borrow-repay asset=ETH&isIsolated=FALSE&symbol=ETHUSDT&amount=4&type=BORROW 200 {"tranId":141315862} 3 events 3581b7a0
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000 200 {"symbol":"BTCUSDT","orderId":44412345678,"clientOrderId":"auto44412345678","transactTime":1763683200000,"price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events 4ec2b5ce
{"ms":3600000} 0 events e3b0c442
POST /sapi/v1/margin/manual-liquidation type=MARGIN 200 {"asset":"ETH","interest":"0.00002000","principal":"4.00000000","liabilityAsset":"USDT","liabilityQty":"10000.05000000"} 5 events 53afcd34
POST /sapi/v1/margin/manual-liquidation type=MARGIN 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan  200 {"asset":"USDT","amount":"8940.05000000","repaidAmount":"0.00000000","remainingAmount":"8940.05000000"} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=1 200 {"repayId":141315872,"asset":"USDT","amount":"1.00000000","createTime":1763686800000,"status":"SUCCESS"} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=9400 400 {"code":-3015,"msg":"Repay amount exceeds borrow amount."} 0 events e3b0c442
{"ms":86400000} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=2 200 {"repayId":141315875,"asset":"USDT","amount":"2.00000000","createTime":1763773200000,"status":"SUCCESS"} 0 events e3b0c442
{"ms":86400000} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=1000000 400 {"code":-3015,"msg":"Repay amount exceeds borrow amount."} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=0.000000001 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers 6cf93242
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 0df7576d
GET /papi/v1/portfolio/interest-history 16 answers 653e12ad
GET /papi/v1/portfolio/negative-balance-exchange-record 7 answers b7f83458
GET /sapi/v1/portfolio/delta-mode 1 answers 297c9030
GET /sapi/v1/portfolio/margin-call-level 1 answers 92382f33
GET /sapi/v1/portfolio/margin-asset-leverage 1 answers b236b8a7
GET /sapi/v1/portfolio/balance 4 answers 5e8dacd4
GET /sapi/v1/portfolio/account 1 answers 1c964297
GET /sapi/v2/portfolio/account 1 answers 79853c1b
GET /sapi/v1/portfolio/earn-asset-balance 3 answers 1768f61f
GET /sapi/v1/portfolio/collateralRate 1 answers 225e2729
GET /sapi/v2/portfolio/collateralRate 1 answers 3b25af97
GET /sapi/v1/portfolio/repay-futures-switch 1 answers 040f32ad
GET /sapi/v1/portfolio/asset-index-price 4 answers 3b599ff1
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers c117f027
GET /sapi/v1/portfolio/interest-history 16 answers 653e12ad
{"ms":691200000} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers 6cf93242
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 4eef61e7
{"ms":7171200000} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers 6cf93242
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 2b97e567
the world 67d0306a
# special keys
POST /sapi/v1/margin/apiKey apiName=robot 200 {"apiKey":"n0IQNvoTkFj10GEXMQl87qRIeOIIZodlqllQKCEEXDDIoxMH93HNQxg3mAbWefO5","secretKey":"bkB4IE3cdt7t96Hkhk4btZ9G8MGYyYu1trVmfp9Gb3A7ud6S5xxBvaehvmQWsWRO","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=other&ip=1.2.3.4%2C2001%3Adb8%3A%3A1 200 {"apiKey":"bVFIPjNgyVdWdcZhRWIL0iBllxLOn1Dw904cboN80A4bGwvp7MrwGBEVDU3as5ho","secretKey":"RYJsUk7vs3QHGFrjMriMFCNDMkIM5I41W1oa1RlZ0oTJfPzavPHtmmKBdjoQS5uC","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=pair&symbol=BTCUSDT 200 {"apiKey":"zI0OvLvEi90inyVkPnitWR2oJab3eIRlF00lJtr3WPpIBh1fTSPI65GVt06UG61p","secretKey":"9QKP58QCsXWEMRffjq33gvmLAJyCcGmgZNKIswJo7AiCbYtVCLmPXVhsYaE2Yvlb","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&publicKey=MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE%3D&permissionMode=READ 200 {"apiKey":"GLCoJoDG0XixBiXw5nNmPU3JsLfokKevspDkGhlGIYpzXWnpWoznS7blQov6DG3x","type":"Ed25519"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&publicKey=-----BEGIN+PUBLIC+KEY-----MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE%3D-----END+PUBLIC+KEY----- 200 {"apiKey":"mfIExeijFb5g6ySFOdgOV6xHjU4Il9u3gocaiCgvdxP8wwszut9Q9J0JXiFpZIEX","type":"Ed25519"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&publicKey=AAAA 400 {"code":-1130,"msg":"Data sent for parameter 'publicKey' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&publicKey=%21 400 {"code":-1130,"msg":"Data sent for parameter 'publicKey' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&permissionMode=READ 400 {"code":-1128,"msg":"Combination of optional parameters invalid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&permissionMode=TRADE 200 {"apiKey":"IHmtMjeev6OdWm68GQ9Gqaphm6OWaOlDLUKi29zVMF7zKs28xkKWAvykwYjG6Tv2","secretKey":"4Q5jE2auK9yETKAwyRtjFLKkZg18CyPgRrqgTro5kFM5DKnXx5XjJyWIOwEpq0Mj","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&symbol=NOPE 400 {"code":-3028,"msg":"Not a valid margin pair."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=1.2.3 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=1.2.3.4.5 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=1.2.3.4%2C 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=x1.2.3.4 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=1.2.3.4x 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=1%3A2 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=%3A%3A1 200 {"apiKey":"baF2i9rk01gwGQXY8NU7SmkyWhLCfxeWTdCqdyMm60xIq4oW859VzbD4PKcLRm1c","secretKey":"0dFiCrIIMmQDJ0mfppqqTBh15FdNGUrQqKvERY1eDOi1enhzWllgxOrsLRn154Zs","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=12345%3A%3A1 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=g%3A%3A 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers 7dec0fea
GET /sapi/v1/margin/apiKey apiKey=n0IQNvoTkFj10GEXMQl87qRIeOIIZodlqllQKCEEXDDIoxMH93HNQxg3mAbWefO5 200 {"apiKey":"n0IQNvoTkFj10GEXMQl87qRIeOIIZodlqllQKCEEXDDIoxMH93HNQxg3mAbWefO5","ip":"","apiName":"robot","type":"HMAC_SHA256","permissionMode":"TRADE"} 0 events e3b0c442
GET /sapi/v1/margin/apiKey apiKey=bVFIPjNgyVdWdcZhRWIL0iBllxLOn1Dw904cboN80A4bGwvp7MrwGBEVDU3as5ho 200 {"apiKey":"bVFIPjNgyVdWdcZhRWIL0iBllxLOn1Dw904cboN80A4bGwvp7MrwGBEVDU3as5ho","ip":"1.2.3.4,2001:db8::1","apiName":"other","type":"HMAC_SHA256","permissionMode":"TRADE"} 0 events e3b0c442
GET /sapi/v1/margin/apiKey apiKey=zI0OvLvEi90inyVkPnitWR2oJab3eIRlF00lJtr3WPpIBh1fTSPI65GVt06UG61p 400 {"code":-1130,"msg":"Data sent for parameter 'apiKey' is not valid."} 0 events e3b0c442
GET /sapi/v1/margin/apiKey apiKey=zI0OvLvEi90inyVkPnitWR2oJab3eIRlF00lJtr3WPpIBh1fTSPI65GVt06UG61p&symbol=BTCUSDT 200 {"apiKey":"zI0OvLvEi90inyVkPnitWR2oJab3eIRlF00lJtr3WPpIBh1fTSPI65GVt06UG61p","ip":"","apiName":"pair","type":"HMAC_SHA256","permissionMode":"TRADE"} 0 events e3b0c442
GET /sapi/v1/margin/apiKey apiKey=zI0OvLvEi90inyVkPnitWR2oJab3eIRlF00lJtr3WPpIBh1fTSPI65GVt06UG61p&symbol=NOPE 400 {"code":-3028,"msg":"Not a valid margin pair."} 0 events e3b0c442
PUT /sapi/v1/margin/apiKey/ip apiKey=n0IQNvoTkFj10GEXMQl87qRIeOIIZodlqllQKCEEXDDIoxMH93HNQxg3mAbWefO5&ip=9.9.9.9 200 {} 0 events e3b0c442
PUT /sapi/v1/margin/apiKey/ip apiKey=n0IQNvoTkFj10GEXMQl87qRIeOIIZodlqllQKCEEXDDIoxMH93HNQxg3mAbWefO5&ip=9.9.9 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
PUT /sapi/v1/margin/apiKey/ip apiKey=n0IQNvoTkFj10GEXMQl87qRIeOIIZodlqllQKCEEXDDIoxMH93HNQxg3mAbWefO5&ip=9.9.9.9&symbol=NOPE 400 {"code":-3028,"msg":"Not a valid margin pair."} 0 events e3b0c442
PUT /sapi/v1/margin/apiKey/ip apiKey=zI0OvLvEi90inyVkPnitWR2oJab3eIRlF00lJtr3WPpIBh1fTSPI65GVt06UG61p&ip=9.9.9.9 400 {"code":-1130,"msg":"Data sent for parameter 'apiKey' is not valid."} 0 events e3b0c442
PUT /sapi/v1/margin/apiKey/ip apiKey=zI0OvLvEi90inyVkPnitWR2oJab3eIRlF00lJtr3WPpIBh1fTSPI65GVt06UG61p&ip=9.9.9.9&symbol=BTCUSDT 200 {} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey  400 {"code":-1102,"msg":"Param 'apiKey' or 'apiName' must be sent, but both were empty/null!"} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiName=nobody 400 {"code":-1130,"msg":"Data sent for parameter 'apiName' is not valid."} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiName=pair 400 {"code":-1130,"msg":"Data sent for parameter 'apiName' is not valid."} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiName=pair&symbol=NOPE 400 {"code":-3028,"msg":"Not a valid margin pair."} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiName=pair&symbol=BTCUSDT 200 {} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiKey=bVFIPjNgyVdWdcZhRWIL0iBllxLOn1Dw904cboN80A4bGwvp7MrwGBEVDU3as5ho&apiName=robot 200 {} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiKey=bVFIPjNgyVdWdcZhRWIL0iBllxLOn1Dw904cboN80A4bGwvp7MrwGBEVDU3as5ho 400 {"code":-1130,"msg":"Data sent for parameter 'apiKey' is not valid."} 0 events e3b0c442
GET /sapi/v1/margin/api-key-list 4 answers c317b166
POST /papi/v1/marginLoan asset=USDT&amount=10 200 {"tranId":141315869} 3 events db39ba08
POST /sapi/v1/margin/exit-special-key-mode  400 {"code":-3026,"msg":"Your input param is invalid."} 0 events e3b0c442
POST /papi/v1/repayLoan asset=USDT&amount=10 200 {"tranId":141315871} 3 events 022c5eaa
POST /sapi/v1/margin/exit-special-key-mode  400 {"code":-3026,"msg":"Your input param is invalid."} 0 events e3b0c442
GET /sapi/v1/margin/api-key-list 4 answers c317b166
{"ms":86399999} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot 200 {"apiKey":"QQJskLrnmZkf1va44a696YentYV4InzfzO97K6DU3JkiHVHhmYTvbFR0qCywXxVI","secretKey":"AKiAYu8iSdxOV7u9vPXcX1h1oeVCnoeanqKR8jPcv0sDyGo6Z9XbvzXHMAGDuBDw","type":"HMAC_SHA256"} 0 events e3b0c442
{"ms":1} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot 200 {"apiKey":"EOKrCWuJEe9vJOeuPadbT5tITZiNfTe1TpQlk7BO3xNS5rSzuSpE6CSMotg3O70a","secretKey":"itOZ2NZcyPKRbq1S3ICONkl9Mc5hub7uAyJBRIfvkBY458HhAzAtZcY4RyQB6YDJ","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/max-leverage maxLeverage=10 200 {"success":true} 0 events e3b0c442
POST /sapi/v1/margin/exit-special-key-mode  400 {"code":-3026,"msg":"Your input param is invalid."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 200 {"symbol":"BTCUSDT","orderId":44412345678,"clientOrderId":"auto44412345678","transactTime":1763769600000,"price":"0.00000000","origQty":"0.00100000","executedQty":"0.00100000","cummulativeQuoteQty":"60.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","fills":[{"price":"60000.00000000","qty":"0.00100000","commission":"0.00000100","commissionAsset":"BTC","tradeId":1}]} 3 events 01f4c9aa
the world e07a84bb
# USD-M futures
POST /papi/v1/um/leverage symbol=BTCUSDT&leverage=10 200 {"leverage":10,"symbol":"BTCUSDT","maxNotionalValue":"70000000"} 1 events 90627462
POST /papi/v1/um/leverage symbol=BTCUSDT&leverage=126 400 {"code":-4028,"msg":"Leverage 126 is not valid"} 0 events e3b0c442
POST /papi/v1/um/leverage symbol=NOPE&leverage=5 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&newOrderRespType=RESULT&newClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"0.100","executedQty":"0.100","orderId":345678901,"origQty":"0.100","price":"0.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 0c93ce26
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000 200 {"clientOrderId":"auto345678902","cumQty":"0.000","executedQty":"0.000","orderId":345678902,"origQty":"0.010","price":"58000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 1 events 21a6f233
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000.1&newOrderRespType=RESULT 200 {"clientOrderId":"auto345678903","cumQty":"0.000","executedQty":"0.000","orderId":345678903,"origQty":"0.010","price":"58000.10","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 1 events e2b3e804
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=61000&newOrderRespType=RESULT 200 {"clientOrderId":"auto345678904","cumQty":"0.010","executedQty":"0.010","orderId":345678904,"origQty":"0.010","price":"61000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events d6346a52
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=IOC&quantity=0.01&price=59000&newOrderRespType=RESULT 200 {"clientOrderId":"auto345678905","cumQty":"0.000","executedQty":"0.000","orderId":345678905,"origQty":"0.010","price":"59000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"EXPIRED","symbol":"BTCUSDT","timeInForce":"IOC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 2 events 79010bbf
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=FOK&quantity=0.01&price=59000&newOrderRespType=RESULT 400 {"code":-5021,"msg":"Due to the order could not be filled immediately, the FOK order has been rejected."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTX&quantity=0.01&price=61000&newOrderRespType=RESULT 400 {"code":-5022,"msg":"Due to the order could not be executed as maker, the Post Only order will be rejected. The order will not be recorded in the order history"} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&priceMatch=OPPONENT&newOrderRespType=RESULT 200 {"clientOrderId":"auto345678906","cumQty":"0.010","executedQty":"0.010","orderId":345678906,"origQty":"0.010","price":"60000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"OPPONENT","updateTime":1763683200000} 3 events 482f7b86
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&priceMatch=QUEUE_5&newOrderRespType=RESULT 200 {"clientOrderId":"auto345678907","cumQty":"0.000","executedQty":"0.000","orderId":345678907,"origQty":"0.010","price":"59999.50","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"QUEUE_5","updateTime":1763683200000} 1 events 9c87ad0a
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&priceMatch=QUEUE_5&price=1 400 {"code":-1128,"msg":"Combination of optional parameters invalid."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.01&reduceOnly=true 200 {"clientOrderId":"auto345678908","cumQty":"0.000","executedQty":"0.000","orderId":345678908,"origQty":"0.010","price":"0.00","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 41fe56b8
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=LIMIT&timeInForce=GTC&quantity=0.01&price=62000&reduceOnly=true 200 {"clientOrderId":"auto345678909","cumQty":"0.000","executedQty":"0.000","orderId":345678909,"origQty":"0.010","price":"62000.00","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 1 events 09893c18
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&reduceOnly=true 400 {"code":-2022,"msg":"ReduceOnly Order is rejected."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=LIMIT&timeInForce=GTC&quantity=0.01&price=62000&selfTradePreventionMode=EXPIRE_MAKER 200 {"clientOrderId":"auto345678910","cumQty":"0.000","executedQty":"0.000","orderId":345678910,"origQty":"0.010","price":"62000.00","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"EXPIRE_MAKER","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 1 events 549dd140
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=62500&selfTradePreventionMode=EXPIRE_TAKER 200 {"clientOrderId":"auto345678911","cumQty":"0.000","executedQty":"0.000","orderId":345678911,"origQty":"0.010","price":"62500.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"EXPIRE_TAKER","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 5510879b
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000.05 400 {"code":-4014,"msg":"Price not increased by tick size."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=1 400 {"code":-4164,"msg":"Order's notional must be no smaller than 5 (unless you choose reduce only)."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=900000 400 {"code":-4016,"msg":"Limit price can't be higher than 69000."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0&price=58000 400 {"code":-4003,"msg":"Quantity less than or equal to zero."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.00001&price=58000 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=999999999&price=58000 400 {"code":-4005,"msg":"Quantity greater than max quantity."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1000 400 {"code":-2019,"msg":"Margin is insufficient."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&positionSide=LONG 400 {"code":-4061,"msg":"Order's position side does not match user's setting."} 0 events e3b0c442
POST /papi/v1/um/order symbol=NOPE&side=BUY&type=MARKET&quantity=0.1 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000&newClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"0.000","executedQty":"0.000","orderId":345678912,"origQty":"0.010","price":"58000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 1 events 0b1b6040
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&orderId=345678902&quantity=0.01&price=58100 200 {"clientOrderId":"auto345678902","cumQty":"0.000","executedQty":"0.000","orderId":345678902,"origQty":"0.010","price":"58100.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"origType":"LIMIT"} 1 events fca966fc
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&orderId=345678902&quantity=0.01&price=58100 400 {"code":-5027,"msg":"No need to modify the order."} 0 events e3b0c442
PUT /papi/v1/um/order symbol=BTCUSDT&side=SELL&orderId=345678902&quantity=0.01&price=58200 400 {"code":-1130,"msg":"Data sent for parameter 'side' is not valid."} 0 events e3b0c442
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&orderId=345678902&quantity=0.1&price=57000 200 {"clientOrderId":"auto345678902","cumQty":"0.000","executedQty":"0.000","orderId":345678902,"origQty":"0.100","price":"57000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"origType":"LIMIT"} 1 events 1fc9b852
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&orderId=345678903&quantity=0.01&priceMatch=QUEUE 200 {"clientOrderId":"auto345678903","cumQty":"0.000","executedQty":"0.000","orderId":345678903,"origQty":"0.010","price":"59999.90","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"QUEUE","updateTime":1763683200000,"origType":"LIMIT"} 1 events 7824bf4e
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&orderId=1&quantity=0.01&price=58100 400 {"code":-2013,"msg":"Order does not exist."} 0 events e3b0c442
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&origClientOrderId=nobody&quantity=0.01&price=58100 400 {"code":-2013,"msg":"Order does not exist."} 0 events e3b0c442
GET /papi/v1/um/apiTradingStatus 4 answers fa297058
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=0 400 {"code":-1130,"msg":"Data sent for parameter 'limit' is not valid."} 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=1 200 [{"avgPrice":"0.00000","clientOrderId":"mine","executedQty":"0","orderId":345678912,"origQty":"0.010","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000}] 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=1000 200 [{"avgPrice":"60000.00000","clientOrderId":"mine","executedQty":"0.100","orderId":345678901,"origQty":"0.100","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"6000","origType":"MARKET","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto345678902","executedQty":"0","orderId":345678902,"origQty":"0.100","price":"57000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto345678903","executedQty":"0","orderId":345678903,"origQty":"0.010","price":"59999.9","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"QUEUE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"60000.00000","clientOrderId":"auto345678904","executedQty":"0.010","orderId":345678904,"origQty":"0.010","price":"61000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"600","origType":"LIMIT","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto345678905","executedQty":"0","orderId":345678905,"origQty":"0.010","price":"59000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"EXPIRED","symbol":"BTCUSDT","timeInForce":"IOC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"60000.00000","clientOrderId":"auto345678906","executedQty":"0.010","orderId":345678906,"origQty":"0.010","price":"60000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"OPPONENT","updateTime":1763683200000,"cumQuote":"600","origType":"LIMIT","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto345678907","executedQty":"0","orderId":345678907,"origQty":"0.010","price":"59999.5","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"QUEUE_5","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"59999.90000","clientOrderId":"auto345678908","executedQty":"0.010","orderId":345678908,"origQty":"0.010","price":"0","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"599.999","origType":"MARKET","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto345678909","executedQty":"0","orderId":345678909,"origQty":"0.010","price":"62000","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto345678910","executedQty":"0","orderId":345678910,"origQty":"0.010","price":"62000","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"EXPIRE_MAKER","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"60000.00000","clientOrderId":"auto345678911","executedQty":"0.010","orderId":345678911,"origQty":"0.010","price":"62500","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"EXPIRE_TAKER","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"600","origType":"LIMIT","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"mine","executedQty":"0","orderId":345678912,"origQty":"0.010","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000}] 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=1001 400 {"code":-1130,"msg":"Data sent for parameter 'limit' is not valid."} 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=1.5 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=x 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=-1 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit= 400 {"code":-1105,"msg":"Parameter 'limit' was empty."} 0 events e3b0c442
{"ms":600000} 2 events 1bd8dab2
GET /papi/v1/um/apiTradingStatus 4 answers a009232b
{"ms":1} 0 events e3b0c442
GET /papi/v1/um/apiTradingStatus 4 answers 13c59569
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"59000"}} 2 events bacfd93a
{"ms":28800000} 1 events f809b6eb
{"prices":{"BTC":"62100"}} 4 events c0613432
GET /papi/v1/um/order/asyn 7 answers ece64d69
GET /papi/v1/um/trade/asyn 7 answers ece64d69
GET /papi/v1/um/income/asyn 7 answers ece64d69
GET /papi/v1/um/account 1 answers d587a086
GET /papi/v2/um/account 1 answers 9405bac0
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/trade/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income 21 answers a27fbe16
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers c06e2951
GET /papi/v1/um/algo/openAlgoOrders 8 answers 11c2916a
GET /papi/v1/um/conditional/openOrders 4 answers 1a5ea933
GET /papi/v1/um/openOrders 4 answers a989773f
GET /papi/v1/um/conditional/allOrders 19 answers 49723b5d
GET /papi/v1/um/allOrders 18 answers e1ea4fb5
GET /papi/v1/um/algo/algoOrder 7 answers de30ba94
GET /papi/v1/um/conditional/openOrder 9 answers 7e648986
GET /papi/v1/um/openOrder 10 answers b05436ef
GET /papi/v1/um/algo/allAlgoOrders 18 answers fe6d9418
GET /papi/v1/um/conditional/orderHistory 9 answers 7e648986
GET /papi/v1/um/orderAmendment 21 answers 7ea3af0e
GET /papi/v1/um/order 10 answers 4f302de6
GET /papi/v1/um/positionRisk 4 answers cafe4626
GET /papi/v1/um/forceOrders 17 answers e2e8e4f1
GET /papi/v1/um/userTrades 18 answers 3d70a431
GET /papi/v1/um/accountConfig 1 answers 0ef5dce7
GET /papi/v1/um/symbolConfig 4 answers 92c76a91
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers 1e01d52e
GET /papi/v1/portfolio/interest-history 16 answers c4c9c9c1
GET /papi/v1/portfolio/negative-balance-exchange-record 7 answers cf4329b3
GET /sapi/v1/portfolio/delta-mode 1 answers 297c9030
GET /sapi/v1/portfolio/margin-call-level 1 answers 92382f33
GET /sapi/v1/portfolio/margin-asset-leverage 1 answers b236b8a7
GET /sapi/v1/portfolio/balance 4 answers 0f794973
GET /sapi/v1/portfolio/account 1 answers bec78545
GET /sapi/v2/portfolio/account 1 answers 613f995a
GET /sapi/v1/portfolio/earn-asset-balance 3 answers 1768f61f
GET /sapi/v1/portfolio/collateralRate 1 answers 225e2729
GET /sapi/v2/portfolio/collateralRate 1 answers 3b25af97
GET /sapi/v1/portfolio/repay-futures-switch 1 answers 040f32ad
GET /sapi/v1/portfolio/asset-index-price 4 answers eeba9ccd
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers 3ee93e04
GET /sapi/v1/portfolio/interest-history 16 answers c4c9c9c1
{"ms":86400000} 3 events 04672be4
DELETE /papi/v1/um/order symbol=BTCUSDT&orderId=345678902 200 {"clientOrderId":"auto345678902","cumQty":"0.000","executedQty":"0.000","orderId":345678902,"origQty":"0.100","price":"57000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"CANCELED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 1 events 58f6398e
DELETE /papi/v1/um/order symbol=BTCUSDT&orderId=345678902 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/um/order symbol=BTCUSDT&origClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"0.000","executedQty":"0.000","orderId":345678912,"origQty":"0.010","price":"58000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"CANCELED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 1 events 6d058a0f
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000 200 {"clientOrderId":"auto345678913","cumQty":"0.000","executedQty":"0.000","orderId":345678913,"origQty":"0.010","price":"58000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 1 events c4c8cbdb
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000 200 {"clientOrderId":"auto345678914","cumQty":"0.000","executedQty":"0.000","orderId":345678914,"origQty":"0.010","price":"58000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 1 events 7bfec85e
DELETE /papi/v1/um/allOpenOrders symbol=BTCUSDT 200 {"code":200,"msg":"The operation of cancel all open order is done."} 2 events 51bacfec
DELETE /papi/v1/um/allOpenOrders symbol=BTCUSDT 200 {"code":200,"msg":"The operation of cancel all open order is done."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1&newOrderRespType=RESULT 200 {"clientOrderId":"auto345678915","cumQty":"0.100","executedQty":"0.100","orderId":345678915,"origQty":"0.100","price":"0.00","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 3 events 0c2c5872
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1&newOrderRespType=RESULT 200 {"clientOrderId":"auto345678916","cumQty":"0.100","executedQty":"0.100","orderId":345678916,"origQty":"0.100","price":"0.00","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 3 events d91ff843
{"prices":{"BTC":"61000"}} 0 events e3b0c442
{"ms":32400000} 1 events c81f4f5e
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01 200 {"clientOrderId":"auto345678917","cumQty":"0.000","executedQty":"0.000","orderId":345678917,"origQty":"0.010","price":"0.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763835000001} 3 events ef70b3aa
GET /papi/v1/um/order/asyn 7 answers 8ee2e3e6
GET /papi/v1/um/trade/asyn 7 answers 8ee2e3e6
GET /papi/v1/um/income/asyn 7 answers 8ee2e3e6
GET /papi/v1/um/account 1 answers 17a79d0b
GET /papi/v2/um/account 1 answers 4fb57372
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/trade/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income 21 answers c5865661
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers 6223a1c7
GET /papi/v1/um/algo/openAlgoOrders 8 answers 11c2916a
GET /papi/v1/um/conditional/openOrders 4 answers 1a5ea933
GET /papi/v1/um/openOrders 4 answers 1a5ea933
GET /papi/v1/um/conditional/allOrders 19 answers 6b9911b2
GET /papi/v1/um/allOrders 18 answers 6d6b45da
GET /papi/v1/um/algo/algoOrder 7 answers de30ba94
GET /papi/v1/um/conditional/openOrder 9 answers 7e648986
GET /papi/v1/um/openOrder 10 answers 0f735db2
GET /papi/v1/um/algo/allAlgoOrders 18 answers 84dee5a2
GET /papi/v1/um/conditional/orderHistory 9 answers 7e648986
GET /papi/v1/um/orderAmendment 21 answers fd997238
GET /papi/v1/um/order 10 answers 080e9291
GET /papi/v1/um/positionRisk 4 answers 040177d6
GET /papi/v1/um/forceOrders 17 answers e4491b8d
GET /papi/v1/um/userTrades 18 answers 225d39bc
GET /papi/v1/um/accountConfig 1 answers 0ef5dce7
GET /papi/v1/um/symbolConfig 4 answers 92c76a91
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers 1e01d52e
{"ms":691200000} 24 events 11ecf649
GET /papi/v1/um/order/asyn 7 answers 87e687bf
GET /papi/v1/um/trade/asyn 7 answers 87e687bf
GET /papi/v1/um/income/asyn 7 answers 87e687bf
GET /papi/v1/um/account 1 answers 27da1033
GET /papi/v2/um/account 1 answers 085a1159
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/trade/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income 21 answers b1f98162
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers e7258884
GET /papi/v1/um/algo/openAlgoOrders 8 answers 11c2916a
GET /papi/v1/um/conditional/openOrders 4 answers 1a5ea933
GET /papi/v1/um/openOrders 4 answers 1a5ea933
GET /papi/v1/um/conditional/allOrders 19 answers d0cad8af
GET /papi/v1/um/allOrders 18 answers cebca612
GET /papi/v1/um/algo/algoOrder 7 answers de30ba94
GET /papi/v1/um/conditional/openOrder 9 answers 7e648986
GET /papi/v1/um/openOrder 10 answers 0f735db2
GET /papi/v1/um/algo/allAlgoOrders 18 answers 57c085ca
GET /papi/v1/um/conditional/orderHistory 9 answers 7e648986
GET /papi/v1/um/orderAmendment 21 answers 52cbf493
GET /papi/v1/um/order 10 answers 47e868a9
GET /papi/v1/um/positionRisk 4 answers e9ce3232
GET /papi/v1/um/forceOrders 17 answers 6a80fa75
GET /papi/v1/um/userTrades 18 answers 5b4f5fc5
GET /papi/v1/um/accountConfig 1 answers 0ef5dce7
GET /papi/v1/um/symbolConfig 4 answers 92c76a91
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers 1e01d52e
POST /papi/v1/um/feeBurn feeBurn=true 200 {"code":200,"msg":"success"} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&newOrderRespType=RESULT 200 {"clientOrderId":"auto345678918","cumQty":"0.100","executedQty":"0.100","orderId":345678918,"origQty":"0.100","price":"0.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1764526200001} 3 events fecaa66f
POST /papi/v1/um/feeBurn feeBurn=false 200 {"code":200,"msg":"success"} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=0.01&price=58000&goodTillDate=1 400 {"code":-5040,"msg":"The goodTillDate timestamp must be greater than the current time plus 600 seconds."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=0.01&price=58000&goodTillDate=1764700000000 200 {"clientOrderId":"auto345678919","cumQty":"0.000","executedQty":"0.000","orderId":345678919,"origQty":"0.010","price":"58000.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTD","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":1764700000000,"priceMatch":"NONE","updateTime":1764526200001} 1 events 24868478
POST /papi/v1/um/order side=SELL&type=MARKET&quantity=1&symbol=ETHUSDT 200 {"clientOrderId":"auto345678920","cumQty":"0.000","executedQty":"0.000","orderId":345678920,"origQty":"1.000","price":"0.00","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"ETHUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1764526200001} 3 events 890f6c42
POST /papi/v1/um/stock/contract  200 {"code":200,"msg":"success"} 0 events e3b0c442
GET /papi/v1/um/order/asyn startTime=0&endTime=1 200 {"avgCostTimestampOfLast30d":1000,"downloadId":"545923594199212032"} 0 events e3b0c442
GET /papi/v1/um/order/asyn/id downloadId=545923594199212032 200 {"downloadId":"545923594199212032","status":"processing","url":"","s3Link":null,"notified":false,"expirationTimestamp":-1,"isExpired":null} 0 events e3b0c442
GET /papi/v1/um/trade/asyn/id downloadId=545923594199212032 400 {"code":-1130,"msg":"Data sent for parameter 'downloadId' is not valid."} 0 events e3b0c442
GET /papi/v1/um/order/asyn/id downloadId=1 400 {"code":-1130,"msg":"Data sent for parameter 'downloadId' is not valid."} 0 events e3b0c442
GET /papi/v1/um/order/asyn/id downloadId=x 400 {"code":-1130,"msg":"Data sent for parameter 'downloadId' is not valid."} 0 events e3b0c442
{"ms":999} 0 events e3b0c442
GET /papi/v1/um/order/asyn/id downloadId=545923594199212032 200 {"downloadId":"545923594199212032","status":"processing","url":"","s3Link":null,"notified":false,"expirationTimestamp":-1,"isExpired":null} 0 events e3b0c442
{"ms":1} 0 events e3b0c442
GET /papi/v1/um/order/asyn/id downloadId=545923594199212032 200 {"downloadId":"545923594199212032","status":"completed","url":"https://files.simulated.invalid/order/545923594199212032.csv","s3Link":null,"notified":true,"expirationTimestamp":1765131001001,"isExpired":"false"} 0 events e3b0c442
{"ms":604800000} 43 events 3a327f6b
GET /papi/v1/um/order/asyn/id downloadId=545923594199212032 200 {"downloadId":"545923594199212032","status":"completed","url":"https://files.simulated.invalid/order/545923594199212032.csv","s3Link":null,"notified":true,"expirationTimestamp":1765131001001,"isExpired":"true"} 0 events e3b0c442
GET /papi/v1/um/order/asyn 7 answers 27eb06f3
GET /papi/v1/um/trade/asyn 7 answers 27eb06f3
GET /papi/v1/um/income/asyn 7 answers 27eb06f3
GET /papi/v1/um/account 1 answers 70067c0c
GET /papi/v2/um/account 1 answers c63ddf5b
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/trade/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income 21 answers 2e039ada
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers 5ea8552b
GET /papi/v1/um/algo/openAlgoOrders 8 answers 11c2916a
GET /papi/v1/um/conditional/openOrders 4 answers 1a5ea933
GET /papi/v1/um/openOrders 4 answers 1a5ea933
GET /papi/v1/um/conditional/allOrders 19 answers 7b15e2ca
GET /papi/v1/um/allOrders 18 answers baa0752d
GET /papi/v1/um/algo/algoOrder 7 answers de30ba94
GET /papi/v1/um/conditional/openOrder 9 answers 7e648986
GET /papi/v1/um/openOrder 10 answers 0f735db2
GET /papi/v1/um/algo/allAlgoOrders 18 answers cacdfd9b
GET /papi/v1/um/conditional/orderHistory 9 answers 7e648986
GET /papi/v1/um/orderAmendment 21 answers 6e9888a3
GET /papi/v1/um/order 10 answers 47e868a9
GET /papi/v1/um/positionRisk 4 answers 9b041d2c
GET /papi/v1/um/forceOrders 17 answers 50ffd7c4
GET /papi/v1/um/userTrades 18 answers e67b2135
GET /papi/v1/um/accountConfig 1 answers a34f2cfc
GET /papi/v1/um/symbolConfig 4 answers 92c76a91
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers a14fd41c
GET /papi/v1/account 1 answers 36d8c3e6
GET /papi/v1/balance 4 answers b9324331
{"prices":{"BTC":"45000"}} 0 events e3b0c442
GET /papi/v1/um/order/asyn 7 answers 27eb06f3
GET /papi/v1/um/trade/asyn 7 answers 27eb06f3
GET /papi/v1/um/income/asyn 7 answers 27eb06f3
GET /papi/v1/um/account 1 answers 0aa724c6
GET /papi/v2/um/account 1 answers 33f93faf
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/trade/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income 21 answers 2e039ada
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers 5ea8552b
GET /papi/v1/um/algo/openAlgoOrders 8 answers 11c2916a
GET /papi/v1/um/conditional/openOrders 4 answers 1a5ea933
GET /papi/v1/um/openOrders 4 answers 1a5ea933
GET /papi/v1/um/conditional/allOrders 19 answers 7b15e2ca
GET /papi/v1/um/allOrders 18 answers baa0752d
GET /papi/v1/um/algo/algoOrder 7 answers de30ba94
GET /papi/v1/um/conditional/openOrder 9 answers 7e648986
GET /papi/v1/um/openOrder 10 answers 0f735db2
GET /papi/v1/um/algo/allAlgoOrders 18 answers cacdfd9b
GET /papi/v1/um/conditional/orderHistory 9 answers 7e648986
GET /papi/v1/um/orderAmendment 21 answers 6e9888a3
GET /papi/v1/um/order 10 answers 47e868a9
GET /papi/v1/um/positionRisk 4 answers 45452dc6
GET /papi/v1/um/forceOrders 17 answers 50ffd7c4
GET /papi/v1/um/userTrades 18 answers e67b2135
GET /papi/v1/um/accountConfig 1 answers a34f2cfc
GET /papi/v1/um/symbolConfig 4 answers 92c76a91
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers a14fd41c
the world 3ac890ac
# COIN-M futures
POST /papi/v1/cm/leverage symbol=BTCUSD_PERP&leverage=10 200 {"leverage":10,"symbol":"BTCUSD_PERP","maxQty":"1000"} 1 events 96014b05
POST /papi/v1/cm/leverage symbol=BTCUSD_PERP&leverage=126 400 {"code":-4028,"msg":"Leverage 126 is not valid"} 0 events e3b0c442
POST /papi/v1/cm/leverage symbol=NOPE&leverage=5 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=60&newOrderRespType=RESULT&newClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"60","executedQty":"60","orderId":77345678901,"origQty":"60","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763683200000} 3 events b162f837
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000 200 {"clientOrderId":"auto77345678902","cumQty":"0","executedQty":"0","orderId":77345678902,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events 131e6f5c
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000.1&newOrderRespType=RESULT 200 {"clientOrderId":"auto77345678903","cumQty":"0","executedQty":"0","orderId":77345678903,"origQty":"5","price":"58000.1","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events 6f7cd241
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=61000&newOrderRespType=RESULT 200 {"clientOrderId":"auto77345678904","cumQty":"5","executedQty":"5","orderId":77345678904,"origQty":"5","price":"61000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 3 events 9f3aa82e
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=IOC&quantity=5&price=59000&newOrderRespType=RESULT 200 {"clientOrderId":"auto77345678905","cumQty":"0","executedQty":"0","orderId":77345678905,"origQty":"5","price":"59000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"EXPIRED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"IOC","type":"LIMIT","updateTime":1763683200000} 2 events 4d9a8ef8
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=FOK&quantity=5&price=59000&newOrderRespType=RESULT 400 {"code":-5021,"msg":"Due to the order could not be filled immediately, the FOK order has been rejected."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTX&quantity=5&price=61000&newOrderRespType=RESULT 400 {"code":-5022,"msg":"Due to the order could not be executed as maker, the Post Only order will be rejected. The order will not be recorded in the order history"} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&priceMatch=OPPONENT&newOrderRespType=RESULT 200 {"clientOrderId":"auto77345678906","cumQty":"5","executedQty":"5","orderId":77345678906,"origQty":"5","price":"60000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 3 events 4ca529e1
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&priceMatch=QUEUE_5&newOrderRespType=RESULT 200 {"clientOrderId":"auto77345678907","cumQty":"0","executedQty":"0","orderId":77345678907,"origQty":"5","price":"59999.5","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events 6ea2035b
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&priceMatch=QUEUE_5&price=1 400 {"code":-1128,"msg":"Combination of optional parameters invalid."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&type=MARKET&quantity=5&reduceOnly=true 200 {"clientOrderId":"auto77345678908","cumQty":"0","executedQty":"0","orderId":77345678908,"origQty":"5","price":"0","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763683200000} 3 events c84ba3ec
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&type=LIMIT&timeInForce=GTC&quantity=5&price=62000&reduceOnly=true 200 {"clientOrderId":"auto77345678909","cumQty":"0","executedQty":"0","orderId":77345678909,"origQty":"5","price":"62000","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events 08aa73ae
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=60&reduceOnly=true 400 {"code":-2022,"msg":"ReduceOnly Order is rejected."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&type=LIMIT&timeInForce=GTC&quantity=5&price=62000&selfTradePreventionMode=EXPIRE_MAKER 200 {"clientOrderId":"auto77345678910","cumQty":"0","executedQty":"0","orderId":77345678910,"origQty":"5","price":"62000","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events d3d7da26
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=62500&selfTradePreventionMode=EXPIRE_TAKER 200 {"clientOrderId":"auto77345678911","cumQty":"0","executedQty":"0","orderId":77345678911,"origQty":"5","price":"62500","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 3 events b6c33861
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000.05 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=1 400 {"code":-2027,"msg":"Exceeded the maximum allowable position at current leverage."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=900000 400 {"code":-4016,"msg":"Limit price can't be higher than 69000."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0&price=58000 400 {"code":-4003,"msg":"Quantity less than or equal to zero."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.00001&price=58000 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=999999999&price=58000 400 {"code":-4005,"msg":"Quantity greater than max quantity."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=1000 200 {"clientOrderId":"auto77345678912","cumQty":"0","executedQty":"0","orderId":77345678912,"origQty":"1000","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763683200000} 3 events fdda086d
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=60&positionSide=LONG 400 {"code":-4061,"msg":"Order's position side does not match user's setting."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=NOPE&side=BUY&type=MARKET&quantity=60 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000&newClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"0","executedQty":"0","orderId":77345678913,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events 157f2259
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&orderId=77345678902&quantity=5&price=58100 200 {"clientOrderId":"auto77345678902","cumQty":"0","executedQty":"0","orderId":77345678902,"origQty":"5","price":"58100","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000,"origType":"LIMIT"} 1 events b8ce9825
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&orderId=77345678902&quantity=5&price=58100 400 {"code":-5027,"msg":"No need to modify the order."} 0 events e3b0c442
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&orderId=77345678902&quantity=5&price=58200 400 {"code":-1130,"msg":"Data sent for parameter 'side' is not valid."} 0 events e3b0c442
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&orderId=77345678902&quantity=60&price=57000 200 {"clientOrderId":"auto77345678902","cumQty":"0","executedQty":"0","orderId":77345678902,"origQty":"60","price":"57000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000,"origType":"LIMIT"} 1 events 8f209bd6
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&orderId=77345678903&quantity=5&priceMatch=QUEUE 200 {"clientOrderId":"auto77345678903","cumQty":"0","executedQty":"0","orderId":77345678903,"origQty":"5","price":"59999.9","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000,"origType":"LIMIT"} 1 events d0b4cbef
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&orderId=1&quantity=5&price=58100 400 {"code":-2013,"msg":"Order does not exist."} 0 events e3b0c442
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&origClientOrderId=nobody&quantity=5&price=58100 400 {"code":-2013,"msg":"Order does not exist."} 0 events e3b0c442
GET /papi/v1/um/apiTradingStatus 4 answers a85e7718
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=0 400 {"code":-1130,"msg":"Data sent for parameter 'limit' is not valid."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=1 200 [{"avgPrice":"0.0","clientOrderId":"mine","executedQty":"0","orderId":77345678913,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000,"cumBase":"0","origType":"LIMIT","time":1763683200000}] 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=1000 400 {"code":-1130,"msg":"Data sent for parameter 'limit' is not valid."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=1001 400 {"code":-1130,"msg":"Data sent for parameter 'limit' is not valid."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=1.5 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=x 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=-1 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit= 400 {"code":-1105,"msg":"Parameter 'limit' was empty."} 0 events e3b0c442
{"ms":600000} 2 events a9203113
GET /papi/v1/um/apiTradingStatus 4 answers bae5e970
{"ms":1} 0 events e3b0c442
GET /papi/v1/um/apiTradingStatus 4 answers 13c59569
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"59000"}} 2 events cf34a670
{"ms":28800000} 1 events 185df5d3
{"prices":{"BTC":"62100"}} 4 events c61f273c
GET /papi/v1/cm/userTrades 21 answers 6647d2b4
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers d1027fdc
GET /papi/v1/cm/account 1 answers 70d0af2c
GET /papi/v1/cm/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/cm/income 21 answers 7b2c8fda
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/cm/conditional/allOrders 19 answers 6a6b21c9
GET /papi/v1/cm/allOrders 21 answers 10ed6634
GET /papi/v1/cm/conditional/openOrders 4 answers 42830dcc
GET /papi/v1/cm/openOrders 6 answers b7c7f9fd
GET /papi/v1/cm/conditional/orderHistory 9 answers a141b71f
GET /papi/v1/cm/orderAmendment 21 answers e54e0bc0
GET /papi/v1/cm/order 10 answers b45ac6a7
GET /papi/v1/cm/positionRisk 3 answers a7a3c9bf
GET /papi/v1/cm/conditional/openOrder 9 answers a141b71f
GET /papi/v1/cm/openOrder 10 answers 6515bad8
GET /papi/v1/cm/forceOrders 17 answers 711f0a6b
GET /papi/v1/portfolio/interest-history 16 answers c4c9c9c1
GET /papi/v1/portfolio/negative-balance-exchange-record 7 answers cf4329b3
GET /sapi/v1/portfolio/delta-mode 1 answers 297c9030
GET /sapi/v1/portfolio/margin-call-level 1 answers 92382f33
GET /sapi/v1/portfolio/margin-asset-leverage 1 answers b236b8a7
GET /sapi/v1/portfolio/balance 4 answers 2e39c863
GET /sapi/v1/portfolio/account 1 answers 564df460
GET /sapi/v2/portfolio/account 1 answers 2576d4b0
GET /sapi/v1/portfolio/earn-asset-balance 3 answers 1768f61f
GET /sapi/v1/portfolio/collateralRate 1 answers 225e2729
GET /sapi/v2/portfolio/collateralRate 1 answers 3b25af97
GET /sapi/v1/portfolio/repay-futures-switch 1 answers 040f32ad
GET /sapi/v1/portfolio/asset-index-price 4 answers eeba9ccd
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers 3ee93e04
GET /sapi/v1/portfolio/interest-history 16 answers c4c9c9c1
{"ms":86400000} 3 events d83242a9
DELETE /papi/v1/cm/order symbol=BTCUSD_PERP&orderId=77345678902 200 {"clientOrderId":"auto77345678902","cumQty":"0","executedQty":"0","orderId":77345678902,"origQty":"60","price":"57000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"CANCELED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763802600001} 1 events 3394fc09
DELETE /papi/v1/cm/order symbol=BTCUSD_PERP&orderId=77345678902 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/cm/order symbol=BTCUSD_PERP&origClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"0","executedQty":"0","orderId":77345678913,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"CANCELED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763802600001} 1 events 55bab51f
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000 200 {"clientOrderId":"auto77345678914","cumQty":"0","executedQty":"0","orderId":77345678914,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763802600001} 1 events 1557547c
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000 200 {"clientOrderId":"auto77345678915","cumQty":"0","executedQty":"0","orderId":77345678915,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763802600001} 1 events f7b591cc
DELETE /papi/v1/cm/allOpenOrders symbol=BTCUSD_PERP 200 {"code":200,"msg":"The operation of cancel all open order is done."} 2 events 9f00a7a9
DELETE /papi/v1/cm/allOpenOrders symbol=BTCUSD_PERP 200 {"code":200,"msg":"The operation of cancel all open order is done."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&type=MARKET&quantity=60&newOrderRespType=RESULT 200 {"clientOrderId":"auto77345678916","cumQty":"60","executedQty":"60","orderId":77345678916,"origQty":"60","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763802600001} 3 events 305c009d
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&type=MARKET&quantity=60&newOrderRespType=RESULT 200 {"clientOrderId":"auto77345678917","cumQty":"60","executedQty":"60","orderId":77345678917,"origQty":"60","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763802600001} 3 events a0a86d87
{"prices":{"BTC":"61000"}} 0 events e3b0c442
{"ms":32400000} 1 events 3943e355
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=5 200 {"clientOrderId":"auto77345678918","cumQty":"0","executedQty":"0","orderId":77345678918,"origQty":"5","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763835000001} 3 events f3376b33
GET /papi/v1/cm/userTrades 21 answers 2c962cd9
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers d1027fdc
GET /papi/v1/cm/account 1 answers b39dcf96
GET /papi/v1/cm/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/cm/income 21 answers 3d68bdb1
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/cm/conditional/allOrders 19 answers 50eca4aa
GET /papi/v1/cm/allOrders 21 answers 0a585dd4
GET /papi/v1/cm/conditional/openOrders 4 answers 42830dcc
GET /papi/v1/cm/openOrders 6 answers a33096d4
GET /papi/v1/cm/conditional/orderHistory 9 answers a141b71f
GET /papi/v1/cm/orderAmendment 21 answers d90e4b5d
GET /papi/v1/cm/order 10 answers 12451316
GET /papi/v1/cm/positionRisk 3 answers d77a2b91
GET /papi/v1/cm/conditional/openOrder 9 answers a141b71f
GET /papi/v1/cm/openOrder 10 answers d2d8c9de
GET /papi/v1/cm/forceOrders 17 answers 1944002e
{"ms":691200000} 24 events f7cd1ed6
GET /papi/v1/cm/userTrades 21 answers a052f7cc
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers d1027fdc
GET /papi/v1/cm/account 1 answers 3f3e6a9c
GET /papi/v1/cm/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/cm/income 21 answers 3bb4e246
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/cm/conditional/allOrders 19 answers d16e33b9
GET /papi/v1/cm/allOrders 21 answers 8a52b105
GET /papi/v1/cm/conditional/openOrders 4 answers 42830dcc
GET /papi/v1/cm/openOrders 6 answers a33096d4
GET /papi/v1/cm/conditional/orderHistory 9 answers a141b71f
GET /papi/v1/cm/orderAmendment 21 answers d7efaf53
GET /papi/v1/cm/order 10 answers 130a07f1
GET /papi/v1/cm/positionRisk 3 answers c11a41fd
GET /papi/v1/cm/conditional/openOrder 9 answers a141b71f
GET /papi/v1/cm/openOrder 10 answers d2d8c9de
GET /papi/v1/cm/forceOrders 17 answers 41027257
GET /papi/v1/account 1 answers f1eaa7c0
{"prices":{"BTC":"30000"}} 9 events 64aeab58
GET /papi/v1/cm/userTrades 21 answers ac62e984
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers 42830dcc
GET /papi/v1/cm/account 1 answers f6fc4335
GET /papi/v1/cm/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/cm/income 21 answers 8077e7f1
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/cm/conditional/allOrders 19 answers d16e33b9
GET /papi/v1/cm/allOrders 21 answers faa31140
GET /papi/v1/cm/conditional/openOrders 4 answers 42830dcc
GET /papi/v1/cm/openOrders 6 answers a33096d4
GET /papi/v1/cm/conditional/orderHistory 9 answers a141b71f
GET /papi/v1/cm/orderAmendment 21 answers d7efaf53
GET /papi/v1/cm/order 10 answers 130a07f1
GET /papi/v1/cm/positionRisk 3 answers 385c7fb1
GET /papi/v1/cm/conditional/openOrder 9 answers a141b71f
GET /papi/v1/cm/openOrder 10 answers d2d8c9de
GET /papi/v1/cm/forceOrders 17 answers b17adaf9
the world a8ee1965
# hedge mode
POST /papi/v1/um/positionSide/dual dualSidePosition=true 200 {"code":200,"msg":"success"} 0 events e3b0c442
POST /papi/v1/um/positionSide/dual dualSidePosition=true 400 {"code":-4059,"msg":"No need to change position side."} 0 events e3b0c442
POST /papi/v1/cm/positionSide/dual dualSidePosition=true 400 {"code":-4059,"msg":"No need to change position side."} 0 events e3b0c442
POST /papi/v1/cm/positionSide/dual dualSidePosition=true 400 {"code":-4059,"msg":"No need to change position side."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&positionSide=LONG 200 {"clientOrderId":"auto345678901","cumQty":"0.000","executedQty":"0.000","orderId":345678901,"origQty":"0.100","price":"0.00","reduceOnly":false,"side":"BUY","positionSide":"LONG","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 5cc2da9d
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1&positionSide=SHORT 200 {"clientOrderId":"auto345678902","cumQty":"0.000","executedQty":"0.000","orderId":345678902,"origQty":"0.100","price":"0.00","reduceOnly":false,"side":"SELL","positionSide":"SHORT","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 92ab70f0
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=20&positionSide=LONG 200 {"clientOrderId":"auto77345678901","cumQty":"0","executedQty":"0","orderId":77345678901,"origQty":"20","price":"0","reduceOnly":false,"side":"BUY","positionSide":"LONG","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763683200000} 3 events f4fac4f0
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1 400 {"code":-4061,"msg":"Order's position side does not match user's setting."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1&positionSide=LONG&reduceOnly=true 400 {"code":-1106,"msg":"Parameter 'reduceonly' sent when not required."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.2&positionSide=LONG 400 {"code":-2022,"msg":"ReduceOnly Order is rejected."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.05&positionSide=LONG 200 {"clientOrderId":"auto345678903","cumQty":"0.000","executedQty":"0.000","orderId":345678903,"origQty":"0.050","price":"0.00","reduceOnly":false,"side":"SELL","positionSide":"LONG","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events a26539cb
POST /papi/v1/um/positionSide/dual dualSidePosition=false 400 {"code":-4068,"msg":"Position side cannot be changed if there exists position."} 0 events e3b0c442
{"prices":{"BTC":"59000"}} 0 events e3b0c442
GET /papi/v1/um/order/asyn 3 answers cc776070
GET /papi/v1/um/trade/asyn 3 answers cc776070
GET /papi/v1/um/income/asyn 3 answers cc776070
GET /papi/v1/um/account 1 answers c8104448
GET /papi/v2/um/account 1 answers 5dcbfb4d
GET /papi/v1/um/positionSide/dual 1 answers fa231233
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/trade/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income 18 answers 8236700a
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers a85e7718
GET /papi/v1/um/algo/openAlgoOrders 8 answers 11c2916a
GET /papi/v1/um/conditional/openOrders 4 answers 1a5ea933
GET /papi/v1/um/openOrders 4 answers 1a5ea933
GET /papi/v1/um/conditional/allOrders 16 answers a8dd252e
GET /papi/v1/um/allOrders 15 answers 31fa8414
GET /papi/v1/um/algo/algoOrder 7 answers de30ba94
GET /papi/v1/um/conditional/openOrder 9 answers 7e648986
GET /papi/v1/um/openOrder 10 answers 0f735db2
GET /papi/v1/um/algo/allAlgoOrders 15 answers 5e4aac77
GET /papi/v1/um/conditional/orderHistory 9 answers 7e648986
GET /papi/v1/um/orderAmendment 18 answers 80cf897b
GET /papi/v1/um/order 10 answers ffe2b43f
GET /papi/v1/um/positionRisk 4 answers c84a9ff7
GET /papi/v1/um/forceOrders 14 answers 4a729374
GET /papi/v1/um/userTrades 15 answers 17f640c2
GET /papi/v1/um/accountConfig 1 answers e220d4ac
GET /papi/v1/um/symbolConfig 4 answers 06aca208
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers 1e01d52e
{"ms":28800000} 3 events ef45d50f
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.05&positionSide=LONG 200 {"clientOrderId":"auto345678904","cumQty":"0.000","executedQty":"0.000","orderId":345678904,"origQty":"0.050","price":"0.00","reduceOnly":false,"side":"SELL","positionSide":"LONG","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763712000000} 3 events 779f2a47
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&positionSide=SHORT 200 {"clientOrderId":"auto345678905","cumQty":"0.000","executedQty":"0.000","orderId":345678905,"origQty":"0.100","price":"0.00","reduceOnly":false,"side":"BUY","positionSide":"SHORT","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763712000000} 3 events 05feaa7e
POST /papi/v1/um/positionSide/dual dualSidePosition=false 400 {"code":-4068,"msg":"Position side cannot be changed if there exists position."} 0 events e3b0c442
POST /papi/v1/asset-collection asset=USDT&futureType=UM 400 {"code":-1102,"msg":"Mandatory parameter 'amount' was not sent, was empty/null, or malformed."} 0 events e3b0c442
POST /papi/v1/asset-collection asset=BTC&amount=0.01&futureType=CM 200 {"msg":"success"} 3 events 32e5bb8d
POST /papi/v1/auto-collection  200 {"msg":"success"} 5 events f4df9972
POST /papi/v1/repay-futures-switch autoRepay=false 200 {"msg":"success"} 0 events e3b0c442
POST /papi/v1/repay-futures-negative-balance  400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
{"ms":3600000} 0 events e3b0c442
GET /papi/v1/balance 4 answers a09f96cc
GET /papi/v1/account 1 answers ad5fbe2c
GET /papi/v1/cm/userTrades 21 answers 2ed3f810
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers d1027fdc
GET /papi/v1/repay-futures-switch 1 answers bfc770fc
GET /papi/v1/cm/account 1 answers ea4e5ca7
GET /papi/v1/cm/positionSide/dual 1 answers fa231233
GET /papi/v1/cm/income 21 answers 4179adf1
GET /papi/v1/um/order/asyn 7 answers 1a507c41
GET /papi/v1/um/trade/asyn 7 answers 1a507c41
GET /papi/v1/um/income/asyn 7 answers 1a507c41
GET /papi/v1/margin/marginInterestHistory 20 answers af1aba8a
GET /papi/v1/um/account 1 answers 465463ce
GET /papi/v1/um/positionSide/dual 1 answers fa231233
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/trade/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income 21 answers 3dc271be
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/margin/myTrades 22 answers d653da9f
GET /papi/v1/margin/maxBorrowable 3 answers bd569217
GET /papi/v1/um/apiTradingStatus 4 answers 2d7bc3f8
GET /papi/v1/cm/conditional/allOrders 19 answers 5e0ab5e9
GET /papi/v1/cm/allOrders 21 answers 93f6f23d
GET /papi/v1/cm/conditional/openOrders 4 answers 42830dcc
GET /papi/v1/cm/openOrders 6 answers a33096d4
GET /papi/v1/um/algo/openAlgoOrders 8 answers 11c2916a
GET /papi/v1/um/conditional/openOrders 4 answers 1a5ea933
GET /papi/v1/um/openOrders 4 answers 1a5ea933
GET /papi/v1/margin/allOrders 18 answers 55bd84fc
GET /papi/v1/um/conditional/allOrders 19 answers d48a02db
GET /papi/v1/um/allOrders 18 answers 24877906
GET /papi/v1/cm/conditional/orderHistory 9 answers a141b71f
GET /papi/v1/cm/orderAmendment 21 answers 8304a555
GET /papi/v1/cm/order 10 answers 760249fa
GET /papi/v1/cm/positionRisk 3 answers f005b42d
GET /papi/v1/cm/conditional/openOrder 9 answers a141b71f
GET /papi/v1/cm/openOrder 10 answers d2d8c9de
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/um/algo/algoOrder 7 answers de30ba94
GET /papi/v1/um/conditional/openOrder 9 answers 7e648986
GET /papi/v1/um/openOrder 10 answers 0f735db2
GET /papi/v1/margin/order 10 answers 0df76c29
GET /papi/v1/margin/allOrderList 16 answers ceaa9146
GET /papi/v1/margin/orderList 7 answers 70b85663
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 20 answers 10e29b3a
GET /papi/v1/margin/maxWithdraw 3 answers cd857023
GET /papi/v1/margin/repayLoan 20 answers 10e29b3a
GET /papi/v1/portfolio/interest-history 16 answers e9b539e7
GET /papi/v1/um/algo/allAlgoOrders 18 answers 7eaec4ba
GET /papi/v1/um/conditional/orderHistory 9 answers 7e648986
GET /papi/v1/um/orderAmendment 21 answers 832b6a6f
GET /papi/v1/um/order 10 answers ffe2b43f
GET /papi/v1/um/positionRisk 4 answers 1279fef0
GET /papi/v1/portfolio/negative-balance-exchange-record 7 answers a8c3c523
GET /papi/v1/rateLimit/order 1 answers d60d3622
GET /papi/v1/cm/forceOrders 17 answers 5791d6d5
GET /papi/v1/margin/forceOrders 16 answers f4251aed
GET /papi/v1/um/forceOrders 17 answers 99da819d
GET /papi/v1/ping 1 answers 89f34aab
GET /papi/v1/um/userTrades 18 answers 364ae642
GET /papi/v1/um/accountConfig 1 answers 5244ff3a
GET /papi/v1/um/symbolConfig 4 answers 06aca208
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers 1a5ea933
GET /sapi/v1/portfolio/delta-mode 1 answers 297c9030
GET /sapi/v1/portfolio/margin-call-level 1 answers 92382f33
GET /sapi/v1/portfolio/margin-asset-leverage 1 answers b236b8a7
GET /sapi/v1/portfolio/balance 4 answers 57c0c084
GET /sapi/v1/portfolio/account 1 answers 2b7ab58e
GET /sapi/v1/portfolio/earn-asset-balance 3 answers 1768f61f
GET /sapi/v1/portfolio/collateralRate 1 answers 225e2729
GET /sapi/v1/portfolio/repay-futures-switch 1 answers bfc770fc
GET /sapi/v1/portfolio/asset-index-price 4 answers c5cfe65f
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers ce469e0b
GET /sapi/v1/portfolio/interest-history 16 answers e9b539e7
the world 9ae02265
# algo orders
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1 200 {"clientOrderId":"auto345678901","cumQty":"0.000","executedQty":"0.000","orderId":345678901,"origQty":"0.100","price":"0.00","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events a28638e4
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000&clientAlgoId=mine 200 {"algoId":66612345678,"clientAlgoId":"mine","algoType":"CONDITIONAL","orderType":"STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"55000.00","price":"0.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 6c71364d
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000&clientAlgoId=mine 400 {"code":-4116,"msg":"ClientOrderId is duplicated."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP&triggerPrice=56000&price=55900&timeInForce=GTC 200 {"algoId":66612345679,"clientAlgoId":"auto66612345679","algoType":"CONDITIONAL","orderType":"STOP","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"56000.00","price":"55900.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 6c513eb2
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT_MARKET&triggerPrice=65000&workingType=MARK_PRICE 200 {"algoId":66612345680,"clientAlgoId":"auto66612345680","algoType":"CONDITIONAL","orderType":"TAKE_PROFIT_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"65000.00","price":"0.00","selfTradePreventionMode":"NONE","workingType":"MARK_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 3ff586fb
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT&triggerPrice=66000&price=66100&timeInForce=GTC 200 {"algoId":66612345681,"clientAlgoId":"auto66612345681","algoType":"CONDITIONAL","orderType":"TAKE_PROFIT","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"66000.00","price":"66100.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 4b8e7036
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT&triggerPrice=66000&priceMatch=QUEUE 200 {"algoId":66612345682,"clientAlgoId":"auto66612345682","algoType":"CONDITIONAL","orderType":"TAKE_PROFIT","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"66000.00","price":"0.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"QUEUE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 3043365f
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=1&activatePrice=61000 200 {"algoId":66612345683,"clientAlgoId":"auto66612345683","algoType":"CONDITIONAL","orderType":"TRAILING_STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"0.00","price":"0.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"61000.00","callbackRate":"1","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 144a69de
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=2 200 {"algoId":66612345684,"clientAlgoId":"auto66612345684","algoType":"CONDITIONAL","orderType":"TRAILING_STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"58800.00","price":"0.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"2","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 3797f91b
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=54000&reduceOnly=true&priceProtect=TRUE 200 {"algoId":66612345685,"clientAlgoId":"auto66612345685","algoType":"CONDITIONAL","orderType":"STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"54000.00","price":"0.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":true,"reduceOnly":true,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 3e5ad990
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&type=STOP_MARKET&triggerPrice=53000&closePosition=true 200 {"algoId":66612345686,"clientAlgoId":"auto66612345686","algoType":"CONDITIONAL","orderType":"STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTE_GTC","quantity":"0","algoStatus":"NEW","triggerPrice":"53000.00","price":"0.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":true,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events b42fa0ae
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=BUY&quantity=0.01&type=STOP_MARKET&triggerPrice=63000 200 {"algoId":66612345687,"clientAlgoId":"auto66612345687","algoType":"CONDITIONAL","orderType":"STOP_MARKET","symbol":"BTCUSDT","side":"BUY","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"63000.00","price":"0.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events d6130c7d
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=BUY&quantity=0.01&type=TAKE_PROFIT_MARKET&triggerPrice=57000 200 {"algoId":66612345688,"clientAlgoId":"auto66612345688","algoType":"CONDITIONAL","orderType":"TAKE_PROFIT_MARKET","symbol":"BTCUSDT","side":"BUY","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"57000.00","price":"0.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events b5d35313
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=BUY&quantity=0.01&type=STOP&triggerPrice=64000&price=64100&timeInForce=GTD&goodTillDate=1764700000000 200 {"algoId":66612345689,"clientAlgoId":"auto66612345689","algoType":"CONDITIONAL","orderType":"STOP","symbol":"BTCUSDT","side":"BUY","positionSide":"BOTH","timeInForce":"GTD","quantity":"0.010","algoStatus":"NEW","triggerPrice":"64000.00","price":"64100.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":1764700000000} 1 events 0ff27561
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=61000 400 {"code":-2021,"msg":"Order would immediately trigger."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT_MARKET&triggerPrice=59000 400 {"code":-2021,"msg":"Order would immediately trigger."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000.05 400 {"code":-4014,"msg":"Price not increased by tick size."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=0 400 {"code":-4006,"msg":"Stop price less than zero."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET 400 {"code":-1102,"msg":"Mandatory parameter 'triggerprice' was not sent, was empty/null, or malformed."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP&triggerPrice=56000 400 {"code":-1102,"msg":"Param 'price' or 'priceMatch' must be sent, but both were empty/null!"} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP&triggerPrice=56000&price=55900.05&timeInForce=GTC 400 {"code":-4014,"msg":"Price not increased by tick size."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.00001&type=STOP_MARKET&triggerPrice=55000 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=99999&type=STOP_MARKET&triggerPrice=55000 400 {"code":-4005,"msg":"Quantity greater than max quantity."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=11 200 {"algoId":66612345690,"clientAlgoId":"auto66612345690","algoType":"CONDITIONAL","orderType":"TRAILING_STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.010","algoStatus":"NEW","triggerPrice":"53400.00","price":"0.00","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"11","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 1b849809
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=0.05 400 {"code":-1130,"msg":"Data sent for parameter 'callbackRate' is not valid."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=1&activatePrice=59000 400 {"code":-2021,"msg":"Order would immediately trigger."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=1&activatePrice=61000.05 400 {"code":-4135,"msg":"Invalid activation price"} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=1&activatePrice=0 400 {"code":-4135,"msg":"Invalid activation price"} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000&positionSide=LONG 400 {"code":-4061,"msg":"Order's position side does not match user's setting."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=NOPE&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000&closePosition=true 400 {"code":-1106,"msg":"Parameter 'quantity' sent when not required."} 0 events e3b0c442
GET /papi/v1/um/algo/openAlgoOrders 8 answers 95d9f31f
GET /papi/v1/um/algo/algoOrder 7 answers 12e258af
GET /papi/v1/um/algo/allAlgoOrders 15 answers 755b837e
GET /papi/v1/um/conditional/openOrders 4 answers 332712d0
GET /papi/v1/um/conditional/allOrders 16 answers db6aa269
GET /papi/v1/um/conditional/openOrder 9 answers 6a5620f6
GET /papi/v1/um/conditional/orderHistory 9 answers 7e648986
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"61500"}} 1 events 6a442de5
{"prices":{"BTC":"60800"}} 6 events c155f801
{"prices":{"BTC":"63100"}} 6 events 8cedf06d
{"prices":{"BTC":"64200"}} 3 events 7f3fc924
{"prices":{"BTC":"66150"}} 15 events 2bd20044
GET /papi/v1/um/algo/openAlgoOrders 8 answers cf7cf5e2
GET /papi/v1/um/algo/algoOrder 7 answers 1a50d8b3
GET /papi/v1/um/algo/allAlgoOrders 18 answers 58c716ff
DELETE /papi/v1/um/algo/order algoId=66612345678 200 {"complete":true} 1 events f441f5cf
DELETE /papi/v1/um/algo/order clientAlgoId=mine 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/um/algo/order algoId=1 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
{"prices":{"BTC":"55950"}} 27 events fcd203ab
{"prices":{"BTC":"53900"}} 6 events 099953ea
{"prices":{"BTC":"52900"}} 6 events 696d49dd
{"ms":1728000000} 0 events e3b0c442
DELETE /papi/v1/um/algo/allOpenOrders symbol=BTCUSDT 200 {"code":200,"msg":"The operation of cancel all open order is done."} 0 events e3b0c442
DELETE /papi/v1/um/algo/allOpenOrders symbol=ETHUSDT 200 {"code":200,"msg":"The operation of cancel all open order is done."} 0 events e3b0c442
GET /papi/v1/um/order/asyn 7 answers 2ed4a65d
GET /papi/v1/um/trade/asyn 7 answers 2ed4a65d
GET /papi/v1/um/income/asyn 7 answers 2ed4a65d
GET /papi/v1/um/account 1 answers c033afd0
GET /papi/v2/um/account 1 answers d2573c24
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/trade/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income/asyn/id 1 answers 71cf00f8
GET /papi/v1/um/income 21 answers 6135b393
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers 4af5b677
GET /papi/v1/um/algo/openAlgoOrders 8 answers 11c2916a
GET /papi/v1/um/conditional/openOrders 4 answers 1a5ea933
GET /papi/v1/um/openOrders 4 answers c3e4188b
GET /papi/v1/um/conditional/allOrders 19 answers d9c7b280
GET /papi/v1/um/allOrders 18 answers ffcd4748
GET /papi/v1/um/algo/algoOrder 7 answers 4a725554
GET /papi/v1/um/conditional/openOrder 9 answers 7e648986
GET /papi/v1/um/openOrder 10 answers 0f735db2
GET /papi/v1/um/algo/allAlgoOrders 18 answers cbd34535
GET /papi/v1/um/conditional/orderHistory 9 answers cbbbedae
GET /papi/v1/um/orderAmendment 21 answers ae0bad80
GET /papi/v1/um/order 10 answers ca8d0a5e
GET /papi/v1/um/positionRisk 4 answers 5b63cdd5
GET /papi/v1/um/forceOrders 17 answers dd145cfc
GET /papi/v1/um/userTrades 18 answers 050c3432
GET /papi/v1/um/accountConfig 1 answers 0ef5dce7
GET /papi/v1/um/symbolConfig 4 answers 06aca208
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers 1a5ea933
{"ms":7776000000} 0 events e3b0c442
GET /papi/v1/um/algo/openAlgoOrders 8 answers 11c2916a
GET /papi/v1/um/algo/algoOrder 7 answers de30ba94
GET /papi/v1/um/algo/allAlgoOrders 18 answers d9cda89b
the world 6eaa907b
# conditional orders
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=40 200 {"clientOrderId":"auto77345678901","cumQty":"0","executedQty":"0","orderId":77345678901,"origQty":"40","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763683200000} 3 events e23002a8
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=55000&newClientStrategyId=mine 200 {"newClientStrategyId":"mine","strategyId":55512345678,"strategyStatus":"NEW","strategyType":"STOP_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"55000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events da8eaf64
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=55000&newClientStrategyId=mine 400 {"code":-4116,"msg":"ClientOrderId is duplicated."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP&stopPrice=56000&price=55900&timeInForce=GTC 200 {"newClientStrategyId":"auto55512345679","strategyId":55512345679,"strategyStatus":"NEW","strategyType":"STOP","origQty":"5","price":"55900","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"56000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 74867892
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=TAKE_PROFIT&stopPrice=65000&price=65100&timeInForce=GTC 200 {"newClientStrategyId":"auto55512345680","strategyId":55512345680,"strategyStatus":"NEW","strategyType":"TAKE_PROFIT","origQty":"5","price":"65100","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"65000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 2e47ee45
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=TAKE_PROFIT_MARKET&stopPrice=66000&workingType=MARK_PRICE 200 {"newClientStrategyId":"auto55512345681","strategyId":55512345681,"strategyStatus":"NEW","strategyType":"TAKE_PROFIT_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"66000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"MARK_PRICE","priceProtect":false} 1 events ea490f6f
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=TRAILING_STOP_MARKET&callbackRate=1&activationPrice=61000 200 {"newClientStrategyId":"auto55512345682","strategyId":55512345682,"strategyStatus":"NEW","strategyType":"TRAILING_STOP_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"0","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","activatePrice":"61000","priceRate":"1","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 4a204c90
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=TRAILING_STOP_MARKET&callbackRate=3 200 {"newClientStrategyId":"auto55512345683","strategyId":55512345683,"strategyStatus":"NEW","strategyType":"TRAILING_STOP_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"58200","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","activatePrice":"0","priceRate":"3","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 28adb972
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=54000&reduceOnly=true 200 {"newClientStrategyId":"auto55512345684","strategyId":55512345684,"strategyStatus":"NEW","strategyType":"STOP_MARKET","origQty":"5","price":"0","reduceOnly":true,"side":"SELL","positionSide":"BOTH","stopPrice":"54000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events fc5f0784
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=61000 400 {"code":-2021,"msg":"Order would immediately trigger."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET 400 {"code":-1102,"msg":"Mandatory parameter 'stopprice' was not sent, was empty/null, or malformed."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP&stopPrice=56000 400 {"code":-1102,"msg":"Mandatory parameter 'price' was not sent, was empty/null, or malformed."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=TRAILING_STOP_MARKET&callbackRate=6 400 {"code":-1130,"msg":"Data sent for parameter 'callbackRate' is not valid."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=NOPE&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=55000 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=55000&positionSide=SHORT 400 {"code":-4061,"msg":"Order's position side does not match user's setting."} 0 events e3b0c442
GET /papi/v1/cm/conditional/allOrders 16 answers a9ad5d32
GET /papi/v1/cm/conditional/openOrders 4 answers a18e606f
GET /papi/v1/cm/conditional/orderHistory 9 answers a141b71f
GET /papi/v1/cm/conditional/openOrder 9 answers a026de02
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"61500"}} 0 events e3b0c442
{"prices":{"BTC":"60800"}} 5 events 8e39545b
{"prices":{"BTC":"65050"}} 2 events 1209b1c7
{"prices":{"BTC":"66100"}} 8 events feb0049b
GET /papi/v1/cm/conditional/allOrders 19 answers 32c1c21b
GET /papi/v1/cm/conditional/openOrders 4 answers d0e43f26
GET /papi/v1/cm/conditional/orderHistory 9 answers a141b71f
GET /papi/v1/cm/conditional/openOrder 9 answers f78050ec
DELETE /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&strategyId=55512345678 200 {"newClientStrategyId":"mine","strategyId":55512345678,"strategyStatus":"CANCELED","strategyType":"STOP_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"55000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763686800000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 730cfe0b
DELETE /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&newClientStrategyId=mine 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
{"prices":{"BTC":"55950"}} 10 events 53a7657a
{"prices":{"BTC":"53900"}} 5 events d3ea70cb
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=50000 200 {"newClientStrategyId":"auto55512345685","strategyId":55512345685,"strategyStatus":"NEW","strategyType":"STOP_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"50000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763686800000,"updateTime":1763686800000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 86501280
DELETE /papi/v1/cm/conditional/allOpenOrders symbol=BTCUSD_PERP 200 {"code":"200","msg":"The operation of cancel all conditional open order is done."} 1 events dca57422
DELETE /papi/v1/cm/conditional/allOpenOrders symbol=NOPE 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
{"ms":345600000} 12 events c5c2ba3a
GET /papi/v1/cm/userTrades 21 answers 6a2c3e39
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers d1027fdc
GET /papi/v1/cm/account 1 answers cdd485b4
GET /papi/v1/cm/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/cm/income 21 answers d9f62c2b
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/cm/conditional/allOrders 19 answers aff4eff3
GET /papi/v1/cm/allOrders 21 answers a1bb63d5
GET /papi/v1/cm/conditional/openOrders 4 answers 42830dcc
GET /papi/v1/cm/openOrders 6 answers a33096d4
GET /papi/v1/cm/conditional/orderHistory 9 answers 1c9d790f
GET /papi/v1/cm/orderAmendment 21 answers 70512816
GET /papi/v1/cm/order 10 answers 7026c625
GET /papi/v1/cm/positionRisk 3 answers 179e813f
GET /papi/v1/cm/conditional/openOrder 9 answers a141b71f
GET /papi/v1/cm/openOrder 10 answers d2d8c9de
GET /papi/v1/cm/forceOrders 17 answers 7cdbeba6
{"ms":7776000000} 270 events de912df2
GET /papi/v1/cm/conditional/allOrders 19 answers 7fdaa7fc
GET /papi/v1/cm/conditional/openOrders 4 answers 42830dcc
GET /papi/v1/cm/conditional/orderHistory 9 answers a141b71f
GET /papi/v1/cm/conditional/openOrder 9 answers a141b71f
the world ece322b2
`.trim().split("\n");
