/** What goes out: a request that is completed and signed, as transports see it. */
import type { Request } from "./endpoint.ts";
import type { Shown, Signed } from "./environment.ts";
import { maskKey, maskUrl, Printed } from "./masking.ts";

/** Header that carries the API key. */
export const KEY = "X-MBX-APIKEY";

/** What goes out. Fields are private, getters stand on the prototype: only code can look into it. */
export class Outgoing<A = unknown> extends Printed {
  readonly #request: Request<A>;
  readonly #url: string;
  readonly #headers: Signed["headers"];
  readonly #payload: string;
  readonly #clientOrderId: string | undefined;
  constructor(
    request: Request<A>,
    url: string,
    headers: Signed["headers"],
    payload: string,
    clientOrderId: string | undefined,
  ) {
    super();
    this.#request = request;
    this.#url = url;
    this.#headers = headers;
    this.#payload = payload;
    this.#clientOrderId = clientOrderId;
  }
  get endpoint(): string {
    return this.#request.spec.name;
  }
  get request(): Request<A> {
    return this.#request;
  }
  get method(): Signed["method"] {
    return this.#request.spec.verb;
  }
  get url(): string {
    return this.#url;
  }
  get headers(): Signed["headers"] {
    return this.#headers;
  }
  get payload(): string {
    return this.#payload;
  }
  get clientOrderId(): string | undefined {
    return this.#clientOrderId;
  }
  toJSON(): Shown {
    const { [KEY]: key } = this.#headers;
    return {
      method: this.method,
      url: maskUrl(this.#url),
      headers: key ? { [KEY]: maskKey(key) } : {},
    };
  }
}
