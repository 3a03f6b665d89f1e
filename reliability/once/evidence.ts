/**
 * What speaks for and against an order being there, and what follows from it. Pure: no clock, no call.
 *
 * All times are the exchange's. The time of a lookup is a lower bound that the exchange itself
 * has checked: it takes no request whose timestamp is a second ahead of its clock.
 */

/** What one round of lookups by id has shown. */
export type Sign =
  /** It is there. */
  | { readonly kind: "found"; readonly row: unknown }
  /** All lookups by id say that it is not there; `at` is no later than when they were answered. */
  | { readonly kind: "missing"; readonly at: number }
  /** It was not carried out, and what shows that is there. */
  | { readonly kind: "failed"; readonly why: string }
  /** A lookup failed in another way, which says nothing, or no more than how long to send none, in ms. */
  | { readonly kind: "unclear"; readonly why: string; readonly silenceMs?: number };

/** What is to be found out. */
export interface Question {
  /** From when on the exchange refuses the latest attempt. */
  readonly validUntil: number;
  /** How long an order may stay invisible to lookups after it was accepted, in ms. */
  readonly visibleMs: number;
}

/** Lookups that count: answered when nothing could arrive any more. */
export interface Evidence {
  /** How many said that it is not there. */
  readonly missing: number;
  /** When the first and the last of them did. */
  readonly first: number;
  readonly last: number;
  /** What hinders a verdict, for a person. */
  readonly why: string;
}

/** Nothing speaks yet. */
export const noEvidence: Evidence = {
  missing: 0,
  first: Infinity,
  last: -Infinity,
  why: "it was not looked up",
};

/** How many lookups must say so. */
const LOOKUPS = 3;

/** Adds a sign to the evidence. */
export const weigh = (
  { validUntil }: Question,
  evidence: Evidence,
  sign: Exclude<Sign, { kind: "found" | "failed" }>,
): Evidence => {
  if (sign.kind === "unclear") return { ...evidence, why: sign.why };
  if (!(sign.at > validUntil)) {
    return { ...evidence, why: "it may still be under way" };
  }
  return {
    missing: evidence.missing + 1,
    first: Math.min(evidence.first, sign.at),
    last: Math.max(evidence.last, sign.at),
    why: "lookups do not show it, but have not done so for long enough",
  };
};

/** Whether the lookups by id suffice: enough of them, over longer than an order stays invisible. */
export const isMissing = ({ visibleMs }: Question, evidence: Evidence): boolean =>
  evidence.missing >= LOOKUPS && evidence.last - evidence.first >= visibleMs;
