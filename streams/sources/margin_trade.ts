/** The trade stream of the cross margin account, which is subscribed by a token. */
import { type Model, model, Text, TimeMs } from "../../lib/answers/answer.ts";
import { LONGEST_WAIT } from "../../lib/answers/reply.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Heard, Socket } from "../../lib/socket.ts";
import { queryCrossMarginAccountDetails } from "../../endpoints/margin/account.ts";
import { marginQueryMarginAccountsOpenOco } from "../../endpoints/margin/orders/oco_query.ts";
import {
  queryMarginAccountsOpenOrders,
  queryMarginAccountsOrder,
} from "../../endpoints/margin/orders/order_query.ts";
import { queryMarginAccountsTradeList } from "../../endpoints/margin/orders/trade.ts";
import type { Checkpoint } from "../account/checkpoint.ts";
import { followBy, type Following } from "../account/follow.ts";
import { officialBase, type Source } from "../source.ts";
import { named, type ProductReads, read, readBy, sent } from "../account/reads.ts";
import { type SourceSettings, streamOf, symbolsOf } from "../account/stream.ts";
import { serverShutdown } from "../events/connection.ts";
import type { Raw } from "../events/event.ts";
import { balanceUpdate } from "../events/margin/balance.ts";
import { listStatus } from "../events/margin/execution_report.ts";
import { frameReader, parsed } from "../frame.ts";
import { heldOf, owedOf } from "./cross_margin.ts";
import { typed } from "./typed.ts";

/** Settings of {@link followMargin}. */
export interface MarginSettings extends SourceSettings {
  /** Pairs whose orders and trades are read after each gap, besides those of open orders and lists. */
  readonly pairs?: readonly string[];
}

interface ListenToken {
  readonly token: string;
  readonly expirationTime: number;
}
const ListenToken: Model<ListenToken> = /*#__PURE__*/ model(
  "ListenToken",
  ["token"],
  () => ({ token: Text, expirationTime: TimeMs }),
);

const start: UnsignedEndpoint<NoParams, ListenToken> = /*#__PURE__*/ endpoint(() => ({
  name: "marginUserListenToken",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/userListenToken",
  access: "USER_STREAM",
  weight: { uid: 1 },
  act: { does: "stream", step: "open", product: "margin" },
  params: {},
  answer: ListenToken(),
}));

/** A token lives a day if nothing is said. */
const TOKEN_MS = 86_400_000;

/** How long a subscription may take, in ms. */
const ANSWER_MS = 10_000;

/** How long a refusal asks to wait, in ms, three days at the most; it says so by two moments of the exchange. */
const waitIn = (text: string): number => {
  const { error }: Raw = Object(parsed(text));
  const { data }: Raw = Object(error);
  const { serverTime, retryAfter }: Raw = Object(data);
  // To JavaScript `null` is the moment zero.
  return Math.min(LONGEST_WAIT, Number(retryAfter) - Number(serverTime ?? NaN));
};

/** Opens a socket that counts as open once it has subscribed. */
const subscribed: Source["open"] = (openSocket, base, listenToken, hear) => {
  const read = frameReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let isOpen = false;
  const end = (reason: string, retryAfterMs = 0): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    hear({ _tag: "Ended", reason, ...(retryAfterMs > 0 && { retryAfterMs }) });
    socket.end();
  };
  const answered = (heard: Heard & { readonly _tag: "Frame" }): void => {
    const [reply] = read(heard.text).messages;
    if (reply?.type !== "reply") return hear(heard);
    if (reply.error) {
      return end(`the subscription was refused: ${reply.error.message}`, waitIn(heard.text));
    }
    clearTimeout(timer);
    isOpen = true;
    hear({ _tag: "Opened" });
  };
  const socket: Socket = openSocket(base, (heard) => {
    if (isOver) return;
    if (heard._tag === "Opened") {
      timer = setTimeout(() => end("the subscription was not answered"), ANSWER_MS);
      const method = "userDataStream.subscribe.listenToken";
      socket.send(JSON.stringify({ id: 1, method, params: { listenToken } }));
    } else if (heard._tag === "Ended") end(heard.reason, heard.retryAfterMs);
    else if (isOpen) hear(heard);
    else answered(heard);
  });
  return socket;
};

const margin: ProductReads = {
  orders: { MARGIN: { open: queryMarginAccountsOpenOrders, order: queryMarginAccountsOrder } },
  trades: queryMarginAccountsTradeList,
  named: () => read(marginQueryMarginAccountsOpenOco(), named),
};

const readOf: Source["readOf"] = (ask) =>
  ask.what === "balances"
    ? read(queryCrossMarginAccountDetails(), ({ userAssets }) => ({
      what: "values",
      values: userAssets.flatMap((asset) => [heldOf(asset), owedOf(asset)]),
    }))
    : readBy({ MARGIN: margin })(ask);

const source = (): Source => ({
  name: "marginUserListenToken",
  base: officialBase("sapi", "wss://ws-api.binance.com:443/ws-api/v3"),
  key: sent(start(), ({ token }) => token),
  isOnce: true,
  family: "margin",
  probe: '{"id":2,"method":"ping"}',
  open: subscribed,
  told: typed(listStatus, balanceUpdate, serverShutdown),
  readOf,
});

/**
 * Follows cross margin by its trade stream: orders, fills and balances, as {@link follow} does for Portfolio
 * Margin. Each socket has a token of its own, and another takes over long before it ends.
 *
 * @example
 * ```ts ignore
 * for await (const notice of followMargin({ pairs: ["BTCUSDT"] })(env)) {
 *   if (notice.type === "fill") console.log(notice.fill.orderId, notice.fill.qty);
 * }
 * ```
 */
export const followMargin = (
  { pairs = [], ...settings }: MarginSettings = {},
  from?: Checkpoint,
): (env: Environment) => Following =>
  followBy(
    source(),
    streamOf(settings, {
      symbols: { MARGIN: symbolsOf("pairs", pairs) },
      reads: ["balances"],
      keyMs: TOKEN_MS,
    }),
    from,
  );
