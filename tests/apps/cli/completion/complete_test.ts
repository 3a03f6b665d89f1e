import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { keepAccount } from "../../../../apps/cli/accounts/book_file.ts";
import { scripts, type Shell } from "../../../../apps/cli/completion/scripts.ts";
import { type Bench, bench } from "../support.ts";
import { inFolder } from "../../simulator/support.ts";
import { root, run, scriptArgs } from "../../../host/support.ts";

const API_KEY = "a".repeat(60) + "zzzz";
const SECRET = "b".repeat(60) + "yyyy";

const withAccounts = <A>(use: (place: Bench) => Promise<A>): Promise<A> =>
  bench(async (place) => {
    const book = join(place.folder, "accounts.md");
    for (const name of ["main", "second one"]) {
      await keepAccount(book, { name, apiKey: API_KEY, secret: SECRET });
    }
    await keepAccount(join(place.folder, "other.md"), {
      name: "paper",
      apiKey: API_KEY,
      secret: SECRET,
      environment: "simulated",
    });
    return await use(place);
  });

/** Words at the cursor, which stands at the end of the line; a blank there begins a new word. */
const wordsOf = async ({ run }: Bench, line: string): Promise<readonly string[]> => {
  const { code, out, err } = await run("complete", "--", ...line.split(" "));
  assert.equal(code, 0);
  assert.equal(err, "");
  assert.equal(out.includes(API_KEY.slice(0, 5)) || out.includes(SECRET.slice(0, 5)), false);
  return out === "" ? [] : out.split("\n").map((each) => each.split("\t")[0] ?? "");
};

const exact: readonly (readonly [line: string, words: readonly string[]])[] = [
  ["port", ["portfolio", "portfolio-pro"]],
  ["portfolio new-um-o", ["new-um-order"]],
  ["portfolio over", ["overview"]],
  ["portfolio new-um-order --si", ["--side"]],
  ["portfolio new-um-order --side ", ["BUY", "SELL"]],
  ["portfolio new-um-order --side B", ["BUY"]],
  ["portfolio new-um-order --side=", ["--side=BUY", "--side=SELL"]],
  ["portfolio new-um-order --time-in-force GT", ["GTC", "GTX", "GTD"]],
  ["portfolio new-um-order --quantity ", []],
  ["portfolio new-um-order --reduce-only t", ["true"]],
  ["portfolio new-um-order --side BUY --sid", []],
  ["--env simulated portfolio new-um-order --env", []],
  ["portfolio new-um-order --dry", ["--dry-run"]],
  ["portfolio change-um-initial-leverage --symb", ["--symbol"]],
  ["--env ", ["production", "demo", "simulated"]],
  ["--confirm ", []],
  ["--account ", ["main", "second one"]],
  ["portfolio overview --account m", ["main"]],
  ["accounts ", ["list", "add", "show", "remove", "help"]],
  ["accounts show ", ["main", "second one"]],
  ["accounts remove s", ["second one"]],
  ["accounts show main ", ["--help"]],
  ["--accounts ", [":files"]],
  ["--credentials=", [":files"]],
  ["accounts add --from ", [":files"]],
  ["--accounts other.md --account ", ["paper"]],
  ["--accounts nowhere.md --account ", []],
  ["call ", ["GET", "POST", "PUT", "DELETE"]],
  ["call P", ["POST", "PUT"]],
  ["call POST /papi/v1/um/lev", ["/papi/v1/um/leverage"]],
  ["call GET /papi/v1/um/order --param or", ["orderId=", "origClientOrderId="]],
  ["call POST /papi/v1/um/order --param side=BUY --param side=", ["side=BUY", "side=SELL"]],
  ["describe new-um-or", ["new-um-order"]],
  ["describe DEL", ["DELETE"]],
  ["describe DELETE /papi/v1/listen", ["/papi/v1/listenKey"]],
  ["completion ", ["bash", "zsh", "fish"]],
  ["simulator --public", ["--public", "--public-key"]],
  ["simulator --state ", [":files"]],
  ["simulator --port ", []],
  ["no-such-command --si", []],
  ["portfolio new-um-order -- --si", []],
];

describe("completions", () => {
  for (const [line, words] of exact) {
    it(`of unimargin ${line}|`, async () => {
      await withAccounts(async (place) => assert.deepEqual(await wordsOf(place, line), words));
    });
  }

  it("offer the flags of an endpoint where nothing is written yet, the required ones first", async () => {
    await bench(async (place) => {
      const words = await wordsOf(place, "portfolio new-um-order --side BUY ");
      assert.deepEqual(words.slice(0, 3), ["--symbol", "--type", "--position-side"]);
      assert.equal(words.includes("--account"), false);
    });
  });

  it("say what commands, flags and accounts are", async () => {
    await withAccounts(async ({ run }) => {
      const lineOf = async (...words: readonly string[]) =>
        (await run("complete", "--", ...words)).out;
      assert.match(await lineOf("portfolio", "new-um-or"), /^new-um-order\tPlaces a USDⓈ-M/);
      assert.equal(await lineOf("portfolio", "new-um-order", "--sid"), "--side\tBuy or sell");
      assert.equal(await lineOf("--account", "m"), "main\tMainnet");
    });
  });

  it("offer nothing hidden, and names as people see them", async () => {
    await bench(async (place) => {
      assert.equal((await wordsOf(place, "")).includes("complete"), false);
      const account = (name: string) =>
        `### ${name}\n- API Key: ${API_KEY}\n- Secret: ${SECRET}\n\n`;
      writeFileSync(
        join(place.folder, "accounts.md"),
        `## Binance Accounts\n\n${account("hid\u200bden")}${account("plain")}`,
      );
      assert.deepEqual(await wordsOf(place, "--account "), ["hidden", "plain"]);
    });
  });
});

const has = (program: string): boolean =>
  spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;

const checks: Readonly<Record<Shell, string>> = { bash: "-n", zsh: "-n", fish: "--no-execute" };

/** Completions that bash itself comes to, each line as readline would have broken it into words. */
const inBash = (lines: readonly string[]): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    const program = [process.execPath, ...scriptArgs(join(root, "apps/cli/main.ts"))];
    const quoted = program.map((word) => `'${word}'`).join(" ");
    writeFileSync(join(folder, "unimargin"), `#!/bin/sh\nexec ${quoted} "$@"\n`);
    chmodSync(join(folder, "unimargin"), 0o755);
    writeFileSync(join(folder, "script"), scripts.bash);
    const body = lines.map((line) =>
      `COMP_WORDS=(unimargin ${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); ` +
      '_unimargin; echo "${COMPREPLY[*]}"'
    );
    const text = [`source '${join(folder, "script")}'`, ...body].join("\n");
    const { code, stdout, stderr } = await run("bash", ["--norc", "-c", text], {
      env: { PATH: `${folder}:${process.env["PATH"]}`, UNIMARGIN_HOME: folder },
    });
    assert.equal(code, 0, stderr);
    return stdout.trimEnd().split("\n");
  });

describe("completion scripts", () => {
  for (const shell of (Object.keys(scripts) as readonly Shell[]).filter(has)) {
    it(`are read by ${shell}`, async () => {
      await inFolder(async (folder) => {
        const file = join(folder, "script");
        const printed = await bench((place) => place.run("completion", shell));
        assert.equal(printed.code, 0);
        writeFileSync(file, `${printed.out}\n`);
        const { code, stderr } = await run(shell, [checks[shell], file]);
        assert.equal(code, 0, stderr);
      });
    });
  }

  if (has("bash")) {
    it("complete words in bash", async () => {
      const table: readonly (readonly [line: string, reply: string])[] = [
        ["port", "portfolio portfolio-pro"],
        ["portfolio new-um-order --side ''", "BUY SELL"],
        ["portfolio new-um-order --side = B", "BUY"],
        ["call GET /papi/v1/um/order --param sym", "symbol="],
        ["call POST /papi/v1/um/order --param side = S", "SELL"],
        ["portfolio nothing-like-it", ""],
        [`--accounts ${join(root, "deno.jso")}`, join(root, "deno.json")],
      ];
      const replies = await inBash(table.map(([line]) => line));
      assert.deepEqual(replies, table.map(([, reply]) => reply));
    });
  }

  it("come with how to install them", async () => {
    await bench(async ({ run }) => {
      const { code, out } = await run("completion", "--help");
      assert.equal(code, 0);
      for (const shell of ["bash", "zsh", "fish"]) {
        assert.match(out, new RegExp(`unimargin completion ${shell}`));
      }
      assert.equal((await run("completion", "tcsh")).code, 2);
    });
  });
});
