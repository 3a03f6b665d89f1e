import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { brokenLaws, CLIENTS, documented, LAWS, tableOf } from "../../../tools/safety/table.ts";

const page = readFileSync(new URL("../../../docs/reliability.md", import.meta.url), "utf8");

const rows = page.split("\n").filter((line) => line.startsWith("| "))
  .map((line) => line.slice(2, -2).split(" | "));

/** What the page says that each client does. */
const written = CLIENTS.map((client, i) => ({
  client,
  cells: new Map(
    rows.filter(([row = ""]) => Object.hasOwn(LAWS, row))
      .map(([row = "", ...cells]) => [row, cells[i] ?? ""]),
  ),
}));

describe("the table of safety", () => {
  it("is in docs/reliability.md as npm run safety has written it, and no law is broken in it", () => {
    assert.deepEqual(brokenLaws(written), []);
    assert.equal(documented(page, tableOf(written)), page);
  });

  it("fails where this library breaks a law, and where a client was not tried", () => {
    const [ours, , theirs] = written;
    const spoilt = (from: typeof ours, cell: string) => ({
      client: from?.client ?? "",
      cells: new Map([...from?.cells ?? [], ["order on a warm connection that drops", cell]]),
    });
    assert.equal(brokenLaws([spoilt(ours, "sent twice, unknown")]).length, 1);
    assert.equal(brokenLaws([spoilt(theirs, "sent twice, an error")]).length, 0);
    assert.equal(brokenLaws([spoilt(theirs, "the trial broke: no module")]).length, 1);
    assert.throws(() => documented("a page", tableOf(written)), /is missing/);
  });
});
