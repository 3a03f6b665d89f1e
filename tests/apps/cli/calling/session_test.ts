import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { Client, StdioClientTransport } from "../../../../apps/cli/mcp/client.ts";
import { sampleKey } from "../../../../simulator/mod.ts";
import { inFolder } from "../../simulator/support.ts";
import { bunProgram, inDeno, root, run, scriptArgs } from "../../../host/support.ts";

/** What a terminal showed, and how the program ended. */
interface Session {
  readonly code: number | null;
  readonly shown: string;
}

/** Runs the command line in a terminal, in the runtime of the tests, with a person who follows a script. */
const atTerminal = (
  folder: string,
  args: readonly string[],
  script: readonly (readonly [wait: string, keys: string])[] = [],
): Promise<Session> =>
  new Promise((resolve, reject) => {
    const program = [process.execPath, ...scriptArgs("tests/apps/cli/pretend.ts", args)];
    const child = spawn(bunProgram ?? "", [
      "--no-install",
      join(root, "tests/host/pty.mjs"),
      ...program,
    ], { cwd: root, env: { ...process.env, UNIMARGIN_HOME: folder }, timeout: 60_000 });
    let out = "";
    let err = "";
    child.stdout.on("data", (data: Uint8Array) => out += new TextDecoder().decode(data));
    child.stderr.on("data", (data: Uint8Array) => err += new TextDecoder().decode(data));
    child.on("error", reject);
    child.stdin.end(JSON.stringify(script));
    child.on("close", () => {
      try {
        const { code, shown, finished } = JSON.parse(out);
        const text = stripVTControlCharacters(shown);
        assert.equal(
          finished.length,
          script.length,
          `waited in vain; the terminal showed\n${text}`,
        );
        resolve({ code, shown: text });
      } catch (error) {
        reject(new Error(`${error}\n${out}\n${err}`));
      }
    });
  });

const order = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY"],
  ...["--type", "MARKET", "--quantity", "0.01", "--new-order-resp-type", "RESULT"],
];

const ENTER = "\r";

describe("cli session", () => {
  // With Deno alone there is nothing to make a terminal with.
  if (bunProgram) {
    it("at a terminal: add an account, list, dry run, order with CONFIRM, wrong word, overview", () =>
      inFolder(async (folder) => {
        const added = await atTerminal(folder, ["accounts", "add"], [
          ["Name of the account", `main${ENTER}`],
          ["Environment", ENTER],
          ["API key", `${sampleKey.apiKey}${ENTER}`],
          ["API secret", `${sampleKey.secret}${ENTER}`],
          ["the key is HMAC", ENTER],
        ]);
        assert.equal(added.code, 0, added.shown);
        assert.match(added.shown, /API Key: vmPUZ\.\.\.Eh8A/);
        assert.match(added.shown, /Signing mode: HMAC/);
        assert.equal(statSync(join(folder, "accounts.md")).mode & 0o777, 0o600);

        const listed = await atTerminal(folder, ["accounts", "list"]);
        assert.match(listed.shown, /\* main \(Mainnet\)/);

        const dry = await atTerminal(folder, [...order, "--dry-run"]);
        assert.match(dry.shown, /Dry run on account main \(Mainnet\): nothing was sent/);

        const placed = await atTerminal(folder, order, [["Write CONFIRM", `CONFIRM${ENTER}`]]);
        assert.equal(placed.code, 0, placed.shown);
        assert.match(placed.shown, /Buy 0\.01 BTCUSDT/);
        assert.match(placed.shown, /status +FILLED/);

        const wrong = await atTerminal(folder, order, [["Write CONFIRM", `yes${ENTER}`]]);
        assert.equal(wrong.code, 4, wrong.shown);
        const left = await atTerminal(folder, order, [["Write CONFIRM", "\x03"]]);
        assert.equal(left.code, 4, left.shown);

        const overview = await atTerminal(folder, ["portfolio", "overview", "--table"]);
        assert.match(overview.shown, /BTCUSDT +LONG +0\.01 /);

        const sessions = [added, listed, dry, placed, wrong, left, overview];
        const all = sessions.map(({ shown }) => shown).join("\n") +
          readFileSync(join(folder, "audit.jsonl"), "utf8");
        for (const secret of [sampleKey.apiKey, sampleKey.secret]) {
          assert.ok(!all.includes(secret.slice(8, 30)));
        }
        const events = readFileSync(join(folder, "audit.jsonl"), "utf8").trim().split("\n")
          .map((line) => JSON.parse(line).event);
        assert.deepEqual(events, ["sent", "done", "blocked", "blocked"]);
      }));

    it("at a terminal: asks for what is missing, shows tables, and helps who knows nothing", () =>
      inFolder(async (folder) => {
        const bought = await atTerminal(folder, ["buy"], [
          ["symbol: Contract", `btcusdt${ENTER}`],
          ["quantity: Amount", `0.01${ENTER}`],
        ]);
        assert.equal(bought.code, 0, bought.shown);
        assert.match(bought.shown, /The same again: unimargin portfolio new-um-order --side BUY /);
        assert.match(bought.shown, /\nstatus +FILLED/);
        assert.match((await atTerminal(folder, ["positions"])).shown, /\nBTCUSDT +LONG +0\.01 /);
        const doctor = (await atTerminal(folder, ["doctor"])).shown;
        assert.equal(doctor.match(/It works/g)?.length, 1);
        assert.doesNotMatch(doctor, /"status"/);
        assert.match((await atTerminal(folder, [])).shown, /unimargin find stop loss/);
      }));

    it("of Bun alone, in a folder of the clone, takes paths from that folder", () =>
      inFolder(async (folder) => {
        const cwd = join(root, "docs");
        const call = ["unimargin", "portfolio", "account-balance", "--credentials", "endpoints.md"];
        const ended = await run(bunProgram ?? "", ["run", "--silent", ...call], {
          cwd,
          env: { UNIMARGIN_HOME: folder, INIT_CWD: "" },
        });
        // It is there, holds no keys, and where it is is not told.
        const { message } = JSON.parse(ended.stdout).failure;
        assert.match(message, /\(endpoints\.md\)$/, ended.stderr);
      }));

    it("of the one file that Bun makes is the same, agents and all", () =>
      inFolder(async (folder) => {
        const file = join(folder, "unimargin");
        const built = await run(bunProgram ?? "", [
          ...["build", "--compile", "apps/cli/main.ts", "--outfile", file],
        ]);
        assert.equal(built.code, 0, built.stderr);
        const env = { UNIMARGIN_HOME: folder };
        const placed = await run(file, order, { cwd: folder, env });
        assert.equal(JSON.parse(placed.stdout).status, "FILLED", placed.stderr);
        const described = await run(file, ["describe", "new-um-order"], { cwd: folder, env });
        assert.match(JSON.parse(described.stdout).summary, /^Places a USDⓈ-M futures order/);
        const client = new Client({ name: "test", version: "1" });
        await client.connect(
          new StdioClientTransport({
            command: file,
            args: ["mcp"],
            env,
            cwd: folder,
            stderr: "ignore",
          }),
        );
        const { tools } = await client.listTools();
        await client.close();
        assert.equal(tools.length, 10);
      }));
  }

  it("that breaks tells nothing of what it was working with", () =>
    inFolder(async (folder) => {
      const ended = await run(
        process.execPath,
        scriptArgs("tests/apps/cli/breaking.ts", ["portfolio", "account-information"]),
        { env: { UNIMARGIN_HOME: folder } },
      );
      assert.equal(ended.code, 1);
      assert.match(
        ended.stderr,
        /^unimargin broke \(TypeError\); whatever was sent is in the audit log$/m,
      );
      assert.doesNotMatch(ended.stdout + ended.stderr, /canary/i);
    }));

  it(
    "that Deno gives too little says what to allow",
    { skip: !inDeno },
    () =>
      inFolder(async (folder) => {
        const program = scriptArgs("apps/cli/main.ts", order);
        const given = "--allow-env --allow-read --allow-sys --allow-write".split(" ");
        for (const missing of given.filter((flag) => flag !== "--allow-read")) {
          const allowed = given.filter((flag) => flag !== missing);
          const args = program.flatMap((arg) => arg === "-A" ? ["--no-prompt", ...allowed] : [arg]);
          const ended = await run(process.execPath, args, { env: { UNIMARGIN_HOME: folder } });
          assert.equal(ended.code, 1);
          const wanted = new RegExp(
            `^unimargin broke \\(NotCapable: Deno wants ${missing}\\); whatever`,
            "m",
          );
          assert.match(ended.stderr, wanted);
        }
      }),
  );

  it("whose answer nobody can take says where to look", () =>
    inFolder(async (folder) => {
      // A device that is always full stands in for a disk.
      const sink = existsSync("/dev/full") ? "/dev/full" : "/dev/null";
      const program = [process.execPath, ...scriptArgs("apps/cli/main.ts", order)];
      const ended = await run("sh", ["-c", `"$@" > ${sink}`, "sh", ...program], {
        env: { UNIMARGIN_HOME: folder },
      });
      if (sink === "/dev/full") {
        assert.equal(ended.code, 1);
        assert.match(ended.stderr, /whatever was sent is in the audit log$/m);
      }
      assert.match(readFileSync(join(folder, "audit.jsonl"), "utf8"), /"event":"done"/);
    }));

  it("of programs at the same time loses nothing", () =>
    inFolder(async (folder) => {
      const limit = ["--type", "LIMIT", "--time-in-force", "GTC", "--price", "58000"];
      const args = [...order.slice(0, 6), ...limit, "--quantity", "0.01"];
      const cli = (...more: readonly string[]) =>
        run(process.execPath, scriptArgs("apps/cli/main.ts", more), {
          env: { UNIMARGIN_HOME: folder },
        });
      const ids = ["a", "b", "c", "d"];
      const ran = await Promise.all(ids.map((id) => cli(...args, "--new-client-order-id", id)));
      assert.deepEqual(
        ran.map(({ code }) => code),
        [0, 0, 0, 0],
        ran.map((r) => r.stderr).join(""),
      );
      const open = await cli("portfolio", "query-all-current-um-open-orders");
      const found = JSON.parse(open.stdout).map((each: { clientOrderId: string }) =>
        each.clientOrderId
      );
      assert.deepEqual(found.sort(), ids.map((id) => `agent-${id}`));
    }));
});
