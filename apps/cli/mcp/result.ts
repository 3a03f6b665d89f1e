/** What tools give back: plain data, and whether it went wrong. */
import type { CallToolResult } from "./sdk.ts";
import type { Failure, Outcome } from "../../../mod.ts";
import { maskBody } from "../../../agent/mod.ts";
import { failureData } from "../terminal/output.ts";
import { cleanText } from "./clean.ts";

/** What a tool gives back. */
export interface Result {
  /** Plain JSON. */
  readonly data: object;
  /** Set if it went wrong; `data` then holds `outcome` and `failure`. */
  readonly isError?: true;
}

/** What went right. */
export const done = (data: object): Result => ({ data });

/** What went wrong, as the library says it. */
export const failed = (failure: Failure, more: object = {}): Result => ({
  isError: true,
  data: { outcome: failure.outcome, failure: failureData(failure), ...more },
});

/** What went wrong outside of the library: a file, an account, the arguments. */
export const toolError = (
  tag: "BadArguments" | "UserError" | "Broken",
  message: string,
  more: object = {},
  outcome: Outcome = "notSent",
): Result => ({
  isError: true,
  data: { outcome, failure: { _tag: tag, outcome, message, ...more } },
});

/** Why a secret is not there, for the model. */
export const MASKED =
  "Keys, tokens and the signatures of links are shown as ***: no agent may see them. Whoever needs one runs the same call on the command line";

/** An answer of the exchange without the secrets that it may hold, and a note if it held some. */
export const withoutSecrets = (
  answer: unknown,
): { readonly answer: unknown; readonly masked?: string } => {
  const text = JSON.stringify(answer ?? null);
  const shown = maskBody(text);
  return { answer: JSON.parse(shown), ...(shown !== text && { masked: MASKED }) };
};

/**
 * A result as the protocol carries it: JSON in one text block, once. The protocol asks for
 * `structuredContent` only from tools that declare an output schema, and whoever sends it should send the
 * same JSON as text too. Our tools declare none, and every client gives the text to its model.
 *
 * @param scrub takes out what must not leave
 */
export const toCallResult = (
  { data, isError }: Result,
  scrub: (text: string) => string,
): CallToolResult => {
  // Secrets first: half of one that was cut would not be known.
  const text = cleanText(JSON.parse(scrub(JSON.stringify(data))));
  return {
    content: [{ type: "text", text }],
    ...(isError && { isError }),
  };
};
