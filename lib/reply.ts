/** From a reply to an answer or a failure that says what became of the request. */
import * as E from "./either.ts";
import type { Request } from "./endpoint.ts";
import type { Reply } from "./environment.ts";
import {
  isErrorCode,
  type Limited,
  outcomeOf,
  type Refused,
  type Unreachable,
  unreachable,
  type Unreadable,
  unreadable,
} from "./failure.ts";
import { parseJson } from "./json.ts";
import { maskText } from "./masking.ts";
import { type Misfit, remember, toldOf } from "./misfits.ts";

/** What the exchange says when it does not do as asked. */
interface ErrorBody {
  readonly code: number;
  readonly reason: string;
}

const errorIn = (body: unknown): ErrorBody | undefined => {
  const { code, msg } = (body ?? {}) as { code?: unknown; msg?: unknown };
  // Only text and numbers are looked into: what else may stand there has no text, or no end.
  const number = typeof code === "number" || (typeof code === "string" && code)
    ? Number(code)
    : NaN;
  const reason = typeof msg === "string" ? maskText(msg) : "";
  if (Number.isInteger(number)) return { code: number, reason };
  return typeof msg === "string" ? { code: 0, reason } : undefined;
};

// Other texts are dates to some runtimes as well, even "-5".
const HTTP_DATE = /^[A-Z][a-z]+,? .*\d\d:\d\d:\d\d/;

/** How long a reply asks to stay silent, in ms after `now`; `null` where it does not. */
export const waitOf = (headers: Reply["headers"], now: number, reason = ""): number | null => {
  const text = headers["retry-after"] ?? "";
  const wait = /^\d+$/.test(text)
    ? Number(text) * 1000
    // Without its zone, the oldest of the three forms would be read in the machine's own.
    : HTTP_DATE.test(text)
    ? Date.parse(/GMT$/.test(text) ? text : `${text} GMT`) - now
    : NaN;
  if (Number.isFinite(wait) && wait >= 0) return wait;
  const until = Number(/banned until (\d{13})/.exec(reason)?.[1]);
  return Number.isFinite(until - now) ? Math.max(0, until - now) : null;
};

const refused = (
  endpoint: string,
  { status, headers }: Reply,
  { code, reason }: ErrorBody,
  now: number,
): Refused => {
  const outcome = outcomeOf(status, code, reason);
  const what = outcome === "rejected"
    ? `The exchange refused ${endpoint}`
    : `The outcome of ${endpoint} is unknown: query it before sending anything again`;
  const retryAfterMs = waitOf(headers, now, reason);
  return {
    _tag: "Refused",
    endpoint,
    outcome,
    message: `${what} (${code || `HTTP ${status}`}${reason && `: ${reason}`})`,
    status,
    code,
    reason,
    ...(retryAfterMs !== null && { retryAfterMs }),
  };
};

const scopes: Readonly<Record<string, Limited["scope"]>> = {
  "418": "ban",
  "403": "firewall",
  "202": "firewall",
  "-1015": "orders",
  "-5041": "queue",
};

const limited = (
  endpoint: string,
  { status, headers }: Reply,
  { code, reason }: ErrorBody,
  now: number,
): Limited => {
  const scope = scopes[status] ?? scopes[code] ?? "weight";
  const retryAfterMs = waitOf(headers, now, reason);
  return {
    _tag: "Limited",
    endpoint,
    outcome: "rejected",
    message: `The exchange turned ${endpoint} away (HTTP ${status}, ${scope}): ${
      retryAfterMs === null ? "wait at least a minute" : `send nothing for ${retryAfterMs} ms`
    }`,
    status,
    code,
    scope,
    retryAfterMs,
  };
};

const parsed = (text: string): { readonly json: unknown } | undefined => {
  try {
    return { json: parseJson(text) };
  } catch {
    return undefined;
  }
};

const MIDDLE = "a proxy or firewall answered: check the network";

/** What a reply can be instead of an answer. */
export type Misread = Refused | Limited | Unreachable | Unreadable;

/** Reads the body of a success. What changes something must say of at least one row what it did. */
const readAnswer = <A>(
  { spec: { name, mutates }, answer }: Request<A>,
  status: number,
  json: unknown,
  body: string,
  said: ErrorBody | undefined,
): E.Either<Unreadable, A> => {
  const seen: Misfit[] = [];
  const read = answer.read(json, seen);
  const weighs = ({ weight }: Misfit): boolean =>
    weight === "essential" || (mutates && weight === "odd");
  const grave = seen.filter(weighs);
  if (grave.length === 0) return E.right(remember(read, seen));
  const problems = toldOf([...grave, ...seen.filter((each) => !weighs(each))], answer.name);
  return E.left(
    answer.finds(json)
      ? unreadable(name, status, problems, body, "accepted")
      // Not one field of the answer is there; what the exchange says instead is no code that we know.
      : unreadable(
        name,
        status,
        said ? [`the exchange says ${said.code} ${said.reason}`, ...problems] : problems,
        body,
        "unknown",
      ),
  );
};

/** Reads a reply as the answer to a request; `now` in ms dates a ban's end. */
export const readReply = <A>(
  request: Request<A>,
  reply: Reply,
  now: number,
): E.Either<Misread, A> => {
  const { name } = request.spec;
  const { status, headers, body } = reply;
  const content = parsed(body);
  const told = errorIn(content?.json);
  const error = told ?? { code: 0, reason: "" };
  // A code decides over a status: what timed out behind a limit was not turned away.
  if (
    (status === 429 || status === 418 || (status === 403 && !told)) &&
    outcomeOf(status, error.code, error.reason) === "rejected"
  ) {
    return E.left(limited(name, reply, error, now));
  }
  if (status >= 400) return E.left(refused(name, reply, error, now));
  if (status < 200 || status >= 300) {
    const why = `HTTP ${status} instead of an answer; redirects are not followed, check the host`;
    return E.left(unreachable(name, why, "unknown"));
  }
  // The exchange itself never answers 202; the firewall before it does, to challenge a browser.
  if (status === 202 && body === "") {
    return E.left(
      headers["x-amzn-waf-action"]
        ? limited(name, reply, error, now)
        : unreachable(name, MIDDLE, "unknown"),
    );
  }
  // An empty or broken body need not be the exchange's own: whatever stands in between can send one.
  if (!content) {
    return E.left(
      body.trimStart().startsWith("<")
        ? unreachable(name, MIDDLE, "unknown")
        : unreadable(name, status, ["the reply is not JSON"], body, "unknown"),
    );
  }
  // Some sapi endpoints send their errors with status 200.
  if (isErrorCode(error.code)) return E.left(refused(name, reply, error, now));
  return readAnswer(request, status, content.json, body, told);
};
