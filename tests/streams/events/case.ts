/** A case of an event: its text, and what it means. */
import type { EventKind } from "../../../streams/mod.ts";

/** A case. */
export interface EventCase {
  readonly name: string;
  /** Where its shape comes from. */
  readonly source: string;
  /** Kinds among which it is read. */
  readonly kinds: readonly EventKind<unknown>[];
  readonly text: string;
  /** The event, without its raw form. */
  readonly event: object;
}
