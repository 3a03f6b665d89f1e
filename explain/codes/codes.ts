/**
 * The exchange's error codes: the name of each, its category, whether the request may be sent
 * again, and what to do. Only `explain` needs this table; the request path does not.
 *
 * A code is one line of text in the files beside this one, the advice on a line below it:
 *
 * ```text
 * -1001 DISCONNECTED all server
 *   Send it again after a growing pause
 * -1034 TOO_MANY_CONNECTIONS margin rate/backoff
 * ```
 *
 * that is: code, name, where it is used, category and, if it differs from the category's default,
 * how to retry. A code without advice gets its category's advice.
 */
import type { Family } from "../../lib/endpoint.ts";
import { codes1000 } from "./codes_1000.ts";
import { codes3000 } from "./codes_3000.ts";
import { codes4000 } from "./codes_4000.ts";
import { codes4100 } from "./codes_4100.ts";
import { codesUnlisted } from "./unlisted.ts";
import { isErrorCode } from "../../lib/failure.ts";

/**
 * Category of a refusal.
 *
 * - `auth`: key, signature, address or permission of the caller
 * - `timing`: the timestamp is outside recvWindow, or ahead of the exchange's clock
 * - `rate`: a request, order or queue limit is used up
 * - `validation`: the request is malformed
 * - `trading-rule`: a rule on price, quantity, order state or position
 * - `account`: state, balance or eligibility of the account
 * - `server`: the exchange is busy or down and did nothing
 * - `unknown-execution`: the request may or may not have been carried out
 */
export type Category =
  | "auth"
  | "timing"
  | "rate"
  | "validation"
  | "trading-rule"
  | "account"
  | "server"
  | "unknown-execution";

/**
 * Whether the same request may be sent again.
 *
 * - `never`: it cannot succeed; change it first
 * - `backoff`: after a growing pause
 * - `wait`: after the wait given in the answer, or a minute
 * - `resync-clock`: once more, after measuring the exchange's clock and signing again
 * - `recreate-key`: after creating a new listen key or token
 * - `query-first`: only after a query has shown the outcome; a call that only reads may be repeated
 * - `later`: once the state of account or market has changed
 */
export type Retry =
  | "never"
  | "backoff"
  | "wait"
  | "resync-clock"
  | "recreate-key"
  | "query-first"
  | "later";

/** What a code means. */
export interface CodeMeaning {
  /** As in -2019. */
  readonly code: number;
  /** The exchange's own name of the code, as in `MARGIN_NOT_SUFFICIEN`. */
  readonly name: string;
  /** Families in which the code has this meaning, by documentation or public threads. */
  readonly families: readonly Family[];
  /** Category of a refusal. */
  readonly category: Category;
  /** Whether the same request may be sent again. */
  readonly retry: Retry;
  /** What to do, in one sentence. */
  readonly advice: string;
}

const places: Readonly<Record<string, readonly Family[]>> = {
  all: ["portfolio", "portfolio_pro", "margin", "usdm_market", "coinm_market"],
  futures: ["portfolio", "usdm_market", "coinm_market"],
  sapi: ["portfolio_pro", "margin"],
  papi: ["portfolio"],
  margin: ["margin"],
  fapi: ["usdm_market"],
  dapi: ["coinm_market"],
};

const usual: Readonly<Record<Category, readonly [retry: Retry, advice: string]>> = {
  auth: ["never", "Check the key, its permissions and its list of trusted addresses"],
  timing: ["resync-clock", "Set the clock by the exchange's time, then sign again"],
  rate: ["wait", "Wait, then send less often"],
  validation: ["never", "Correct the parameters: the exchange's own text says which"],
  "trading-rule": ["never", "Read the exchange's own text: it names the rule to comply with"],
  account: ["later", "Read the state of the account, then change what the exchange's text names"],
  server: ["backoff", "Send it again after a growing pause"],
  "unknown-execution": ["query-first", "Query the result before anything else"],
};

const meaningOf = (line: string, advice: string | undefined): CodeMeaning => {
  const [code = "", name = "", where = "", kind = ""] = line.split(" ");
  const [category, retry] = kind.split("/") as [Category, Retry?];
  return {
    code: Number(code),
    name,
    families: where.split(",").flatMap((place) => places[place] ?? []),
    category,
    retry: retry ?? usual[category][0],
    advice: advice ?? usual[category][1],
  };
};

const parseCodes = (text: string): CodeMeaning[] =>
  text.trim().split("\n").flatMap((line, i, lines) =>
    line.startsWith("  ")
      ? []
      : [meaningOf(line, lines[i + 1]?.startsWith("  ") ? lines[i + 1]?.trim() : undefined)]
  );

let parsed: readonly CodeMeaning[] | undefined;

/** All meanings of all codes. A code that means different things in different families occurs twice. */
export const codeMeanings = (): readonly CodeMeaning[] =>
  parsed ??= [codes1000, codes3000, codes4000, codes4100, codesUnlisted].flatMap(parseCodes);

/** Fallbacks for a code that the family's own documentation does not list. */
const related: Readonly<Record<Family, readonly Family[]>> = {
  portfolio: ["portfolio", "usdm_market", "coinm_market", "margin", "portfolio_pro"],
  portfolio_pro: ["portfolio_pro", "margin", "portfolio", "usdm_market", "coinm_market"],
  margin: ["margin", "portfolio_pro", "portfolio", "usdm_market", "coinm_market"],
  usdm_market: ["usdm_market", "portfolio", "coinm_market", "margin", "portfolio_pro"],
  coinm_market: ["coinm_market", "portfolio", "usdm_market", "margin", "portfolio_pro"],
};

/**
 * A portfolio endpoint passes on codes of the product behind it; the endpoint's name shows which.
 */
const lookUpOrder = (family: Family, endpoint: string): readonly Family[] =>
  family !== "portfolio"
    ? related[family]
    : /cm[A-Z]|Cm/.test(endpoint)
    ? ["portfolio", ...related.coinm_market]
    : /margin|Margin|Loan/.test(endpoint)
    ? ["portfolio", ...related.margin]
    : related.portfolio;

/**
 * What a code means in a family; without a family, what it means to portfolio margin or else
 * anywhere. Codes of the 51000s are found with and without their minus sign. The endpoint's name
 * helps when a portfolio margin endpoint passes on codes of COIN-M futures or margin.
 *
 * @returns `undefined` if the code is unknown
 *
 * @example
 * ```ts ignore
 * codeMeaning(-2021, "portfolio")?.name; // "ORDER_WOULD_IMMEDIATELY_TRIGGER"
 * codeMeaning(-2021, "margin")?.name; // "CANCEL_REPLACE_PARTIALLY_FAILED"
 * ```
 */
export const codeMeaning = (
  code: number,
  family: Family = "portfolio",
  endpoint = "",
): CodeMeaning | undefined => {
  const signed = code > 0 && isErrorCode(code) ? -code : code;
  const known = codeMeanings().filter((meaning) => meaning.code === signed);
  for (const each of lookUpOrder(family, endpoint)) {
    const found = known.find(({ families }) => families.includes(each));
    if (found) return found;
  }
  return undefined;
};
