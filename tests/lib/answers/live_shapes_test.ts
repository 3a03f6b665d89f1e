import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import * as E from "../../../lib/deps/either.ts";
import { type Request, requestOf } from "../../../lib/endpoint.ts";
import { misfits } from "../../../lib/answers/misfits.ts";
import { readReply } from "../../../lib/answers/reply.ts";
import type { LiveCase } from "../../vectors/live/live_case.ts";
import { liveCases, seenAt } from "../../vectors/live/mod.ts";

const rows = Object.values(liveCases).flat();

const namesOf = ({ endpoint }: LiveCase): readonly string[] =>
  typeof endpoint === "string" ? [endpoint] : endpoint;

const called = (name: string): Request<unknown> => {
  const found = catalog.find(({ spec }) => spec.name === name)?.spec ?? assert.fail(`no ${name}`);
  return requestOf({ spec: found, query: [], answer: found.answer, warnings: [] });
};

/** The value at a path such as `rows.0.txId`. */
const at = (answer: unknown, path: string): unknown =>
  path.split(".").reduce(
    (value: unknown, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key],
    answer,
  );

// Absent, null and empty are one: what a reader makes of nothing is not what the corpus is about.
const orNothing = (value: unknown): unknown => value === undefined || value === "" ? null : value;

const check = (name: string, row: LiveCase): void => {
  const reply = { status: row.status ?? 200, headers: {}, body: row.body };
  const result = readReply(called(name), reply, 0);
  if (row.outcome) {
    assert.equal(E.isLeft(result) ? result.left.outcome : "an answer", row.outcome);
    if (E.isLeft(result)) {
      assert.ok(result.left.message.includes(row.says ?? ""), result.left.message);
    }
    return;
  }
  if (E.isLeft(result)) assert.fail(result.left.message);
  if (row.fits) assert.deepEqual(misfits(result.right), []);
  for (const [path, value] of Object.entries(row.reads ?? {})) {
    assert.deepEqual(orNothing(at(result.right, path)), value, path);
  }
};

for (const [topic, cases] of Object.entries(liveCases)) {
  describe(`shapes of living answers: ${topic}`, () => {
    cases.forEach((row, i) => {
      for (const name of namesOf(row)) {
        it(`${i + 1} ${name}: ${row.shape}`, () => check(name, row));
      }
    });
  });
}

describe("the corpus of living answers", () => {
  it("holds at least 120 distinct bodies", () => {
    const distinct = new Set(rows.map(({ body }) => JSON.stringify(body.replace(/\s+/g, ""))));
    assert.ok(distinct.size >= 120, `only ${distinct.size}`);
  });

  it("holds no row twice for one endpoint", () => {
    const all = rows.flatMap((row) =>
      namesOf(row).map((name) => `${name} ${row.body.replace(/\s+/g, "")}`)
    );
    assert.equal(new Set(all).size, all.length);
  });

  it("names endpoints of the catalog and public sources alone", () => {
    const names = new Set(catalog.map(({ spec }) => spec.name));
    for (const row of rows) {
      for (const name of namesOf(row)) assert.ok(names.has(name), name);
      assert.match(row.source, /^https:\/\/[\w.-]+\/\S+$/);
      assert.ok(row.shape.length > 0);
    }
  });

  it("reaches every family", () => {
    const hosts = new Set(
      rows.flatMap(namesOf).map((name) => called(name).spec.path.split("/")[1]),
    );
    for (const host of ["papi", "sapi", "fapi", "dapi", "futures"]) {
      assert.ok(hosts.has(host), host);
    }
  });

  it("calls neither a page of the exchange nor a refusal a sight of an answer", () => {
    assert.deepEqual(seenAt("smallLiabilityExchange"), []);
    assert.deepEqual(seenAt("queryMarginLoanRecord"), []);
    assert.ok(seenAt("newUmOrder").length > 0);
    assert.ok(seenAt("newUmOrder").every((source) => !source.includes("developers.binance.com")));
  });

  it("expects either places or an outcome of each body that is not empty", () => {
    for (const { shape, reads, outcome, body } of rows) {
      const expected = reads ? 1 : 0;
      if (outcome) assert.equal(expected, 0, shape);
      else assert.equal(expected, body === "{}" ? 0 : 1, shape);
      assert.notDeepEqual(reads, {}, shape);
    }
  });
});
