/** Events of the test's exchange, by the letters of the wire. */
import type {
  FillView,
  OrderView,
  TradeBook,
  ValueView,
} from "../../../streams/account/merge/views.ts";

const withIds = (u: unknown): string => JSON.stringify(u).replaceAll(/"#|#"/g, "");

const reportText = (order: OrderView, x: string, E: number, fill?: FillView): string =>
  withIds({
    e: "executionReport",
    E,
    s: order.symbol,
    c: x === "CANCELED" ? "cancellation" : order.clientOrderId,
    S: order.side,
    o: order.type,
    f: order.timeInForce,
    q: order.origQty,
    p: order.price,
    P: order.triggerPrice,
    F: "0",
    g: -1,
    C: x === "CANCELED" ? order.clientOrderId : "",
    x,
    X: order.status,
    r: "NONE",
    i: `#${order.orderId}#`,
    l: fill?.qty ?? "0",
    z: order.executedQty,
    L: fill?.price ?? "0",
    n: fill?.commission ?? "0",
    N: fill?.commissionAsset ?? null,
    T: order.updateTime,
    t: fill ? Number(fill.tradeId) : -1,
    I: 1,
    w: true,
    m: fill?.maker ?? false,
    O: order.updateTime,
    Z: "0",
    Y: "0",
    Q: "0",
    V: "NONE",
  });

/** An event of an order. */
export const orderText = (order: OrderView, x: string, E: number, fill?: FillView): string =>
  order.book === "MARGIN" ? reportText(order, x, E, fill) : withIds({
    e: "ORDER_TRADE_UPDATE",
    fs: order.book,
    E,
    T: order.updateTime,
    i: "",
    o: {
      s: order.symbol,
      c: order.clientOrderId,
      S: order.side,
      o: order.type,
      f: order.timeInForce,
      q: order.origQty,
      p: order.price,
      ap: order.avgPrice,
      sp: "0",
      x,
      X: order.status,
      i: `#${order.orderId}#`,
      l: fill?.qty ?? "0",
      z: order.executedQty,
      L: fill?.price ?? "0",
      ...(fill && { N: fill.commissionAsset, n: fill.commission }),
      T: order.updateTime,
      t: fill ? Number(fill.tradeId) : 0,
      b: "0",
      a: "0",
      m: fill?.maker ?? false,
      R: false,
      ps: "BOTH",
      rp: "0",
      V: "NONE",
      gtd: 0,
    },
  });

/** An event of an order that waits to be set off. */
export const algoText = (order: OrderView, E: number): string => {
  const T = order.updateTime;
  const became = order.becameOrderId ?? "0";
  return order.book === "UM_ALGO"
    ? withIds({
      e: "ALGO_UPDATE",
      fs: "UM",
      E,
      T,
      ao: {
        caid: order.clientOrderId,
        aid: `#${order.orderId}#`,
        at: "CONDITIONAL",
        o: order.type,
        s: order.symbol,
        S: order.side,
        ps: "BOTH",
        f: order.timeInForce,
        q: order.origQty,
        X: order.status,
        ai: became === "0" ? "" : became,
        ap: "0",
        aq: "0",
        tp: order.triggerPrice,
        p: order.price,
        R: false,
      },
    })
    : withIds({
      e: "CONDITIONAL_ORDER_TRADE_UPDATE",
      fs: "CM",
      E,
      T,
      so: {
        s: order.symbol,
        c: order.clientOrderId,
        si: `#${order.orderId}#`,
        S: order.side,
        st: order.type,
        f: order.timeInForce,
        q: order.origQty,
        p: order.price,
        sp: order.triggerPrice,
        os: order.status,
        T,
        ut: T,
        R: false,
        ps: "BOTH",
        i: `#${became}#`,
      },
    });
};

/** An event of values that changed. */
export const updateText = (
  book: TradeBook,
  values: readonly ValueView[],
  T: number,
  E: number,
): string => {
  const owed = values.find((value) => value.type === "liability");
  if (owed) {
    const { asset, amount } = owed;
    return JSON.stringify({
      ...{ e: "liabilityChange", E, a: asset, t: "BORROW", T: E, p: amount, i: "0", l: amount },
    });
  }
  const balances = values.flatMap((value) => value.type === "balance" ? [value] : []);
  if (book === "MARGIN") {
    const B = balances.map(({ asset, amount, locked }) => ({ a: asset, f: amount, l: locked }));
    return JSON.stringify({ e: "outboundAccountPosition", E, u: T, U: T, B });
  }
  return JSON.stringify({
    e: "ACCOUNT_UPDATE",
    fs: book,
    E,
    T,
    a: {
      m: "ORDER",
      B: balances.map(({ asset, amount }) => ({ a: asset, wb: amount, cw: amount, bc: "0" })),
      P: values.flatMap((value) =>
        value.type === "position"
          ? [{
            ...{ s: value.symbol, pa: value.amount, ep: value.entryPrice, cr: "0", up: "0" },
            ...{ ps: value.positionSide, bep: "0" },
          }]
          : []
      ),
    },
  });
};

/** An event that is told as it comes, each with a number of its own. */
export const sayNothing = (number: bigint, E: number): string =>
  `{"e":"riskLevelChange","E":${E},"u":"1.${number}","s":"MARGIN_CALL","eq":"3","ae":"3","m":"2"}`;
