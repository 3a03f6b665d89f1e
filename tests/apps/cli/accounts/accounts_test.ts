import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { decodeText, encodeText } from "../../../../agent/mod.ts";
import { homeOf } from "../../../../apps/cli/storage/home.ts";
import { sampleKey } from "../../../../simulator/mod.ts";
import { encryptedEd25519 } from "../../../vectors/encrypted_keys.ts";
import { ed25519Pkcs8, passphrase } from "../../../vectors/keys.ts";
import { bench, type BenchOptions, BOOK, failureIn, withBook } from "../support.ts";

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

  it("keeps a name that was pasted without what nobody sees in it", () =>
    bench(async (b) => {
      const add = () => b.run("accounts", "add", "--name", "bo\u200bt", "--env", "simulated");
      const { code, out } = await add();
      assert.equal(code, 0);
      assert.equal(JSON.parse(out).name, "bot");
      assert.match((await add()).err, /^There is an account bot already/m);
    }));

  it("warns where git would commit the book, and not where git ignores it", () =>
    bench(async (b) => {
      const add = (name: string) => b.run("accounts", "add", "--name", name, "--env", "simulated");
      assert.doesNotMatch((await add("one")).err, /git/);
      execFileSync("git", ["init", "-q", b.folder]);
      assert.match((await add("two")).err, /Warning: git would commit .*accounts\.md/);
      writeFileSync(join(b.folder, ".gitignore"), "accounts.md\n");
      assert.doesNotMatch((await add("three")).err, /git/);
    }));

  it("runs no program that the settings of a folder name to git", () =>
    bench(async (b) => {
      const git = (...args: readonly string[]) =>
        execFileSync("git", ["-C", b.folder, ...args], { encoding: "utf8", stdio: "pipe" }).trim();
      const ran = join(b.folder, "ran");
      const program = join(b.folder, "program.sh");
      writeFileSync(program, `#!/bin/sh\necho >> '${ran}'\n`, { mode: 0o755 });
      git("init", "-q");
      // What git ignores is in a file that it would have to fetch.
      writeFileSync(join(b.folder, ".gitignore"), "accounts.md\n");
      git("add", ".gitignore");
      const blob = git("rev-parse", ":.gitignore");
      git("update-index", "--skip-worktree", ".gitignore");
      rmSync(join(b.folder, ".gitignore"));
      rmSync(join(b.folder, ".git", "objects", blob.slice(0, 2), blob.slice(2)));
      const settings = {
        "core.sparseCheckout": "true",
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": b.folder,
        "remote.origin.uploadpack": program,
        "core.fsmonitor": program,
      };
      for (const [name, value] of Object.entries(settings)) git("config", name, value);
      assert.match(
        (await b.run("accounts", "add", "--name", "one", "--env", "simulated")).err,
        /git/,
      );
      assert.equal(existsSync(ran), false);
      assert.throws(() => git("check-ignore", "-q", "accounts.md"));
      assert.equal(existsSync(ran), true);
    }));

  it("gives git no variable that may hold a key", () =>
    bench(async (b) => {
      const seen = join(b.folder, "seen");
      const { PATH = "" } = process.env;
      writeFileSync(join(b.folder, "git"), `#!/bin/sh\nenv > '${seen}'\n`, { mode: 0o755 });
      process.env["PATH"] = `${b.folder}:${PATH}`;
      process.env["MY_BINANCE_SECRET"] = passphrase;
      try {
        await b.run("accounts", "add", "--name", "one", "--env", "simulated");
      } finally {
        process.env["PATH"] = PATH;
        delete process.env["MY_BINANCE_SECRET"];
      }
      assert.match(readFileSync(seen, "utf8"), /^PATH=/m);
      assert.ok(!readFileSync(seen, "utf8").includes(passphrase));
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
      assert.match(b.questions.at(-1) ?? "", /^Signing mode: the key is HMAC, an API secret/);
      assert.equal((await b.run("accounts", "add")).code, 2);
    }, { answers: ["one", "production", sampleKey.apiKey, sampleKey.secret, "HMAC", undefined] }));

  it("keeps no account whose signing mode is not agreed to", () =>
    bench(async (b) => {
      for (const answer of ["RSA", undefined]) {
        b.answer("one", "production", sampleKey.apiKey, sampleKey.secret, answer);
        assert.equal((await b.run("accounts", "add")).code, 2);
      }
      const flags = ["accounts", "add", "--name", "one", "--from", "-", "--signing-mode"];
      b.answer("production");
      assert.match(
        failureIn(await b.run(...flags, "rsa")).message,
        /is HMAC and cannot sign as RSA/,
      );
      b.answer("production");
      assert.match(failureIn(await b.run(...flags, "hmca")).message, /choose hmac, rsa or ed25519/);
      assert.deepEqual((await b.run("accounts", "list")).json(), []);
      b.answer("production");
      assert.equal((await b.run(...flags, "HMAC")).code, 0);
    }, { answers: [], input: `${sampleKey.apiKey}\n${sampleKey.secret}\n` }));

  it("tells what an encrypted key is, where its passphrase is given", () =>
    bench(async (b) => {
      const pem = Object.values(encryptedEd25519)[0] ?? "";
      writeFileSync(join(b.folder, "key.pem"), pem);
      b.answer("one", "production", sampleKey.apiKey, "key.pem", passphrase, "Ed25519");
      const added = await b.run("accounts", "add");
      assert.equal(added.code, 0, added.err);
      assert.match(added.err, /Signing mode: encrypted private key \(Ed25519\)/);
      b.answer("two", "production", sampleKey.apiKey, "key.pem", "wrong");
      assert.match(failureIn(await b.run("accounts", "add")).message, /does not open/);
    }, { answers: [] }));

  const odd = [
    "abcd",
    sampleKey.apiKey.slice(1),
    `${sampleKey.apiKey}0`,
    `${sampleKey.apiKey.slice(1)}-`,
  ];
  for (const key of odd) {
    it(`takes an API key of ${key.length} characters only from who insists`, async () => {
      const input = `${key}\n${sampleKey.secret}\n`;
      const flags = ["accounts", "add", "--env", "production", "--from", "-", "--name"];
      await bench(async (b) => {
        const { message } = failureIn(await b.run(...flags, "one"));
        assert.match(message, /copy it again in full, or add --any-key/);
        assert.ok(!message.includes(key));
        assert.equal((await b.run(...flags, "one", "--any-key")).code, 0);
        assert.equal((await b.run(...flags, "two", "--env", "simulated")).code, 0);
      }, { input });
      await bench(async (b) => {
        for (const answer of ["no", undefined]) {
          b.answer(answer);
          assert.equal((await b.run(...flags, "one")).code, 2);
        }
        assert.deepEqual((await b.run("accounts", "list")).json(), []);
        b.answer("yes", "HMAC");
        assert.equal((await b.run(...flags, "one")).code, 0);
        assert.match(b.questions[0] ?? "", /^The API key (has|holds) .*Keep it as it is\?$/);
      }, { input, answers: [] });
    });
  }

  it("lists names and environments only", () =>
    bench(async (b) => {
      withBook(b, `${BOOK}- Description: The real one\n`);
      const { json, err, out } = await b.run("accounts", "list");
      assert.deepEqual(json(), [{ name: "main", environment: "production" }]);
      assert.doesNotMatch(err + out, /The real one/);
    }));

  it("uses a TOOLS.md that is there, and accounts.md before it", () =>
    bench(async (b) => {
      const tools = join(b.folder, "TOOLS.md");
      writeFileSync(tools, `# Tools\n\n${BOOK.replace("### main", "### tools")}`);
      assert.deepEqual((await b.run("accounts", "list")).json(), [
        { name: "tools", environment: "production" },
      ]);
      const add = ["accounts", "add", "--env", "simulated", "--name"];
      assert.match((await b.run(...add, "paper")).err, /Added to TOOLS\.md/);
      assert.match(readFileSync(tools, "utf8"), /^# Tools\n[^]*### paper$/m);
      assert.ok(!existsSync(join(b.folder, "accounts.md")));
      withBook(b);
      const both = await b.run("accounts", "list");
      assert.deepEqual(both.json(), [{ name: "main", environment: "production" }]);
      assert.match(
        both.err,
        /accounts\.md is used; TOOLS\.md is there too: choose it with --accounts/,
      );
      const chosen = (await b.run("accounts", "list", "--accounts", "TOOLS.md")).json();
      assert.equal((chosen as { name: string }[]).at(-1)?.name, "paper");
    }));

  it("writes a book back in the encoding that it was in", () =>
    bench(async (b) => {
      const file = join(b.folder, "TOOLS.md");
      for (const encoding of ["utf-16le", "utf-16be", "latin1"] as const) {
        const text = `${
          encoding === "latin1" ? "# Caf\u00e9\n\n" : "\ufeff# \u4e2d\u6587\n\n"
        }${BOOK}`;
        writeFileSync(file, encodeText(text, encoding) ?? assert.fail());
        const add = ["accounts", "add", "--env", "simulated", "--name"];
        assert.equal((await b.run(...add, "paper")).code, 0);
        const after = decodeText(readFileSync(file));
        assert.equal(after.encoding, encoding);
        assert.ok(after.text.startsWith(text));
        if (encoding !== "latin1") continue;
        assert.match(failureIn(await b.run(...add, "\u4e2d")).message, /save it in UTF-8 first/);
        assert.equal(decodeText(readFileSync(file)).text, after.text);
      }
    }));

  it("reads the private key that a file names, from the folder of the file", () =>
    bench(async (b) => {
      const folder = join(b.folder, "keys");
      mkdirSync(folder);
      const env = join(folder, ".env");
      const paths = ["./key.pem", join(folder, "key.pem"), "~/keys/key.pem"];
      for (const [name, path] of paths.entries()) {
        writeFileSync(join(folder, "key.pem"), ed25519Pkcs8);
        const text = `BINANCE_API_KEY=${sampleKey.apiKey}\nBINANCE_PRIVATE_KEY_PATH=${path}\n`;
        writeFileSync(env, encodeText(`\ufeff${text}`, "utf-16le") ?? assert.fail());
        const added = await b.run("accounts", "add", "--name", `a${name}`, "--from", env);
        assert.equal((added.json() as { signingMode: string }).signingMode, "Ed25519", added.err);
        const flags = ["--credentials", env, "--dry-run"];
        assert.equal((await b.run("portfolio", "account-information", ...flags)).code, 0);
        assert.doesNotMatch(added.out + added.err, new RegExp(folder));
      }
      writeFileSync(
        env,
        `BINANCE_API_KEY=${sampleKey.apiKey}\nBINANCE_PRIVATE_KEY_PATH=./none.pem\n`,
      );
      const { message } = failureIn(await b.run("accounts", "add", "--name", "x", "--from", env));
      assert.equal(message, "Line 2: there is no file at this path: check it (.env)");
    }));

  it("tells nobody but a person at the terminal in which folder keys are", async () => {
    const lines = [
      ["accounts", "list"],
      ["accounts", "show", "nobody"],
      ["accounts", "add", "--name", "paper", "--env", "simulated"],
      ["accounts", "remove", "paper", "--confirm", "CONFIRM"],
      ["accounts", "list", "--accounts", "keys/broken.md"],
      ["portfolio", "account-information", "--credentials", "keys/broken.env"],
      ["portfolio", "account-information", "--accounts=keys/broken.md"],
      ["accounts", "add", "--name", "x", "--from", "keys/broken.env"],
      ["doctor"],
    ];
    const words = (options: BenchOptions) =>
      bench(async (b) => {
        const keys = join(b.folder, "keys");
        mkdirSync(keys);
        writeFileSync(join(keys, "broken.md"), `${BOOK}${BOOK}`);
        writeFileSync(join(keys, "broken.env"), "BINANCE_API_KEY=a\n");
        const ran: string[] = [];
        for (const line of lines) {
          const { out, err } = await b.run(...line);
          ran.push(`${out}\n${err}`.replaceAll(b.folder, "FOLDER"));
        }
        return ran.join("\n");
      }, options);
    assert.doesNotMatch(await words({}), /FOLDER/);
    assert.doesNotMatch(await words({ terminal: { isRead: true } }), /FOLDER/);
    assert.match(await words({ answers: [] }), /\(FOLDER.keys.broken\.env\)/);
  });

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
    bench(({ system, folder }) => {
      const { simulated } = homeOf(system);
      const long = "名".repeat(100);
      const names = ["main", "Main 2", "main-2", long, `${long}2`, "m".repeat(61), "m".repeat(300)];
      const files = names.map(simulated);
      assert.equal(new Set(files).size, names.length);
      assert.equal(simulated(" MAIN "), join(folder, "simulated", "main.json"));
      for (const file of files) assert.match(basename(file), /^[a-z0-9_-]{1,122}\.json$/);
      return Promise.resolve();
    }));
});
