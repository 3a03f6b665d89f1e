import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type PostgresQuery, postgresRows } from "../../../reliability/stores/postgres.ts";
import { bans, contract, leftOf } from "../../reliability/stores/contract.ts";
import { canRun } from "../left_out.ts";
import { postgresServer, programOf } from "./servers.ts";

describe("rows in PostgreSQL", () => {
  it("are not opened where the table cannot be made", async () => {
    await assert.rejects(postgresRows(() => Promise.reject(new Error("permission denied"))));
    const refused = () => Promise.reject(new Error('relation "unimargin_rows" already exists'));
    await assert.rejects(postgresRows(refused));
  });
});

const NAME = "rows in a real PostgreSQL";
const hasAll = programOf("postgres") !== undefined && programOf("initdb") !== undefined;
const isThere = canRun(hasAll, [NAME], "postgres and initdb");

if (isThere && "Bun" in globalThis) {
  const { SQL } = await import("bun");
  const clientAt = (port: number) =>
    new SQL(`postgres://postgres@127.0.0.1:${port}/postgres`, { max: 8 });
  const queryOf = (sql: InstanceType<typeof SQL>): PostgresQuery => async (text, values) => {
    const rows: unknown = await sql.unsafe(text, [...values]);
    return { rows: Array.isArray(rows) ? [...rows] : [] };
  };
  const server = await postgresServer(async (port) => {
    const sql = new SQL(`postgres://postgres@127.0.0.1:${port}/postgres`, { max: 1 });
    const isReady = await sql.unsafe("select 1").then(() => true, () => false);
    await sql.close();
    return isReady;
  });
  let client = clientAt(server.port);

  describe(NAME, () => {
    for (const [what, history] of Object.entries(contract)) {
      it(what, async () => {
        await client.unsafe("drop table if exists unimargin_rows");
        await history(() => postgresRows(queryOf(client)));
      });
    }

    it("makes its table once, however many do at the same time", async () => {
      await client.unsafe("drop table if exists unimargin_rows");
      await Promise.all(Array.from({ length: 8 }, () => postgresRows(queryOf(client))));
    });

    it("keeps what it confirmed when it is killed", async () => {
      const rows = await postgresRows(queryOf(client));
      for (let i = 0; i < 50; i++) {
        const change = { space: "s", key: "crash", version: i, text: `${i}`, due: i };
        assert.equal(await rows.swap(change)(), undefined);
      }
      await client.close().catch(() => {});
      await server.crash();
      client = clientAt(server.port);
      const again = await postgresRows(queryOf(client));
      assert.deepEqual(await again.read("s", "crash")(), { version: 50, text: "49" });
    });

    it("lets nothing out before a ban ends when all programs and the store start anew", async () => {
      await bans(await postgresRows(queryOf(client)));
      await client.close().catch(() => {});
      await server.crash();
      client = clientAt(server.port);
      assert.deepEqual(await leftOf(await postgresRows(queryOf(client))), [0, 30]);
    });
  });
}
