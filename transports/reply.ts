/** Replies as transports give them. */
import type { Reply } from "../lib/environment.ts";

/** A reply whose headers are made texts only if something asks for them, which few do. */
export class CarriedReply implements Reply {
  declare readonly headers: Reply["headers"];
  readonly #texts: () => Reply["headers"];
  #made: Reply["headers"] | undefined;
  // Of each reply itself, so that copies have it too, and the same of all: with a getter of its own each took
  // Node 6 and Deno 2 microseconds more.
  static readonly #headers = {
    enumerable: true,
    get(this: CarriedReply): Reply["headers"] {
      return this.#made ??= this.#texts();
    },
  };
  constructor(readonly status: number, readonly body: string, texts: () => Reply["headers"]) {
    this.#texts = texts;
    Object.defineProperty(this, "headers", CarriedReply.#headers);
  }
}
