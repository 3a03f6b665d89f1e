import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import * as E from "../../lib/deps/either.ts";
import { build } from "../../lib/endpoint.ts";
import { credentials, environment, type Signed } from "../../lib/environment.ts";
import { send } from "../../lib/send.ts";
import * as fc from "../deps/fast_check.ts";
import { argumentsOf, validCall } from "../support/arbitrary.ts";

/** An environment for the production hosts that keeps what it was given to carry. */
const production = () => {
  const carried: Signed[] = [];
  const env = environment({
    transport: (signed) => () => {
      carried.push(signed);
      return Promise.resolve(E.right({ status: 200, headers: {}, body: "{}" }));
    },
    credentials: credentials("A".repeat(64), () => () => Promise.resolve(E.right("signature"))),
  });
  return { env, carried };
};

describe("each retired endpoint of the catalog", () => {
  for (const { spec } of catalog.filter(({ spec }) => spec.retired)) {
    it(`${spec.name} is blocked on the production hosts, and names what replaces it`, async () => {
      for (const { samples, given } of fc.sample(validCall(spec), { numRuns: 5, seed: 20251121 })) {
        const built = build(spec, argumentsOf(samples, given));
        if (E.isLeft(built)) return assert.fail(built.left.message);
        const { env, carried } = production();
        const result = await send(built.right)(env)();
        if (E.isRight(result)) return assert.fail("sent");
        const failure = result.left;
        assert.equal(failure._tag === "Blocked" && failure.rule, "retired");
        assert.equal(failure.outcome, "notSent");
        const { since = "", use } = spec.retired ?? {};
        const advice = use === undefined ? "nothing replaces it" : `use ${use} instead`;
        assert.ok(failure.message.includes(since), failure.message);
        assert.ok(failure.message.includes(advice), failure.message);
        assert.deepEqual(carried, []);
      }
    });
  }
});
