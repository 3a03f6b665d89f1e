/**
 * What the stories of tools/generate/margin_story.ts lead to: calls with their answers, and eight digits for
 * the events and for the answers of each list. Written by `npm run update`; read the difference.
 */
export const writtenMargin: readonly string[] = String.raw`
# orders
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000&newClientOrderId=mine 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"mine","transactTime":1763683200000,"price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events e35d65d2
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50100&newOrderRespType=RESULT&icebergQty=0.005 200 {"symbol":"BTCUSDT","orderId":4440000000012345679,"clientOrderId":"auto4440000000012345679","transactTime":1763683200000,"price":"50100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY"} 2 events cbc10e50
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50200&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345680,"clientOrderId":"auto4440000000012345680","transactTime":1763683200000,"price":"50200.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events 6191f012
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345681,"clientOrderId":"auto4440000000012345681","transactTime":1763683200000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"600.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","fills":[{"price":"60000.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":1}]} 3 events 93be0c95
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.02&newOrderRespType=RESULT 200 {"symbol":"BTCUSDT","orderId":4440000000012345682,"clientOrderId":"auto4440000000012345682","transactTime":1763683200000,"price":"0.00000000","origQty":"0.02000000","executedQty":"0.02000000","cummulativeQuoteQty":"1200.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY"} 3 events 24dab67c
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&type=MARKET&quoteOrderQty=601&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345683,"clientOrderId":"auto4440000000012345683","transactTime":1763683200000,"price":"0.00000000","origQty":"0.01001000","executedQty":"0.01001000","cummulativeQuoteQty":"600.60000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","fills":[{"price":"60000.00000000","qty":"0.01001000","commission":"0.60060000","commissionAsset":"USDT","tradeId":3}]} 3 events db19971a
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50300&isIsolated=FALSE&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345684,"clientOrderId":"auto4440000000012345684","isIsolated":false,"transactTime":1763683200000,"price":"50300.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 2 events 1665ccd2
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS&stopPrice=55000 200 {"symbol":"BTCUSDT","orderId":4440000000012345685,"clientOrderId":"auto4440000000012345685","isIsolated":false,"transactTime":1763683200000} 3 events 4420aa03
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS_LIMIT&stopPrice=54000&price=53900&timeInForce=GTC 200 {"symbol":"BTCUSDT","orderId":4440000000012345686,"clientOrderId":"auto4440000000012345686","isIsolated":false,"transactTime":1763683200000} 3 events 78432a7c
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT&stopPrice=66000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345687,"clientOrderId":"auto4440000000012345687","isIsolated":false,"transactTime":1763683200000,"price":"0.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"TAKE_PROFIT","side":"SELL","stopPrice":"66000.00000000","selfTradePreventionMode":"NONE","fills":[]} 2 events 1b21c830
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT_LIMIT&stopPrice=67000&price=67100&timeInForce=GTC 200 {"symbol":"BTCUSDT","orderId":4440000000012345688,"clientOrderId":"auto4440000000012345688","isIsolated":false,"transactTime":1763683200000} 2 events 393b1c3c
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT_MAKER&price=68000 200 {"symbol":"BTCUSDT","orderId":4440000000012345689,"clientOrderId":"auto4440000000012345689","isIsolated":false,"transactTime":1763683200000} 2 events e3b56e59
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT_MAKER&price=59000 400 {"code":-2010,"msg":"Order would immediately match and take."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS&trailingDelta=100 200 {"symbol":"BTCUSDT","orderId":4440000000012345690,"clientOrderId":"auto4440000000012345690","isIsolated":false,"transactTime":1763683200000} 2 events 7dc2df18
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&quantity=0.01&type=TAKE_PROFIT&trailingDelta=200&stopPrice=59000 200 {"symbol":"BTCUSDT","orderId":4440000000012345691,"clientOrderId":"auto4440000000012345691","isIsolated":false,"transactTime":1763683200000} 3 events 4ec5da8e
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=IOC&quantity=0.01&price=59000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345692,"clientOrderId":"auto4440000000012345692","isIsolated":false,"transactTime":1763683200000,"price":"59000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"IOC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 1 events fb165a91
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=FOK&quantity=0.01&price=61000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345693,"clientOrderId":"auto4440000000012345693","isIsolated":false,"transactTime":1763683200000,"price":"61000.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"600.00000000","status":"FILLED","timeInForce":"FOK","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[{"price":"60000.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":4}]} 3 events fca172fb
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=FOK&quantity=0.01&price=59000&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345694,"clientOrderId":"auto4440000000012345694","isIsolated":false,"transactTime":1763683200000,"price":"59000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"FOK","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","fills":[]} 1 events 82b3d5db
POST /papi/v1/margin/order symbol=ETHUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.1&price=2000 200 {"symbol":"ETHUSDT","orderId":4440000000012345695,"clientOrderId":"auto4440000000012345695","transactTime":1763683200000,"price":"2000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events 58cd1b73
POST /papi/v1/margin/order symbol=ETHUSDT&side=SELL&type=MARKET&quantity=0.5&newOrderRespType=FULL 200 {"symbol":"ETHUSDT","orderId":4440000000012345696,"clientOrderId":"auto4440000000012345696","transactTime":1763683200000,"price":"0.00000000","origQty":"0.50000000","executedQty":"0.50000000","cummulativeQuoteQty":"1250.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","fills":[{"price":"2500.00000000","qty":"0.50000000","commission":"1.25000000","commissionAsset":"USDT","tradeId":5}]} 3 events 6c3d30d4
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=60010&selfTradePreventionMode=EXPIRE_MAKER 200 {"symbol":"BTCUSDT","orderId":4440000000012345697,"clientOrderId":"auto4440000000012345697","isIsolated":false,"transactTime":1763683200000,"price":"60010.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","selfTradePreventionMode":"EXPIRE_MAKER","fills":[]} 2 events 8c00c208
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.02&price=60010&selfTradePreventionMode=EXPIRE_TAKER&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345698,"clientOrderId":"auto4440000000012345698","isIsolated":false,"transactTime":1763683200000,"price":"60010.00000000","origQty":"0.02000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED_IN_MATCH","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"EXPIRE_TAKER","fills":[]} 1 events 737960ae
POST /sapi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=60020&selfTradePreventionMode=EXPIRE_BOTH 200 {"symbol":"BTCUSDT","orderId":4440000000012345699,"clientOrderId":"auto4440000000012345699","isIsolated":false,"transactTime":1763683200000,"price":"60020.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","selfTradePreventionMode":"EXPIRE_BOTH","fills":[]} 2 events a8a0be92
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.02&price=60020&selfTradePreventionMode=EXPIRE_BOTH&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345700,"clientOrderId":"auto4440000000012345700","isIsolated":false,"transactTime":1763683200000,"price":"60020.00000000","origQty":"0.02000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED_IN_MATCH","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"EXPIRE_BOTH","fills":[]} 3 events 47b1a3b4
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000&newClientOrderId=mine 400 {"code":-2010,"msg":"Duplicate order sent."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=NOPE&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000.001 400 {"code":-1013,"msg":"Filter failure: PRICE_FILTER"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.0000001&price=50000 400 {"code":-1013,"msg":"Filter failure: LOT_SIZE"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.00001&price=50000 400 {"code":-1013,"msg":"Filter failure: NOTIONAL"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=9000&price=50000 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=100&price=50000 400 {"code":-2010,"msg":"Account has insufficient balance for requested action."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=1 400 {"code":-1013,"msg":"Filter failure: NOTIONAL"} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=500000 200 {"symbol":"BTCUSDT","orderId":4440000000012345701,"clientOrderId":"auto4440000000012345701","transactTime":1763683200000,"price":"500000.00000000","origQty":"0.01000000","executedQty":"0.01000000","cummulativeQuoteQty":"600.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[{"price":"60000.00000000","qty":"0.01000000","commission":"0.00001000","commissionAsset":"BTC","tradeId":6}]} 3 events cdf2ae4d
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=STOP_LOSS&stopPrice=61000 400 {"code":-2010,"msg":"Order would trigger immediately."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=TAKE_PROFIT&stopPrice=59000 400 {"code":-2010,"msg":"Order would trigger immediately."} 0 events e3b0c442
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000&isIsolated=TRUE 400 {"code":-3003,"msg":"Margin account does not exist."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
{"prices":{"BTC":"59000","ETH":"2450"}} 3 events 7f187bbf
{"prices":{"BTC":"58400"}} 1 events b16c2799
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"66100"}} 5 events cd2884b7
GET /papi/v1/margin/marginInterestHistory 20 answers 86030be6
GET /papi/v1/margin/myTrades 22 answers f8d3ddbd
GET /papi/v1/margin/maxBorrowable 3 answers 94632f00
GET /papi/v1/margin/allOrders 18 answers fd5000f1
GET /papi/v1/margin/openOrders 3 answers 9efd27f3
GET /papi/v1/margin/order 10 answers 530ee35f
GET /papi/v1/margin/allOrderList 16 answers 46013201
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 20 answers 2218d01c
GET /papi/v1/margin/maxWithdraw 3 answers 8efcf557
GET /papi/v1/margin/repayLoan 20 answers 2218d01c
GET /papi/v1/margin/forceOrders 16 answers f901f66d
GET /sapi/v1/margin/transfer 32 answers a8dab353
GET /sapi/v1/margin/forceLiquidationRec 17 answers 1eb009f9
GET /sapi/v1/margin/interestHistory 20 answers b25678e2
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 63020b22
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 6eaf12b3
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 32 answers d5a3cb51
GET /sapi/v1/margin/capital-flow 34 answers 9be5c75d
GET /sapi/v1/margin/account 1 answers 8e38321f
GET /sapi/v1/margin/rateLimit/order 6 answers a49d99d4
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 6d6e5145
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 2692e9b2
GET /sapi/v1/margin/allOrders 20 answers eb079324
GET /sapi/v1/margin/openOrders 6 answers efb27d5f
GET /sapi/v1/margin/order 12 answers 27701ae1
GET /sapi/v1/margin/myTrades 24 answers 9593883f
GET /sapi/v1/margin/maxBorrowable 4 answers 9d36dd53
GET /sapi/v1/margin/maxTransferable 4 answers 6d521102
GET /sapi/v1/margin/myPreventedMatches 13 answers 46f0fce4
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
{"ms":86400001} 0 events e3b0c442
DELETE /papi/v1/margin/order symbol=BTCUSDT&origClientOrderId=mine&newClientOrderId=gone 200 {"symbol":"BTCUSDT","origClientOrderId":"mine","orderId":4440000000012345678,"orderListId":-1,"clientOrderId":"gone","price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY"} 2 events 7402b735
DELETE /papi/v1/margin/order symbol=BTCUSDT&origClientOrderId=mine 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/order symbol=BTCUSDT&orderId=4440000000012345679 200 {"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto4440000000012345679","orderId":4440000000012345679,"orderListId":-1,"clientOrderId":"cancel4440000000012345679","price":"50100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","icebergQty":"0.00500000","selfTradePreventionMode":"NONE"} 2 events cd102d16
DELETE /sapi/v1/margin/order symbol=BTCUSDT&orderId=1 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
{"prices":{"BTC":"50150"}} 11 events 22efb429
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT&isIsolated=TRUE 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /papi/v1/margin/allOpenOrders symbol=BTCUSDT 200 [{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345686","orderId":4440000000012345686,"orderListId":-1,"clientOrderId":"cancel4440000000012345686","price":"53900.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"SELL","stopPrice":"54000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345688","orderId":4440000000012345688,"orderListId":-1,"clientOrderId":"cancel4440000000012345688","price":"67100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"TAKE_PROFIT_LIMIT","side":"SELL","stopPrice":"67000.00000000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345689","orderId":4440000000012345689,"orderListId":-1,"clientOrderId":"cancel4440000000012345689","price":"68000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL"}] 6 events 38f1421d
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/openOrders symbol=ETHUSDT 200 [{"symbol":"ETHUSDT","isIsolated":false,"origClientOrderId":"auto4440000000012345695","orderId":4440000000012345695,"orderListId":-1,"clientOrderId":"cancel4440000000012345695","price":"2000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"}] 2 events 5e993a8f
GET /papi/v1/margin/marginInterestHistory 20 answers 649966f4
GET /papi/v1/margin/myTrades 22 answers 48f0a9a0
GET /papi/v1/margin/maxBorrowable 3 answers 79e9ff9a
GET /papi/v1/margin/allOrders 18 answers cddbe94a
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers 51026b6d
GET /papi/v1/margin/allOrderList 16 answers f6da5176
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 20 answers c884305d
GET /papi/v1/margin/maxWithdraw 3 answers 7a839a3a
GET /papi/v1/margin/repayLoan 20 answers c884305d
GET /papi/v1/margin/forceOrders 16 answers a5750554
GET /sapi/v1/margin/transfer 32 answers 42317fce
GET /sapi/v1/margin/forceLiquidationRec 17 answers 6e461055
GET /sapi/v1/margin/interestHistory 20 answers ee0007c3
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers ff403805
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 64559c2d
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 32 answers 5e197586
GET /sapi/v1/margin/capital-flow 34 answers fed62f9e
GET /sapi/v1/margin/account 1 answers 3f81314f
GET /sapi/v1/margin/rateLimit/order 6 answers 597afa60
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 56b38f78
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 883423c2
GET /sapi/v1/margin/allOrders 20 answers 3a8f105e
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/order 12 answers 33510c9a
GET /sapi/v1/margin/myTrades 24 answers 41827f6f
GET /sapi/v1/margin/maxBorrowable 4 answers c9811fff
GET /sapi/v1/margin/maxTransferable 4 answers c5bc446a
GET /sapi/v1/margin/myPreventedMatches 13 answers 46f0fce4
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
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
POST /sapi/v1/margin/order/oto symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=60000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingType=MARKET 200 {"orderListId":3330000000012345682,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345682","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345686,"clientOrderId":"auto4440000000012345686"},{"symbol":"BTCUSDT","orderId":4440000000012345687,"clientOrderId":"auto4440000000012345687"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345686,"orderListId":3330000000012345682,"clientOrderId":"auto4440000000012345686","transactTime":1763683200000,"price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345687,"orderListId":3330000000012345682,"clientOrderId":"auto4440000000012345687","transactTime":1763683200000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.05000000","cummulativeQuoteQty":"3000.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","selfTradePreventionMode":"NONE"}]} 7 events a03a993d
POST /sapi/v1/margin/order/oto symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=60000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=50&pendingType=LIMIT_MAKER&pendingPrice=66000 200 {"orderListId":3330000000012345683,"contingencyType":"OTO","listStatusType":"ALL_DONE","listOrderStatus":"REJECT","listClientOrderId":"list3330000000012345683","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345688,"clientOrderId":"auto4440000000012345688"},{"symbol":"BTCUSDT","orderId":4440000000012345689,"clientOrderId":"auto4440000000012345689"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345688,"orderListId":3330000000012345683,"clientOrderId":"auto4440000000012345688","transactTime":1763683200000,"price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345689,"orderListId":3330000000012345683,"clientOrderId":"auto4440000000012345689","transactTime":1763683200000,"price":"66000.00000000","origQty":"50.00000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 5 events 6591136b
POST /sapi/v1/margin/order/oto symbol=NOPE&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingType=MARKET 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66000&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=50000&listClientOrderId=list3 200 {"orderListId":3330000000012345684,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345690,"clientOrderId":"auto4440000000012345690"},{"symbol":"BTCUSDT","orderId":4440000000012345691,"clientOrderId":"auto4440000000012345691"},{"symbol":"BTCUSDT","orderId":4440000000012345692,"clientOrderId":"auto4440000000012345692"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345690,"orderListId":3330000000012345684,"clientOrderId":"auto4440000000012345690","transactTime":1763683200000,"price":"59000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345691,"orderListId":3330000000012345684,"clientOrderId":"auto4440000000012345691","transactTime":1763683200000,"price":"66000.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345692,"orderListId":3330000000012345684,"clientOrderId":"auto4440000000012345692","transactTime":1763683200000,"price":"0.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"STOP_LOSS","side":"SELL","stopPrice":"50000.00000000","selfTradePreventionMode":"NONE"}]} 5 events 94a48446
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=60000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=BUY&pendingQuantity=0.05&pendingAboveType=STOP_LOSS_LIMIT&pendingAboveStopPrice=67000&pendingAbovePrice=67100&pendingAboveTimeInForce=GTC&pendingBelowType=LIMIT_MAKER&pendingBelowPrice=51000 200 {"orderListId":3330000000012345685,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345685","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345693,"clientOrderId":"auto4440000000012345693"},{"symbol":"BTCUSDT","orderId":4440000000012345694,"clientOrderId":"auto4440000000012345694"},{"symbol":"BTCUSDT","orderId":4440000000012345695,"clientOrderId":"auto4440000000012345695"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345693,"orderListId":3330000000012345685,"clientOrderId":"auto4440000000012345693","transactTime":1763683200000,"price":"60000.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345694,"orderListId":3330000000012345685,"clientOrderId":"auto4440000000012345694","transactTime":1763683200000,"price":"67100.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"67000.00000000","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345695,"orderListId":3330000000012345685,"clientOrderId":"auto4440000000012345695","transactTime":1763683200000,"price":"51000.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","selfTradePreventionMode":"NONE"}]} 10 events 01549860
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66500 200 {"orderListId":3330000000012345686,"contingencyType":"OTO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING","listClientOrderId":"list3330000000012345686","transactionTime":1763683200000,"symbol":"BTCUSDT","isIsolated":false,"orders":[{"symbol":"BTCUSDT","orderId":4440000000012345696,"clientOrderId":"auto4440000000012345696"},{"symbol":"BTCUSDT","orderId":4440000000012345697,"clientOrderId":"auto4440000000012345697"}],"orderReports":[{"symbol":"BTCUSDT","orderId":4440000000012345696,"orderListId":3330000000012345686,"clientOrderId":"auto4440000000012345696","transactTime":1763683200000,"price":"59000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","orderId":4440000000012345697,"orderListId":3330000000012345686,"clientOrderId":"auto4440000000012345697","transactTime":1763683200000,"price":"66500.00000000","origQty":"0.05000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"PENDING_NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"SELL","selfTradePreventionMode":"NONE"}]} 4 events 417bb2a0
POST /sapi/v1/margin/order/otoco symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=49000&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=50000 400 {"code":-2010,"msg":"The relationship of the prices for the orders is not correct."} 0 events e3b0c442
POST /sapi/v1/margin/order/otoco symbol=NOPE&workingType=LIMIT&workingSide=BUY&workingPrice=59000&workingQuantity=0.1&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.05&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=66500 400 {"code":-1121,"msg":"Invalid symbol."} 0 events e3b0c442
GET /papi/v1/margin/allOrderList 13 answers aaea814e
GET /papi/v1/margin/orderList 7 answers f9a947d4
GET /papi/v1/margin/openOrderList 1 answers 3acfe37e
GET /sapi/v1/margin/allOrderList 18 answers 527daae8
GET /sapi/v1/margin/orderList 12 answers 940c3857
GET /sapi/v1/margin/openOrderList 6 answers a0b9bc60
{"ms":1000} 0 events e3b0c442
{"prices":{"BTC":"58900"}} 15 events 74350df8
{"ms":1000} 0 events e3b0c442
{"prices":{"BTC":"66100"}} 15 events 6ab1cd0b
DELETE /papi/v1/margin/orderList symbol=BTCUSDT&orderListId=3330000000012345679&newClientOrderId=gone 200 {"orderListId":3330000000012345679,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE","listClientOrderId":"list3330000000012345679","transactionTime":1763683202000,"symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":4440000000012345680,"clientOrderId":"auto4440000000012345680"},{"symbol":"BTCUSDT","orderId":4440000000012345681,"clientOrderId":"auto4440000000012345681"}],"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345680","orderId":4440000000012345680,"orderListId":3330000000012345679,"clientOrderId":"gone","price":"65100.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"65000.00000000","icebergQty":"0.00500000"},{"symbol":"BTCUSDT","origClientOrderId":"auto4440000000012345681","orderId":4440000000012345681,"orderListId":3330000000012345679,"clientOrderId":"gone","price":"52000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"EXPIRED","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY","icebergQty":"0.00500000"}]} 3 events 408bef10
DELETE /papi/v1/margin/orderList symbol=BTCUSDT&orderListId=3330000000012345679 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/orderList symbol=BTCUSDT&orderListId=3330000000012345680 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
DELETE /sapi/v1/margin/orderList symbol=BTCUSDT&listClientOrderId=nobody 400 {"code":-2011,"msg":"Unknown order sent."} 0 events e3b0c442
GET /papi/v1/margin/allOrderList 16 answers 7d194702
GET /papi/v1/margin/orderList 7 answers 2b913f35
GET /papi/v1/margin/openOrderList 1 answers 9abbacfe
GET /sapi/v1/margin/allOrderList 21 answers 1a5b222f
GET /sapi/v1/margin/orderList 12 answers 9f803f9b
GET /sapi/v1/margin/openOrderList 6 answers baa3e65c
{"prices":{"BTC":"54000"}} 5 events 66878033
GET /papi/v1/margin/marginInterestHistory 20 answers b992d345
GET /papi/v1/margin/myTrades 22 answers 473f6064
GET /papi/v1/margin/maxBorrowable 3 answers 8f968238
GET /papi/v1/margin/allOrders 18 answers f7f2b621
GET /papi/v1/margin/openOrders 3 answers fc350bd0
GET /papi/v1/margin/order 10 answers c308e81d
GET /papi/v1/margin/allOrderList 16 answers 7fd33cf4
GET /papi/v1/margin/orderList 7 answers 90ac95d7
GET /papi/v1/margin/openOrderList 1 answers 0184eff9
GET /papi/v1/margin/marginLoan 20 answers a2aaf47c
GET /papi/v1/margin/maxWithdraw 3 answers 0aee2e30
GET /papi/v1/margin/repayLoan 20 answers a2aaf47c
GET /papi/v1/margin/forceOrders 16 answers 7a618e48
GET /sapi/v1/margin/transfer 32 answers da20d507
GET /sapi/v1/margin/forceLiquidationRec 17 answers 7c21d52e
GET /sapi/v1/margin/interestHistory 20 answers aa16c07f
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers d6f7d53f
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 63a0d0c1
GET /sapi/v1/margin/orderList 12 answers e28884f0
GET /sapi/v1/margin/openOrderList 6 answers ab8bf710
GET /sapi/v1/margin/borrow-repay 32 answers fd229ccd
GET /sapi/v1/margin/capital-flow 34 answers 14f84819
GET /sapi/v1/margin/account 1 answers 5b651bce
GET /sapi/v1/margin/rateLimit/order 6 answers f139fe43
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 97422b58
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 0cff2f9f
GET /sapi/v1/margin/allOrders 20 answers 9026c144
GET /sapi/v1/margin/openOrders 6 answers 87e827ba
GET /sapi/v1/margin/order 12 answers a0c2ecd9
GET /sapi/v1/margin/myTrades 24 answers 96a1b32c
GET /sapi/v1/margin/maxBorrowable 4 answers 9e21c4fa
GET /sapi/v1/margin/maxTransferable 4 answers b980cfc9
GET /sapi/v1/margin/myPreventedMatches 13 answers 187803c6
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
# loans
POST /papi/v1/marginLoan asset=USDT&amount=1000 200 {"tranId":351637150141315862} 3 events 5c2a00ca
POST /papi/v1/marginLoan asset=NOPE&amount=1000 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
POST /papi/v1/marginLoan asset=USDT&amount=1000000 400 {"code":-51006,"msg":"Your borrow amount has exceed maximum borrow amount."} 0 events e3b0c442
POST /papi/v1/marginLoan asset=USDT&amount=0.000000001 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
POST /sapi/v1/margin/borrow-repay asset=ETH&amount=0.003&isIsolated=FALSE&symbol=BTCUSDT&type=BORROW 200 {"tranId":351637150141315863} 3 events 603fb639
POST /sapi/v1/margin/borrow-repay asset=BNB&amount=0.005&isIsolated=FALSE&symbol=BTCUSDT&type=BORROW 200 {"tranId":351637150141315864} 3 events dd6c4da7
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&sideEffectType=MARGIN_BUY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"auto4440000000012345678","transactTime":1763683200000,"price":"0.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","marginBuyBorrowAmount":"3000.00000000","marginBuyBorrowAsset":"USDT","fills":[{"price":"60000.00000000","qty":"0.10000000","commission":"0.00010000","commissionAsset":"BTC","tradeId":1}]} 5 events 545516bf
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.1&price=55000&sideEffectType=AUTO_BORROW_REPAY&autoRepayAtCancel=true 200 {"symbol":"BTCUSDT","orderId":4440000000012345679,"clientOrderId":"auto4440000000012345679","isIsolated":false,"transactTime":1763683200000,"price":"55000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","marginBuyBorrowAmount":"5500.00000000","marginBuyBorrowAsset":"USDT","fills":[]} 4 events a73e628b
POST /sapi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=54000&sideEffectType=MARGIN_BUY&autoRepayAtCancel=false 200 {"symbol":"BTCUSDT","orderId":4440000000012345680,"clientOrderId":"auto4440000000012345680","isIsolated":false,"transactTime":1763683200000,"price":"54000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE","marginBuyBorrowAmount":"540.00000000","marginBuyBorrowAsset":"USDT","fills":[]} 4 events ca720150
{"ms":10800000} 0 events e3b0c442
DELETE /sapi/v1/margin/openOrders symbol=BTCUSDT 200 [{"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto4440000000012345679","orderId":4440000000012345679,"orderListId":-1,"clientOrderId":"cancel4440000000012345679","price":"55000.00000000","origQty":"0.10000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"},{"symbol":"BTCUSDT","isIsolated":false,"origClientOrderId":"auto4440000000012345680","orderId":4440000000012345680,"orderListId":-1,"clientOrderId":"cancel4440000000012345680","price":"54000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"BUY","selfTradePreventionMode":"NONE"}] 6 events 5c712dd6
GET /sapi/v1/margin/exchange-small-liability  200 [{"asset":"ETH","interest":"0.00000000","principal":"0.00300000","liabilityAsset":"USDT","liabilityQty":"7.50000001"},{"asset":"BNB","interest":"0.00000012","principal":"0.00500000","liabilityAsset":"USDT","liabilityQty":"3.00007201"}] 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=BNB 200 {} 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=BNB 429 {"code":-1003,"msg":"Too many requests; current limit is 1 requests per 360 MINUTE."} 0 events e3b0c442
{"ms":21600000} 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=NOPE 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
{"ms":21600000} 0 events e3b0c442
POST /sapi/v1/margin/exchange-small-liability assetNames=BTC 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /papi/v1/repayLoan asset=USDT&amount=100 200 {"tranId":351637150141315909} 3 events ff11127e
POST /sapi/v1/margin/borrow-repay asset=USDT&amount=50&isIsolated=FALSE&symbol=BTCUSDT&type=REPAY 200 {"tranId":351637150141315910} 3 events 500f2343
POST /sapi/v1/margin/borrow-repay asset=ETH&amount=50&isIsolated=FALSE&symbol=BTCUSDT&type=REPAY 400 {"code":-3015,"msg":"Repay amount exceeds borrow amount."} 0 events e3b0c442
POST /papi/v1/repayLoan asset=SOL&amount=1 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=ETH 200 {"amount":"0.00300000","asset":"ETH","specifyRepayAssets":[],"updateTime":1763737260000,"success":true} 3 events 51b0602f
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=USDT&amount=200&specifyRepayAssets=BTC 200 {"amount":"200.00000000","asset":"USDT","specifyRepayAssets":["BTC"],"updateTime":1763737320000,"success":true} 3 events 06e02570
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=USDT&amount=200&specifyRepayAssets=NOPE 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /papi/v1/margin/repay-debt asset=SOL 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.02&sideEffectType=AUTO_REPAY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345681,"clientOrderId":"auto4440000000012345681","transactTime":1763737440000,"price":"0.00000000","origQty":"0.02000000","executedQty":"0.02000000","cummulativeQuoteQty":"1200.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL","fills":[{"price":"60000.00000000","qty":"0.02000000","commission":"1.20000000","commissionAsset":"USDT","tradeId":2}]} 5 events 5a5fc7cc
GET /papi/v1/margin/marginInterestHistory 20 answers b12cfcc7
GET /papi/v1/margin/myTrades 22 answers 5efec94e
GET /papi/v1/margin/maxBorrowable 3 answers 549d734b
GET /papi/v1/margin/allOrders 18 answers f8c6d1c2
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers 9107de6f
GET /papi/v1/margin/allOrderList 16 answers 599d559f
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers e466d895
GET /papi/v1/margin/maxWithdraw 3 answers 97172302
GET /papi/v1/margin/repayLoan 21 answers d6fdf299
GET /papi/v1/margin/forceOrders 16 answers e32e0ef8
GET /sapi/v1/margin/transfer 32 answers bec49f12
GET /sapi/v1/margin/forceLiquidationRec 17 answers b4ae98f3
GET /sapi/v1/margin/interestHistory 20 answers 69c14cb7
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers cd6949bb
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers b832dc0b
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 33 answers 42933379
GET /sapi/v1/margin/capital-flow 34 answers 00eef43c
GET /sapi/v1/margin/account 1 answers 0a083d80
GET /sapi/v1/margin/rateLimit/order 6 answers 5a73d405
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 60a5c3ad
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c35fc1ab
GET /sapi/v1/margin/allOrders 20 answers eede55d3
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/order 12 answers 74c93efe
GET /sapi/v1/margin/myTrades 24 answers e083f208
GET /sapi/v1/margin/maxBorrowable 4 answers 5ff958f9
GET /sapi/v1/margin/maxTransferable 4 answers b2b34d17
GET /sapi/v1/margin/myPreventedMatches 13 answers 187803c6
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
{"ms":18000000} 0 events e3b0c442
POST /papi/v1/bnb-transfer amount=0.5&transferSide=TO_UM 200 {"tranId":351637150141315925} 3 events 1350c21e
POST /papi/v1/bnb-transfer amount=0.2&transferSide=FROM_UM 200 {"tranId":351637150141315926} 3 events 3821a416
POST /papi/v1/asset-collection asset=USDT&amount=20&futureType=UM 200 {"msg":"success"} 3 events b4504320
POST /papi/v1/auto-collection  200 {"msg":"success"} 3 events 61d4284c
POST /sapi/v1/margin/isolated/account symbol=BTCUSDT 200 {"success":true,"symbol":"BTCUSDT"} 0 events e3b0c442
POST /sapi/v1/margin/isolated/account symbol=BTCUSDT 400 {"code":-3026,"msg":"Your input param is invalid."} 0 events e3b0c442
POST /sapi/v1/margin/isolated/account symbol=NOPE 400 {"code":-3028,"msg":"Not a valid margin pair."} 0 events e3b0c442
POST /sapi/v1/margin/isolated/account symbol=ETHUSDT 200 {"success":true,"symbol":"ETHUSDT"} 0 events e3b0c442
GET /sapi/v1/margin/isolated/accountLimit 1 answers 0233d751
GET /sapi/v1/margin/isolated/account 3 answers 4880eb6b
DELETE /sapi/v1/margin/isolated/account symbol=BTCUSDT 200 {"success":true,"symbol":"BTCUSDT"} 0 events e3b0c442
DELETE /sapi/v1/margin/isolated/account symbol=BTCUSDT 400 {"code":-3003,"msg":"Margin account does not exist."} 0 events e3b0c442
POST /sapi/v1/margin/manual-liquidation type=ISOLATED&symbol=BTCUSDT 400 {"code":-3003,"msg":"Margin account does not exist."} 0 events e3b0c442
POST /sapi/v1/margin/manual-liquidation type=ISOLATED&symbol=ETHUSDT 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /sapi/v1/margin/max-leverage maxLeverage=3 200 {"success":true} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /sapi/v1/margin/max-leverage maxLeverage=10 200 {"success":true} 0 events e3b0c442
{"ms":60000} 0 events e3b0c442
POST /sapi/v1/margin/max-leverage maxLeverage=5 200 {"success":true} 0 events e3b0c442
{"ms":604800000} 0 events e3b0c442
GET /papi/v1/margin/marginInterestHistory 20 answers 4441d10b
GET /papi/v1/margin/myTrades 22 answers 9940cc37
GET /papi/v1/margin/maxBorrowable 3 answers 3bf3c2e4
GET /papi/v1/margin/allOrders 18 answers 850bcada
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers 9107de6f
GET /papi/v1/margin/allOrderList 16 answers c5a2cac4
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers bc6c742d
GET /papi/v1/margin/maxWithdraw 3 answers 8c5014ad
GET /papi/v1/margin/repayLoan 21 answers 14aaf69a
GET /papi/v1/margin/forceOrders 16 answers 2978e56f
GET /sapi/v1/margin/transfer 32 answers 10cf4639
GET /sapi/v1/margin/forceLiquidationRec 17 answers 1dd3074b
GET /sapi/v1/margin/interestHistory 20 answers f48d8a5d
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 3d97884e
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 6528cb10
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 33 answers 5eb7bd51
GET /sapi/v1/margin/capital-flow 34 answers 72ebc983
GET /sapi/v1/margin/account 1 answers 8e07d50f
GET /sapi/v1/margin/rateLimit/order 6 answers 597afa60
GET /sapi/v1/margin/isolated/accountLimit 1 answers 0aeb292e
GET /sapi/v1/margin/isolated/account 3 answers 9960d3ba
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 5fb14f1f
GET /sapi/v1/margin/allOrders 20 answers d79c91d3
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/order 12 answers 74c93efe
GET /sapi/v1/margin/myTrades 24 answers 5b8ccdae
GET /sapi/v1/margin/maxBorrowable 4 answers 2eba07c3
GET /sapi/v1/margin/maxTransferable 4 answers 57b2eaaa
GET /sapi/v1/margin/myPreventedMatches 13 answers 187803c6
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
{"ms":8208000000} 0 events e3b0c442
GET /papi/v1/margin/marginInterestHistory 20 answers d1169159
GET /sapi/v1/margin/interestHistory 20 answers 2ca5c492
GET /papi/v1/margin/marginLoan 21 answers 50ae4f5d
GET /papi/v1/margin/repayLoan 21 answers 9d369df6
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers ec7bb10f
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 22b3aaf5
# liquidation
GET /sapi/v1/margin/liquidation-loan  200 {"asset":"USDT","amount":"0.00000000","repaidAmount":"0.00000000","remainingAmount":"0.00000000"} 0 events e3b0c442
POST /sapi/v1/margin/manual-liquidation type=MARGIN 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.2&sideEffectType=MARGIN_BUY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"auto4440000000012345678","transactTime":1763683200000,"price":"0.00000000","origQty":"0.20000000","executedQty":"0.20000000","cummulativeQuoteQty":"12000.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","marginBuyBorrowAmount":"9000.00000000","marginBuyBorrowAsset":"USDT","fills":[{"price":"60000.00000000","qty":"0.20000000","commission":"0.00020000","commissionAsset":"BTC","tradeId":1}]} 5 events c18c0af4
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=65000 200 {"symbol":"BTCUSDT","orderId":4440000000012345679,"clientOrderId":"auto4440000000012345679","transactTime":1763683200000,"price":"65000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","fills":[]} 2 events 67310503
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"56000"}} 0 events e3b0c442
{"prices":{"BTC":"50000"}} 1 events 5fbd6f99
GET /papi/v1/margin/marginInterestHistory 20 answers eb8359cb
GET /papi/v1/margin/myTrades 22 answers 1723d4cd
GET /papi/v1/margin/maxBorrowable 3 answers 17a19267
GET /papi/v1/margin/allOrders 18 answers 7e5eb484
GET /papi/v1/margin/openOrders 3 answers 7513c029
GET /papi/v1/margin/order 10 answers 446498c8
GET /papi/v1/margin/allOrderList 16 answers 44323177
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers fcfd972f
GET /papi/v1/margin/maxWithdraw 3 answers 2fa1a550
GET /papi/v1/margin/repayLoan 21 answers 8d57a6b5
GET /papi/v1/margin/forceOrders 16 answers 5007731f
GET /sapi/v1/margin/transfer 32 answers 0910bcd7
GET /sapi/v1/margin/forceLiquidationRec 17 answers 12c6834a
GET /sapi/v1/margin/interestHistory 20 answers b201f06b
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 90106d74
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 99deb127
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 33 answers adc30aae
GET /sapi/v1/margin/capital-flow 34 answers 5f7060a5
GET /sapi/v1/margin/account 1 answers b3d53b8f
GET /sapi/v1/margin/rateLimit/order 6 answers 61671c76
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers da8cc623
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
GET /sapi/v1/margin/allOrders 20 answers d162f2c6
GET /sapi/v1/margin/openOrders 6 answers e9c329ca
GET /sapi/v1/margin/order 12 answers 68d84795
GET /sapi/v1/margin/myTrades 24 answers 403dbb08
GET /sapi/v1/margin/maxBorrowable 4 answers 7b138d15
GET /sapi/v1/margin/maxTransferable 4 answers 4ae405cf
GET /sapi/v1/margin/myPreventedMatches 13 answers 187803c6
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
POST /sapi/v1/margin/manual-liquidation type=MARGIN 200 {"asset":"USDT","interest":"0.03750000","principal":"9000.00000000","liabilityAsset":"USDT","liabilityQty":"9000.03750000"} 5 events 8241d4df
POST /sapi/v1/margin/liquidation-loan/repay asset=USDC&amount=1 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=BTC&amount=1 400 {"code":-3027,"msg":"Not a valid margin asset."} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=1 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
# forced liquidation
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1&sideEffectType=MARGIN_BUY&newOrderRespType=FULL 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"auto4440000000012345678","transactTime":1763683200000,"price":"0.00000000","origQty":"0.10000000","executedQty":"0.10000000","cummulativeQuoteQty":"6000.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"BUY","marginBuyBorrowAmount":"3000.00000000","marginBuyBorrowAsset":"USDT","fills":[{"price":"60000.00000000","qty":"0.10000000","commission":"0.00010000","commissionAsset":"BTC","tradeId":1}]} 5 events d69dcc68
POST /papi/v1/margin/order symbol=BTCUSDT&side=SELL&quantity=0.01&type=LIMIT&timeInForce=GTC&price=65000 200 {"symbol":"BTCUSDT","orderId":4440000000012345679,"clientOrderId":"auto4440000000012345679","transactTime":1763683200000,"price":"65000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"SELL","fills":[]} 2 events 4631aa4c
POST /papi/v1/um/order symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.4 200 {"clientOrderId":"auto8886774212345678901","cumQty":"0","executedQty":"0","orderId":8886774212345678901,"origQty":"0.4","price":"0","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"MARKET","selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE","updateTime":1763683200000} 3 events 6445fbe7
{"ms":3600000} 0 events e3b0c442
{"prices":{"BTC":"57000"}} 0 events e3b0c442
{"prices":{"BTC":"53000"}} 0 events e3b0c442
{"prices":{"BTC":"51000"}} 0 events e3b0c442
GET /papi/v1/margin/marginInterestHistory 20 answers 9031cd7f
GET /papi/v1/margin/myTrades 22 answers 7b336213
GET /papi/v1/margin/maxBorrowable 3 answers 96f03d55
GET /papi/v1/margin/allOrders 18 answers c76d65b7
GET /papi/v1/margin/openOrders 3 answers 7513c029
GET /papi/v1/margin/order 10 answers 446498c8
GET /papi/v1/margin/allOrderList 16 answers 44323177
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers 76597acb
GET /papi/v1/margin/maxWithdraw 3 answers cadd2996
GET /papi/v1/margin/repayLoan 21 answers 8d57a6b5
GET /papi/v1/margin/forceOrders 16 answers 5007731f
GET /sapi/v1/margin/transfer 32 answers 0910bcd7
GET /sapi/v1/margin/forceLiquidationRec 17 answers 12c6834a
GET /sapi/v1/margin/interestHistory 20 answers 4fae2c61
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 90106d74
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 99deb127
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 33 answers 00d489e7
GET /sapi/v1/margin/capital-flow 34 answers c1560dc5
GET /sapi/v1/margin/account 1 answers c89fb38f
GET /sapi/v1/margin/rateLimit/order 6 answers 61671c76
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers 59a8a637
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
GET /sapi/v1/margin/allOrders 20 answers e63c86c7
GET /sapi/v1/margin/openOrders 6 answers e9c329ca
GET /sapi/v1/margin/order 12 answers 68d84795
GET /sapi/v1/margin/myTrades 24 answers 3c108704
GET /sapi/v1/margin/maxBorrowable 4 answers 865c702e
GET /sapi/v1/margin/maxTransferable 4 answers 8646f728
GET /sapi/v1/margin/myPreventedMatches 13 answers 187803c6
GET /sapi/v1/margin/apiKey 4 answers 6118e05b
GET /sapi/v1/margin/api-key-list 4 answers bd2f8f2c
{"prices":{"BTC":"48000"}} 0 events e3b0c442
{"prices":{"BTC":"46000"}} 11 events b2c3eb58
{"prices":{"BTC":"45000"}} 0 events e3b0c442
{"prices":{"BTC":"44500"}} 0 events e3b0c442
{"prices":{"BTC":"44000"}} 0 events e3b0c442
{"prices":{"BTC":"30000"}} 0 events e3b0c442
GET /papi/v1/margin/marginInterestHistory 20 answers 9031cd7f
GET /papi/v1/margin/myTrades 22 answers 7b336213
GET /papi/v1/margin/maxBorrowable 3 answers 17a19267
GET /papi/v1/margin/allOrders 18 answers 627e3994
GET /papi/v1/margin/openOrders 3 answers 3f514619
GET /papi/v1/margin/order 10 answers b5f50570
GET /papi/v1/margin/allOrderList 16 answers 44323177
GET /papi/v1/margin/orderList 7 answers 27a5171f
GET /papi/v1/margin/openOrderList 1 answers 6bca4fd8
GET /papi/v1/margin/marginLoan 21 answers 76597acb
GET /papi/v1/margin/maxWithdraw 3 answers 2fa1a550
GET /papi/v1/margin/repayLoan 21 answers e58227b1
GET /papi/v1/margin/forceOrders 16 answers 5007731f
GET /sapi/v1/margin/transfer 32 answers 0910bcd7
GET /sapi/v1/margin/forceLiquidationRec 17 answers 12c6834a
GET /sapi/v1/margin/interestHistory 20 answers 4fae2c61
GET /sapi/v1/margin/exchange-small-liability 1 answers 6bca4fd8
GET /sapi/v1/margin/exchange-small-liability-history 14 answers 90106d74
GET /sapi/v1/margin/tradeCoeff 1 answers 464b7b81
GET /sapi/v1/margin/allOrderList 21 answers 99deb127
GET /sapi/v1/margin/orderList 12 answers d21ee1e5
GET /sapi/v1/margin/openOrderList 6 answers 75810ec2
GET /sapi/v1/margin/borrow-repay 33 answers 1a6989e0
GET /sapi/v1/margin/capital-flow 34 answers 569aafa4
GET /sapi/v1/margin/account 1 answers 593e2632
GET /sapi/v1/margin/rateLimit/order 6 answers 61671c76
GET /sapi/v1/margin/isolated/accountLimit 1 answers ba7fefb7
GET /sapi/v1/margin/isolated/account 3 answers ffb3df18
GET /sapi/v1/margin/liquidation-loan 1 answers ea362afa
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers c2a53448
GET /sapi/v1/margin/allOrders 20 answers 09f8fbda
GET /sapi/v1/margin/openOrders 6 answers 80287a00
GET /sapi/v1/margin/order 12 answers 749b5037
GET /sapi/v1/margin/myTrades 24 answers 3c108704
GET /sapi/v1/margin/maxBorrowable 4 answers 7b138d15
GET /sapi/v1/margin/maxTransferable 4 answers 4ae405cf
GET /sapi/v1/margin/myPreventedMatches 13 answers 187803c6
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
GET /sapi/v2/portfolio/collateralRate 1 answers a3e6ff84
GET /sapi/v1/portfolio/repay-futures-switch 1 answers 040f32ad
GET /sapi/v1/portfolio/asset-index-price 4 answers 075d9a44
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers 924c80c5
GET /sapi/v1/portfolio/interest-history 16 answers 11ae6070
# liquidation by hand
POST /sapi/v1/margin/borrow-repay asset=ETH&isIsolated=FALSE&symbol=ETHUSDT&amount=4&type=BORROW 200 {"tranId":351637150141315862} 3 events 0e4bdf67
POST /papi/v1/margin/order symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=50000 200 {"symbol":"BTCUSDT","orderId":4440000000012345678,"clientOrderId":"auto4440000000012345678","transactTime":1763683200000,"price":"50000.00000000","origQty":"0.01000000","executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"NEW","timeInForce":"GTC","type":"LIMIT","side":"BUY","fills":[]} 2 events d09eedc1
{"ms":3600000} 0 events e3b0c442
POST /sapi/v1/margin/manual-liquidation type=MARGIN 200 {"asset":"ETH","interest":"0.00001000","principal":"4.00000000","liabilityAsset":"USDT","liabilityQty":"10000.02500000"} 5 events fa53d3bd
POST /sapi/v1/margin/manual-liquidation type=MARGIN 400 {"code":-21004,"msg":"User has no liability."} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan  200 {"asset":"USDT","amount":"8940.02500000","repaidAmount":"0.00000000","remainingAmount":"8940.02500000"} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=1 200 {"repayId":351637150141315872,"asset":"USDT","amount":"1.00000000","createTime":1763686800000,"status":"SUCCESS"} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=9400 400 {"code":-3015,"msg":"Repay amount exceeds borrow amount."} 0 events e3b0c442
{"ms":86400000} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=2 200 {"repayId":351637150141315897,"asset":"USDT","amount":"2.00000000","createTime":1763773200000,"status":"SUCCESS"} 0 events e3b0c442
{"ms":86400000} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=1000000 400 {"code":-3015,"msg":"Repay amount exceeds borrow amount."} 0 events e3b0c442
POST /sapi/v1/margin/liquidation-loan/repay asset=USDT&amount=0.000000001 400 {"code":-1111,"msg":"Precision is over the maximum defined for this asset."} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers 16ad79ed
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 403774ae
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
GET /sapi/v2/portfolio/collateralRate 1 answers a3e6ff84
GET /sapi/v1/portfolio/repay-futures-switch 1 answers 040f32ad
GET /sapi/v1/portfolio/asset-index-price 4 answers 075d9a44
GET /sapi/v1/portfolio/pmLoan 1 answers 9500373b
GET /sapi/v1/portfolio/pmloan-history 16 answers c117f027
GET /sapi/v1/portfolio/interest-history 16 answers 653e12ad
{"ms":691200000} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers 16ad79ed
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers fe8c90d7
{"ms":7171200000} 0 events e3b0c442
GET /sapi/v1/margin/liquidation-loan 1 answers 16ad79ed
GET /sapi/v1/margin/liquidation-loan/repay-history 16 answers 2b97e567
`.trim().split("\n");
