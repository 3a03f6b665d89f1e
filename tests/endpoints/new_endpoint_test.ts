/** The endpoints that CONTRIBUTING.md declares as an example. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../lib/deps/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import type { BadParams } from "../../lib/failure.ts";
import { parseJson } from "../../lib/json.ts";
import { queryString } from "../../lib/wire.ts";
import { queryExampleNotification, setExampleNotification } from "./notification.ts";

const requestOf = <A>(built: E.Either<BadParams, Request<A>>): Request<A> =>
  E.isRight(built) ? built.right : assert.fail(built.left.message);

describe("the example of CONTRIBUTING.md", () => {
  it("builds a request", () => {
    const { spec, query } = requestOf(setExampleNotification({ symbol: "BTCUSDT", price: 60000 }));
    assert.equal(queryString(query), "symbol=BTCUSDT&price=60000");
    assert.deepEqual([spec.family, spec.signed, spec.mutates], ["portfolio", true, true]);
  });

  it("refuses what its fields refuse", () => {
    const built = setExampleNotification({ symbol: "btcusdt", price: "1e5" });
    assert.ok(E.isLeft(built) && built.left.problems.length === 2);
  });

  it("reads its answer", () => {
    const { answer, spec } = requestOf(queryExampleNotification());
    assert.equal(spec.mutates, false);
    const read = answer.decode(parseJson('{"symbol":"BTCUSDT","price":"60000.0"}'));
    assert.deepEqual(read, E.right({ symbol: "BTCUSDT", price: "60000.0" }));
  });
});
