/** Cancels all orders, closes all positions, repays what can be repaid, and reads back what is left. */
import type { Environment } from "../../lib/environment.ts";
import {
  openPositions,
  type Overview,
  readBalanceRows,
  readOpenPositions,
} from "../../overview/mod.ts";
import type { Position } from "../../overview/types.ts";
import type { Task } from "../journal/journal.ts";
import { clearOrders, deskOf } from "./cancel_everything.ts";
import { closePositions, positionKey, positionWords } from "./closing.ts";
import { debtsIn, repayLoans } from "./repaying.ts";
import type { Cleared, ClearOptions, Desk, Left } from "./settings.ts";

/** Settings of `closeEverything`. */
export interface CloseOptions extends ClearOptions {
  /**
   * Names this closing for ever, in up to 20 letters and digits: the same id is the same closing, whoever
   * carries it out. Take a new one for the next.
   */
  readonly id: string;
  /** Whether margin loans are repaid out of what is free of the same asset; so if absent. */
  readonly repays?: boolean;
}

/** What `closeEverything` closed, and what is left. */
export interface Closed extends Cleared {
  /** Positions that were open and are not any more. */
  readonly closed: readonly Position[];
}

const ID = /^[A-Za-z0-9]{1,20}$/;

/** What is wrong with settings. Without an id all closings would be one, and the text "false" would repay. */
const unfit = ({ id, account, repays = true }: CloseOptions): string | undefined =>
  typeof id !== "string" || !ID.test(id)
    ? "give an id of 1 to 20 letters and digits"
    : typeof account !== "string" || account === ""
    ? "give the account, a name of your own"
    : typeof repays !== "boolean"
    ? "give repays as true or false"
    : undefined;

const ROUNDS = 5;
const SETTLE_MS = 2000;

const unreadIn = (positions: Overview["positions"]): readonly Left[] =>
  Object.values(positions).flatMap((part) =>
    part.available ? [] : [{ what: `positions of ${part.endpoint}`, why: part.why }]
  );

const clearPositions = async (desk: Desk, id: string): Promise<Omit<Closed, "ended">> => {
  const { environment, options, sleep } = desk;
  const { rounds = ROUNDS, settleMs = SETTLE_MS, signal } = options;
  const seen = new Map<string, Position>();
  const reasons = new Map<string, string>();
  const read = async () => {
    const positions = await readOpenPositions(environment);
    const open = openPositions({ positions });
    for (const position of open) seen.set(positionKey(position), position);
    return { open, unread: unreadIn(positions) };
  };
  let now = await read();
  for (let round = 0; round < rounds && !signal?.aborted; round++) {
    if (now.open.length === 0 && now.unread.length === 0) break;
    await closePositions(desk, id, round, now.open, reasons);
    if (now.open.length === 0 || round > 0) await sleep(settleMs);
    now = await read();
  }
  const open = new Set(now.open.map(positionKey));
  const left = [
    ...now.open.map((position) => ({
      what: positionWords(position),
      why: reasons.get(positionKey(position)) ?? "what closes it has not filled it",
      position,
    })),
    ...now.unread,
  ];
  return {
    isClear: left.length === 0,
    closed: [...seen].flatMap(([key, position]) => open.has(key) ? [] : [position]),
    left,
  };
};

const clearLoans = async (
  desk: Desk,
  { id, repays = true }: CloseOptions,
): Promise<readonly Left[]> => {
  const { environment, options: { rounds = ROUNDS, signal }, sleep } = desk;
  const read = async () => {
    for (let round = 1;; round++) {
      const balances = await readBalanceRows(environment);
      if (balances.available || round >= rounds || signal?.aborted) return balances;
      await sleep(250 * 2 ** round);
    }
  };
  const unread = (why: string): readonly Left[] => [{ what: "margin loans", why }];
  const balances = await read();
  if (!balances.available) {
    return unread(`none was repaid, as balances could not be read: ${balances.why}`);
  }
  if (!repays) return debtsIn(balances.rows);
  const tried = await repayLoans(desk, id, balances.rows);
  const after = await read();
  return after.available ? debtsIn(after.rows, tried) : unread(after.why);
};

const everything = async (desk: Desk, options: CloseOptions): Promise<Closed> => {
  const orders = await clearOrders(desk);
  const positions = await clearPositions(desk, options.id);
  const loans = await clearLoans(desk, options);
  const left = [...orders.left, ...positions.left, ...loans];
  return { isClear: left.length === 0, ended: orders.ended, closed: positions.closed, left };
};

/**
 * Cancels all open orders of a Portfolio Margin account, closes all futures positions at the market, repays
 * margin loans out of what is free, and reads back what is left. Closing orders only reduce: `reduceOnly` in
 * one-way mode, the position's side in hedge mode. They go through `placeOnce` under ids made of `id`, so a
 * program that is called again with it, or takes over from one that died, places none twice. Nothing is bought
 * or sold on margin: a loan of which too little is there is told as left. It never rejects.
 *
 * It gives a task, and does nothing until that is called: mind the last `()`.
 *
 * @example
 * ```ts ignore
 * const { isClear, left } = await closeEverything({ id: "stop7", journal, account: "main" })(env)();
 * ```
 */
export const closeEverything =
  (options: CloseOptions): (environment: Environment) => Task<Closed> =>
  (environment) =>
  async () => {
    const refused = (why: string): Closed => ({
      isClear: false,
      ended: [],
      closed: [],
      left: [{ what: "everything", why }],
    });
    try {
      const wrong = unfit(options);
      return wrong
        ? refused(`nothing was done: ${wrong}`)
        : await everything(deskOf(environment, options), options);
    } catch (reason) {
      return refused(`closing it failed: ${reason}`);
    }
  };
