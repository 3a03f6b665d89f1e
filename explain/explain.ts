/**
 * Failures for people. The request path does not import this: the table of codes stays optional.
 *
 * @module
 */
import type { Family } from "../lib/endpoint.ts";
import {
  type Category,
  type CodeMeaning,
  codeMeaning,
  codeMeanings,
  type Retry,
} from "./codes/codes.ts";
import { anyAdvice, limitReasons, remediesOf, statusMeaning } from "./codes/remedies.ts";
import type {
  BadCredentials,
  BadParams,
  Blocked,
  Failure,
  Limited,
  Refused,
  Unreachable,
  Unreadable,
} from "../lib/failure.ts";
import { maskText } from "../lib/masking.ts";
import type { ExplainOptions, Explanation } from "./explanation.ts";
import { heldBackParts } from "./held_back.ts";
import { span } from "./span.ts";
import { trustSteps } from "./untrusted.ts";

export { type Category, type CodeMeaning, codeMeaning, codeMeanings, remediesOf, type Retry };
export type { ExplainOptions, Explanation };

type Parts = Omit<Explanation, "text" | "outcome">;
const sendAgain: Readonly<Record<Retry, string>> = {
  never: "no, do the above first",
  backoff: "after a growing pause",
  wait: "after the wait given above, or a minute",
  "resync-clock": "once, after setting the clock and signing again",
  "recreate-key": "after creating a new listen key or token",
  "query-first": "only after a query has shown the outcome",
  later: "when the account or the market has changed",
};

const nameOf = ({ endpoint }: Failure): string => endpoint || "The request";

/** What is not known of a request without an answer. One that only reads changed nothing in any case. */
const inDoubt = (failure: Failure): Pick<Parts, "what" | "retry"> =>
  failure.mutates === false ? { what: `${nameOf(failure)} failed`, retry: "backoff" } : {
    what: `It is not known yet whether ${nameOf(failure)} was carried out`,
    retry: "query-first",
  };

/** Steps if it is unknown whether the request was carried out. */
const queryFirst = ({ clientOrderId, mutates }: Failure): readonly string[] =>
  mutates === false
    ? ["Send it again after a growing pause: it only reads, so nothing was changed"]
    : clientOrderId === undefined
    ? [
      "Query what the call would have changed, such as orders, balance or history, before anything else",
      "Do not send it again until that is known; only a call that just reads may be repeated",
    ]
    : [
      `Query the order by its client order id ${clientOrderId} before anything else; it may take a moment to be readable`,
      "Do not send it again until that is known: a second request may place a second order",
    ];

const ofBadParams = (failure: BadParams): Parts => ({
  what: `${nameOf(failure)} was not built and nothing was sent`,
  reason: failure.problems.length === 1
    ? "One thing about the call does not fit the endpoint"
    : `${failure.problems.length} things about the call do not fit the endpoint`,
  remedy: failure.problems.map(({ message }) => `Correct this: ${message}`),
  retry: "never",
});

const ofBadCredentials = (failure: BadCredentials): Parts => ({
  what: `${nameOf(failure)} was not sent: the credentials cannot be used`,
  reason: failure.message,
  remedy: [
    "Check the text of the key and its passphrase: if in doubt, copy both again",
    "Name an account that is stored; in a program, give the environment credentials(apiKey, signer)",
  ],
  retry: "never",
});

const sentence = (clause: string): string => clause.slice(0, 1).toUpperCase() + clause.slice(1);

const ofBlocked = (failure: Blocked): Parts => {
  const { message, remedy, retryAfterMs, rule } = failure;
  return {
    what: `${nameOf(failure)} was not sent: the rule ${rule} on this side refused it`,
    // A message that only says what to do gives no reason.
    reason: message.endsWith(`: ${remedy}`) ? "The input cannot be sent" : message,
    remedy: [...(retryAfterMs ? [`Wait ${span(retryAfterMs)}`] : []), sentence(remedy)],
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    retry: retryAfterMs === undefined ? "never" : "wait",
  };
};

const meaningOf = (
  { code, outcome, endpoint }: Refused | Limited,
  family: Family | undefined,
): CodeMeaning | undefined => {
  // -2021 is a refusal in one product and half an execution in another: the outcome decides.
  const open = outcome === "unknown" && family === undefined
    ? codeMeanings().find((each) => each.code === code && each.category === "unknown-execution")
    : undefined;
  return open ?? (code === 0 ? undefined : codeMeaning(code, family, endpoint));
};

const halfDone: readonly number[] = [-2012, -2021, -4083];

const refusedSteps = (
  failure: Refused,
  family: Family | undefined,
  meaning: CodeMeaning | undefined,
): readonly string[] => {
  const { code, outcome, reason } = failure;
  if (outcome === "unknown") {
    const own = meaning && halfDone.includes(code) ? [meaning.advice] : [];
    return [...own, ...queryFirst(failure)];
  }
  const steps = remediesOf(code, reason, family, failure.endpoint);
  if (steps.length > 0) return steps;
  return [meaning?.advice ?? statusMeaning(failure)?.[1] ?? anyAdvice(failure)];
};

/** The first step, even before a query, if the reply asked to wait. */
const waitSteps = ({ retryAfterMs: ms }: Refused): readonly string[] =>
  ms ? [`Send nothing for ${span(ms)}`] : [];

const ofRefused = (failure: Refused, family: Family | undefined): Parts => {
  const { code, status, outcome, reason } = failure;
  const meaning = meaningOf(failure, family);
  const source = code === 0 ? `HTTP ${status}` : [code, meaning?.name].filter(Boolean).join(" ");
  const known = [code === 0 && statusMeaning(failure)?.[0], reason && JSON.stringify(reason)]
    .filter(Boolean).join(": ") ||
    (code === 0 ? "The exchange gave no reason" : "The exchange named only its code");
  return {
    ...outcome === "unknown" ? inDoubt(failure) : {
      what: `The exchange refused ${nameOf(failure)} and did nothing`,
      retry: meaning?.retry ?? (status >= 500 ? "backoff" : "never"),
    },
    reason: `${known} (${source})`,
    remedy: [...waitSteps(failure), ...refusedSteps(failure, family, meaning)],
    ...(failure.retryAfterMs !== undefined && { retryAfterMs: failure.retryAfterMs }),
    ...(code !== 0 && { code }),
    ...(meaning && { name: meaning.name, category: meaning.category }),
  };
};

const ofLimited = (failure: Limited, family: Family | undefined): Parts => {
  const { code, status, scope, retryAfterMs } = failure;
  const meaning = meaningOf(failure, family);
  const [reason, advice] = limitReasons[scope];
  const source = [`HTTP ${status}`, code || "", meaning?.name].filter(Boolean).join(" ");
  const wait = retryAfterMs === null
    ? "Send nothing for at least a minute: the exchange gave no wait"
    : retryAfterMs === 0
    ? "Continue slowly: the wait is over"
    : `Send nothing for ${span(retryAfterMs)}`;
  return {
    what: `The exchange rejected ${nameOf(failure)} and did nothing`,
    reason: `${reason} (${source})`,
    remedy: [wait, advice],
    retry: scope === "queue" ? "backoff" : "wait",
    ...(retryAfterMs !== null && { retryAfterMs }),
    ...(code !== 0 && { code }),
    ...(meaning && { name: meaning.name, category: meaning.category }),
  };
};

const ofUnreachable = (failure: Unreachable): Parts => {
  const unsent = failure.outcome === "notSent";
  const { what, retry } = inDoubt(failure);
  return {
    what: unsent
      ? `${nameOf(failure)} was not sent: the exchange could not be reached`
      : `${what}: no answer of the exchange came back`,
    reason: failure.message,
    remedy: unsent
      ? [...trustSteps(failure), "Check network, host and proxy, then call again: nothing was sent"]
      : queryFirst(failure),
    retry: unsent ? "backoff" : retry,
  };
};

/** What to do about a code in place of an answer. */
const saidSteps = ({ problems }: Unreadable, family: Family | undefined): readonly string[] => {
  const code = /^the exchange says (-?\d+) /.exec(problems[0] ?? "")?.[1];
  return [codeMeaning(Number(code), family)?.advice ?? []].flat();
};

const ofUnreadable = (failure: Unreadable, family: Family | undefined): Parts => {
  const { clientOrderId, mutates, outcome, problems, status } = failure;
  const { what, retry } = inDoubt(failure);
  // Each row of a long list may have problems of its own.
  const more = problems.length - 12;
  const told = [...problems.slice(0, 12), ...(more > 0 ? [`and ${more} more`] : [])];
  const reason = `${told.join("; ")} (HTTP ${status})`;
  if (outcome === "unknown") {
    return {
      what: `${what}: the reply is not an answer`,
      reason,
      remedy: [
        ...queryFirst(failure),
        ...saidSteps(failure, family),
        "Look at the failure's body: a proxy or another network device may have written it",
      ],
      retry,
    };
  }
  const query = clientOrderId === undefined
    ? "Query the result; do not send the call again if it changes anything"
    : `Query the order by its client order id ${clientOrderId}; do not send it again`;
  return {
    what: `${nameOf(failure)} was carried out, but its answer cannot be read`,
    reason,
    remedy: [
      ...(mutates === false ? [] : [query]),
      "Look at the failure's body and report what differs from the documented answer",
    ],
    retry: mutates === false ? "never" : "query-first",
  };
};

const partsOf = (failure: Failure, family: Family | undefined): Parts => {
  switch (failure._tag) {
    case "BadParams":
      return ofBadParams(failure);
    case "BadCredentials":
      return ofBadCredentials(failure);
    case "Blocked":
      return ofBlocked(failure);
    case "Refused":
      return ofRefused(failure, family);
    case "Limited":
      return ofLimited(failure, family);
    case "Unreachable":
      return failure.heldBack ? heldBackParts(failure) : ofUnreachable(failure);
    case "Unreadable":
      return ofUnreadable(failure, family);
  }
};

const textOf = ({ what, reason, remedy, retry }: Parts): string =>
  [
    what,
    `Why: ${reason}`,
    ...(remedy.length === 1 ? [`Do: ${remedy[0]}`] : ["Do:", ...remedy.map((r) => `  - ${r}`)]),
    `Send again: ${sendAgain[retry]}`,
  ].join("\n");

const isFailure = (given: unknown): given is Failure =>
  typeof given === "object" && given !== null && "_tag" in given && "outcome" in given;

/** What a `catch` gets may be any error. */
const failureIn = (given: Failure | { readonly cause: Failure }): Failure => {
  const failure: unknown = (given as { readonly cause?: unknown } | undefined)?.cause ?? given;
  if (isFailure(failure)) return failure;
  throw new TypeError(
    "Cannot explain this: give a Failure of this library, or an error that has one as its cause",
    { cause: given },
  );
};

/**
 * Explains a failure, or an error that has it as its `cause`, to a person: what happened, why, what to do, and
 * whether to send it again.
 *
 * @example
 * ```ts ignore
 * const result = await send(newUmOrder(params))(env)();
 * if (E.isLeft(result)) console.error(explain(result.left).text);
 * ```
 *
 * @throws TypeError if it is neither; its `cause` is what was given
 */
export const explain = (
  given: Failure | { readonly cause: Failure },
  options: ExplainOptions = {},
): Explanation => {
  const failure = failureIn(given);
  const parts = partsOf(failure, options.family ?? failure.family);
  const masked = {
    ...parts,
    reason: maskText(parts.reason),
    remedy: parts.remedy.map(maskText),
    outcome: failure.outcome,
  };
  return { ...masked, text: textOf(masked) };
};
