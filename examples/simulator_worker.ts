/**
 * The simulated exchange as a Cloudflare Durable Object: one world for each name in the path, kept in the
 * object's storage. `GET /alice/papi/v1/ping` asks the world of alice. Bind it with `new_sqlite_classes`.
 *
 * Hosts of an environment take no path, so a program with this library names its world where it fetches:
 *
 * ```ts
 * const world = "https://exchange.example.workers.dev/alice";
 * const fetchThere = (url: string, init: RequestInit) => fetch(url.replace(/^https:..[^/]+/, world), init);
 * const transport = fetchTransport({ fetch: fetchThere });
 * ```
 */
import { keepText, keptText, type TextStorage } from "./kept_text.ts";
import {
  fetchHandler,
  openWorld,
  readWorld,
  type World,
  worldRef,
  writeWorld,
} from "../simulator/mod.ts";

interface State {
  readonly storage: TextStorage;
}

interface Bindings {
  readonly EXCHANGE: {
    readonly getByName: (name: string) => { fetch(request: Request): Promise<Response> };
  };
}

const WORLD = "world";

const loaded = async ({ storage }: State): Promise<World> => {
  const kept = readWorld(await keptText(storage, WORLD));
  return kept._tag === "Right" ? kept.right : openWorld({ time: Date.now() });
};

export class Exchange {
  readonly #handler: Promise<(request: Request) => Promise<Response>>;

  constructor(state: State) {
    this.#handler = loaded(state).then((world) =>
      fetchHandler(worldRef(world), {
        clock: "machine",
        // No reply is given before the world is kept.
        save: (changed) => keepText(state.storage, WORLD, writeWorld(changed)),
      })
    );
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
