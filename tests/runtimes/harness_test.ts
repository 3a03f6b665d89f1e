import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createHarness, type Harness, type Result } from "./harness.ts";

const run = async (declare: (harness: Harness) => void): Promise<readonly Result[]> => {
  const harness = createHarness();
  declare(harness);
  const results: Result[] = [];
  await harness.run((result) => void results.push(result));
  return results;
};

const outcomes = async (
  declare: (harness: Harness) => void,
): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await run(declare)).map(({ name, outcome }) => [name, outcome]));

const fail = (): never => {
  throw new Error("planted");
};

describe("node:test in workerd", () => {
  test("names tests by file, suites and test", async () => {
    const found = await outcomes(({ enter, describe, test }) => {
      enter("a_test.ts");
      test("one", () => {});
      describe("two", () => {
        describe("three", () => void test("four", async () => {}));
        test("five", () => {});
      });
      enter("b_test.ts");
      test("one", () => {});
    });
    assert.deepEqual(found, {
      "a_test.ts > one": "passed",
      "a_test.ts > two > three > four": "passed",
      "a_test.ts > two > five": "passed",
      "b_test.ts > one": "passed",
    });
  });

  const RED: Readonly<Record<string, (harness: Harness) => void>> = {
    "a test throws": ({ test }) => void test("x", fail),
    "a test rejects": ({ test }) => void test("x", () => Promise.reject(new Error("planted"))),
    "a test throws what is no error": ({ test }) => void test("x", () => Promise.reject("planted")),
    "a test with options throws": ({ test }) => void test("x", { timeout: 9 }, fail),
    "a test never ends": ({ test }) => void test("x", { timeout: 5 }, () => new Promise(() => {})),
    "t.after throws": ({ test }) => void test("x", (t: unknown) => (t as T).after(fail)),
    "before throws": ({ before, test }) => {
      before(fail);
      test("x", () => {});
    },
    "after throws": (harness) => {
      harness.after(fail);
      harness.test("x", () => {});
    },
    "beforeEach throws": ({ beforeEach, test }) => {
      beforeEach(fail);
      test("x", () => {});
    },
    "afterEach throws": (harness) => {
      harness.afterEach(fail);
      harness.test("x", () => {});
    },
    "a suite throws": ({ describe }) => void describe("x", fail),
    "an error is blamed on a test": ({ blame, test }) =>
      void test("x", () => blame(new Error("planted"))),
    "an error comes after the last test": (harness) => {
      harness.test("x", () => {});
      harness.after(() => harness.blame(new Error("planted")));
    },
  };
  interface T {
    after(hook: () => unknown): void;
  }
  for (const [when, declare] of Object.entries(RED)) {
    test(`fails where ${when}`, async () => {
      const failed = (await run(declare)).filter(({ outcome }) => outcome === "failed");
      assert.equal(failed.length, 1);
      assert.match(failed[0]?.error ?? "", /planted|Still running/);
    });
  }

  test("runs the other tests where one fails", async () => {
    const found = await outcomes(({ test, describe }) => {
      test("a", fail);
      describe("b", fail);
      test("c", () => {});
    });
    assert.deepEqual(found, { a: "failed", "b > (suite)": "failed", c: "passed" });
  });

  test("reports what is skipped or has no body", async () => {
    const found = await outcomes(({ test, describe }) => {
      test.skip("a", fail);
      test("b", { skip: true }, fail);
      test("c");
      test.todo("d", fail);
      describe.skip("e", fail);
    });
    assert.deepEqual([...new Set(Object.values(found))], ["skipped"]);
    assert.equal(Object.keys(found).length, 5);
  });

  test("runs hooks around each test, the outermost first and last", async () => {
    const seen: string[] = [];
    const note = (what: string) => () => void seen.push(what);
    await run((harness) => {
      harness.before(note("before"));
      harness.after(note("after"));
      harness.beforeEach(note("outer"));
      harness.afterEach(note("/outer"));
      harness.describe("a", () => {
        harness.beforeEach(note("inner"));
        harness.afterEach(note("/inner"));
        harness.test("b", note("b"));
      });
      harness.test("c", note("c"));
    });
    assert.deepEqual(
      seen.join(" "),
      "before outer inner b /inner /outer outer c /outer after",
    );
  });
});
