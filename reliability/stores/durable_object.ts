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
import { answered, type Asked, databaseOf, type ObjectState } from "./object_rows.ts";
import type { Row, Rows } from "./rows.ts";
import { sqliteRowsIn } from "./sqlite_rows.ts";

export type { ObjectState } from "./object_rows.ts";
export {
  type AlarmState,
  type SwitchObject,
  switchObject,
  type SwitchSettings,
} from "./switch_object.ts";

/** What is used of a stub. */
export interface ObjectStub {
  /** Sends a request to the object. */
  fetch(url: string, init: { readonly method: string; readonly body: string }): Promise<Response>;
}

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
    return await answered(this.#rows, await request.json());
  }
}

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
