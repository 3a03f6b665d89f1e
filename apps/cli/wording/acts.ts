/** Loans, transfers, settings and keys in words: what is said of each act that is no order. */
import { paramOf } from "../../../agent/mod.ts";
import { type Given, givenOf, isOn, quoted } from "./values.ts";
import type {
  Act,
  BorrowAct,
  CollectAct,
  KeyAct,
  RepayAct,
  Request,
  SetAct,
  Setting,
  SettleAct,
  StreamAct,
  TransferAct,
} from "../../../mod.ts";

const onOrOff = (given: Given, name: string): string =>
  isOn(given, name)
    ? "on"
    : given.wire(name)?.toLowerCase() === "false"
    ? "off"
    : `to ${given.show(name)}`;

/** Says what becomes of a setting: its new value stands in the parameter `to`. */
type SaySetting = (given: Given, to: string, act: SetAct) => string;

const positionMode: SaySetting = (given, to, { product }) =>
  `Switch all ${product === "cm" ? "COIN-M" : "USDⓈ-M"} contracts to ${
    isOn(given, to)
      ? "hedge mode"
      : onOrOff(given, to) === "off"
      ? "one-way mode"
      : `the mode ${given.show(to)}`
  }`;

const settings: Readonly<Record<Setting, SaySetting>> & Readonly<Record<string, SaySetting>> = {
  leverage: ({ show }, to) => `Set the leverage of ${show("symbol")} to ${show(to)}x`,
  maxLeverage: ({ show }, to) =>
    `Set the highest leverage of the cross margin account to ${show(to)}x`,
  positionMode,
  autoRepay: (given, to) =>
    `Switch the automatic repayment of negative futures balances ${onOrOff(given, to)}`,
  feeBurn: (given, to) => `Switch the payment of USDⓈ-M fees in BNB ${onOrOff(given, to)}`,
  deltaMode: (given, to) => `Switch delta mode ${onOrOff(given, to)}`,
  marginCallLevel: ({ show }, to, { off }) =>
    off
      ? "Remove the margin call level that was set"
      : `Set the margin call level to a uniMMR of ${show(to)}`,
  isolatedAccount: ({ show }, _, { off }) =>
    `${off ? "Disable" : "Enable"} the isolated margin account of ${show("symbol")}`,
  specialKeyMode: () => "Leave the special key mode and DELETE EVERY special API key",
  tradfiAgreement: () => "Accept the agreement on TradFi perpetuals for the account",
};

/** A setting without words of its own, by its name. */
const otherSetting: SaySetting = ({ has, show }, to, { what, off }) => {
  const name = what.replace(/([a-z0-9])(?=[A-Z])/g, "$1 ").toLowerCase();
  const where = has("symbol") ? ` of ${show("symbol")}` : "";
  if (off) return `Remove the ${name}${where}`;
  return has(to) ? `Set the ${name}${where} to ${show(to)}` : `Change the ${name}${where}`;
};

/** Where a transfer goes, by the word that says so. */
const ways: Readonly<Record<TransferAct["what"], Readonly<Record<string, string>>>> = {
  bnb: {
    TO_UM: "from the cross margin wallet to the USDⓈ-M account",
    FROM_UM: "from the USDⓈ-M account to the cross margin wallet",
  },
  earn: {
    EARN_TO_FUTURE: "from Simple Earn to Portfolio Margin",
    FUTURE_TO_EARN: "from Portfolio Margin to Simple Earn",
  },
};

const transfer = ({ show, wire }: Given, { what, way, coin }: TransferAct): string => {
  const word = wire(way) ?? "";
  const known = ways[what];
  const where = Object.hasOwn(known, word) ? known[word] : `in the direction ${show(way)}`;
  return `Move ${show("amount")} ${coin ?? show("asset")} ${where}`;
};

const collect = ({ has, show }: Given, _: CollectAct): string =>
  !has("asset")
    ? "Collect the balances of all futures wallets into cross margin, BNB excepted"
    : `Collect ${has("amount") ? show("amount") : "the whole balance of"} ${
      show("asset")
    } from the ${
      has("futureType") ? `${show("futureType")} wallet` : "futures wallets"
    } into cross margin`;

const isolated = ({ has, show }: Given): string =>
  has("symbol") ? ` for the isolated pair ${show("symbol")}` : "";

const borrow = (given: Given, { repaysWhen }: BorrowAct): string => {
  const what = `${given.show("amount")} ${given.show("asset")}`;
  const where = isOn(given, "isIsolated") ? isolated(given) : "";
  const type = repaysWhen?.[0];
  const verb = type === undefined
    ? "BORROW"
    : { BORROW: "BORROW", REPAY: "Repay" }[given.wire(type) ?? ""] ?? `Do ${given.show(type)} with`;
  return `${verb} ${what}${where}`;
};

const wallet = ({ has, show }: Given): string =>
  `from the ${has("from") ? show("from") : "SPOT"} wallet`;

const debts: Readonly<Record<RepayAct["what"], (given: Given, hasWallet: boolean) => string>> = {
  loan: ({ show }) => `Repay ${show("amount")} ${show("asset")} of a loan`,
  debt: ({ has, show }) =>
    `Repay ${has("amount") ? show("amount") : "the whole debt in"} ${show("asset")}${
      has("specifyRepayAssets") ? `, paying with ${show("specifyRepayAssets")} too` : ""
    }`,
  negativeBalance: (given, hasWallet) =>
    `Repay the negative balances of the futures wallets${hasWallet ? ` ${wallet(given)}` : ""}`,
  bankruptcyLoan: (given) => `Repay the bankruptcy loan ${wallet(given)}`,
  liquidationLoan: ({ show }) =>
    `Repay ${show("amount")} ${show("asset")} of the liquidation loan from the spot wallet`,
};

const settle = (given: Given, { what }: SettleAct): string =>
  what === "smallDebts"
    ? `Settle the small cross margin debts in ${given.show("assetNames")} by exchange`
    : given.wire("type") === "ISOLATED"
    ? `LIQUIDATE the isolated margin account of ${given.show("symbol")}`
    : `LIQUIDATE the whole cross margin account (type ${given.show("type")})`;

const createKey = (given: Given): string =>
  `Create a special API key named ${quoted(given.wire("apiName") ?? "")}${
    isolated(given)
  }, usable from ${given.has("ip") ? given.show("ip") : "ANY address"}, with the permission ${
    given.has("permissionMode") ? given.show("permissionMode") : "TRADE"
  }`;

const deleteKey = (given: Given): string => {
  const which = given.has("apiKey")
    ? `the special API key ${given.show("apiKey")}`
    : given.has("apiName")
    ? `ALL special API keys named ${quoted(given.wire("apiName") ?? "")}`
    : "special API keys (named neither by key nor by name)";
  return `Delete ${which}${isolated(given)}`;
};

const key = (given: Given, { does, what }: KeyAct): string =>
  does === "revoke"
    ? deleteKey(given)
    : what === "key"
    ? createKey(given)
    : `Let the special API key ${given.show("apiKey")}${isolated(given)} be used from ${
      given.show("ip")
    } only`;

const stream = ({ step, product }: StreamAct): string => {
  const which = `user data stream${product === "margin" ? " of margin" : ""}`;
  return {
    open: `Start a ${which} and make its listen key`,
    extend: `Keep the ${which} alive`,
    close: `Close the ${which}`,
  }[step];
};

/** What a request does, in words; `undefined` for orders, reads and settings without words. */
export const actWords = (request: Request<unknown>): string | undefined => {
  const { spec } = request;
  const act: Act = spec.act;
  const given = givenOf(request);
  switch (act.does) {
    case "set":
      return (Object.hasOwn(settings, act.what) && settings[act.what] || otherSetting)(
        given,
        act.to ?? "",
        act,
      );
    case "transfer":
      return transfer(given, act);
    case "collect":
      return collect(given, act);
    case "borrow":
      return borrow(given, act);
    case "repay":
      return debts[act.what](given, paramOf(spec, "from") !== undefined);
    case "settle":
      return settle(given, act);
    case "grant":
    case "revoke":
      return key(given, act);
    case "stream":
      return stream(act);
    default:
      return undefined;
  }
};
