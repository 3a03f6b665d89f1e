import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bench, failureIn } from "../support.ts";

interface Row {
  readonly code: number;
  readonly name: string;
  readonly remedy: readonly string[];
}

const explained = (...words: readonly string[]): Promise<readonly Row[]> =>
  bench(async ({ run, sent }) => {
    const ran = await run("explain", ...words);
    assert.equal(ran.code, 0, ran.err);
    assert.equal(sent(), 0);
    return ran.json() as readonly Row[];
  });

describe("cli explain", () => {
  it("takes a code with its sign, without it, and by name", async () => {
    for (const word of ["-2010", "2010", "new_order_rejected"]) {
      const [only, ...others] = await explained(word);
      assert.deepEqual([only?.code, only?.name, others], [-2010, "NEW_ORDER_REJECTED", []], word);
    }
    const [near] = await explained("MARGIN_NOT_SUFFICIENT");
    assert.equal(near?.code, -2019);
    const [found] = await explained("51006");
    assert.equal(found?.code, -51006);
  });

  it("tells each meaning of a code that has several", async () => {
    const names = (await explained("-2021")).map(({ name }) => name).sort();
    assert.deepEqual(names, ["CANCEL_REPLACE_PARTIALLY_FAILED", "ORDER_WOULD_IMMEDIATELY_TRIGGER"]);
  });

  it("heeds the text beside the code, in words and in a whole answer", async () => {
    const text = "Account has insufficient balance for requested action.";
    for (
      const words of [
        ["-2010", text],
        ["-2010", ...text.split(" ")],
        [JSON.stringify({ code: -2010, msg: text })],
      ]
    ) {
      const [only] = await explained(...words);
      assert.match(only?.remedy[0] ?? "", /^Add funds/, words.join(" "));
    }
    const [bare] = await explained("-2010");
    assert.match(bare?.remedy[0] ?? "", /Read the exchange's own text/);
  });

  it("tells people what to do, line by line", () =>
    bench(async ({ run }) => {
      const { out } = await run("explain", "-2019", "--table");
      assert.match(out, /^-2019 MARGIN_NOT_SUFFICIEN \(.*\)\n {2}- Lower the quantity/);
    }));

  it("says where a code has no meaning, and shows nothing that looks like a key", () =>
    bench(async ({ run }) => {
      const unknown = await run("explain", "-99999");
      assert.equal(unknown.code, 2);
      assert.match(failureIn(unknown).message, /no meaning of -99999/);
      const pasted = await run("explain", "aB3d".repeat(16));
      assert.equal(pasted.code, 2);
      assert.ok(!`${pasted.out}${pasted.err}`.includes("aB3d".repeat(4)));
    }));
});
