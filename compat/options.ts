/** Constructor options of the community SDK, and the environment that they describe. */
import * as E from "../lib/either.ts";
import {
  credentials,
  type Environment,
  environment,
  productionHosts,
  type Signer,
} from "../lib/environment.ts";
import { badCredentials } from "../lib/failure.ts";
import { surplus } from "../lib/rules.ts";
import { detect } from "../signers/detect.ts";
import { hmac } from "../signers/hmac.ts";
import { fetchTransport } from "../transports/fetch.ts";
import type { AnswerOptions, Ids } from "./answers.ts";

/** First argument of the constructor: the SDK's options by their names, and a few of this library. */
export interface PortfolioClientOptions<I extends Ids = Ids, B extends boolean = boolean>
  extends AnswerOptions<I, B> {
  /** API key; with it goes `api_secret`. */
  readonly api_key?: string | undefined;
  /** API secret, or an RSA or Ed25519 private key in PEM form; `\n` may be escaped. The kind is detected. */
  readonly api_secret?: string | undefined;
  /** Passphrase of an encrypted private key. */
  readonly passphrase?: string | undefined;
  /** How long a request stays valid, in ms; 5000 if absent. */
  readonly recvWindow?: number;
  /** Base URL of all hosts, such as that of a simulated exchange: https, or http on this machine. */
  readonly baseUrl?: string;
  /** Only `"papi"`: a Portfolio Margin client has no other host. */
  readonly baseUrlKey?: "papi";
  /** There is no Portfolio Margin testnet: needs the `baseUrl` or `environment` of a simulated exchange. */
  readonly testnet?: boolean;
  /** There is no Portfolio Margin demo trading: needs the same as `testnet`. */
  readonly demoTrading?: boolean;
  /** Whether the clock of this machine is used as it is; `true` if absent. */
  readonly disableTimeSync?: boolean;
  /** How often to measure the exchange's clock if `disableTimeSync` is `false`; an hour if absent. */
  readonly syncIntervalMs?: number | string;
  /** Whether a parameter that is `undefined` is refused; if absent it is left out. */
  readonly strictParamValidation?: boolean;
  /** Makes no difference: parameters that are `undefined` are always left out. */
  readonly filterUndefinedParams?: boolean;
  /** With `false`, failures are thrown as this library's own `BinanceError`. */
  readonly parseExceptions?: boolean;
  /** Makes no difference: Portfolio Margin has no host for market makers. */
  readonly useMMSubdomain?: boolean;
  /** Makes no difference: `fetch` keeps connections alive. */
  readonly keepAlive?: boolean;
  /** Makes no difference: `fetch` keeps connections alive. */
  readonly keepAliveMsecs?: number;
  /** Signs in place of this library, such as a key management service. */
  readonly customSignMessageFn?: (message: string, secret: string) => Promise<string>;
  /**
   * Whether routes that the exchange has retired may be sent to it, such as those of
   * `submitNewUMConditionalOrder`; `false` if absent: they are refused and nothing is sent.
   */
  readonly allowRetired?: boolean;
  /** Parts of the environment to use instead, such as another `transport`, or a simulated exchange. */
  readonly environment?: Partial<Environment>;
}

/** Second argument of the constructor. Other settings of axios belong into a transport. */
export interface PortfolioRequestOptions {
  /** How long to wait for a reply, in ms; 10000 if absent. */
  readonly timeout?: number;
  /** Headers to add. */
  readonly headers?: Readonly<Record<string, string>>;
}

const refuse = (why: string): never => {
  throw new TypeError(`Cannot make a PortfolioClient: ${why}`);
};

const OPTIONS: Readonly<Record<keyof PortfolioClientOptions, true>> = {
  api_key: true,
  api_secret: true,
  passphrase: true,
  ids: true,
  beautifyResponses: true,
  recvWindow: true,
  baseUrl: true,
  baseUrlKey: true,
  testnet: true,
  demoTrading: true,
  disableTimeSync: true,
  syncIntervalMs: true,
  strictParamValidation: true,
  filterUndefinedParams: true,
  parseExceptions: true,
  useMMSubdomain: true,
  keepAlive: true,
  keepAliveMsecs: true,
  customSignMessageFn: true,
  allowRetired: true,
  environment: true,
};

const letters = (name: string): string => name.replaceAll("_", "").toLowerCase();

/** A mistyped name would be an option that is not set, and nothing would say so; a mistyped word as well. */
const checkOptions = (given: PortfolioClientOptions): void => {
  if (typeof given !== "object" || given === null) {
    refuse("give options as an object, as in { api_key, api_secret }");
  }
  const known = Object.keys(OPTIONS);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(OPTIONS, name));
  if (unknown !== undefined) {
    // Other clients spell them without the line.
    const meant = known.filter((name) => letters(name) === letters(unknown));
    refuse(surplus(unknown, known) + (meant[0] ? `: did you mean ${meant[0]}?` : ""));
  }
  for (const name of ["api_key", "api_secret", "passphrase"] as const) {
    if (!["string", "undefined"].includes(typeof given[name])) refuse(`${name} must be text`);
  }
  const { ids = "text", syncIntervalMs = 1 } = given;
  if (ids !== "text" && ids !== "number") refuse(`ids is "text", "number" or absent`);
  if (!(Number(syncIntervalMs) >= 0)) refuse("syncIntervalMs must be a number of ms");
};

const REQUEST_OPTIONS: readonly string[] = ["timeout", "headers"];

const checkRequestOptions = (given: PortfolioRequestOptions, hasTransport: boolean): void => {
  if (given === null) refuse("give settings as an object, as in { timeout: 10_000 }");
  const [first] = Object.keys(given).filter((name) =>
    hasTransport || !REQUEST_OPTIONS.includes(name)
  );
  if (first === undefined) return;
  refuse(
    hasTransport
      ? `give ${first} to the transport itself`
      : `${first} is a setting of axios: give environment.transport one that has it, such as httpTransport({ agent }) of the entry ./http`,
  );
};

const originOf = (base: string): string => URL.canParse(base) ? new URL(base).origin : base;

const checkTestnet = (option: string, papi: string): void => {
  if (originOf(papi) !== productionHosts.papi) return;
  refuse(
    `${option} is set, but Portfolio Margin has no testnet and no demo trading, and these keys would ` +
      `trade for real. Use the simulated exchange: run unimargin simulator and give its baseUrl, or give ` +
      `environment: simulatedEnvironment(worldRef(openWorld())) of the entry ./simulator`,
  );
};

/** Finds out once, at the first request, which kind of key it is; those of a simulated exchange may be short. */
const detected = (secret: string, passphrase: string | undefined, papi: string): Signer => {
  if (/^\w+$/.test(secret) && originOf(papi) !== productionHosts.papi) return hmac(secret);
  let found: ReturnType<ReturnType<typeof detect>> | undefined;
  return (payload) => async () => {
    found ??= detect(secret, passphrase)();
    const sign = await found;
    return E.isLeft(sign) ? sign : await sign.right(payload)();
  };
};

const custom =
  (sign: (message: string, secret: string) => Promise<string>, secret: string): Signer =>
  (payload) =>
  async () => {
    try {
      // The SDK sends the signature as it comes, so base64 may be percent-encoded already.
      return E.right(decodeURIComponent(await sign(payload, secret)));
    } catch {
      return E.left(badCredentials("Cannot sign: customSignMessageFn failed"));
    }
  };

/** The environment that the options describe. */
export const environmentOf = (
  options: PortfolioClientOptions,
  requestOptions: PortfolioRequestOptions,
): Environment => {
  checkOptions(options);
  const { baseUrl, recvWindow, allowRetired, customSignMessageFn, environment: given = {} } =
    options;
  const unescape = (text = ""): string => text.replace(/(\\r)?\\n/g, "\n");
  const [key, secret] = [unescape(options.api_key), unescape(options.api_secret)];
  if (options.baseUrlKey !== undefined && options.baseUrlKey !== "papi") {
    refuse(`baseUrlKey is "papi" or absent: this client knows Portfolio Margin alone`);
  }
  if ((key === "") !== (secret === "")) {
    refuse(`api_key and api_secret belong together: give both, or none`);
  }
  checkRequestOptions(requestOptions, given.transport !== undefined);
  const { timeout, headers } = requestOptions;
  const base = baseUrl?.replace(/\/+$/, "");
  const made = environment({
    transport: given.transport ?? fetchTransport({
      ...(timeout !== undefined && { timeoutMs: timeout }),
      ...(headers && { headers }),
    }),
    ...(base && { hosts: { papi: base, sapi: base, fapi: base, dapi: base } }),
    ...(key && {
      credentials: credentials(
        key,
        customSignMessageFn
          ? custom(customSignMessageFn, secret)
          : detected(secret, options.passphrase, given.hosts?.papi ?? base ?? productionHosts.papi),
      ),
    }),
    ...(recvWindow !== undefined && { recvWindow }),
    ...(allowRetired !== undefined && { allowRetired }),
    ...given,
  });
  if (options.testnet) checkTestnet("testnet", made.hosts.papi);
  if (options.demoTrading) checkTestnet("demoTrading", made.hosts.papi);
  return made;
};
