/** From a reply to an answer or a failure that says what became of the request. */
import * as E from "../either.ts";
import type { Request } from "../endpoint.ts";
import type { Reply } from "../environment.ts";
import {
  isErrorCode,
  type Limited,
  limited,
  outcomeOf,
  type Refused,
  refused,
  type Unreachable,
  unreachable,
  type Unreadable,
  unreadable,
} from "../failure.ts";
import { parseJson } from "../json.ts";
import { maskText } from "../masking.ts";
import { type Misfit, misfitTexts, remember, type Seen } from "./misfits.ts";

/**
 * What the exchange says when it does not do as asked: its code, its own text, by which an outcome is judged, and the
 * text that is told, which is that of what stands before it where it has none. Zero and no text where it says nothing.
 */
const errorIn = (body: unknown): readonly [code: number, own: string, told: string] => {
  const { code, msg, message } = (body ?? {}) as Readonly<Record<string, unknown>>;
  // Only text and numbers are looked into: what else may stand there has no text, or no end.
  const number = typeof code === "string" ? Number(code) : code;
  // No text of the exchange may begin a line in a log, or steer a terminal.
  const text = (u: unknown) =>
    typeof u === "string" ? maskText(u).replace(/[\p{C}\s]+/gu, " ") : "";
  const own = text(msg);
  return [Number.isInteger(number) ? number as number : 0, own, own || text(message)];
};

/** The exchange bans for three days at the most: what is longer was told by something else, or broke on its way. */
export const LONGEST_WAIT = 259_200_000;

/** How long a reply asks to stay silent, in ms after `now`, three days at the most; `null` if it does not. */
export const waitOf = (headers: Reply["headers"], now: number, reason = ""): number | null => {
  const text = headers["retry-after"] ?? "";
  // A header that came twice is one, with a comma.
  const wait = /^\d+(,|$)/.test(text)
    ? parseInt(text) * 1000
    // Other texts are dates to some runtimes as well, even "-5".
    : / GMT$/.test(text)
    ? Date.parse(text) - now
    : NaN;
  const banned = Number(/banned until (\d{13})/.exec(reason)?.[1]) - now;
  const asked = wait >= 0 ? wait : Math.max(0, banned);
  return asked >= 0 ? Math.min(asked, LONGEST_WAIT) : null;
};

/** What a reply can be instead of an answer. */
export type Misread = Refused | Limited | Unreachable | Unreadable;

/** Reads a reply as the answer to a request; `now` in ms dates a ban's end. */
export const readReply = <A>(
  { spec: { name, mutates }, answer }: Request<A>,
  reply: Reply,
  now: number,
): E.Either<Misread, A> => {
  const { status, body } = reply;
  let json: unknown = body;
  // An answer may be one bare word.
  let isRead = /^\w+$/.test(body) && answer.finds(body);
  try {
    json = parseJson(body);
    isRead = true;
  } catch {
    // It is no JSON.
  }
  const [code, own, told] = errorIn(json);
  // A page that names the country speaks of the caller's place, all others of this status of a limit. Short
  // words alone are told: a key may stand beside them.
  const reason = own ||
    (status === 403 && /\b(\w{1,20} ){1,15}country/.exec(body)?.[0]) || "";
  const wait = () => waitOf(reply.headers ?? {}, now, reason);
  const isSuccess = status >= 200 && status < 300;
  // The exchange itself never answers 202; the firewall before it does, to challenge a browser.
  const isChallenge = status === 202 && body === "";
  // A code decides over a status: what timed out behind a limit was not turned away.
  const outcome = outcomeOf(status, code, reason);
  const isLimit = (status === 429 || status === 418 || (status === 403 && !code && !reason)) &&
    outcome === "rejected";
  if (isLimit || (isChallenge && reply.headers?.["x-amzn-waf-action"])) {
    return E.left(limited(name, status, code, wait()));
  }
  // Some sapi endpoints send their errors with status 200.
  if (status >= 400 || (isSuccess && isErrorCode(code))) {
    return E.left(refused(name, status, code, reason || told, wait(), mutates, outcome));
  }
  if (!isSuccess || isChallenge || /^\s*</.test(body)) {
    const why = isSuccess
      ? "a proxy or firewall answered"
      : `HTTP ${status} is no answer, redirects are not followed`;
    return E.left(unreachable(name, why, "unknown"));
  }
  // An empty or broken body need not be the exchange's own: whatever stands in between can send one.
  if (!isRead) {
    return E.left(unreadable(name, status, ["the reply is not JSON"], body, "unknown", mutates));
  }
  const seen: Seen = [];
  seen.isOwned = true;
  const read = answer.read(json, seen);
  // What changes something must say of at least one row what it did.
  const weighs = ({ weight }: Misfit): boolean =>
    weight === "essential" || (mutates && weight === "odd");
  if (!seen.some(weighs)) return E.right(remember(read, seen));
  seen.sort((a, b) => +weighs(b) - +weighs(a));
  const problems = misfitTexts(seen);
  const isFound = answer.finds(json);
  // Where not one field of the answer is there, what the exchange says instead is no code that we know.
  const words = `${code || ""} ${told}`.trim();
  if (!isFound && words) problems.unshift(`the exchange says ${words}`);
  const became = isFound ? "accepted" : "unknown";
  return E.left(unreadable(name, status, problems, body, became, mutates));
};
