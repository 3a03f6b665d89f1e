/** An order from its request to its end. */
import * as E from "../../lib/either.ts";
import type { IdText } from "../../lib/answers/answer.ts";
import type { Environment } from "../../lib/environment.ts";
import { blocked, type Failure } from "../../lib/failure.ts";
import { send, type Sendable } from "../../lib/send.ts";
import type { Following } from "./follow.ts";
import { isEnded, orderKey } from "./merge/orders.ts";
import { isSame, sumOf } from "./merge/values.ts";
import type { Book, FillView, OrderView } from "./merge/views.ts";
import type { Notice } from "./notice.ts";
import { tradeBookOf } from "./passes.ts";

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
}

/** When reads are asked for what the stream has not told, and how often after that, in ms. */
const FIRST_MS = 10_000;
const AGAIN_MS = 60_000;

interface Sought {
  readonly book: Book;
  readonly symbol: string;
  readonly orderId?: IdText;
  readonly clientOrderId?: string;
}

/** What was heard of orders since the request. */
interface Heard {
  readonly orders: ReadonlyMap<string, OrderView>;
  readonly fills: readonly FillView[];
  readonly unknown: ReadonlySet<string>;
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

const find = ({ orders }: Heard, sought: Sought): OrderView | undefined =>
  [...orders.values()].find(({ book, orderId, clientOrderId }) =>
    book === sought.book &&
    (sought.orderId === undefined
      ? clientOrderId === sought.clientOrderId
      : orderId === sought.orderId)
  );

/** What is known of an order of which nobody can tell more. */
const unknownOf = (heard: Heard, sought: Sought): Ending => {
  const { book, symbol, orderId = "" } = sought;
  const order = find(heard, sought);
  const key = orderKey(order ?? { book, symbol, orderId });
  const fills = heard.fills.filter((fill) => orderKey(fill) === key);
  return { end: "unknown", ...(order && { order }), fills };
};

/** How an order ended; nothing while it is open, or while a fill of it is missing. */
const endingOf = (heard: Heard, sought: Sought): Ending | undefined => {
  const { book, symbol, orderId = "" } = sought;
  const unknown = unknownOf(heard, sought);
  const { order, fills } = unknown;
  if (heard.unknown.has(orderKey(order ?? { book, symbol, orderId }))) return unknown;
  if (!order) return undefined;
  const tradeBook = tradeBookOf(book);
  if (tradeBook !== book && order.becameOrderId !== undefined) {
    const ending = endingOf(heard, { book: tradeBook, symbol, orderId: order.becameOrderId });
    return ending && { ...ending, setOffBy: order };
  }
  if (!isEnded(order)) return undefined;
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

/**
 * Places an order and follows it to its end: by the stream, and by reads where the stream does not tell it.
 * An algo or conditional order is followed on to the order that it sets off, and to that one's fills. The
 * account must be followed while this waits; where it is not, nothing is sent. A request of unknown outcome is
 * waited for by its client id: where the account is followed and shows no such order for more than a minute, it
 * ends as `unknown`.
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
  if ("_tag" in order && order._tag === "Left") return order;
  const { spec: { act, name }, query } = "_tag" in order ? order.right : order;
  if (act.does !== "order") {
    const remedy = "give it a request that places one order";
    return E.left(blocked(name, "waitFor", remedy));
  }
  if (following.view().phase === "stopped") {
    return E.left(blocked(name, "waitFor", "follow the account anew, it is not followed any more"));
  }
  const book = bookOf(act);
  const symbol = query.find(([key]) => key === "symbol")?.[1] ?? "";
  const orders = new Map<string, OrderView>();
  const fills: FillView[] = [];
  const unknown = new Set<string>();
  let sought: Sought | undefined;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let finish: (ending: Ending) => void = () => {};
  const ended = new Promise<Ending>((done) => finish = done);

  const check = (): void => {
    if (!sought) return;
    const ending = endingOf({ orders, fills, unknown }, sought);
    if (ending) finish(ending);
    else if (isOver) finish(unknownOf({ orders, fills, unknown }, sought));
  };
  const hear = (notice: Notice): void => {
    if (notice.type === "order") orders.set(orderKey(notice.order), notice.order);
    else if (notice.type === "fill") fills.push(notice.fill);
    else if (notice.type === "unknown" && notice.book && notice.symbol && notice.orderId) {
      const { book, symbol, orderId } = notice;
      unknown.add(orderKey({ book, symbol, orderId }));
    } else if (notice.type === "stopped") isOver = true;
    check();
  };
  const ask = (wait: number): void => {
    timer = setTimeout(() => {
      const known = sought && find({ orders, fills, unknown }, sought);
      const orderId = known?.orderId ?? sought?.orderId;
      if (orderId !== undefined) following.ask({ book, symbol, orderId });
      else if (wait === AGAIN_MS && following.view().phase === "live") {
        return finish({ end: "unknown", fills: [] });
      }
      const became = known?.becameOrderId;
      if (became !== undefined) {
        following.ask({ book: tradeBookOf(book), symbol, orderId: became });
      }
      ask(AGAIN_MS);
    }, wait);
  };

  const leave = following.hear(hear);
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
  }
  ask(FIRST_MS);
  check();
  const ending = await ended;
  clearTimeout(timer);
  leave();
  return E.right(ending);
};
