import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import { homeOf } from "../../apps/cli/home.ts";
import { sampleKey } from "../../simulator/mod.ts";
import { encryptedEd25519 } from "../vectors/encrypted_keys.ts";
import { passphrase } from "../vectors/keys.ts";
import { bench, type BenchOptions, BOOK, failureIn, withBook } from "./cli_support.ts";

const order = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY"],
  ...["--type", "MARKET", "--quantity", "0.01"],
];

describe("cli accounts", () => {
  it("adds, lists, shows and removes, and never prints a key", () =>
    bench(async (b) => {
      const added = await b.run(
        "accounts",
        "add",
        "--name",
        "main",
        "--env",
        "production",
        "--from",
        "-",
      );
      assert.equal(added.code, 0);
      assert.deepEqual(added.json(), {
        name: "main",
        environment: "production",
        apiKey: "vmPUZ...Eh8A",
        secret: "***...ATj0j",
        signingMode: "HMAC",
      });
      const file = join(b.folder, "accounts.md");
      assert.equal(statSync(file).mode & 0o777, 0o600);
      assert.match(readFileSync(file, "utf8"), /^### main$/m);
      assert.deepEqual((await b.run("accounts", "list")).json(), [
        { name: "main", environment: "production" },
      ]);
      const again = await b.run("accounts", "add", "--name", "MAIN", "--from", "-");
      assert.match(failureIn(again).message, /There is an account MAIN already/);
      assert.equal((await b.run("accounts", "remove", "main")).code, 4);
      assert.equal((await b.run("accounts", "remove", "main", "--confirm", "CONFIRM")).code, 0);
      assert.deepEqual((await b.run("accounts", "list")).json(), []);
    }, { input: `${sampleKey.apiKey}\n${sampleKey.secret}\n` }));

  it("warns where git would commit the book, and not where git ignores it", () =>
    bench(async (b) => {
      const add = (name: string) => b.run("accounts", "add", "--name", name, "--env", "simulated");
      assert.doesNotMatch((await add("one")).err, /git/);
      execFileSync("git", ["init", "-q", b.folder]);
      assert.match((await add("two")).err, /Warning: git would commit .*accounts\.md/);
      writeFileSync(join(b.folder, ".gitignore"), "accounts.md\n");
      assert.doesNotMatch((await add("three")).err, /git/);
    }));

  it("keeps the book of a skill where it is, with all that stands around it", () =>
    bench(async (b) => {
      const file = join(b.folder, "TOOLS.md");
      writeFileSync(file, `# Tools\n\n${BOOK}\n## Other\n\n- API Key: not ours\n`, { mode: 0o644 });
      const flags = ["--accounts", file];
      assert.equal(
        (await b.run("accounts", "add", "--name", "two", "--env", "simulated", ...flags)).code,
        0,
      );
      assert.equal(statSync(file).mode & 0o777, 0o600);
      const text = readFileSync(file, "utf8");
      assert.ok(
        text.startsWith(`# Tools\n\n${BOOK}`) &&
          text.endsWith("\n## Other\n\n- API Key: not ours\n"),
      );
      assert.equal((await b.run("accounts", "list", ...flags)).json() instanceof Array, true);
    }));

  it("opens an encrypted key with the passphrase of the variable or of the person", async () => {
    const line = ["portfolio", "account-information"];
    const book = `## Binance Accounts\n\n### main\n- API Key: ${sampleKey.apiKey}\n- Secret: ${
      (Object.values(encryptedEd25519)[0] ?? "").trim().replaceAll("\n", "\\n")
    }\n`;
    const code = (options: BenchOptions) =>
      bench(async (b) => {
        withBook(b, book);
        const { code, err } = await b.run(...line);
        return `${code} ${b.sent()} ${/into UNIMARGIN_PASSPHRASE|does not open/.test(err)}`;
      }, options);
    assert.equal(await code({}), "2 0 true");
    assert.equal(await code({ variables: { UNIMARGIN_PASSPHRASE: passphrase } }), "3 1 false");
    assert.equal(await code({ answers: [passphrase] }), "3 1 false");
    assert.equal(await code({ answers: ["wrong"] }), "2 0 true");
  });

  it("asks for what is not given", () =>
    bench(async (b) => {
      const added = await b.run("accounts", "add");
      assert.equal(added.code, 0);
      assert.match(added.err, /Signing mode: HMAC/);
      assert.deepEqual(b.questions.slice(0, 2), ["Name of the account", "Environment"]);
      assert.equal((await b.run("accounts", "add")).code, 2);
    }, { answers: ["one", "production", sampleKey.apiKey, sampleKey.secret, undefined] }));

  it("asks which account is meant where that is not clear", () =>
    bench(async (b) => {
      withBook(
        b,
        BOOK.replace("### main", "### one") +
          BOOK.split("\n").slice(2).join("\n").replace("main", "two"),
      );
      const ran = await b.run("portfolio", "account-information");
      assert.equal(ran.code, 2);
      assert.match(failureIn(ran).message, /Which one shall be used\? one \(production\), two/);
      assert.equal(b.sent(), 0);
      assert.equal((await b.run("portfolio", "account-information", "--account", "two")).code, 0);
      assert.equal((await b.run("portfolio", "account-information", "--account", "tow")).code, 2);
    }));

  it("reads a key pair from a file in place of the book", () =>
    bench(async (b) => {
      const file = join(b.folder, ".env");
      writeFileSync(
        file,
        `export BINANCE_API_KEY=${sampleKey.apiKey}\nBINANCE_SECRET_KEY='${sampleKey.secret}'\n`,
      );
      assert.equal(
        (await b.run("portfolio", "account-information", "--credentials", file)).code,
        0,
      );
      assert.equal((await b.run(...order, "--credentials", file)).code, 4);
      assert.equal(b.sent(), 1);
    }));

  it("never takes a real account to a simulated server, nor a simulated one to the exchange", () =>
    bench(async (b) => {
      withBook(b);
      const server = await b.run(...order, "--server", "http://127.0.0.1:1");
      assert.match(failureIn(server).message, /add --env simulated/);
      const foreign = await b.run(...order, "--env", "simulated", "--server", "http://example.org");
      assert.equal(foreign.code, 2);
      withBook(b, BOOK + "- Environment: simulated\n");
      assert.equal((await b.run(...order, "--env", "production")).code, 2);
      assert.equal((await b.run(...order)).code, 0);
      assert.equal(b.sent(), 0);
    }));

  it("names the line of a book that cannot be read, and shows nothing of it", () =>
    bench(async (b) => {
      withBook(b, "## Binance Accounts\n\n### main\n- API Key: canarycanarycanary\n");
      const ran = await b.run("portfolio", "account-information");
      assert.equal(ran.code, 2);
      assert.match(failureIn(ran).message, /^Line 3: /);
      assert.doesNotMatch(ran.out + ran.err, /canary/);
    }));

  it("keeps a world for each simulated account, however long and alike their names are", () =>
    bench(({ machine, folder }) => {
      const { simulated } = homeOf(machine);
      const long = "名".repeat(100);
      const names = ["main", "Main 2", "main-2", long, `${long}2`, "m".repeat(61), "m".repeat(300)];
      const files = names.map(simulated);
      assert.equal(new Set(files).size, names.length);
      assert.equal(simulated(" MAIN "), join(folder, "simulated", "main.json"));
      for (const file of files) assert.match(basename(file), /^[a-z0-9_-]{1,122}\.json$/);
      return Promise.resolve();
    }));
});
