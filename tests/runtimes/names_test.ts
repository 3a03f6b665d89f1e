import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Case } from "../../tools/run/junit.ts";
import { compareRuns, type Ran, type Specific } from "../../tools/run/names.ts";

const cases = (...names: readonly string[]): readonly Case[] =>
  names.map((name) => ({ name, outcome: "passed" }));

const skipped = (name: string): Case => ({ name, outcome: "skipped" });

const HOST: Specific = { "t/host/": { runtimes: ["A", "B"], reason: "files" } };

describe("runs are compared", () => {
  const files = ["t/x", "t/host/y"];
  const same: Ran = {
    A: cases("t/x > one", "t/host/y > two"),
    B: cases("t/host/y > two", "t/x > one"),
    C: cases("t/x > one"),
  };

  test("the same tests everywhere, listed ones aside, pass", () => {
    assert.deepEqual(compareRuns(same, HOST, files), []);
  });

  const BROKEN: Readonly<Record<string, readonly [Ran, RegExp]>> = {
    "a runtime without tests": [{ ...same, C: [] }, /^C ran no tests$/],
    "a file without tests": [{ ...same, B: cases("t/x > one") }, /^t\/host\/y: ran no tests in B$/],
    "a test that one runtime lacks": [
      { ...same, A: [...same.A ?? [], ...cases("t/x > new")] },
      /^t\/x > new: ran in A, should run in A, B, C$/,
    ],
    "a listed test that runs where it should not": [
      { ...same, C: cases("t/x > one", "t/host/y > two") },
      /^t\/host\/y > two: ran in A, B, C, should run in A, B$/,
    ],
    "a test skipped in one runtime": [
      { ...same, C: [...cases("t/x > three"), skipped("t/x > one")] },
      /^t\/x > one: ran in A, B, should/,
    ],
    "a test skipped everywhere": [
      { A: [...same.A ?? [], skipped("t/x > no")], B: same.B ?? [], C: same.C ?? [] },
      /^t\/x > no: ran in nowhere/,
    ],
    "a name that tests share in one runtime only": [
      { ...same, A: [...same.A ?? [], ...cases("t/x > one")] },
      /^t\/x > one: ran a different number of times/,
    ],
  };
  for (const [what, [ran, problem]] of Object.entries(BROKEN)) {
    test(`${what} is found`, () => {
      assert.match(compareRuns(ran, HOST, files)[0] ?? "", problem);
    });
  }

  test("an entry of the list that matches no file is found", () => {
    assert.match(compareRuns({ A: cases("t/x > one") }, HOST, ["t/x"])[0] ?? "", /no test file/);
  });
});
