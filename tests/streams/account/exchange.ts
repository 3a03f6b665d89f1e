/** An exchange of orders and fills, as the laws of following an account need it: facts at moments. */
import type { Income } from "../../../endpoints/portfolio/income.ts";
import type { UmOrderState } from "../../../endpoints/portfolio/um/order_query.ts";
import type { UmTrade } from "../../../endpoints/portfolio/um/trade.ts";
import * as fc from "../../deps/fast_check.ts";

/** Something that is done on the exchange, `wait` ms after what was done before. */
export interface Doing {
  readonly does: "new" | "fill" | "cancel" | "amend";
  readonly symbol: string;
  readonly qty: number;
  /** Which of the open orders. */
  readonly pick: number;
  readonly wait: number;
  /** How long its event is on its way. */
  readonly late: number;
}

/** An event: when it is sent, and its text. */
export interface Sent {
  readonly at: number;
  readonly text: string;
}

/** What was done, as the exchange knows it. */
export interface Facts {
  readonly events: readonly Sent[];
  readonly end: number;
  /** Orders as they were at a moment, by id. */
  readonly ordersAt: (moment: number) => ReadonlyMap<string, UmOrderState>;
  /** Trades up to a moment. */
  readonly tradesAt: (moment: number) => readonly UmTrade[];
  /** Income up to a moment. */
  readonly incomeAt: (moment: number) => readonly Income[];
}

/** Contracts that are traded. */
export const SYMBOLS: readonly string[] = ["AAAUSDT", "BBBUSDT", "CCCUSDT"];

/** The one that the followed stream names; in the others every fill has a fee. */
export const NAMED = "AAAUSDT";

const incomeOf = ({ symbol, id, commission, time }: UmTrade): Income => ({
  symbol,
  incomeType: "COMMISSION",
  income: `-${commission}`,
  asset: "USDT",
  info: id,
  time,
  tranId: id,
  tradeId: id,
});

/** Random doings. */
export const doings: fc.Arbitrary<readonly Doing[]> = fc.array(
  fc.record({
    does: fc.constantFrom("new", "new", "fill", "fill", "fill", "cancel", "amend"),
    symbol: fc.constantFrom(...SYMBOLS),
    qty: fc.integer({ min: 1, max: 5 }),
    pick: fc.nat(9),
    wait: fc.integer({ min: 0, max: 40 }),
    late: fc.integer({ min: 0, max: 8 }),
  }),
  { minLength: 5, maxLength: 60 },
);

/** When the first thing happens. */
export const START = 1_000_000;

const orderText = (row: UmOrderState, x: string, E: number, trade?: UmTrade): string =>
  JSON.stringify({
    e: "ORDER_TRADE_UPDATE",
    fs: "UM",
    E,
    T: row.updateTime,
    i: "",
    o: {
      s: row.symbol,
      c: row.clientOrderId,
      S: row.side,
      o: row.type,
      f: row.timeInForce,
      q: row.origQty,
      p: row.price,
      ap: row.avgPrice,
      sp: "0",
      x,
      X: row.status,
      i: `#${row.orderId}#`,
      l: trade?.qty ?? "0",
      z: row.executedQty,
      L: trade?.price ?? "0",
      ...(trade && { N: trade.commissionAsset, n: trade.commission }),
      T: row.updateTime,
      t: trade ? Number(trade.id) : 0,
      b: "0",
      a: "0",
      m: trade?.maker ?? false,
      R: false,
      ps: "BOTH",
      rp: trade?.realizedPnl ?? "0",
      V: "NONE",
      gtd: 0,
    },
  }).replaceAll(/"#|#"/g, "");

/** Does it all, and tells what came of it. */
export const done = (all: readonly Doing[]): Facts => {
  let now = START;
  let nextOrder = 8389765529876543210n;
  const lastTrade = new Map<string, number>();
  const orders = new Map<string, UmOrderState>();
  const sights: (readonly [moment: number, row: UmOrderState])[] = [];
  const trades: UmTrade[] = [];
  const events: Sent[] = [];
  let sentAt = 0;
  const see = (row: UmOrderState, x: string, late: number, trade?: UmTrade): void => {
    orders.set(row.orderId, row);
    sights.push([now, row]);
    // Events of one type keep their order.
    sentAt = Math.max(sentAt, now + late);
    events.push({ at: sentAt, text: orderText(row, x, sentAt, trade) });
  };
  for (const { does, symbol, qty, pick, wait, late } of all) {
    now += wait;
    const open = [...orders.values()].filter(({ status }) => /NEW|PARTIALLY/.test(status));
    const chosen = open[pick % Math.max(1, open.length)];
    if (does === "new") {
      const row: UmOrderState = {
        avgPrice: "0",
        clientOrderId: `c${nextOrder}`,
        cumQuote: "0",
        executedQty: "0",
        orderId: String(nextOrder++),
        origQty: String(qty),
        origType: "LIMIT",
        price: "100.50",
        reduceOnly: false,
        side: "BUY",
        positionSide: "BOTH",
        status: "NEW",
        symbol,
        time: now,
        timeInForce: "GTC",
        type: "LIMIT",
        updateTime: now,
      };
      see(row, "NEW", late);
    } else if (!chosen) continue;
    else if (does === "cancel") {
      see({ ...chosen, status: "CANCELED", updateTime: now }, "CANCELED", late);
    } else if (does === "amend") {
      see({ ...chosen, price: `${100 + qty}.00`, updateTime: now }, "AMENDMENT", late);
    } else {
      const left = Number(chosen.origQty) - Number(chosen.executedQty);
      const size = Math.min(qty, left);
      const executed = Number(chosen.executedQty) + size;
      const id = (lastTrade.get(chosen.symbol) ?? 0) + 1 + (pick % 3);
      lastTrade.set(chosen.symbol, id);
      const trade: UmTrade = {
        symbol: chosen.symbol,
        id: String(id),
        orderId: chosen.orderId,
        side: "BUY",
        price: "100.50",
        qty: `${size}.000`,
        realizedPnl: "0",
        quoteQty: "0",
        commission: pick % 2 === 0 || chosen.symbol !== NAMED ? "0.01000000" : "0",
        commissionAsset: "USDT",
        time: now,
        buyer: true,
        maker: pick % 2 === 0,
        positionSide: "BOTH",
      };
      trades.push(trade);
      const row: UmOrderState = {
        ...chosen,
        executedQty: String(executed),
        avgPrice: "100.5",
        status: size === left ? "FILLED" : "PARTIALLY_FILLED",
        updateTime: now,
      };
      see(row, "TRADE", late, trade);
    }
  }
  return {
    events,
    end: now,
    ordersAt: (moment) =>
      new Map(
        sights.filter(([at]) => at <= moment).map(([, row]) => [row.orderId, row] as const),
      ),
    tradesAt: (moment) => trades.filter(({ time }) => time <= moment),
    incomeAt: (moment) =>
      trades.filter(({ time, commission }) => time <= moment && commission !== "0").map(incomeOf),
  };
};
