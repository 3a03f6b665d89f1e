import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { policyRules } from "../../agent/mod.ts";
import { refusals } from "../explain/refusals.ts";
import { root } from "./support.ts";

/** How a rule is named where it refuses: in `blocked`, and in the `stop` and the `added` of `send`. */
const RAISED =
  /(?:\bblocked\(\s*[^,()]*|\bstop\([^,()]*(?:\([^()]*\))?[^,()]*|\badded\([^,()]*),\s*"(\w+)"/g;

const raisedIn = (folder: string): readonly string[] =>
  globSync(`${folder}/**/*.ts`, { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(RAISED)].map(([, rule = ""]) => rule)
  );

describe("the rules on this side", () => {
  it("that the library raises are those that are tried, each by its name", () => {
    const folders = ["lib", "signers", "transports", "promise", "endpoints", "agent"];
    const raised = folders.flatMap(raisedIn);
    assert.ok(raised.length > 5);
    assert.deepEqual(
      [...new Set([...raised, ...policyRules])].sort(),
      Object.keys(refusals).sort(),
    );
  });
});
