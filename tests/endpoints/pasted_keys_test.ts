import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import * as E from "../../lib/deps/either.ts";
import * as fc from "../deps/fast_check.ts";
import { argumentsOf, validCall } from "../support/arbitrary.ts";
import { runs } from "../support/runs.ts";

describe("a key that is pasted into a parameter", () => {
  const KEYS = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9]{64}$/),
    fc.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
    fc.stringMatching(/^[a-f0-9]{40}$/).map((key) => `API secret: ${key}`),
  ).filter((key) => /[A-Za-z]/.test(key));

  for (const endpoint of catalog) {
    const { spec } = endpoint;
    it(`stands in no message of ${spec.name}`, () => {
      fc.assert(
        fc.property(validCall(spec), KEYS, ({ samples, given }, key) => {
          const held = key.replace("API secret: ", "");
          for (const name of [...Object.keys(spec.params), held]) {
            const values = name === held ? [1] : [key, [key], `${key}\n`, `x ${key}`];
            for (const value of values) {
              const params = { ...argumentsOf(samples, given), [name]: value };
              const built = endpoint(params as never);
              if (E.isRight(built)) continue;
              const told = JSON.stringify(built.left);
              for (let at = 0; at + 12 <= held.length; at += 6) {
                assert.ok(!told.includes(held.slice(at, at + 12)), `${name}: ${told}`);
              }
            }
          }
        }),
        { numRuns: Math.ceil(runs / 5), seed: 20261128 },
      );
    });
  }
});
