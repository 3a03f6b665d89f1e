/** Cancels all open orders of an account, and reads back that none is left. */
import type { Environment } from "../../lib/environment.ts";
import { openOrders, type Overview, readOpenOrders } from "../../overview/mod.ts";
import type { OpenOrder } from "../../overview/types.ts";
import type { Task } from "../journal/journal.ts";
import { sleepingBy } from "../../lib/timers/sleep.ts";
import { inBulk, keyOf, oneByOne, orderWords } from "./cancelling.ts";
import type { Cleared, ClearOptions, Desk, Left } from "./settings.ts";

const ROUNDS = 5;
const SETTLE_MS = 2000;

/** Parts that could not be read, or not wholly: what is in them may be open. */
const unreadIn = (orders: Overview["orders"]): readonly Left[] =>
  Object.values(orders).flatMap((part) =>
    !part.available
      ? [{ what: `open orders of ${part.endpoint}`, why: part.why }]
      : "complete" in part && !part.complete
      ? [{ what: "open margin orders", why: part.note }]
      : []
  );

/** Who clears what with which settings. */
export const deskOf = (environment: Environment, options: ClearOptions): Desk => {
  const { signal } = options;
  const sleep = sleepingBy(options.sleep);
  return {
    environment,
    options: { ...options, sleep },
    sleep: (ms) => sleep(ms, signal),
    call: signal && { signal },
  };
};

/** What is open in the end, what was before, and what stands in the way. */
export const clearOrders = async (desk: Desk): Promise<Cleared> => {
  const { options, environment, sleep } = desk;
  const { rounds = ROUNDS, settleMs = SETTLE_MS, signal } = options;
  const seen = new Map<string, OpenOrder>();
  const reasons = new Map<string, string>();
  const read = async () => {
    const orders = await readOpenOrders(environment, options);
    const open = openOrders({ orders });
    for (const order of open) seen.set(orderWords(order), order);
    return { open, unread: unreadIn(orders) };
  };
  let isBulk = true;
  let now = await read();
  for (let round = 0; round < rounds && !signal?.aborted; round++) {
    if (now.open.length > 0) {
      await (isBulk ? inBulk(desk, now.open, reasons) : oneByOne(desk, now.open, reasons));
      isBulk = false;
    } else {
      // Lists may lag, and what a trigger sets off is a new order: none may be there twice.
      await sleep(now.unread.length > 0 ? 500 * 2 ** round : settleMs);
    }
    const before = now;
    now = await read();
    const isClear = now.open.length === 0 && now.unread.length === 0;
    if (isClear && before.open.length === 0 && before.unread.length === 0) {
      return { isClear: true, ended: [...seen.values()], left: [] };
    }
  }
  const left = new Set(now.open.map(orderWords));
  const unverified = { what: "open orders", why: "none is listed, but too few lists were read" };
  const lefts = [
    ...now.open.map((order) => ({
      what: orderWords(order),
      why: reasons.get(keyOf(order)) ?? "it appeared after the others were cancelled",
      order,
    })),
    ...now.unread,
  ];
  return {
    isClear: false,
    ended: [...seen].flatMap(([key, order]) => left.has(key) ? [] : [order]),
    left: lefts.length > 0 ? lefts : [unverified],
  };
};

/**
 * Cancels all open orders of a Portfolio Margin account: plain, algo and conditional ones, margin orders and
 * lists. All of a contract go at once, what is left after that by `cancelOnce`, and all that is open is read
 * back: the account is clear only if two readings show nothing. What is left is told with the reason. To call
 * it again harms nobody. It never rejects.
 *
 * It gives a task, and does nothing until that is called: mind the last `()`.
 *
 * @example
 * ```ts ignore
 * const { isClear, left } = await cancelEverything({ journal, account: "main" })(env)();
 * ```
 */
export const cancelEverything =
  (options: ClearOptions): (environment: Environment) => Task<Cleared> =>
  (environment) =>
  async () => {
    try {
      return await clearOrders(deskOf(environment, options));
    } catch (reason) {
      const why = `clearing them failed: ${reason}`;
      return { isClear: false, ended: [], left: [{ what: "open orders", why }] };
    }
  };
