/** Rows that all programs of a home share, in whichever runtime they run. */
import { memoryRows, type Rows, type Task } from "../../../reliability/mod.ts";
import { sqliteRows } from "../../../reliability/stores/sqlite.ts";
import { NoLocks, openDatabase } from "../../files/file_lock.ts";
import { type Home, unusable, writing } from "./home.ts";
import { UserError } from "../terminal/system.ts";

/** Databases that this program has open, by file and kind. */
const open = new Map<string, Promise<Rows>>();

const opened = async (file: string, isSwift: boolean): Promise<Rows> =>
  await writing(file, async () => {
    const database = await openDatabase(file);
    const rows = sqliteRows(database);
    // What only a power cut can take may be lost: a minute is soon over.
    if (isSwift) database.exec("pragma synchronous = normal");
    return rows;
  }).catch((error) => {
    throw error instanceof NoLocks ? new UserError(error.message) : error;
  });

const rowsOf = async ({ shared }: Pick<Home, "shared">, isSwift: boolean): Promise<Rows> => {
  const key = `${isSwift} ${shared}`;
  const known = open.get(key) ?? opened(shared, isSwift);
  open.set(key, known);
  known.catch(() => open.delete(key));
  return await known;
};

/** Rows that name their file where they fail, for the person to mend. */
const named = (rows: Rows, file: string): Rows => {
  const naming = <A>(task: Task<A>): Task<A> => () =>
    task().catch((error: unknown) => {
      const why = unusable("write", file, error);
      // As no UserError, which says that nothing was sent: the request may have left.
      throw why instanceof UserError ? new Error(why.message, { cause: why }) : why;
    });
  return {
    read: (...asked) => naming(rows.read(...asked)),
    swap: (...asked) => naming(rows.swap(...asked)),
    due: (...asked) => naming(rows.due(...asked)),
    take: (...asked) => naming(rows.take(...asked)),
  };
};

/**
 * The rows of a home, as a journal needs them: durable before they are told to be written.
 *
 * @throws UserError if they cannot be opened
 */
export const journalRows = async (home: Pick<Home, "shared">): Promise<Rows> =>
  named(await rowsOf(home, false), home.shared);

/** Rows that this program counts in by itself where theirs fail: a file keeps nobody from looking, or cancelling. */
const orOwn = (rows: Rows): Rows => {
  const own = memoryRows();
  return {
    ...rows,
    take: (...asked) => () =>
      rows.take(...asked)().catch((error: unknown) => {
        // Others have them for long: what those count must hold here too.
        if (/is locked/.test(String(error))) throw error;
        return own.take(...asked)();
      }),
  };
};

/**
 * The rows of a home, as clock and budget need them: swift, and of this program alone where its home cannot
 * be written, or its database is damaged.
 */
export const budgetRows = (home: Pick<Home, "shared">): Promise<Rows> =>
  rowsOf(home, true).then(orOwn, () => memoryRows());
