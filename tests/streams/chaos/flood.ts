/** Many events of one account, one after the other: what following holds must not grow with them. */
import * as E from "../../../lib/either.ts";
import type { Ask, Found } from "../../../streams/account/asks.ts";
import { fillOf } from "../../../streams/account/merge/fills.ts";
import type { FillView, ValueView } from "../../../streams/account/merge/views.ts";
import { observe } from "../../../streams/account/observe.ts";
import { type AccountState, begun, type News } from "../../../streams/account/state.ts";
import { accountStream } from "../../../streams/account/stream.ts";

const SYMBOL = "BTCUSDT";
const QTY = "0.001";

/** What came of it. */
export interface Flood {
  readonly state: AccountState;
  /** Fills that were told. */
  readonly fills: number;
  /** What was told as unknown. */
  readonly unknown: number;
}

const orderText = (order: number, at: number, x: string, X: string, side: string, z: string) =>
  `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":${at},"T":${at},"o":{"s":"${SYMBOL}","c":"c${order}",` +
  `"S":"${side}","o":"LIMIT","f":"GTC","q":"${QTY}","p":"60000","ap":"0","x":"${x}","X":"${X}",` +
  `"i":83897655${order},"l":"${z}","z":"${z}","L":"60000","n":"0.01","N":"USDT","T":${at},` +
  `"t":${x === "TRADE" ? order : 0},"m":true,"R":false,"ps":"BOTH","rp":"0"}}`;

const accountText = (at: number, amount: string) =>
  `{"e":"ACCOUNT_UPDATE","fs":"UM","E":${at},"T":${at},"a":{"m":"ORDER","B":[],"P":[` +
  `{"s":"${SYMBOL}","pa":"${amount}","ep":"60000","ps":"BOTH"}]}}`;

/** Feeds orders that are placed and filled: three events each, a ms apart. */
export const flood = (events: number, done: (events: number) => void = () => {}): Flood => {
  let state = begun(accountStream({ cm: false, probeMs: 1e15 }), 0);
  let fills = 0;
  let unknown = 0;
  let last: FillView | undefined;
  let amount = "0";
  const asks: Ask[] = [];
  const put = (at: number, news: News): void => {
    const [next, effects] = observe(state, { at, chance: 0.5, news });
    state = next;
    for (const effect of effects) {
      if (effect._tag === "Ask") asks.push(effect.ask);
      else if (effect._tag === "Tell" && effect.notice.type === "fill") fills++;
      else if (effect._tag === "Tell" && effect.notice.type === "unknown") unknown++;
      else if (effect._tag === "Connect") {
        sockets.push(effect.socket);
      }
    }
  };
  const sockets: number[] = [];
  const found = (ask: Ask): Found => {
    const position: ValueView = {
      type: "position",
      book: "UM",
      symbol: SYMBOL,
      positionSide: "BOTH",
      amount,
      entryPrice: "60000",
    };
    switch (ask.what) {
      case "fills":
        return { what: "fills", fills: last ? [last] : [] };
      case "positions":
        return { what: "values", values: [position] };
      case "balances":
        return { what: "values", values: [] };
      case "named":
        return { what: "named", rows: [] };
      default:
        return { what: "orders", orders: [] };
    }
  };
  const settle = (at: number): void => {
    if ((state.wakeAt ?? Infinity) <= at) put(at, { _tag: "Ticked" });
    for (const socket of sockets.splice(0)) {
      put(at, { _tag: "Heard", socket, heard: { _tag: "Opened" } });
    }
    for (const ask of asks.splice(0)) {
      put(at, { _tag: "Answered", id: ask.id, answer: E.right(found(ask)) });
    }
  };
  const hear = (at: number, text: string): void => {
    settle(at);
    put(at, { _tag: "Heard", socket: state.socket, heard: { _tag: "Frame", text } });
  };
  put(0, { _tag: "Ticked" });
  for (let at = 1; at <= 20_000 && state.phase !== "live"; at++) settle(at);
  const from = 20_000;
  for (let i = 0; i < events; i += 3) {
    const order = i / 3 + 1;
    const at = from + i;
    const side = order % 2 === 0 ? "SELL" : "BUY";
    hear(at, orderText(order, at, "NEW", "NEW", side, "0"));
    hear(at + 1, orderText(order, at + 1, "TRADE", "FILLED", side, QTY));
    amount = side === "BUY" ? QTY : "0";
    last = fillOf({
      book: "UM",
      symbol: SYMBOL,
      tradeId: `${order}`,
      orderId: `83897655${order}`,
      side,
      positionSide: "BOTH",
      price: "60000",
      qty: QTY,
      commission: "0.01",
      commissionAsset: "USDT",
      maker: true,
      time: at + 1,
    });
    hear(at + 2, accountText(at + 2, amount));
    if (order % 5_000 === 0) done(i + 3);
  }
  return { state, fills, unknown };
};
