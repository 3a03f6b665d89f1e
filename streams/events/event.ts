/** What all events of streams share, and how one is declared. */
import type { Model, RequiredKey } from "../../lib/answers/reader.ts";
import { type Lettered, lettered } from "./lettered.ts";

/** An event as the exchange wrote it: by letters, digits kept, a listen key masked. */
export type Raw = Readonly<Record<string, unknown>>;

/** What every event has. */
export interface StreamEvent<Type extends string = string> {
  /** Which event it is, by its official name. */
  readonly type: Type;
  /** When the exchange sent it, in ms. */
  readonly eventTime: number;
  /** The event as it came. */
  readonly raw: Raw;
}

/** A kind of event: its names on the wire, and its reader. */
export interface EventKind<A> {
  /** Names by which the wire calls it, the official one first. */
  readonly names: readonly string[];
  /** Reads it. */
  readonly model: Model<A>;
}

/** The event that a kind, or one of a list of kinds, reads. */
export type EventOf<K> = K extends EventKind<infer A> ? A
  : K extends readonly (infer Each)[] ? EventOf<Each>
  : never;

/** What an event has besides its type and its raw form. */
export type Body<A> = Omit<A, "type" | "raw">;

/** Declares a kind of event: essential fields, and the letters and readers of all. */
export const eventKind = <A extends StreamEvent>(
  name: A["type"],
  essential: readonly (RequiredKey<Body<A>> & string)[],
  make: () => NoInfer<Lettered<Body<A>>>,
  otherNames: readonly string[] = [],
): EventKind<A> => ({
  names: [name, ...otherNames],
  model: lettered<A, Body<A>>(name, essential, make, true),
});
