import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inRoom } from "../../../../apps/cli/terminal/lines.ts";

describe("text in the room of a terminal", () => {
  it("breaks no word, and lets steps hang", () => {
    assert.equal(
      inRoom("Why: it was refused\nDo:\n  - Look at the order first", 16),
      "Why: it was\nrefused\nDo:\n  - Look at the\n    order first",
    );
  });

  it("stays as it is where it fits, and where nobody knows the room", () => {
    for (const text of ["", "a\n\n  b", "  - one"]) {
      assert.equal(inRoom(text, 80), text);
      assert.equal(inRoom(text, undefined), text);
    }
    assert.equal(inRoom("a longer line", undefined), "a longer line");
  });
});
