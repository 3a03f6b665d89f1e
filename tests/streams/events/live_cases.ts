/** Events in shapes that the living exchange has sent, with figures of our own, and what they mean. */
import { marginRiskEvents, portfolioEvents, umMarketEvents } from "../../../streams/mod.ts";
import type { EventCase } from "./case.ts";

const GITHUB = "https://github.com";
const ROQ =
  `${GITHUB}/roq-trading/roq-binance-futures/blob/55b86f7cdb3cc44731011443b55ed37757c629a9/test`;
const ROQ_LATER =
  `${GITHUB}/roq-trading/roq-binance-futures/blob/08cc0619932b20d5ffd940e09f0660e1e6afb3cd/test`;
const NEXUS =
  `${GITHUB}/Quantweb3-com/NexusTrader/blob/861961ca787e4b27d444766fefbaba46057a1267/nexustrader/exchange/binance`;
const MARGIN_LOG =
  "https://developers.binance.com/en/docs/products/margin-trading/change-log#2026-09-25";

/** One for each shape in which the living exchange departs from its documentation. */
export const liveCases: readonly EventCase[] = [{
  name: "a new order with the words of the matching engine",
  source: `${ROQ}/json_order_trade_update_papi.cpp`,
  kinds: portfolioEvents,
  text:
    '{"e":"ORDER_TRADE_UPDATE","T":1764300020000,"E":1764300020005,"fs":"UM","o":{"s":"ETHUSDT","c":"bot-21","S":"BUY","o":"LIMIT","f":"GTC","q":"0.500","p":"3000.10","ap":"0","sp":"0","x":"NEW","X":"NEW","i":270905906001,"l":"0","z":"0","L":"0","n":"0","N":"USDT","T":1764300019999,"t":0,"b":"1500.05","a":"0","m":false,"R":false,"ps":"BOTH","rp":"0","V":"EXPIRE_NONE","pm":"PM_NONE","gtd":0}}',
  event: {
    "type": "ORDER_TRADE_UPDATE",
    "product": "UM",
    "eventTime": 1764300020005,
    "transactionTime": 1764300020000,
    "order": {
      "symbol": "ETHUSDT",
      "clientOrderId": "bot-21",
      "side": "BUY",
      "type": "LIMIT",
      "timeInForce": "GTC",
      "origQty": "0.500",
      "price": "3000.10",
      "avgPrice": "0",
      "executionType": "NEW",
      "status": "NEW",
      "orderId": "270905906001",
      "lastQty": "0",
      "executedQty": "0",
      "lastPrice": "0",
      "commissionAsset": "USDT",
      "commission": "0",
      "updateTime": 1764300019999,
      "bidsNotional": "1500.05",
      "asksNotional": "0",
      "maker": false,
      "reduceOnly": false,
      "positionSide": "BOTH",
      "realizedProfit": "0",
      "selfTradePreventionMode": "NONE",
    },
  },
}, {
  name: "a position taken over by ADL, whose price is matched",
  source: `${ROQ}/json_order_trade_update_papi.cpp`,
  kinds: portfolioEvents,
  text:
    '{"e":"ORDER_TRADE_UPDATE","T":1764300021000,"E":1764300021005,"fs":"UM","o":{"s":"ETHUSDT","c":"adl_autoclose","S":"SELL","o":"LIMIT","f":"IOC","q":"7.5","p":"2900.20","ap":"2900.30","sp":"0","x":"CALCULATED","X":"FILLED","i":2514755001,"l":"7.50","z":"7.500","L":"2900.3","n":"0.01","N":"USDT","T":1764300020999,"t":216328001,"b":"0","a":"0","m":true,"R":false,"ps":"BOTH","rp":"139.5","V":"EXPIRE_TAKER","pm":"PM_QUEUE_5","gtd":0}}',
  event: {
    "type": "ORDER_TRADE_UPDATE",
    "product": "UM",
    "eventTime": 1764300021005,
    "transactionTime": 1764300021000,
    "order": {
      "symbol": "ETHUSDT",
      "clientOrderId": "adl_autoclose",
      "side": "SELL",
      "type": "LIMIT",
      "timeInForce": "IOC",
      "origQty": "7.5",
      "price": "2900.20",
      "avgPrice": "2900.30",
      "executionType": "CALCULATED",
      "status": "FILLED",
      "orderId": "2514755001",
      "lastQty": "7.50",
      "executedQty": "7.500",
      "lastPrice": "2900.3",
      "commissionAsset": "USDT",
      "commission": "0.01",
      "updateTime": 1764300020999,
      "tradeId": "216328001",
      "bidsNotional": "0",
      "asksNotional": "0",
      "maker": true,
      "reduceOnly": false,
      "positionSide": "BOTH",
      "realizedProfit": "139.5",
      "selfTradePreventionMode": "EXPIRE_TAKER",
      "priceMatch": "QUEUE_5",
    },
  },
}, {
  name: "a position whose break-even price is a number, in a wallet below zero",
  source: `${ROQ}/json_account_update_papi.cpp`,
  kinds: portfolioEvents,
  text:
    '{"e":"ACCOUNT_UPDATE","T":1764300022000,"E":1764300022006,"fs":"UM","a":{"B":[{"a":"USDT","wb":"-0.05106851","cw":"-0.05106852","bc":"0"}],"P":[{"s":"ETHUSDT","pa":"0.025","ep":"3000.50000000","cr":"0","up":"-0.00050000","ps":"BOTH","bep":3001.7137}],"m":"ORDER"}}',
  event: {
    "type": "ACCOUNT_UPDATE",
    "product": "UM",
    "eventTime": 1764300022006,
    "transactionTime": 1764300022000,
    "update": {
      "reason": "ORDER",
      "balances": [{
        "asset": "USDT",
        "walletBalance": "-0.05106851",
        "crossWalletBalance": "-0.05106852",
        "balanceChange": "0",
      }],
      "positions": [{
        "symbol": "ETHUSDT",
        "positionAmt": "0.025",
        "entryPrice": "3000.50000000",
        "accumulatedRealized": "0",
        "unrealizedProfit": "-0.00050000",
        "positionSide": "BOTH",
        "breakEvenPrice": "3001.7137",
      }],
    },
  },
}, {
  name: "a listen key that expired, with the time as text",
  source: `${ROQ_LATER}/json_listen_key_expired.cpp`,
  kinds: portfolioEvents,
  text: '{"e":"listenKeyExpired","E":"1764300023000"}',
  event: { "type": "listenKeyExpired", "eventTime": 1764300023000 },
}, {
  name: "a fill of a margin order without the fields of spot",
  source: `${NEXUS}/connector.py`,
  kinds: portfolioEvents,
  text:
    '{"e":"executionReport","E":1764300024001,"s":"ETHUSDT","c":"bot-24","S":"BUY","o":"MARKET","f":"GTC","q":"0.50000000","p":"0.00000000","P":"0.00000001","g":-1,"x":"TRADE","X":"PARTIALLY_FILLED","i":2233880001,"l":"0.17000000","z":"0.27000000","L":"3000.88000000","n":"0.00000216","N":"BNB","T":1764300024000,"t":105069001,"w":false,"m":false,"O":1764300023999,"Z":"801.26960000","Y":"501.26960000","V":"EXPIRE_MAKER","I":1495839281001}',
  event: {
    "type": "executionReport",
    "eventTime": 1764300024001,
    "symbol": "ETHUSDT",
    "clientOrderId": "bot-24",
    "side": "BUY",
    "orderType": "MARKET",
    "timeInForce": "GTC",
    "origQty": "0.50000000",
    "price": "0.00000000",
    "stopPrice": "0.00000001",
    "executionType": "TRADE",
    "status": "PARTIALLY_FILLED",
    "orderId": "2233880001",
    "lastQty": "0.17000000",
    "executedQty": "0.27000000",
    "lastPrice": "3000.88000000",
    "commission": "0.00000216",
    "commissionAsset": "BNB",
    "transactionTime": 1764300024000,
    "tradeId": "105069001",
    "executionId": "1495839281001",
    "isWorking": false,
    "maker": false,
    "time": 1764300023999,
    "cumulativeQuoteQty": "801.26960000",
    "lastQuoteQty": "501.26960000",
    "selfTradePreventionMode": "EXPIRE_MAKER",
  },
}, {
  name: "a margin call by its newer name",
  source: MARGIN_LOG,
  kinds: marginRiskEvents,
  text: '{"e":"marginLevelChange","E":1764300025000,"l":"1.25","s":"MARGIN_CALL"}',
  event: {
    "type": "MARGIN_LEVEL_STATUS_CHANGE",
    "eventTime": 1764300025000,
    "marginLevel": "1.25",
    "status": "MARGIN_CALL",
  },
}, {
  name: "liabilities of several assets",
  source: MARGIN_LOG,
  kinds: marginRiskEvents,
  text:
    '{"e":"liabilityChange","E":1764300026000,"t":"INTEREST","L":[{"a":"USDT","p":"520.00054701","i":"0.00000002"},{"a":"BNB","p":"0.00000003","i":"0.00000568"}]}',
  event: {
    "type": "liabilityChange",
    "eventTime": 1764300026000,
    "reason": "INTEREST",
    "liabilities": [
      { "asset": "USDT", "principal": "520.00054701", "interest": "0.00000002" },
      { "asset": "BNB", "principal": "0.00000003", "interest": "0.00000568" },
    ],
  },
}, {
  name: "a liquidation of UM, whose pair and product are inside",
  source: `${ROQ}/json_force_order.cpp`,
  kinds: umMarketEvents,
  text:
    '{"e":"forceOrder","E":1764300027000,"o":{"s":"ETHUSDT","S":"SELL","o":"LIMIT","f":"IOC","q":"59","p":"2990.50","ap":"2991.50","X":"FILLED","l":"58","z":"57","T":1764300026999,"ps":"ETHUSDT","st":1}}',
  event: {
    "type": "forceOrder",
    "eventTime": 1764300027000,
    "order": {
      "symbol": "ETHUSDT",
      "side": "SELL",
      "type": "LIMIT",
      "timeInForce": "IOC",
      "origQty": "59",
      "price": "2990.50",
      "avgPrice": "2991.50",
      "status": "FILLED",
      "lastQty": "58",
      "executedQty": "57",
      "time": 1764300026999,
    },
    "pair": "ETHUSDT",
    "product": "UM",
  },
}];
