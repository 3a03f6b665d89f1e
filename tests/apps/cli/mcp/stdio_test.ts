import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { keepAccount } from "../../../../apps/cli/accounts/book_file.ts";
import { Client } from "../../../../apps/cli/mcp/client.ts";
import { type Given, givenOf, ORDER } from "./support.ts";
import { root, scriptArgs } from "../../../host/support.ts";

/** A server in a process of its own, and the raw text of both its outputs. */
interface Process {
  readonly client: Client;
  readonly child: ChildProcessWithoutNullStreams;
  readonly call: (tool: string, args?: object) => Promise<Given>;
  readonly texts: { out: string; err: string };
  readonly ended: Promise<number | null>;
}

const started = async (folder: string, args: readonly string[] = []): Promise<Process> => {
  const file = join(root, "apps/cli/main.ts");
  const child = spawn(process.execPath, [...scriptArgs(file, ["mcp", ...args])], {
    cwd: folder,
    env: { ...process.env, UNIMARGIN_HOME: folder, NO_COLOR: "1" },
  });
  const texts = { out: "", err: "" };
  const ended = new Promise<number | null>((done) => child.on("close", done));
  let rest = "";
  const link = {
    start: () => Promise.resolve(),
    send: (message: unknown) => {
      child.stdin.write(`${JSON.stringify(message)}\n`);
      return Promise.resolve();
    },
    close: () => {
      child.stdin.end();
      return Promise.resolve();
    },
    onmessage: (_message: unknown): void => {},
    onclose: (): void => {},
  };
  // Whoever waits for a server that is gone is told so.
  ended.then(() => link.onclose());
  child.stdout.on("data", (data: Uint8Array) => {
    const text = new TextDecoder().decode(data);
    texts.out += text;
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) link.onmessage(JSON.parse(line));
  });
  child.stderr.on("data", (data: Uint8Array) => texts.err += new TextDecoder().decode(data));
  const client = new Client({ name: "test", version: "1" });
  await client.connect(link as never);
  const call = async (name: string, given?: object): Promise<Given> =>
    givenOf(await client.callTool({ name, ...(given && { arguments: { ...given } }) }));
  return { client, child, call, texts, ended };
};

const within = async (use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "unimargin-mcp-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe("mcp over standard input and output", () => {
  it("goes from the accounts to a confirmed order and the overview", () =>
    within(async (folder) => {
      const { call, client, texts, ended } = await started(folder);
      const ok = async (tool: string, args?: object) => {
        const { isError, data } = await call(tool, args);
        assert.equal(isError, false, JSON.stringify(data));
        return data;
      };
      assert.equal((await ok("list_accounts")).usedWhenNoneIsNamed, "simulated");
      const { endpoints } = await ok("search_endpoints", { query: "new um order", limit: 5 });
      const name = ORDER.endpoint;
      assert.ok(endpoints.some((each: { name: string }) => each.name === name));
      const described = await ok("describe_endpoint", { endpoint: name });
      assert.equal(described.callWith, "prepare_transaction");
      const held = async (): Promise<string> => {
        const params = { symbol: "BTCUSDT" };
        const { answer } = await ok("read", { endpoint: "queryUmPositionInformation", params });
        return answer[0].positionAmt;
      };
      assert.equal(await held(), "0");
      const prepared = await ok("prepare_transaction", ORDER);
      const wrong = await call("confirm_transaction", { token: prepared.token, word: "confirm" });
      assert.equal(wrong.data.failure.rule, "confirmation");
      assert.equal(await held(), "0");
      const sent = await ok("confirm_transaction", { token: prepared.token, word: "CONFIRM" });
      assert.equal(sent.answer.clientOrderId, prepared.params.newClientOrderId);
      assert.equal(await held(), "0.01");
      const { overview } = await ok("portfolio_overview");
      assert.equal(overview.positions.um.rows.length, 1);
      await client.close();
      assert.equal(await ended, 0);
      for (const line of texts.out.trim().split("\n")) {
        assert.equal(JSON.parse(line).jsonrpc, "2.0");
      }
      assert.match(texts.err, /^Simulated account, nobody.s money; kept in [^\n]*\n$/);
      const audit = readFileSync(join(folder, "audit.jsonl"), "utf8").trim().split("\n");
      assert.deepEqual(audit.map((line) => JSON.parse(line).event), [
        "prepared",
        "blocked",
        "sent",
        "done",
      ]);
    }));

  it("goes on after what is no message", () =>
    within(async (folder) => {
      const { call, child, client, texts, ended } = await started(folder);
      child.stdin.write('nonsense\n{"jsonrpc":"2.0"}\n\n[]\n{"jsonrpc":"1.0","canary":true}\n');
      assert.equal((await call("list_accounts")).isError, false);
      await client.close();
      assert.equal(await ended, 0);
      assert.doesNotMatch(texts.err, /canary|nonsense|\.js|\.ts/);
    }));

  it("keeps the digits of numbers that JavaScript cannot hold", () =>
    within(async (folder) => {
      const { child, client, texts, ended } = await started(folder);
      const id = "8389765489680951453";
      const asked = { endpoint: "cancelUmOrder", params: { symbol: "BTCUSDT", orderId: "ID" } };
      const call = {
        jsonrpc: "2.0",
        id: 7001,
        method: "tools/call",
        params: { name: "prepare_transaction", arguments: asked },
      };
      const answered = new Promise<string>((done) => {
        child.stdout.on("data", () => {
          const line = texts.out.split("\n").find((each) => each.includes('"id":7001'));
          if (line?.endsWith("}")) done(line);
        });
      });
      child.stdin.write(`${JSON.stringify(call).replace('"ID"', id)}\n`);
      const { content } = JSON.parse(await answered).result;
      const prepared = JSON.parse(content[0].text);
      assert.equal(prepared.params?.orderId, id, content[0].text);
      assert.match(prepared.words, new RegExp(id));
      await client.close();
      assert.equal(await ended, 0);
    }));

  it("says nothing of a client that reads late, and answers all it asked", () =>
    within(async (folder) => {
      const { client, child, texts, ended } = await started(folder);
      child.stdout.pause();
      const asked = Array.from({ length: 200 }, () => client.listTools());
      // Until the server can write no more.
      await new Promise((done) => setTimeout(done, 1000));
      child.stdout.resume();
      assert.equal((await Promise.all(asked)).length, 200);
      await client.close();
      assert.equal(await ended, 0);
      assert.equal(texts.err, "");
    }));

  it("takes the options of the account", () =>
    within(async (folder) => {
      const { call, client, ended } = await started(folder, ["--env", "production"]);
      const { isError, data } = await call("read", { endpoint: "accountInformation" });
      assert.equal(isError, true);
      assert.match(data.failure.message, /production without an account/);
      await client.close();
      assert.equal(await ended, 0);
    }));

  it("works on the account that it was started with alone", () =>
    within(async (folder) => {
      for (const name of ["main", "second"]) {
        await keepAccount(join(folder, "accounts.md"), {
          name,
          apiKey: "a".repeat(64),
          secret: "b".repeat(64),
          environment: "simulated",
        });
      }
      const { call, client } = await started(folder, ["--account", "second", "--dry-run"]);
      assert.equal((await call("list_accounts")).data.usedWhenNoneIsNamed, "second");
      const other = await call("read", { endpoint: "accountInformation", account: "main" });
      assert.match(other.data.failure.message, /works on the account second alone/);
      const held = await call("prepare_transaction", ORDER);
      assert.equal(held.data.failure.rule, "dryRun");
      await client.close();
    }));
});
