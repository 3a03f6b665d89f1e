/** Calls as a server tells of them: without keys and signatures. */
import { maskUrl } from "../../lib/masking.ts";

/** A call that was answered. */
export interface Call {
  /** The world's time, in ms. */
  readonly time: number;
  /** How long it took, in ms. */
  readonly ms: number;
  /** Account that it was for. */
  readonly account: string;
  /** As in `POST`. */
  readonly method: string;
  /** Path and parameters; what is secret is masked. */
  readonly url: string;
  /** Status of the reply; 0 if a planned fault kept it back. */
  readonly status: number;
  /** Code of a refusal, as in `-2010`. */
  readonly code?: number;
}

/** How many characters of a URL are told. */
const LONGEST = 400;

/** A path with its parameters as they may be shown; a form behind `#` counts as parameters. */
export const shownUrl = (url: string): string => {
  const masked = maskUrl(url.replace("#", url.includes("?") ? "&" : "?"))
    .replace(/[&?]signature=\*\*\*/, "");
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST)}…` : masked;
};

/** Code of a refusal, if a body holds one. */
export const codeIn = (body: string): number | undefined => {
  const found = /^\{"code":(-\d+),/.exec(body)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** A call as a line of text. */
export const callLine = ({ time, ms, account, method, url, status, code }: Call): string =>
  [
    new Date(time).toISOString(),
    account,
    method,
    url,
    status === 0 ? "no reply" : status,
    ...(code === undefined ? [] : [code]),
    `${ms.toFixed(1)} ms`,
  ].join(" ");

/** How many calls are kept. */
const KEPT = 100;

/** Keeps the newest calls. */
export const callLog = (): {
  /** Keeps a call; it is made when somebody asks for it. */
  readonly add: (call: () => Call) => void;
  readonly calls: () => readonly Call[];
} => {
  const calls: (() => Call)[] = [];
  let next = 0;
  return {
    add: (call) => {
      calls[next] = call;
      next = (next + 1) % KEPT;
    },
    calls: () => [...calls.slice(next), ...calls.slice(0, next)].map((call) => call()),
  };
};
