/** Compares what was said with what the exchange has. */
import type { Intent, Journal } from "../../reliability/mod.ts";
import { jobOf, moveOf, PRICES } from "./jobs.ts";
import { type Carried, isPrice } from "./ledger.ts";

/** Something that a process said. */
export interface Said {
  readonly id?: string;
  readonly did?: string;
  readonly state?: string;
  /** Why, where it was not done. */
  readonly why?: string;
  readonly failed?: string;
}

/** What came of all of it. */
export interface Verdict {
  readonly doubled: readonly string[];
  readonly lost: readonly string[];
  readonly wrong: readonly string[];
  readonly open: readonly string[];
  /** How many of each there were. */
  readonly counts: Readonly<Record<string, number>>;
}

const isOpen = (status: string | undefined): boolean =>
  status === "NEW" || status === "PARTIALLY_FILLED";

/** What is wrong with what a process says at this moment; nothing if it is right. */
export const wrongIn = (
  { id = "", did, state, failed }: Said,
  carried: Carried,
): string | undefined => {
  if (failed !== undefined) return `a worker failed: ${failed}`;
  const order = carried.order(id);
  if (did === "cancel" && state === "ended" && isOpen(order?.status)) {
    return `${id} was said to be ended, and is open`;
  }
  // What has long ended is no longer known; it was looked at when it was said first.
  if (did !== "amend" || order === undefined) return undefined;
  const isAmended = isPrice(order.price, PRICES.amended);
  if (state === "amended" && !isAmended) return `${id} was said to be amended, and is not`;
  // Each is the end of it: no attempt can arrive any more.
  const isAsItWas = state === "unchanged" || state === "ended";
  return isAsItWas && isAmended ? `${id} was said to be ${state}, and is amended` : undefined;
};

/** Several at a time: each asks the store. */
const ABREAST = 20;

/** Judges every job by the journal, by what was said of it, and by the exchange. */
export const judge = async (
  carried: Carried,
  journal: Journal,
  said: readonly Said[],
  count: number,
): Promise<Verdict> => {
  const doubled: string[] = [];
  const lost = new Set<string>();
  const wrong: string[] = [];
  const open: string[] = [];
  const counts: Record<string, number> = {};
  const heard = new Map<string, Said[]>();
  for (const each of said) {
    const id = each.id ?? "";
    heard.set(id, [...heard.get(id) ?? [], each]);
    const isDeed = each.did !== undefined;
    const what = `${each.did} ${each.state}`;
    if (isDeed) counts[what] = (counts[what] ?? 0) + 1;
  }

  const judgeOne = (what: string, id: string, intent: Intent | undefined, there: number): void => {
    const { state = "never written", why = "" } = intent ?? {};
    counts[`${what} ${state}`] = (counts[`${what} ${state}`] ?? 0) + 1;
    if (there > 1) doubled.push(id);
    if (state === "accepted" && there === 0) lost.add(id);
    if (["rejected", "notSent", "absent", "never written"].includes(state) && there > 0) {
      wrong.push(`${id} is there: ${state}`);
    }
    if (state === "open" || state === "sending") {
      open.push(`${id}: ${why}`);
      if (why === "") wrong.push(`${id} is ${state} and nobody says why`);
    }
    const ownWords = (heard.get(id) ?? []).filter(({ did }) => did === undefined);
    if (ownWords.length === 0) wrong.push(`nobody said what became of ${id}`);
    for (const each of ownWords) {
      if (each.state === "accepted" && there === 0) lost.add(id);
      if ((each.state === "rejected" || each.state === "absent") && there > 0) {
        wrong.push(`${id} was said to be ${each.state} (${each.why}), and is there: ${state}`);
      }
    }
  };

  const judgeNumber = async (number: number): Promise<void> => {
    const { id, then } = jobOf(number);
    judgeOne("order", id, await journal.find("main", id)(), carried.orders(id));
    if (then.includes("cancel") && isOpen(carried.order(id)?.status)) {
      const end = (heard.get(id) ?? []).findLast(({ did }) => did === "cancel");
      if (end?.state === "ended") wrong.push(`${id} was said to be ended, and is open`);
    }
    const move = moveOf(number);
    if (!move) return;
    const { kind, asset, amount } = move;
    const key = JSON.stringify(["move", move.id]);
    const intent = await journal.find("main", key)();
    judgeOne(kind.toLowerCase(), move.id, intent, carried.moves(kind, asset, amount));
  };
  const numbers = Array.from({ length: count }, (_, number) => number);
  await Promise.all(Array.from({ length: ABREAST }, async () => {
    for (let next = numbers.pop(); next !== undefined; next = numbers.pop()) {
      await judgeNumber(next);
    }
  }));
  return { doubled, lost: [...lost], wrong, open, counts };
};
