/** What a gate remembers, in the files of the person's folder: one for all programs on this machine. */
import type { GateStore } from "../../../agent/mod.ts";
import type { Request } from "../../../mod.ts";
import type { Session } from "../calling/session.ts";
import { type Door, writeEntry } from "./audit.ts";
import { Unwritable } from "./home.ts";
import { noteOrders, readJournal, timesOf } from "./journal.ts";
import { locked } from "./lock.ts";
import { orderKey } from "./order_key.ts";
import { markPolicy } from "./policy_file.ts";

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
  const { home, system } = session;
  const { journal } = home;
  const key = orderKey(session);
  return {
    policy: () => {
      const held = session.policy();
      markPolicy(home);
      return held;
    },
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

/** Whether a person at a command line cancels: that takes risk away, counts for no limit and can be done twice. */
export const cancels = (door: Door, { spec: { act } }: Request<unknown>): boolean =>
  door === "cli" && act.does === "cancel";

/**
 * A store for cancellations, which go out also where nothing can be written, as on a full disk: the policy holds
 * as ever, and the person is told what the files lack.
 */
export const lenient = (
  store: GateStore,
  { system, policy }: Pick<Session, "system" | "policy">,
): GateStore => {
  const told = new Set<string>();
  const tell = (error: unknown): void => {
    if (!(error instanceof Unwritable)) throw error;
    const { message } = error;
    if (!told.has(message)) system.err(`Cancels all the same, and notes it nowhere. ${message}`);
    told.add(message);
  };
  return {
    ...store,
    policy: async () => {
      try {
        return await store.policy();
      } catch (error) {
        tell(error);
        return policy();
      }
    },
    alone: async (work) => {
      let isBegun = false;
      const once = () => {
        isBegun = true;
        return work();
      };
      try {
        return await store.alone(once);
      } catch (error) {
        if (isBegun) throw error;
        tell(error);
        return await work();
      }
    },
    audit: async (entry) => {
      try {
        await store.audit(entry);
      } catch (error) {
        tell(error);
      }
    },
  };
};
