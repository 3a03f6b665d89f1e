import assert from "node:assert/strict";
import * as E from "../../../lib/deps/either.ts";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import { misfitTexts } from "../../../lib/answers/misfits.ts";
import { parseJson } from "../../../lib/json.ts";
import { driftOf, type Facts } from "../../../tools/drift/compare.ts";
import { canRun } from "../left_out.ts";
import { root, runScript } from "../support.ts";

const facts: Facts = {
  id: "testConnectivity",
  method: "GET",
  path: "/papi/v1/ping",
  baseUrl: "https://papi.binance.com",
  security: "NONE",
  signed: false,
  mutates: false,
  status: "active",
  weight: 1,
  weightKind: "IP",
  params: [],
  response: { kind: "object", fields: {} },
};
const ping = catalog.filter(({ spec }) => spec.name === "testConnectivity");
const drift = (change: Partial<Facts>) => driftOf("portfolio", [{ ...facts, ...change }], ping);

describe("the drift report", () => {
  it("says nothing where nothing differs", () => assert.deepEqual(drift({}), []));

  it("names each kind of difference", () => {
    const differences: readonly (readonly [Partial<Facts>, RegExp])[] = [
      [{ id: "ping" }, /is called ping/],
      [{ path: "/papi/v2/ping" }, /not in the catalog/],
      [{ baseUrl: "https://api.binance.com" }, /host/],
      [{ security: "TRADE" }, /access/],
      [{ mutates: true }, /mutates/],
      [{ status: "deprecated" }, /retired/],
      [{ weight: 5 }, /weight/],
      [{ weightKind: "UID" }, /weight/],
      [{ params: [{ name: "asset", type: "string", required: false }] }, /parameters/],
      [{ anyOf: [["a", "b"]] }, /lacks the rule/],
      [{ response: { kind: "object", fields: { id: { kind: "long" } } } }, /\.id is not read/],
      [{ response: { kind: "array", items: { kind: "object", fields: {} } } }, /facts say array/],
    ];
    for (const [change, said] of differences) {
      const [first, ...rest] = drift(change);
      assert.match(first ?? "nothing", said);
      if (!change.path) assert.deepEqual(rest, []);
    }
  });

  it("compares every group of a condition", () => {
    const conditional = [{ when: { type: ["LIMIT"] }, anyOf: [["a", "b"], ["c", "d"]] }];
    assert.deepEqual(drift({ conditional }), [
      'testConnectivity lacks the rule {"when":["type","LIMIT"],"anyOf":["a","b"]}',
      'testConnectivity lacks the rule {"when":["type","LIMIT"],"anyOf":["c","d"]}',
    ]);
  });

  it("names a bound that the facts lack", () => {
    const order = catalog.filter(({ spec }) => spec.name === "newUmOrder");
    const spec = order[0]?.spec ?? assert.fail("not in the catalog");
    const params = [
      { name: "symbol", type: "string", required: true },
      { name: "recvWindow", type: "long", required: false, max: 50000 },
    ];
    const changed = { ...facts, method: spec.verb, path: spec.path, params };
    const lines = driftOf("portfolio", [changed], order);
    const bounds = lines.filter((line) => /bounded here alone|recvWindow max/.test(line));
    assert.deepEqual(bounds, [
      `newUmOrder.recvWindow max is 60000, facts say 50000`,
      String
        .raw`newUmOrder.symbol is bounded here alone: pattern "^(?!.*[a-z])[\\p{L}\\p{N}_.-]{1,50}$"`,
    ]);
  });
});

// More cases, where a folder of facts lies beside the repository.
const folder = join(root, "..", "shared", "spec");
if (canRun(existsSync(folder), ["the catalog against a folder of facts"], "that folder")) {
  describe("the facts beside the repository", () => {
    it("differ from the catalog in nothing that is not meant", async () => {
      const ended = await runScript(join(root, "tools/drift/main.ts"), [folder]);
      assert.deepEqual([ended.stdout, ended.code], ["", 0]);
    });

    const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
    const rows = files.flatMap((name) => {
      const read: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return Array.isArray(read) ? read as (Facts & Examples)[] : [];
    });
    interface Examples {
      readonly baseUrl: string;
      readonly example?: string | null;
      readonly altExamples?: readonly string[];
    }
    for (const row of rows) {
      it(`have examples of ${row.method} ${row.path} at ${row.baseUrl} that are read`, () => {
        const family = new URL(row.baseUrl).host.split(".")[0];
        const host = family === "api" ? "sapi" : family;
        const { spec } = catalog.find(({ spec }) =>
          spec.host === host && spec.verb === row.method && spec.path === row.path
        ) ?? assert.fail("not in the catalog");
        for (const example of [row.example, ...row.altExamples ?? []]) {
          if (!example) {
            continue;
          }
          const read = spec.answer.decode(parseJson(readFileSync(join(folder, example), "utf8")));
          assert.ok(E.isRight(read), E.isLeft(read) ? misfitTexts(read.left).join("; ") : "");
        }
      });
    }
  });
}
