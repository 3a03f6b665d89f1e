/** What the comparison with facts notices. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accountBalance } from "../../mod.ts";
import type { Facts } from "../../tools/drift/facts.ts";
import { paramsDrift } from "../../tools/drift/params.ts";

const { spec } = accountBalance;

const linesOf = (param: object): readonly string[] =>
  paramsDrift(spec.name, spec, {
    params: [{ name: "asset", type: "string", required: false, ...param }],
  } as unknown as Facts).filter((line) => line.startsWith("accountBalance.asset "));

describe("drift of a parameter", () => {
  it("tells that it is deprecated by now", () => {
    const before = linesOf({});
    const lines = linesOf({ deprecated: true });
    assert.deepEqual(lines.filter((line) => !before.includes(line)), [
      "accountBalance.asset is deprecated",
    ]);
  });
});
