/** The mutation tester's own parts: which mutants it takes, and what it makes of a text. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  isSame,
  leftOut,
  type Mutant,
  mutated,
  nameOf,
  placeOf,
  replacedBy,
} from "../../tools/mutants/mutant.ts";
import { linesOfCode, sample } from "../../tools/mutants/sample.ts";

const TEXT = "const a = 1;\nconst sum = x * (y + z);\nif (a) {\n  go();\n}\n";

const mutant = (
  mutator: string,
  replacement: string,
  [line, from, endLine, to]: readonly [number, number, number, number],
  file = "lib/a.ts",
): Mutant => ({
  file,
  mutator,
  replacement,
  start: { line, column: from },
  end: { line: endLine, column: to },
});

const product = mutant("ArithmeticOperator", "x / (y + z)", [1, 12, 1, 23]);
const block = mutant("BlockStatement", "{}", [2, 7, 4, 1]);

describe("a mutant", () => {
  it("stands where it was made, an expression in parentheses of its own", () => {
    assert.equal(replacedBy(product, TEXT), "x * (y + z)");
    assert.equal(mutated(product, TEXT), TEXT.replace("x * (y + z)", "(x / (y + z))"));
    assert.equal(mutated(block, TEXT), "const a = 1;\nconst sum = x * (y + z);\nif (a) {}\n");
    assert.equal(placeOf(product), "lib/a.ts:2:13");
  });

  it("has a name that stays when lines move, and is its own", () => {
    const moved = { ...product, start: { line: 3, column: 12 }, end: { line: 3, column: 23 } };
    const name = nameOf(product, TEXT);
    assert.deepEqual(name, {
      file: "lib/a.ts",
      line: "const sum = x * (y + z);",
      from: "x * (y + z)",
      to: "x / (y + z)",
    });
    assert.ok(isSame(name, nameOf(moved, `\n\n${TEXT}`)));
    for (const key of ["file", "line", "from", "to"] as const) {
      assert.ok(!isSame(name, { ...name, [key]: "other" }));
    }
  });

  it("is left out where it is prose, and nowhere else", () => {
    const of = (text: string, mutator = "StringLiteral") =>
      leftOut(mutant(mutator, '""', [0, 0, 0, text.length]), text);
    assert.match(of('"the order is gone"') ?? "", /prose/);
    assert.equal(of('"the order is gone"', "ConditionalExpression"), undefined);
    for (const text of ['"NEW"', '"-----BEGIN PRIVATE KEY-----"', '""', '"orderId"']) {
      assert.equal(of(text), undefined, text);
    }
  });
});

describe("a sample of mutants", () => {
  const texts = new Map([["lib/a.ts", "a;\n".repeat(30)], ["lib/b.ts", "b;\n".repeat(10)]]);
  const all = [...texts].flatMap(([file, text]) =>
    text.trim().split("\n").flatMap((_, line) => [
      mutant("StringLiteral", '""', [line, 0, line, 1], file),
      mutant("Regex", "/a/", [line, 0, line, 1], file),
    ])
  );

  it("counts lines of code, not empty ones and comments", () => {
    assert.equal(linesOfCode("/** a */\n\nconst a = 1;\n// b\n * c\nconst b = 2; // d\n"), 2);
  });

  it("is spread by lines of code", () => {
    const taken = sample(all, texts, 20, 1);
    assert.equal(taken.filter(({ file }) => file === "lib/a.ts").length, 15);
    assert.equal(new Set(taken).size, 20);
  });

  it("is the same for the same seed, and another for another", () => {
    assert.deepEqual(sample(all, texts, 20, 1), sample(all, texts, 20, 1));
    assert.notDeepEqual(sample(all, texts, 20, 1), sample(all, texts, 20, 2));
  });

  it("takes all where more is asked for than there is, none twice", () => {
    assert.equal(new Set(sample(all, texts, 1000, 1)).size, all.length);
  });
});
