/** The community SDK's class for Portfolio Margin, on the endpoints of this library. */
import * as E from "../lib/either.ts";
import { build, requestOf, type Spec } from "../lib/endpoint.ts";
import type { Environment, Reply, Signed, Transport } from "../lib/environment.ts";
import { badParams } from "../lib/failure.ts";
import { parseJson } from "../lib/json.ts";
import { send } from "../lib/send.ts";
import { usdmCheckServerTime } from "../endpoints/usdm_market/mod.ts";
import { BinanceError } from "../promise/mod.ts";
import { type Answer, type AnswerForm, type Ids, type MethodName, shaped } from "./answers.ts";
import { PortfolioClientError } from "./error.ts";
import { limitsAfter, noLimits, type RateLimitStates } from "./limits.ts";
import * as methods from "./methods.ts";
import {
  environmentOf,
  type PortfolioClientOptions,
  type PortfolioRequestOptions,
} from "./options.ts";

/** A method of the table: the parameters of its endpoint, and its answer in the form `F`. */
export type Method<Name extends MethodName, F extends AnswerForm> = (
  ...params: Parameters<(typeof methods)[Name]>
) => Promise<(typeof methods)[Name]["spec"] extends Spec<infer A> ? Answer<Name, A, F> : never>;

/** All methods of the table. */
export type Methods<F extends AnswerForm> = { readonly [Name in MethodName]: Method<Name, F> };

type Params = Readonly<Record<string, unknown>>;

const HOUR = 3_600_000;

/** Methods of {@link PortfolioClient}, by the names of the SDK. */
export interface PortfolioClient<I extends Ids = "text", B extends boolean = false>
  extends Methods<{ readonly ids: I; readonly beautified: B }> {}

/**
 * `PortfolioClient` of the community SDK `binance`, by its own names: programs change the import and go on.
 *
 * Where it is stricter: ids are text (`ids: "number"` gives numbers), routes that the exchange has retired
 * are not sent (`allowRetired`), parameters are checked before anything is sent, failures are `Error`s that
 * say what became of the request, and `testnet` and `demoTrading` never reach the real exchange.
 *
 * @example
 * ```ts ignore
 * const client = new PortfolioClient({ api_key, api_secret, beautifyResponses: true });
 * const { uniMMR } = await client.getAccountInfo();
 * ```
 */
export class PortfolioClient<I extends Ids = "text", B extends boolean = false> {
  readonly #options: PortfolioClientOptions<I, B>;
  readonly #environment: Environment;
  #limits: RateLimitStates = noLimits();
  #timeOffset = 0;
  #syncedAt = -Infinity;

  /**
   * Makes a client; nothing is sent.
   *
   * @throws TypeError if there is no such option, if options contradict each other, or ask for a testnet that does not exist
   */
  constructor(
    options: PortfolioClientOptions<I, B> = {},
    requestOptions: PortfolioRequestOptions = {},
  ) {
    this.#options = options;
    this.#environment = environmentOf(options, requestOptions);
    if (!("testConnectivity" in PortfolioClient.prototype)) PortfolioClient.#install();
  }

  /** Puts the methods of the table on the prototype: once, and not while the module loads. */
  static #install(): void {
    for (const [method, { spec }] of Object.entries(methods)) {
      const value = function (this: PortfolioClient, params?: Params | null) {
        return this.#call(method, spec, params ?? {});
      };
      Object.defineProperty(PortfolioClient.prototype, method, {
        value,
        writable: true,
        configurable: true,
      });
    }
  }

  /** Time of the exchange in ms; its futures host tells it, Portfolio Margin's own does not. */
  async getServerTime(): Promise<number> {
    const request = usdmCheckServerTime();
    const { serverTime } = await this.#send(request);
    return serverTime;
  }

  /** `"papi"`. */
  getClientId(): "papi" {
    return "papi";
  }

  /** `"papi"`. */
  getBaseUrlKey(): "papi" {
    return "papi";
  }

  /** Prefix that client order ids must have: none. The SDK's marks its orders as those of a broker. */
  getOrderIdPrefix(): "" {
    return "";
  }

  /** A new client order id. Orders that come without one get one. */
  generateNewOrderId(): string {
    return this.#environment.newId();
  }

  /** What the last replies said of the limits. */
  getRateLimitStates(): RateLimitStates {
    return this.#limits;
  }

  /** By how much the exchange's clock is ahead of this machine's, in ms, as far as it is known. */
  getTimeOffset(): number {
    return this.#timeOffset;
  }

  /** Sets by how much the exchange's clock is ahead of this machine's, in ms. */
  setTimeOffset(value: number): void {
    this.#timeOffset = value;
  }

  /** Measures by how much the exchange's clock is ahead, in ms; if it cannot, the offset stays. */
  async fetchTimeOffset(): Promise<number> {
    const start = this.#environment.now();
    try {
      const serverTime = await this.getServerTime();
      const end = this.#environment.now();
      return Math.ceil(serverTime - end + (end - start) / 2);
    } catch {
      return this.#timeOffset;
    }
  }

  /** Measures the offset and uses it from then on; does nothing if `disableTimeSync` is not `false`. */
  async syncTime(): Promise<void> {
    if (this.#options.disableTimeSync !== false) return;
    // No call waits for another's reply: in a Worker whose caller has gone it never comes.
    this.#timeOffset = await this.fetchTimeOffset();
    this.#syncedAt = this.#environment.now();
  }

  async #call(method: string, spec: Spec, params: Params): Promise<unknown> {
    const interval = Number(this.#options.syncIntervalMs ?? HOUR);
    if (spec.signed && this.#environment.now() - this.#syncedAt >= interval) await this.syncTime();
    const missing = Object.keys(params).filter((name) => params[name] === undefined);
    if (this.#options.strictParamValidation && missing.length > 0) {
      const message = `${missing.join(", ")} must not be undefined`;
      const problem = { kind: "malformed", params: missing, message } as const;
      return this.#send(E.left(badParams(spec.name, [problem])));
    }
    const built = build(spec, params);
    return this.#send(
      E.isLeft(built) ? built : E.right(requestOf<unknown>({
        ...built.right,
        withReply: (answer, { body }) =>
          shaped(method, spec.answer, answer, parseJson(body), this.#options),
      })),
    );
  }

  /** Sends a request, and remembers what came back for limits and failures. */
  async #send<A>(request: Parameters<typeof send<A>>[0]): Promise<A> {
    let sent: Signed | undefined;
    let reply: Reply | undefined;
    const env = this.#environment;
    const transport: Transport = (signed, options) => async () => {
      sent = signed;
      const carried = await env.transport(signed, options)();
      if (E.isRight(carried)) {
        reply = carried.right;
        this.#limits = limitsAfter(this.#limits, reply, env.now());
      }
      return carried;
    };
    const now = () => env.now() + this.#timeOffset;
    const result = await send(request)({ ...env, transport, now })();
    if (E.isRight(result)) return result.right;
    throw this.#options.parseExceptions === false
      ? new BinanceError(result.left)
      : new PortfolioClientError(result.left, {
        ...(sent && { shown: sent.toJSON() }),
        ...(reply && { reply }),
      });
  }
}
