/** Rows inside a Durable Object, and the requests by which others reach them. */
import type { Task } from "../journal/journal.ts";
import type { Rows } from "./rows.ts";
import type { SqliteDatabase } from "./sqlite_rows.ts";

/** What is used of an object's state; its class must have SQLite storage (`new_sqlite_classes`). */
export interface ObjectState {
  /** Where it keeps things. */
  readonly storage: {
    /** Its database. */
    readonly sql: {
      /** Runs a statement. */
      exec(
        sql: string,
        ...values: (string | number | null)[]
      ): { toArray(): readonly unknown[] };
    };
  };
}

/** What a request asks of an object. */
export interface Asked {
  /** The function. */
  readonly does: keyof Rows;
  /** Its arguments. */
  readonly values: readonly never[];
}

/** The object's database, as other drivers look. */
export const databaseOf = ({ storage: { sql } }: ObjectState): SqliteDatabase => ({
  exec: (text) => sql.exec(text),
  prepare: (text) => ({ all: (...values) => sql.exec(text, ...values).toArray() }),
});

/** Does with the rows what a request asks. */
export const answered = async (rows: Rows, { does, values }: Asked): Promise<Response> => {
  const run: (...values: Asked["values"]) => Task<unknown> = rows[does];
  return Response.json({ answer: await run(...values)() });
};
