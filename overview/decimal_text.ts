/** Decimals of the exchange as text: whether they say anything, and how they are shown. */
import { printed, signOf, spelled } from "../lib/decimal.ts";

type Spelling = string | null | undefined;

const signIn = (text: Spelling): -1 | 0 | 1 | undefined => {
  const read = spelled(text);
  return read && signOf(read);
};

/** Whether the text is a decimal other than zero. */
export const isNonZero = (text: Spelling): text is string => Math.abs(signIn(text) ?? 0) === 1;

/** Whether the text is a decimal below zero. */
export const isBelowZero = (text: Spelling): text is string => signIn(text) === -1;

/** The text, or `null` if it is empty or zero: the exchange writes 0 if an order has no price. */
export const orNone = (text: Spelling): string | null => !text || signIn(text) === 0 ? null : text;

/** A decimal without zeros at its end; what is no decimal as it is. */
export const tidy = (text: Spelling): string => {
  const read = spelled(text);
  return read ? printed(read) : text ?? "";
};
