/** What names of variables and fields say of their values, word by word. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  FOREIGN,
  isOtherTitle,
  isOwnTitle,
  isPlainTitle,
  OTHER_EXCHANGE,
  readName,
} from "../../../agent/keys/key_names.ts";

/** What a name says: role, owner, the words that tell its pair, and marks for product and weak. */
const said = (name: string): string | undefined => {
  const named = readName(name.split("/"));
  return named && [
    named.role,
    named.owner,
    ...(named.pair === "" ? [] : [`"${named.pair}"`]),
    ...(named.isProduct ? [] : ["no product"]),
    ...(named.isWeak ? ["weak"] : []),
  ].join(" ");
};

const table = (rows: Readonly<Record<string, string | undefined>>): void => {
  for (const [name, expected] of Object.entries(rows)) {
    it(`are read: ${name}`, () => assert.equal(said(name), expected));
  }
};

describe("names of keys end in what their value is", () => {
  table({
    key: "apiKey plain",
    api_key: "apiKey plain",
    key_id: "apiKey plain",
    api_key_id: "apiKey plain",
    access_key: "apiKey plain",
    public_key: "apiKey plain weak",
    api_public_key: "apiKey plain weak",
    api_public: "apiKey plain weak",
    ed25519_api_key: "apiKey plain",
    rsa_api_key: "apiKey plain",
    hmac_api_key: "apiKey plain",
    "X-MBX-APIKEY": "apiKey plain",
    secret: "secret plain",
    api_secret: "secret plain",
    key_secret: "secret plain",
    secret_key: "secret plain",
    api_secret_key: "secret plain",
    api_key_secret: "secret plain",
    secret_api_key: "secret plain",
    secret_access_key: "secret plain",
    private_key: "secret plain",
    private_key_pem: "secret plain",
    private_pem: "secret plain",
    key_pem: "secret plain",
    pem: "secret plain",
    ed25519_key: "secret plain",
    rsa_key: "secret plain",
    api_key_path: "apiKeyPath plain",
    api_key_file: "apiKeyPath plain",
    private_key_path: "secretPath plain",
    private_key_file: "secretPath plain",
    private_key_pem_path: "secretPath plain",
    private_key_file_path: "secretPath plain",
    private_key_location: "secretPath plain",
    private_path: "secretPath plain",
    private_file: "secretPath plain",
    api_secret_path: "secretPath plain",
    api_secret_file: "secretPath plain",
    secret_key_path: "secretPath plain",
    secret_path: "secretPath plain",
    secret_file: "secretPath plain",
    ed25519_key_path: "secretPath plain",
    key_path: "secretPath plain",
    key_file: "secretPath plain",
    pem_path: "secretPath plain",
    pem_file: "secretPath plain",
    "": undefined,
    "/": undefined,
    api: undefined,
    public: undefined,
    path: undefined,
    user: undefined,
    monkey: undefined,
    secrets: undefined,
  });
});

describe("names of keys in one word", () => {
  table({
    apikey: "apiKey plain",
    apisecret: "secret plain",
    apisecretkey: "secret plain",
    secretkey: "secret plain",
    secretapikey: "secret plain",
    publickey: "apiKey plain weak",
    privatekey: "secret plain",
    privatekeypath: "secretPath plain",
    accesskey: "apiKey plain",
    keypath: "secretPath plain",
    pempath: "secretPath plain",
    keyfile: "secretPath plain",
    keysecret: "secret plain",
    ed25519key: "secret plain",
    rsakey: "secret plain",
    binanceapikey: "apiKey own",
    binancekey: "apiKey own",
    binanceapisecret: "secret own",
    binancesecret: "secret own",
    binancesecretkey: "secret own",
    binanceus_key: 'apiKey foreign "us" no product',
    testnetapi_key: 'apiKey foreign "testnet" no product',
    constructor: undefined,
    constructor_key: 'apiKey foreign "constructor" no product',
  });
});

describe("names of keys in words of every writing", () => {
  table({
    apiKey: "apiKey plain",
    APIKey: "apiKey plain",
    ApiKEY: "apiKey plain",
    APIKeySECRET: "secret plain",
    "api.key": "apiKey plain",
    "api-key": "apiKey plain",
    "API Key": "apiKey plain",
    " api  key ": "apiKey plain",
    _api__key_: "apiKey plain",
    binanceApiKey: "apiKey own",
    BINANCEApiKey: "apiKey own",
    BINANCEKey: "apiKey own",
    ed25519Key: "secret plain",
    key1: 'apiKey plain "1" no product',
    secret12: 'secret plain "12" no product',
    apikey2: 'apiKey plain "2" no product',
    "key 1": 'apiKey plain "1" no product',
    key1a: undefined,
    akey1: undefined,
    "1key": undefined,
  });
});

describe("names of keys say whose they are", () => {
  table({
    BINANCE_KEY: "apiKey own",
    BN_KEY: "apiKey own",
    BNC_KEY: "apiKey own",
    binances_key: 'apiKey foreign "binances" no product',
    xbinance_key: 'apiKey foreign "xbinance" no product',
    API_KEY_BINANCE: "apiKey own",
    BINANCE_API: "apiKey own",
    BN_API: "apiKey own",
    BYBIT_API: undefined,
    BINANCE_API_KEY_API: "apiKey own",
    API_BINANCE: undefined,
    BYBIT_KEY: 'apiKey foreign "bybit" no product',
    MY_KEY: 'apiKey plain "my" no product',
    MY_BINANCE_KEY: 'apiKey own "my" no product',
    AMY_KEY: 'apiKey foreign "amy" no product',
    MYA_KEY: 'apiKey foreign "mya" no product',
    "2_KEY": 'apiKey plain "2" no product',
    A2_KEY: 'apiKey foreign "a2" no product',
    "2a_KEY": 'apiKey foreign "2a" no product',
    "12_KEY": 'apiKey plain "12" no product',
    JOHN_BINANCE_KEY: 'apiKey own "john" no product',
    BINANCE_API_KEY_JOHN: 'apiKey own "john" no product',
    API_KEY_JOHN_BINANCE: 'apiKey own "john" no product',
    API_KEY_JOHN_TESTNET: 'apiKey foreign "john testnet" no product',
    API_KEY_JOHN_FUTURES: 'apiKey foreign "futures john" no product',
    API_KEY_JOHN_JIM: undefined,
    API_KEY_JOHN_2: 'apiKey foreign "2 john" no product',
    API_KEY_JOHN_V2: undefined,
    API_KEY_JOHN: 'apiKey foreign "john" no product',
    BINANCE_API_KEY_1: 'apiKey own "1" no product',
    BINANCE_API_KEY_TESTNET: 'apiKey foreign "testnet" no product',
    BINANCE_API_KEY_FUTURES: 'apiKey own "futures"',
    API_KEY_FUTURES: 'apiKey plain "futures"',
    BINANCE_TESTNET_KEY: 'apiKey foreign "testnet" no product',
    BINANCE_FUTURES_KEY: 'apiKey own "futures"',
    BINANCE_FUTURES_PRO_KEY: 'apiKey own "futures pro"',
    BINANCE_PRO_FUTURES_KEY: 'apiKey own "futures pro"',
    FUTURES_FUTURES_KEY: 'apiKey plain "futures"',
    FUTURES_JOHN_BINANCE_KEY: 'apiKey own "futures john" no product',
    FUTURES_KEY: 'apiKey plain "futures"',
    FUTURES_JOHN_KEY: 'apiKey foreign "futures john" no product',
    PREFUTURES_KEY: 'apiKey foreign "prefutures" no product',
    MAIN_KEY: "apiKey plain",
    MAINS_KEY: 'apiKey foreign "mains" no product',
    REMAIN_KEY: 'apiKey foreign "remain" no product',
  });
});

describe("names that tools for web pages want", () => {
  const MARKS =
    "next_public nuxt_public nuxt vite react_app vue_app expo_public gatsby public astro svelte";
  for (const mark of MARKS.split(" ")) {
    it(`say nothing of whose a key is: ${mark}`, () => {
      assert.equal(said(`${mark.toUpperCase()}_BINANCE_SECRET`), "secret own");
      assert.equal(said(`${mark}_API_KEY`), "apiKey plain");
      assert.match(said(`x${mark}_API_KEY`) ?? "", /^apiKey foreign/);
    });
  }
  table({
    PUBLIC_KEY: "apiKey plain weak",
    VITE_KEY: 'apiKey foreign "vite" no product',
    VITESSE_API_KEY: 'apiKey foreign "vitesse" no product',
  });
});

describe("names of what keys stand in", () => {
  table({
    "binance/key": "apiKey own",
    "bybit/key": 'apiKey foreign "bybit" no product',
    "config/key": "apiKey plain",
    "configs/key": 'apiKey foreign "configs" no product',
    "myconfig/key": 'apiKey foreign "myconfig" no product',
    "app/services/binance/futures/key": 'apiKey own "futures"',
    "config_key": 'apiKey foreign "config" no product',
    "binance/key_1": 'apiKey own "1" no product',
    "a/b/key": 'apiKey foreign "a b" no product',
    "b/a/key": 'apiKey foreign "a b" no product',
    "key/name": undefined,
  });
});

const words = (pattern: RegExp): readonly string[] =>
  (/\^\(([^]*)\)\$/.exec(pattern.source)?.[1] ?? assert.fail(pattern.source)).split("|");

describe("words behind the name of a key", () => {
  const ABOUT =
    "age arn created encrypted expires expiry format hash hint id label len length mode name notes pass passphrase password permissions ref region salt status type url version";
  it("say that the value is something about it", () => {
    for (const word of ABOUT.split(" ").filter((each) => each !== "id")) {
      assert.equal(said(`binance_secret_${word}`), undefined, word);
      assert.equal(said(`secret_x${word}`)?.split(" ")[0], "secret", word);
      assert.equal(said(`secret_${word}x`)?.split(" ")[0], "secret", word);
    }
    assert.equal(said("secret_id"), undefined);
  });
});

describe("words of a test network or of something else", () => {
  it("are known whole", () => {
    const all = words(FOREIGN);
    assert.ok(all.length > 20);
    for (const word of all) {
      assert.equal(readName([`binance_${word}_key`])?.owner, "foreign", word);
      assert.ok(!FOREIGN.test(`x${word}`) && !FOREIGN.test(`${word}x`), word);
    }
  });

  it("are those of other exchanges, and of sites of ours that are others", () => {
    const NAMES = [
      ...["alpaca", "Bybit", "OKX", "okex", "okx2", "gate", "gateio", "bitfinex", "bitfinex2"],
      ...["coinbase", "coinbasepro", "kraken", "krakenfutures", "kucoin", "kucoinfutures", "mexc"],
      ...["mexc3", "woo", "woox", "dydx", "dydx4", "hyperliquid", "binanceus", "binance_us"],
      ...["binance_tr", "binancejp", "binanceth", "binance_testnet", "htx"],
    ];
    for (const name of NAMES) assert.ok(OTHER_EXCHANGE.test(name), name);
    for (
      const name of ["binance", "xbybit", "bybitx", "gateways", "bitfinex22", "binance__us", ""]
    ) {
      assert.ok(!OTHER_EXCHANGE.test(name), name);
    }
  });
});

describe("titles", () => {
  const TITLES:
    readonly (readonly [title: string, plain: boolean, own: boolean, other: boolean])[] = [
      ["Accounts", true, false, false],
      ["My API keys", true, false, false],
      ["Crypto 12", true, false, false],
      ["Futures config", true, false, false],
      ["Crypto1", false, false, false],
      ["Ecrypto", false, false, false],
      ["API keys of John", false, false, false],
      ["Binance", false, true, false],
      ["My Binance keys", false, true, false],
      ["Binances", false, false, false],
      ["Bybit", false, false, true],
      ["Keys of Kraken", false, false, true],
      ["", true, false, false],
    ];
  for (const [title, plain, own, other] of TITLES) {
    it(`say whose keys stand below: ${title}`, () => {
      assert.equal(isPlainTitle(title), plain);
      assert.equal(isOwnTitle(title), own);
      assert.equal(isOtherTitle(title), other);
    });
  }
});
