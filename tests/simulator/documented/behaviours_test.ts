/** Documented behaviours of the exchange, each with its source. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rows as refusals } from "../engine/model/refusals.ts";
import { account } from "./account.ts";
import { foreign } from "./foreign.ts";
import { margin } from "./margin.ts";
import { markets } from "./markets.ts";
import { orders } from "./orders.ts";
import { type Behaviour, checked } from "./row.ts";

const tables: Readonly<Record<string, readonly Behaviour[]>> = {
  "futures orders": orders,
  margin,
  "the account": account,
  "markets": markets,
  "requests of others": foreign,
};

for (const [about, rows] of Object.entries(tables)) {
  describe(`${about}, as documented`, () => {
    for (const row of rows) it(`${row.says} (${row.source})`, () => checked(row));
  });
}

describe("the tables of documented behaviours", () => {
  const all = Object.values(tables).flat();
  it("have 150 rows of what is done, and as many again with the refusals of the error pages", () => {
    assert.ok(all.length >= 150, `${all.length}`);
    assert.ok(all.length + refusals.length >= 250);
  });
  it("say each thing once, and where it is said", () => {
    const said = all.map(({ says, source }) => `${says}: ${source}`);
    assert.equal(new Set(said).size, said.length);
    for (const { source } of all) assert.ok(source.length > 10, source);
  });
  it("would notice another answer", async () => {
    const [row] = orders;
    assert.ok(row);
    await assert.rejects(checked({ ...row, gives: { status: "FILLED" } }));
    await assert.rejects(checked({ ...row, gives: -1121 }));
  });
});
