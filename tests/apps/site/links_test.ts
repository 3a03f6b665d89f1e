import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { deadLinks, underBase } from "../../../apps/site/links.ts";
import { inFolder } from "../simulator/support.ts";

describe("links of the built site", () => {
  it("begin at its base in the text for agents too", () => {
    const text = "- [A](/a.md#b): c (/d), [E](../e.md)";
    assert.equal(underBase(text, "/docs/"), "- [A](/docs/a.md#b): c (/d), [E](../e.md)");
    assert.equal(underBase(text), text);
  });

  it("that lead to nothing are found, under any base", () =>
    inFolder((folder) => {
      mkdirSync(join(folder, "a/empty"), { recursive: true });
      writeFileSync(join(folder, "data.json"), "{}");
      writeFileSync(
        join(folder, "index.html"),
        '<a href="a/page.html#top">1</a><a class="x" href="/docs/">2</a><a href="#here">3</a>' +
          '<a href="https://elsewhere.invalid/gone">4</a><a href="a/empty/">5</a>',
      );
      writeFileSync(
        join(folder, "a/page.html"),
        '<a href="../data.json">1</a><a href="../gone.json">2</a><a href="/data.json">3</a>',
      );
      assert.deepEqual([...deadLinks(folder, "/docs/")].sort(), [
        `${join("a", "page.html")} links to ../gone.json`,
        `${join("a", "page.html")} links to /data.json`,
        "index.html links to a/empty/",
      ]);
      return Promise.resolve();
    }));
});
