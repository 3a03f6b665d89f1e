/**
 * The simulated exchange as a Cloudflare Durable Object: one world for each name in the path, kept in the
 * object's storage. `GET /alice/papi/v1/ping` asks the world of alice. Bind it with `new_sqlite_classes`.
 *
 * Hosts of an environment take no path, so a program with this library names its world where it fetches:
 *
 * ```ts
 * import { fetchTransport } from "../mod.ts";
 *
 * const world = "https://exchange.example.workers.dev/alice";
 * const fetchThere = (url: string, init: RequestInit) => fetch(url.replace(/^https:..[^/]+/, world), init);
 * const transport = fetchTransport({ fetch: fetchThere });
 * ```
 */
import { keepText, keptText, type TextStorage } from "./kept_text.ts";
import { fetchHandler, openWorld, readWorld, worldRef, writeWorld } from "../simulator/mod.ts";

interface State {
  readonly storage: TextStorage;
}

interface Bindings {
  readonly EXCHANGE: {
    readonly getByName: (name: string) => { fetch(request: Request): Promise<Response> };
  };
}

const WORLD = "world";

type Handler = (request: Request) => Promise<Response>;

const handlerOf = async ({ storage }: State): Promise<Handler> => {
  const kept = await keptText(storage, WORLD);
  const read = kept === "" ? undefined : readWorld(kept);
  if (read?._tag === "Left") {
    // Of another version of the library, say: a new world would be kept in its place.
    const refusal = { msg: read.left };
    return () => Promise.resolve(Response.json(refusal, { status: 500 }));
  }
  return fetchHandler(worldRef(read?.right ?? openWorld({ time: Date.now() })), {
    clock: "machine",
    // No reply is given before the world is kept.
    save: (changed) => keepText(storage, WORLD, writeWorld(changed)),
  });
};

export class Exchange {
  readonly #handler: Promise<Handler>;

  constructor(state: State) {
    this.#handler = handlerOf(state);
  }

  async fetch(request: Request): Promise<Response> {
    return await (await this.#handler)(request);
  }
}

export default {
  async fetch(request: Request, { EXCHANGE }: Bindings): Promise<Response> {
    const url = new URL(request.url);
    const [, name = "", ...rest] = url.pathname.split("/");
    url.pathname = rest.join("/");
    return await EXCHANGE.getByName(name).fetch(new Request(url, request));
  },
};
