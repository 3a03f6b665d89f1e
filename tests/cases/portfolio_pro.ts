/** Calls of the portfolio_pro family; the replies are those of the simulated exchange, with our own figures. */
import {
  deleteMarginCallLevel,
  getDeltaModeStatus,
  getMarginCallLevel,
  getPortfolioMarginAssetLeverage,
  getPortfolioMarginProAccountBalance,
  getPortfolioMarginProAccountInfo,
  getPortfolioMarginProSpanAccountInfo,
  getTransferableEarnAssetBalanceForPortfolioMargin,
  portfolioMarginCollateralRate,
  portfolioMarginProTieredCollateralRate,
  proBnbTransfer,
  proChangeAutoRepayFuturesStatus,
  proFundAutoCollection,
  proFundCollectionByAsset,
  proGetAutoRepayFuturesStatus,
  queryPortfolioMarginAssetIndexPrice,
  queryPortfolioMarginProBankruptcyLoanAmount,
  queryPortfolioMarginProBankruptcyLoanRepayHistory,
  queryPortfolioMarginProNegativeBalanceInterestHistory,
  setMarginCallLevel,
  switchDeltaMode,
  transferLdusdtRwusdForPortfolioMargin,
} from "../../mod.ts";
import type { Case } from "./case.ts";

export const cases: readonly Case[] = [
  {
    call: getPortfolioMarginProAccountInfo(),
    request: "sapi GET /sapi/v1/portfolio/account",
    reply:
      '{"uniMMR":"99999999.00000000","accountEquity":"55680.00000000","actualEquity":"58200.00000000","accountMaintMargin":"0.00000000","accountInitialMargin":"0.00000000","totalAvailableBalance":"55680.00000000","accountStatus":"NORMAL","accountType":"PM_2"}',
    answer: {
      "uniMMR": "99999999.00000000",
      "accountEquity": "55680.00000000",
      "actualEquity": "58200.00000000",
      "accountMaintMargin": "0.00000000",
      "accountInitialMargin": "0.00000000",
      "totalAvailableBalance": "55680.00000000",
      "accountStatus": "NORMAL",
      "accountType": "PM_2",
    },
  },
  {
    call: getPortfolioMarginProSpanAccountInfo(),
    request: "sapi GET /sapi/v2/portfolio/account",
    reply:
      '{"uniMMR":"99999999.00000000","accountEquity":"55680.00000000","actualEquity":"58200.00000000","accountMaintMargin":"0.00000000","riskUnitMMList":[{"asset":"BTC","uniMaintainUsd":"0.00000000"}],"marginMM":"0.00000000","otherMM":"0.00000000","accountStatus":"NORMAL","accountType":"PM_3"}',
    answer: {
      "uniMMR": "99999999.00000000",
      "accountEquity": "55680.00000000",
      "actualEquity": "58200.00000000",
      "accountMaintMargin": "0.00000000",
      "riskUnitMMList": [{ "asset": "BTC", "uniMaintainUsd": "0.00000000" }],
      "marginMM": "0.00000000",
      "otherMM": "0.00000000",
      "accountStatus": "NORMAL",
      "accountType": "PM_3",
    },
  },
  {
    call: getPortfolioMarginProAccountBalance({ asset: "USDT" }),
    request: "sapi GET /sapi/v1/portfolio/balance?asset=USDT",
    reply:
      '[{"asset":"USDT","totalWalletBalance":"15000.00000000","crossMarginAsset":"10000.00000000","crossMarginBorrowed":"0.00000000","crossMarginFree":"10000.00000000","crossMarginInterest":"0.00000000","crossMarginLocked":"0.00000000","umWalletBalance":"5000.00000000","umUnrealizedPNL":"0.00000000","cmWalletBalance":"0.00000000","cmUnrealizedPNL":"0.00000000","updateTime":1763683200000,"negativeBalance":"0","optionWalletBalance":"0","optionEquity":"0"}]',
    answer: [{
      "asset": "USDT",
      "totalWalletBalance": "15000.00000000",
      "crossMarginAsset": "10000.00000000",
      "crossMarginBorrowed": "0.00000000",
      "crossMarginFree": "10000.00000000",
      "crossMarginInterest": "0.00000000",
      "crossMarginLocked": "0.00000000",
      "umWalletBalance": "5000.00000000",
      "umUnrealizedPNL": "0.00000000",
      "cmWalletBalance": "0.00000000",
      "cmUnrealizedPNL": "0.00000000",
      "updateTime": 1763683200000,
      "negativeBalance": "0",
      "optionWalletBalance": "0",
      "optionEquity": "0",
    }],
  },
  {
    call: proBnbTransfer({ amount: "0.1", transferSide: "TO_UM" }),
    request: "sapi POST /sapi/v1/portfolio/bnb-transfer?amount=0.1&transferSide=TO_UM",
    reply: '{"tranId":351637150141315862}',
    answer: { "tranId": "351637150141315862" },
  },
  {
    call: proFundAutoCollection(),
    request: "sapi POST /sapi/v1/portfolio/auto-collection",
    reply: '{"msg":"success"}',
    answer: { "msg": "success" },
  },
  {
    call: proFundCollectionByAsset({ asset: "USDT", amount: 12.5, futureType: "UM" }),
    request: "sapi POST /sapi/v1/portfolio/asset-collection?asset=USDT&amount=12.5&futureType=UM",
    reply: '{"msg":"success"}',
    answer: { "msg": "success" },
  },
  {
    call: getTransferableEarnAssetBalanceForPortfolioMargin({
      asset: "LDUSDT",
      transferType: "EARN_TO_FUTURE",
    }),
    request:
      "sapi GET /sapi/v1/portfolio/earn-asset-balance?asset=LDUSDT&transferType=EARN_TO_FUTURE",
    reply: '{"asset":"LDUSDT","amount":"250"}',
    answer: { "asset": "LDUSDT", "amount": "250" },
  },
  {
    call: transferLdusdtRwusdForPortfolioMargin({
      asset: "LDUSDT",
      transferType: "EARN_TO_FUTURE",
      amount: 1e-7,
    }),
    request:
      "sapi POST /sapi/v1/portfolio/earn-asset-transfer?asset=LDUSDT&transferType=EARN_TO_FUTURE&amount=0.0000001",
    reply: '{"msg":"success"}',
    answer: { "msg": "success" },
  },
  {
    call: proGetAutoRepayFuturesStatus(),
    request: "sapi GET /sapi/v1/portfolio/repay-futures-switch",
    reply: '{"autoRepay":true}',
    answer: { "autoRepay": true },
  },
  {
    call: proChangeAutoRepayFuturesStatus({ autoRepay: false }),
    request: "sapi POST /sapi/v1/portfolio/repay-futures-switch?autoRepay=false",
    reply: '{"msg":"success"}',
    answer: { "msg": "success" },
  },
  {
    call: queryPortfolioMarginProNegativeBalanceInterestHistory({ asset: "USDT", size: 100 }),
    request: "sapi GET /sapi/v1/portfolio/interest-history?asset=USDT&size=100",
    reply: "[]",
    answer: [],
  },
  {
    call: queryPortfolioMarginProBankruptcyLoanAmount(),
    request: "sapi GET /sapi/v1/portfolio/pmLoan",
    reply: '{"asset":"USDT","amount":"0"}',
    answer: { "asset": "USDT", "amount": "0" },
  },
  {
    call: queryPortfolioMarginProBankruptcyLoanRepayHistory({
      startTime: 1763000000000,
      current: 2,
    }),
    request: "sapi GET /sapi/v1/portfolio/pmloan-history?startTime=1763000000000&current=2",
    reply: '{"total":0,"rows":[]}',
    answer: { "total": 0, "rows": [] },
  },
  {
    call: getMarginCallLevel(),
    request: "sapi GET /sapi/v1/portfolio/margin-call-level",
    reply: '{"marginCallLevel":"0"}',
    answer: { "marginCallLevel": "0" },
  },
  {
    call: setMarginCallLevel({ marginCallLevel: 1.5 }),
    request: "sapi POST /sapi/v1/portfolio/margin-call-level?marginCallLevel=1.5",
    reply: '{"marginCallLevel":"1.5"}',
    answer: { "marginCallLevel": "1.5" },
  },
  {
    call: deleteMarginCallLevel(),
    request: "sapi DELETE /sapi/v1/portfolio/margin-call-level",
    reply: '{"msg":"success"}',
    answer: { "msg": "success" },
  },
  {
    call: getDeltaModeStatus(),
    request: "sapi GET /sapi/v1/portfolio/delta-mode",
    reply: '{"deltaEnabled":false}',
    answer: { "deltaEnabled": false },
  },
  {
    call: switchDeltaMode({ deltaEnabled: "TRUE" }),
    request: "sapi POST /sapi/v1/portfolio/delta-mode?deltaEnabled=true",
    reply: '{"msg":"success"}',
    answer: { "msg": "success" },
  },
  {
    call: portfolioMarginCollateralRate(),
    request: "sapi GET /sapi/v1/portfolio/collateralRate",
    reply:
      '[{"asset":"USDT","collateralRate":"1"},{"asset":"BTC","collateralRate":"0.95"},{"asset":"ETH","collateralRate":"0.95"},{"asset":"BNB","collateralRate":"0.9"},{"asset":"SOL","collateralRate":"0.85"},{"asset":"LDUSDT","collateralRate":"0.98"},{"asset":"USDC","collateralRate":"0.99"},{"asset":"USDE","collateralRate":"0.9"},{"asset":"WBETH","collateralRate":"0.9"},{"asset":"BNSOL","collateralRate":"0.8"},{"asset":"RWUSD","collateralRate":"0.98"}]',
    answer: [
      { "asset": "USDT", "collateralRate": "1" },
      { "asset": "BTC", "collateralRate": "0.95" },
      { "asset": "ETH", "collateralRate": "0.95" },
      { "asset": "BNB", "collateralRate": "0.9" },
      { "asset": "SOL", "collateralRate": "0.85" },
      { "asset": "LDUSDT", "collateralRate": "0.98" },
      { "asset": "USDC", "collateralRate": "0.99" },
      { "asset": "USDE", "collateralRate": "0.9" },
      { "asset": "WBETH", "collateralRate": "0.9" },
      { "asset": "BNSOL", "collateralRate": "0.8" },
      { "asset": "RWUSD", "collateralRate": "0.98" },
    ],
  },
  {
    call: portfolioMarginProTieredCollateralRate(),
    request: "sapi GET /sapi/v2/portfolio/collateralRate",
    reply:
      '[{"asset":"USDT","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"1","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"1","cum":"0.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"1","cum":"0.0000"}]},{"asset":"BTC","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"0.95","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"0.9","cum":"250000.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"0.8","cum":"2250000.0000"}]},{"asset":"ETH","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"0.95","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"0.9","cum":"250000.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"0.75","cum":"3250000.0000"}]},{"asset":"BNB","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"0.9","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"0.85","cum":"250000.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"0.6","cum":"5250000.0000"}]},{"asset":"SOL","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"0.85","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"0.8","cum":"250000.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"0.5","cum":"6250000.0000"}]},{"asset":"LDUSDT","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"0.98","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"0.98","cum":"0.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"0.98","cum":"0.0000"}]},{"asset":"USDC","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"0.99","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"0.99","cum":"0.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"0.98","cum":"200000.0000"}]},{"asset":"USDE","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"0.9","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"0.8","cum":"500000.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"0.5","cum":"6500000.0000"}]},{"asset":"WBETH","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"0.9","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"0.8","cum":"500000.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"0.5","cum":"6500000.0000"}]},{"asset":"BNSOL","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"0.8","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"0.7","cum":"500000.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"0.5","cum":"4500000.0000"}]},{"asset":"RWUSD","collateralInfo":[{"tierFloor":"0","tierCap":"5000000","collateralRate":"0.98","cum":"0.0000"},{"tierFloor":"5000000","tierCap":"20000000","collateralRate":"0.98","cum":"0.0000"},{"tierFloor":"20000000","tierCap":"99999999999","collateralRate":"0.98","cum":"0.0000"}]}]',
    answer: [{
      "asset": "USDT",
      "collateralInfo": [
        { "tierFloor": "0", "tierCap": "5000000", "collateralRate": "1", "cum": "0.0000" },
        { "tierFloor": "5000000", "tierCap": "20000000", "collateralRate": "1", "cum": "0.0000" },
        {
          "tierFloor": "20000000",
          "tierCap": "99999999999",
          "collateralRate": "1",
          "cum": "0.0000",
        },
      ],
    }, {
      "asset": "BTC",
      "collateralInfo": [{
        "tierFloor": "0",
        "tierCap": "5000000",
        "collateralRate": "0.95",
        "cum": "0.0000",
      }, {
        "tierFloor": "5000000",
        "tierCap": "20000000",
        "collateralRate": "0.9",
        "cum": "250000.0000",
      }, {
        "tierFloor": "20000000",
        "tierCap": "99999999999",
        "collateralRate": "0.8",
        "cum": "2250000.0000",
      }],
    }, {
      "asset": "ETH",
      "collateralInfo": [{
        "tierFloor": "0",
        "tierCap": "5000000",
        "collateralRate": "0.95",
        "cum": "0.0000",
      }, {
        "tierFloor": "5000000",
        "tierCap": "20000000",
        "collateralRate": "0.9",
        "cum": "250000.0000",
      }, {
        "tierFloor": "20000000",
        "tierCap": "99999999999",
        "collateralRate": "0.75",
        "cum": "3250000.0000",
      }],
    }, {
      "asset": "BNB",
      "collateralInfo": [{
        "tierFloor": "0",
        "tierCap": "5000000",
        "collateralRate": "0.9",
        "cum": "0.0000",
      }, {
        "tierFloor": "5000000",
        "tierCap": "20000000",
        "collateralRate": "0.85",
        "cum": "250000.0000",
      }, {
        "tierFloor": "20000000",
        "tierCap": "99999999999",
        "collateralRate": "0.6",
        "cum": "5250000.0000",
      }],
    }, {
      "asset": "SOL",
      "collateralInfo": [{
        "tierFloor": "0",
        "tierCap": "5000000",
        "collateralRate": "0.85",
        "cum": "0.0000",
      }, {
        "tierFloor": "5000000",
        "tierCap": "20000000",
        "collateralRate": "0.8",
        "cum": "250000.0000",
      }, {
        "tierFloor": "20000000",
        "tierCap": "99999999999",
        "collateralRate": "0.5",
        "cum": "6250000.0000",
      }],
    }, {
      "asset": "LDUSDT",
      "collateralInfo": [{
        "tierFloor": "0",
        "tierCap": "5000000",
        "collateralRate": "0.98",
        "cum": "0.0000",
      }, {
        "tierFloor": "5000000",
        "tierCap": "20000000",
        "collateralRate": "0.98",
        "cum": "0.0000",
      }, {
        "tierFloor": "20000000",
        "tierCap": "99999999999",
        "collateralRate": "0.98",
        "cum": "0.0000",
      }],
    }, {
      "asset": "USDC",
      "collateralInfo": [{
        "tierFloor": "0",
        "tierCap": "5000000",
        "collateralRate": "0.99",
        "cum": "0.0000",
      }, {
        "tierFloor": "5000000",
        "tierCap": "20000000",
        "collateralRate": "0.99",
        "cum": "0.0000",
      }, {
        "tierFloor": "20000000",
        "tierCap": "99999999999",
        "collateralRate": "0.98",
        "cum": "200000.0000",
      }],
    }, {
      "asset": "USDE",
      "collateralInfo": [{
        "tierFloor": "0",
        "tierCap": "5000000",
        "collateralRate": "0.9",
        "cum": "0.0000",
      }, {
        "tierFloor": "5000000",
        "tierCap": "20000000",
        "collateralRate": "0.8",
        "cum": "500000.0000",
      }, {
        "tierFloor": "20000000",
        "tierCap": "99999999999",
        "collateralRate": "0.5",
        "cum": "6500000.0000",
      }],
    }, {
      "asset": "WBETH",
      "collateralInfo": [{
        "tierFloor": "0",
        "tierCap": "5000000",
        "collateralRate": "0.9",
        "cum": "0.0000",
      }, {
        "tierFloor": "5000000",
        "tierCap": "20000000",
        "collateralRate": "0.8",
        "cum": "500000.0000",
      }, {
        "tierFloor": "20000000",
        "tierCap": "99999999999",
        "collateralRate": "0.5",
        "cum": "6500000.0000",
      }],
    }, {
      "asset": "BNSOL",
      "collateralInfo": [{
        "tierFloor": "0",
        "tierCap": "5000000",
        "collateralRate": "0.8",
        "cum": "0.0000",
      }, {
        "tierFloor": "5000000",
        "tierCap": "20000000",
        "collateralRate": "0.7",
        "cum": "500000.0000",
      }, {
        "tierFloor": "20000000",
        "tierCap": "99999999999",
        "collateralRate": "0.5",
        "cum": "4500000.0000",
      }],
    }, {
      "asset": "RWUSD",
      "collateralInfo": [{
        "tierFloor": "0",
        "tierCap": "5000000",
        "collateralRate": "0.98",
        "cum": "0.0000",
      }, {
        "tierFloor": "5000000",
        "tierCap": "20000000",
        "collateralRate": "0.98",
        "cum": "0.0000",
      }, {
        "tierFloor": "20000000",
        "tierCap": "99999999999",
        "collateralRate": "0.98",
        "cum": "0.0000",
      }],
    }],
  },
  {
    call: queryPortfolioMarginAssetIndexPrice({ asset: "BTC" }),
    request: "sapi GET /sapi/v1/portfolio/asset-index-price?asset=BTC",
    reply: '[{"asset":"BTC","assetIndexPrice":"60000","time":1763683200000}]',
    answer: [{ "asset": "BTC", "assetIndexPrice": "60000", "time": 1763683200000 }],
  },
  {
    call: getPortfolioMarginAssetLeverage(),
    request: "sapi GET /sapi/v1/portfolio/margin-asset-leverage",
    reply:
      '[{"asset":"USDT","leverage":10},{"asset":"BTC","leverage":10},{"asset":"ETH","leverage":10},{"asset":"BNB","leverage":5},{"asset":"SOL","leverage":5},{"asset":"LDUSDT","leverage":1},{"asset":"USDC","leverage":1},{"asset":"USDE","leverage":1},{"asset":"WBETH","leverage":1},{"asset":"BNSOL","leverage":1},{"asset":"RWUSD","leverage":1}]',
    answer: [
      { "asset": "USDT", "leverage": 10 },
      { "asset": "BTC", "leverage": 10 },
      { "asset": "ETH", "leverage": 10 },
      { "asset": "BNB", "leverage": 5 },
      { "asset": "SOL", "leverage": 5 },
      { "asset": "LDUSDT", "leverage": 1 },
      { "asset": "USDC", "leverage": 1 },
      { "asset": "USDE", "leverage": 1 },
      { "asset": "WBETH", "leverage": 1 },
      { "asset": "BNSOL", "leverage": 1 },
      { "asset": "RWUSD", "leverage": 1 },
    ],
  },
];
