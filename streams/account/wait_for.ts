/** An order from its request to its end. */
import * as E from "../../lib/either.ts";
import type { IdText } from "../../lib/answers/answer.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Request } from "../../lib/endpoint.ts";
import { type BadParams, blocked, type Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import type { Sendable } from "../../lib/sendable.ts";
import type { Following } from "./follow.ts";
import { isEnded, orderKey, tradeBookOf } from "./merge/orders.ts";
import { isSame, sumOf } from "./merge/values.ts";
import type { Book, FillView, OrderView } from "./merge/views.ts";
import type { Notice } from "./notice.ts";

/** How an order ended, with all its fills. */
export interface Ending {
  /** How; `unknown` where nobody can tell any more. */
  readonly end: "filled" | "cancelled" | "expired" | "rejected" | "unknown";
  /** The order as it was at its end; absent where it was never seen. */
  readonly order?: OrderView;
  /** Its fills, in the order in which they were told. */
  readonly fills: readonly FillView[];
  /** The algo or conditional order that set it off, where one was placed. */
  readonly setOffBy?: OrderView;
  /** Why nobody can tell; of `unknown` alone. */
  readonly reason?: string;
}

/** When reads are asked for, how often after that, in ms, and how many times as seldom while an order stays open. */
const FIRST_MS = 10_000;
const AGAIN_MS = 60_000;
const MOST_IDLE = 15;

/** How often fills may be missing of an order that has ended, where the account is live and where it is not. */
const LACKING = [1, 10] as const;

/** How often an order is asked for by its client id before an answer counts that there is none: it may be on its way. */
const TIMES = 2;

interface Sought {
  readonly book: Book;
  readonly symbol: string;
  readonly orderId?: IdText;
  readonly clientOrderId?: string;
}

/** What was heard of the orders of a contract since the request, by their keys. */
interface Heard {
  readonly orders: ReadonlyMap<string, OrderView>;
  readonly fills: ReadonlyMap<string, readonly FillView[]>;
  readonly unknown: ReadonlyMap<string, string>;
}

const endOf = (status: string): Ending["end"] =>
  status === "FILLED"
    ? "filled"
    : status === "CANCELED"
    ? "cancelled"
    : status.startsWith("EXPIRED")
    ? "expired"
    : status === "REJECTED"
    ? "rejected"
    : "unknown";

/** The order; of those that had one client id the last. */
const find = ({ orders }: Heard, sought: Sought): OrderView | undefined => {
  const { book, symbol, orderId, clientOrderId } = sought;
  if (orderId !== undefined) return orders.get(orderKey({ book, symbol, orderId }));
  return [...orders.values()]
    .filter((order) => order.book === book && order.clientOrderId === clientOrderId)
    .sort((a, b) => a.updateTime - b.updateTime).at(-1);
};

/** What is known of an order of which nobody can tell more. */
const unknownOf = (heard: Heard, sought: Sought, reason: string): Ending => {
  const order = find(heard, sought);
  const fills = order && heard.fills.get(orderKey(order)) || [];
  return { end: "unknown", ...(order && { order }), fills, reason };
};

/** How an order ended; nothing while it is open, or while a fill of it is missing. */
const endingOf = (heard: Heard, sought: Sought): Ending | undefined => {
  const { book, symbol, orderId = "" } = sought;
  const order = find(heard, sought);
  const key = orderKey(order ?? { book, symbol, orderId });
  const reason = heard.unknown.get(key);
  if (reason !== undefined) return unknownOf(heard, sought, reason);
  if (!order) return undefined;
  const tradeBook = tradeBookOf(book);
  if (tradeBook !== book && order.becameOrderId !== undefined) {
    const ending = endingOf(heard, { book: tradeBook, symbol, orderId: order.becameOrderId });
    // What was refused as it was set off is recorded nowhere.
    const isNone = ending?.end === "unknown" && !ending.order && endOf(order.status) !== "unknown";
    return isNone
      ? { end: endOf(order.status), order, fills: [] }
      : ending && { ...ending, setOffBy: order };
  }
  if (!isEnded(order)) return undefined;
  const fills = heard.fills.get(key) ?? [];
  const sum = fills.reduce((total, { qty }) => sumOf(total, qty), "0");
  return isSame(sum, order.executedQty) ? { end: endOf(order.status), order, fills } : undefined;
};

const bookOf = (act: { readonly product?: string; readonly kind?: string }): Book =>
  act.product === "cm"
    ? act.kind === undefined ? "CM" : "CM_CONDITIONAL"
    : act.product === "margin"
    ? "MARGIN"
    : act.kind === undefined
    ? "UM"
    : "UM_ALGO";

const textOf = (u: unknown): string | undefined => typeof u === "string" ? u : undefined;

/** What an answer, or one with its reply, calls the order that it tells of. */
const idIn = (answered: unknown): IdText | undefined => {
  const all: Readonly<Record<string, unknown>> = Object(Object(answered).answer ?? answered);
  return textOf(all["algoId"]) ?? textOf(all["strategyId"]) ?? textOf(all["orderId"]);
};

/** Why an order is not sent; nothing where it can be followed. */
const refusal = (
  following: Following,
  { spec: { act, family }, query }: Pick<Request<unknown>, "spec" | "query">,
  book: Book,
): string | undefined => {
  const tradeBook = tradeBookOf(book);
  const isOther = (following?.family ?? family) !== family;
  const by = family === "margin" ? "followMargin" : "follow";
  return act.does !== "order" || act.legs
    ? "give it a request that places one order"
    : typeof following?.view !== "function"
    ? "give it an account that is followed, as by follow(accountStream())(env)"
    : query.some(([key, text]) => key === "isIsolated" && text === "TRUE")
    ? "send it, and ask for it by its id: isolated margin is not followed"
    : following.health().phase === "stopped"
    ? "follow the account anew, it is not followed any more"
    : isOther
    ? `follow the account of this order, as by ${by}(): here nobody would tell how it ends`
    : !following.books.includes(tradeBook)
    ? `follow ${tradeBook} too: nobody would tell how the order ends`
    : undefined;
};

/**
 * Places an order and follows it to its end: by the stream, and by reads where the stream does not tell it.
 * An algo or conditional order is followed on to the order that it sets off, and to that one's fills. The
 * account must be followed while this waits, and the product of the order; where it is not, nothing is sent.
 * A request of unknown outcome is waited for and asked for by its client id: where the exchange still says after
 * a minute that there is no such order, it ends as `unknown`; while it says nothing, this waits. An order that
 * has ended, of which fills stay missing, is `unknown` after two minutes, or after ten where the account does not
 * become live again. Lists of orders are refused, and orders of isolated margin: place them with `send`, and follow
 * those of lists by the notices.
 *
 * @example
 * ```ts ignore
 * const account = follow(accountStream())(env);
 * const ending = await waitFor(account, newUmOrder({ ... }))(env);
 * if (ending._tag === "Right") console.log(ending.right.end, ending.right.fills);
 * ```
 */
export const waitFor = <A>(
  following: Following,
  order: Sendable<A>,
): (env: Environment) => Promise<E.Either<Failure, Ending>> =>
async (env) => {
  const { right, left, spec = right?.spec, query = right?.query } = Object(order) as
    & Partial<Request<A>>
    & { readonly left?: BadParams; readonly right?: Request<A> };
  // What is no request is refused there.
  if (left || !spec || !query) return send(order)(env)() as Promise<E.Either<Failure, never>>;
  const book = bookOf(spec.act as Parameters<typeof bookOf>[0]);
  const remedy = refusal(following, { spec, query }, book);
  if (remedy !== undefined) return E.left(blocked(spec.name, "waitFor", remedy));
  const symbol = query.find(([key]) => key === "symbol")?.[1] ?? "";
  const orders = new Map<string, OrderView>();
  const fills = new Map<string, FillView[]>();
  const unknown = new Map<string, string>();
  const heard: Heard = { orders, fills, unknown };
  let sought: Sought | undefined;
  // Its id, where it becomes no other one: what is told of others need not be kept, for days perhaps.
  let own: IdText | undefined;
  let stopped: string | undefined;
  let asked = 0;
  let lacking = 0;
  // How often in a row it was open when it was asked for, how it was then, and what was known of others.
  let idle = 0;
  let seen: OrderView | undefined;
  let older: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let finish: (ending: Ending) => void = () => {};
  const ended = new Promise<Ending>((done) => finish = done);

  const check = (): void => {
    if (!sought) return;
    const ending = endingOf(heard, sought);
    if (ending) finish(ending);
    else if (stopped !== undefined) finish(unknownOf(heard, sought, stopped));
  };
  /** The order, or the one that it became. */
  const lastOf = (): OrderView | undefined => {
    const known = sought && find(heard, sought);
    const orderId = known?.becameOrderId;
    const became = { book: tradeBookOf(book), symbol, orderId: orderId ?? "" };
    return orderId === undefined ? known : orders.get(orderKey(became));
  };
  /** Forgets what was told of others for long: it is not of an order that this one has yet to become. */
  const forget = (): void => {
    const others = older.filter((key) => orders.get(key) !== seen);
    for (const key of others) void (orders.delete(key), fills.delete(key));
    older = [...orders.keys(), ...fills.keys()];
  };
  const isOurs = (
    of: { readonly book?: Book; readonly symbol?: string; readonly orderId?: IdText },
  ) =>
    of.symbol === symbol && of.book !== undefined && tradeBookOf(of.book) === tradeBookOf(book) &&
    (own === undefined || of.orderId === own);
  const hear = (notice: Notice): void => {
    if (notice.type === "order" && isOurs(notice.order)) {
      orders.set(orderKey(notice.order), notice.order);
    } else if (notice.type === "fill" && isOurs(notice.fill)) {
      const key = orderKey(notice.fill);
      const before = fills.get(key);
      if (before) before.push(notice.fill);
      else fills.set(key, [notice.fill]);
    } else if (notice.type === "unknown" && isOurs(notice)) {
      const { orderId, clientOrderId, reason } = notice;
      if (orderId) unknown.set(orderKey({ book: notice.book ?? book, symbol, orderId }), reason);
      else if (
        sought && clientOrderId && clientOrderId === sought.clientOrderId && asked >= TIMES &&
        !find(heard, sought)
      ) finish(unknownOf(heard, sought, reason));
    } else if (notice.type === "stopped") {
      const { failure } = notice;
      stopped = failure?._tag === "Blocked"
        ? failure.remedy
        : failure?.message ?? "the account is not followed any more";
    } else return;
    if (idle > 1 && lastOf() !== seen) {
      idle = 0;
      clearTimeout(timer);
      ask(AGAIN_MS);
    }
    check();
  };
  const ask = (wait: number): void => {
    timer = setTimeout(() => {
      if (!sought) return;
      const known = find(heard, sought);
      const isLive = following.health().phase === "live";
      const orderId = known?.orderId ?? sought.orderId;
      const { clientOrderId = "" } = sought;
      const isLacking = known && isEnded(known) && known.becameOrderId === undefined;
      lacking = isLacking ? lacking + 1 : 0;
      if (lacking > LACKING[isLive ? 0 : 1]) {
        return finish(unknownOf(heard, sought, "it ended, and not all of its fills are known"));
      }
      asked++;
      following.ask({ book, symbol, ...(orderId === undefined ? { clientOrderId } : { orderId }) });
      const became = known?.becameOrderId;
      if (became !== undefined) {
        following.ask({ book: tradeBookOf(book), symbol, orderId: became });
      }
      seen = lastOf();
      idle = seen && !isEnded(seen) ? Math.min(idle + 1, MOST_IDLE) : 0;
      if (isLive && idle > 0 && became === undefined) forget();
      ask(AGAIN_MS * Math.max(idle, 1));
    }, wait);
  };

  const leave = following.hear(hear);
  // What cannot even begin, as without sockets, ends as it is heard first.
  if (stopped !== undefined) {
    leave();
    return E.left(blocked(spec.name, "waitFor", stopped));
  }
  const answer = await send(order)(env)();
  if (answer._tag === "Left") {
    const clientOrderId = "clientOrderId" in answer.left ? answer.left.clientOrderId : undefined;
    const { outcome } = answer.left;
    if (outcome === "notSent" || outcome === "rejected" || clientOrderId === undefined) {
      leave();
      return answer;
    }
    sought = { book, symbol, clientOrderId };
  } else {
    const orderId = idIn(answer.right);
    sought = { book, symbol, ...(orderId !== undefined && { orderId }) };
    if (tradeBookOf(book) === book) own = orderId;
    if (orderId !== undefined) following.placed({ book, symbol, orderId });
    else finish(unknownOf(heard, sought, "its answer has no id"));
  }
  ask(FIRST_MS);
  check();
  const ending = await ended;
  clearTimeout(timer);
  leave();
  return E.right(ending);
};
