/**
 * Rows and budgets in Durable Objects of Cloudflare Workers: classes to export, and what speaks to their objects.
 *
 * @example
 * ```ts ignore
 * export { BudgetObject, RowsObject } from "unimargin/durable_object";
 *
 * interface Env {
 *   readonly ROWS: DurableObjectNamespace<RowsObject>;
 *   readonly BUDGET: DurableObjectNamespace<BudgetObject>;
 * }
 *
 * const journal = storedJournal(durableObjectRows(() => env.ROWS.getByName("main")));
 * const store = durableObjectBudget(() => env.BUDGET.getByName("my egress"));
 * ```
 *
 * @module
 */
import type { Task } from "../journal/journal.ts";
import { answered, databaseOf, type ObjectState } from "./object_rows.ts";
import type { Rows } from "./rows.ts";
import { sqliteRowsIn } from "./sqlite_rows.ts";

export type { Rows } from "./rows.ts";

export { BudgetObject, type CountsState } from "./budget_object.ts";
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
 * What reaches an object: best a function that makes a stub, which is called for each question. A stub serves
 * one request, and fails for good once its object failed or was moved: nothing could be read back by it.
 */
export type ObjectDoor = ObjectStub | (() => ObjectStub);

/**
 * A Durable Object that keeps rows. It answers when what was changed is durable. Export it from your Worker
 * and bind it with `new_sqlite_classes`; nobody but your Worker can reach it.
 */
export class RowsObject {
  /** Cloudflare's types ask for it in a class that is bound; a declaration alone, nothing is there. */
  declare readonly __DURABLE_OBJECT_BRAND: never;
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

const asked = async <A>(door: ObjectDoor, values: unknown): Promise<A> => {
  const init = { method: "POST", body: JSON.stringify(values) };
  const stub = typeof door === "function" ? door() : door;
  const reply = await stub.fetch("https://rows.invalid/", init);
  if (!reply.ok) throw new Error(`Their object answered ${reply.status}`);
  return reply.json();
};

/** A budget in a {@link BudgetObject}. */
export const durableObjectBudget = (door: ObjectDoor): Pick<Rows, "take"> => ({
  take: (...values) => () => asked(door, values),
});

/** Rows in a {@link RowsObject}. */
export const durableObjectRows = (door: ObjectDoor): Rows => {
  const ask =
    <V extends readonly unknown[], A>(does: keyof Rows) => (...values: V): Task<A> => async () => {
      const { answer } = await asked<{ readonly answer: A }>(door, { does, values });
      return answer;
    };
  // A bound without an end is `null` in JSON, which is no number to the object.
  return { read: ask("read"), swap: ask("swap"), due: ask("due"), take: ask("take") };
};
