/** What market streams tell. */
import type { Failure } from "../../lib/failure.ts";
import type { StreamMessage } from "../frame.ts";

/** What callers are told of market streams. */
export type MarketNotice<E> =
  /** An event, or what could not be read as one. */
  | { readonly type: "event"; readonly feed: string; readonly event: StreamMessage<E> }
  /** Streams carry, for the first time or again. */
  | { readonly type: "open"; readonly feeds: readonly string[] }
  /** Nothing is known of these streams from a moment on, in ms, until they carry again. */
  | {
    readonly type: "gap";
    readonly feeds: readonly string[];
    readonly from: number;
    readonly reason: string;
  }
  /** A stream is silent since a moment, in ms, that never is, although its connection is open. */
  | { readonly type: "silent"; readonly feed: string; readonly since: number }
  /** The reader was too slow: so many notices were left out. */
  | { readonly type: "lagged"; readonly leftOut: number }
  /** It ended and does not come back. */
  | { readonly type: "stopped"; readonly failure?: Failure };
