/** How open orders of each kind are cancelled: all of a contract, or one of them. */
import * as E from "../../lib/either.ts";
import type { AnyEndpoint, Request } from "../../lib/endpoint.ts";
import type { BadParams } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import {
  cancelAllCmOpenConditionalOrders,
  cancelAllCmOpenOrders,
  cancelAllUmAlgoOpenOrders,
  cancelAllUmOpenOrders,
  cancelCmConditionalOrder,
  cancelCmOrder,
  cancelMarginAccountAllOpenOrdersOnASymbol,
  cancelMarginAccountOcoOrders,
  cancelMarginAccountOrder,
  cancelUmAlgoOrder,
  cancelUmOrder,
} from "../../endpoints/portfolio/mod.ts";
import type { OpenOrder, OrderKind } from "../../overview/types.ts";
import { cancelOnce } from "../once/cancel.ts";
import { fenced, windowOf } from "../once/intent.ts";
import { lapsed } from "../once/lapsed.ts";
import { cmReaders, marginReaders, umReaders } from "../readers.ts";
import type { Desk } from "./settings.ts";

type Built = E.Either<BadParams, Request<unknown>>;

/** How many are cancelled at a time. */
const ABREAST = 10;

const PATIENCE_MS = 20_000;

interface Way {
  readonly readers: readonly AnyEndpoint[];
  readonly all: (symbol: string) => Built;
  readonly one: (order: OpenOrder) => Built;
}

const WAYS: Readonly<Record<OrderKind, Way>> = {
  UM_ALGO: {
    readers: umReaders,
    all: (symbol) => cancelAllUmAlgoOpenOrders({ symbol }),
    one: ({ id }) => cancelUmAlgoOrder({ algoId: id }),
  },
  CM_CONDITIONAL: {
    readers: cmReaders,
    all: (symbol) => cancelAllCmOpenConditionalOrders({ symbol }),
    one: ({ symbol, id }) => cancelCmConditionalOrder({ symbol, strategyId: id }),
  },
  UM: {
    readers: umReaders,
    all: (symbol) => cancelAllUmOpenOrders({ symbol }),
    one: ({ symbol, id }) => cancelUmOrder({ symbol, orderId: id }),
  },
  CM: {
    readers: cmReaders,
    all: (symbol) => cancelAllCmOpenOrders({ symbol }),
    one: ({ symbol, id }) => cancelCmOrder({ symbol, orderId: id }),
  },
  MARGIN: {
    readers: marginReaders,
    all: (symbol) => cancelMarginAccountAllOpenOrdersOnASymbol({ symbol }),
    one: ({ symbol, id, listId }) =>
      listId === null
        ? cancelMarginAccountOrder({ symbol, orderId: id })
        : cancelMarginAccountOcoOrders({ symbol, orderListId: listId }),
  },
};

/**
 * The kinds, in the order in which they are cancelled: first those that wait for a trigger, for what they set
 * off is a plain order.
 */
const KINDS: readonly OrderKind[] = ["UM_ALGO", "CM_CONDITIONAL", "UM", "CM", "MARGIN"];

/** Names an order among all that are open; orders of a list are cancelled as one. */
export const keyOf = ({ kind, symbol, id, listId }: OpenOrder): string =>
  listId === null ? `${kind} ${symbol} ${id}` : `list ${symbol} ${listId}`;

/** An order in words. */
export const orderWords = ({ kind, symbol, side, type, id }: OpenOrder): string =>
  `${kind} order ${id}: ${side} ${type} ${symbol}`;

/** Does a piece of work for each, several at a time. */
export const abreast = async <A>(
  all: readonly A[],
  work: (each: A) => Promise<void>,
): Promise<void> => {
  const rest = [...all];
  await Promise.all(Array.from({ length: ABREAST }, async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next);
  }));
};

/**
 * Cancels all orders of each contract by one call. A call that nobody answered may come late, and would then
 * cancel orders that are placed after this: it is waited for until the exchange would refuse it.
 */
export const inBulk = async (
  { environment, options, call }: Desk,
  open: readonly OpenOrder[],
  reasons: Map<string, string>,
): Promise<void> => {
  let until = 0;
  for (const kind of KINDS) {
    const ofKind = open.filter((order) => order.kind === kind);
    await abreast([...new Set(ofKind.map(({ symbol }) => symbol))], async (symbol) => {
      const built = WAYS[kind].all(symbol);
      const sentAt = Math.floor(Number(environment.now()));
      const validUntil = E.isRight(built) ? sentAt + windowOf(built.right, environment) : sentAt;
      const sent = await send(built, call)(fenced(environment, { sentAt, validUntil }))();
      if (E.isRight(sent)) return;
      if (sent.left.outcome === "unknown") until = Math.max(until, validUntil);
      for (const order of ofKind) {
        if (order.symbol === symbol) reasons.set(keyOf(order), sent.left.message);
      }
    });
  }
  if (until > 0) await lapsed(environment, { validUntil: until }, options);
};

/** Cancels each order by itself. */
export const oneByOne = async (
  { environment, options }: Desk,
  open: readonly OpenOrder[],
  reasons: Map<string, string>,
): Promise<void> => {
  const { journal, account, signal, sleep, patienceMs = PATIENCE_MS } = options;
  const orders = new Map(open.map((order) => [keyOf(order), order]));
  const common = {
    journal,
    account,
    patienceMs,
    ...(signal && { signal }),
    ...(sleep && { sleep }),
  };
  await abreast([...orders], async ([key, order]) => {
    const { readers, one } = WAYS[order.kind];
    const end = await cancelOnce(one(order), { ...common, readers })(environment)();
    if ("why" in end) reasons.set(key, end.why);
    else reasons.set(key, "the exchange said that it ended, and still lists it");
  });
};
