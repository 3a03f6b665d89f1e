/** The table of control routes, accounts and keys through it, bounds, the page, and calls as told. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Call, callLine } from "../../../simulator/doors/calls.ts";
import { readAccount, readAccounts } from "../../../simulator/doors/control/account_text.ts";
import { controlRoutes, openApi } from "../../../simulator/doors/control/open_api.ts";
import { fetchHandler, type ServerOptions } from "../../../simulator/doors/server.ts";
import { simulatedSockets } from "../../../simulator/doors/sockets.ts";
import { openAccount } from "../../../simulator/engine/accounts.ts";
import { openWorld, sampleKey } from "../../../simulator/engine/open.ts";
import { balance } from "../../../simulator/engine/world/ledger.ts";
import { worldRef } from "../../../simulator/engine/world/ref.ts";
import { accountNames, seenBy } from "../../../simulator/engine/world/seen_by.ts";
import { publicKeyKind } from "../../../simulator/exchange/public_key.ts";
import { units } from "../../../lib/decimal.ts";
import { encode } from "../../../lib/wire.ts";
import { ed25519 } from "../../../signers/ed25519.ts";
import { hmac } from "../../../signers/hmac.ts";
import { rsa } from "../../../signers/rsa.ts";
import type { Signer } from "../../../lib/environment.ts";
import * as vectors from "../../vectors/keys.ts";

const BASE = "http://127.0.0.1:8080";

const setUp = (options: ServerOptions = {}, world = openWorld()) => {
  const ref = worldRef(world);
  const handler = fetchHandler(ref, { control: true, sockets: simulatedSockets(ref), ...options });
  const ask = async (method: string, path: string, body?: unknown, headers = {}) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await handler(
      new Request(BASE + path, { method, headers, ...(body !== undefined && { body: text }) }),
    );
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const json = async (method: string, path: string, body?: unknown) =>
    JSON.parse((await ask(method, path, body)).text);
  return { ref, ask, json };
};

/** A signed call. */
const signedBy = async (signer: Signer, time: number, path: string): Promise<string> => {
  const payload = `timestamp=${time}`;
  const signed = await signer(payload)();
  if (signed._tag === "Left") return assert.fail("it signs");
  return `${path}?${payload}&signature=${encode(signed.right)}`;
};

describe("the table of control routes", () => {
  it("takes the example of each, and answers as it says", async () => {
    for (const { verb, path, takes, gives, isWorld } of controlRoutes) {
      const { ask, ref } = setUp();
      const { writeWorld } = await import("../../../simulator/engine/snapshot.ts");
      const body = isWorld ? writeWorld(ref.read()) : takes?.example;
      const reply = await ask(verb, path, body);
      assert.equal(reply.status, 200, `${verb} ${path}: ${reply.text.slice(0, 200)}`);
      if (takes) assert.equal(takes.shape.problem(takes.example, ""), undefined, path);
      if (gives) assert.equal(gives.problem(JSON.parse(reply.text), ""), undefined, path);
      else assert.match(reply.headers.get("content-type") ?? "", /^text\/html/);
    }
  });

  it("leads from its address without a slash to its page", async () => {
    const { ask } = setUp();
    const { status, headers } = await ask("GET", "/simulator?account=main");
    assert.deepEqual([status, headers.get("location")], [308, "/simulator/?account=main"]);
  });

  it("is the description of itself, with health", async () => {
    const { json } = setUp();
    const served = await json("GET", "/simulator/openapi.json");
    assert.deepEqual(served, JSON.parse(JSON.stringify(openApi("/"))));
    assert.deepEqual(
      Object.entries<object>(served.paths).flatMap(([path, verbs]) =>
        Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`)
      ).sort(),
      ["GET /simulator/health", ...controlRoutes.map(({ verb, path }) => `${verb} ${path}`)].sort(),
    );
  });

  it("tells of its health without control, and of nothing else", async () => {
    const { ask, ref } = setUp({ control: false });
    const reply = await ask("GET", "/simulator/health");
    assert.deepEqual(JSON.parse(reply.text), { status: "ok", time: ref.read().time });
    assert.equal((await ask("POST", "/simulator/health")).status, 404);
    assert.equal((await ask("GET", "/simulator/accounts")).status, 404);
  });
});

describe("accounts and keys through control routes", () => {
  it("open an account that its key then reads", async () => {
    const { ref, ask, json } = setUp();
    const opened = await json("POST", "/simulator/accounts", {
      name: "bob",
      kind: "pro",
      vipLevel: 4,
      fees: { um: { maker: "0.0001", taker: "0.0003" } },
      notionalCoefs: { BTCUSDT: "1.5" },
      deposits: { USDT: { um: "12.5" } },
    });
    const [{ apiKey, secret }] = opened.keys;
    const path = await signedBy(hmac(secret), ref.read().time, "/papi/v1/balance");
    const reply = await ask("GET", path, undefined, { "X-MBX-APIKEY": apiKey });
    assert.equal(reply.status, 200, reply.text);
    const [usdt] = JSON.parse(reply.text);
    assert.equal(Number(usdt.umWalletBalance), 12.5);
    const { settings } = seenBy(ref.read(), "bob");
    assert.deepEqual(
      [settings.type, settings.vipLevel, settings.fees?.um?.taker, settings.notionalCoefs],
      ["PM_1", 4, units("0.0003"), { BTCUSDT: units("1.5") }],
    );
    assert.deepEqual(await json("GET", "/simulator/accounts"), [
      { name: "main", kind: "retail", vipLevel: 0, keys: 1 },
      { name: "bob", kind: "pro", vipLevel: 4, keys: 1 },
    ]);
  });

  const signers = [
    ["RSA", vectors.rsaPublic, rsa(vectors.rsaPkcs8)],
    ["Ed25519", vectors.ed25519Public, ed25519(vectors.ed25519Pkcs8)],
  ] as const;
  for (const [kind, publicKey, signer] of signers) {
    it(`add a key of ${kind}`, async () => {
      const { ref, ask, json } = setUp({}, openAccount(openWorld(), "bob", { deposits: {} }));
      const added = await json("POST", "/simulator/keys", { account: "bob", publicKey });
      assert.deepEqual([added.account, added.kind, added.secret], ["bob", kind, undefined]);
      const path = await signedBy(signer, ref.read().time, "/papi/v1/account");
      const reply = await ask("GET", path, undefined, { "X-MBX-APIKEY": added.apiKey });
      assert.equal(reply.status, 200, reply.text);
      assert.equal(Number(JSON.parse(reply.text).accountEquity), 0);
    });
  }

  it("put money in", async () => {
    const { ref, json } = setUp({}, openAccount(openWorld(), "bob", { deposits: {} }));
    await json("POST", "/simulator/deposits", {
      account: "bob",
      deposits: { USDT: { um: "5", cross: "6" } },
    });
    assert.equal(balance(seenBy(ref.read(), "bob"), "USDT", "um"), units("5"));
    assert.equal(ref.read().account, "main");
  });

  const wrong: readonly (readonly [path: string, body: unknown, why: RegExp])[] = [
    ["accounts", { name: "main" }, /there is one/],
    ["accounts", { name: "b b" }, /name: expected a name/],
    ["accounts", { name: "bob", kind: "vip" }, /kind: expected one of retail, pro, span/],
    ["accounts", { name: "bob", vipLevel: 10 }, /vipLevel: expected a whole number from 0 to 9/],
    ["accounts", { name: "bob", vip: 1 }, /vip: there is no such field/],
    ["accounts", { name: "bob", notionalCoefs: { BTCUSDT: "0.0" } }, /a factor above zero/],
    ["accounts", { kind: "pro" }, /name: expected a value/],
    ["accounts", { name: "bob", fees: { um: { maker: "0" } } }, /fees.um.taker: expected a value/],
    ["accounts", { name: "bob", deposits: { USDT: { um: "-1" } } }, /deposits.USDT.um: expected/],
    ["accounts", { name: "bob", deposits: { USDT: { debt: "1" } } }, /no such field/],
    ["accounts", { name: "bob", keys: [{ apiKey: "a b" }] }, /keys.0.apiKey: expected letters/],
    ["accounts", [], /expected an object/],
    ["accounts", "{", /expected an object/],
    ["accounts", { name: "bob", keys: [{ apiKey: sampleKey.apiKey }] }, /it is a key of main/],
    ["keys", { account: "eve" }, /there are main/],
    ["keys", { secret: "s", publicKey: vectors.rsaPublic }, /not both/],
    ["keys", { publicKey: "abc" }, /no RSA or Ed25519 key/],
    ["deposits", { account: "eve", deposits: {} }, /there are main/],
    ["deposits", { deposits: { USDT: "5" } }, /deposits.USDT: expected an object/],
    ["deposits", { deposits: { usdt: { um: "5" } } }, /an asset is written as in USDT/],
    [
      "accounts",
      { name: "bob", deposits: { usdt: { um: "5" } } },
      /an asset is written as in USDT/,
    ],
  ];
  for (const [path, body, why] of wrong) {
    it(`refuse ${path} of ${JSON.stringify(body)}`, async () => {
      const { ref, ask } = setUp();
      const before = ref.read();
      const reply = await ask("POST", `/simulator/${path}`, body);
      assert.equal(reply.status, 400, reply.text);
      assert.match(JSON.parse(reply.text).msg, why);
      assert.equal(ref.read(), before);
    });
  }

  it("open no more accounts than there may be", async () => {
    const { ref, ask } = setUp({ bounds: { accounts: 2 } });
    assert.equal((await ask("POST", "/simulator/accounts", { name: "a" })).status, 200);
    const full = await ask("POST", "/simulator/accounts", { name: "b" });
    assert.equal(full.status, 400);
    assert.match(full.text, /which is the most/);
    assert.deepEqual(accountNames(ref.read()), ["main", "a"]);
  });

  it("read lists of accounts", () => {
    const both = readAccounts([{ name: "a" }, { name: "b", keys: [] }]);
    assert.ok(both._tag === "Right");
    assert.deepEqual(
      both.right.map(({ name, options }) => [name, Object.keys(options.keys ?? {}).length]),
      [["a", 1], ["b", 0]],
    );
    const [a, b] = both.right;
    assert.deepEqual(Object.keys(a?.madeUp ?? {}), Object.keys(a?.options.keys ?? {}));
    assert.deepEqual(b?.madeUp, {});
    // The first account has a key already, and a secret that is given is not made up.
    const given = readAccounts([{ name: "main" }, { name: "c", keys: [{ secret: "mine" }] }]);
    assert.ok(given._tag === "Right");
    assert.deepEqual(given.right.map(({ madeUp }) => madeUp), [{}, {}]);
    assert.deepEqual(given.right[0]?.options.keys, {});
    assert.ok(readAccounts({})._tag === "Left");
    assert.ok(readAccounts([{ name: "a" }, {}])._tag === "Left");
    assert.ok(readAccount(null)._tag === "Left");
  });

  it("know a public key by its PEM and by its base64 alone", () => {
    const bare = vectors.ed25519Public.replace(/-----[A-Z ]+-----|\s/g, "");
    assert.equal(publicKeyKind(vectors.ed25519Public), "Ed25519");
    assert.equal(publicKeyKind(bare), "Ed25519");
    assert.equal(publicKeyKind(vectors.rsaPublic), "RSA");
    assert.equal(publicKeyKind("hello"), undefined);
  });
});

describe("bounds of requests", () => {
  it("refuse a body that is too long, and go on", async () => {
    const { ask } = setUp({ bounds: { body: 100, world: 200 } });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const long = "a=".padEnd(101, "b");
    assert.equal((await ask("POST", "/papi/v1/um/order", long, form)).status, 413);
    assert.notEqual((await ask("POST", "/papi/v1/um/order", long.slice(1), form)).status, 413);
    assert.equal((await ask("POST", "/simulator/prices", long)).status, 413);
    assert.equal((await ask("PUT", "/simulator/world", long)).status, 400);
    assert.equal((await ask("PUT", "/simulator/world", "x".repeat(201))).status, 413);
    assert.equal((await ask("GET", "/papi/v1/ping")).status, 200);
  });

  it("refuse a body without a length as soon as it is too long", async () => {
    const handler = fetchHandler(worldRef(openWorld()), { control: true, bounds: { body: 100 } });
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled++;
        controller.enqueue(new Uint8Array(60));
      },
    });
    const init = { method: "POST", body, duplex: "half" };
    const reply = await handler(new Request(`${BASE}/simulator/prices`, init));
    assert.equal(reply.status, 413);
    assert.ok(pulled < 10, String(pulled));
  });

  it("refuse to move time by more than a year", async () => {
    const { ref, ask } = setUp({ bounds: { advance: 1000 } });
    const { time } = ref.read();
    assert.equal((await ask("POST", "/simulator/advance", { ms: 1001 })).status, 400);
    assert.equal(ref.read().time, time);
    assert.equal((await ask("POST", "/simulator/advance", { ms: 1000 })).status, 200);
    assert.equal((await setUp().ask("POST", "/simulator/advance", { ms: 4e10 })).status, 400);
  });
});

describe("the status page", () => {
  it("shows account, book, orders and calls, and what is asked for", async () => {
    const world = openAccount(openWorld(), "bob", { kind: "span", vipLevel: 7 });
    const { ask } = setUp({}, world);
    await ask("GET", "/papi/v1/ping?x=<b>&signature=abcdef");
    const page = await ask("GET", "/simulator/?account=bob&kind=margin&symbol=ETHUSDT");
    assert.equal(page.status, 200);
    assert.match(page.text, /<h2>Account bob<\/h2>/);
    assert.match(page.text, /span, VIP 7/);
    assert.match(page.text, /<title>ETHUSDT/);
    assert.match(page.text, /main GET \/papi\/v1\/ping/);
    assert.doesNotMatch(page.text, /abcdef|<b>&|<script/);
  });

  it("shows the book of a symbol whose kind is not named", async () => {
    const { ask } = setUp();
    const heading = async (query: string) =>
      /Book of [^,]+/.exec((await ask("GET", `/simulator/?${query}`)).text)?.[0];
    assert.equal(await heading("symbol=ETHUSD_PERP"), "Book of ETHUSD_PERP");
    assert.equal(await heading("symbol=ETHUSDT"), "Book of ETHUSDT");
    assert.equal(await heading("symbol=ETHUSDT&kind=margin"), "Book of ETHUSDT margin");
  });

  it("shows the first of what there is where a query names what there is not", async () => {
    const { ask } = setUp();
    const page = await ask("GET", "/simulator/?account=<i>&symbol=toString&kind=__proto__");
    assert.equal(page.status, 200);
    assert.match(page.text, /<title>BTCUSDT/);
    assert.doesNotMatch(page.text, /<i>/);
  });

  it("loads nothing, and allows its own style by its hash alone", async () => {
    const { ask } = setUp();
    const { headers, text } = await ask("GET", "/simulator/");
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+';/);
    const [, style = ""] = /<style>([^]*)<\/style>/.exec(text) ?? [];
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    assert.ok(policy.includes(`'sha256-${hash}'`));
    assert.doesNotMatch(text, / style="|src=|@import|url\(/);
  });
});

describe("calls as the server tells of them", () => {
  it("have account, status and code, and no secret", async () => {
    const calls: Call[] = [];
    const world = openAccount(openWorld(), "bob", {
      keys: { "bobs-long-key-bobs-long-key": { kind: "HMAC", secret: "s" } },
    });
    const { ref, ask } = setUp({ onCall: (call) => calls.push(call) }, world);
    const path = await signedBy(hmac("s"), ref.read().time, "/papi/v1/balance");
    const key = { "X-MBX-APIKEY": "bobs-long-key-bobs-long-key" };
    await ask("GET", path, undefined, key);
    await ask("GET", path.replace("timestamp=1", "timestamp=2"), undefined, key);
    await ask("PUT", "/papi/v1/listenKey", "listenKey=topsecret", {
      ...key,
      "content-type": "application/x-www-form-urlencoded",
    });
    await ask("GET", "/simulator/accounts");
    assert.deepEqual(
      calls.map(({ account, method, status, code }) => [account, method, status, code]),
      [["bob", "GET", 200, undefined], ["bob", "GET", 400, -1021], ["bob", "PUT", 400, -1125]],
    );
    const lines = calls.map(callLine).join("\n");
    assert.match(
      lines,
      /^2025-11-21T00:00:00.000Z bob GET \/papi\/v1\/balance\?timestamp=\d+ 200 /,
    );
    assert.doesNotMatch(lines, /signature|topsecret|bobs-long-key/);
  });

  it("are kept, the newest hundred, and cut where they are long", async () => {
    const { ask, json } = setUp();
    for (let i = 0; i < 120; i++) await ask("GET", `/papi/v1/ping?i=${i}`);
    const calls = await json("GET", "/simulator/calls");
    assert.equal(calls.length, 100);
    assert.match(calls[99].url, /i=119$/);
    await ask("GET", `/papi/v1/ping?i=${"x".repeat(5000)}`);
    const [last] = (await json("GET", "/simulator/calls")).slice(-1);
    assert.ok(last.url.length < 500);
  });

  it("tell of a reply that a fault kept back", async () => {
    const calls: Call[] = [];
    const faults = { seed: 1, rules: [{ fault: { kind: "loseReply" } as const }] };
    const handler = fetchHandler(worldRef(openWorld()), {
      faults,
      onCall: (call) => calls.push(call),
    });
    await (await handler(new Request(`${BASE}/papi/v1/ping`))).text().catch(() => "");
    assert.equal(calls[0]?.status, 0);
    assert.match(callLine(calls[0] ?? assert.fail()), / no reply /);
  });
});
