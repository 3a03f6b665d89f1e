import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { agentOn, ORDER as PARAMS, placed, prepare } from "../mcp/support.ts";
import { bench, failureIn, withBook } from "../support.ts";
import { inFolder } from "../../simulator/support.ts";
import { root, run, scriptArgs } from "../../../host/support.ts";

/** How often the editor saves: more often in the long tests. */
const SAVES = process.env["LAWS"] ? 2000 : 500;

/** The fewest times that somebody tries to send something meanwhile. */
const TRIES = 40;

const ORDER = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY"],
  ...["--type", "MARKET", "--quantity", "0.01", "--confirm", "CONFIRM"],
];

const GONE = /^The policy is gone, so nothing is sent [^]*write \{\} into it/;

/** Runs `use` over and over while an editor saves the policy of a folder. */
const whileEdited = async (folder: string, use: () => Promise<void>): Promise<void> => {
  const args = scriptArgs("tests/apps/cli/editor.ts", [folder, String(SAVES)]);
  const editor = spawn(process.execPath, [...args], {
    cwd: root,
    stdio: ["pipe", "inherit", "inherit"],
  });
  const ended = new Promise<number | null>((done) => editor.on("close", done));
  let isOver = false;
  void ended.then(() => isOver = true);
  for (let tries = 0; !isOver; tries++) {
    await use();
    if (tries === TRIES) editor.stdin.end();
    await new Promise((done) => setImmediate(done));
  }
  assert.equal(await ended, 0);
};

describe("cli policy file", () => {
  it("lifts no limit while an editor saves it, whatever way it saves", () =>
    bench(async (b) => {
      withBook(b);
      writeFileSync(join(b.folder, "policy.json"), '{"stopped":true}');
      const codes = new Set<number>();
      await whileEdited(b.folder, async () => {
        codes.add((await b.run(...ORDER)).code);
      });
      assert.equal(b.changed(), 0);
      for (const code of codes) assert.ok(code === 2 || code === 4, `ended with ${code}`);
    }));

  it("tells operations that there are none of, and symbols in lower case", () =>
    bench(async (b) => {
      withBook(b);
      const file = join(b.folder, "policy.json");
      writeFileSync(file, '{"endpoints":["placeOrder","newUMOrder","newUmOrder"]}');
      const heeded = await b.run("portfolio", "account-balance");
      assert.equal(heeded.code, 0);
      assert.match(
        heeded.err,
        /lets nothing out by "placeOrder", "newUMOrder": there is no such op/,
      );
      writeFileSync(file, '{"endpoints":["newUMOrder"]}');
      const refused = await b.run(...ORDER);
      assert.equal(refused.code, 4);
      assert.match(
        failureIn(refused).message,
        /"newUMOrder", which is no operation: write newUmOrder/,
      );
      writeFileSync(file, '{"symbols":["btcusdt"]}');
      const lower = await b.run(...ORDER);
      assert.equal(lower.code, 2);
      assert.match(
        failureIn(lower).message,
        /line 1: symbols must be a list of symbols in upper case/,
      );
      assert.equal(b.changed(), 0);
    }));

  it("holds in whichever encoding a shell wrote it", () =>
    bench(async (b) => {
      withBook(b);
      const text = '\ufeff{"stopped":true}\r\n';
      // As PowerShell's > and Set-Content write it.
      const little = Buffer.from(text, "utf16le");
      const big = Buffer.from(little).swap16();
      for (const bytes of [little, big, Buffer.from(text)]) {
        writeFileSync(join(b.folder, "policy.json"), bytes);
        const ran = await b.run(...ORDER);
        assert.equal(ran.code, 4, ran.out);
        assert.equal(failureIn(ran).rule, "killSwitch");
      }
      // A part of a character was saved, or half of the file.
      for (const bytes of [little.subarray(0, -1), little.subarray(0, 20), Buffer.alloc(40)]) {
        writeFileSync(join(b.folder, "policy.json"), bytes);
        assert.equal((await b.run(...ORDER)).code, 2);
      }
      assert.equal(b.changed(), 0);
    }));

  it("lifts no limit for an agent either", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      place.policy({});
      const tokens = [await prepare(agent)];
      place.policy({ stopped: true });
      await whileEdited(place.folder, async () => {
        // The first one was prepared while it was allowed; the others are refused when they are prepared.
        const token = tokens.pop();
        const { isError } = token
          ? await agent.call("confirm_transaction", { token, word: "CONFIRM" })
          : await agent.call("prepare_transaction", PARAMS);
        assert.equal(isError, true);
      });
      await agent.stop();
      assert.equal(place.changed(), 0);
    }));

  it("that was seen once is missed by programs that start later, and only a person lets go of it", () =>
    inFolder(async (folder) => {
      const policy = join(folder, "policy.json");
      const cli = (...line: readonly string[]) =>
        run(process.execPath, scriptArgs("apps/cli/main.ts", line), {
          env: { UNIMARGIN_HOME: folder },
        });
      // What only reads sees it too.
      writeFileSync(policy, '{"stopped":true}');
      assert.equal((await cli("portfolio", "account-information")).code, 0);
      rmSync(policy);
      const refused = await cli(...ORDER);
      assert.equal(refused.code, 2, refused.stdout);
      const { message, outcome } = JSON.parse(refused.stdout).failure;
      assert.match(message, GONE);
      assert.equal(outcome, "notSent");
      assert.equal((await cli("portfolio", "account-information")).code, 0);
      writeFileSync(policy, "{}");
      assert.equal((await cli(...ORDER)).code, 0);
    }));

  it("that a program saw is missed by it, also where nothing could be written down", () =>
    placed(async (place) => {
      place.policy({});
      const agent = await agentOn(place.home);
      const token = await prepare(agent);
      for (const file of ["policy.json", "policy.seen"]) rmSync(join(place.folder, file));
      const { data } = await agent.call("confirm_transaction", { token, word: "CONFIRM" });
      assert.match(data.failure.message, GONE);
      assert.equal(data.outcome, "notSent");
      await agent.stop();
      assert.equal(place.changed(), 0);
    }));

  it("that nobody ever wrote limits nothing, and leaves no mark", () =>
    bench(async (b) => {
      withBook(b);
      assert.equal((await b.run(...ORDER)).code, 0);
      assert.ok(!existsSync(join(b.folder, "policy.seen")));
      writeFileSync(join(b.folder, "policy.json"), "{}");
      assert.equal((await b.run(...ORDER)).code, 0);
      assert.match(
        readFileSync(join(b.folder, "policy.seen"), "utf8"),
        /write \{\} into policy\.json/,
      );
    }));

  const WRONG: readonly (readonly [text: string, why: RegExp])[] = [
    ['{"stopped": true,\n "stopped": false}', /line 2: "stopped" is given twice, on line 1 too/],
    ['{"st\\u006fpped": true, "stopped": false}', /"stopped" is given twice/],
    ['{\n\n"stopped": "true"}', /line 3: stopped must be true or false/],
    ['{"stopped": null}', /line 1: stopped must be true or false/],
    ['{"maxNotional": 1000}', /line 1: maxNotional must be a decimal text/],
    ['{"maxOrdersPerMinute": 1.5}', /line 1: maxOrdersPerMinute must be a whole number/],
    ['{"symbols": "BTCUSDT"}', /line 1: symbols must be a list/],
    ['{"stoped": true}', /line 1: "stoped" is no setting/],
    ["", /it is empty/],
    ['{"stopped": true', /its end is missing/],
    ['{\n"stopped": true,\n}', /line 3 is no JSON/],
    ["[]", /must be an object/],
  ];
  it("that is wrong stops what would be sent, and says where", () =>
    bench(async (b) => {
      withBook(b);
      for (const [text, why] of WRONG) {
        writeFileSync(join(b.folder, "policy.json"), text);
        const ran = await b.run(...ORDER);
        assert.equal(ran.code, 2, text);
        assert.match(failureIn(ran).message, /^The policy cannot be used: .*\(policy\.json\)$/);
        assert.match(failureIn(ran).message, why);
      }
      assert.equal(b.changed(), 0);
    }));
});
