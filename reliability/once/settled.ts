/** What is asked of an order that is to be placed once, and what became of it. */
import type { Failure } from "../../lib/failure.ts";
import type { Journal } from "../journal/journal.ts";
import type { ResolveOptions } from "./resolve.ts";

/** Settings of `placeOnce`. */
export interface OnceOptions extends ResolveOptions {
  /** Where intents are written down before they are sent. */
  readonly journal: Journal;
  /** Whose account it is; a name of your own. Ids are unique in it. */
  readonly account: string;
  /**
   * How often an order that is proven to be absent is sent again; never if absent. Client ids are unique among
   * open orders alone, so a MARKET order is sent again only if `market` says so as well.
   */
  readonly resend?: { readonly times: number; readonly market?: boolean };
}

/** What became of an order. */
export type Settled<A> =
  /** It was placed: the answer to it, or the row in which a lookup found it. */
  | {
    readonly state: "accepted";
    readonly clientOrderId: string;
    readonly answer?: A;
    readonly row?: unknown;
  }
  /** It was not placed: refused, not sent, or sent and proven to be absent. */
  | {
    readonly state: "rejected" | "notSent" | "absent";
    readonly clientOrderId: string;
    readonly why: string;
    readonly failure?: Failure;
  }
  /** Nobody knows: do not place it again, ask again with the same id, or `recover`. */
  | {
    readonly state: "open";
    readonly clientOrderId: string;
    readonly why: string;
    readonly failure?: Failure;
  };
