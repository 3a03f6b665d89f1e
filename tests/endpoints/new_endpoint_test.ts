/** The endpoints that CONTRIBUTING.md declares as an example. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, type Policy } from "../../agent/mod.ts";
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

  it("is judged by its act: a setting moves nothing, and is one of a symbol", () => {
    const request = requestOf(setExampleNotification({ symbol: "BTCUSDT", price: "60000" }));
    const ruleOf = (policy: Policy): string => {
      const facts = { account: "main", environment: "simulated", now: 0 } as const;
      const checked = check(policy, request, facts);
      return E.isRight(checked) ? "passed" : String(checked.left.rule);
    };
    assert.equal(ruleOf({ maxNotional: "1" }), "passed");
    assert.equal(ruleOf({ symbols: ["ETHUSDT"] }), "symbols");
    assert.equal(ruleOf({ readOnly: true }), "readOnly");
  });

  it("reads its answer", () => {
    const { answer, spec } = requestOf(queryExampleNotification());
    assert.equal(spec.mutates, false);
    const read = answer.decode(parseJson('{"symbol":"BTCUSDT","price":"60000.0"}'));
    assert.deepEqual(read, E.right({ symbol: "BTCUSDT", price: "60000.0" }));
  });
});
