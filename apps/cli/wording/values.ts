/** Values of a request as a person may be shown them: secrets masked, and nothing that could forge a sentence. */
import type { Request } from "../../../mod.ts";
import { isSecret, MASK, maskKey } from "../../../agent/mod.ts";

/** Letters, digits and a few signs between them: such a value is one word and ends no sentence. */
const BARE = /^\w([\w.:/+@-]*\w)?$/;

/**
 * What stands as itself between quotes: printable ASCII and the letters of Chinese, Japanese and Korean
 * symbols. Letters that look like ASCII, run from right to left or show nothing are none of these.
 */
const SAFE_CHARACTER =
  /^(?!\p{Default_Ignorable_Code_Point})[\x20-\x7e\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]$/u;

const escaped = (character: string): string =>
  character === '"' || character === "\\"
    ? `\\${character}`
    : SAFE_CHARACTER.test(character)
    ? character
    : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** A value in quotes that it cannot break out of, strange characters escaped. */
export const quoted = (text: string): string => `"${[...text].map(escaped).join("")}"`;

/** A value as it stands if it is one plain word, and else in quotes. */
export const displayText = (text: string): string => BARE.test(text) ? text : quoted(text);

/** A parameter's value; of API keys the first and last characters, of other secrets nothing. */
export const displayValue = (name: string, text: string): string =>
  name === "apiKey" ? displayText(maskKey(text)) : isSecret(name) ? MASK : displayText(text);

/** The parameters of a request, to be put into words. */
export interface Given {
  /** Value as it may be shown; empty if it was not given. */
  readonly show: (name: string) => string;
  /** Whether it was given. */
  readonly has: (name: string) => boolean;
  /** Wire text, to compare with; never to be shown. */
  readonly wire: (name: string) => string | undefined;
}

/** Parameters by name; `prefix` reads those of one leg of a list, as in `pendingAbove`. */
export const givenOf = ({ query }: Request<unknown>, prefix = ""): Given => {
  const texts = new Map(query);
  const full = (name: string): string =>
    prefix ? prefix + name.slice(0, 1).toUpperCase() + name.slice(1) : name;
  const wire = (name: string) => texts.get(full(name));
  return {
    wire,
    has: (name) => texts.has(full(name)),
    show: (name) => {
      const text = wire(name);
      return text === undefined ? "" : displayValue(full(name), text);
    },
  };
};

/** Whether a switch is on, in either spelling. */
export const isOn = (given: Given, name: string): boolean =>
  given.wire(name)?.toLowerCase() === "true";

/** Moment in words, as in `2025-11-21T02:40:00.000Z`; empty if it is none. */
export const isoTime = (text: string | undefined): string => {
  const date = new Date(/^\d{1,15}$/.test(text ?? "") ? Number(text) : NaN);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
};
