/**
 * What an agent may do, as plain data, and the one gate that every write passes: {@link check}.
 * Requests that change nothing pass; everything else is looked at, whatever the endpoint.
 */
import { isOrder, ordersIn } from "../lib/act.ts";
import * as E from "../lib/either.ts";
import type { Request, Spec } from "../lib/endpoint.ts";
import { type Blocked, blocked } from "../lib/failure.ts";
import { type Confirmation, confirms } from "./confirmation.ts";
import { exact, isLess, printed, spelled } from "../lib/decimal.ts";
import type { EnvironmentName } from "./keys/environments.ts";
import {
  leveragesIn,
  notionalOf,
  opensKey,
  reducesRisk,
  symbolsIn,
  type Worths,
} from "./exposure.ts";

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
  /** Below this uniMMR only what takes risk away goes out: cancel, repay, reduce. Decimal text. */
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
  readonly worths?: Worths;
  /** The account's uniMMR, as the exchange says; needed for `minUniMmr`. Decimal text. */
  readonly uniMmr?: string;
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

/** A rule of a policy; `rule` of the {@link Blocked} that it gives. */
export type PolicyRule = typeof policyRules[number];

/** Why a rule refuses and what to do; `undefined` where it does not. */
type Guard = (policy: Policy, request: Request<unknown>, facts: Facts) => string | undefined;

/** The longest text of a parameter: what is longer buries the words that a person has to read. */
const longestOf = (spec: Spec, name: string): number => {
  const param = spec.params[name];
  const shape = param && ("field" in param ? param.field : param).shape;
  if (shape?._tag === "Decimal") return 60;
  return shape?._tag === "List" || name === "publicKey" ? 2000 : 256;
};

const wellFormed: Guard = (_, { spec, query }) => {
  const names = query.map(([name]) => name);
  const stray = names.find((name) => name !== "recvWindow" && !Object.hasOwn(spec.params, name));
  if (stray !== undefined) {
    return "it has a parameter that the endpoint does not know: build it anew";
  }
  if (new Set(names).size < names.length) return "it has a parameter twice: build it anew";
  const long = query.find(([name, text]) => text.length > longestOf(spec, name));
  return long &&
    `${long[0]} has more than ${longestOf(spec, long[0])} characters: write it shorter`;
};

/** Whether a policy holds what goes out to symbols, amounts or counts. */
const limits = (policy: Policy): boolean =>
  [
    ...[policy.symbols, policy.maxNotional, policy.maxLeverage],
    ...[policy.minUniMmr, policy.maxOrdersPerMinute],
  ].some((limit) => limit !== undefined);

const endpoints: Guard = (policy, { spec }) => {
  const { endpoints } = policy;
  if (endpoints?.includes(spec.name)) return undefined;
  if (endpoints) {
    const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
    const like = endpoints.find((name) => plain(name) === plain(spec.name));
    return like === undefined
      ? "the endpoint is not on the list: add it to endpoints if it is meant"
      : `endpoints says ${
        JSON.stringify(like.slice(0, 60))
      }, which is no operation: write ${spec.name}`;
  }
  return opensKey(spec) && limits(policy)
    ? "it opens a key that no limit reaches: name it in endpoints to let it pass all the same"
    : undefined;
};

const symbols: Guard = ({ symbols, endpoints }, request) => {
  if (!symbols) return undefined;
  const named = symbolsIn(request);
  if (named.length === 0) {
    return endpoints?.includes(request.spec.name)
      ? undefined
      : "it names no symbol while a list of symbols holds: name the endpoint in endpoints to let it pass";
  }
  return named.every((symbol) => symbols.includes(symbol))
    ? undefined
    : "the symbol is not on the list: add it to symbols if it is meant";
};

const maxLeverage: Guard = ({ maxLeverage }, request) => {
  const set = leveragesIn(request);
  if (maxLeverage === undefined || set.length === 0) return undefined;
  const cap = exact(String(maxLeverage));
  const isWithin = set.every((text) => {
    const leverage = exact(text);
    return cap && leverage && !isLess(cap, leverage);
  });
  return isWithin ? undefined : `the leverage is above ${maxLeverage}: set a lower one`;
};

const maxOrdersPerMinute: Guard = ({ maxOrdersPerMinute }, { spec }, { orderTimes, now }) => {
  if (maxOrdersPerMinute === undefined || !isOrder(spec)) return undefined;
  if (!orderTimes) return "nobody counted the orders so far: pass orderTimes";
  // Times that lie ahead, as after a clock was set back, count too.
  const recent = orderTimes.filter((time) => !(time <= now - 60_000)).length;
  return recent + ordersIn(spec) <= maxOrdersPerMinute
    ? undefined
    : `more than ${maxOrdersPerMinute} orders within a minute: wait, or place fewer`;
};

const minUniMmr: Guard = ({ minUniMmr }, request, { uniMmr }) => {
  if (minUniMmr === undefined || reducesRisk(request)) return undefined;
  const floor = exact(minUniMmr);
  const now = spelled(uniMmr);
  if (!floor) return "minUniMmr of the policy is not a plain decimal: mend the policy";
  if (!now) return "nobody knows the uniMMR: read accountInformation first";
  return isLess(now, floor)
    ? `the uniMMR ${printed(now)} is below ${printed(floor)}: cancel, repay or reduce first`
    : undefined;
};

const maxNotional: Guard = (policy, request, { worths = {}, now }) => {
  if (policy.maxNotional === undefined) return undefined;
  const cap = exact(policy.maxNotional);
  if (!cap) return "maxNotional of the policy is not a plain decimal: mend the policy";
  const notional = notionalOf(request, worths, now, policy.maxPriceAgeMs ?? 60_000);
  if (E.isLeft(notional)) return `a maximum holds and ${notional.left}`;
  return isLess(cap, notional.right)
    ? `it moves ${printed(notional.right)} USD, more than ${printed(cap)}: make it smaller`
    : undefined;
};

/** Only what is known to be play money goes without the word. */
const isPlay = (environment: EnvironmentName): boolean =>
  environment === "demo" || environment === "simulated";

const confirmation: Guard = (_, request, facts) => {
  const { account, environment, now, seal, usedTokens } = facts;
  if (isPlay(environment)) return undefined;
  const ask = "it moves real money: prepare it, show it to the person and ask for the word CONFIRM";
  if (!facts.confirmation || seal === undefined) return ask;
  const binding = { account, environment, now, seal };
  const confirmed = confirms(request, facts.confirmation, binding, usedTokens);
  return E.isLeft(confirmed) ? confirmed.left : undefined;
};

const guards: Readonly<Record<PolicyRule, Guard>> = {
  killSwitch: ({ stopped }) =>
    stopped ? "the kill switch is on: a person has to turn it off" : undefined,
  readOnly: ({ readOnly }) =>
    readOnly ? "only reading is allowed: a person has to turn readOnly off" : undefined,
  wellFormed,
  endpoints,
  symbols,
  maxLeverage,
  maxOrdersPerMinute,
  minUniMmr,
  maxNotional,
  dryRun: ({ dryRun }) =>
    dryRun ? "this is a dry run: all other limits hold, turn dryRun off to send it" : undefined,
  confirmation,
};

/**
 * Lets a request through or says which rule refuses it and what to do. Requests whose spec does not
 * mutate pass. Production needs {@link Facts.confirmation}, whatever the policy; what is not known
 * (a price, the uniMMR, the orders so far) refuses where a limit needs it.
 *
 * Fails with `Blocked`, `rule` one of {@link policyRules}; nothing was sent.
 *
 * @example
 * ```ts ignore
 * check({ symbols: ["BTCUSDT"], maxNotional: "1000" }, request, {
 *   account: "main", environment: "production", now: Date.now(),
 *   worths: { BTCUSDT: { unit: markPrice, at: time } }, confirmation, seal,
 * });
 * ```
 */
export const check = <A>(
  policy: Policy,
  request: Request<A>,
  facts: Facts,
): E.Either<Blocked, Request<A>> => {
  const { spec } = request;
  if (!spec.mutates) return E.right(request);
  for (const rule of policyRules) {
    const why = guards[rule](policy, request, facts);
    if (why !== undefined) {
      return E.left(blocked(spec.name, rule, `Cannot send ${spec.name}: ${why}`));
    }
  }
  return E.right(request);
};
