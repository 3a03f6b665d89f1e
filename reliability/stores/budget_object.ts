/** A budget in a Durable Object. */
import { counted, type Counts, uncounted } from "./counts.ts";
import type { Rows } from "./rows.ts";

/** What is used of the state of an object that keeps a budget. */
export interface CountsState {
  /** Where it keeps things. */
  readonly storage: {
    /** Reads a value. */
    get(key: string): Promise<Counts | undefined>;
    /** Writes a value; nothing is answered before it is durable. */
    put(key: string, value: Counts): unknown;
  };
}

/**
 * A Durable Object that keeps a budget and nothing else, so that a Worker with it is small. Bind it as any
 * class; nobody but your Worker can reach it.
 */
export class BudgetObject {
  /** Cloudflare's types ask for it in a class that is bound; a declaration alone, nothing is there. */
  declare readonly __DURABLE_OBJECT_BRAND: never;
  readonly #storage: CountsState["storage"];
  /** Opens it. */
  constructor({ storage }: CountsState) {
    this.#storage = storage;
  }
  /** Does what `durableObjectBudget` asks. */
  async fetch(request: Request): Promise<Response> {
    const [space, key, taking]: Parameters<Rows["take"]> = await request.json();
    const name = `${space} ${key}`;
    // Between a read and a write of its storage nobody else has a turn in the object.
    const told = counted(await this.#storage.get(name) ?? uncounted, taking);
    void this.#storage.put(name, told.counts);
    return Response.json(told);
  }
}
