/**
 * What an agent may do, as plain data, and the one gate that every write passes: {@link check}.
 * Requests that change nothing pass; everything else is looked at, whatever the endpoint.
 */
import { isOrder, ordersIn } from "../lib/act.ts";
import * as E from "../lib/either.ts";
import type { Request, Spec } from "../lib/endpoint.ts";
import { type Blocked, blocked } from "../lib/failure.ts";
import { confirms } from "./confirmation.ts";
import { readPolicy } from "./policy_text.ts";
import { exact, isLess, printed, spelled } from "../lib/decimal.ts";
import type { EnvironmentName } from "./keys/environments.ts";
import { leveragesIn, notionalOf, opensKey, reducesRisk, symbolsIn } from "./exposure.ts";
import { type Facts, type Policy, type PolicyRule, policyRules } from "./policy_types.ts";

/** Why a rule refuses, with a remedy where it is not the rule's usual one. */
type Why = string | readonly [why: string, remedy: string];

/** Why a rule refuses and what to do; `undefined` where it does not. */
type Guard = (policy: Policy, request: Request<unknown>, facts: Facts) => Why | undefined;

/** A rule: when it refuses, and what a person or a program can do then. */
interface Rule {
  readonly guard: Guard;
  /** What to do as a rule. */
  readonly remedy: string;
  /** How long until it gives way by itself, in ms; `undefined` where it does not. */
  readonly waitOf?: (policy: Policy, request: Request<unknown>, facts: Facts) => number | undefined;
}

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
    return "it has a parameter that the endpoint does not know: build it again";
  }
  if (new Set(names).size < names.length) return "it has a parameter twice: build it again";
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
  if (!orderTimes) {
    return [
      "nobody counted the orders so far: pass orderTimes",
      "send it through a gate, which counts, or pass the times of all orders as orderTimes",
    ];
  }
  // Times that lie ahead, as after a clock was set back, count too.
  const recent = orderTimes.filter((time) => !(time <= now - 60_000)).length;
  return recent + ordersIn(spec) <= maxOrdersPerMinute
    ? undefined
    : `more than ${maxOrdersPerMinute} orders within a minute: wait, or place fewer`;
};

/** When enough of the orders that count are a minute old. */
const waitForOrders: Rule["waitOf"] = (policy, { spec }, { orderTimes = [], now }) => {
  const free = (policy.maxOrdersPerMinute ?? 0) - ordersIn(spec);
  if (free < 0) return undefined;
  const latest = orderTimes.map((time) => Math.min(time, now)).sort((a, b) => b - a)[free];
  return latest === undefined ? undefined : Math.max(1, latest + 60_000 - now);
};

const minUniMmr: Guard = ({ minUniMmr }, request, { uniMmr, uniMmrAfter }) => {
  if (minUniMmr === undefined || reducesRisk(request)) return undefined;
  // `check` has read the policy: its amounts are decimals.
  const floor = exact(minUniMmr)!;
  const now = spelled(uniMmr);
  if (!now) {
    return [
      "nobody knows the uniMMR: read accountInformation first",
      "wait until accountInformation can be read; a program passes its uniMMR as uniMmr",
    ];
  }
  if (isLess(now, floor)) {
    return `the uniMMR ${printed(now)} is below ${printed(floor)}: cancel, repay or reduce first`;
  }
  if (uniMmrAfter === undefined) return undefined;
  const after = spelled(uniMmrAfter);
  if (!after) {
    return [
      "nobody can tell what uniMMR it would leave: send something whose effect can be calculated",
      "send single orders with a price or at the market, or ask the person to lift minUniMmr of the policy",
    ];
  }
  return isLess(after, floor)
    ? [
      `it would leave a uniMMR of ${printed(after)}, below ${printed(floor)}: make it smaller`,
      "make it smaller, or cancel, repay or reduce first",
    ]
    : undefined;
};

const maxNotional: Guard = (policy, request, { unitValues = {}, now }) => {
  if (policy.maxNotional === undefined) return undefined;
  const cap = exact(policy.maxNotional)!;
  const notional = notionalOf(request, unitValues, now, policy.maxPriceAgeMs ?? 60_000);
  if (E.isLeft(notional)) {
    return [
      `a maximum holds and ${notional.left}`,
      "name what it moves, and wait until its price can be read; a program passes fresh prices as unitValues",
    ];
  }
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

const rules: Readonly<Record<PolicyRule, Rule>> = {
  killSwitch: {
    guard: ({ stopped }) =>
      stopped ? "the kill switch is on: a person has to turn it off" : undefined,
    remedy:
      "ask the person who turned it on: stopped of the policy has to be turned off by a person",
  },
  readOnly: {
    guard: ({ readOnly }) =>
      readOnly ? "only reading is allowed: a person has to turn readOnly off" : undefined,
    remedy: "ask the person to turn readOnly of the policy off, if it is meant to change something",
  },
  wellFormed: {
    guard: wellFormed,
    remedy: "build the request again by calling its endpoint, and do not change it",
  },
  endpoints: {
    guard: endpoints,
    remedy: "ask the person to add the operation name to endpoints of the policy, if it is meant",
  },
  symbols: {
    guard: symbols,
    remedy:
      "use a symbol that is listed, or ask the person to widen symbols or endpoints of the policy",
  },
  maxLeverage: {
    guard: maxLeverage,
    remedy: "set a leverage of at most maxLeverage of the policy",
  },
  maxOrdersPerMinute: {
    guard: maxOrdersPerMinute,
    remedy:
      "place fewer orders within a minute, or ask the person to raise maxOrdersPerMinute of the policy",
    waitOf: waitForOrders,
  },
  minUniMmr: {
    guard: minUniMmr,
    remedy:
      "cancel, repay or reduce first, until the uniMMR is at minUniMmr of the policy or above",
  },
  maxNotional: {
    guard: maxNotional,
    remedy: "make it smaller, or ask the person to raise maxNotional of the policy",
  },
  dryRun: {
    guard: ({ dryRun }) =>
      dryRun ? "this is a dry run: all other limits hold, turn dryRun off to send it" : undefined,
    remedy: "nothing else stands in the way: turn dryRun of the policy off to send it",
  },
  confirmation: {
    guard: confirmation,
    remedy:
      "prepare the request, show it to the person, and pass the confirmation given with CONFIRM",
  },
};

/**
 * Lets a request through or says which rule refuses it and what to do. Requests whose spec does not
 * mutate pass. Production needs {@link Facts.confirmation}, whatever the policy; what is not known
 * (a price, the uniMMR, the orders so far) refuses where a limit needs it.
 *
 * Fails with `Blocked`, `rule` one of {@link policyRules}, with its remedy and, where time alone helps,
 * `retryAfterMs`; nothing was sent.
 *
 * @example
 * ```ts ignore
 * check({ symbols: ["BTCUSDT"], maxNotional: "1000" }, request, {
 *   account: "main", environment: "production", now: Date.now(),
 *   unitValues: { BTCUSDT: { unit: markPrice, at: time } }, confirmation, seal,
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
  // A setting that is misspelt would forbid nothing.
  const read = readPolicy(policy);
  if (E.isLeft(read)) {
    return E.left(blocked(spec.name, "policy", `mend the policy: ${read.left.join("; ")}`));
  }
  for (const rule of policyRules) {
    const { guard, remedy, waitOf } = rules[rule];
    const why = guard(policy, request, facts);
    if (why !== undefined) {
      const [reason, advice] = typeof why === "string" ? [why, remedy] : why;
      const refusal = blocked(spec.name, rule, advice, `Cannot send ${spec.name}: ${reason}`);
      const retryAfterMs = waitOf?.(policy, request, facts);
      return E.left(retryAfterMs === undefined ? refusal : { ...refusal, retryAfterMs });
    }
  }
  return E.right(request);
};
