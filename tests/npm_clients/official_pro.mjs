// The npm package @binance/derivatives-trading-portfolio-margin-pro as it is, pointed at the simulator.
import { DerivativesTradingPortfolioMarginPro } from "@binance/derivatives-trading-portfolio-margin-pro";
import { expect, refused, run, settings } from "./actions.mjs";

const { restAPI } = new DerivativesTradingPortfolioMarginPro({
  configurationRestAPI: {
    apiKey: settings.apiKey,
    ...(settings.isHmac ? { apiSecret: settings.secret } : { privateKey: settings.secret }),
    basePath: settings.url,
    retries: 0,
  },
});

const call = async (name, params) => (await restAPI[name](params)).data();

await run({
  account: async () =>
    expect((await call("getPortfolioMarginProAccountInfo")).accountType, "a type of account"),
  "SPAN account": async () =>
    expect((await call("getPortfolioMarginProSpanAccountInfo")).accountEquity, "an equity"),
  balance: async () =>
    expect((await call("getPortfolioMarginProAccountBalance")).length > 0, "balances"),
  "collateral rates": async () =>
    expect((await call("portfolioMarginCollateralRate")).length > 3, "rates"),
  "tiered collateral rates": async () =>
    expect((await call("portfolioMarginProTieredCollateralRate")).length > 3, "rates"),
  "index prices": async () =>
    expect((await call("queryPortfolioMarginAssetIndexPrice")).length > 3, "prices"),
  "index price of an asset": async () =>
    expect(
      (await call("queryPortfolioMarginAssetIndexPrice", { asset: "BTC" }))[0].asset === "BTC",
      "that of BTC",
    ),
  "asset leverage": async () =>
    expect((await call("getPortfolioMarginAssetLeverage")).length > 0, "leverages"),
  "margin call level": async () => {
    await call("setMarginCallLevel", { marginCallLevel: 2 });
    expect(Number((await call("getMarginCallLevel")).marginCallLevel) === 2, "level 2");
    await call("deleteMarginCallLevel");
  },
  "delta mode": async () => {
    await call("switchDeltaMode", { deltaEnabled: "true" });
    expect(String((await call("getDeltaModeStatus")).deltaEnabled) === "true", "delta mode");
    await call("switchDeltaMode", { deltaEnabled: "false" });
  },
  "automatic repayment": async () => {
    await call("changeAutoRepayFuturesStatus", { autoRepay: "false" });
    expect((await call("getAutoRepayFuturesStatus")).autoRepay === false, "no repayment");
    await call("changeAutoRepayFuturesStatus", { autoRepay: "true" });
  },
  "BNB transfer": async () =>
    expect((await call("bnbTransfer", { amount: 1, transferSide: "TO_UM" })).tranId, "a tranId"),
  "collection of an asset": async () =>
    expect((await call("fundCollectionByAsset", { asset: "USDT" })).msg === "success", "success"),
  "collection of all": async () =>
    expect((await call("fundAutoCollection")).msg === "success", "success"),
  "earn balance": async () =>
    expect(
      Number(
        (await call("getTransferableEarnAssetBalanceForPortfolioMargin", {
          asset: "LDUSDT",
          transferType: "EARN_TO_FUTURE",
        })).amount,
      ) === 250,
      "250",
    ),
  "earn transfer": async () =>
    expect(
      (await call("transferLdusdtRwusdForPortfolioMargin", {
        asset: "LDUSDT",
        transferType: "EARN_TO_FUTURE",
        amount: 50,
      })).msg === "success",
      "success",
    ),
  "bankruptcy loan": async () =>
    expect(await call("queryPortfolioMarginProBankruptcyLoanAmount"), "an answer"),
  "bankruptcy loan, repaid": async () =>
    expect(await call("queryPortfolioMarginProBankruptcyLoanRepayHistory"), "an answer"),
  "interest history": async () =>
    expect(
      Array.isArray(await call("queryPortfolioMarginProNegativeBalanceInterestHistory")),
      "a list",
    ),
  // Nothing is owed: -21004, Portfolio Margin Pro error page.
  "nothing to repay": () =>
    refused(() => call("repayFuturesNegativeBalance"), "User has no liability"),
});
