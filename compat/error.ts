/** What methods throw: the SDK's fields on this library's error. */
import type { Reply, Shown } from "../lib/environment.ts";
import type { Failure } from "../lib/failure.ts";
import { parseJson } from "../lib/json.ts";
import { maskText } from "../lib/masking.ts";
import { PLAIN_HEADER } from "../lib/answers/usage.ts";
import { BinanceError } from "../promise/mod.ts";

/** What is known of the exchange of messages that failed. */
export interface Attempt {
  /** What went out, without secrets. */
  readonly shown?: Shown;
  /** What came back. */
  readonly reply?: Reply;
}

/** Code and text of a reply that is an error of the exchange. */
const bodyOf = ({ body }: Reply): PortfolioClientError["body"] => {
  try {
    const { code, msg } = Object(parseJson(body));
    return typeof code === "number" && typeof msg === "string"
      ? { code, msg: maskText(msg) }
      : undefined;
  } catch {
    return undefined;
  }
};

/**
 * What a method throws. Unlike the SDK's plain object it is an `Error`, says what became of the request
 * (`outcome`), and holds no secret. If the exchange refused the request, `code` and `message` are its
 * own, as in the SDK; `cause.message` says more.
 */
export class PortfolioClientError extends BinanceError {
  /** The exchange's code and text, if it gave them. */
  declare readonly body?: { readonly code: number; readonly msg: string };
  /** Headers of the reply that tell about time, limits and content, if there was one. */
  declare readonly headers?: Readonly<Record<string, string>>;
  /** Where the request went, without secrets; absent if nothing was sent. */
  declare readonly requestUrl?: string;
  /** Wraps a failure. */
  constructor(failure: Failure, { shown, reply }: Attempt) {
    super(failure);
    const isTold = failure._tag === "Refused" || failure._tag === "Limited";
    const body = isTold && reply ? bodyOf(reply) : undefined;
    if (body) {
      this.message = body.msg;
      this.body = body;
    }
    if (shown) this.requestUrl = shown.url;
    if (reply) {
      this.headers = Object.fromEntries(
        Object.entries(reply.headers).filter(([name]) => PLAIN_HEADER.test(name)),
      );
    }
  }
}
