import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { type Bench, bench, BOOK, failureIn, withBook } from "../support.ts";

const order = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY"],
  ...["--type", "MARKET", "--quantity", "0.01"],
];

const fails = async ({ run }: Bench, line: readonly string[], what: RegExp): Promise<void> => {
  const ran = await run(...line);
  assert.equal(ran.code, 2, ran.err);
  assert.match(failureIn(ran).message, what);
  assert.equal(failureIn(ran).outcome, "notSent");
};

describe("cli files that cannot be used", () => {
  it("that cannot be read are named, with the reason", () =>
    bench(async (b) => {
      const { folder } = b;
      for (
        const line of [
          ["accounts", "add", "--name", "a", "--from", folder],
          ["accounts", "list", "--accounts", folder],
          ["portfolio", "account-balance", "--credentials", folder],
        ]
      ) await fails(b, line, /^Cannot read .*: it is a folder; mend that or name another$/);
      writeFileSync(join(folder, "plain"), "");
      await fails(
        b,
        ["accounts", "list", "--accounts", join(folder, "plain", "book.md")],
        /^Cannot read .*book\.md: a part of its path is no folder/,
      );
    }));

  for (const isAttended of [true, false]) {
    it(`that are missing are named ${isAttended ? "in full to a person" : "without their folders"}`, () =>
      bench(async (b) => {
        // Programs that start this one may change the folder: a person needs to see where it looked.
        const file = isAttended ? join(b.folder, "keys") : "keys";
        for (const path of ["keys", join(b.folder, "keys")]) {
          const read = ["portfolio", "account-balance", "--credentials", path];
          await fails(b, read, new RegExp(`^There is no file ${file}: check --credentials`));
          const add = ["accounts", "add", "--name", "a", "--env", "production", "--from", path];
          await fails(b, add, new RegExp(`^There is no file ${file}: check --from`));
        }
      }, isAttended ? { answers: [] } : {}));
  }

  it("are not named where keys were given in their place", () =>
    bench(async (b) => {
      const secret = "Canary7".repeat(9) + "x";
      const body = `${"Canary7/".repeat(8)}\n`;
      const pem = `-----BEGIN PRIVATE KEY-----\n${body.repeat(20)}-----END PRIVATE KEY-----`;
      for (const text of [secret, pem, pem.slice(0, 150), pem.replaceAll("\n", "")]) {
        for (
          const line of [
            ["accounts", "add", "--name", "a", "--env", "production", "--from", text],
            ["portfolio", "account-balance", "--credentials", text],
            ["portfolio", "account-balance", "--accounts", text],
            ["doctor", "--credentials", text],
          ]
        ) {
          const { code, out, err } = await b.run(...line);
          assert.equal(code, 2);
          assert.match(err, /(There is no file|Cannot read) .*\*\*\*: /);
          assert.doesNotMatch(out + err, /Canary/);
        }
      }
      const elsewhere = ["balance --server https://a:Canary@x.test", `call GET ${secret}`];
      for (const line of elsewhere) {
        const { code, out, err } = await b.run(...line.split(" "));
        assert.equal(code, 2);
        assert.match(err, /^(Cannot use --server|There is no endpoint) .*\*\*\*/);
        assert.doesNotMatch(out + err, /Canary/);
      }
    }));

  it("that hold the placeholders of an example list the account and sign nothing with it", () =>
    bench(async (b) => {
      withBook(
        b,
        "## Binance Accounts\n\n### main\n- API Key: your_mainnet_api_key\n- Secret: your_mainnet_secret\n",
      );
      assert.match((await b.run("accounts", "list")).out, /main/);
      for (const line of [["portfolio", "account-balance"], [...order, "--confirm", "CONFIRM"]]) {
        await fails(b, line, /API key of the account is a placeholder/);
      }
      assert.equal(b.sent(), 0);
    }));

  it("that cannot be written stop what was to be noted in them", () =>
    bench(async (b) => {
      const { folder } = b;
      mkdirSync(join(folder, "audit.jsonl"));
      await fails(b, order, /^Cannot write .*audit\.jsonl: it is a folder; mend that, or name/);
      const { json } = await b.run("portfolio", "query-um-position-information");
      const amounts = (json() as { positionAmt: string }[]).map(({ positionAmt }) => positionAmt);
      assert.deepEqual([...new Set(amounts)], ["0"]);
    }));

  it("in a home that is none are not taken for missing: a policy may stand there", () =>
    bench(async (b) => {
      const home = join(b.folder, "home");
      writeFileSync(home, "");
      await bench(
        (other) => fails(other, order, /^Cannot read .*: a part of its path is no folder/),
        { variables: { UNIMARGIN_HOME: home } },
      );
    }));

  it("in a home that cannot be made are named, with what to do", () =>
    bench(async (b) => {
      writeFileSync(join(b.folder, "plain"), "");
      await bench(
        (other) => fails(other, order, /^Cannot (read|write) .*; mend that,? or name another/),
        {
          variables: {
            UNIMARGIN_HOME: process.platform === "linux"
              ? "/proc/none"
              : join(b.folder, "plain", "home"),
          },
        },
      );
    }));

  it("that have nothing in them give no simulated account in place of a real one", () =>
    bench(async (b) => {
      writeFileSync(join(b.folder, "empty.md"), "");
      await fails(b, [...order, "--accounts", "empty.md"], /^There is nothing in empty\.md: check/);
    }));

  const isWindows = process.platform === "win32";

  it("and are pipes are read once, for all who ask", { skip: isWindows }, () =>
    bench(async (b) => {
      writeFileSync(join(b.folder, "book.md"), BOOK);
      const pipe = join(b.folder, "pipe.md");
      execFileSync("mkfifo", [pipe]);
      const writer = spawn("cp", [join(b.folder, "book.md"), pipe]);
      // Read again it was empty, and what was meant for the real account went to the simulated one.
      const ran = await b.run(...order, "--accounts", pipe, "--dry-run");
      writer.kill();
      assert.equal((ran.json() as { account: string }).account, "main", ran.err);
    }));

  it(
    "and are the program's own are files, not pipes or devices",
    { skip: isWindows },
    () =>
      bench(async (b) => {
        // The policy last: that one was there is remembered.
        for (const name of ["journal.json", "policy.json"]) {
          const file = join(b.folder, name);
          symlinkSync("/dev/null", file);
          await fails(b, order, /^Cannot read .*: it is no file; put a file there$/);
          rmSync(file);
          execFileSync("mkfifo", [file]);
          // Without it a program that reads the pipe would wait for ever.
          const writer = spawn("sh", ["-c", `echo '{}' > "${file}"`]);
          await fails(b, order, /^Cannot read .*: it is no file; put a file there$/);
          writer.kill();
          rmSync(file);
        }
      }),
  );
});
