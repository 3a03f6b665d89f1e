import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encode, queryString } from "../../../../lib/wire.ts";
import { detect } from "../../../../signers/detect.ts";
import { step, type World } from "../../../../simulator/mod.ts";
import { readWorld, writeWorld } from "../../../../simulator/engine/snapshot.ts";
import { ed25519Pkcs8, ed25519Public, rsaPublic } from "../../../vectors/keys.ts";
import { call, refusal, rich } from "./support.ts";
import { codeOf } from "../../support.ts";

const KEY = "/sapi/v1/margin/apiKey";
const LIST = "GET /sapi/v1/margin/api-key-list";
const EXIT = "POST /sapi/v1/margin/exit-special-key-mode";
const DAY = 86_400_000;

interface Made {
  readonly apiKey: string;
  readonly secretKey?: string;
  readonly type: string;
}
interface Shown {
  readonly apiKey: string;
  readonly apiName: string;
  readonly ip: string;
}

const make = (world: World, given: Readonly<Record<string, string>> = {}) =>
  call<Made>(world, `POST ${KEY}`, { apiName: "desk", ...given });

const namesIn = (world: World, given: Readonly<Record<string, string>> = {}) =>
  call<Shown[]>(world, LIST, given)[1].map(({ apiName }) => apiName);

const signed = async (
  world: World,
  { apiKey, secret }: { readonly apiKey: string; readonly secret: string },
  method: string,
  path: string,
  params: Readonly<Record<string, string>> = {},
) => {
  const payload = queryString(Object.entries({ ...params, timestamp: String(world.time) }));
  const signer = await detect(secret)();
  assert.ok(signer._tag === "Right");
  const signature = await signer.right(payload)();
  assert.ok(signature._tag === "Right");
  const url = `https://api.simulated.invalid${path}?${payload}&signature=${
    encode(signature.right)
  }`;
  return step(world, { method, url, headers: { "X-MBX-APIKEY": apiKey } })[1];
};

describe("special keys of margin", () => {
  it("are made, listed, read, changed and deleted", () => {
    const [one, made] = make(rich(), { ip: "203.0.113.7,2001:db8::7" });
    assert.match(made.apiKey, /^\w{64}$/);
    assert.match(made.secretKey ?? "", /^\w{64}$/);
    assert.notEqual(made.secretKey, made.apiKey);
    assert.equal(made.type, "HMAC_SHA256");
    const { apiKey } = made;
    assert.deepEqual(call(one, `GET ${KEY}`, { apiKey })[1], {
      apiKey,
      apiName: "desk",
      ip: "203.0.113.7,2001:db8::7",
      type: "HMAC_SHA256",
      permissionMode: "TRADE",
    });
    const [two] = make(one, { apiName: "other" });
    assert.deepEqual(namesIn(two), ["desk", "other"]);
    const [three] = call(two, `PUT ${KEY}/ip`, { apiKey, ip: "198.51.100.1" });
    assert.deepEqual(call<Shown[]>(three, LIST)[1].map(({ ip }) => ip), ["198.51.100.1", ""]);
    const [four] = call(three, `DELETE ${KEY}`, { apiKey, apiName: "other" });
    assert.deepEqual(namesIn(four), ["other"]);
  });

  it("are deleted by name, all of it", () => {
    const [two] = make(make(rich())[0]);
    const [three] = make(two, { apiName: "other" });
    assert.deepEqual(namesIn(call(three, `DELETE ${KEY}`, { apiName: "desk" })[0]), ["other"]);
  });

  it("are kept apart by isolated pair", () => {
    const [world, { apiKey }] = make(rich(), { symbol: "BTCUSDT" });
    assert.deepEqual(namesIn(world), []);
    assert.deepEqual(namesIn(world, { symbol: "BTCUSDT" }), ["desk"]);
    assert.equal(refusal(world, `GET ${KEY}`, { apiKey })[0], -1130);
    assert.equal(
      call<Shown>(world, `GET ${KEY}`, { apiKey, symbol: "BTCUSDT" })[1].apiName,
      "desk",
    );
  });

  it("are the same in the same world, and never the same twice", () => {
    const [one, first] = make(rich());
    assert.deepEqual(make(rich())[1], first);
    const [gone] = call(one, `DELETE ${KEY}`, { apiKey: first.apiKey });
    assert.notEqual(make(gone)[1].apiKey, first.apiKey);
  });

  it("end with the special key mode, for a day", () => {
    const [world] = call(make(rich())[0], EXIT);
    assert.deepEqual(namesIn(world), []);
    assert.equal(Object.keys(world.keys).length, 1);
    assert.equal(refusal(world, `POST ${KEY}`, { apiName: "desk" })[0], -3026);
    const later = { ...world, time: world.time + DAY };
    assert.deepEqual(namesIn(make(later)[0]), ["desk"]);
  });

  it("are not left with debts, or in cross margin Pro", () => {
    const borrowed = call(rich(), "POST /sapi/v1/margin/borrow-repay", {
      asset: "ETH",
      isIsolated: "FALSE",
      symbol: "ETHUSDT",
      amount: "1",
      type: "BORROW",
    })[0];
    assert.equal(refusal(borrowed, EXIT, {})[0], -3026);
    const [pro] = call(rich(), "POST /sapi/v1/margin/max-leverage", { maxLeverage: "10" });
    assert.equal(refusal(pro, EXIT, {})[0], -3026);
  });

  it("are refused where something is wrong with them", () => {
    const world = rich();
    const rows: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
      [`POST ${KEY}`, {}, -1102],
      [`POST ${KEY}`, { apiName: "a", symbol: "NONE" }, -3028],
      [`POST ${KEY}`, { apiName: "a", ip: "203.0.113.7,desk" }, -1130],
      [`POST ${KEY}`, { apiName: "a", publicKey: "none" }, -1130],
      [`POST ${KEY}`, { apiName: "a", permissionMode: "READ" }, -1128],
      [`POST ${KEY}`, { apiName: "a", permissionMode: "READ", publicKey: rsaPublic }, -1128],
      [`POST ${KEY}`, { apiName: "a", permissionMode: "WRITE", publicKey: ed25519Public }, -1130],
      [`GET ${KEY}`, { apiKey: "none" }, -1130],
      [`PUT ${KEY}/ip`, { apiKey: "none", ip: "203.0.113.7" }, -1130],
      [`DELETE ${KEY}`, {}, -1102],
      [`DELETE ${KEY}`, { apiName: "none" }, -1130],
      [LIST, { symbol: "NONE" }, -3028],
    ];
    for (const [route, given, code] of rows) {
      assert.equal(refusal(world, route, given)[0], code, `${route} ${JSON.stringify(given)}`);
    }
  });

  it("sign calls of the Margin family, and no others", async () => {
    const [world, { apiKey, secretKey = "" }] = make(rich());
    const key = { apiKey, secret: secretKey };
    assert.equal((await signed(world, key, "GET", "/sapi/v1/margin/account")).status, 200);
    const other = await signed(world, key, "GET", "/papi/v1/account");
    assert.equal(codeOf(other), -2015);
    const wrong = { apiKey, secret: apiKey };
    assert.equal(codeOf(await signed(world, wrong, "GET", "/sapi/v1/margin/account")), -1022);
  });

  it("read and do not trade where they were made to read", async () => {
    const [world, { apiKey, secretKey, type }] = make(rich(), {
      publicKey: ed25519Public,
      permissionMode: "READ",
    });
    assert.equal(secretKey, undefined);
    assert.equal(type, "Ed25519");
    assert.equal(make(world, { publicKey: rsaPublic })[1].type, "RSA");
    const key = { apiKey, secret: ed25519Pkcs8 };
    assert.equal((await signed(world, key, "GET", "/sapi/v1/margin/account")).status, 200);
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" };
    assert.equal(codeOf(await signed(world, key, "POST", "/sapi/v1/margin/order", order)), -2015);
  });

  it("are written down with the world", () => {
    const [world] = make(rich());
    const read = readWorld(writeWorld(world));
    assert.ok(read._tag === "Right");
    assert.deepEqual(namesIn(read.right), ["desk"]);
  });
});
