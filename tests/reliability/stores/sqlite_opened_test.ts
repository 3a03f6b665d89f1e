import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type SqliteDatabase, sqliteRows } from "../../../reliability/stores/sqlite.ts";

/** A database that other programs open at the same moment: its journal is locked so many times. */
const contested = (times: number) => {
  const said: string[] = [];
  const database: SqliteDatabase = {
    exec: (sql: string) => {
      said.push(sql);
      if (sql.includes("journal_mode") && times-- > 0) throw new Error("database is locked");
    },
    prepare: () => ({ all: () => [] }),
  };
  return { said, database };
};

describe("rows of a database that other programs open at the same moment", () => {
  it("waits for their turn and tries again", () => {
    const { said, database } = contested(2);
    sqliteRows(database);
    const first = said.findIndex((sql) => sql.includes("journal_mode"));
    assert.deepEqual(said.slice(first, first + 7), [
      "pragma journal_mode = wal",
      "begin immediate",
      "commit",
      "pragma journal_mode = wal",
      "begin immediate",
      "commit",
      "pragma journal_mode = wal",
    ]);
  });

  it("gives up where it stays locked", () => {
    assert.throws(() => sqliteRows(contested(Infinity).database), /database is locked/);
  });
});

describe("rows of a database that cannot be written", () => {
  it("tells why where SQLite has rolled back by itself, as on a full disk", async () => {
    const said: string[] = [];
    const rows = sqliteRows({
      exec: (sql: string) => {
        said.push(sql);
        if (sql === "commit") throw new Error("database or disk is full");
        if (sql === "rollback") throw new Error("no transaction is active");
      },
      prepare: () => ({ all: () => [] }),
    });
    const swap = rows.swap({ space: "s", key: "a", version: 0, text: "" });
    await assert.rejects(swap, /disk is full/);
    assert.equal(said.at(-1), "rollback");
  });
});
