/** What the documentation says of removing finished intents, tried on a store. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Journal, type Rows, storedJournal } from "../../../reliability/mod.ts";
import { intentOf } from "../../reliability/journal/contract.ts";
import { root } from "../support.ts";

/** What stands in the documentation in a language, in its order. */
export const written = (language: "sql" | "lua"): readonly string[] => {
  const document = readFileSync(join(root, "docs", "reliability.md"), "utf8");
  const blocks = document.matchAll(/^```(sql|lua)\n([^]*?)^```/gm);
  return [...blocks].flatMap(([, of, text = ""]) => of === language ? [text] : []);
};

/** What stays is unfinished, or later than asked for, and lanes are held by what is unfinished. */
export const removes = async (
  rows: Rows,
  remove: (before: number) => Promise<unknown>,
): Promise<void> => {
  const journal: Journal = storedJournal(rows);
  const { validUntil } = intentOf("a");
  const late = { validUntil: validUntil + 1 };
  const begin = async (id: string, given: Parameters<typeof intentOf>[1], isEnded: boolean) => {
    const { intent } = await journal.intend(intentOf(id, given))();
    if (isEnded) await journal.mark(intent, { state: "accepted" })();
  };
  await begin("old", {}, true);
  await begin("old/open", {}, false);
  await begin("late", late, true);
  await begin("lane", { lane: "a" }, true);
  await begin("lane open", { lane: "b" }, false);
  await begin("lane late", { ...late, lane: "c" }, true);
  await remove(validUntil + 1);
  const ids = ["old", "old/open", "late", "lane", "lane open", "lane late"];
  const left = await Promise.all(ids.map((id) => journal.find("main", id)()));
  assert.deepEqual(left.map((intent) => intent?.id), [
    undefined,
    "old/open",
    "late",
    undefined,
    "lane open",
    "lane late",
  ]);
  const lanes = await Promise.all(["a", "b", "c"].map((lane) => rows.read("lanes main", lane)()));
  assert.deepEqual(lanes.map((row) => row !== undefined), [false, true, true]);
  for (const [lane, holder] of [["a", "new a"], ["b", "lane open"], ["c", "new c"]] as const) {
    const { intent } = await journal.intend(intentOf(`new ${lane}`, { lane }))();
    assert.equal(intent.id, holder);
  }
};
