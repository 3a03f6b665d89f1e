/** Measures every store on this machine, and prints the table of docs/scale.md: `npm run engines`. */
import { Database } from "bun:sqlite";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { memoryRows } from "../../../reliability/mod.ts";
import { postgresRows } from "../../../reliability/stores/postgres.ts";
import { redisRows } from "../../../reliability/stores/redis.ts";
import { sqliteRows } from "../../../reliability/stores/sqlite.ts";
import { postgresServer, programOf, redisServer } from "../stores/servers.ts";
import { testInWorkerd } from "../../../tools/run/workerd.ts";
import { line, timesOf } from "./times.ts";

// Deno, which checks its types, knows no module of this name.
const { RedisClient, SQL } = await import("bun");

const folder = mkdtempSync(join(tmpdir(), "engines-"));

console.log("| store | p50 ms | p99 ms | takes/s, one at a time | takes/s, 64 | changes/s, 16 |");
console.log("| ----- | ------ | ------ | ---------------------- | ----------- | ------------- |");
console.log(line("memory", await timesOf(memoryRows(), 100_000)));
const database = new Database(join(folder, "rows.sqlite"));
console.log(line("SQLite, synchronous full", await timesOf(sqliteRows(database), 2000)));

const inWorkerd = await testInWorkerd(["tests/workerd/times_test.ts"], folder);
const lines = inWorkerd.output.split("\n").filter((each) => each.startsWith("| "));
console.log(lines.join("\n"));

if (programOf("redis-server")) {
  const open = (port: number) => new RedisClient(`redis://127.0.0.1:${port}`);
  const server = await redisServer(async (port) => {
    const client = new RedisClient(`redis://127.0.0.1:${port}`, { autoReconnect: false });
    const isReady = await client.send("PING", []).then(() => true, () => false);
    client.close();
    return isReady;
  });
  const client = open(server.port);
  const rows = redisRows(([command = "", ...rest]) => client.send(command, [...rest]));
  console.log(line("Redis, appendfsync always", await timesOf(rows, 5000)));
  await client.send("CONFIG", ["SET", "appendfsync", "everysec"]);
  console.log(line("Redis, appendfsync everysec", await timesOf(rows, 20_000)));
  client.close();
} else console.log("Left out: Redis (needs redis-server)");

if (programOf("postgres") && programOf("initdb")) {
  const open = (port: number, max: number) =>
    new SQL(`postgres://postgres@127.0.0.1:${port}/postgres`, { max });
  const server = await postgresServer(async (port) => {
    const sql = open(port, 1);
    const isReady = await sql.unsafe("select 1").then(() => true, () => false);
    await sql.close();
    return isReady;
  });
  const sql = open(server.port, 8);
  const rows = await postgresRows(async (text, values) => {
    const found: unknown = await sql.unsafe(text, [...values]);
    return { rows: Array.isArray(found) ? [...found] : [] };
  });
  console.log(line("PostgreSQL", await timesOf(rows, 2000)));
  await sql.close();
} else console.log("Left out: PostgreSQL (needs postgres and initdb)");

rmSync(folder, { recursive: true, force: true });
process.exit(lines.length === 2 ? 0 : 1);
