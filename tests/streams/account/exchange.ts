/** An exchange as the laws of following an account need it: facts at moments, and the events of them. */
import { fillOf } from "../../../streams/account/merge/fills.ts";
import { isEnded, orderKey } from "../../../streams/account/merge/orders.ts";
import type { NamedRow } from "../../../streams/account/asks.ts";
import { sumOf, valueKey } from "../../../streams/account/merge/values.ts";
import type {
  FillView,
  OrderView,
  Placed,
  TradeBook,
  ValueView,
} from "../../../streams/account/merge/views.ts";
import * as fc from "../../deps/fast_check.ts";
import { algoText, orderText, sayNothing, updateText } from "./wire.ts";

/** Something that is done on the exchange, `wait` ms after what was done before. */
export interface Doing {
  readonly does:
    | "new"
    | "fill"
    | "cancel"
    | "amend"
    | "arm"
    | "trigger"
    | "borrow"
    | "fund"
    | "risk";
  readonly market: number;
  readonly isSale: boolean;
  readonly qty: number;
  /** Which of the open orders. */
  readonly pick: number;
  readonly wait: number;
  /** How long its events are on their way, each type by itself. */
  readonly late: readonly number[];
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
  /** Orders as they were at a moment, by key, with when they were placed. */
  readonly ordersAt: (moment: number) => ReadonlyMap<string, Placed>;
  /** Fills up to a moment. */
  readonly fillsAt: (moment: number) => readonly FillView[];
  /** Positions, balances and liabilities at a moment, by key. */
  readonly valuesAt: (moment: number) => ReadonlyMap<string, ValueView>;
  /** Income up to a moment. */
  readonly incomeAt: (book: TradeBook, moment: number) => readonly NamedRow[];
}

interface Market {
  readonly book: TradeBook;
  readonly symbol: string;
}

/** Where things are traded; margin and USDⓈ-M share a name. */
export const MARKETS: readonly Market[] = [
  { book: "UM", symbol: "AAAUSDT" },
  { book: "UM", symbol: "BBBUSDT" },
  { book: "CM", symbol: "CCCUSD_PERP" },
  { book: "MARGIN", symbol: "AAAUSDT" },
];

/** Whether the followed stream names a market; in the others every fill has a fee. */
export const isNamed = ({ book, symbol }: Market): boolean =>
  book === "MARGIN" || symbol === "AAAUSDT";

/** Random doings. */
export const doings: fc.Arbitrary<readonly Doing[]> = fc.array(
  fc.record({
    does: fc.constantFrom(
      ...["new", "new", "new", "fill", "fill", "fill", "fill", "cancel", "amend"] as const,
      ...["arm", "trigger", "borrow", "fund", "risk"] as const,
    ),
    market: fc.nat(MARKETS.length - 1),
    isSale: fc.boolean(),
    qty: fc.integer({ min: 1, max: 5 }),
    pick: fc.nat(9),
    wait: fc.integer({ min: 0, max: 40 }),
    late: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 }),
  }),
  { minLength: 5, maxLength: 60 },
);

/** When the first thing happens. */
export const START = 1_000_000;

/** Does it all, and tells what came of it. */
export const done = (all: readonly Doing[]): Facts => {
  let now = START;
  let nextOrder = 8389765529876543210n;
  const lastTrade = new Map<string, number>();
  const orders = new Map<string, Placed>();
  const values = new Map<string, ValueView>();
  const orderSights: (readonly [moment: number, placed: Placed])[] = [];
  const valueSights: (readonly [moment: number, value: ValueView])[] = [];
  const fills: FillView[] = [];
  const incomes: { readonly of: TradeBook; readonly row: NamedRow }[] = [];
  const events: Sent[] = [];
  const sentAt = new Map<string, number>();

  const emit = (type: string, late: number, text: (E: number) => string): void => {
    // Events of one type keep their order.
    const at = Math.max(sentAt.get(type) ?? 0, now + late);
    sentAt.set(type, at);
    events.push({ at, text: text(at) });
  };
  const keepOrder = (order: OrderView, time = orders.get(orderKey(order))?.time ?? now): void => {
    const placed = { order, time };
    orders.set(orderKey(order), placed);
    orderSights.push([now, placed]);
  };
  const keepValue = (value: ValueView): ValueView => {
    values.set(valueKey(value), value);
    valueSights.push([now, value]);
    return value;
  };
  /** Adds to a value; what is not there is zero. */
  const add = (zero: ValueView, by: number): ValueView => {
    const was = values.get(valueKey(zero)) ?? zero;
    return keepValue({ ...was, amount: sumOf(was.amount, String(by)) });
  };
  /** Adds to a wallet, and says in its income why. */
  const pay = (of: TradeBook, by: number, fill?: FillView): ValueView => {
    const { symbol = "", tradeId = "" } = fill ?? {};
    const income = { income: String(by), asset: "USDT", id: `${incomes.length}` };
    if (by !== 0) incomes.push({ of, row: { symbol, tradeId, time: now, ...income } });
    return add(balance(of, "USDT"), by);
  };
  const balance = (book: TradeBook, asset: string): ValueView => ({
    type: "balance",
    book,
    asset,
    amount: "0",
    ...(book === "MARGIN" && { locked: "0" }),
  });
  const fresh = ({ book, symbol }: Market, isSale: boolean, qty: number): OrderView => ({
    book,
    symbol,
    orderId: String(nextOrder),
    clientOrderId: `c${nextOrder++}`,
    side: isSale ? "SELL" : "BUY",
    ...(book !== "MARGIN" && { positionSide: "BOTH", avgPrice: "0", reduceOnly: false }),
    ...(book === "MARGIN" && { triggerPrice: "0" }),
    type: "LIMIT",
    timeInForce: "GTC",
    status: "NEW",
    origQty: String(qty),
    executedQty: "0",
    price: "100.50",
    updateTime: now,
  });

  for (const { does, market: index, isSale, qty, pick, wait, late } of all) {
    now += wait;
    const market = MARKETS[index] ?? MARKETS[0] ?? { book: "UM", symbol: "" };
    const { book } = market;
    const [late1 = 0, late2 = 0] = late;
    const seeOrder = (order: OrderView, x: string, fill?: FillView): void => {
      keepOrder(order);
      const type = order.book === "MARGIN" ? "executionReport" : "ORDER_TRADE_UPDATE";
      emit(type, late1, (E) => orderText(order, x, E, fill));
    };
    const seeWaiting = (order: OrderView): void => {
      keepOrder(order);
      emit(order.book, late1, (E) => algoText(order, E));
    };
    const seeValues = (of: TradeBook, ...changed: readonly ValueView[]): void => {
      const type = of === "MARGIN" ? "outboundAccountPosition" : "ACCOUNT_UPDATE";
      const T = now;
      emit(type, late2, (E) => updateText(of, changed, T, E));
    };
    const open = [...orders.values()].map(({ order }) => order)
      .filter((order) => order.status === "TRIGGERED" || !isEnded(order));
    const placed = open.filter((order) => !/_/.test(order.book));
    const waiting = open.filter((order) => /_/.test(order.book));
    const chosen = placed[pick % Math.max(1, placed.length)];
    if (does === "new") seeOrder(fresh(market, isSale, qty), "NEW");
    else if (does === "arm" && book !== "MARGIN") {
      const { avgPrice: _, ...order } = fresh(market, isSale, qty);
      seeWaiting({
        ...order,
        book: book === "UM" ? "UM_ALGO" : "CM_CONDITIONAL",
        triggerPrice: "90",
      });
    } else if (does === "trigger" && waiting.length > 0) {
      const armed = waiting[pick % waiting.length];
      if (!armed) continue;
      if (armed.status === "TRIGGERED") {
        seeWaiting({ ...armed, status: "FINISHED", updateTime: now });
        continue;
      }
      const at = { book: armed.book === "UM_ALGO" ? "UM" : "CM", symbol: armed.symbol } as const;
      const order = fresh(at, armed.side === "SELL", Number(armed.origQty));
      seeWaiting({
        ...armed,
        status: pick % 2 === 0 ? "TRIGGERED" : "FINISHED",
        becameOrderId: order.orderId,
        updateTime: now,
      });
      seeOrder(order, "NEW");
    } else if (does === "borrow") {
      const owed = add({ type: "liability", asset: "BTC", amount: "0" }, qty);
      const T = now;
      emit("liabilityChange", late1, (E) => updateText("MARGIN", [owed], T, E));
      seeValues("MARGIN", add(balance("MARGIN", "BTC"), qty));
    } else if (does === "fund") seeValues(book, pay(book, isSale ? -qty : qty));
    else if (does === "risk") emit("riskLevelChange", late1, (E) => sayNothing(nextOrder++, E));
    else if (!chosen) continue;
    else if (does === "cancel") {
      seeOrder({ ...chosen, status: "CANCELED", updateTime: now }, "CANCELED");
    } else if (does === "amend" && chosen.book !== "MARGIN") {
      seeOrder({ ...chosen, price: `${100 + qty}.00`, updateTime: now }, "AMENDMENT");
    } else if (does === "fill") {
      const traded = { book: chosen.book as TradeBook, symbol: chosen.symbol };
      const left = Number(chosen.origQty) - Number(chosen.executedQty);
      const size = Math.min(qty, left);
      const key = `${traded.book}/${traded.symbol}`;
      const id = (lastTrade.get(key) ?? 0) + 1 + (pick % 3);
      lastTrade.set(key, id);
      const fee = pick % 2 === 0 || !isNamed(traded) ? "0.01000000" : "0";
      const fill = fillOf({
        ...traded,
        tradeId: String(id),
        orderId: chosen.orderId,
        side: chosen.side,
        ...(traded.book !== "MARGIN" && { positionSide: "BOTH", realizedProfit: "0" }),
        price: "100.50",
        qty: `${size}.000`,
        commission: fee,
        commissionAsset: "USDT",
        maker: pick % 2 === 0,
        time: now,
      });
      fills.push(fill);
      const order: OrderView = {
        ...chosen,
        executedQty: String(Number(chosen.executedQty) + size),
        ...(traded.book !== "MARGIN" && { avgPrice: "100.5" }),
        status: size === left ? "FILLED" : "PARTIALLY_FILLED",
        updateTime: now,
      };
      seeOrder(order, "TRADE", fill);
      const signed = chosen.side === "SELL" ? -size : size;
      const paid = pay(traded.book, -Number(fee), fill);
      if (traded.book === "MARGIN") {
        seeValues("MARGIN", paid, add(balance("MARGIN", "AAA"), signed));
      } else {
        const position: ValueView = {
          type: "position",
          book: traded.book,
          symbol: traded.symbol,
          positionSide: "BOTH",
          amount: "0",
          entryPrice: "100.5",
        };
        seeValues(traded.book, paid, add(position, signed));
      }
    }
  }
  const upTo = <A>(sights: readonly (readonly [number, A])[], moment: number): readonly A[] =>
    sights.filter(([at]) => at <= moment).map(([, sight]) => sight);
  return {
    events,
    end: now,
    ordersAt: (moment) =>
      new Map(upTo(orderSights, moment).map((placed) => [orderKey(placed.order), placed] as const)),
    fillsAt: (moment) => fills.filter(({ time }) => time <= moment),
    valuesAt: (moment) =>
      new Map(upTo(valueSights, moment).map((value) => [valueKey(value), value] as const)),
    incomeAt: (book, moment) =>
      incomes.flatMap(({ row, of }) => of === book && row.time <= moment ? [row] : []),
  };
};
