/** Rows inside a Durable Object, and the requests by which others reach them. */
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
export type Asked =
  | { readonly does: "read"; readonly space: string; readonly key: string }
  | { readonly does: "swap"; readonly change: Parameters<Rows["swap"]>[0] }
  | { readonly does: "due"; readonly space: string; readonly limit?: number };

/** The object's database, as other drivers look. */
export const databaseOf = ({ storage: { sql } }: ObjectState): SqliteDatabase => ({
  exec: (text) => sql.exec(text),
  prepare: (text) => ({ all: (...values) => sql.exec(text, ...values).toArray() }),
});

/** Reads, changes or lists rows, as a request asks. */
export const answered = async (rows: Rows, asked: Asked): Promise<Response> => {
  switch (asked.does) {
    case "read":
      return Response.json({ row: await rows.read(asked.space, asked.key)() });
    case "swap":
      return Response.json({ row: await rows.swap(asked.change)() });
    case "due":
      return Response.json({ rows: await rows.due(asked.space, asked.limit ?? Infinity)() });
  }
};
