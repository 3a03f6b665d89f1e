/**
 * Rows in an SQLite database, for the programs of one machine. The database is the caller's: `bun:sqlite`,
 * `node:sqlite` (Node 22.5, Deno 2.2) or another with the same functions.
 *
 * @example
 * ```ts ignore
 * const rows = sqliteRows(new DatabaseSync("unimargin.sqlite"));
 * ```
 *
 * @module
 */
import type { Rows } from "./rows.ts";
import { type SqliteDatabase, sqliteRowsIn } from "./sqlite_rows.ts";

export type { Rows } from "./rows.ts";

export type { SqliteDatabase, SqliteStatement } from "./sqlite_rows.ts";

const TRIES = 10;

/** Has changes written ahead. SQLite waits for no other program that changes this at once; for a lock it does. */
const writeAhead = (database: SqliteDatabase, tries = 1): void => {
  try {
    database.exec("pragma journal_mode = wal");
  } catch (reason) {
    if (tries === TRIES) throw reason;
    database.exec("begin immediate");
    database.exec("commit");
    writeAhead(database, tries + 1);
  }
};

/**
 * Rows in an SQLite database. It sets the database to write each change to the disk before it goes on, and to
 * wait for other processes up to 5 s.
 */
export const sqliteRows = (database: SqliteDatabase): Rows => {
  // Waiting comes first: to change the journal mode takes the lock that others may hold.
  database.exec("pragma busy_timeout = 5000");
  writeAhead(database);
  database.exec("pragma synchronous = full");
  return sqliteRowsIn(database, (run) => {
    // The lock is taken before anything is read: nobody writes in between.
    database.exec("begin immediate");
    try {
      const result = run();
      database.exec("commit");
      return result;
    } catch (reason) {
      try {
        database.exec("rollback");
      } catch {
        // SQLite has rolled back by itself, as where the disk is full: why it did is what counts.
      }
      throw reason;
    }
  });
};
