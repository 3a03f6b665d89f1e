import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { it } from "node:test";
import { root } from "../../../tools/run/exec.ts";

// Imports of types alone are gone at run time, and those in parentheses come when they are asked for.
const LOADED = /^(?:import|export)\s(?!type\b)(?:[^"';]*?\sfrom )?"(\.[^"]+)"/gm;

/** The files that are loaded before a program does anything. */
const loadedBy = (program: string): readonly string[] => {
  const all = new Set([program]);
  for (const file of all) {
    if (!file.endsWith(".ts")) continue;
    for (const [, found = ""] of readFileSync(join(root, file), "utf8").matchAll(LOADED)) {
      all.add(posix.join(posix.dirname(file), found));
    }
  }
  return [...all];
};

it("the command line loads none of the large parts that a command may do without", () => {
  const loaded = loadedBy("apps/cli/main.ts");
  assert.ok(loaded.includes("endpoints/catalog.ts"));
  const large = /^(simulator|risk|overview|reliability|history|streams)\//;
  assert.deepEqual(loaded.filter((file) => large.test(file)), []);
});
