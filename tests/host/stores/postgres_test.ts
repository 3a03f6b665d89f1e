import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type PostgresQuery, postgresRows } from "../../../reliability/stores/postgres.ts";
import { bans, contract, leftOf } from "../../reliability/stores/contract.ts";
import { canRun } from "../left_out.ts";
import { root } from "../support.ts";
import { removes, written } from "./removing.ts";
import { postgresServer, programOf } from "./servers.ts";

describe("rows in PostgreSQL", () => {
  it("are not opened where the table cannot be made", async () => {
    await assert.rejects(postgresRows(() => Promise.reject(new Error("permission denied"))));
    const refused = () => Promise.reject(new Error('relation "unimargin_rows" already exists'));
    await assert.rejects(postgresRows(refused));
  });
});

describe("a query that PostgreSQL has undone", () => {
  const rowsBut = (failures: readonly unknown[]) => {
    const left = [...failures];
    const asked: string[] = [];
    const query: PostgresQuery = (text) => {
      asked.push(text);
      const isRead = text.startsWith("select version");
      const failure = isRead ? left.shift() : undefined;
      return failure
        ? Promise.reject(failure)
        : Promise.resolve({ rows: isRead ? [{ version: "7", text: "a" }] : [{}] });
    };
    return { query, reads: () => asked.filter((text) => text.startsWith("select version")).length };
  };
  const refused = (fields: object) => Object.assign(new Error("refused"), fields);

  it("is asked again, by whichever name the driver gives its state", async () => {
    const { query, reads } = rowsBut([
      refused({ code: "40001" }),
      refused({ code: "ERR_POSTGRES_SERVER_ERROR", errno: "40001" }),
      refused({ code: "40P01" }),
    ]);
    const rows = await postgresRows(query);
    assert.deepEqual(await rows.read("s", "k")(), { version: 7, text: "a" });
    assert.equal(reads(), 4);
  });

  it("is not asked again for anything else", async () => {
    for (const failure of ["40001", refused({ code: "57014" }), refused({}), undefined]) {
      const { query, reads } = rowsBut([failure ?? new Error("closed after commit: 40001")]);
      const rows = await postgresRows(query);
      await assert.rejects(rows.read("s", "k")());
      assert.equal(reads(), 1);
    }
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

    const made = async (): Promise<readonly string[]> => {
      const rows = await client.unsafe(
        "select relname as name from pg_class where relname in ('unimargin_rows', 'unimargin_due') union select proname from pg_proc where proname like 'unimargin%'",
      );
      return rows.map(({ name }: { readonly name: string }) => name);
    };

    it("makes what its documentation names", async () => {
      await postgresRows(queryOf(client));
      const names = await made();
      assert.equal(names.length, 3);
      const document = readFileSync(join(root, "docs", "reliability.md"), "utf8");
      for (const name of names) assert.ok(document.includes(`\`${name}\``), name);
    });

    it("opens again, and makes its table once, where the server speaks German", async () => {
      const query = queryOf(client);
      const german: PostgresQuery = (text, values) =>
        query(text, values).catch(() => {
          throw new Error("existiert bereits");
        });
      await client.unsafe("drop table if exists unimargin_rows");
      await Promise.all(Array.from({ length: 8 }, () => postgresRows(german)));
      await postgresRows(german);
    });

    it("needs no right to create what is there", async () => {
      await postgresRows(queryOf(client));
      await client.unsafe(
        "create role app login; grant select, insert, update on unimargin_rows to app",
      );
      const sql = new SQL(`postgres://app@127.0.0.1:${server.port}/postgres`, { max: 1 });
      await assert.rejects(sql.unsafe("create table another ()"));
      const rows = await postgresRows(queryOf(sql));
      assert.equal(await rows.swap({ space: "s", key: "app", version: 0, text: "a" })(), undefined);
      assert.equal(await rows.swap({ space: "s", key: "app", version: 1, text: "b" })(), undefined);
      const told = await rows.take("s", "m", [1, 0, 1, 1, 9, 9, 0, 0, 1, 0, 0, 100])();
      assert.equal(told.given, 1);
      await sql.close();
    });

    it("goes where it is finished, as the documentation says", async () => {
      await client.unsafe("drop table if exists unimargin_rows");
      const [, statement = ""] = written("sql");
      const query = queryOf(client);
      await removes(await postgresRows(query), (before) => query(statement, [before]));
    });

    it("gives to all who take at the same time, and lets one alone change a row, whatever isolation is usual", async () => {
      for (const level of ["repeatable read", "serializable"]) {
        await client.unsafe(
          `alter database postgres set default_transaction_isolation = '${level}'`,
        );
        const sql = new SQL(`postgres://postgres@127.0.0.1:${server.port}/postgres`, { max: 8 });
        const rows = await postgresRows(queryOf(sql));
        const told = await Promise.all(
          Array.from(
            { length: 24 },
            () => rows.take(level, "m", [1, 0, 1, 1, 99, 99, 0, 0, 1, 0, 0, 100])(),
          ),
        );
        assert.equal(new Set(told.map(({ counts }) => counts[2])).size, 24);
        const swaps = await Promise.all(
          Array.from(
            { length: 24 },
            (_, i) => rows.swap({ space: level, key: "k", version: 0, text: `${i}` })(),
          ),
        );
        assert.equal(swaps.filter((other) => other === undefined).length, 1);
        await sql.close();
      }
      await client.unsafe("alter database postgres reset default_transaction_isolation");
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
