import assert from "node:assert/strict";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readText, writeText } from "../../../../apps/cli/storage/home.ts";
import { run } from "../../../../apps/cli/program.ts";
import { agentOn } from "../mcp/support.ts";
import { type Bench, bench, failureIn, withBook } from "../support.ts";

const params = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" };
const ORDER = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY", "--type", "MARKET"],
  ...["--quantity", "0.01", "--confirm", "CONFIRM"],
];

const stopped = async (b: Bench, why: RegExp): Promise<void> => {
  const ran = await b.run(...ORDER);
  assert.equal(b.changed(), 0, ran.out);
  assert.equal(ran.code, 2);
  assert.equal(failureIn(ran).outcome, "notSent");
  assert.match(failureIn(ran).message, why);
};

const agentStopped = async (b: Bench, why: RegExp): Promise<void> => {
  const agent = await agentOn(b.system);
  const { data } = await agent.call("prepare_transaction", { endpoint: "newUmOrder", params });
  const given = data.token
    ? await agent.call("confirm_transaction", { token: data.token, word: "CONFIRM" })
    : { data };
  await agent.stop();
  assert.equal(b.changed(), 0);
  assert.equal(given.data.outcome, "notSent");
  assert.match(given.data.failure.message, why);
};

describe("cli files", () => {
  for (const file of ["policy.json", "accounts.md", "journal.json"]) {
    it(`${file} that is a link which leads nowhere does not pass for none`, () =>
      bench(async (b) => {
        if (file !== "accounts.md") withBook(b);
        symlinkSync(join(b.folder, "gone", file), join(b.folder, file));
        await stopped(b, new RegExp(`^Cannot read .*${file}: it is a link that leads nowhere`));
        await agentStopped(b, /leads nowhere/);
      }));

    it(`${file} that nobody can read stops what would be sent`, () =>
      bench(async (b) => {
        if (file !== "accounts.md") withBook(b);
        mkdirSync(join(b.folder, file));
        await stopped(b, new RegExp(`^Cannot read .*${file}: it is a folder`));
        await agentStopped(b, /it is a folder/);
      }));
  }

  it("a book of accounts that was named and is not there does not pass for none", () =>
    bench(async (b) => {
      const file = join(b.folder, "TOOLS.md");
      const system = {
        ...b.system,
        variables: { ...b.system.variables, UNIMARGIN_ACCOUNTS: file },
      };
      const said: string[] = [];
      const order = [...ORDER, "--accounts", file];
      const ran = await b.run(...order);
      assert.equal(ran.code, 2);
      assert.match(failureIn(ran).message, /^There is no file .*TOOLS\.md: check --accounts/);
      assert.equal(await run({ ...system, out: (text) => void said.push(text) }, ORDER), 2);
      const agent = await agentOn(system);
      for (const tool of ["list_accounts", "portfolio_overview"]) {
        assert.match((await agent.call(tool)).data.failure.message, /^There is no file/);
      }
      await agent.stop();
      const added = await b.run(
        "accounts",
        "add",
        "--name",
        "a",
        "--env",
        "simulated",
        ...order.slice(-2),
      );
      assert.equal(added.code, 0);
      assert.equal((await b.run(...order)).code, 0);
      assert.equal(b.sent(), 0);
    }));

  it("an audit log that nobody can write lets nothing out, and says so", () =>
    bench(async (b) => {
      withBook(b);
      mkdirSync(join(b.folder, "audit.jsonl"));
      await stopped(b, /^Cannot write .*audit\.jsonl: it is a folder/);
      await agentStopped(b, /^Cannot write .*audit\.jsonl/);
    }));

  it("a folder that nobody can write to lets nothing out, and says so", () =>
    bench(async (b) => {
      withBook(b);
      const file = join(b.folder, "file");
      writeFileSync(file, "");
      const system = {
        ...b.system,
        variables: { UNIMARGIN_ACCOUNTS: join(b.folder, "accounts.md"), XDG_CONFIG_HOME: file },
      };
      const agent = await agentOn(system);
      const { data } = await agent.call("prepare_transaction", { endpoint: "newUmOrder", params });
      await agent.stop();
      assert.equal(data.outcome, "notSent");
      assert.equal(b.changed(), 0);
    }));

  it("a line that was cut off does not spoil the next one", () =>
    bench(async (b) => {
      withBook(b);
      const audit = join(b.folder, "audit.jsonl");
      writeFileSync(audit, '{"at":"2025-11-21T00:00:00.000Z","door":"cl');
      assert.equal((await b.run(...ORDER)).code, 0);
      const [, ...lines] = readFileSync(audit, "utf8").trim().split("\n");
      assert.deepEqual(lines.map((line) => JSON.parse(line).event), ["sent", "done"]);
    }));

  it("clears away what a program left that was killed while it wrote", () =>
    bench(async ({ folder }) => {
      const others = ["book.md.next.md", "other.md.next"];
      for (const name of [...others, "book.md.next"]) {
        writeFileSync(join(folder, name), "secret");
      }
      await writeText(join(folder, "book.md"), "text");
      assert.equal(statSync(join(folder, "book.md")).mode & 0o777, 0o600);
      assert.equal(readFileSync(join(folder, "book.md"), "utf8"), "text");
      assert.deepEqual(readdirSync(folder).sort(), ["book.md", ...others].sort());
    }));

  it("leaves no half-written file behind", () =>
    bench(async (b) => {
      const file = join(b.folder, "book.md");
      mkdirSync(join(file, "in the way"), { recursive: true });
      await assert.rejects(writeText(file, "secret"), /^UserError: Cannot write .*book\.md/);
      assert.deepEqual(readdirSync(b.folder), ["book.md"]);
      assert.equal(readText(join(b.folder, "none")), undefined);
    }));
});
