/** Rows as statements of SQLite, for every driver that has prepared ones. */
import { nothing, type Row, type Rows } from "./rows.ts";

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

const TABLE = [
  `create table if not exists unimargin_rows (
  space text not null, key text not null, version integer not null, text text not null, due real,
  primary key (space, key)
) without rowid`,
  "create index if not exists unimargin_due on unimargin_rows (space, due) where due is not null",
];

const fieldOf = (row: unknown, name: string): unknown =>
  Object.entries(Object(row)).find(([other]) => other === name)?.[1];

const rowOf = (found: unknown): Row | undefined =>
  found === undefined
    ? undefined
    : { version: Number(fieldOf(found, "version")), text: `${fieldOf(found, "text")}` };

/** Rows in a database that is set up already. */
export const sqliteRowsIn = (database: SqliteDatabase): Rows => {
  for (const statement of TABLE) database.exec(statement);
  const read = database.prepare(
    "select version, text from unimargin_rows where space = ? and key = ?",
  );
  const insert = database.prepare(
    "insert into unimargin_rows (space, key, version, text, due) values (?, ?, 1, ?, ?) on conflict do nothing returning version",
  );
  const update = database.prepare(
    "update unimargin_rows set version = version + 1, text = ?, due = ? where space = ? and key = ? and version = ? returning version",
  );
  const due = database.prepare(
    "select version, text from unimargin_rows where space = ? and due is not null order by due limit ?",
  );
  // What a driver throws is a rejection: nothing is known to be written.
  const later = <A>(run: () => A) => () => new Promise<A>((done) => done(run()));
  return {
    read: (space, key) => later(() => rowOf(read.all(space, key)[0])),
    swap: ({ space, key, version, text, due: at = null }) =>
      later(() => {
        const changed = version === 0
          ? insert.all(space, key, text, at)
          : update.all(text, at, space, key, version);
        return changed.length > 0 ? undefined : rowOf(read.all(space, key)[0]) ?? nothing;
      }),
    due: (space, limit) =>
      later(() =>
        due.all(space, Number.isFinite(limit) ? limit : -1).flatMap((row) => rowOf(row) ?? [])
      ),
  };
};
