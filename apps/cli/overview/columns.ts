/** Columns of the tables of an overview. The larger `spare`, the sooner a narrow terminal goes without. */
import {
  type AssetBalance,
  isNonZero,
  type LevelDistance,
  type OpenOrder,
  type Position,
  tidy,
} from "../../../overview/mod.ts";
import type { Column } from "./table.ts";

/** A decimal, nothing if it is zero. */
export const unlessZero = (text: string | null): string => isNonZero(text) ? tidy(text) : "";

/** A column of numbers. */
export const number = <A>(title: string, cell: (row: A) => string, spare = 0): Column<A> => ({
  title,
  cell,
  right: true,
  spare,
});

/** A column of words. */
export const words = <A>(title: string, cell: (row: A) => string, spare = 0): Column<A> => ({
  title,
  cell,
  spare,
});

/** How far the account is from each level. */
export const levelColumns: readonly Column<LevelDistance>[] = [
  words("Level", ({ name }) => name === "reduceOnly" ? "reduce-only" : name),
  number("uniMMR", ({ level }) => tidy(level)),
  number("away", ({ difference }) => difference ?? ""),
  number("%", ({ percent }) => percent ?? ""),
  number("equity may fall by, USD", ({ equityRoom }) => tidy(equityRoom), 1),
  words("", ({ reached }) => reached ? "REACHED" : ""),
];

/** Balances. */
export const balanceColumns: readonly Column<AssetBalance>[] = [
  words("Asset", ({ asset }) => asset),
  number("total", ({ total }) => tidy(total)),
  number("margin free", ({ marginFree }) => unlessZero(marginFree), 1),
  number("locked", ({ marginLocked }) => unlessZero(marginLocked), 6),
  number("borrowed", ({ marginBorrowed }) => unlessZero(marginBorrowed), 1),
  number("interest", ({ marginInterest }) => unlessZero(marginInterest), 7),
  number("UM wallet", ({ umWallet }) => unlessZero(umWallet), 2),
  number("UM profit", ({ umUnrealised }) => unlessZero(umUnrealised), 4),
  number("CM wallet", ({ cmWallet }) => unlessZero(cmWallet), 3),
  number("CM profit", ({ cmUnrealised }) => unlessZero(cmUnrealised), 5),
  number("negative", ({ negative }) => unlessZero(negative), 1),
];

/** Positions. */
export const positionColumns: readonly Column<Position>[] = [
  words("Symbol", ({ symbol }) => symbol),
  words("side", ({ side }) => side),
  number("amount", (each) => tidy(each.amount)),
  words("", ({ unit }) => unit === "contracts" ? "contracts" : "", 8),
  number("entry", ({ entryPrice }) => tidy(entryPrice), 3),
  number("mark", ({ markPrice }) => tidy(markPrice), 2),
  number("value", ({ notional }) => tidy(notional), 6),
  number("profit", ({ unrealised }) => tidy(unrealised), 1),
  number("leverage", ({ leverage }) => tidy(leverage), 5),
  number("liquidation", ({ liquidationPrice }) => tidy(liquidationPrice), 4),
];

const triggerOf = (order: OpenOrder): string =>
  order.callbackRate !== null
    ? `turn of ${tidy(order.callbackRate)} %`
    : order.triggerPrice === null
    ? ""
    : tidy(order.triggerPrice);

/** Open orders. */
export const orderColumns: readonly Column<OpenOrder>[] = [
  words("Kind", ({ kind }) => kind, 5),
  words("symbol", ({ symbol }) => symbol),
  words("side", ({ side }) => side),
  words("type", ({ type }) => type, 3),
  number("quantity", ({ quantity, closePosition }) => closePosition ? "all" : tidy(quantity), 1),
  number("filled", ({ executed }) => unlessZero(executed), 6),
  number("price", ({ price }) => tidy(price), 1),
  number("trigger", triggerOf, 1),
  words("status", ({ status }) => status, 7),
  words("list", ({ listId }) => listId ?? "", 8),
  words("id", ({ id }) => id, 2),
  words("client id", ({ clientId }) => clientId, 9),
];
