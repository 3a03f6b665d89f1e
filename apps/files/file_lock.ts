/**
 * A lock beside a file that at most one program on this machine has, and that the system takes back when
 * the program ends, however it ends. It is the lock on an empty database: process numbers, clocks and
 * files that a killed program left play no part, and nobody ever has to take a lock away from another.
 */
import { closeSync, openSync, readlinkSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import type { SqliteDatabase } from "../../reliability/stores/sqlite.ts";

/** Gives a lock back. */
export type Release = () => void;

/** That the runtime has no locks. */
export class NoLocks extends Error {
  override readonly name = "NoLocks";
}

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown } | null)?.code;

const linkAt = (file: string): string | undefined => {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
};

/** Where a file really is, through every link; it need not be there. */
const settled = (file: string): string => {
  try {
    return realpathSync.native(file);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || dirname(file) === file) throw error;
    const folder = settled(dirname(file));
    const link = linkAt(file);
    return link === undefined ? join(folder, basename(file)) : settled(resolve(folder, link));
  }
};

/** The lock of a file: one for all links that lead to it. */
export const lockOf = (file: string): string => `${settled(file)}.lock`;

/** Makes the lock's file for its owner alone. One that is there is not touched: closing it could free it. */
const make = (lock: string): void => {
  try {
    closeSync(openSync(lock, "wx", 0o600));
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
};

/** What is used of a database. */
export interface Database extends SqliteDatabase {
  readonly close: () => unknown;
}

type OpenDatabase = new (file: string) => Database;

/** SQLite of the runtime; older ones of Node get it from a package, whose locks are the same. */
const sqlite = async (): Promise<OpenDatabase> => {
  try {
    return (await import("node:sqlite")).DatabaseSync;
  } catch {
    try {
      // Only npm installs it, beside the command line. Its types would say no more.
      return createRequire(import.meta.url)("libsql") as OpenDatabase;
    } catch {
      throw new NoLocks(
        "Cannot lock files: run it with Bun, Deno, or Node 22.13 or later, or install libsql",
      );
    }
  }
};

/** Opens a database, whatever the runtime; made for its owner alone if it is not there. */
export const openDatabase = async (file: string): Promise<Database> => {
  const Sqlite = await sqlite();
  make(file);
  return new Sqlite(file);
};

/** Locks that this program has: a database that nobody holds would be closed at some time. */
const held = new Set<object>();

/**
 * Takes a lock if nobody has it, in this program or another. Nothing is ever written into its file, which
 * stays: removing it while a program has it would let another in.
 *
 * @param lock as {@link lockOf} gives it
 * @returns what gives it back, or nothing if another has it
 */
export const takeLock = async (lock: string): Promise<Release | undefined> => {
  const Sqlite = await sqlite();
  make(lock);
  const database = new Sqlite(lock);
  try {
    // The version is written to memory alone and never kept; if only reading is allowed it fails, and
    // the lock would be none.
    database.exec(
      "PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; PRAGMA user_version = 1",
    );
  } catch (error) {
    database.close();
    if (/database is locked/.test(String(error))) return undefined;
    throw error;
  }
  held.add(database);
  return () => {
    if (!held.delete(database)) return;
    database.exec("ROLLBACK");
    database.close();
  };
};
