/** What the runtime's own console prints; Bun's shows more than `inspect` does. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { root, runScript } from "./support.ts";

describe("the console", () => {
  it("shows the failure and no body that could not be read", async () => {
    const { stdout, stderr } = await runScript(join(root, "tests/host/console_program.ts"), []);
    assert.match(
      stdout,
      /The answer to startUserDataStream cannot be read: listenKey: expected text/,
    );
    assert.match(
      stderr,
      /The answer to startUserDataStream cannot be read: listenKey: expected text/,
    );
    assert.doesNotMatch(stdout + stderr, /bodyCanary/);
  });
});
