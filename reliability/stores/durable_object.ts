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
import type { Task } from "../journal/journal.ts";
import { answered, databaseOf, type ObjectState } from "./object_rows.ts";
import type { Rows } from "./rows.ts";
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
    // Statements that no wait parts are one to the object.
    this.#rows = sqliteRowsIn(databaseOf(state), (run) => run());
  }
  /** Does what `durableObjectRows` asks. */
  async fetch(request: Request): Promise<Response> {
    return await answered(this.#rows, await request.json());
  }
}

/** Rows in a Durable Object, through its stub. */
export const durableObjectRows = (stub: ObjectStub): Rows => {
  const ask =
    <V extends readonly unknown[], A>(does: keyof Rows) => (...values: V): Task<A> => async () => {
      const init = { method: "POST", body: JSON.stringify({ does, values }) };
      const reply = await stub.fetch("https://rows.invalid/", init);
      if (!reply.ok) {
        throw new Error(`Cannot reach the rows: their object answered ${reply.status}`);
      }
      const { answer }: { readonly answer: A } = await reply.json();
      return answer;
    };
  // A bound without an end is `null` in JSON, which is no number to the object.
  return { read: ask("read"), swap: ask("swap"), due: ask("due"), take: ask("take") };
};
