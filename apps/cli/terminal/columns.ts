/** Which columns of a wide table people look at. */
import type { AnswerShape } from "../../../mod.ts";
import { lengthOf } from "./lines.ts";

/** Fields that tell what a row is about, the most telling first. All others come behind them. */
const TELLING: readonly string[] = [
  ...[
    "open time",
    "open",
    "high",
    "low",
    "close",
    "name",
    "symbol",
    "asset",
    "coin",
    "pair",
    "kind",
    "side",
    "positionAmt",
  ],
  ...["type", "orderType", "strategyType", "incomeType", "filterType", "contingencyType"],
  ...["origQty", "quantity", "qty", "amount", "totalWalletBalance", "price", "triggerPrice"],
  ...[
    "stopPrice",
    "callbackRate",
    "priceRate",
    "status",
    "algoStatus",
    "strategyStatus",
    "contractStatus",
  ],
  ...["entryPrice", "markPrice", "unRealizedProfit", "unrealizedProfit", "liquidationPrice"],
  ...["leverage", "orderId", "algoId", "strategyId", "realizedPnl", "income", "interest"],
  ...["principal", "interestRate", "commission", "commissionAsset", "crossMarginFree"],
  ...["crossMarginBorrowed", "umWalletBalance", "cmWalletBalance", "negativeBalance"],
  ...["lastFundingRate", "nextFundingTime", "indexPrice", "lastPrice", "priceChangePercent"],
  ...["highPrice", "lowPrice", "volume", "contractType", "baseAsset", "quoteAsset"],
  ...["executedQty", "avgPrice", "time", "createTime", "transactTime", "timestamp"],
  ...["interestAccuredTime", "tranId", "txId", "id", "updateTime"],
];

/** What the places of a candlestick are: the exchange sends them without names. */
const CANDLE = [
  ...["open time", "open", "high", "low", "close", "volume", "close time", "quote volume"],
  ...["trades", "taker volume", "taker quote volume"],
];

/** Rows whose places have no names, with the names that people know; others stay as they are. */
export const namedPlaces = (value: unknown, shape: AnswerShape): unknown =>
  Array.isArray(value) && shape._tag === "Array" && shape.of.shape._tag === "Tuple" &&
    shape.of.shape.of.length === CANDLE.length + 1
    ? value.map((row) =>
      Array.isArray(row) ? Object.fromEntries(CANDLE.map((name, i) => [name, row[i]])) : row
    )
    : value;

/** Columns that a table shows at a terminal, at most. */
export const MOST = 8;

const rank = (name: string, at: number): number => {
  const telling = TELLING.indexOf(name);
  return telling < 0 ? TELLING.length + at : telling;
};

const saysNothing = (text: string): boolean => /^(|-?0(\.0*)?|false|NONE|BOTH)$/.test(text);

/** A table as names and rows of cells. */
export interface Cells {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const widthOf = ({ names, rows }: Cells, at: number): number =>
  Math.max(...[names, ...rows].map((row) => lengthOf(row[at] ?? "")));

const picked = ({ names, rows }: Cells, places: readonly number[]): Cells => ({
  names: places.map((at) => names[at] ?? ""),
  rows: rows.map((row) => places.map((at) => row[at] ?? "")),
});

/** The columns of these names, in their order. */
export const columnsNamed = (cells: Cells, wanted: readonly string[]): Cells =>
  picked(
    cells,
    wanted.flatMap((name) => {
      const at = cells.names.findIndex((each) => each.toLowerCase() === name.toLowerCase());
      return at < 0 ? [] : [at];
    }),
  );

/** The most telling columns that fit into a line; all columns if they do. */
export const fittingColumns = (cells: Cells, room: number): Cells => {
  const { names, rows } = cells;
  const fits = (places: readonly number[]): boolean =>
    places.reduce((sum, at) => sum + widthOf(cells, at) + 2, -2) <= room;
  const all = names.map((_, at) => at);
  if (room === Infinity || (all.length <= MOST && fits(all))) return cells;
  const telling = all.filter((at) => rows.some((row) => !saysNothing(row[at] ?? "")))
    .sort((a, b) => rank(names[a] ?? "", a) - rank(names[b] ?? "", b));
  const chosen: number[] = [];
  for (const at of telling) {
    if (chosen.length < MOST && fits([...chosen, at])) chosen.push(at);
  }
  return picked(cells, chosen);
};
