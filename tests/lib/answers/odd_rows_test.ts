/** What becomes of a list whose rows are not what was asked for. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { arrayOf, IdText, type Model, model, Nothing, Text } from "../../../lib/answers/answer.ts";
import * as E from "../../../lib/deps/either.ts";
import { endpoint, type UnsignedEndpoint } from "../../../lib/endpoint.ts";
import { environment } from "../../../lib/environment.ts";
import { send } from "../../../lib/send.ts";

interface Row {
  readonly orderId: string;
  readonly side: string;
}
const Row: Model<Row> = /*#__PURE__*/ model("Row", ["orderId", "side"], () => ({
  orderId: IdText,
  side: Text,
}));

const listing = (
  mutates: boolean,
): UnsignedEndpoint<Record<string, never>, readonly Row[]> =>
  endpoint(() => ({
    name: "listing",
    ...(mutates
      ? { verb: "DELETE", act: { does: "set", what: "leverage" } }
      : { verb: "GET", act: { does: "read" } }),
    host: "papi",
    path: "/papi/v1/rows",
    access: "NONE",
    weight: {},
    params: {},
    answer: arrayOf(Row()),
  }));

const sent = (mutates: boolean, body: string) => {
  const reply = { status: 200, headers: {}, body };
  const env = environment({ transport: () => () => Promise.resolve(E.right(reply)) });
  return send(listing(mutates)({}))(env)();
};

const WHOLE = `{"orderId":1,"side":"BUY"}`;
const ODD = `{"side":"SELL"}`;

describe("a list of rows", () => {
  it("is read as long as one row is what was asked for, whatever the others are", async () => {
    for (const mutates of [true, false]) {
      const read = await sent(mutates, `[${ODD},${WHOLE}]`);
      assert.deepEqual(E.isRight(read) && read.right, [
        { side: "SELL" },
        { orderId: "1", side: "BUY" },
      ]);
    }
  });

  it("does not tell what became of a call that moves money where every row is odd", async () => {
    const read = await sent(true, `[${ODD},${ODD}]`);
    assert.ok(E.isLeft(read));
    assert.equal(read.left._tag, "Unreadable");
    assert.notEqual(read.left.outcome, "notSent");
  });

  it("is handed over with all its odd rows where nothing was changed", async () => {
    const read = await sent(false, `[${ODD},${ODD}]`);
    assert.deepEqual(E.isRight(read) && read.right, [{ side: "SELL" }, { side: "SELL" }]);
  });
});

describe("an answer without content", () => {
  it("is any object, save one with the code of an error", () => {
    for (const fine of [{}, { code: 200 }, { code: 0, msg: "" }, { code: "200" }]) {
      assert.equal(Nothing().decode(fine)._tag, "Right", JSON.stringify(fine));
    }
    for (const wrong of [{ code: -2015 }, { code: "-1000" }, { code: 400 }, [], null, "ok"]) {
      assert.equal(Nothing().decode(wrong)._tag, "Left", JSON.stringify(wrong));
    }
  });
});
