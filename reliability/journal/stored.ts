/** A journal in whatever keeps rows. */
import { memoryRows } from "../stores/memory.ts";
import { type DueRow, nothing, type Row, type Rows } from "../stores/rows.ts";
import {
  type BrokenIntent,
  type Change,
  type Intent,
  isUnfinished,
  type Journal,
} from "./journal.ts";

/** An intent as a row keeps it: the version is the row's. */
const written = ({ version: _version, ...rest }: Intent): string => JSON.stringify(rest);

const intentOf = (text: string, version: number): Intent => ({
  ...JSON.parse(text),
  version: version - 1,
});

/** What of the row of an intent can be read. */
const legible = ({ key, version, text }: DueRow): Intent | BrokenIntent => {
  try {
    const intent = intentOf(text, version);
    if (intent.id === key && intent.subject && intent.sentAt > 0) return intent;
  } catch {
    // It is no JSON.
  }
  return { id: key, broken: `its row in the journal holds something else: ${text.slice(0, 40)}` };
};

/** The intent of a row; throws where the row holds something else. */
const readable = (key: string, row: Row): Intent => {
  const intent = legible({ key, ...row });
  if ("broken" in intent) throw new Error(intent.broken);
  return intent;
};

/** What is written of an intent whose program ended, or paused, before it was written. */
const NEVER = "it was never sent";

const dueOf = (intent: Intent) => isUnfinished(intent) ? { due: intent.sentAt } : {};

/**
 * A journal in rows: in memory, SQLite, a Durable Object, Redis or PostgreSQL. An intent without a lane takes
 * one change before it is sent, and one after.
 *
 * @example
 * ```ts ignore
 * const journal = storedJournal(sqliteRows(new DatabaseSync("unimargin.sqlite")));
 * ```
 */
export const storedJournal = (rows: Rows): Journal => {
  const spaceOf = (account: string) => `journal ${account}`;
  const lanesOf = (account: string) => `lanes ${account}`;

  const find = async (account: string, id: string): Promise<Intent | undefined> => {
    const row = await rows.read(spaceOf(account), id)();
    return row && readable(id, row);
  };

  /** Writes an intent over the version before it; the row as it is if somebody else was first. */
  const put = (intent: Intent, version: number): Promise<Row | undefined> => {
    const { account, id } = intent;
    const change = { space: spaceOf(account), key: id, version, text: written(intent) };
    return rows.swap({ ...change, ...dueOf(intent) })();
  };

  /**
   * Takes the lane for what an intent is about to become; gives the unfinished intent that has it, if one does.
   * The row of a lane holds what was to be written next. Who finds that it never was writes over it, so that it
   * never can be: of a program that pauses between its lane and its intent, the intent fails.
   */
  const taken = async (next: Intent): Promise<Intent | undefined> => {
    const { account, id, lane } = next;
    if (lane === undefined) return undefined;
    for (;;) {
      const row = await rows.read(lanesOf(account), lane)() ?? nothing;
      const holder: Intent | undefined = row.text === "" ? undefined : JSON.parse(row.text);
      if (holder && holder.id !== id) {
        const now = await find(account, holder.id);
        if (now && isUnfinished(now)) return now;
        if (!now || now.version < holder.version) {
          const never = now ?? { ...holder, state: "notSent", why: NEVER };
          if (await put(never, now ? now.version + 1 : 0)) continue;
        }
      }
      const text = JSON.stringify(next);
      const change = { space: lanesOf(account), key: lane, version: row.version, text };
      if (await rows.swap(change)() === undefined) return undefined;
    }
  };

  return {
    intend: (intent) => async () => {
      if (intent.lane !== undefined) {
        const next = { ...intent, version: 0 };
        const known = await find(intent.account, intent.id) ?? await taken(next);
        if (known) return { isFresh: false, intent: known };
      }
      const other = await put(intent, 0);
      if (!other) return { isFresh: true, intent: { ...intent, version: 0 } };
      const own = readable(intent.id, other);
      if (own.why !== NEVER || own.terms !== intent.terms) return { isFresh: false, intent: own };
      // While this program paused, another wrote it off: it stands behind that one now.
      const again = { ...intent, version: own.version + 1 };
      const holder = await taken(again);
      if (holder) return { isFresh: false, intent: holder };
      const now = await put(again, own.version + 1);
      return now
        ? { isFresh: false, intent: readable(intent.id, now) }
        : { isFresh: true, intent: again };
    },
    mark: (read, change: Change) => async () => {
      const next = { ...read, ...change, version: read.version + 1 };
      if (!isUnfinished(read) && isUnfinished(next) && await taken(next)) return undefined;
      return await put(next, read.version + 1) ? undefined : next;
    },
    find: (account, id) => () => find(account, id),
    unfinished: (account, limit = Infinity) => async () =>
      (await rows.due(spaceOf(account), limit)()).map(legible)
        // Some stores list rows before they read them: one that was finished in between must not be finished anew.
        .filter((intent) => "broken" in intent || isUnfinished(intent)),
  };
};

/**
 * A journal in memory, for tests and for programs that may forget with their process what they were about
 * to do. It keeps two callers of one process apart, and no more.
 */
export const memoryJournal = (): Journal => storedJournal(memoryRows());
