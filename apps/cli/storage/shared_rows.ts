/** Rows that all programs of a home share, in whichever runtime they run. */
import { memoryRows, type Rows } from "../../../reliability/mod.ts";
import { sqliteRows } from "../../../reliability/stores/sqlite.ts";
import { NoLocks, openDatabase } from "../../files/file_lock.ts";
import type { Home } from "./home.ts";
import { UserError } from "../terminal/system.ts";
import { writing } from "./home.ts";

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

/**
 * The rows of a home, as a journal needs them: durable before they are told to be written.
 *
 * @throws UserError if they cannot be opened
 */
export const journalRows = (home: Pick<Home, "shared">): Promise<Rows> => rowsOf(home, false);

/**
 * The rows of a home, as clock and budget need them: swift, and of this program alone where its home cannot
 * be written.
 */
export const budgetRows = (home: Pick<Home, "shared">): Promise<Rows> =>
  rowsOf(home, true).catch(() => memoryRows());
