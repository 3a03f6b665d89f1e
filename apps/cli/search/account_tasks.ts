/** The account, its risk and its settings, and money that moves. */
import type { Task } from "./tasks.ts";

/** Tasks with the account. */
export const accountTasks: readonly Task[] = [
  {
    say: `
      balance, money, fund, wallet, holding, cash, how much have, my asset, my coin,
      my usdt, what own`,
    means: [
      "accountBalance",
      "getPortfolioMarginProAccountBalance",
      "queryCrossMarginAccountDetails",
    ],
    short: "balance",
  },
  {
    say: `
      position, open position, exposure, pnl, unrealized profit, unrealised profit, profit, open pnl,
      entry price, liquidation price, liq price, how much up, what holding`,
    means: [
      "queryUmPositionInformation",
      "queryCmPositionInformation",
      "getUmAccountDetailV2",
      "getCmAccountDetail",
    ],
    short: "positions",
  },
  {
    say: `
      liquidation distance, distance liquidation, far liquidation, close liquidation,
      near liquidation, liquidation risk, unimmr, margin ratio, margin level, risk, uniMMR,
      health, equity, net worth, account value, account status, account information,
      how account, portfolio value, my portfolio, maintenance margin, available margin, free margin, buying power,
      margin call, safe, get liquidated`,
    means: ["accountInformation", "getPortfolioMarginProAccountInfo", "queryUmPositionInformation"],
    short: "overview",
  },
  {
    say: "margin call level, margin call alert, margin call notice, warn margin, alert",
    means: ["setMarginCallLevel", "getMarginCallLevel", "deleteMarginCallLevel"],
  },
  {
    say: `
      hedge mode, hedge, dual side, two way, one way, position mode, one way mode,
      long and short same, both direction`,
    means: [
      "changeUmPositionMode",
      "changeCmPositionMode",
      "getUmCurrentPositionMode",
      "getCmCurrentPositionMode",
    ],
  },
  {
    say: "which position mode, current position mode, am hedge mode, is hedge mode",
    means: ["getUmCurrentPositionMode", "getCmCurrentPositionMode"],
  },
  {
    say: "leverage, set leverage, change leverage, raise leverage, lower leverage",
    means: ["changeUmInitialLeverage", "changeCmInitialLeverage", "adjustCrossMarginMaxLeverage"],
  },
  {
    say: "my leverage, current leverage, show leverage, which leverage, margin type",
    means: ["umFuturesSymbolConfiguration", "getCmAccountDetail"],
  },
  {
    say: `
      max leverage, highest leverage, leverage tier, leverage bracket, risk limit,
      position limit, max position, largest position, notional limit`,
    means: ["umNotionalAndLeverageBrackets", "cmNotionalAndLeverageBrackets"],
  },
  {
    say: "fee, fee pay, commission, maker taker, trading cost, fee tier, vip",
    means: ["getUserCommissionRateForUm", "getUserCommissionRateForCm"],
  },
  {
    say: "fee bnb, fee pay bnb, bnb discount, pay bnb, fee burn, bnb burn, fee discount",
    means: ["toggleBnbBurnOnUmFuturesTrade", "getUmFuturesBnbBurnStatus", "getBnbBurnStatus"],
  },
  {
    say: `
      rate limit, limit left, request left, too many request, used weight,
      api limit, order left, many order place, order still place, how many order, throttle, request limit, weight left`,
    means: ["queryUserRateLimit", "queryCurrentMarginOrderCountUsage", "usdmExchangeInformation"],
  },
  {
    say: `
      listen key, user stream, websocket, user data stream, live update, stream,
      push update, socket, real time`,
    means: ["startUserDataStream", "keepaliveUserDataStream", "closeUserDataStream"],
  },
  {
    say: "adl, auto deleverage, deleveraging, adl queue, deleverage",
    means: ["umPositionAdlQuantileEstimation", "cmPositionAdlQuantileEstimation", "adlRisk"],
  },
  {
    say: `
      can trade, trading suspended, trading ban, trading status, suspended,
      quantitative rule, restriction, locked trading`,
    means: ["portfolioMarginUmTradingQuantitativeRulesIndicators", "umFuturesAccountConfiguration"],
  },
  {
    say: "borrow, borrow repay, loan, take loan, lend me",
    means: [
      "marginAccountBorrow",
      "marginAccountRepay",
      "marginAccountRepayDebt",
      "marginAccountBorrowRepay",
    ],
  },
  {
    say: "repay, pay back, return loan, pay off, pay debt, repay loan, repay debt",
    means: ["marginAccountRepay", "marginAccountRepayDebt", "marginAccountBorrowRepay"],
  },
  {
    say:
      "max borrow, how much borrow, borrow limit, borrow amount, borrowable, borrowable amount, can borrow, borrowing limit",
    means: ["marginMaxBorrow", "queryMaxBorrow"],
  },
  {
    say: "asset borrow, which coin borrow, margin asset",
    means: ["getAllMarginAssets", "marginMaxBorrow"],
  },
  {
    say: "borrow rate, interest rate, borrow cost, borrowing cost, cost borrow, apr, apy",
    means: [
      "getFutureHourlyInterestRate",
      "queryMarginInterestRateHistory",
      "queryCrossMarginFeeData",
    ],
  },
  {
    say: "interest, interest paid, interest charged, interest history, interest owed",
    means: [
      "getMarginBorrowLoanInterestHistory",
      "queryPortfolioMarginNegativeBalanceInterestHistory",
      "getInterestHistory",
    ],
  },
  {
    say: "my loan, loan history, what owe, how much owe, my debt, debt, borrow history",
    means: ["queryMarginLoanRecord", "queryMarginRepayRecord", "accountBalance"],
  },
  {
    say: "negative balance, repay negative, futures debt, settle negative",
    means: [
      "repayFuturesNegativeBalance",
      "changeAutoRepayFuturesStatus",
      "queryPortfolioMarginNegativeBalanceInterestHistory",
    ],
  },
  {
    say: "auto repay, automatic repayment, automatic repay, autorepay",
    means: ["changeAutoRepayFuturesStatus", "getAutoRepayFuturesStatus"],
  },
  {
    say:
      "transfer bnb, move bnb, send bnb, bnb wallet, move bnb wallet, send bnb wallet, bnb futures, bnb margin",
    means: ["bnbTransfer", "proBnbTransfer"],
  },
  {
    say: `
      transfer, move money, move fund, move usdt, transfer fund, collect, collect fund, sweep,
      futures to margin, wallet to wallet, transfer usdt, move balance`,
    means: ["fundAutoCollection", "fundCollectionByAsset", "bnbTransfer"],
  },
  {
    say: "withdraw, how much withdraw, take out, max withdraw, move out, payout",
    means: ["queryMarginMaxWithdraw", "queryMaxTransferOutAmount"],
  },
  {
    say: "transfer history, past transfer, my transfer, deposit",
    means: ["getCrossMarginTransferHistory", "queryCrossIsolatedMarginCapitalFlow"],
  },
  {
    say: "earn, earn transfer, simple earn, move earn, ldusdt, rwusd",
    means: [
      "transferLdusdtRwusdForPortfolioMargin",
      "getTransferableEarnAssetBalanceForPortfolioMargin",
    ],
  },
  {
    say: "dust, small balance, small debt, tiny debt, leftover, small liability, crumb",
    means: [
      "smallLiabilityExchange",
      "getSmallLiabilityExchangeCoinList",
      "getSmallLiabilityExchangeHistory",
    ],
  },
  {
    say: "collateral, haircut, collateral ratio, collateral rate, collateral value",
    means: [
      "portfolioMarginCollateralRate",
      "portfolioMarginProTieredCollateralRate",
      "crossMarginCollateralRatio",
    ],
  },
  {
    say: "self trade, wash trade, stp",
    means: ["queryPreventedMatches"],
  },
  {
    say: "api key, key permission, new key",
    means: ["querySpecialKeyList", "createSpecialKey"],
  },
];
