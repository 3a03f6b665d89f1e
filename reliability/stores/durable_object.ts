/**
 * Rows in a Durable Object of Cloudflare Workers: a class to export, and what speaks to its objects.
 *
 * @example
 * ```ts ignore
 * export { RowsObject } from "unimargin/durable_object";
 *
 * const rows = durableObjectRows(env.ROWS.get(env.ROWS.idFromName("main")));
 * ```
 *
 * @module
 */
import type { Row, Rows } from "./rows.ts";
import { type SqliteDatabase, sqliteRowsIn } from "./sqlite_rows.ts";

/** What is used of a stub. */
export interface ObjectStub {
  /** Sends a request to the object. */
  fetch(url: string, init: { readonly method: string; readonly body: string }): Promise<Response>;
}

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

/** The object's database, as other drivers look. */
const databaseOf = ({ storage: { sql } }: ObjectState): SqliteDatabase => ({
  exec: (text) => sql.exec(text),
  prepare: (text) => ({ all: (...values) => sql.exec(text, ...values).toArray() }),
});

/**
 * A Durable Object that keeps rows. It answers when what was changed is durable. Export it from your Worker
 * and bind it with `new_sqlite_classes`; nobody but your Worker can reach it.
 */
export class RowsObject {
  readonly #rows: Rows;
  /** Opens its table. */
  constructor(state: ObjectState) {
    this.#rows = sqliteRowsIn(databaseOf(state));
  }
  /** Reads, changes and lists rows. */
  async fetch(request: Request): Promise<Response> {
    const asked: Asked = await request.json();
    switch (asked.does) {
      case "read":
        return Response.json({ row: await this.#rows.read(asked.space, asked.key)() });
      case "swap":
        return Response.json({ row: await this.#rows.swap(asked.change)() });
      case "due": {
        const limit = asked.limit ?? Infinity;
        return Response.json({ rows: await this.#rows.due(asked.space, limit)() });
      }
    }
  }
}

type Asked =
  | { readonly does: "read"; readonly space: string; readonly key: string }
  | { readonly does: "swap"; readonly change: Parameters<Rows["swap"]>[0] }
  | { readonly does: "due"; readonly space: string; readonly limit?: number };

/** Rows in a Durable Object, through its stub. */
export const durableObjectRows = (stub: ObjectStub): Rows => {
  const ask = async <A>(asked: Asked): Promise<A> => {
    const init = { method: "POST", body: JSON.stringify(asked) };
    const reply = await stub.fetch("https://rows.invalid/", init);
    if (!reply.ok) throw new Error(`Cannot reach the rows: their object answered ${reply.status}`);
    return await reply.json();
  };
  return {
    read: (space, key) => async () =>
      (await ask<{ readonly row?: Row }>({ does: "read", space, key })).row,
    swap: (change) => async () => (await ask<{ readonly row?: Row }>({ does: "swap", change })).row,
    due: (space, limit) => async () => {
      const bound = Number.isFinite(limit) ? { limit } : {};
      return (await ask<{ readonly rows: readonly Row[] }>({ does: "due", space, ...bound })).rows;
    },
  };
};
