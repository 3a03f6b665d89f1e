import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { type SqliteDatabase, sqliteRows } from "../../../reliability/stores/sqlite.ts";
import { removes, written } from "./removing.ts";
import { bans, contract, leftOf } from "../../reliability/stores/contract.ts";

/** The database of the runtime. */
const opened = async (path: string): Promise<SqliteDatabase> => {
  if ("Bun" in globalThis) {
    const { Database } = await import("bun:sqlite");
    return new Database(path);
  }
  const { DatabaseSync } = await import("node:sqlite");
  return new DatabaseSync(path);
};

const folder = mkdtempSync(join(tmpdir(), "rows-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

describe("rows in SQLite", () => {
  for (const [i, [what, history]] of Object.entries(contract).entries()) {
    it(what, () => history(async () => sqliteRows(await opened(join(folder, `${i}.sqlite`)))));
  }

  it("go where they are finished, as the documentation says", async () => {
    const database = await opened(join(folder, "removed.sqlite"));
    const [statement = ""] = written("sql");
    const remove = (before: number) => Promise.resolve(database.prepare(statement).all(before));
    await removes(sqliteRows(database), remove);
  });

  it("let nothing out before a ban ends when all programs and the database are opened anew", async () => {
    const path = join(folder, "ban.sqlite");
    await bans(sqliteRows(await opened(path)));
    assert.deepEqual(await leftOf(sqliteRows(await opened(path))), [0, 30]);
  });
});
