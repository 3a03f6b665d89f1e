/**
 * What the stories of tools/generate/stories lead to: calls with their answers, and eight digits for
 * the events and for the answers of each list. Written by `npm run update`; read the difference.
 */
export const writtenAccounts: readonly string[] = String.raw`
# orders
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000&newClientOrderId=mine 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"mine","transactTime":1763683200000,"price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events e35d65d2
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50100&newOrderRespType=RESULT&icebergQty=0.005 200 {"symbol":"BTCUSDT","orderId":4440000000012345679,"clientOrderId":"auto4440000000012345679","transactTime":1763683200000,"price":"50100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY"} 2 events cbc10e50
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50200&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345680,"clientOrderId":"auto4440000000012345680","transactTime":1763683200000,"price":"50200.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events 6191f012
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345681,"clientOrderId":"auto4440000000012345681","transactTime":1763683200000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"600.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","fills":[{"price":"60000.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":1}]} 3 events 93be0c95
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.02&newOrderRespType=RESULT 200 {"symbol":"BTCUSDT","orderId":4440000000012345682,"clientOrderId":"auto4440000000012345682","transactTime":1763683200000,"price":"0.00000000","origQty":"0.02000000","executedQty":"0.02000000","cummulativeQuoteQty":"1200.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY"} 3 events 24dab67c
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&type=MARKET&quoteOrderQty=601&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345683,"clientOrderId":"auto4440000000012345683","transactTime":1763683200000,"price":"0.00000000","origQty":"0.01001000","executedQty":"0.01001000","cummulativeQuoteQty":"600.59989990","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","fills":[{"price":"59999.99000000","qty":"0.01001000","commission":"0.60059989","commissionAsset":"USDT","tradeId":3}]} 3 events fac1ff68
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50300&isIsolated=FALSE&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345684,"clientOrderId":"auto4440000000012345684","isIsolated":false,"transactTime":1763683200000,"price":"50300.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 2 events 4705594c
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS&stopPrice=55000 200 {"symbol":"BTCUSDT","orderId":4440000000012345685,"clientOrderId":"auto4440000000012345685","isIsolated":false,"transactTime":1763683200000} 3 events 4420aa03
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS_LIMIT&stopPrice=54000&price=53900&timeInForce=GTC 200 {"symbol":"BTCUSDT","orderId":4440000000012345686,"clientOrderId":"auto4440000000012345686","isIsolated":false,"transactTime":1763683200000} 3 events 78432a7c
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT&stopPrice=66000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345687,"clientOrderId":"auto4440000000012345687","isIsolated":false,"transactTime":1763683200000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"TAKE_PROFIT","side":"SELL","stopPrice":"66000.00000000","selfTradePreventionMode":"NONE","fills":[]} 2 events 1b21c830
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT_LIMIT&stopPrice=67000&price=67100&timeInForce=GTC 200 {"symbol":"BTCUSDT","orderId":4440000000012345688,"clientOrderId":"auto4440000000012345688","isIsolated":false,"transactTime":1763683200000} 2 events 393b1c3c
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT_MAKER&price=68000 200 {"symbol":"BTCUSDT","orderId":4440000000012345689,"clientOrderId":"auto4440000000012345689","isIsolated":false,"transactTime":1763683200000} 2 events e3b56e59
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT_MAKER&price=59000 400 {"code":-2010,"msg":"Order would immediately match and take."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS&trailingDelta=100 200 {"symbol":"BTCUSDT","orderId":4440000000012345690,"clientOrderId":"auto4440000000012345690","isIsolated":false,"transactTime":1763683200000} 2 events 0cc4f118
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&quantity=0.01&type=TAKE_PROFIT&trailingDelta=200&stopPrice=59000 200 {"symbol":"BTCUSDT","orderId":4440000000012345691,"clientOrderId":"auto4440000000012345691","isIsolated":false,"transactTime":1763683200000} 3 events 9275ff87
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=IOC&quantity=0.01&price=59000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345692,"clientOrderId":"auto4440000000012345692","isIsolated":false,"transactTime":1763683200000,"price":"59000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"IOC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 1 events fb165a91
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=FOK&quantity=0.01&price=61000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345693,"clientOrderId":"auto4440000000012345693","isIsolated":false,"transactTime":1763683200000,"price":"61000.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"600.00000000","status":"FILLED","timeInForce":"FOK","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[{"price":"60000.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":4}]} 3 events 1ac8fb82
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=FOK&quantity=0.01&price=59000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345694,"clientOrderId":"auto4440000000012345694","isIsolated":false,"transactTime":1763683200000,"price":"59000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"FOK","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 1 events 82b3d5db
POST /papi/v1/margin/order symbol=ETHUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.1&price=2000 200 {"symbol":"ETHUSDT","orderId":4440000000012345695,"clientOrderId":"auto4440000000012345695","transactTime":1763683200000,"price":"2000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events 3d9ed5da
POST /papi/v1/margin/order symbol=ETHUSDT&side=SELL&type=MARKET&quantity=0.5&newOrderRespType=FULL 200 {"symbol":"ETHUSDT","orderId":4440000000012345696,"clientOrderId":"auto4440000000012345696","transactTime":1763683200000,"price":"0.00000000","origQty":"0.50000000","executedQty":"0.50000000","cummulativeQuoteQty":"1249.99500000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","fills":[{"price":"2499.99000000","qty":"0.50000000","commission":"1.24999500","commissionAsset":"USDT","tradeId":5}]} 3 events 21aa53aa
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=60010&selfTradePreventionMode=EXPIRE_MAKER 200 {"symbol":"BTCUSDT","orderId":4440000000012345697,"clientOrderId":"auto4440000000012345697","isIsolated":false,"transactTime":1763683200000,"price":"60010.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","selfTradePreventionMode":"EXPIRE_MAKER","fills":[]} 2 events 8c00c208
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.02&price=60010&selfTradePreventionMode=EXPIRE_TAKER&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345698,"clientOrderId":"auto4440000000012345698","isIsolated":false,"transactTime":1763683200000,"price":"60010.00000000","origQty":"0.02000000","executedQty":"0.02000000","cummulativeQuoteQty":"1200.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"EXPIRE_TAKER","fills":[{"price":"60000.00000000","qty":"0.02000000","commission":"0.00002000","commissionAsset":"BTC","tradeId":6}]} 3 events 161507d0
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=60020&selfTradePreventionMode=EXPIRE_BOTH 200 {"symbol":"BTCUSDT","orderId":4440000000012345699,"clientOrderId":"auto4440000000012345699","isIsolated":false,"transactTime":1763683200000,"price":"60020.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","selfTradePreventionMode":"EXPIRE_BOTH","fills":[]} 2 events 1f94ed8d
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.02&price=60020&selfTradePreventionMode=EXPIRE_BOTH&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345700,"clientOrderId":"auto4440000000012345700","isIsolated":false,"transactTime":1763683200000,"price":"60020.00000000","origQty":"0.02000000","executedQty":"0.02000000","cummulativeQuoteQty":"1200.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"EXPIRE_BOTH","fills":[{"price":"60000.00000000","qty":"0.02000000","commission":"0.00002000","commissionAsset":"BTC","tradeId":7}]} 3 events bd4681f0
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000&newClientOrderId=mine 400 {"code":-2010,"msg":"Duplicate order sent."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=NOPE&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000.001 400 {"code":-1013,"msg":"Filter failure: PRICE_FILTER"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.0000001&price=50000 400 {"code":-1013,"msg":"Filter failure: LOT_SIZE"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.00001&price=50000 400 {"code":-1013,"msg":"Filter failure: NOTIONAL"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=9000&price=50000 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=100&price=50000 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=1 400 {"code":-1013,"msg":"Filter failure: NOTIONAL"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=500000 200 {"symbol":"BTCUSDT","orderId":4440000000012345701,"clientOrderId":"auto4440000000012345701","transactTime":1763683200000,"price":"500000.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"600.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[{"price":"60000.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":8}]} 3 events 4fcfc6cd
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS&stopPrice=61000 400 {"code":-2010,"msg":"Order would trigger immediately."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT&stopPrice=59000 400 {"code":-2010,"msg":"Order would trigger immediately."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000&isIsolated=TRUE 400 {"code":-3003,"msg":"Margin account does not exist."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
{"prices":{"BTC":"59000","ETH":"2450"}} 3 events e10ea615
{"prices":{"BTC":"58400"}} 1 events b16c2799
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"66100"}} 5 events 81af0c7e
GET /papi/v1/margin/marginInterestHistory 20 answers 86030be6
GET /papi/v1/margin/myTrades 22 answers 15a19073
GET /papi/v1/margin/maxBorrowable 3 answers c9e82ec0
GET /papi/v1/margin/allOrders 18 answers a4015e29
GET /papi/v1/margin/openOrders 3 answers 4c56d21a
GET /papi/v1/margin/order 10 answers c76d1a1b
GET /papi/v1/margin/allOrderList 16 answers dc8c91bb
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 20 answers 2218d01c
GET /papi/v1/margin/maxWithdraw 3 answers 2c1f7fde
GET /papi/v1/margin/repayLoan 20 answers 2218d01c
GET /papi/v1/margin/forceOrders 16 answers f901f66d
GET /sapi/v1/margin/transfer 32 answers a8dab353
GET /sapi/v1/margin/forceLiquidationRec 17 answers 1eb009f9
GET /sapi/v1/margin/interestHistory 20 answers b25678e2
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 63020b22
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers c9b604b9
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 32 answers d5a3cb51
GET /sapi/v1/margin/capital-flow 34 answers 5eb5ef7c
GET /sapi/v1/margin/account 1 answers 8d9ed9f7
GET /sapi/v1/margin/rateLimit/order 6 answers a49d99d4
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 6d6e5145
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 2692e9b2
GET /sapi/v1/margin/allOrders 20 answers 90d4d40d
GET /sapi/v1/margin/openOrders 6 answers 97be2c8a
GET /sapi/v1/margin/order 12 answers 661b8cb2
GET /sapi/v1/margin/myTrades 24 answers 2e438e2c
GET /sapi/v1/margin/maxBorrowable 4 answers e0020bb3
GET /sapi/v1/margin/maxTransferable 4 answers b2eaf614
GET /sapi/v1/margin/myPreventedMatches 13 answers c77b9e5a
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
{"ms":86400001} 0 events e3b0c442
DELETE /papi/v1/margin/order symbol=BTCUSDT&origClientOrderId=mine&newClientOrderId=gone 200 {"symbol":"BTCUSDT","origClientOrderId":"mine","orderId":4440000000012345678,"orderListId":-1,"clientOrderId":"gone","price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY"} 2 events 9a560cb8
DELETE /papi/v1/margin/order symbol=BTCUSDT&origClientOrderId=mine 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/order symbol=BTCUSDT&orderId=4440000000012345679 200 {"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto4440000000012345679","orderId":4440000000012345679,"orderListId":-1,"clientOrderId":"cancel4440000000012345679","price":"50100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","icebergQty":"0.00500000","selfTradePreventionMode":"NONE"} 2 events 9f1b5a04
DELETE /sapi/v1/margin/order symbol=BTCUSDT&orderId=1 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
{"prices":{"BTC":"50150"}} 11 events 09753578
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT&isIsolated=TRUE 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/margin/allOpenOrders symbol=BTCUSDT 200 [{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345686","orderId":4440000000012345686,"orderListId":-1,"clientOrderId":"cancel4440000000012345686","price":"53900.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"SELL","stopPrice":"54000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345687","orderId":4440000000012345687,"orderListId":-1,"clientOrderId":"cancel4440000000012345687","price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"TAKE_PROFIT","side":"SELL","stopPrice":"66000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345688","orderId":4440000000012345688,"orderListId":-1,"clientOrderId":"cancel4440000000012345688","price":"67100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"TAKE_PROFIT_LIMIT","side":"SELL","stopPrice":"67000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345689","orderId":4440000000012345689,"orderListId":-1,"clientOrderId":"cancel4440000000012345689","price":"68000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}] 8 events 2f8d26ab
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/openOrders symbol=ETHUSDT 200 [{"symbol":"ETHUSDT","isIsolated":false,"origClientOrderId":"auto4440000000012345695","orderId":4440000000012345695,"orderListId":-1,"clientOrderId":"cancel4440000000012345695","price":"2000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"}] 2 events 0dff84d7
GET /papi/v1/margin/marginInterestHistory 20 answers 649966f4
GET /papi/v1/margin/myTrades 22 answers 2cba6fa3
GET /papi/v1/margin/maxBorrowable 3 answers bd9972c2
GET /papi/v1/margin/allOrders 18 answers a6a6e97c
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers c6cac050
GET /papi/v1/margin/allOrderList 16 answers db25b7b2
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 20 answers c884305d
GET /papi/v1/margin/maxWithdraw 3 answers 8347e294
GET /papi/v1/margin/repayLoan 20 answers c884305d
GET /papi/v1/margin/forceOrders 16 answers a5750554
GET /sapi/v1/margin/transfer 32 answers 42317fce
GET /sapi/v1/margin/forceLiquidationRec 17 answers 6e461055
GET /sapi/v1/margin/interestHistory 20 answers ee0007c3
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers ff403805
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers c8ffad74
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 32 answers 5e197586
GET /sapi/v1/margin/capital-flow 34 answers a39e16a2
GET /sapi/v1/margin/account 1 answers 7efcaf00
GET /sapi/v1/margin/rateLimit/order 6 answers 597afa60
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 56b38f78
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 883423c2
GET /sapi/v1/margin/allOrders 20 answers 8c5e33d2
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/order 12 answers 48ac63dd
GET /sapi/v1/margin/myTrades 24 answers 62e991df
GET /sapi/v1/margin/maxBorrowable 4 answers ea508306
GET /sapi/v1/margin/maxTransferable 4 answers 308d9c3d
GET /sapi/v1/margin/myPreventedMatches 13 answers c77b9e5a
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
the world d1991b7c
# lists
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000&listClientOrderId=list1&limitClientOrderId=up&stopClientOrderId=down 200 {"orderListId":3330000000012345678,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list1","transactionTime":1763683200000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"down"},{"symbol":"BTCUSDT","orderId":4440000000012345679,"clientOrderId":"up"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345678,"orderListId":3330000000012345678,"clientOrderId":"down","transactTime":1763683200000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","orderId":4440000000012345679,"orderListId":3330000000012345678,"clientOrderId":"up","transactTime":1763683200000,"price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]} 5 events e63d0421
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000&listClientOrderId=list1 400 {"code":-2010,"msg":"Duplicate order sent."} 0 events e3b0c442
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=70000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=60000&stopPrice=55000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000&limitClientOrderId=x&stopClientOrderId=x 400 {"code":-2010,"msg":"Duplicate order sent."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=0.01&price=52000&stopPrice=65000&stopLimitPrice=65100&stopLimitTimeInForce=GTC&limitIcebergQty=0.005&stopIcebergQty=0.005&isIsolated=FALSE 200 {"orderListId":3330000000012345679,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345679","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345680,"clientOrderId":"auto4440000000012345680"},{"symbol":"BTCUSDT","orderId":4440000000012345681,"clientOrderId":"auto4440000000012345681"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345680,"orderListId":3330000000012345679,"clientOrderId":"auto4440000000012345680","transactTime":1763683200000,"price":"65100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"65000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345681,"orderListId":3330000000012345679,"clientOrderId":"auto4440000000012345681","transactTime":1763683200000,"price":"52000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","selfTradePreventionMode":"NONE"}]} 5 events 6a9776c6
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=1&price=52000&stopPrice=65000&sideEffectType=MARGIN_BUY 200 {"orderListId":3330000000012345680,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345680","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345682,"clientOrderId":"auto4440000000012345682"},{"symbol":"BTCUSDT","orderId":4440000000012345683,"clientOrderId":"auto4440000000012345683"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345682,"orderListId":3330000000012345680,"clientOrderId":"auto4440000000012345682","transactTime":1763683200000,"price":"0.00000000","origQty":"1.00000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"BUY","stopPrice":"65000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345683,"orderListId":3330000000012345680,"clientOrderId":"auto4440000000012345683","transactTime":1763683200000,"price":"52000.00000000","origQty":"1.00000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","selfTradePreventionMode":"NONE"}]} 5 events ae24b5a2
POST /sapi/v1/margin/order/oco symbol=NOPE&side=SELL&quantity=0.01&price=70000&stopPrice=55000 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.010000001&price=70000&stopPrice=55000 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=100&price=70000&stopPrice=55000 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order/oto symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingType=LIMIT_MAKER&pendingPrice=66000&listClientOrderId=list2 200 {"orderListId":3330000000012345681,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list2","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345684,"clientOrderId":"auto4440000000012345684"},{"symbol":"BTCUSDT","orderId":4440000000012345685,"clientOrderId":"auto4440000000012345685"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345684,"orderListId":3330000000012345681,"clientOrderId":"auto4440000000012345684","transactTime":1763683200000,"price":"59000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345685,"orderListId":3330000000012345681,"clientOrderId":"auto4440000000012345685","transactTime":1763683200000,"price":"66000.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 4 events aee33dbe
POST /sapi/v1/margin/order/oto symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=60000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingType=MARKET 200 {"orderListId":3330000000012345682,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345682","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345686,"clientOrderId":"auto4440000000012345686"},{"symbol":"BTCUSDT","orderId":4440000000012345687,"clientOrderId":"auto4440000000012345687"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345686,"orderListId":3330000000012345682,"clientOrderId":"auto4440000000012345686","transactTime":1763683200000,"price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345687,"orderListId":3330000000012345682,"clientOrderId":"auto4440000000012345687","transactTime":1763683200000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.05000000","cummulativeQuoteQty":"2999.99950000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE"}]} 7 events dc4603ca
POST /sapi/v1/margin/order/oto symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=60000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=50&pendingType=LIMIT_MAKER&pendingPrice=66000 200 {"orderListId":3330000000012345683,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"REJECT","listClientOrderId":"list3330000000012345683","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345688,"clientOrderId":"auto4440000000012345688"},{"symbol":"BTCUSDT","orderId":4440000000012345689,"clientOrderId":"auto4440000000012345689"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345688,"orderListId":3330000000012345683,"clientOrderId":"auto4440000000012345688","transactTime":1763683200000,"price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345689,"orderListId":3330000000012345683,"clientOrderId":"auto4440000000012345689","transactTime":1763683200000,"price":"66000.00000000","origQty":"50.00000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 5 events 85deaa57
POST /sapi/v1/margin/order/oto symbol=NOPE&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingType=MARKET 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66000&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=50000&listClientOrderId=list3 200 {"orderListId":3330000000012345684,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345690,"clientOrderId":"auto4440000000012345690"},{"symbol":"BTCUSDT","orderId":4440000000012345691,"clientOrderId":"auto4440000000012345691"},{"symbol":"BTCUSDT","orderId":4440000000012345692,"clientOrderId":"auto4440000000012345692"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345690,"orderListId":3330000000012345684,"clientOrderId":"auto4440000000012345690","transactTime":1763683200000,"price":"59000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345691,"orderListId":3330000000012345684,"clientOrderId":"auto4440000000012345691","transactTime":1763683200000,"price":"66000.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345692,"orderListId":3330000000012345684,"clientOrderId":"auto4440000000012345692","transactTime":1763683200000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"50000.00000000","selfTradePreventionMode":"NONE"}]} 5 events c7e728d2
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=60000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=BUY&pendingQuantity=0.05&pendingAboveType=STOP_LOSS_LIMIT&pendingAboveStopPrice=67000&pendingAbovePrice=67100&pendingAboveTimeInForce=GTC&pendingBelowType=LIMIT_MAKER&pendingBelowPrice=51000 200 {"orderListId":3330000000012345685,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345685","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345693,"clientOrderId":"auto4440000000012345693"},{"symbol":"BTCUSDT","orderId":4440000000012345694,"clientOrderId":"auto4440000000012345694"},{"symbol":"BTCUSDT","orderId":4440000000012345695,"clientOrderId":"auto4440000000012345695"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345693,"orderListId":3330000000012345685,"clientOrderId":"auto4440000000012345693","transactTime":1763683200000,"price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345694,"orderListId":3330000000012345685,"clientOrderId":"auto4440000000012345694","transactTime":1763683200000,"price":"67100.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"67000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345695,"orderListId":3330000000012345685,"clientOrderId":"auto4440000000012345695","transactTime":1763683200000,"price":"51000.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","selfTradePreventionMode":"NONE"}]} 10 events a24208cd
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66500 200 {"orderListId":3330000000012345686,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345686","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345696,"clientOrderId":"auto4440000000012345696"},{"symbol":"BTCUSDT","orderId":4440000000012345697,"clientOrderId":"auto4440000000012345697"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345696,"orderListId":3330000000012345686,"clientOrderId":"auto4440000000012345696","transactTime":1763683200000,"price":"59000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345697,"orderListId":3330000000012345686,"clientOrderId":"auto4440000000012345697","transactTime":1763683200000,"price":"66500.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 4 events a4df9bb7
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=49000&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=50000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/otoco symbol=NOPE&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66500 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
GET /papi/v1/margin/allOrderList 13 answers e484ccc4
GET /papi/v1/margin/orderList 7 answers f9a947d4
GET /papi/v1/margin/openOrderList 1 answers 3acfe37e
GET /sapi/v1/margin/allOrderList 18 answers ecc3b2b9
GET /sapi/v1/margin/orderList 12 answers 940c3857
GET /sapi/v1/margin/openOrderList 6 answers a0b9bc60
{"ms":1000} 0 events e3b0c442
{"prices":{"BTC":"58900"}} 15 events 2bf1956b
{"ms":1000} 0 events e3b0c442
{"prices":{"BTC":"66100"}} 15 events c96740aa
DELETE /papi/v1/margin/orderList symbol=BTCUSDT&orderListId=3330000000012345679&newClientOrderId=gone 200 {"orderListId":3330000000012345679,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345679","transactionTime":1763683202000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345680,"clientOrderId":"auto4440000000012345680"},{"symbol":"BTCUSDT","orderId":4440000000012345681,"clientOrderId":"auto4440000000012345681"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345680","orderId":4440000000012345680,"orderListId":3330000000012345679,"clientOrderId":"gone","price":"65100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"65000.00000000","icebergQty":"0.00500000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345681","orderId":4440000000012345681,"orderListId":3330000000012345679,"clientOrderId":"gone","price":"52000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","icebergQty":"0.00500000"}]} 3 events c5345786
DELETE /papi/v1/margin/orderList symbol=BTCUSDT&orderListId=3330000000012345679 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/orderList symbol=BTCUSDT&orderListId=3330000000012345680 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/orderList symbol=BTCUSDT&listClientOrderId=nobody 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/orderList symbol=BTCUSDT&listClientOrderId=list3 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/orderList symbol=BTCUSDT&orderListId=3330000000012345678&listClientOrderId=list2 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/margin/order symbol=BTCUSDT&orderId=4440000000012345678&origClientOrderId=up 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/margin/order symbol=BTCUSDT&origClientOrderId=up 200 {"symbol":"BTCUSDT","origClientOrderId":"up","orderId":4440000000012345679,"orderListId":3330000000012345678,"clientOrderId":"cancel4440000000012345679","price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"} 5 events 41b77da1
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=0.01&price=65000&stopPrice=66500 200 {"orderListId":3330000000012345687,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345687","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345698,"clientOrderId":"auto4440000000012345698"},{"symbol":"BTCUSDT","orderId":4440000000012345699,"clientOrderId":"auto4440000000012345699"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345698,"orderListId":3330000000012345687,"clientOrderId":"auto4440000000012345698","transactTime":1763683202000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"BUY","stopPrice":"66500.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345699,"orderListId":3330000000012345687,"clientOrderId":"auto4440000000012345699","transactTime":1763683202000,"price":"65000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","selfTradePreventionMode":"NONE"}]} 5 events 776dc918
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=0.01&price=52000&stopPrice=66000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=0.01&price=66100&stopPrice=67000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=BUY&quantity=0.01&price=52000&stopPrice=66100 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=66200&stopPrice=55000 200 {"orderListId":3330000000012345688,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345688","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345700,"clientOrderId":"auto4440000000012345700"},{"symbol":"BTCUSDT","orderId":4440000000012345701,"clientOrderId":"auto4440000000012345701"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345700,"orderListId":3330000000012345688,"clientOrderId":"auto4440000000012345700","transactTime":1763683202000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345701,"orderListId":3330000000012345688,"clientOrderId":"auto4440000000012345701","transactTime":1763683202000,"price":"66200.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 5 events 67fc405c
POST /sapi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=66300&stopPrice=55000 200 {"orderListId":3330000000012345689,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345689","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345702,"clientOrderId":"auto4440000000012345702"},{"symbol":"BTCUSDT","orderId":4440000000012345703,"clientOrderId":"auto4440000000012345703"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345702,"orderListId":3330000000012345689,"clientOrderId":"auto4440000000012345702","transactTime":1763683202000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345703,"orderListId":3330000000012345689,"clientOrderId":"auto4440000000012345703","transactTime":1763683202000,"price":"66300.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 5 events 82f65226
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=66200&selfTradePreventionMode=EXPIRE_MAKER&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345704,"clientOrderId":"auto4440000000012345704","isIsolated":false,"transactTime":1763683202000,"price":"66200.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"661.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"EXPIRE_MAKER","fills":[{"price":"66100.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":11}]} 3 events e9b33cc1
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=66100&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66050&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=50000 200 {"orderListId":3330000000012345690,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"REJECT","listClientOrderId":"list3330000000012345690","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345705,"clientOrderId":"auto4440000000012345705"},{"symbol":"BTCUSDT","orderId":4440000000012345706,"clientOrderId":"auto4440000000012345706"},{"symbol":"BTCUSDT","orderId":4440000000012345707,"clientOrderId":"auto4440000000012345707"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345705,"orderListId":3330000000012345690,"clientOrderId":"auto4440000000012345705","transactTime":1763683202000,"price":"66100.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6610.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345706,"orderListId":3330000000012345690,"clientOrderId":"auto4440000000012345706","transactTime":1763683202000,"price":"66050.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345707,"orderListId":3330000000012345690,"clientOrderId":"auto4440000000012345707","transactTime":1763683202000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"50000.00000000","selfTradePreventionMode":"NONE"}]} 7 events a85ba698
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=66100&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66100&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=50000 200 {"orderListId":3330000000012345691,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345691","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345708,"clientOrderId":"auto4440000000012345708"},{"symbol":"BTCUSDT","orderId":4440000000012345709,"clientOrderId":"auto4440000000012345709"},{"symbol":"BTCUSDT","orderId":4440000000012345710,"clientOrderId":"auto4440000000012345710"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345708,"orderListId":3330000000012345691,"clientOrderId":"auto4440000000012345708","transactTime":1763683202000,"price":"66100.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6610.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345709,"orderListId":3330000000012345691,"clientOrderId":"auto4440000000012345709","transactTime":1763683202000,"price":"66100.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345710,"orderListId":3330000000012345691,"clientOrderId":"auto4440000000012345710","transactTime":1763683202000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"50000.00000000","selfTradePreventionMode":"NONE"}]} 10 events 833f0b21
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=66100&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66200&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=66100 200 {"orderListId":3330000000012345692,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"REJECT","listClientOrderId":"list3330000000012345692","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345711,"clientOrderId":"auto4440000000012345711"},{"symbol":"BTCUSDT","orderId":4440000000012345712,"clientOrderId":"auto4440000000012345712"},{"symbol":"BTCUSDT","orderId":4440000000012345713,"clientOrderId":"auto4440000000012345713"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345711,"orderListId":3330000000012345692,"clientOrderId":"auto4440000000012345711","transactTime":1763683202000,"price":"66100.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6610.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345712,"orderListId":3330000000012345692,"clientOrderId":"auto4440000000012345712","transactTime":1763683202000,"price":"66200.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345713,"orderListId":3330000000012345692,"clientOrderId":"auto4440000000012345713","transactTime":1763683202000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"66100.00000000","selfTradePreventionMode":"NONE"}]} 7 events 2718bf3b
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=66100&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66200&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=66050 200 {"orderListId":3330000000012345693,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345693","transactionTime":1763683202000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345714,"clientOrderId":"auto4440000000012345714"},{"symbol":"BTCUSDT","orderId":4440000000012345715,"clientOrderId":"auto4440000000012345715"},{"symbol":"BTCUSDT","orderId":4440000000012345716,"clientOrderId":"auto4440000000012345716"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345714,"orderListId":3330000000012345693,"clientOrderId":"auto4440000000012345714","transactTime":1763683202000,"price":"66100.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6610.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345715,"orderListId":3330000000012345693,"clientOrderId":"auto4440000000012345715","transactTime":1763683202000,"price":"66200.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345716,"orderListId":3330000000012345693,"clientOrderId":"auto4440000000012345716","transactTime":1763683202000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"66050.00000000","selfTradePreventionMode":"NONE"}]} 9 events a4447023
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66200&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=66200 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/oto symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=66100&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingType=STOP_LOSS&pendingTrailingDelta=100 400 {"code":-1102,"msg":"Mandatory parameter 'pendingPrice' was not sent, was empty/null, or malformed."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000 200 {"symbol":"BTCUSDT","orderId":4440000000012345717,"clientOrderId":"auto4440000000012345717","isIsolated":false,"transactTime":1763683202000,"price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 2 events ca8a4ebf
{"ms":10000} 5 events e2cd4e7f
GET /papi/v1/rateLimit/order 1 answers d60d3622
GET /sapi/v1/margin/rateLimit/order 6 answers c44f266d
DELETE /papi/v1/margin/allOpenOrders symbol=BTCUSDT 200 [{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345717","orderId":4440000000012345717,"orderListId":-1,"clientOrderId":"cancel4440000000012345717","price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY"},{"orderListId":3330000000012345685,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345685","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345693,"clientOrderId":"auto4440000000012345693"},{"symbol":"BTCUSDT","orderId":4440000000012345694,"clientOrderId":"auto4440000000012345694"},{"symbol":"BTCUSDT","orderId":4440000000012345695,"clientOrderId":"auto4440000000012345695"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345693","orderId":4440000000012345693,"orderListId":3330000000012345685,"clientOrderId":"cancel3330000000012345685","price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345694","orderId":4440000000012345694,"orderListId":3330000000012345685,"clientOrderId":"cancel3330000000012345685","price":"67100.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"67000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345695","orderId":4440000000012345695,"orderListId":3330000000012345685,"clientOrderId":"cancel3330000000012345685","price":"51000.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY"}]},{"orderListId":3330000000012345686,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345686","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345696,"clientOrderId":"auto4440000000012345696"},{"symbol":"BTCUSDT","orderId":4440000000012345697,"clientOrderId":"auto4440000000012345697"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345696","orderId":4440000000012345696,"orderListId":3330000000012345686,"clientOrderId":"cancel3330000000012345686","price":"59000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"5900.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345697","orderId":4440000000012345697,"orderListId":3330000000012345686,"clientOrderId":"cancel3330000000012345686","price":"66500.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]},{"orderListId":3330000000012345687,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345687","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345698,"clientOrderId":"auto4440000000012345698"},{"symbol":"BTCUSDT","orderId":4440000000012345699,"clientOrderId":"auto4440000000012345699"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345698","orderId":4440000000012345698,"orderListId":3330000000012345687,"clientOrderId":"cancel3330000000012345687","price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS","side":"BUY","stopPrice":"66500.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345699","orderId":4440000000012345699,"orderListId":3330000000012345687,"clientOrderId":"cancel3330000000012345687","price":"65000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY"}]},{"orderListId":3330000000012345688,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345688","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345700,"clientOrderId":"auto4440000000012345700"},{"symbol":"BTCUSDT","orderId":4440000000012345701,"clientOrderId":"auto4440000000012345701"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345700","orderId":4440000000012345700,"orderListId":3330000000012345688,"clientOrderId":"cancel3330000000012345688","price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345701","orderId":4440000000012345701,"orderListId":3330000000012345688,"clientOrderId":"cancel3330000000012345688","price":"66200.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]},{"orderListId":3330000000012345689,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345689","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345702,"clientOrderId":"auto4440000000012345702"},{"symbol":"BTCUSDT","orderId":4440000000012345703,"clientOrderId":"auto4440000000012345703"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345702","orderId":4440000000012345702,"orderListId":3330000000012345689,"clientOrderId":"cancel3330000000012345689","price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345703","orderId":4440000000012345703,"orderListId":3330000000012345689,"clientOrderId":"cancel3330000000012345689","price":"66300.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]},{"orderListId":3330000000012345693,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345693","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345714,"clientOrderId":"auto4440000000012345714"},{"symbol":"BTCUSDT","orderId":4440000000012345715,"clientOrderId":"auto4440000000012345715"},{"symbol":"BTCUSDT","orderId":4440000000012345716,"clientOrderId":"auto4440000000012345716"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345714","orderId":4440000000012345714,"orderListId":3330000000012345693,"clientOrderId":"cancel3330000000012345693","price":"66100.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6610.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345715","orderId":4440000000012345715,"orderListId":3330000000012345693,"clientOrderId":"cancel3330000000012345693","price":"66200.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345716","orderId":4440000000012345716,"orderListId":3330000000012345693,"clientOrderId":"cancel3330000000012345693","price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"66050.00000000"}]}] 25 events e05e835f
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000 200 {"orderListId":3330000000012345694,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345694","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345718,"clientOrderId":"auto4440000000012345718"},{"symbol":"BTCUSDT","orderId":4440000000012345719,"clientOrderId":"auto4440000000012345719"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345718,"orderListId":3330000000012345694,"clientOrderId":"auto4440000000012345718","transactTime":1763683212000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","orderId":4440000000012345719,"orderListId":3330000000012345694,"clientOrderId":"auto4440000000012345719","transactTime":1763683212000,"price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]} 5 events 1488ddb2
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000 200 {"symbol":"BTCUSDT","orderId":4440000000012345720,"clientOrderId":"auto4440000000012345720","isIsolated":false,"transactTime":1763683212000,"price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 2 events 35e58e43
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT 200 [{"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto4440000000012345720","orderId":4440000000012345720,"orderListId":-1,"clientOrderId":"cancel4440000000012345720","price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"orderListId":3330000000012345694,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345694","transactionTime":1763683212000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345718,"clientOrderId":"auto4440000000012345718"},{"symbol":"BTCUSDT","orderId":4440000000012345719,"clientOrderId":"auto4440000000012345719"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345718","orderId":4440000000012345718,"orderListId":3330000000012345694,"clientOrderId":"cancel3330000000012345694","price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"55000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345719","orderId":4440000000012345719,"orderListId":3330000000012345694,"clientOrderId":"cancel3330000000012345694","price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]}] 7 events 45f9191d
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000&stopLimitPrice=54900&stopLimitTimeInForce=FOK 200 {"orderListId":3330000000012345695,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345695","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345721,"clientOrderId":"auto4440000000012345721"},{"symbol":"BTCUSDT","orderId":4440000000012345722,"clientOrderId":"auto4440000000012345722"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345721,"orderListId":3330000000012345695,"clientOrderId":"auto4440000000012345721","transactTime":1763683212000,"price":"54900.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"FOK","type":"STOP_LOSS_LIMIT","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","orderId":4440000000012345722,"orderListId":3330000000012345695,"clientOrderId":"auto4440000000012345722","transactTime":1763683212000,"price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]} 5 events 2b82ceda
POST /papi/v1/margin/order/oco symbol=BTCUSDT&side=SELL&quantity=0.01&price=70000&stopPrice=55000&stopLimitPrice=54900&stopLimitTimeInForce=GTC 200 {"orderListId":3330000000012345696,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345696","transactionTime":1763683212000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345723,"clientOrderId":"auto4440000000012345723"},{"symbol":"BTCUSDT","orderId":4440000000012345724,"clientOrderId":"auto4440000000012345724"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345723,"orderListId":3330000000012345696,"clientOrderId":"auto4440000000012345723","transactTime":1763683212000,"price":"54900.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"SELL","stopPrice":"55000.00000000"},{"symbol":"BTCUSDT","orderId":4440000000012345724,"orderListId":3330000000012345696,"clientOrderId":"auto4440000000012345724","transactTime":1763683212000,"price":"70000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}]} 5 events 0ac2454f
GET /papi/v1/margin/allOrderList 16 answers f54de4e1
GET /papi/v1/margin/orderList 7 answers 90ac95d7
GET /papi/v1/margin/openOrderList 1 answers cc69e668
GET /sapi/v1/margin/allOrderList 21 answers 3b3408da
GET /sapi/v1/margin/orderList 12 answers e28884f0
GET /sapi/v1/margin/openOrderList 6 answers 71cab7ca
{"prices":{"BTC":"54000"}} 9 events a35005cb
GET /papi/v1/margin/marginInterestHistory 20 answers ea94360a
GET /papi/v1/margin/myTrades 22 answers c68f61d7
GET /papi/v1/margin/maxBorrowable 3 answers 8f968238
GET /papi/v1/margin/allOrders 18 answers df479abd
GET /papi/v1/margin/openOrders 3 answers 383f642b
GET /papi/v1/margin/order 10 answers caf11b1b
GET /papi/v1/margin/allOrderList 16 answers 7ebe6707
GET /papi/v1/margin/orderList 7 answers 90ac95d7
GET /papi/v1/margin/openOrderList 1 answers dc002f39
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
GET /sapi/v1/margin/allOrderList 21 answers b6b2716f
GET /sapi/v1/margin/orderList 12 answers e28884f0
GET /sapi/v1/margin/openOrderList 6 answers a85b4fac
GET /sapi/v1/margin/borrow-repay 32 answers aea5f7e8
GET /sapi/v1/margin/capital-flow 34 answers 91c8a5f9
GET /sapi/v1/margin/account 1 answers e461bfaa
GET /sapi/v1/margin/rateLimit/order 6 answers c58a9a95
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 97422b58
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 7d7142f2
GET /sapi/v1/margin/allOrders 20 answers f194a3e8
GET /sapi/v1/margin/openOrders 6 answers 8ddf8993
GET /sapi/v1/margin/order 12 answers 96088811
GET /sapi/v1/margin/myTrades 24 answers a11331a0
GET /sapi/v1/margin/maxBorrowable 4 answers 9e21c4fa
GET /sapi/v1/margin/maxTransferable 4 answers 770dd59e
GET /sapi/v1/margin/myPreventedMatches 13 answers c77b9e5a
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
the world 94f8ccf9
# loans
POST /papi/v1/marginLoan asset=USDT&amount=1000 200 {"tranId":351637150141315862} 3 events d54a307d
POST /papi/v1/marginLoan asset=NOPE&amount=1000 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
POST /papi/v1/marginLoan asset=USDT&amount=1000000 400 {"code":-51006,"msg":"Your borrow amount has exceed maximum borrow amount."} 0 events e3b0c442
POST /papi/v1/marginLoan asset=USDT&amount=0.000000001 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
POST /sapi/v1/margin/borrow-repay asset=ETH&amount=0.003&isIsolated=FALSE&symbol=BTCUSDT&type=BORROW 200 {"tranId":351637150141315864} 3 events 87ef5bf9
POST /sapi/v1/margin/borrow-repay asset=BNB&amount=0.005&isIsolated=FALSE&symbol=BTCUSDT&type=BORROW 200 {"tranId":351637150141315866} 3 events 71c5b9c3
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&sideEffectType=MARGIN_BUY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"auto4440000000012345678","transactTime":1763683200000,"price":"0.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","marginBuyBorrowAmount":"3000.00000000","marginBuyBorrowAsset":"USDT","fills":[{"price":"60000.00000000","qty":"0.10000000","commission":"0.00010000","commissionAsset":"BTC","tradeId":1}]} 5 events 512e7b81
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.1&price=55000&sideEffectType=AUTO_BORROW_REPAY&autoRepayAtCancel=true 200 {"symbol":"BTCUSDT","orderId":4440000000012345679,"clientOrderId":"auto4440000000012345679","isIsolated":false,"transactTime":1763683200000,"price":"55000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","marginBuyBorrowAmount":"5500.00000000","marginBuyBorrowAsset":"USDT","fills":[]} 4 events e6a83722
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=54000&sideEffectType=MARGIN_BUY&autoRepayAtCancel=false 200 {"symbol":"BTCUSDT","orderId":4440000000012345680,"clientOrderId":"auto4440000000012345680","isIsolated":false,"transactTime":1763683200000,"price":"54000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","marginBuyBorrowAmount":"540.00000000","marginBuyBorrowAsset":"USDT","fills":[]} 4 events 118c4692
{"ms":10800000} 0 events e3b0c442
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT 200 [{"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto4440000000012345679","orderId":4440000000012345679,"orderListId":-1,"clientOrderId":"cancel4440000000012345679","price":"55000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto4440000000012345680","orderId":4440000000012345680,"orderListId":-1,"clientOrderId":"cancel4440000000012345680","price":"54000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"}] 6 events a318a547
GET /sapi/v1/margin/exchange-small-liability  200 [{"asset":"ETH","interest":"0.00000004","principal":"0.00300000","liabilityAsset":"USDT","liabilityQty":"7.50010001"},{"asset":"BNB","interest":"0.00000020","principal":"0.00500000","liabilityAsset":"USDT","liabilityQty":"3.00012001"}] 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=BNB 200 {} 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=BNB 429 {"code":-1003,"msg":"Too many requests; current limit is 1 requests per 360 MINUTE."} 0 events e3b0c442
{"ms":21600000} 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=NOPE 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
{"ms":21600000} 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=BTC 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /papi/v1/repayLoan asset=USDT&amount=100 200 {"tranId":351637150141315915} 3 events 70e85ab0
POST /sapi/v1/margin/borrow-repay asset=USDT&amount=50&isIsolated=FALSE&symbol=BTCUSDT&type=REPAY 200 {"tranId":351637150141315916} 3 events 77b9e353
POST /sapi/v1/margin/borrow-repay asset=ETH&amount=50&isIsolated=FALSE&symbol=BTCUSDT&type=REPAY 400 {"code":-3015,"msg":"Repay amount exceeds borrow amount."} 0 events e3b0c442
POST /papi/v1/repayLoan asset=SOL&amount=1 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=ETH 400 {"code":-3041,"msg":"Balance is not enough."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=USDT&amount=200&specifyRepayAssets=BTC 200 {"amount":"200.00000000","asset":"USDT","specifyRepayAssets":["BTC"],"updateTime":1763737320000,"success":true} 3 events 4e6c1b30
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=USDT&amount=200&specifyRepayAssets=NOPE 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=SOL 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.02&sideEffectType=AUTO_REPAY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345681,"clientOrderId":"auto4440000000012345681","transactTime":1763737440000,"price":"0.00000000","origQty":"0.02000000","executedQty":"0.02000000","cummulativeQuoteQty":"1199.99980000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","fills":[{"price":"59999.99000000","qty":"0.02000000","commission":"1.19999980","commissionAsset":"USDT","tradeId":2}]} 5 events 68d7cf27
GET /papi/v1/margin/marginInterestHistory 20 answers e7528b49
GET /papi/v1/margin/myTrades 22 answers cda6f9e0
GET /papi/v1/margin/maxBorrowable 3 answers 5be322e0
GET /papi/v1/margin/allOrders 18 answers ea8be603
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers d14bee79
GET /papi/v1/margin/allOrderList 16 answers cd66fc17
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers 4f700df0
GET /papi/v1/margin/maxWithdraw 3 answers de3cc6c4
GET /papi/v1/margin/repayLoan 21 answers 9a1c8300
GET /papi/v1/margin/forceOrders 16 answers e32e0ef8
GET /sapi/v1/margin/transfer 32 answers bec49f12
GET /sapi/v1/margin/forceLiquidationRec 17 answers b4ae98f3
GET /sapi/v1/margin/interestHistory 20 answers e2388a05
GET /sapi/v1/margin/exchange-small-liability 1 answers 5e9b7a88
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 134f89c9
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers f6afb91a
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 33 answers 15ce432b
GET /sapi/v1/margin/capital-flow 34 answers 771313e5
GET /sapi/v1/margin/account 1 answers a7f17f6c
GET /sapi/v1/margin/rateLimit/order 6 answers 5a73d405
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 60a5c3ad
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c35fc1ab
GET /sapi/v1/margin/allOrders 20 answers b48e8097
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/order 12 answers 5fd43a05
GET /sapi/v1/margin/myTrades 24 answers eb233524
GET /sapi/v1/margin/maxBorrowable 4 answers 6350077a
GET /sapi/v1/margin/maxTransferable 4 answers 2f04ff0a
GET /sapi/v1/margin/myPreventedMatches 13 answers c77b9e5a
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
{"ms":18000000} 0 events e3b0c442
POST /papi/v1/bnb-transfer amount=0.5&transferSide=TO_UM 200 {"tranId":351637150141315930} 3 events e7db1042
POST /papi/v1/bnb-transfer amount=0.2&transferSide=FROM_UM 200 {"tranId":351637150141315931} 3 events 99e4b4fd
POST /papi/v1/asset-collection asset=USDT&amount=20&futureType=UM 200 {"msg":"success"} 3 events 92670b71
POST /papi/v1/auto-collection  200 {"msg":"success"} 3 events e20a9619
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
GET /papi/v1/margin/marginInterestHistory 20 answers fe9c8643
GET /papi/v1/margin/myTrades 22 answers c8d9bc5d
GET /papi/v1/margin/maxBorrowable 3 answers 28d5f7fc
GET /papi/v1/margin/allOrders 18 answers 46ea34d2
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers d14bee79
GET /papi/v1/margin/allOrderList 16 answers 3880852e
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers a6a17101
GET /papi/v1/margin/maxWithdraw 3 answers 2821ff76
GET /papi/v1/margin/repayLoan 21 answers e34dc4f8
GET /papi/v1/margin/forceOrders 16 answers b155bbee
GET /sapi/v1/margin/transfer 32 answers a563018b
GET /sapi/v1/margin/forceLiquidationRec 17 answers 9b57a588
GET /sapi/v1/margin/interestHistory 20 answers 995fb0e3
GET /sapi/v1/margin/exchange-small-liability 1 answers 54860b1e
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 72302317
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 98db0bf5
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 33 answers 7bac387e
GET /sapi/v1/margin/capital-flow 34 answers aaba14fb
GET /sapi/v1/margin/account 1 answers 118c7bbb
GET /sapi/v1/margin/rateLimit/order 6 answers 597afa60
GET /sapi/v1/margin/isolated/accountLimit 1 answers 0aeb292e
GET /sapi/v1/margin/isolated/account 3 answers 9960d3ba
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 908af289
GET /sapi/v1/margin/allOrders 20 answers 3650df78
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/order 12 answers 5fd43a05
GET /sapi/v1/margin/myTrades 24 answers eb909c43
GET /sapi/v1/margin/maxBorrowable 4 answers fb46b379
GET /sapi/v1/margin/maxTransferable 4 answers 7d207846
GET /sapi/v1/margin/myPreventedMatches 13 answers c77b9e5a
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
{"ms":8208000000} 0 events e3b0c442
GET /papi/v1/margin/marginInterestHistory 20 answers 088f2389
GET /sapi/v1/margin/interestHistory 20 answers 2fd6805f
GET /papi/v1/margin/marginLoan 21 answers 518a3dfa
GET /papi/v1/margin/repayLoan 21 answers 3c4de22f
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers ffe77f04
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 02717c7c
the world 658dc72b
# liquidation
GET /sapi/v1/margin/liquidation-loan  200 {"asset":"USDT","amount":"0.00000000","repaidAmount":"0.00000000","remainingAmount":"0.00000000"} 0 events e3b0c442
POST /sapi/v1/margin/manual-liquidation type=MARGIN 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.2&sideEffectType=MARGIN_BUY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"auto4440000000012345678","transactTime":1763683200000,"price":"0.00000000","origQty":"0.20000000","executedQty":"0.20000000","cummulativeQuoteQty":"12000.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","marginBuyBorrowAmount":"9000.00000000","marginBuyBorrowAsset":"USDT","fills":[{"price":"60000.00000000","qty":"0.20000000","commission":"0.00020000","commissionAsset":"BTC","tradeId":1}]} 5 events f07336a5
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=65000 200 {"symbol":"BTCUSDT","orderId":4440000000012345679,"clientOrderId":"auto4440000000012345679","transactTime":1763683200000,"price":"65000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","fills":[]} 2 events f7dc54b2
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"56000"}} 0 events e3b0c442
{"prices":{"BTC":"50000"}} 1 events 24ffe289
GET /papi/v1/margin/marginInterestHistory 20 answers 4af8868e
GET /papi/v1/margin/myTrades 22 answers b496579b
GET /papi/v1/margin/maxBorrowable 3 answers 17a19267
GET /papi/v1/margin/allOrders 18 answers 868a5798
GET /papi/v1/margin/openOrders 3 answers 7513c029
GET /papi/v1/margin/order 10 answers c44b8e3e
GET /papi/v1/margin/allOrderList 16 answers 4d4d218b
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers fcfd972f
GET /papi/v1/margin/maxWithdraw 3 answers 2fa1a550
GET /papi/v1/margin/repayLoan 21 answers 8d57a6b5
GET /papi/v1/margin/forceOrders 16 answers 5007731f
GET /sapi/v1/margin/transfer 32 answers 0910bcd7
GET /sapi/v1/margin/forceLiquidationRec 17 answers 12c6834a
GET /sapi/v1/margin/interestHistory 20 answers 91b56d87
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 90106d74
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers b678b89c
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 33 answers adc30aae
GET /sapi/v1/margin/capital-flow 34 answers 91f723b0
GET /sapi/v1/margin/account 1 answers edbfd984
GET /sapi/v1/margin/rateLimit/order 6 answers 61671c76
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers da8cc623
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
GET /sapi/v1/margin/allOrders 20 answers 26d0950f
GET /sapi/v1/margin/openOrders 6 answers e9c329ca
GET /sapi/v1/margin/order 12 answers d024c0b3
GET /sapi/v1/margin/myTrades 24 answers 2dcda780
GET /sapi/v1/margin/maxBorrowable 4 answers 7b138d15
GET /sapi/v1/margin/maxTransferable 4 answers 4ae405cf
GET /sapi/v1/margin/myPreventedMatches 13 answers c77b9e5a
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
POST /sapi/v1/margin/manual-liquidation type=MARGIN 200 {"asset":"USDT","interest":"0.07500000","principal":"9000.00000000","liabilityAsset":"USDT","liabilityQty":"9000.07500000"} 5 events bbe019c6
POST /sapi/v1/margin/liquidation-loan/repay asset=USDC&amount=1 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=BTC&amount=1 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=1 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
the world b328ab1e
# forced liquidation
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&sideEffectType=MARGIN_BUY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"auto4440000000012345678","transactTime":1763683200000,"price":"0.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","marginBuyBorrowAmount":"3000.00000000","marginBuyBorrowAsset":"USDT","fills":[{"price":"60000.00000000","qty":"0.10000000","commission":"0.00010000","commissionAsset":"BTC","tradeId":1}]} 5 events 48b4a4ba
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=65000 200 {"symbol":"BTCUSDT","orderId":4440000000012345679,"clientOrderId":"auto4440000000012345679","transactTime":1763683200000,"price":"65000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","fills":[]} 2 events 6ffee32c
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.4 200 {"clientOrderId":"auto8886774212345678901","cumQty":"0","executedQty":"0","orderId":8886774212345678901,"origQty":"0.4","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 6445fbe7
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"57000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 200 {"symbol":"BTCUSDT","orderId":4440000000012345680,"clientOrderId":"auto4440000000012345680","isIsolated":false,"transactTime":1763686800000,"price":"0.00000000","origQty":"0.00100000","executedQty":"0.00100000","cummulativeQuoteQty":"57.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE","fills":[{"price":"57000.00000000","qty":"0.00100000","commission":"0.05700000","commissionAsset":"USDT","tradeId":2}]} 5 events f8051212
{"prices":{"BTC":"53000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 200 {"symbol":"BTCUSDT","orderId":4440000000012345681,"clientOrderId":"auto4440000000012345681","isIsolated":false,"transactTime":1763686800000,"price":"0.00000000","origQty":"0.00100000","executedQty":"0.00100000","cummulativeQuoteQty":"53.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE","fills":[{"price":"53000.00000000","qty":"0.00100000","commission":"0.05300000","commissionAsset":"USDT","tradeId":3}]} 5 events b2a46f5e
{"prices":{"BTC":"51000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 200 {"symbol":"BTCUSDT","orderId":4440000000012345682,"clientOrderId":"auto4440000000012345682","isIsolated":false,"transactTime":1763686800000,"price":"0.00000000","origQty":"0.00100000","executedQty":"0.00100000","cummulativeQuoteQty":"51.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE","fills":[{"price":"51000.00000000","qty":"0.00100000","commission":"0.05100000","commissionAsset":"USDT","tradeId":4}]} 5 events 45ccf2f5
GET /papi/v1/margin/marginInterestHistory 20 answers a771673b
GET /papi/v1/margin/myTrades 22 answers ac7e9680
GET /papi/v1/margin/maxBorrowable 3 answers b56a6811
GET /papi/v1/margin/allOrders 18 answers f9d340cb
GET /papi/v1/margin/openOrders 3 answers 7513c029
GET /papi/v1/margin/order 10 answers 3d89bade
GET /papi/v1/margin/allOrderList 16 answers 4d4d218b
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers 76597acb
GET /papi/v1/margin/maxWithdraw 3 answers 17735feb
GET /papi/v1/margin/repayLoan 21 answers 6d056d1f
GET /papi/v1/margin/forceOrders 16 answers 5007731f
GET /sapi/v1/margin/transfer 32 answers 0910bcd7
GET /sapi/v1/margin/forceLiquidationRec 17 answers 12c6834a
GET /sapi/v1/margin/interestHistory 20 answers c315eb6c
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 90106d74
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers b678b89c
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 33 answers 258acdfa
GET /sapi/v1/margin/capital-flow 34 answers d75eb8f9
GET /sapi/v1/margin/account 1 answers dcd0a506
GET /sapi/v1/margin/rateLimit/order 6 answers c06ec8f1
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 59a8a637
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
GET /sapi/v1/margin/allOrders 20 answers 6424bb62
GET /sapi/v1/margin/openOrders 6 answers e9c329ca
GET /sapi/v1/margin/order 12 answers b2074e86
GET /sapi/v1/margin/myTrades 24 answers e32a79bf
GET /sapi/v1/margin/maxBorrowable 4 answers 77a12641
GET /sapi/v1/margin/maxTransferable 4 answers d848226a
GET /sapi/v1/margin/myPreventedMatches 13 answers c77b9e5a
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
{"prices":{"BTC":"48000"}} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.001&type=MARKET&sideEffectType=AUTO_REPAY 200 {"symbol":"BTCUSDT","orderId":4440000000012345683,"clientOrderId":"auto4440000000012345683","isIsolated":false,"transactTime":1763686800000,"price":"0.00000000","origQty":"0.00100000","executedQty":"0.00100000","cummulativeQuoteQty":"48.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE","fills":[{"price":"48000.00000000","qty":"0.00100000","commission":"0.04800000","commissionAsset":"USDT","tradeId":5}]} 5 events d20430c6
{"prices":{"BTC":"46000"}} 11 events 8798e596
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
GET /papi/v1/margin/marginInterestHistory 20 answers a771673b
GET /papi/v1/margin/myTrades 22 answers 4141ced3
GET /papi/v1/margin/maxBorrowable 3 answers 17a19267
GET /papi/v1/margin/allOrders 18 answers 19094d5e
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers 369a64d3
GET /papi/v1/margin/allOrderList 16 answers 4d4d218b
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers 76597acb
GET /papi/v1/margin/maxWithdraw 3 answers 2fa1a550
GET /papi/v1/margin/repayLoan 21 answers ef5014e3
GET /papi/v1/margin/forceOrders 16 answers 5007731f
GET /sapi/v1/margin/transfer 32 answers 0910bcd7
GET /sapi/v1/margin/forceLiquidationRec 17 answers 12c6834a
GET /sapi/v1/margin/interestHistory 20 answers c315eb6c
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 90106d74
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers b678b89c
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 33 answers fbe0aa2d
GET /sapi/v1/margin/capital-flow 34 answers 2b5d96e0
GET /sapi/v1/margin/account 1 answers 593e2632
GET /sapi/v1/margin/rateLimit/order 6 answers 397924b3
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers ffb3df18
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
GET /sapi/v1/margin/allOrders 20 answers e77cc604
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/order 12 answers 029bcb31
GET /sapi/v1/margin/myTrades 24 answers 0b4e7699
GET /sapi/v1/margin/maxBorrowable 4 answers 7b138d15
GET /sapi/v1/margin/maxTransferable 4 answers 4ae405cf
GET /sapi/v1/margin/myPreventedMatches 13 answers c77b9e5a
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
GET /papi/v1/portfolio/interest-history 16 answers 11ae6070
GET /papi/v1/portfolio/negative-balance-exchange-record 7 answers 2e3ac283
GET /sapi/v1/portfolio/delta-mode 1 answers 297c9030
GET /sapi/v1/portfolio/margin-call-level 1 answers 92382f33
GET /sapi/v1/portfolio/margin-asset-leverage 1 answers 0fe44a1a
GET /sapi/v1/portfolio/balance 4 answers fe776e4a
GET /sapi/v1/portfolio/account 1 answers 1c964297
GET /sapi/v2/portfolio/account 1 answers 79853c1b
GET /sapi/v1/portfolio/earn-asset-balance 3 answers 1768f61f
GET /sapi/v1/portfolio/collateralRate 1 answers d3b98523
GET /sapi/v2/portfolio/collateralRate 1 answers ccccf6da
GET /sapi/v1/portfolio/repay-futures-switch 1 answers 040f32ad
GET /sapi/v1/portfolio/asset-index-price 4 answers 075d9a44
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers 924c80c5
GET /sapi/v1/portfolio/interest-history 16 answers 11ae6070
the world 162ffd29
# liquidation by hand
POST /sapi/v1/margin/borrow-repay asset=ETH&isIsolated=FALSE&symbol=ETHUSDT&amount=4&type=BORROW 200 {"tranId":351637150141315862} 3 events 01e18295
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"auto4440000000012345678","transactTime":1763683200000,"price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events 655adcdf
{"ms":3600000} 0 events e3b0c442
POST /sapi/v1/margin/manual-liquidation type=MARGIN 200 {"asset":"ETH","interest":"0.00002000","principal":"4.00000000","liabilityAsset":"USDT","liabilityQty":"10000.05000000"} 5 events 67a85b6d
POST /sapi/v1/margin/manual-liquidation type=MARGIN 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan  200 {"asset":"USDT","amount":"8940.05000000","repaidAmount":"0.00000000","remainingAmount":"8940.05000000"} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=1 200 {"repayId":351637150141315872,"asset":"USDT","amount":"1.00000000","createTime":1763686800000,"status":"SUCCESS"} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=9400 400 {"code":-3015,"msg":"Repay amount exceeds borrow amount."} 0 events e3b0c442
{"ms":86400000} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=2 200 {"repayId":351637150141315875,"asset":"USDT","amount":"2.00000000","createTime":1763773200000,"status":"SUCCESS"} 0 events e3b0c442
{"ms":86400000} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=1000000 400 {"code":-3015,"msg":"Repay amount exceeds borrow amount."} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=0.000000001 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers 6cf93242
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers f8ecf745
GET /papi/v1/portfolio/interest-history 16 answers 653e12ad
GET /papi/v1/portfolio/negative-balance-exchange-record 7 answers b7f83458
GET /sapi/v1/portfolio/delta-mode 1 answers 297c9030
GET /sapi/v1/portfolio/margin-call-level 1 answers 92382f33
GET /sapi/v1/portfolio/margin-asset-leverage 1 answers 0fe44a1a
GET /sapi/v1/portfolio/balance 4 answers 190fc774
GET /sapi/v1/portfolio/account 1 answers 1c964297
GET /sapi/v2/portfolio/account 1 answers 79853c1b
GET /sapi/v1/portfolio/earn-asset-balance 3 answers 1768f61f
GET /sapi/v1/portfolio/collateralRate 1 answers d3b98523
GET /sapi/v2/portfolio/collateralRate 1 answers ccccf6da
GET /sapi/v1/portfolio/repay-futures-switch 1 answers 040f32ad
GET /sapi/v1/portfolio/asset-index-price 4 answers 075d9a44
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers c117f027
GET /sapi/v1/portfolio/interest-history 16 answers 653e12ad
{"ms":691200000} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers 6cf93242
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers d60a0851
{"ms":7171200000} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers 6cf93242
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 2b97e567
the world 2c18a556
# special keys
POST /sapi/v1/margin/apiKey apiName=robot 200 {"apiKey":"YtJI8mMJUOuOarHI7vbplaNYQ385Qom3yhQtKQtx1nG4fY16DITGQZWUeZTEdBZc","secretKey":"XpCNNm8fQSa08TyboGM6zzwtSb8IvQaHgdtoYi1Ow38mo01Lonh1g6CMpjNG098r","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=other&ip=1.2.3.4%2C2001%3Adb8%3A%3A1 200 {"apiKey":"zpcoX53u4ECT7kJd95W8lJEAHXIZpQUH0YqAB3CqMR3hs5J6Cwd13KJtPrc2bXLn","secretKey":"STAg2ZgbxNEvjqxzd3shwbsk7Cz7xgMtb7TZ5kbFVQE33haILLPht8HFRRnJXtDo","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=pair&symbol=BTCUSDT 200 {"apiKey":"oKL7bXTZXMkpviv6nkRMEiUsA4NwhRM97KZi7tF7jsFnCrAtljajDUX7WN6wru0K","secretKey":"W5zYoh7kqcwEoFsE8IQuGtqB8KvZFgHVLECDP0gPHYnBzMIFaBzAA1ompYnZ2yDB","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&publicKey=MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE%3D&permissionMode=READ 200 {"apiKey":"eSMKyHD3UgvvY4QvUKuci2sVSOtKQFv4D51P6BI6rqwI4gEVA44pqVFd2VDRSJ4E","type":"Ed25519"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&publicKey=-----BEGIN+PUBLIC+KEY-----MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE%3D-----END+PUBLIC+KEY----- 200 {"apiKey":"Oe6R5OFeNyXx7Nmxo8RfR0i91bc058q1sW0xFqoweDGsJjQiw8TFcc3hLeGbHuFc","type":"Ed25519"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&publicKey=AAAA 400 {"code":-1130,"msg":"Data sent for parameter 'publicKey' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&publicKey=%21 400 {"code":-1130,"msg":"Data sent for parameter 'publicKey' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&permissionMode=READ 400 {"code":-1128,"msg":"Combination of optional parameters invalid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&permissionMode=TRADE 200 {"apiKey":"Hsv2owIJvvtbipl1XhXnXa6UroQibJnyis05GUvf7wgQPOEg08wm6t2uiiXj3p5r","secretKey":"MIJeX6fGl6qogOlDQkUcFrxi4TAB0VgyeEgdbTRuJKzHOYUtR5JpfYkk0VImo7hQ","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&symbol=NOPE 400 {"code":-3028,"msg":"Not a valid margin pair."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=1.2.3 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=1.2.3.4.5 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=1.2.3.4%2C 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=x1.2.3.4 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=1.2.3.4x 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=1%3A2 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=%3A%3A1 200 {"apiKey":"95RKK3VzeCpgWkqRJpI6KjGwD8NAKnOBxdieD00xRTPfIyhkGLUB3tShbLy2aJHz","secretKey":"0Fh3WbjM2tZFyreLXdJDcSiwS0Ax0rmotF7vsOMi3Af5eZDCgeCEHFTQwtF7vrd4","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=12345%3A%3A1 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot&ip=g%3A%3A 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers e8452eb8
GET /sapi/v1/margin/apiKey apiKey=YtJI8mMJUOuOarHI7vbplaNYQ385Qom3yhQtKQtx1nG4fY16DITGQZWUeZTEdBZc 200 {"apiKey":"YtJI8mMJUOuOarHI7vbplaNYQ385Qom3yhQtKQtx1nG4fY16DITGQZWUeZTEdBZc","ip":"","apiName":"robot","type":"HMAC_SHA256","permissionMode":"TRADE"} 0 events e3b0c442
GET /sapi/v1/margin/apiKey apiKey=zpcoX53u4ECT7kJd95W8lJEAHXIZpQUH0YqAB3CqMR3hs5J6Cwd13KJtPrc2bXLn 200 {"apiKey":"zpcoX53u4ECT7kJd95W8lJEAHXIZpQUH0YqAB3CqMR3hs5J6Cwd13KJtPrc2bXLn","ip":"1.2.3.4,2001:db8::1","apiName":"other","type":"HMAC_SHA256","permissionMode":"TRADE"} 0 events e3b0c442
GET /sapi/v1/margin/apiKey apiKey=oKL7bXTZXMkpviv6nkRMEiUsA4NwhRM97KZi7tF7jsFnCrAtljajDUX7WN6wru0K 400 {"code":-1130,"msg":"Data sent for parameter 'apiKey' is not valid."} 0 events e3b0c442
GET /sapi/v1/margin/apiKey apiKey=oKL7bXTZXMkpviv6nkRMEiUsA4NwhRM97KZi7tF7jsFnCrAtljajDUX7WN6wru0K&symbol=BTCUSDT 200 {"apiKey":"oKL7bXTZXMkpviv6nkRMEiUsA4NwhRM97KZi7tF7jsFnCrAtljajDUX7WN6wru0K","ip":"","apiName":"pair","type":"HMAC_SHA256","permissionMode":"TRADE"} 0 events e3b0c442
GET /sapi/v1/margin/apiKey apiKey=oKL7bXTZXMkpviv6nkRMEiUsA4NwhRM97KZi7tF7jsFnCrAtljajDUX7WN6wru0K&symbol=NOPE 400 {"code":-3028,"msg":"Not a valid margin pair."} 0 events e3b0c442
PUT /sapi/v1/margin/apiKey/ip apiKey=YtJI8mMJUOuOarHI7vbplaNYQ385Qom3yhQtKQtx1nG4fY16DITGQZWUeZTEdBZc&ip=9.9.9.9 200 {} 0 events e3b0c442
PUT /sapi/v1/margin/apiKey/ip apiKey=YtJI8mMJUOuOarHI7vbplaNYQ385Qom3yhQtKQtx1nG4fY16DITGQZWUeZTEdBZc&ip=9.9.9 400 {"code":-1130,"msg":"Data sent for parameter 'ip' is not valid."} 0 events e3b0c442
PUT /sapi/v1/margin/apiKey/ip apiKey=YtJI8mMJUOuOarHI7vbplaNYQ385Qom3yhQtKQtx1nG4fY16DITGQZWUeZTEdBZc&ip=9.9.9.9&symbol=NOPE 400 {"code":-3028,"msg":"Not a valid margin pair."} 0 events e3b0c442
PUT /sapi/v1/margin/apiKey/ip apiKey=oKL7bXTZXMkpviv6nkRMEiUsA4NwhRM97KZi7tF7jsFnCrAtljajDUX7WN6wru0K&ip=9.9.9.9 400 {"code":-1130,"msg":"Data sent for parameter 'apiKey' is not valid."} 0 events e3b0c442
PUT /sapi/v1/margin/apiKey/ip apiKey=oKL7bXTZXMkpviv6nkRMEiUsA4NwhRM97KZi7tF7jsFnCrAtljajDUX7WN6wru0K&ip=9.9.9.9&symbol=BTCUSDT 200 {} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey  400 {"code":-1102,"msg":"Param 'apiKey' or 'apiName' must be sent, but both were empty/null!"} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiName=nobody 400 {"code":-1130,"msg":"Data sent for parameter 'apiName' is not valid."} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiName=pair 400 {"code":-1130,"msg":"Data sent for parameter 'apiName' is not valid."} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiName=pair&symbol=NOPE 400 {"code":-3028,"msg":"Not a valid margin pair."} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiName=pair&symbol=BTCUSDT 200 {} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiKey=zpcoX53u4ECT7kJd95W8lJEAHXIZpQUH0YqAB3CqMR3hs5J6Cwd13KJtPrc2bXLn&apiName=robot 200 {} 0 events e3b0c442
DELETE /sapi/v1/margin/apiKey apiKey=zpcoX53u4ECT7kJd95W8lJEAHXIZpQUH0YqAB3CqMR3hs5J6Cwd13KJtPrc2bXLn 400 {"code":-1130,"msg":"Data sent for parameter 'apiKey' is not valid."} 0 events e3b0c442
GET /sapi/v1/margin/api-key-list 4 answers 94678164
POST /papi/v1/marginLoan asset=USDT&amount=10 200 {"tranId":351637150141315869} 3 events fe7e7b86
POST /sapi/v1/margin/exit-special-key-mode  400 {"code":-3026,"msg":"Your input param is invalid."} 0 events e3b0c442
POST /papi/v1/repayLoan asset=USDT&amount=10 200 {"tranId":351637150141315871} 3 events c38b0c28
POST /sapi/v1/margin/exit-special-key-mode  400 {"code":-3026,"msg":"Your input param is invalid."} 0 events e3b0c442
GET /sapi/v1/margin/api-key-list 4 answers 94678164
{"ms":86399999} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot 200 {"apiKey":"NSMjFdXZ9p5CEcQzAapGWC1pJu4hzdJb75TOXXplA10ADLi2v6AHL3r1XcBRJmyZ","secretKey":"d8vdr28olty70CquqLeQbkDotg4LPcaaniTmxT7arlWzQ3ZNNcnJ24BOOX4GSmZ2","type":"HMAC_SHA256"} 0 events e3b0c442
{"ms":1} 0 events e3b0c442
POST /sapi/v1/margin/apiKey apiName=robot 200 {"apiKey":"Q5WqdlAdxox63Rh4cJHkcIejOTw0Md2g3XBVwM69hQTtwRT4AphzqX41WIG1Z7oD","secretKey":"suk4INt7Rg44gLiP0XZFrX4fd63CZXXTpA6czEtRkvkBvCjAGNQZhJbuBNnMHi3D","type":"HMAC_SHA256"} 0 events e3b0c442
POST /sapi/v1/margin/max-leverage maxLeverage=10 200 {"success":true} 0 events e3b0c442
POST /sapi/v1/margin/exit-special-key-mode  400 {"code":-3026,"msg":"Your input param is invalid."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"auto4440000000012345678","transactTime":1763769600000,"price":"0.00000000","origQty":"0.00100000","executedQty":"0.00100000","cummulativeQuoteQty":"60.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","fills":[{"price":"60000.00000000","qty":"0.00100000","commission":"0.00000100","commissionAsset":"BTC","tradeId":1}]} 3 events 936fbd81
the world 8e233e40
# USD-M futures
POST /papi/v1/um/leverage symbol=BTCUSDT&leverage=10 200 {"leverage":10,"symbol":"BTCUSDT","maxNotionalValue":"70000000"} 1 events 32fe190f
POST /papi/v1/um/leverage symbol=BTCUSDT&leverage=126 400 {"code":-4028,"msg":"Leverage is not valid."} 0 events e3b0c442
POST /papi/v1/um/leverage symbol=NOPE&leverage=5 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&newOrderRespType=RESULT&newClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"0.1","executedQty":"0.1","orderId":8886774212345678901,"origQty":"0.1","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events b5061f5c
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000 200 {"clientOrderId":"auto8886774212345678902","cumQty":"0","executedQty":"0","orderId":8886774212345678902,"origQty":"0.01","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 1 events 3447db89
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000.1&newOrderRespType=RESULT 200 {"clientOrderId":"auto8886774212345678903","cumQty":"0","executedQty":"0","orderId":8886774212345678903,"origQty":"0.01","price":"58000.1","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 1 events 61dcd167
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=61000&newOrderRespType=RESULT 200 {"clientOrderId":"auto8886774212345678904","cumQty":"0.01","executedQty":"0.01","orderId":8886774212345678904,"origQty":"0.01","price":"61000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events c8a64fb5
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=IOC&quantity=0.01&price=59000&newOrderRespType=RESULT 200 {"clientOrderId":"auto8886774212345678905","cumQty":"0","executedQty":"0","orderId":8886774212345678905,"origQty":"0.01","price":"59000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"EXPIRED","symbol":"BTCUSDT","timeInForce":"IOC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 2 events 840cf599
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=FOK&quantity=0.01&price=59000&newOrderRespType=RESULT 400 {"code":-5021,"msg":"Due to the order could not be filled immediately, the FOK order has been rejected."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTX&quantity=0.01&price=61000&newOrderRespType=RESULT 400 {"code":-5022,"msg":"Due to the order could not be executed as maker, the Post Only order will be rejected."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&priceMatch=OPPONENT&newOrderRespType=RESULT 200 {"clientOrderId":"auto8886774212345678906","cumQty":"0.01","executedQty":"0.01","orderId":8886774212345678906,"origQty":"0.01","price":"60000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"OPPONENT","updateTime":1763683200000} 3 events 70d926ee
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&priceMatch=QUEUE_5&newOrderRespType=RESULT 200 {"clientOrderId":"auto8886774212345678907","cumQty":"0","executedQty":"0","orderId":8886774212345678907,"origQty":"0.01","price":"59999.5","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"QUEUE_5","updateTime":1763683200000} 1 events 06d8fa55
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&priceMatch=QUEUE_5&price=1 400 {"code":-1128,"msg":"Combination of optional parameters invalid."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.01&reduceOnly=true 200 {"clientOrderId":"auto8886774212345678908","cumQty":"0","executedQty":"0","orderId":8886774212345678908,"origQty":"0.01","price":"0","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 64e92777
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=LIMIT&timeInForce=GTC&quantity=0.01&price=62000&reduceOnly=true 200 {"clientOrderId":"auto8886774212345678909","cumQty":"0","executedQty":"0","orderId":8886774212345678909,"origQty":"0.01","price":"62000","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 1 events 077b3b8b
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&reduceOnly=true 400 {"code":-2022,"msg":"ReduceOnly Order is rejected."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=LIMIT&timeInForce=GTC&quantity=0.01&price=62000&selfTradePreventionMode=EXPIRE_MAKER 200 {"clientOrderId":"auto8886774212345678910","cumQty":"0","executedQty":"0","orderId":8886774212345678910,"origQty":"0.01","price":"62000","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"EXPIRE_MAKER","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 1 events 875f14c4
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=62500&selfTradePreventionMode=EXPIRE_TAKER 200 {"clientOrderId":"auto8886774212345678911","cumQty":"0","executedQty":"0","orderId":8886774212345678911,"origQty":"0.01","price":"62500","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"EXPIRE_TAKER","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events cedc8f55
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000.05 400 {"code":-4014,"msg":"Price not increased by tick size."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=1 400 {"code":-4164,"msg":"Order's notional must be no smaller than 5 (unless you choose reduce only)."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=900000 400 {"code":-4016,"msg":"Limit price can't be higher than 69000."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0&price=58000 400 {"code":-4003,"msg":"Quantity less than or equal to zero."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.00001&price=58000 400 {"code":-4004,"msg":"Quantity less than min quantity."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=999999999&price=58000 400 {"code":-4005,"msg":"Quantity greater than max quantity."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1000 400 {"code":-2019,"msg":"Margin is insufficient."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&positionSide=LONG 400 {"code":-4061,"msg":"Order's position side does not match user's setting."} 0 events e3b0c442
POST /papi/v1/um/order symbol=NOPE&side=BUY&type=MARKET&quantity=0.1 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000&newClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"0","executedQty":"0","orderId":8886774212345678912,"origQty":"0.01","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 1 events 427c2d74
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&orderId=8886774212345678902&quantity=0.01&price=58100 200 {"clientOrderId":"auto8886774212345678902","cumQty":"0","executedQty":"0","orderId":8886774212345678902,"origQty":"0.01","price":"58100","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"origType":"LIMIT"} 1 events c7f7c1b1
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&orderId=8886774212345678902&quantity=0.01&price=58100 400 {"code":-5027,"msg":"No need to modify the order."} 0 events e3b0c442
PUT /papi/v1/um/order symbol=BTCUSDT&side=SELL&orderId=8886774212345678902&quantity=0.01&price=58200 400 {"code":-1130,"msg":"Data sent for parameter 'side' is not valid."} 0 events e3b0c442
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&orderId=8886774212345678902&quantity=0.1&price=57000 200 {"clientOrderId":"auto8886774212345678902","cumQty":"0","executedQty":"0","orderId":8886774212345678902,"origQty":"0.1","price":"57000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"origType":"LIMIT"} 1 events 136c7772
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&orderId=8886774212345678903&quantity=0.01&priceMatch=QUEUE 200 {"clientOrderId":"auto8886774212345678903","cumQty":"0","executedQty":"0","orderId":8886774212345678903,"origQty":"0.01","price":"59999.9","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"QUEUE","updateTime":1763683200000,"origType":"LIMIT"} 1 events 1cc9f37d
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&orderId=1&quantity=0.01&price=58100 400 {"code":-2013,"msg":"Order does not exist."} 0 events e3b0c442
PUT /papi/v1/um/order symbol=BTCUSDT&side=BUY&origClientOrderId=nobody&quantity=0.01&price=58100 400 {"code":-2013,"msg":"Order does not exist."} 0 events e3b0c442
GET /papi/v1/um/apiTradingStatus 4 answers fa297058
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=0 400 {"code":-1130,"msg":"Data sent for parameter 'limit' is not valid."} 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=1 200 [{"avgPrice":"0.00000","clientOrderId":"mine","executedQty":"0","orderId":8886774212345678912,"origQty":"0.01","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000}] 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=1000 200 [{"avgPrice":"60000.00000","clientOrderId":"mine","executedQty":"0.1","orderId":8886774212345678901,"origQty":"0.1","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"6000","origType":"MARKET","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto8886774212345678902","executedQty":"0","orderId":8886774212345678902,"origQty":"0.1","price":"57000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto8886774212345678903","executedQty":"0","orderId":8886774212345678903,"origQty":"0.01","price":"59999.9","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"QUEUE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"60000.00000","clientOrderId":"auto8886774212345678904","executedQty":"0.01","orderId":8886774212345678904,"origQty":"0.01","price":"61000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"600","origType":"LIMIT","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto8886774212345678905","executedQty":"0","orderId":8886774212345678905,"origQty":"0.01","price":"59000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"EXPIRED","symbol":"BTCUSDT","timeInForce":"IOC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"60000.00000","clientOrderId":"auto8886774212345678906","executedQty":"0.01","orderId":8886774212345678906,"origQty":"0.01","price":"60000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"OPPONENT","updateTime":1763683200000,"cumQuote":"600","origType":"LIMIT","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto8886774212345678907","executedQty":"0","orderId":8886774212345678907,"origQty":"0.01","price":"59999.5","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"QUEUE_5","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"59999.90000","clientOrderId":"auto8886774212345678908","executedQty":"0.01","orderId":8886774212345678908,"origQty":"0.01","price":"0","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"599.999","origType":"MARKET","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto8886774212345678909","executedQty":"0","orderId":8886774212345678909,"origQty":"0.01","price":"62000","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"auto8886774212345678910","executedQty":"0","orderId":8886774212345678910,"origQty":"0.01","price":"62000","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"EXPIRE_MAKER","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000},{"avgPrice":"60000.00000","clientOrderId":"auto8886774212345678911","executedQty":"0.01","orderId":8886774212345678911,"origQty":"0.01","price":"62500","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"EXPIRE_TAKER","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"600","origType":"LIMIT","time":1763683200000},{"avgPrice":"0.00000","clientOrderId":"mine","executedQty":"0","orderId":8886774212345678912,"origQty":"0.01","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000,"cumQuote":"0","origType":"LIMIT","time":1763683200000}] 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=1001 400 {"code":-1130,"msg":"Data sent for parameter 'limit' is not valid."} 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=1.5 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=x 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit=-1 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/um/allOrders symbol=BTCUSDT&limit= 400 {"code":-1105,"msg":"Parameter 'limit' was empty."} 0 events e3b0c442
{"ms":600000} 2 events 794ac915
GET /papi/v1/um/apiTradingStatus 4 answers a009232b
{"ms":1} 0 events e3b0c442
GET /papi/v1/um/apiTradingStatus 4 answers 13c59569
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"59000"}} 2 events 543e78ee
{"ms":28800000} 1 events 5058215e
{"prices":{"BTC":"62100"}} 4 events fa6cd7a7
GET /papi/v1/um/order/asyn 7 answers 8b369554
GET /papi/v1/um/trade/asyn 7 answers 8b369554
GET /papi/v1/um/income/asyn 7 answers 8b369554
GET /papi/v1/um/account 1 answers 76e00a90
GET /papi/v2/um/account 1 answers bd980435
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers aacc6808
GET /papi/v1/um/trade/asyn/id 1 answers aacc6808
GET /papi/v1/um/income/asyn/id 1 answers aacc6808
GET /papi/v1/um/income 21 answers b93732cd
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers c06e2951
GET /papi/v1/um/algo/openAlgoOrders 8 answers 9f5bf00a
GET /papi/v1/um/conditional/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/openOrders 4 answers 96c9285e
GET /papi/v1/um/conditional/allOrders 19 answers 20d4c74c
GET /papi/v1/um/allOrders 18 answers 858e80cb
GET /papi/v1/um/algo/algoOrder 7 answers 5fc8f7f6
GET /papi/v1/um/conditional/openOrder 9 answers 90db855e
GET /papi/v1/um/openOrder 10 answers f15725ff
GET /papi/v1/um/algo/allAlgoOrders 18 answers 6a3ff792
GET /papi/v1/um/conditional/orderHistory 9 answers 90db855e
GET /papi/v1/um/orderAmendment 21 answers b5d907c9
GET /papi/v1/um/order 10 answers bcbb3a3d
GET /papi/v1/um/positionRisk 4 answers cafe4626
GET /papi/v1/um/forceOrders 17 answers 24ea61da
GET /papi/v1/um/userTrades 18 answers 2432c5ff
GET /papi/v1/um/accountConfig 1 answers 0ef5dce7
GET /papi/v1/um/symbolConfig 4 answers 26ebcaa0
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers f5beb637
GET /papi/v1/portfolio/interest-history 16 answers c4c9c9c1
GET /papi/v1/portfolio/negative-balance-exchange-record 7 answers cf4329b3
GET /sapi/v1/portfolio/delta-mode 1 answers 297c9030
GET /sapi/v1/portfolio/margin-call-level 1 answers 92382f33
GET /sapi/v1/portfolio/margin-asset-leverage 1 answers 0fe44a1a
GET /sapi/v1/portfolio/balance 4 answers 270d7aeb
GET /sapi/v1/portfolio/account 1 answers bec78545
GET /sapi/v2/portfolio/account 1 answers 613f995a
GET /sapi/v1/portfolio/earn-asset-balance 3 answers 1768f61f
GET /sapi/v1/portfolio/collateralRate 1 answers d3b98523
GET /sapi/v2/portfolio/collateralRate 1 answers ccccf6da
GET /sapi/v1/portfolio/repay-futures-switch 1 answers 040f32ad
GET /sapi/v1/portfolio/asset-index-price 4 answers 075d9a44
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers 3ee93e04
GET /sapi/v1/portfolio/interest-history 16 answers c4c9c9c1
{"ms":86400000} 3 events 5b7f79e4
DELETE /papi/v1/um/order symbol=BTCUSDT&orderId=8886774212345678902 200 {"clientOrderId":"auto8886774212345678902","cumQty":"0","executedQty":"0","orderId":8886774212345678902,"origQty":"0.1","price":"57000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"CANCELED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 1 events 9b29cdfc
DELETE /papi/v1/um/order symbol=BTCUSDT&orderId=8886774212345678902 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/um/order symbol=BTCUSDT&origClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"0","executedQty":"0","orderId":8886774212345678912,"origQty":"0.01","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"CANCELED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 1 events 6703f57f
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000 200 {"clientOrderId":"auto8886774212345678913","cumQty":"0","executedQty":"0","orderId":8886774212345678913,"origQty":"0.01","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 1 events 8b63f9b0
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=58000 200 {"clientOrderId":"auto8886774212345678914","cumQty":"0","executedQty":"0","orderId":8886774212345678914,"origQty":"0.01","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 1 events 6a929743
DELETE /papi/v1/um/allOpenOrders symbol=BTCUSDT 200 {"code":200,"msg":"The operation of cancel all open order is done."} 2 events 2ffab0b9
DELETE /papi/v1/um/allOpenOrders symbol=BTCUSDT 200 {"code":200,"msg":"The operation of cancel all open order is done."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1&newOrderRespType=RESULT 200 {"clientOrderId":"auto8886774212345678915","cumQty":"0.1","executedQty":"0.1","orderId":8886774212345678915,"origQty":"0.1","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 3 events ddfef8c1
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1&newOrderRespType=RESULT 200 {"clientOrderId":"auto8886774212345678916","cumQty":"0.1","executedQty":"0.1","orderId":8886774212345678916,"origQty":"0.1","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763802600001} 3 events b1b2c997
{"prices":{"BTC":"61000"}} 0 events e3b0c442
{"ms":32400000} 1 events 370abb0a
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01 200 {"clientOrderId":"auto8886774212345678917","cumQty":"0","executedQty":"0","orderId":8886774212345678917,"origQty":"0.01","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763835000001} 3 events 4c93646b
GET /papi/v1/um/order/asyn 7 answers 5429e4ac
GET /papi/v1/um/trade/asyn 7 answers 5429e4ac
GET /papi/v1/um/income/asyn 7 answers 5429e4ac
GET /papi/v1/um/account 1 answers a176b679
GET /papi/v2/um/account 1 answers f48ff17b
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers aacc6808
GET /papi/v1/um/trade/asyn/id 1 answers aacc6808
GET /papi/v1/um/income/asyn/id 1 answers aacc6808
GET /papi/v1/um/income 21 answers 8c053ebd
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers 6223a1c7
GET /papi/v1/um/algo/openAlgoOrders 8 answers 9f5bf00a
GET /papi/v1/um/conditional/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/conditional/allOrders 19 answers 8e8e3e55
GET /papi/v1/um/allOrders 18 answers c11bf7f0
GET /papi/v1/um/algo/algoOrder 7 answers 5fc8f7f6
GET /papi/v1/um/conditional/openOrder 9 answers 90db855e
GET /papi/v1/um/openOrder 10 answers dee70a5c
GET /papi/v1/um/algo/allAlgoOrders 18 answers e8313686
GET /papi/v1/um/conditional/orderHistory 9 answers 90db855e
GET /papi/v1/um/orderAmendment 21 answers 03d86d0f
GET /papi/v1/um/order 10 answers 140cde2f
GET /papi/v1/um/positionRisk 4 answers 040177d6
GET /papi/v1/um/forceOrders 17 answers c11e317a
GET /papi/v1/um/userTrades 18 answers 657e557a
GET /papi/v1/um/accountConfig 1 answers 0ef5dce7
GET /papi/v1/um/symbolConfig 4 answers 26ebcaa0
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers f5beb637
{"ms":691200000} 24 events b7f5bdc5
GET /papi/v1/um/order/asyn 7 answers fdce0a0f
GET /papi/v1/um/trade/asyn 7 answers fdce0a0f
GET /papi/v1/um/income/asyn 7 answers fdce0a0f
GET /papi/v1/um/account 1 answers 0652a4f0
GET /papi/v2/um/account 1 answers b5f49efc
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers aacc6808
GET /papi/v1/um/trade/asyn/id 1 answers aacc6808
GET /papi/v1/um/income/asyn/id 1 answers aacc6808
GET /papi/v1/um/income 21 answers 79c6fb8e
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers e7258884
GET /papi/v1/um/algo/openAlgoOrders 8 answers 9f5bf00a
GET /papi/v1/um/conditional/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/conditional/allOrders 19 answers 5c22cd81
GET /papi/v1/um/allOrders 18 answers 406e1b1b
GET /papi/v1/um/algo/algoOrder 7 answers 5fc8f7f6
GET /papi/v1/um/conditional/openOrder 9 answers 90db855e
GET /papi/v1/um/openOrder 10 answers dee70a5c
GET /papi/v1/um/algo/allAlgoOrders 18 answers 45637935
GET /papi/v1/um/conditional/orderHistory 9 answers 90db855e
GET /papi/v1/um/orderAmendment 21 answers f35787ff
GET /papi/v1/um/order 10 answers c8371263
GET /papi/v1/um/positionRisk 4 answers e9ce3232
GET /papi/v1/um/forceOrders 17 answers 97e424c7
GET /papi/v1/um/userTrades 18 answers fa233a7f
GET /papi/v1/um/accountConfig 1 answers 0ef5dce7
GET /papi/v1/um/symbolConfig 4 answers 26ebcaa0
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers f5beb637
POST /papi/v1/um/feeBurn feeBurn=true 200 {"code":200,"msg":"success"} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&newOrderRespType=RESULT 200 {"clientOrderId":"auto8886774212345678918","cumQty":"0.1","executedQty":"0.1","orderId":8886774212345678918,"origQty":"0.1","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1764526200001} 3 events cc7ddefe
POST /papi/v1/um/feeBurn feeBurn=false 200 {"code":200,"msg":"success"} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=0.01&price=58000&goodTillDate=1 400 {"code":-5040,"msg":"The goodTillDate timestamp must be greater than the current time plus 600 seconds."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=0.01&price=58000&goodTillDate=1764700000000 200 {"clientOrderId":"auto8886774212345678919","cumQty":"0","executedQty":"0","orderId":8886774212345678919,"origQty":"0.01","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTD","type":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":1764700000000,"priceMatch":"NONE","updateTime":1764526200001} 1 events 8d8e6ce6
POST /papi/v1/um/order side=SELL&type=MARKET&quantity=1&symbol=ETHUSDT 200 {"clientOrderId":"auto8886774212345678920","cumQty":"0","executedQty":"0","orderId":8886774212345678920,"origQty":"1","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"ETHUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1764526200001} 3 events 705fe81a
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
{"ms":604800000} 43 events 8c518eb4
GET /papi/v1/um/order/asyn/id downloadId=545923594199212032 200 {"downloadId":"545923594199212032","status":"completed","url":"https://files.simulated.invalid/order/545923594199212032.csv","s3Link":null,"notified":true,"expirationTimestamp":1765131001001,"isExpired":"true"} 0 events e3b0c442
GET /papi/v1/um/order/asyn 7 answers 5a2fb442
GET /papi/v1/um/trade/asyn 7 answers 5a2fb442
GET /papi/v1/um/income/asyn 7 answers 5a2fb442
GET /papi/v1/um/account 1 answers 5d0a0e42
GET /papi/v2/um/account 1 answers 397221a2
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers aacc6808
GET /papi/v1/um/trade/asyn/id 1 answers aacc6808
GET /papi/v1/um/income/asyn/id 1 answers aacc6808
GET /papi/v1/um/income 21 answers a5c5baae
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers 5ea8552b
GET /papi/v1/um/algo/openAlgoOrders 8 answers 9f5bf00a
GET /papi/v1/um/conditional/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/conditional/allOrders 19 answers 45400b7e
GET /papi/v1/um/allOrders 18 answers 4b89b947
GET /papi/v1/um/algo/algoOrder 7 answers 5fc8f7f6
GET /papi/v1/um/conditional/openOrder 9 answers 90db855e
GET /papi/v1/um/openOrder 10 answers dee70a5c
GET /papi/v1/um/algo/allAlgoOrders 18 answers 27c58b22
GET /papi/v1/um/conditional/orderHistory 9 answers 90db855e
GET /papi/v1/um/orderAmendment 21 answers 4cca3272
GET /papi/v1/um/order 10 answers c8371263
GET /papi/v1/um/positionRisk 4 answers 9b041d2c
GET /papi/v1/um/forceOrders 17 answers 749d6c83
GET /papi/v1/um/userTrades 18 answers 7d08609b
GET /papi/v1/um/accountConfig 1 answers a34f2cfc
GET /papi/v1/um/symbolConfig 4 answers 26ebcaa0
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers 931ea345
GET /papi/v1/account 1 answers 7a51bd73
GET /papi/v1/balance 4 answers 00d1600f
{"prices":{"BTC":"45000"}} 0 events e3b0c442
GET /papi/v1/um/order/asyn 7 answers 5a2fb442
GET /papi/v1/um/trade/asyn 7 answers 5a2fb442
GET /papi/v1/um/income/asyn 7 answers 5a2fb442
GET /papi/v1/um/account 1 answers 221083b0
GET /papi/v2/um/account 1 answers ad4ac415
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers aacc6808
GET /papi/v1/um/trade/asyn/id 1 answers aacc6808
GET /papi/v1/um/income/asyn/id 1 answers aacc6808
GET /papi/v1/um/income 21 answers a5c5baae
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers 5ea8552b
GET /papi/v1/um/algo/openAlgoOrders 8 answers 9f5bf00a
GET /papi/v1/um/conditional/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/conditional/allOrders 19 answers 45400b7e
GET /papi/v1/um/allOrders 18 answers 4b89b947
GET /papi/v1/um/algo/algoOrder 7 answers 5fc8f7f6
GET /papi/v1/um/conditional/openOrder 9 answers 90db855e
GET /papi/v1/um/openOrder 10 answers dee70a5c
GET /papi/v1/um/algo/allAlgoOrders 18 answers 27c58b22
GET /papi/v1/um/conditional/orderHistory 9 answers 90db855e
GET /papi/v1/um/orderAmendment 21 answers 4cca3272
GET /papi/v1/um/order 10 answers c8371263
GET /papi/v1/um/positionRisk 4 answers 45452dc6
GET /papi/v1/um/forceOrders 17 answers 749d6c83
GET /papi/v1/um/userTrades 18 answers 7d08609b
GET /papi/v1/um/accountConfig 1 answers a34f2cfc
GET /papi/v1/um/symbolConfig 4 answers 26ebcaa0
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers 931ea345
the world 024e3023
# COIN-M futures
POST /papi/v1/cm/leverage symbol=BTCUSD_PERP&leverage=10 200 {"leverage":10,"symbol":"BTCUSD_PERP","maxQty":"1000"} 1 events 63ffe7d2
POST /papi/v1/cm/leverage symbol=BTCUSD_PERP&leverage=126 400 {"code":-4028,"msg":"Leverage is not valid."} 0 events e3b0c442
POST /papi/v1/cm/leverage symbol=NOPE&leverage=5 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=60&newOrderRespType=RESULT&newClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"60","executedQty":"60","orderId":7776774212345678901,"origQty":"60","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763683200000} 3 events 360fc726
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000 200 {"clientOrderId":"auto7776774212345678902","cumQty":"0","executedQty":"0","orderId":7776774212345678902,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events 862937f2
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000.1&newOrderRespType=RESULT 200 {"clientOrderId":"auto7776774212345678903","cumQty":"0","executedQty":"0","orderId":7776774212345678903,"origQty":"5","price":"58000.1","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events 6d3f03fd
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=61000&newOrderRespType=RESULT 200 {"clientOrderId":"auto7776774212345678904","cumQty":"5","executedQty":"5","orderId":7776774212345678904,"origQty":"5","price":"61000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 3 events 76b12199
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=IOC&quantity=5&price=59000&newOrderRespType=RESULT 200 {"clientOrderId":"auto7776774212345678905","cumQty":"0","executedQty":"0","orderId":7776774212345678905,"origQty":"5","price":"59000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"EXPIRED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"IOC","type":"LIMIT","updateTime":1763683200000} 2 events c671d61e
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=FOK&quantity=5&price=59000&newOrderRespType=RESULT 400 {"code":-5021,"msg":"Due to the order could not be filled immediately, the FOK order has been rejected."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTX&quantity=5&price=61000&newOrderRespType=RESULT 400 {"code":-5022,"msg":"Due to the order could not be executed as maker, the Post Only order will be rejected."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&priceMatch=OPPONENT&newOrderRespType=RESULT 200 {"clientOrderId":"auto7776774212345678906","cumQty":"5","executedQty":"5","orderId":7776774212345678906,"origQty":"5","price":"60000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 3 events 9d8fe9f8
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&priceMatch=QUEUE_5&newOrderRespType=RESULT 200 {"clientOrderId":"auto7776774212345678907","cumQty":"0","executedQty":"0","orderId":7776774212345678907,"origQty":"5","price":"59999.5","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events bfb53444
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&priceMatch=QUEUE_5&price=1 400 {"code":-1128,"msg":"Combination of optional parameters invalid."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&type=MARKET&quantity=5&reduceOnly=true 200 {"clientOrderId":"auto7776774212345678908","cumQty":"0","executedQty":"0","orderId":7776774212345678908,"origQty":"5","price":"0","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763683200000} 3 events 77c0ffc8
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&type=LIMIT&timeInForce=GTC&quantity=5&price=62000&reduceOnly=true 200 {"clientOrderId":"auto7776774212345678909","cumQty":"0","executedQty":"0","orderId":7776774212345678909,"origQty":"5","price":"62000","reduceOnly":true,"side":"SELL","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events 9b5045ab
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=60&reduceOnly=true 400 {"code":-2022,"msg":"ReduceOnly Order is rejected."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&type=LIMIT&timeInForce=GTC&quantity=5&price=62000&selfTradePreventionMode=EXPIRE_MAKER 400 {"code":-1104,"msg":"Not all sent parameters were read; read '8' parameter(s) but was sent '9'."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=62500&selfTradePreventionMode=EXPIRE_TAKER 400 {"code":-1104,"msg":"Not all sent parameters were read; read '8' parameter(s) but was sent '9'."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000.05 400 {"code":-4014,"msg":"Price not increased by tick size."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=1 400 {"code":-2027,"msg":"Exceeded the maximum allowable position at current leverage."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=900000 400 {"code":-4016,"msg":"Limit price can't be higher than 69000."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0&price=58000 400 {"code":-4003,"msg":"Quantity less than or equal to zero."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.00001&price=58000 400 {"code":-4004,"msg":"Quantity less than min quantity."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=999999999&price=58000 400 {"code":-4005,"msg":"Quantity greater than max quantity."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=1000 200 {"clientOrderId":"auto7776774212345678910","cumQty":"0","executedQty":"0","orderId":7776774212345678910,"origQty":"1000","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763683200000} 3 events 4865104d
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=60&positionSide=LONG 400 {"code":-4061,"msg":"Order's position side does not match user's setting."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=NOPE&side=BUY&type=MARKET&quantity=60 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000&newClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"0","executedQty":"0","orderId":7776774212345678911,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000} 1 events 82acc054
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&orderId=7776774212345678902&quantity=5&price=58100 200 {"clientOrderId":"auto7776774212345678902","cumQty":"0","executedQty":"0","orderId":7776774212345678902,"origQty":"5","price":"58100","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000,"origType":"LIMIT"} 1 events 51ef9a92
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&orderId=7776774212345678902&quantity=5&price=58100 400 {"code":-5027,"msg":"No need to modify the order."} 0 events e3b0c442
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&orderId=7776774212345678902&quantity=5&price=58200 400 {"code":-1130,"msg":"Data sent for parameter 'side' is not valid."} 0 events e3b0c442
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&orderId=7776774212345678902&quantity=60&price=57000 200 {"clientOrderId":"auto7776774212345678902","cumQty":"0","executedQty":"0","orderId":7776774212345678902,"origQty":"60","price":"57000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000,"origType":"LIMIT"} 1 events ba59a6be
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&orderId=7776774212345678903&quantity=5&priceMatch=QUEUE 200 {"clientOrderId":"auto7776774212345678903","cumQty":"0","executedQty":"0","orderId":7776774212345678903,"origQty":"5","price":"59999.9","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000,"origType":"LIMIT"} 1 events a99b5acc
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&orderId=1&quantity=5&price=58100 400 {"code":-2013,"msg":"Order does not exist."} 0 events e3b0c442
PUT /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&origClientOrderId=nobody&quantity=5&price=58100 400 {"code":-2013,"msg":"Order does not exist."} 0 events e3b0c442
GET /papi/v1/um/apiTradingStatus 4 answers a85e7718
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=0 400 {"code":-1130,"msg":"Data sent for parameter 'limit' is not valid."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=1 200 [{"avgPrice":"0.0","clientOrderId":"mine","executedQty":"0","orderId":7776774212345678911,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000,"cumBase":"0","origType":"LIMIT","time":1763683200000}] 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=1000 400 {"code":-1130,"msg":"Data sent for parameter 'limit' is not valid."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=1001 400 {"code":-1130,"msg":"Data sent for parameter 'limit' is not valid."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=1.5 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=x 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit=-1 400 {"code":-1100,"msg":"Illegal characters found in parameter 'limit'; legal range is '^[0-9]{1,20}$'."} 0 events e3b0c442
GET /papi/v1/cm/allOrders symbol=BTCUSD_PERP&limit= 400 {"code":-1105,"msg":"Parameter 'limit' was empty."} 0 events e3b0c442
{"ms":600000} 2 events 3196ecbd
GET /papi/v1/um/apiTradingStatus 4 answers bae5e970
{"ms":1} 0 events e3b0c442
GET /papi/v1/um/apiTradingStatus 4 answers 13c59569
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"59000"}} 2 events 7f2cd289
{"ms":28800000} 1 events 9fab9839
{"prices":{"BTC":"62100"}} 2 events 8ae467db
GET /papi/v1/cm/userTrades 21 answers 9ed3a7d1
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers 7d10eb5d
GET /papi/v1/cm/account 1 answers 82dbacaf
GET /papi/v1/cm/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/cm/income 21 answers 264e7c45
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/cm/conditional/allOrders 19 answers af83c924
GET /papi/v1/cm/allOrders 21 answers d03d22c4
GET /papi/v1/cm/conditional/openOrders 4 answers 32f547c1
GET /papi/v1/cm/openOrders 6 answers 6846ee73
GET /papi/v1/cm/conditional/orderHistory 9 answers bb85421c
GET /papi/v1/cm/orderAmendment 21 answers da4801b9
GET /papi/v1/cm/order 10 answers 0f67a575
GET /papi/v1/cm/positionRisk 3 answers 40117bc6
GET /papi/v1/cm/conditional/openOrder 9 answers bb85421c
GET /papi/v1/cm/openOrder 10 answers d671175b
GET /papi/v1/cm/forceOrders 17 answers 6b269441
GET /papi/v1/portfolio/interest-history 16 answers c4c9c9c1
GET /papi/v1/portfolio/negative-balance-exchange-record 7 answers cf4329b3
GET /sapi/v1/portfolio/delta-mode 1 answers 297c9030
GET /sapi/v1/portfolio/margin-call-level 1 answers 92382f33
GET /sapi/v1/portfolio/margin-asset-leverage 1 answers 0fe44a1a
GET /sapi/v1/portfolio/balance 4 answers ffa7f82a
GET /sapi/v1/portfolio/account 1 answers 9f79c554
GET /sapi/v2/portfolio/account 1 answers c6cb6f90
GET /sapi/v1/portfolio/earn-asset-balance 3 answers 1768f61f
GET /sapi/v1/portfolio/collateralRate 1 answers d3b98523
GET /sapi/v2/portfolio/collateralRate 1 answers ccccf6da
GET /sapi/v1/portfolio/repay-futures-switch 1 answers 040f32ad
GET /sapi/v1/portfolio/asset-index-price 4 answers 075d9a44
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers 3ee93e04
GET /sapi/v1/portfolio/interest-history 16 answers c4c9c9c1
{"ms":86400000} 3 events 9040f79b
DELETE /papi/v1/cm/order symbol=BTCUSD_PERP&orderId=7776774212345678902 200 {"clientOrderId":"auto7776774212345678902","cumQty":"0","executedQty":"0","orderId":7776774212345678902,"origQty":"60","price":"57000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"CANCELED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763802600001} 1 events ae316388
DELETE /papi/v1/cm/order symbol=BTCUSD_PERP&orderId=7776774212345678902 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/cm/order symbol=BTCUSD_PERP&origClientOrderId=mine 200 {"clientOrderId":"mine","cumQty":"0","executedQty":"0","orderId":7776774212345678911,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"CANCELED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763802600001} 1 events be82c2fd
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000 200 {"clientOrderId":"auto7776774212345678912","cumQty":"0","executedQty":"0","orderId":7776774212345678912,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763802600001} 1 events 2fb44a9b
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=LIMIT&timeInForce=GTC&quantity=5&price=58000 200 {"clientOrderId":"auto7776774212345678913","cumQty":"0","executedQty":"0","orderId":7776774212345678913,"origQty":"5","price":"58000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT","updateTime":1763802600001} 1 events f5bac62a
DELETE /papi/v1/cm/allOpenOrders symbol=BTCUSD_PERP 200 {"code":200,"msg":"The operation of cancel all open order is done."} 2 events fa5e4779
DELETE /papi/v1/cm/allOpenOrders symbol=BTCUSD_PERP 200 {"code":200,"msg":"The operation of cancel all open order is done."} 0 events e3b0c442
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&type=MARKET&quantity=60&newOrderRespType=RESULT 200 {"clientOrderId":"auto7776774212345678914","cumQty":"60","executedQty":"60","orderId":7776774212345678914,"origQty":"60","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763802600001} 3 events d51ed984
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=SELL&type=MARKET&quantity=60&newOrderRespType=RESULT 200 {"clientOrderId":"auto7776774212345678915","cumQty":"60","executedQty":"60","orderId":7776774212345678915,"origQty":"60","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","status":"FILLED","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763802600001} 3 events 2ad84893
{"prices":{"BTC":"61000"}} 0 events e3b0c442
{"ms":32400000} 1 events a28a9d0c
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=5 200 {"clientOrderId":"auto7776774212345678916","cumQty":"0","executedQty":"0","orderId":7776774212345678916,"origQty":"5","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763835000001} 3 events 3c1af3df
GET /papi/v1/cm/userTrades 21 answers fbd5bd41
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers 7d10eb5d
GET /papi/v1/cm/account 1 answers c98f1d95
GET /papi/v1/cm/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/cm/income 21 answers 626203a5
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/cm/conditional/allOrders 19 answers 90e8fb3a
GET /papi/v1/cm/allOrders 21 answers 3a7b79b4
GET /papi/v1/cm/conditional/openOrders 4 answers 32f547c1
GET /papi/v1/cm/openOrders 6 answers 7b5a0201
GET /papi/v1/cm/conditional/orderHistory 9 answers bb85421c
GET /papi/v1/cm/orderAmendment 21 answers 28e3cecf
GET /papi/v1/cm/order 10 answers 7e231987
GET /papi/v1/cm/positionRisk 3 answers 54c55fb6
GET /papi/v1/cm/conditional/openOrder 9 answers bb85421c
GET /papi/v1/cm/openOrder 10 answers dfda0ac6
GET /papi/v1/cm/forceOrders 17 answers 2656bc31
{"ms":691200000} 24 events c6a8807f
GET /papi/v1/cm/userTrades 21 answers bba4994c
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers 7d10eb5d
GET /papi/v1/cm/account 1 answers 1a233a94
GET /papi/v1/cm/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/cm/income 21 answers 18119bc4
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/cm/conditional/allOrders 19 answers f2cb82ee
GET /papi/v1/cm/allOrders 21 answers 8d866f98
GET /papi/v1/cm/conditional/openOrders 4 answers 32f547c1
GET /papi/v1/cm/openOrders 6 answers 7b5a0201
GET /papi/v1/cm/conditional/orderHistory 9 answers bb85421c
GET /papi/v1/cm/orderAmendment 21 answers b7ee8377
GET /papi/v1/cm/order 10 answers 4627f57d
GET /papi/v1/cm/positionRisk 3 answers 26eff08d
GET /papi/v1/cm/conditional/openOrder 9 answers bb85421c
GET /papi/v1/cm/openOrder 10 answers dfda0ac6
GET /papi/v1/cm/forceOrders 17 answers e6528ddc
GET /papi/v1/account 1 answers 2ebff773
{"prices":{"BTC":"30000"}} 8 events cac19055
GET /papi/v1/cm/userTrades 21 answers 7555205f
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers 32f547c1
GET /papi/v1/cm/account 1 answers 354be479
GET /papi/v1/cm/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/cm/income 21 answers 7ada32b8
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/cm/conditional/allOrders 19 answers f2cb82ee
GET /papi/v1/cm/allOrders 21 answers 873afe13
GET /papi/v1/cm/conditional/openOrders 4 answers 32f547c1
GET /papi/v1/cm/openOrders 6 answers 7b5a0201
GET /papi/v1/cm/conditional/orderHistory 9 answers bb85421c
GET /papi/v1/cm/orderAmendment 21 answers b7ee8377
GET /papi/v1/cm/order 10 answers 4627f57d
GET /papi/v1/cm/positionRisk 3 answers 910b70ac
GET /papi/v1/cm/conditional/openOrder 9 answers bb85421c
GET /papi/v1/cm/openOrder 10 answers dfda0ac6
GET /papi/v1/cm/forceOrders 17 answers 7f376eb3
the world 569c388f
# hedge mode
POST /papi/v1/um/positionSide/dual dualSidePosition=true 200 {"code":200,"msg":"success"} 0 events e3b0c442
POST /papi/v1/um/positionSide/dual dualSidePosition=true 400 {"code":-4059,"msg":"No need to change position side."} 0 events e3b0c442
POST /papi/v1/cm/positionSide/dual dualSidePosition=true 400 {"code":-4059,"msg":"No need to change position side."} 0 events e3b0c442
POST /papi/v1/cm/positionSide/dual dualSidePosition=true 400 {"code":-4059,"msg":"No need to change position side."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&positionSide=LONG 200 {"clientOrderId":"auto8886774212345678901","cumQty":"0","executedQty":"0","orderId":8886774212345678901,"origQty":"0.1","price":"0","reduceOnly":false,"side":"BUY","positionSide":"LONG","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 2de9a58e
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1&positionSide=SHORT 200 {"clientOrderId":"auto8886774212345678902","cumQty":"0","executedQty":"0","orderId":8886774212345678902,"origQty":"0.1","price":"0","reduceOnly":false,"side":"SELL","positionSide":"SHORT","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events bf415ddb
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=20&positionSide=LONG 200 {"clientOrderId":"auto7776774212345678901","cumQty":"0","executedQty":"0","orderId":7776774212345678901,"origQty":"20","price":"0","reduceOnly":false,"side":"BUY","positionSide":"LONG","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763683200000} 3 events e0bccff1
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1 400 {"code":-4061,"msg":"Order's position side does not match user's setting."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1&positionSide=LONG&reduceOnly=true 400 {"code":-1106,"msg":"Parameter 'reduceOnly' sent when not required."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.2&positionSide=LONG 400 {"code":-2022,"msg":"ReduceOnly Order is rejected."} 0 events e3b0c442
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.05&positionSide=LONG 200 {"clientOrderId":"auto8886774212345678903","cumQty":"0","executedQty":"0","orderId":8886774212345678903,"origQty":"0.05","price":"0","reduceOnly":false,"side":"SELL","positionSide":"LONG","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 594ca158
POST /papi/v1/um/positionSide/dual dualSidePosition=false 400 {"code":-4068,"msg":"Position side cannot be changed if there exists position."} 0 events e3b0c442
{"prices":{"BTC":"59000"}} 0 events e3b0c442
GET /papi/v1/um/order/asyn 3 answers cc776070
GET /papi/v1/um/trade/asyn 3 answers cc776070
GET /papi/v1/um/income/asyn 3 answers cc776070
GET /papi/v1/um/account 1 answers c8104448
GET /papi/v2/um/account 1 answers 5dcbfb4d
GET /papi/v1/um/positionSide/dual 1 answers fa231233
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers aacc6808
GET /papi/v1/um/trade/asyn/id 1 answers aacc6808
GET /papi/v1/um/income/asyn/id 1 answers aacc6808
GET /papi/v1/um/income 18 answers 2365ac83
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers a85e7718
GET /papi/v1/um/algo/openAlgoOrders 8 answers 9f5bf00a
GET /papi/v1/um/conditional/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/conditional/allOrders 16 answers e19ef1b2
GET /papi/v1/um/allOrders 15 answers f3ac8254
GET /papi/v1/um/algo/algoOrder 7 answers 5fc8f7f6
GET /papi/v1/um/conditional/openOrder 9 answers 90db855e
GET /papi/v1/um/openOrder 10 answers dee70a5c
GET /papi/v1/um/algo/allAlgoOrders 15 answers 270b4135
GET /papi/v1/um/conditional/orderHistory 9 answers 90db855e
GET /papi/v1/um/orderAmendment 18 answers e0e8e1be
GET /papi/v1/um/order 10 answers 995373d7
GET /papi/v1/um/positionRisk 4 answers c84a9ff7
GET /papi/v1/um/forceOrders 14 answers 82dcdaaa
GET /papi/v1/um/userTrades 15 answers 0df8355b
GET /papi/v1/um/accountConfig 1 answers e220d4ac
GET /papi/v1/um/symbolConfig 4 answers 94c50c89
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers f5beb637
{"ms":28800000} 3 events 9ab3f3f5
POST /papi/v1/um/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.05&positionSide=LONG 200 {"clientOrderId":"auto8886774212345678904","cumQty":"0","executedQty":"0","orderId":8886774212345678904,"origQty":"0.05","price":"0","reduceOnly":false,"side":"SELL","positionSide":"LONG","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763712000000} 3 events d070d851
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&positionSide=SHORT 200 {"clientOrderId":"auto8886774212345678905","cumQty":"0","executedQty":"0","orderId":8886774212345678905,"origQty":"0.1","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763712000000} 3 events 281ae41a
POST /papi/v1/um/positionSide/dual dualSidePosition=false 400 {"code":-4068,"msg":"Position side cannot be changed if there exists position."} 0 events e3b0c442
POST /papi/v1/asset-collection asset=USDT&futureType=UM 400 {"code":-1102,"msg":"Mandatory parameter 'amount' was not sent, was empty/null, or malformed."} 0 events e3b0c442
POST /papi/v1/asset-collection asset=BTC&amount=0.01&futureType=CM 200 {"msg":"success"} 3 events b580de74
POST /papi/v1/auto-collection  200 {"msg":"success"} 5 events c5285222
POST /papi/v1/repay-futures-switch autoRepay=false 200 {"msg":"success"} 0 events e3b0c442
POST /papi/v1/repay-futures-negative-balance  400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
{"ms":3600000} 0 events e3b0c442
GET /papi/v1/balance 4 answers a09f96cc
GET /papi/v1/account 1 answers ad5fbe2c
GET /papi/v1/cm/userTrades 21 answers f48c2f8d
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers 7d10eb5d
GET /papi/v1/repay-futures-switch 1 answers bfc770fc
GET /papi/v1/cm/account 1 answers ea4e5ca7
GET /papi/v1/cm/positionSide/dual 1 answers fa231233
GET /papi/v1/cm/income 21 answers 95485a0b
GET /papi/v1/um/order/asyn 7 answers 7ca81481
GET /papi/v1/um/trade/asyn 7 answers 7ca81481
GET /papi/v1/um/income/asyn 7 answers 7ca81481
GET /papi/v1/margin/marginInterestHistory 20 answers af1aba8a
GET /papi/v1/um/account 1 answers 465463ce
GET /papi/v1/um/positionSide/dual 1 answers fa231233
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers aacc6808
GET /papi/v1/um/trade/asyn/id 1 answers aacc6808
GET /papi/v1/um/income/asyn/id 1 answers aacc6808
GET /papi/v1/um/income 21 answers 77b937d0
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/margin/myTrades 22 answers d9c9d4bf
GET /papi/v1/margin/maxBorrowable 3 answers bd569217
GET /papi/v1/um/apiTradingStatus 4 answers 2d7bc3f8
GET /papi/v1/cm/conditional/allOrders 19 answers f06bd713
GET /papi/v1/cm/allOrders 21 answers 3f7d5d5a
GET /papi/v1/cm/conditional/openOrders 4 answers 32f547c1
GET /papi/v1/cm/openOrders 6 answers 7b5a0201
GET /papi/v1/um/algo/openAlgoOrders 8 answers 9f5bf00a
GET /papi/v1/um/conditional/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/openOrders 4 answers fb4e0ffe
GET /papi/v1/margin/allOrders 18 answers f8ce6642
GET /papi/v1/um/conditional/allOrders 19 answers d8bada9d
GET /papi/v1/um/allOrders 18 answers 8aa1916e
GET /papi/v1/cm/conditional/orderHistory 9 answers bb85421c
GET /papi/v1/cm/orderAmendment 21 answers d88da7dd
GET /papi/v1/cm/order 10 answers 1c116d72
GET /papi/v1/cm/positionRisk 3 answers 0cca0927
GET /papi/v1/cm/conditional/openOrder 9 answers bb85421c
GET /papi/v1/cm/openOrder 10 answers dfda0ac6
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/um/algo/algoOrder 7 answers 5fc8f7f6
GET /papi/v1/um/conditional/openOrder 9 answers 90db855e
GET /papi/v1/um/openOrder 10 answers dee70a5c
GET /papi/v1/margin/order 10 answers 5520bc6c
GET /papi/v1/margin/allOrderList 16 answers b0ab2047
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 20 answers 10e29b3a
GET /papi/v1/margin/maxWithdraw 3 answers cd857023
GET /papi/v1/margin/repayLoan 20 answers 10e29b3a
GET /papi/v1/portfolio/interest-history 16 answers e9b539e7
GET /papi/v1/um/algo/allAlgoOrders 18 answers 05770ae8
GET /papi/v1/um/conditional/orderHistory 9 answers 90db855e
GET /papi/v1/um/orderAmendment 21 answers 0ab138ab
GET /papi/v1/um/order 10 answers 995373d7
GET /papi/v1/um/positionRisk 4 answers 1279fef0
GET /papi/v1/portfolio/negative-balance-exchange-record 7 answers a8c3c523
GET /papi/v1/rateLimit/order 1 answers d60d3622
GET /papi/v1/cm/forceOrders 17 answers f715acb3
GET /papi/v1/margin/forceOrders 16 answers f4251aed
GET /papi/v1/um/forceOrders 17 answers 392c6fb7
GET /papi/v1/ping 1 answers d3b98523
GET /papi/v1/um/userTrades 18 answers a1ec99cb
GET /papi/v1/um/accountConfig 1 answers 5244ff3a
GET /papi/v1/um/symbolConfig 4 answers 94c50c89
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers fb4e0ffe
GET /sapi/v1/portfolio/delta-mode 1 answers 297c9030
GET /sapi/v1/portfolio/margin-call-level 1 answers 92382f33
GET /sapi/v1/portfolio/margin-asset-leverage 1 answers 0fe44a1a
GET /sapi/v1/portfolio/balance 4 answers 57c0c084
GET /sapi/v1/portfolio/account 1 answers 2b7ab58e
GET /sapi/v1/portfolio/earn-asset-balance 3 answers 1768f61f
GET /sapi/v1/portfolio/collateralRate 1 answers d3b98523
GET /sapi/v1/portfolio/repay-futures-switch 1 answers bfc770fc
GET /sapi/v1/portfolio/asset-index-price 4 answers 075d9a44
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers ce469e0b
GET /sapi/v1/portfolio/interest-history 16 answers e9b539e7
the world ff87db4f
# algo orders
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1 200 {"clientOrderId":"auto8886774212345678901","cumQty":"0","executedQty":"0","orderId":8886774212345678901,"origQty":"0.1","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 878b5780
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000&clientAlgoId=mine 200 {"algoId":6660000000012345678,"clientAlgoId":"mine","algoType":"CONDITIONAL","orderType":"STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"55000","price":"0","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 3234e6e3
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000&clientAlgoId=mine 400 {"code":-4116,"msg":"ClientOrderId is duplicated."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP&triggerPrice=56000&price=55900&timeInForce=GTC 200 {"algoId":6660000000012345679,"clientAlgoId":"auto6660000000012345679","algoType":"CONDITIONAL","orderType":"STOP","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"56000","price":"55900","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 8087348e
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT_MARKET&triggerPrice=65000&workingType=MARK_PRICE 200 {"algoId":6660000000012345680,"clientAlgoId":"auto6660000000012345680","algoType":"CONDITIONAL","orderType":"TAKE_PROFIT_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"65000","price":"0","selfTradePreventionMode":"NONE","workingType":"MARK_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 911de334
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT&triggerPrice=66000&price=66100&timeInForce=GTC 200 {"algoId":6660000000012345681,"clientAlgoId":"auto6660000000012345681","algoType":"CONDITIONAL","orderType":"TAKE_PROFIT","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"66000","price":"66100","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 00c625aa
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT&triggerPrice=66000&priceMatch=QUEUE 200 {"algoId":6660000000012345682,"clientAlgoId":"auto6660000000012345682","algoType":"CONDITIONAL","orderType":"TAKE_PROFIT","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"66000","price":"0","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"QUEUE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 574730d7
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=1&activatePrice=61000 200 {"algoId":6660000000012345683,"clientAlgoId":"auto6660000000012345683","algoType":"CONDITIONAL","orderType":"TRAILING_STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"0","price":"0","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"61000","callbackRate":"1","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events c88a9f88
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=2 200 {"algoId":6660000000012345684,"clientAlgoId":"auto6660000000012345684","algoType":"CONDITIONAL","orderType":"TRAILING_STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"58800","price":"0","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"2","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 8adeea3d
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=54000&reduceOnly=true&priceProtect=TRUE 200 {"algoId":6660000000012345685,"clientAlgoId":"auto6660000000012345685","algoType":"CONDITIONAL","orderType":"STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"54000","price":"0","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":true,"reduceOnly":true,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events da863bee
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&type=STOP_MARKET&triggerPrice=53000&closePosition=true 200 {"algoId":6660000000012345686,"clientAlgoId":"auto6660000000012345686","algoType":"CONDITIONAL","orderType":"STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0","algoStatus":"NEW","triggerPrice":"53000","price":"0","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":true,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events ed2fdcf6
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=BUY&quantity=0.01&type=STOP_MARKET&triggerPrice=63000 200 {"algoId":6660000000012345687,"clientAlgoId":"auto6660000000012345687","algoType":"CONDITIONAL","orderType":"STOP_MARKET","symbol":"BTCUSDT","side":"BUY","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"63000","price":"0","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 23bdf592
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=BUY&quantity=0.01&type=TAKE_PROFIT_MARKET&triggerPrice=57000 200 {"algoId":6660000000012345688,"clientAlgoId":"auto6660000000012345688","algoType":"CONDITIONAL","orderType":"TAKE_PROFIT_MARKET","symbol":"BTCUSDT","side":"BUY","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"57000","price":"0","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 3661037d
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=BUY&quantity=0.01&type=STOP&triggerPrice=64000&price=64100&timeInForce=GTD&goodTillDate=1764700000000 200 {"algoId":6660000000012345689,"clientAlgoId":"auto6660000000012345689","algoType":"CONDITIONAL","orderType":"STOP","symbol":"BTCUSDT","side":"BUY","positionSide":"BOTH","timeInForce":"GTD","quantity":"0.01","algoStatus":"NEW","triggerPrice":"64000","price":"64100","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":1764700000000} 1 events bb5c6fc9
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=61000 400 {"code":-2021,"msg":"Order would immediately trigger."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT_MARKET&triggerPrice=59000 400 {"code":-2021,"msg":"Order would immediately trigger."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000.05 400 {"code":-4014,"msg":"Price not increased by tick size."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=0 400 {"code":-4006,"msg":"Stop price less than zero."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET 400 {"code":-1102,"msg":"Mandatory parameter 'triggerPrice' was not sent, was empty/null, or malformed."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP&triggerPrice=56000 400 {"code":-1102,"msg":"Param 'price' or 'priceMatch' must be sent, but both were empty/null!"} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP&triggerPrice=56000&price=55900.05&timeInForce=GTC 400 {"code":-4014,"msg":"Price not increased by tick size."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.00001&type=STOP_MARKET&triggerPrice=55000 400 {"code":-4004,"msg":"Quantity less than min quantity."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=99999&type=STOP_MARKET&triggerPrice=55000 400 {"code":-4005,"msg":"Quantity greater than max quantity."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=11 200 {"algoId":6660000000012345690,"clientAlgoId":"auto6660000000012345690","algoType":"CONDITIONAL","orderType":"TRAILING_STOP_MARKET","symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC","quantity":"0.01","algoStatus":"NEW","triggerPrice":"53400","price":"0","selfTradePreventionMode":"NONE","workingType":"CONTRACT_PRICE","priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"11","createTime":1763683200000,"updateTime":1763683200000,"triggerTime":0,"goodTillDate":0} 1 events 7afe778a
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=0.05 400 {"code":-1130,"msg":"Data sent for parameter 'callbackRate' is not valid."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=1&activatePrice=59000 400 {"code":-2021,"msg":"Order would immediately trigger."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=1&activatePrice=61000.05 400 {"code":-4135,"msg":"Invalid activation price"} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=TRAILING_STOP_MARKET&callbackRate=1&activatePrice=0 400 {"code":-4135,"msg":"Invalid activation price"} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000&positionSide=LONG 400 {"code":-4061,"msg":"Order's position side does not match user's setting."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=NOPE&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/um/algo/order algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_MARKET&triggerPrice=55000&closePosition=true 400 {"code":-1106,"msg":"Parameter 'quantity' sent when not required."} 0 events e3b0c442
GET /papi/v1/um/algo/openAlgoOrders 8 answers a6f8b28b
GET /papi/v1/um/algo/algoOrder 7 answers 0d1b25a8
GET /papi/v1/um/algo/allAlgoOrders 15 answers 9ab920ff
GET /papi/v1/um/conditional/openOrders 4 answers ab19b4ae
GET /papi/v1/um/conditional/allOrders 16 answers 2aa08f93
GET /papi/v1/um/conditional/openOrder 9 answers cf92866c
GET /papi/v1/um/conditional/orderHistory 9 answers 90db855e
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"61500"}} 0 events e3b0c442
{"prices":{"BTC":"60800"}} 6 events fe681882
{"prices":{"BTC":"63100"}} 6 events a7e9d38f
{"prices":{"BTC":"64200"}} 3 events 9b3742e8
{"prices":{"BTC":"66150"}} 15 events 9a34cf89
GET /papi/v1/um/algo/openAlgoOrders 8 answers 455bebbc
GET /papi/v1/um/algo/algoOrder 7 answers 327e7ca6
GET /papi/v1/um/algo/allAlgoOrders 18 answers dad1bc1f
DELETE /papi/v1/um/algo/order algoId=6660000000012345678 200 {"complete":true} 1 events 83aa1cb0
DELETE /papi/v1/um/algo/order clientAlgoId=mine 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/um/algo/order algoId=1 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
{"prices":{"BTC":"55950"}} 27 events f2cc101c
{"prices":{"BTC":"53900"}} 6 events cd8dd649
{"prices":{"BTC":"52900"}} 6 events 6006a91a
{"ms":1728000000} 0 events e3b0c442
DELETE /papi/v1/um/algo/allOpenOrders symbol=BTCUSDT 200 {"code":200,"msg":"The operation of cancel all open order is done."} 0 events e3b0c442
DELETE /papi/v1/um/algo/allOpenOrders symbol=ETHUSDT 200 {"code":200,"msg":"The operation of cancel all open order is done."} 0 events e3b0c442
GET /papi/v1/um/order/asyn 7 answers a5950512
GET /papi/v1/um/trade/asyn 7 answers a5950512
GET /papi/v1/um/income/asyn 7 answers a5950512
GET /papi/v1/um/account 1 answers db73ce57
GET /papi/v2/um/account 1 answers b53a4f44
GET /papi/v1/um/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/um/feeBurn 1 answers de2ca982
GET /papi/v1/um/order/asyn/id 1 answers aacc6808
GET /papi/v1/um/trade/asyn/id 1 answers aacc6808
GET /papi/v1/um/income/asyn/id 1 answers aacc6808
GET /papi/v1/um/income 21 answers b10513e4
GET /papi/v1/um/commissionRate 3 answers 1c12a882
GET /papi/v1/um/apiTradingStatus 4 answers 4af5b677
GET /papi/v1/um/algo/openAlgoOrders 8 answers 9f5bf00a
GET /papi/v1/um/conditional/openOrders 4 answers fb4e0ffe
GET /papi/v1/um/openOrders 4 answers 25e084f6
GET /papi/v1/um/conditional/allOrders 19 answers 782d99f1
GET /papi/v1/um/allOrders 18 answers 2e77b603
GET /papi/v1/um/algo/algoOrder 7 answers fa331fd3
GET /papi/v1/um/conditional/openOrder 9 answers 90db855e
GET /papi/v1/um/openOrder 10 answers dee70a5c
GET /papi/v1/um/algo/allAlgoOrders 18 answers 8b9bde88
GET /papi/v1/um/conditional/orderHistory 9 answers a6c25dc5
GET /papi/v1/um/orderAmendment 21 answers 684fd853
GET /papi/v1/um/order 10 answers 3504ecfc
GET /papi/v1/um/positionRisk 4 answers 5b63cdd5
GET /papi/v1/um/forceOrders 17 answers 98e338c5
GET /papi/v1/um/userTrades 18 answers 39555d04
GET /papi/v1/um/accountConfig 1 answers 0ef5dce7
GET /papi/v1/um/symbolConfig 4 answers 94c50c89
GET /papi/v1/um/leverageBracket 4 answers d9ab56f0
GET /papi/v1/um/adlQuantile 4 answers fb4e0ffe
{"ms":7776000000} 0 events e3b0c442
GET /papi/v1/um/algo/openAlgoOrders 8 answers 9f5bf00a
GET /papi/v1/um/algo/algoOrder 7 answers 5fc8f7f6
GET /papi/v1/um/algo/allAlgoOrders 18 answers 071d56d7
the world 379cd5ce
# conditional orders
POST /papi/v1/cm/order symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=40 200 {"clientOrderId":"auto7776774212345678901","cumQty":"0","executedQty":"0","orderId":7776774212345678901,"origQty":"40","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET","updateTime":1763683200000} 3 events a69e6578
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=55000&newClientStrategyId=mine 200 {"newClientStrategyId":"mine","strategyId":5550000000012345678,"strategyStatus":"NEW","strategyType":"STOP_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"55000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 4331fd4a
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=55000&newClientStrategyId=mine 400 {"code":-4116,"msg":"ClientOrderId is duplicated."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP&stopPrice=56000&price=55900&timeInForce=GTC 200 {"newClientStrategyId":"auto5550000000012345679","strategyId":5550000000012345679,"strategyStatus":"NEW","strategyType":"STOP","origQty":"5","price":"55900","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"56000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events b820ee74
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=TAKE_PROFIT&stopPrice=65000&price=65100&timeInForce=GTC 200 {"newClientStrategyId":"auto5550000000012345680","strategyId":5550000000012345680,"strategyStatus":"NEW","strategyType":"TAKE_PROFIT","origQty":"5","price":"65100","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"65000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 9fb98f6f
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=TAKE_PROFIT_MARKET&stopPrice=66000&workingType=MARK_PRICE 200 {"newClientStrategyId":"auto5550000000012345681","strategyId":5550000000012345681,"strategyStatus":"NEW","strategyType":"TAKE_PROFIT_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"66000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"MARK_PRICE","priceProtect":false} 1 events 8016e799
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=TRAILING_STOP_MARKET&callbackRate=1&activationPrice=61000 200 {"newClientStrategyId":"auto5550000000012345682","strategyId":5550000000012345682,"strategyStatus":"NEW","strategyType":"TRAILING_STOP_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"0","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","activatePrice":"61000","priceRate":"1","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 28e8bcb5
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=TRAILING_STOP_MARKET&callbackRate=3 200 {"newClientStrategyId":"auto5550000000012345683","strategyId":5550000000012345683,"strategyStatus":"NEW","strategyType":"TRAILING_STOP_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"58200","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","activatePrice":"0","priceRate":"3","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 2fd65d28
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=54000&reduceOnly=true 200 {"newClientStrategyId":"auto5550000000012345684","strategyId":5550000000012345684,"strategyStatus":"NEW","strategyType":"STOP_MARKET","origQty":"5","price":"0","reduceOnly":true,"side":"SELL","positionSide":"BOTH","stopPrice":"54000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763683200000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 3b393a74
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=61000 400 {"code":-2021,"msg":"Order would immediately trigger."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET 400 {"code":-1102,"msg":"Mandatory parameter 'stopPrice' was not sent, was empty/null, or malformed."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP&stopPrice=56000 400 {"code":-1102,"msg":"Mandatory parameter 'price' was not sent, was empty/null, or malformed."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=TRAILING_STOP_MARKET&callbackRate=6 400 {"code":-1130,"msg":"Data sent for parameter 'callbackRate' is not valid."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=NOPE&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=55000 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=55000&positionSide=SHORT 400 {"code":-4061,"msg":"Order's position side does not match user's setting."} 0 events e3b0c442
GET /papi/v1/cm/conditional/allOrders 16 answers 9eaafab7
GET /papi/v1/cm/conditional/openOrders 4 answers 45400f74
GET /papi/v1/cm/conditional/orderHistory 9 answers bb85421c
GET /papi/v1/cm/conditional/openOrder 9 answers 0a4573ff
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"61500"}} 0 events e3b0c442
{"prices":{"BTC":"60800"}} 5 events 89bcdc1b
{"prices":{"BTC":"65050"}} 2 events d1fec5e7
{"prices":{"BTC":"66100"}} 8 events a8c33eb4
GET /papi/v1/cm/conditional/allOrders 19 answers 3972410c
GET /papi/v1/cm/conditional/openOrders 4 answers 5d479903
GET /papi/v1/cm/conditional/orderHistory 9 answers bb85421c
GET /papi/v1/cm/conditional/openOrder 9 answers ad073ae5
DELETE /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&strategyId=5550000000012345678 200 {"newClientStrategyId":"mine","strategyId":5550000000012345678,"strategyStatus":"CANCELED","strategyType":"STOP_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"55000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763683200000,"updateTime":1763686800000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events 79e2f17a
DELETE /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&newClientStrategyId=mine 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
{"prices":{"BTC":"55950"}} 10 events 3b215b22
{"prices":{"BTC":"53900"}} 5 events f4f1d8b1
POST /papi/v1/cm/conditional/order symbol=BTCUSD_PERP&side=SELL&quantity=5&strategyType=STOP_MARKET&stopPrice=50000 200 {"newClientStrategyId":"auto5550000000012345685","strategyId":5550000000012345685,"strategyStatus":"NEW","strategyType":"STOP_MARKET","origQty":"5","price":"0","reduceOnly":false,"side":"SELL","positionSide":"BOTH","stopPrice":"50000","symbol":"BTCUSD_PERP","pair":"BTCUSD","timeInForce":"GTC","bookTime":1763686800000,"updateTime":1763686800000,"workingType":"CONTRACT_PRICE","priceProtect":false} 1 events b8814439
DELETE /papi/v1/cm/conditional/allOpenOrders symbol=BTCUSD_PERP 200 {"code":"200","msg":"The operation of cancel all conditional open order is done."} 1 events d28f17c0
DELETE /papi/v1/cm/conditional/allOpenOrders symbol=NOPE 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
{"ms":345600000} 12 events 395ec932
GET /papi/v1/cm/userTrades 21 answers 0077d5ea
GET /papi/v1/cm/leverageBracket 4 answers 702e836f
GET /papi/v1/cm/adlQuantile 4 answers 7d10eb5d
GET /papi/v1/cm/account 1 answers 98cb10a8
GET /papi/v1/cm/positionSide/dual 1 answers ed0f28bd
GET /papi/v1/cm/income 21 answers bce2dbb7
GET /papi/v1/cm/commissionRate 3 answers b7e4b2ab
GET /papi/v1/cm/conditional/allOrders 19 answers fd419805
GET /papi/v1/cm/allOrders 21 answers aea2a5b9
GET /papi/v1/cm/conditional/openOrders 4 answers 32f547c1
GET /papi/v1/cm/openOrders 6 answers 7b5a0201
GET /papi/v1/cm/conditional/orderHistory 9 answers f6c30d02
GET /papi/v1/cm/orderAmendment 21 answers 0575ac8b
GET /papi/v1/cm/order 10 answers cf6cdb75
GET /papi/v1/cm/positionRisk 3 answers c3596a5b
GET /papi/v1/cm/conditional/openOrder 9 answers bb85421c
GET /papi/v1/cm/openOrder 10 answers dfda0ac6
GET /papi/v1/cm/forceOrders 17 answers 1712ea90
{"ms":7776000000} 270 events e7034e65
GET /papi/v1/cm/conditional/allOrders 19 answers d48b3efd
GET /papi/v1/cm/conditional/openOrders 4 answers 32f547c1
GET /papi/v1/cm/conditional/orderHistory 9 answers bb85421c
GET /papi/v1/cm/conditional/openOrder 9 answers bb85421c
the world a23eeaf9
`.trim().split("\n");
