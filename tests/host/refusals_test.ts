import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { policyRules } from "../../agent/mod.ts";
import { refusals } from "../explain/refusals.ts";
import { root } from "./support.ts";

/** How a rule is named where it refuses: in `blocked`, in the `stop` of `send`, and in its `add`. */
const RAISED =
  /(?:\bblocked\(\s*[^,()]*|\bstop\([^,()]*(?:\([^()]*\))?[^,()]*|\badd\([^,]*,[^,]*),\s*"(\w+)"/g;

const raisedIn = (folder: string): readonly string[] =>
  globSync(`${folder}/**/*.ts`, { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(RAISED)].map(([, rule = ""]) => rule)
  );

describe("the rules on this side", () => {
  it("that the library raises are those that are tried, each by its name", () => {
    const folders = ["lib", "signers", "transports", "promise", "endpoints", "agent"];
    // What the clock of the environment gives stands as the timestamp.
    const raised = folders.flatMap(raisedIn).filter((rule) => rule !== "timestamp");
    assert.ok(raised.length > 5);
    assert.deepEqual(
      [...new Set([...raised, ...policyRules])].sort(),
      Object.keys(refusals).sort(),
    );
  });
});
