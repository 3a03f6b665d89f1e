import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { sampleKey } from "../../../../simulator/mod.ts";
import { type Bench, bench, BOOK, withBook } from "../support.ts";

const ORDER = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY"],
  ...["--type", "MARKET", "--quantity", "0.01"],
];

/** Two accounts of which none is the default. */
const TWO = `${BOOK.replace("main", "first")}
### second
- API Key: ${sampleKey.apiKey}
- Secret: ${sampleKey.secret}
- Environment: Simulated
`;

describe("which account is meant", () => {
  it("is asked at the terminal where it is not clear, with the names to choose", () =>
    bench(async (b) => {
      withBook(b, TWO);
      const ran = await b.run(...ORDER);
      assert.equal(ran.code, 0, ran.out);
      assert.deepEqual(b.questions, ["There are several accounts. Which one shall be used?"]);
      assert.deepEqual(b.labels, ["first (Mainnet)", "second (Simulated)"]);
      assert.equal((await b.run(...ORDER, "--account", "secnod")).code, 0);
      assert.equal(b.questions.at(-1), "There is no account of that name. Which one is meant?");
      assert.equal(b.sent(), 0);
    }, { answers: ["second", "second"] }));

  it("is asked once, also where the word is asked for after it", () =>
    bench(async (b) => {
      withBook(b, TWO);
      const ran = await b.run(...ORDER);
      assert.equal(ran.code, 0, ran.out);
      assert.equal(b.changed(), 1);
      assert.equal(b.questions.length, 2);
    }, { answers: ["first", "CONFIRM"] }));

  it("is not guessed where the person calls it off, or nobody is there", async () => {
    for (const answers of [[undefined], undefined]) {
      await bench(async (b) => {
        withBook(b, TWO);
        const ran = await b.run(...ORDER);
        assert.equal(ran.code, 2);
        assert.match(ran.err, answers ? /^Called off/ : /Which one shall be used\? first .*second/);
        assert.equal(b.sent(), 0);
      }, answers && { answers });
    }
  });
});

/** Runs commands that have something to say of files, and gives all that they said. */
const allSaid = async (b: Bench, folder: string): Promise<string> => {
  const said: string[] = [];
  const ran = async (...line: readonly string[]): Promise<void> => {
    const { out, err } = await b.run(...line);
    assert.ok(err.length + out.length > 0, line.join(" "));
    said.push(out, err);
  };
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  await ran(...ORDER);
  await ran("accounts", "list");
  await ran("accounts", "add", "--name", "main", "--env", "simulated");
  await ran("accounts", "show", "main");
  await ran("doctor");
  await ran("accounts", "remove", "main", "--confirm", "CONFIRM");
  for (const path of ["keys.txt", join(folder, "keys.txt")]) {
    await ran("portfolio", "account-information", "--credentials", path);
    await ran("portfolio", "account-information", `--credentials=${path}`);
    await ran("accounts", "add", "--name", "a", "--env", "production", "--from", path);
    await ran("accounts", "list", "--accounts", join(path, "book.md"));
    write("keys.txt", "nothing of a key");
  }
  write("accounts.md", "## Binance Accounts\n\n### main\n- API Key: some\n");
  await ran(...ORDER);
  rmSync(join(folder, "accounts.md"));
  mkdirSync(join(folder, "accounts.md"));
  await ran(...ORDER);
  rmSync(join(folder, "accounts.md"), { recursive: true });
  write("policy.json", "{");
  await ran(...ORDER);
  await ran("doctor");
  write("policy.json", "{}");
  write("journal.json", "{");
  await ran(...ORDER, "--confirm", "CONFIRM");
  return said.join("\n");
};

describe("where the files with keys are", () => {
  it("is told in nothing that an agent can read", () =>
    bench(async (b) => {
      const said = await allSaid(b, b.folder);
      assert.ok(!said.includes(b.folder) && !said.includes(realpathSync(b.folder)), said);
      assert.match(said, /keys\.txt/);
      assert.match(said, /accounts\.md/);
    }));

  it("is not told by way of a link either", () => {
    const real = mkdtempSync(join(tmpdir(), "unimargin-real-"));
    return bench(async (b) => {
      const home = join(b.folder, "home");
      symlinkSync(real, home);
      Object.assign(b.system, { variables: { UNIMARGIN_HOME: home } });
      const said = await allSaid(b, home);
      assert.ok(!said.includes(b.folder) && !said.includes(real), said);
    }).finally(() => rmSync(real, { recursive: true, force: true }));
  });

  it("is told to a person where the remedy needs it, and nowhere else", () =>
    bench(async (b) => {
      const missing = await b.run("portfolio", "account-information", "--credentials", "keys.txt");
      assert.ok(missing.err.includes(join(b.folder, "keys.txt")), missing.err);
      const add = ["accounts", "add", "--name", "main", "--env", "simulated"];
      for (const line of [add, ["accounts", "list"], ["accounts", "show", "main"]]) {
        const { out, err } = await b.run(...line);
        assert.ok(!(out + err).includes(b.folder), out + err);
      }
    }, { answers: [] }));
});
