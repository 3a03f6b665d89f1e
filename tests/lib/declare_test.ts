/** Endpoints that are declared outside the package, by its entry for that. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { DecimalText, type Endpoint, endpoint, model, reads, Ticker } from "../../lib/declare.ts";
import * as E from "../../lib/either.ts";
import { parseJson, queryString } from "../../mod.ts";

interface Last {
  readonly price: DecimalText;
}

const Last = model<Last>("Last", ["price"], () => ({ price: DecimalText }));

const lastPrice: Endpoint<{ readonly symbol: string }, Last> = endpoint(() => ({
  name: "lastPrice",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/example/price",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: reads,
  params: { symbol: Ticker },
  answer: Last(),
}));

it("an endpoint of one's own builds, refuses and reads as those of the package", () => {
  const built = lastPrice({ symbol: "BTCUSDT" });
  assert.ok(E.isRight(built));
  assert.equal(queryString(built.right.query), "symbol=BTCUSDT");
  assert.ok(E.isLeft(lastPrice({ symbol: "btcusdt" })));
  const { answer } = built.right;
  assert.deepEqual(answer.decode(parseJson('{"price":"0.10"}')), E.right({ price: "0.10" }));
  assert.ok(E.isLeft(answer.decode(parseJson('{"cost":"0.10"}'))));
});
