/**
 * The simulated exchange as a Cloudflare Durable Object: one world for each name in the path, kept in the
 * object's storage. `GET /alice/papi/v1/ping` asks the world of alice.
 */
import {
  fetchHandler,
  openWorld,
  readWorld,
  type World,
  worldRef,
  writeWorld,
} from "../simulator/mod.ts";

interface State {
  readonly storage: {
    readonly get: (key: string) => Promise<string | undefined>;
    readonly put: (key: string, value: string) => Promise<unknown>;
  };
}

interface Bindings {
  readonly EXCHANGE: {
    readonly getByName: (name: string) => { fetch(request: Request): Promise<Response> };
  };
}

const WORLD = "world";

const loaded = async ({ storage }: State): Promise<World> => {
  const kept = readWorld(await storage.get(WORLD) ?? "");
  return kept._tag === "Right" ? kept.right : openWorld({ time: Date.now() });
};

export class Exchange {
  readonly #handler: Promise<(request: Request) => Promise<Response>>;

  constructor(state: State) {
    this.#handler = loaded(state).then((world) =>
      fetchHandler(worldRef(world), {
        clock: "machine",
        // No reply is given before the world is kept.
        save: (changed) => state.storage.put(WORLD, writeWorld(changed)),
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
