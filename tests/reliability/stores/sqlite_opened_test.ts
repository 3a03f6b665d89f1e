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
