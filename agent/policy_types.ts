/** A policy as plain data, what has to be known to hold to it, and its rules by name. */
import type { Confirmation } from "./confirmation.ts";
import type { UnitValues } from "./exposure.ts";
import type { EnvironmentName } from "./keys/environments.ts";

/** What an agent may do. Plain data: keep it as JSON, read it with `readPolicy`. */
export interface Policy {
  /** Kill switch: nothing that changes anything goes out, cancels included. */
  readonly stopped?: boolean;
  /** Only what changes nothing goes out. */
  readonly readOnly?: boolean;
  /** Everything is checked and nothing that changes anything goes out. */
  readonly dryRun?: boolean;
  /**
   * Operation names that may change something, as in `newUmOrder`; all where absent. Where any limit
   * holds, what makes a key or opens one to other addresses goes out only where it is named here.
   */
  readonly endpoints?: readonly string[];
  /**
   * Symbols that may be touched; all where absent. What names no symbol, such as a loan or an account
   * setting, then goes out only where `endpoints` names it, and so does what touches the whole cross
   * margin account though it names one.
   */
  readonly symbols?: readonly string[];
  /** The most that one request may move, in US dollars at the exchange's price. Decimal text. */
  readonly maxNotional?: string;
  /** How old a price may be, in ms; 60000 where absent. */
  readonly maxPriceAgeMs?: number;
  /** The highest leverage that may be set. */
  readonly maxLeverage?: number;
  /**
   * Below this uniMMR only what takes risk away goes out: cancel, repay, reduce; and nothing else that
   * would end below it. Decimal text.
   */
  readonly minUniMmr?: string;
  /** The most orders in any 60 seconds; each leg of a list counts. */
  readonly maxOrdersPerMinute?: number;
}

/** What is true at the moment of the check. */
export interface Facts {
  /** Name of the account that the request is for. */
  readonly account: string;
  /** Where the request goes; take it from the hosts, with `environmentOf`. */
  readonly environment: EnvironmentName;
  /** The time, in ms since 1970-01-01 UTC. */
  readonly now: number;
  /** What things are worth, as the exchange says; needed for `maxNotional`. */
  readonly unitValues?: UnitValues;
  /** The account's uniMMR, as the exchange says; needed for `minUniMmr`. Decimal text. */
  readonly uniMmr?: string;
  /**
   * The uniMMR that the request would leave, as somebody calculated it, for `minUniMmr`. Any text that is no
   * decimal, such as `unknown`, says that it could not be calculated: then the request is refused. Absent
   * where nobody tried: then the present uniMMR alone is judged. Orders that rest may fill too: count
   * them, as the command line does, or several small ones pass that are too much together.
   */
  readonly uniMmrAfter?: string;
  /** When orders were placed, in ms, one for each order; needed for `maxOrdersPerMinute`. */
  readonly orderTimes?: readonly number[];
  /** What the person gave back; needed on production. */
  readonly confirmation?: Confirmation;
  /** Seals confirmations, see `Binding`; needed on production. */
  readonly seal?: string;
  /** Tokens of confirmations that were used. */
  readonly usedTokens?: readonly string[];
}

/** Rules of a policy, in the order in which they are looked at. */
export const policyRules = [
  "killSwitch",
  "readOnly",
  "wellFormed",
  "endpoints",
  "symbols",
  "maxLeverage",
  "maxOrdersPerMinute",
  "minUniMmr",
  "maxNotional",
  "dryRun",
  "confirmation",
] as const;

/** A rule of a policy; `rule` of the `Blocked` that it gives. */
export type PolicyRule = typeof policyRules[number];
