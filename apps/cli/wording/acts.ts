/** Loans, transfers, settings and keys in words: what is said of each endpoint that is no order. */
import { type Given, isOn, quoted } from "./values.ts";

/** Says what a request does, for one endpoint. */
type Say = (given: Given) => string;

const onOrOff = (given: Given, name: string): string =>
  isOn(given, name)
    ? "on"
    : given.wire(name)?.toLowerCase() === "false"
    ? "off"
    : `to ${given.show(name)}`;

const leverage: Say = ({ show }) => `Set the leverage of ${show("symbol")} to ${show("leverage")}x`;

const positionMode = (product: string): Say => (given) =>
  `Switch all ${product} contracts to ${
    isOn(given, "dualSidePosition")
      ? "hedge mode"
      : onOrOff(given, "dualSidePosition") === "off"
      ? "one-way mode"
      : `the mode ${given.show("dualSidePosition")}`
  }`;

const autoRepay: Say = (given) =>
  `Switch the automatic repayment of negative futures balances ${onOrOff(given, "autoRepay")}`;

const directed = (given: Given, name: string, ways: Readonly<Record<string, string>>): string => {
  const wire = given.wire(name) ?? "";
  return Object.hasOwn(ways, wire) ? ways[wire] ?? "" : `in the direction ${given.show(name)}`;
};

const bnb: Say = (given) =>
  `Move ${given.show("amount")} BNB ${
    directed(given, "transferSide", {
      TO_UM: "from the cross margin wallet to the USDⓈ-M account",
      FROM_UM: "from the USDⓈ-M account to the cross margin wallet",
    })
  }`;

const collectAll: Say = () =>
  "Collect the balances of all futures wallets into cross margin, BNB excepted";

const collect: Say = ({ has, show }) =>
  `Collect ${has("amount") ? show("amount") : "the whole balance of"} ${show("asset")} from the ${
    has("futureType") ? `${show("futureType")} wallet` : "futures wallets"
  } into cross margin`;

const wallet: Say = ({ has, show }) => `from the ${has("from") ? show("from") : "SPOT"} wallet`;

const isolated = ({ has, show }: Given): string =>
  has("symbol") ? ` for the isolated pair ${show("symbol")}` : "";

const borrowRepay: Say = (given) => {
  const what = `${given.show("amount")} ${given.show("asset")}`;
  const where = isOn(given, "isIsolated") ? isolated(given) : "";
  const act = { BORROW: "BORROW", REPAY: "Repay" }[given.wire("type") ?? ""] ??
    `Do ${given.show("type")} with`;
  return `${act} ${what}${where}`;
};

const liquidate: Say = (given) =>
  given.wire("type") === "ISOLATED"
    ? `LIQUIDATE the isolated margin account of ${given.show("symbol")}`
    : `LIQUIDATE the whole cross margin account (type ${given.show("type")})`;

const createKey: Say = (given) =>
  `Create a special API key named ${quoted(given.wire("apiName") ?? "")}${
    isolated(given)
  }, usable from ${given.has("ip") ? given.show("ip") : "ANY address"}, with the permission ${
    given.has("permissionMode") ? given.show("permissionMode") : "TRADE"
  }`;

const deleteKey: Say = (given) => {
  const which = given.has("apiKey")
    ? `the special API key ${given.show("apiKey")}`
    : given.has("apiName")
    ? `ALL special API keys named ${quoted(given.wire("apiName") ?? "")}`
    : "special API keys (named neither by key nor by name)";
  return `Delete ${which}${isolated(given)}`;
};

/** By operation name. */
export const actWords: Readonly<Record<string, Say>> = {
  bnbTransfer: bnb,
  proBnbTransfer: bnb,
  changeAutoRepayFuturesStatus: autoRepay,
  proChangeAutoRepayFuturesStatus: autoRepay,
  changeUmInitialLeverage: leverage,
  changeCmInitialLeverage: leverage,
  changeUmPositionMode: positionMode("USDⓈ-M"),
  changeCmPositionMode: positionMode("COIN-M"),
  fundAutoCollection: collectAll,
  proFundAutoCollection: collectAll,
  fundCollectionByAsset: collect,
  proFundCollectionByAsset: collect,
  futuresTradfiPerpsContract: () => "Accept the agreement on TradFi perpetuals for the account",
  marginAccountBorrow: ({ show }) => `BORROW ${show("amount")} ${show("asset")}`,
  marginAccountRepay: ({ show }) => `Repay ${show("amount")} ${show("asset")} of a loan`,
  marginAccountRepayDebt: ({ has, show }) =>
    `Repay ${has("amount") ? show("amount") : "the whole debt in"} ${show("asset")}${
      has("specifyRepayAssets") ? `, paying with ${show("specifyRepayAssets")} too` : ""
    }`,
  repayFuturesNegativeBalance: () => "Repay the negative balances of the futures wallets",
  proRepayFuturesNegativeBalance: (given) =>
    `Repay the negative balances of the futures wallets ${wallet(given)}`,
  toggleBnbBurnOnUmFuturesTrade: (given) =>
    `Switch the payment of USDⓈ-M fees in BNB ${onOrOff(given, "feeBurn")}`,
  deleteMarginCallLevel: () => "Remove the margin call level that was set",
  setMarginCallLevel: ({ show }) =>
    `Set the margin call level to a uniMMR of ${show("marginCallLevel")}`,
  portfolioMarginProBankruptcyLoanRepay: (given) => `Repay the bankruptcy loan ${wallet(given)}`,
  switchDeltaMode: (given) => `Switch delta mode ${onOrOff(given, "deltaEnabled")}`,
  transferLdusdtRwusdForPortfolioMargin: (given) =>
    `Move ${given.show("amount")} ${given.show("asset")} ${
      directed(given, "transferType", {
        EARN_TO_FUTURE: "from Simple Earn to Portfolio Margin",
        FUTURE_TO_EARN: "from Portfolio Margin to Simple Earn",
      })
    }`,
  adjustCrossMarginMaxLeverage: ({ show }) =>
    `Set the highest leverage of the cross margin account to ${show("maxLeverage")}x`,
  createSpecialKey: createKey,
  deleteSpecialKey: deleteKey,
  editIpForSpecialKey: (given) =>
    `Let the special API key ${given.show("apiKey")}${isolated(given)} be used from ${
      given.show("ip")
    } only`,
  exitSpecialKeyMode: () => "Leave the special key mode and DELETE EVERY special API key",
  enableIsolatedMarginAccount: ({ show }) =>
    `Enable the isolated margin account of ${show("symbol")}`,
  disableIsolatedMarginAccount: ({ show }) =>
    `Disable the isolated margin account of ${show("symbol")}`,
  liquidationLoanRepay: ({ show }) =>
    `Repay ${show("amount")} ${show("asset")} of the liquidation loan from the spot wallet`,
  marginAccountBorrowRepay: borrowRepay,
  marginManualLiquidation: liquidate,
  smallLiabilityExchange: ({ show }) =>
    `Settle the small cross margin debts in ${show("assetNames")} by exchange`,
  startUserDataStream: () => "Start a user data stream and make its listen key",
  keepaliveUserDataStream: () => "Keep the user data stream alive",
  closeUserDataStream: () => "Close the user data stream",
  marginStartUserDataStream: () => "Start a user data stream of margin and make its listen key",
  marginKeepaliveUserDataStream: () => "Keep the user data stream of margin alive",
  marginCloseUserDataStream: () => "Close the user data stream of margin",
};
