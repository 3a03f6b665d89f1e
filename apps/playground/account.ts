/** The simulated account as numbers, read as a program would read it. */
import {
  accountBalance,
  accountInformation,
  connect,
  markPrice,
  queryAllCurrentCmOpenConditionalOrders,
  queryAllCurrentCmOpenOrders,
  queryAllCurrentUmOpenAlgoOrders,
  queryAllCurrentUmOpenOrders,
  queryCmPositionInformation,
  queryMarginAccountsOpenOrders,
  queryUmPositionInformation,
} from "../../mod.ts";
import { simulatedEnvironment, type World, worldRef } from "../../simulator/mod.ts";

/** A line of a table. */
export type Row = readonly string[];

/** The account at one moment. */
export interface View {
  readonly time: number;
  readonly figures: {
    readonly uniMMR: string;
    readonly status: string;
    readonly equity: string;
    readonly initialMargin: string;
    readonly maintenanceMargin: string;
    readonly available: string;
  };
  /** Asset, free in cross margin, owed, in the futures wallets. */
  readonly balances: readonly Row[];
  /** Contract, side, amount, profit, entry price, mark price. */
  readonly positions: readonly Row[];
  /** Kind, symbol, side, type, quantity, price. */
  readonly orders: readonly Row[];
  /** Last price of each contract in USDT. */
  readonly prices: ReadonlyMap<string, string>;
}

/** A decimal with at most so many places, and no zeros at its end. */
export const short = (text = "", places = 8): string =>
  text.includes(".")
    ? text.replace(new RegExp(`(\\.\\d{0,${places}})\\d*$`), "$1").replace(/\.?0*$/, "")
    : text;

interface Position {
  readonly symbol: string;
  readonly positionSide: string;
  readonly positionAmt: string;
  readonly entryPrice: string;
  readonly markPrice: string;
  readonly unRealizedProfit: string;
}

const positionRow = (each: Position): Row => [
  each.symbol,
  each.positionSide === "BOTH" ? "" : each.positionSide,
  short(each.positionAmt),
  short(each.unRealizedProfit, 2),
  short(each.entryPrice),
  short(each.markPrice),
];

/** Reads the account of a world. The world stays as it is, its limits included. */
export const viewOf = async (world: World): Promise<View> => {
  const copy = { ...world, limits: { ...world.limits, enforced: false, bannedUntil: 0 } };
  const ask = connect(simulatedEnvironment(worldRef(copy)));
  const account = await ask(accountInformation());
  const balances = await ask(accountBalance());
  const um = await ask(queryUmPositionInformation());
  const cm = await ask(queryCmPositionInformation());
  const marks = await ask(markPrice());
  const orders: readonly Row[] = [
    ...(await ask(queryAllCurrentUmOpenOrders())).map((each) => [
      "UM",
      each.symbol,
      each.side,
      each.type,
      short(each.origQty),
      short(each.price),
    ]),
    ...(await ask(queryAllCurrentUmOpenAlgoOrders())).map((each) => [
      "UM algo",
      each.symbol,
      each.side,
      each.orderType,
      short(each.quantity),
      short(each.triggerPrice),
    ]),
    ...(await ask(queryAllCurrentCmOpenOrders())).map((each) => [
      "CM",
      each.symbol,
      each.side,
      each.type,
      short(each.origQty),
      short(each.price),
    ]),
    ...(await ask(queryAllCurrentCmOpenConditionalOrders())).map((each) => [
      "CM conditional",
      each.symbol,
      each.side,
      each.strategyType,
      short(each.origQty),
      short(each.stopPrice),
    ]),
    ...(await ask(queryMarginAccountsOpenOrders())).map((each) => [
      "margin",
      each.symbol,
      each.side,
      each.type,
      short(each.origQty),
      short(each.price),
    ]),
  ];
  return {
    time: world.time,
    figures: {
      uniMMR: short(account.uniMMR, 4),
      status: account.accountStatus,
      equity: short(account.accountEquity, 2),
      initialMargin: short(account.accountInitialMargin, 2),
      maintenanceMargin: short(account.accountMaintMargin, 2),
      available: short(account.totalAvailableBalance, 2),
    },
    balances: balances.map((each) => [
      each.asset,
      short(each.crossMarginFree),
      short(each.crossMarginBorrowed),
      short(each.umWalletBalance),
      short(each.cmWalletBalance),
    ]),
    positions: [...um, ...cm].filter(({ positionAmt }) => Number(positionAmt) !== 0)
      .map(positionRow),
    orders,
    prices: new Map(marks.map(({ symbol, markPrice }) => [symbol, short(markPrice)])),
  };
};
