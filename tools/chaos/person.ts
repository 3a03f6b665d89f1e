/**
 * The person to whom `open` transfers are left: the exchange's history is not documented to show all of them,
 * so no program may call one absent, and the next of its kind waits. A person looks at the balances.
 */
import type { Journal } from "../../reliability/mod.ts";
import { moveOf } from "./jobs.ts";
import type { Carried } from "./ledger.ts";

/** How much later than it is valid a person looks, in ms of the exchange. */
const LATER = 10_000;

/** Settles what is open of transfers, and tells how many they were. */
export const settleTransfers = async (
  journal: Journal,
  carried: Carried,
  now: () => number,
): Promise<number> => {
  let settled = 0;
  for (const intent of await journal.unfinished("main")()) {
    if ("broken" in intent) continue;
    const number = /"money(\d+)"/.exec(intent.id)?.[1];
    const move = number === undefined ? undefined : moveOf(Number(number));
    const isTheirs = move?.kind === "TRANSFER" && intent.state === "open";
    if (!move || !isTheirs || now() < intent.validUntil + LATER) continue;
    const isThere = carried.moves(move.kind, move.asset, move.amount) > 0;
    const state = isThere ? "accepted" : "absent";
    if (await journal.mark(intent, { state, why: "a person looked at the balances" })()) settled++;
  }
  return settled;
};
