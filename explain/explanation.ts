/** What an explanation says. */
import type { Family } from "../lib/endpoint.ts";
import type { Outcome } from "../lib/failure.ts";
import type { Category, Retry } from "./codes/codes.ts";

/** A failure, explained. Plain data; holds no secret. */
export interface Explanation {
  /** What happened, and the outcome of the request. */
  readonly what: string;
  /** Why, as far as it is known. */
  readonly reason: string;
  /** What to do, one step each, most likely remedy first. */
  readonly remedy: readonly string[];
  /** Outcome of the request. */
  readonly outcome: Outcome;
  /** Whether the same request may be sent again. */
  readonly retry: Retry;
  /** How long to send nothing, in ms, if the exchange or a local guard said so. */
  readonly retryAfterMs?: number;
  /** The exchange's code, as in -2019, if any. */
  readonly code?: number;
  /** The exchange's name of the code, as in `MARGIN_NOT_SUFFICIEN`. */
  readonly name?: string;
  /** Category of the code. */
  readonly category?: Category;
  /** All of it as a few lines, for a person. */
  readonly text: string;
}

/** Settings of `explain`. */
export interface ExplainOptions {
  /** Family of the endpoint, if the failure does not contain it. */
  readonly family?: Family;
}
