/** What becomes of a state when the clock by which it lives is set back. */
import type { AccountState } from "./state.ts";

// Moments of our own; those of the exchange have other names.
const OUR_OWN = /(At|To)$|^(at|from)$/;

const earlier = (u: unknown, by: number, isOwn: boolean): unknown =>
  typeof u === "number"
    // 0 and less stand for never.
    ? isOwn && u > 0 ? Math.max(1, u - by) : u
    : Array.isArray(u)
    ? u.map((each) => earlier(each, by, false))
    : typeof u === "object" && u !== null
    ? Object.fromEntries(
      Object.entries(u).map(([name, each]) => [name, earlier(each, by, OUR_OWN.test(name))]),
    )
    : u;

/**
 * The same state by a clock that was ahead by so many ms: each wait takes as long as before. What is to be told
 * begins no later than now.
 */
export const setBack = (state: AccountState, by: number, now: number): AccountState => {
  const { stream, due, since, ...rest } = state;
  const earlierDue = Object.entries(due).map(([name, at]) => [name, at - by]);
  return {
    ...earlier(rest, by, false) as typeof rest,
    stream,
    since: Math.min(since, now),
    due: Object.fromEntries(earlierDue),
  };
};
