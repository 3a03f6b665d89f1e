/** Rows as statements of SQLite, for every driver that has prepared ones. */
import { counted, countsOf } from "./counts.ts";
import { countsIn, type Row, type Rows } from "./rows.ts";

/** What is used of a database: `Database` of `bun:sqlite` and `DatabaseSync` of `node:sqlite` have it. */
export interface SqliteDatabase {
  /** Runs statements. */
  exec(sql: string): unknown;
  /** Prepares a statement. */
  prepare(sql: string): SqliteStatement;
}

/** What is used of a statement. */
export interface SqliteStatement {
  /** Runs it and gives its rows. */
  all(...values: (string | number | null)[]): readonly unknown[];
}

const TABLE = "create table if not exists unimargin_rows " +
  "(space text, key text, version integer, text text, due real, primary key (space, key)) without rowid";

const INDEX =
  "create index if not exists unimargin_due on unimargin_rows (space, due) where due is not null";

const rowOf = (found: unknown): Row => {
  const { version = 0, text = "" }: { readonly version?: number; readonly text?: string } = Object(
    found,
  );
  return { version, text };
};

/**
 * Rows in a database that is set up already. `whole` runs what is to happen as one: between its statements no
 * other comes, and either all of them are kept or none.
 */
export const sqliteRowsIn = (
  database: SqliteDatabase,
  whole: <A>(run: () => A) => A,
): Rows => {
  database.exec(TABLE);
  database.exec(INDEX);
  const reading = database.prepare(
    "select version, text from unimargin_rows where space = ? and key = ?",
  );
  const writing = database.prepare("replace into unimargin_rows values (?, ?, ?, ?, ?)");
  const listing = database.prepare(
    "select key, version, text from unimargin_rows where space = ? and due is not null order by due limit ?",
  );
  const read = (space: string, key: string): Row => rowOf(reading.all(space, key)[0]);
  // What a driver throws is a rejection: nothing is known to be written.
  const later = <A>(run: () => A) => () => new Promise<A>((done) => done(run()));
  return {
    read: (space, key) =>
      later(() => {
        const row = read(space, key);
        return row.version > 0 ? row : undefined;
      }),
    swap: ({ space, key, version, text, due = null }) =>
      later(() =>
        whole(() => {
          const row = read(space, key);
          if (row.version !== version) return row;
          writing.all(space, key, version + 1, text, due);
          return undefined;
        })
      ),
    due: (space, limit) =>
      later(() =>
        listing.all(space, Number.isFinite(limit) ? limit : -1).map((found) => {
          const { key = "" }: { readonly key?: string } = Object(found);
          return { key, ...rowOf(found) };
        })
      ),
    take: (space, key, taking) =>
      later(() =>
        whole(() => {
          const beside = countsIn(space);
          const { version, text } = read(beside, key);
          const told = counted(countsOf(text), taking);
          writing.all(beside, key, version + 1, JSON.stringify(told.counts), null);
          return told;
        })
      ),
  };
};
