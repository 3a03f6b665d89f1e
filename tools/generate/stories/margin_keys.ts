/** Special keys of margin: made, shown, changed and taken back. */
import { BTC, call, DAY, MARKET, ORDER, type Params, type Story } from "./acts.ts";

const KEY = "/sapi/v1/margin/apiKey";
const ED25519 = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
const make = (params: Params, keep: Params = {}) =>
  call(`POST ${KEY}`, { apiName: "robot", ...params }, keep);

const remove = (params: Params) => call(`DELETE ${KEY}`, params);

/** Keys of cross margin and of a pair. */
export const keys: Story = {
  name: "special keys",
  deposits: { USDT: { cross: "1000" } },
  script: [
    make({}, { one: "apiKey" }),
    make({ ip: "1.2.3.4,2001:db8::1", apiName: "other" }, { two: "apiKey" }),
    make({ ...BTC, apiName: "pair" }, { three: "apiKey" }),
    make({ publicKey: ED25519, permissionMode: "READ" }, { four: "apiKey" }),
    make({ publicKey: `-----BEGIN PUBLIC KEY-----${ED25519}-----END PUBLIC KEY-----` }),
    make({ publicKey: "AAAA" }),
    make({ publicKey: "!" }),
    make({ permissionMode: "READ" }),
    make({ permissionMode: "TRADE" }),
    make({ symbol: "NOPE" }),
    ...["1.2.3", "1.2.3.4.5", "1.2.3.4,", "x1.2.3.4", "1.2.3.4x", "1:2", "::1", "12345::1", "g::"]
      .map((ip) => make({ ip, apiName: "robot" })),
    { read: "apiKey" },
    { read: "api-key-list" },
    ...["one", "two", "three"].map((apiKey) => call(`GET ${KEY}`, { apiKey })),
    call(`GET ${KEY}`, { apiKey: "three", ...BTC }),
    call(`GET ${KEY}`, { apiKey: "three", symbol: "NOPE" }),
    call(`PUT ${KEY}/ip`, { apiKey: "one", ip: "9.9.9.9" }),
    call(`PUT ${KEY}/ip`, { apiKey: "one", ip: "9.9.9" }),
    call(`PUT ${KEY}/ip`, { apiKey: "one", ip: "9.9.9.9", symbol: "NOPE" }),
    call(`PUT ${KEY}/ip`, { apiKey: "three", ip: "9.9.9.9" }),
    call(`PUT ${KEY}/ip`, { apiKey: "three", ip: "9.9.9.9", ...BTC }),
    remove({}),
    remove({ apiName: "nobody" }),
    remove({ apiName: "pair" }),
    remove({ apiName: "pair", symbol: "NOPE" }),
    remove({ apiName: "pair", ...BTC }),
    remove({ apiKey: "two", apiName: "robot" }),
    remove({ apiKey: "two" }),
    { read: "api-key-list" },
    call("POST /papi/v1/marginLoan", { asset: "USDT", amount: "10" }),
    call("POST /sapi/v1/margin/exit-special-key-mode"),
    call("POST /papi/v1/repayLoan", { asset: "USDT", amount: "10" }),
    call("POST /sapi/v1/margin/exit-special-key-mode"),
    { read: "api-key-list" },
    { ms: DAY - 1 },
    make({}),
    { ms: 1 },
    make({}),
    call("POST /sapi/v1/margin/max-leverage", { maxLeverage: "10" }),
    call("POST /sapi/v1/margin/exit-special-key-mode"),
    call(ORDER, { ...MARKET, quantity: "0.001" }),
  ],
};
