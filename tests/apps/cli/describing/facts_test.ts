import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run } from "../../../../apps/cli/program.ts";
import * as E from "../../../../lib/either.ts";
import { bench, START, withBook } from "../support.ts";

// deno-lint-ignore no-explicit-any
type Body = any;

const MARK = "/fapi/v1/premiumIndex";
const INDEX = "/sapi/v1/portfolio/asset-index-price";
const CONTRACTS = "/fapi/v1/exchangeInfo";
const ACCOUNT = "/papi/v1/account";

const all = (body: Body, change: object): Body =>
  Array.isArray(body) ? body.map((each) => ({ ...each, ...change })) : { ...body, ...change };

const order = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY", "--type", "MARKET"],
  ...["--quantity", "0.01", "--confirm", "CONFIRM"],
];

/** The rule that stops an order where an answer of the exchange is changed; `sent` where none does. */
const stopping = (path: string, change: (body: Body) => Body): Promise<string> =>
  bench(async (b) => {
    withBook(b);
    const policy = { maxNotional: "1000", minUniMmr: "2" };
    writeFileSync(join(b.folder, "policy.json"), JSON.stringify(policy));
    const out: string[] = [];
    const system: typeof b.system = {
      ...b.system,
      out: (text) => void out.push(text),
      transport: (headers) => (signed) => async () => {
        const reply = await b.system.transport(headers)(signed)();
        if (E.isLeft(reply) || new URL(signed.url).pathname !== path) return reply;
        const body = JSON.stringify(change(JSON.parse(reply.right.body)));
        return E.right({ ...reply.right, body });
      },
    };
    const code = await run(system, order);
    if (b.changed() > 0) return "sent";
    assert.equal(code, 4);
    return JSON.parse(out.join("")).failure.rule;
  });

describe("cli facts for the policy", () => {
  it("are the exchange's own", async () => {
    assert.equal(await stopping(MARK, (body) => body), "sent");
    assert.equal(await stopping(MARK, (body) => all(body, { markPrice: "200000" })), "maxNotional");
    assert.equal(await stopping(ACCOUNT, (body) => ({ ...body, uniMMR: "1.9" })), "minUniMmr");
  });

  it("are as old as the exchange says, not as the moment in which they were read", async () => {
    const old = { time: START - 60_001 };
    assert.equal(await stopping(MARK, (body) => all(body, old)), "maxNotional");
    assert.equal(await stopping(INDEX, (body) => all(body, old)), "maxNotional");
  });

  const prices: readonly (readonly [string, string, (body: Body) => Body])[] = [
    ["of another symbol", MARK, (body) => all(body, { symbol: "ETHUSDT" })],
    ...["-5", "0", "0.0E0", "1e-9999", "lots", null].map((markPrice) =>
      [`of ${markPrice}`, MARK, (body: Body) => all(body, { markPrice })] as const
    ),
    ["of a quote asset that has none", INDEX, () => []],
    ["of a contract that is not listed", CONTRACTS, (body) => ({ ...body, symbols: [] })],
    ["in an answer that is none", CONTRACTS, () => "maintenance"],
  ];
  for (const [name, path, change] of prices) {
    it(`let nothing out at a price ${name}`, async () => {
      // Without prices neither its value nor what it does to the account can be calculated.
      assert.match(await stopping(path, change), /^(maxNotional|minUniMmr)$/);
    });
  }

  for (const uniMMR of ["-3", "1.9E0", "-5.0E7", "1e9999", " 99", "lots", null, undefined]) {
    it(`let nothing out at a uniMMR of ${JSON.stringify(uniMMR)}, nor ask another account's`, async () => {
      assert.equal(await stopping(ACCOUNT, (body) => ({ ...body, uniMMR })), "minUniMmr");
    });
  }
});
