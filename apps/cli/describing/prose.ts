/** What the doc comments say of endpoints and parameters, as plain text. */
import type { Spec } from "../../../mod.ts";
import prose from "../prose.json" with { type: "json" };

/** Text of an endpoint. */
export interface Prose {
  /** One line, without a full stop at the end. */
  readonly summary: string;
  /** The rest of the doc comment; paragraphs stand on a line each. */
  readonly notes?: string;
  /** Page of the exchange's documentation. */
  readonly url?: string;
  /** Arguments of a call. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** Each parameter in one line, `recvWindow` of signed endpoints among them. */
  readonly params: Readonly<Record<string, string>>;
}

const all = prose as Readonly<Record<string, Prose>>;

/** Text of an endpoint; empty if there is none. */
export const proseOf = ({ name }: Pick<Spec, "name">): Prose =>
  Object.hasOwn(all, name) && all[name] || { summary: "", params: {} };
