/** What a gate remembers, in the files of the person's folder: one for all programs on this machine. */
import type { GateStore } from "../../../agent/mod.ts";
import type { Session } from "../calling/session.ts";
import { type Door, writeEntry } from "./audit.ts";
import { noteOrders, readJournal, timesOf } from "./journal.ts";
import { locked } from "./lock.ts";
import { orderKey } from "./order_key.ts";

/**
 * The store of an account.
 *
 * @param usedTokens tokens that this program used; those of another have another seal
 */
export const fileStore = (
  session: Session,
  door: Door,
  usedTokens: Set<string>,
): GateStore => {
  const { home: { journal }, system, policy } = session;
  const key = orderKey(session);
  return {
    policy,
    alone: (work) => locked(journal, work),
    orderTimes: () => timesOf(readJournal(journal), key, system),
    noteOrders: (count) => noteOrders(journal, readJournal(journal), key, system, count),
    usedTokens: () => [...usedTokens],
    useToken: (token) => {
      usedTokens.add(token);
    },
    audit: (entry) => writeEntry(session, door, entry),
  };
};
