/** What the names of variables and fields say: which of them hold a key pair of the exchange. */

/** What a value is for. */
export type Role = "apiKey" | "secret" | "apiKeyPath" | "secretPath";

/** What a name says of its value. */
export interface Named {
  /** What the value is for. */
  readonly role: Role;
  /**
   * Whose it is: `own` says Binance, `plain` says nothing, `foreign` says something else, such as a test
   * network, another exchange or a service.
   */
  readonly owner: "own" | "plain" | "foreign";
  /**
   * The words that distinguish this pair from others of its owner, such as `futures`; empty where
   * none does.
   */
  readonly pair: string;
  /** Whether nothing but products, if that, distinguishes the pair from others. */
  readonly isProduct: boolean;
  /** Whether another name of the same pair goes first, as `API_KEY` does before `PUBLIC_KEY`. */
  readonly isWeak: boolean;
}

/** Words of one piece that people run together. */
const SPLIT: Readonly<Record<string, string>> = {
  apikey: "api key",
  apisecret: "api secret",
  apisecretkey: "api secret key",
  secretkey: "secret key",
  secretapikey: "secret key",
  publickey: "public key",
  privatekey: "private key",
  privatekeypath: "private key path",
  accesskey: "access key",
  keypath: "key path",
  pempath: "pem path",
  keyfile: "key file",
  keysecret: "key secret",
  ed25519key: "ed25519 key",
  rsakey: "rsa key",
  binanceapikey: "binance api key",
  binancekey: "binance key",
  binanceapisecret: "binance api secret",
  binancesecret: "binance secret",
  binancesecretkey: "binance secret key",
  binanceus: "binance us",
  testnetapi: "testnet api",
};

const wordsOf = (name: string): readonly string[] =>
  name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z]{2,})([A-Z][a-z])/g, "$1 $2")
    .toLowerCase().split(/[^a-z0-9]+/)
    .map((word) => word.replace(/^([a-z]*(?:key|secret))(\d+)$/, "$1 $2")).join(" ").split(" ")
    .flatMap((word) => Object.hasOwn(SPLIT, word) ? SPLIT[word]!.split(" ") : [word])
    .filter((word) => word !== "");

const OWN = /^(binance|bn|bnc)$/;

/** Words that say nothing of whose a key is. */
const PLAIN =
  /^(account|accounts|api|bot|ccxt|default|ed25519|exchange|exchanges|freqtrade|hmac|key|keys|live|main|mainnet|mbx|primary|prod|production|real|rest|rsa|secret|secrets|trade|trader|trading|x)$/;

/** Names of what keys stand in that say nothing of whose they are either. */
const HOLDERS =
  /^(app|args|auth|client|common|config|configuration|connection|connector|context|credential|credentials|creds|data|env|environment|environments|init|live|module|option|options|param|params|profile|profiles|project|services|settings|spec|stringdata|user|users|value|values|variables|vars)$/;

/** Words behind the name of a key that say that the value is something about it. */
const ABOUT =
  /^(age|arn|created|encrypted|expires|expiry|format|hash|hint|id|label|len|length|mode|name|notes|pass|passphrase|password|permissions|ref|region|salt|status|type|url|version)$/;

/** Products of the exchange, which have pairs of their own. */
const PRODUCTS =
  /^(cm|coinm|cross|dapi|delivery|fapi|future|futures|isolated|margin|papi|perp|perpetual|pm|portfolio|pro|sapi|spot|swap|um|umfutures|unified|usdm)$/;

/** Words beside which a key is of something else, whatever else the name says. */
export const FOREIGN: RegExp =
  /^(backup|broker|bsc|chain|demo|dex|example|fake|jp|mock|old|paper|proxy|sandbox|sim|simulated|simulation|simulator|smart|socket|test|testing|testnet|tests|th|tr|us|ws)$/;

/** Exchanges that are not Binance; `binanceus` is one of them. */
export const OTHER_EXCHANGE: RegExp =
  /^(alpaca|ascendex|bingx|binance_?(us|tr|jp|th|testnet)|bitfinex\d?|bitflyer|bitget|bithumb|bitmart|bitmex|bitpanda|bitso|bitstamp|bitvavo|blofin|bybit|coinbase\w*|coinex|cryptocom|deribit|dydx\w*|gate(io)?|gemini|hitbtc|htx|huobi|hyperliquid|kraken\w*|kucoin\w*|lbank|mexc\w*|oke?x\w*|phemex|poloniex|upbit|whitebit|woo\w*)$/i;

/** What tools that build web pages want in front of a name; it says nothing of whose the key is. */
const BUNDLED =
  /^(next_public|nuxt_public|nuxt|vite|react_app|vue_app|expo_public|gatsby|public|astro|svelte)_(?=.*_)/i;

/**
 * How the last words of a name say what its value is: the first that fits. Longer ones go first; words that
 * say nothing, as `api` does, need not be among them.
 */
const ENDS: readonly (readonly [ends: string, role: Role, isWeak?: boolean])[] = [
  ["private key pem path", "secretPath"],
  ["private key file path", "secretPath"],
  ["private key path", "secretPath"],
  ["private key file", "secretPath"],
  ["private key location", "secretPath"],
  ["private key pem", "secret"],
  ["secret access key", "secret"],
  ["secret api key", "secret"],
  ["api key path", "apiKeyPath"],
  ["api key file", "apiKeyPath"],
  ["api public", "apiKey", true],
  ["private path", "secretPath"],
  ["private file", "secretPath"],
  ["private pem", "secret"],
  ["private key", "secret"],
  ["secret path", "secretPath"],
  ["secret file", "secretPath"],
  ["secret key", "secret"],
  ["key path", "secretPath"],
  ["key file", "secretPath"],
  ["pem path", "secretPath"],
  ["pem file", "secretPath"],
  ["ed25519 key", "secret"],
  ["rsa key", "secret"],
  ["public key", "apiKey", true],
  ["access key", "apiKey"],
  ["key id", "apiKey"],
  ["secret", "secret"],
  ["pem", "secret"],
  ["key", "apiKey"],
];

const roleIn = (
  words: readonly string[],
): readonly [Role, boolean, readonly string[]] | undefined => {
  const text = ` ${words.join(" ")}`;
  for (const [ends, role, isWeak = false] of ENDS) {
    if (text.endsWith(` ${ends}`)) return [role, isWeak, words.slice(0, -ends.split(" ").length)];
  }
  return undefined;
};

/**
 * What a name says, with the names of what it stands in before it: `BINANCE_API_SECRET`, `apiKey`,
 * `["exchange", "key"]`. `undefined` where it names no part of a key pair.
 */
export const readName = (path: readonly string[]): Named | undefined => {
  const said = wordsOf((path.at(-1) ?? "").replace(BUNDLED, ""));
  const own = said.length === 2 && said[1] === "api" && OWN.test(said[0]!)
    ? [...said, "key"]
    : said;
  const isNumbered = /^\d+$/.test(own.at(-1) ?? "");
  const number = isNumbered ? own.at(-1) ?? "" : "";
  const plain = isNumbered ? own.slice(0, -1) : own;
  // API_KEY_BINANCE: whose it is may stand behind.
  const tail = plain.slice(-1);
  const isBehind = tail.some((word) => OWN.test(word) || FOREIGN.test(word) || PRODUCTS.test(word));
  const turned = isBehind ? [...tail, ...plain.slice(0, -1)] : plain;
  const whole = roleIn(turned);
  const last = turned.at(-1) ?? "";
  const found = whole ?? (ABOUT.test(last) ? undefined : roleIn(turned.slice(0, -1)));
  if (!found) return undefined;
  const [role, isWeak, before] = found;
  const holders = path.slice(0, -1).flatMap(wordsOf).filter((word) => !HOLDERS.test(word));
  // BINANCE_API_KEY_JOHN: the suffix distinguishes it from the others.
  const rest = [...holders, ...before, ...whole ? [] : [last], ...number ? [number] : []];
  const isOwn = rest.some((word) => OWN.test(word));
  const tells = rest.filter((word) => !OWN.test(word) && !PLAIN.test(word));
  const isForeign = rest.some((word) => FOREIGN.test(word)) ||
    (!isOwn && tells.some((word) => !PRODUCTS.test(word) && !/^(\d+|my)$/.test(word)));
  return {
    role,
    isWeak,
    owner: isForeign ? "foreign" : isOwn ? "own" : "plain",
    pair: [...new Set(tells)].sort().join(" "),
    isProduct: tells.every((word) => PRODUCTS.test(word)),
  };
};

/** Whether the words of a title say nothing of whose the keys below it are. */
export const isPlainTitle = (title: string): boolean =>
  wordsOf(title).every((word) =>
    PLAIN.test(word) || PRODUCTS.test(word) || HOLDERS.test(word) ||
    /^(\d+|my|api|crypto)$/.test(word)
  );

/** Whether a title says that the keys below it are of the exchange. */
export const isOwnTitle = (title: string): boolean => wordsOf(title).some((word) => OWN.test(word));

/** Whether a title says that the keys below it are of another exchange. */
export const isOtherTitle = (title: string): boolean =>
  wordsOf(title).some((word) => OTHER_EXCHANGE.test(word));
