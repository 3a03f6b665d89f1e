import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { table } from "../../../../apps/cli/overview/table.ts";
import { clip, columnsOf, inRoom, lengthOf } from "../../../../apps/cli/terminal/lines.ts";
import { tableOf } from "../../../../apps/cli/terminal/table.ts";

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

describe("signs of other widths than one column", () => {
  it("count as what a terminal gives them", () => {
    for (
      const [text, columns] of [
        ["BTCUSDT", 7],
        ["币安人生USDT", 12],
        ["カタ한국", 8],
        ["e\u0301", 1],
        ["é — …", 5],
        ["🚀", 2],
        ["Ａ。", 4],
      ] as const
    ) assert.equal(lengthOf(text), columns, text);
  });

  it("are cut where their columns end", () => {
    assert.equal(clip("币安人生", 8), "币安人生");
    assert.equal(clip("币安人生", 6), "币安…");
    assert.equal(clip("币安人生", 7), "币安人…");
    assert.equal(clip("BTCUSDT", 4), "BTC…");
  });

  it("leave the cells of all tables below each other", () => {
    const names = ["币安人生USDT", "BTCUSDT"];
    const lines = [
      columnsOf(names.map((name) => [name, "|"])),
      tableOf(names.map((name) => ({ name, of: "|" }))).split("\n").slice(1),
      tableOf({ [names[0] ?? ""]: "|", [names[1] ?? ""]: "|" }).split("\n"),
      table([{ title: "name", cell: (name) => name }, { title: "of", cell: () => "|" }], names)
        .slice(1),
    ];
    for (const [wide = "", usual = ""] of lines) {
      assert.equal(wide, "币安人生USDT  |");
      assert.equal(usual, "BTCUSDT       |");
    }
  });
});
