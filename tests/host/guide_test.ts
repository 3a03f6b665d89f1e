import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { parsePolicy } from "../../agent/mod.ts";
import { openWorld } from "../../simulator/mod.ts";
import { blocks, blocksIn, nameOf, pages } from "./guide/blocks.ts";
import { answered, project, ran, saidIn, written } from "./guide/programs.ts";
import {
  hasClients,
  inPlace,
  linesOf,
  onServer,
  runForeign,
  runLine,
  runOnServer,
  SHOWN,
} from "./guide/shell.ts";
import { inFolder } from "../apps/simulator/support.ts";
import { canRun } from "./left_out.ts";
import { bunProgram, inDeno, root, run } from "./support.ts";

const has = (program: string): boolean =>
  spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const isWorker = (text: string): boolean => /^export default/m.test(text);
const programs = blocksIn("ts");

describe("the guide's programs", () => {
  for (const block of programs.filter(({ text }) => text.includes(SHOWN))) {
    it(`${nameOf(block)} prints on a server what it says`, () =>
      onServer(async (_, url) => {
        const ended = await runOnServer(block, url);
        assert.deepEqual(
          [ended.stderr, ended.stdout.trim().split("\n")],
          ["", saidIn(block)],
        );
      }));
  }

  const others = programs.filter(({ text }) => !isWorker(text) && !text.includes(SHOWN));
  for (const block of others) {
    it(`${nameOf(block)} prints what it says`, async () => {
      const said = saidIn(block);
      assert.notEqual(said.length, 0, "it prints nothing");
      assert.deepEqual((await ran(block)).printed, said);
    });
  }

  for (const block of programs.filter(({ text }) => isWorker(text))) {
    it(`${nameOf(block)} answers`, async () => {
      const reply = await answered(block);
      assert.equal(reply?.status, 200);
      assert.equal((await reply?.json()).accountStatus, "NORMAL");
    });
  }

  it("have the right types", { skip: inDeno || bunProgram === undefined }, async () => {
    programs.forEach(written);
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const checked = await run(bunProgram ?? "", [tsc, "-p", project()]);
    assert.equal(checked.stdout, "");
  });
});

describe("what the guide says is traded on the simulated exchange", () => {
  it("is what its usual market has", () => {
    const text = pages.get("docs/guide/test/offline.md") ?? "";
    const assets = /trades ([A-Z, and]+): `BTCUSDT`/.exec(text)?.[1]?.split(/, | and /) ?? [];
    const { um, cm, pairs } = openWorld().market;
    for (const [symbols, end] of [[um, "USDT"], [cm, "USD_PERP"], [pairs, "USDT"]] as const) {
      assert.deepEqual(assets.map((asset) => `${asset}${end}`).sort(), Object.keys(symbols).sort());
    }
  });
});

describe("the guide's programs for Node", () => {
  const files = new Map([
    ["docs/guide/start/node.md", "account.mjs"],
    ["docs/guide/start/first_order.md", "order.mjs"],
  ]);
  for (const [page, file] of files) {
    if (!canRun(has("node"), [page], "node")) continue;
    it(`${page} runs as ${file}, which Node 20 takes too`, () =>
      inFolder(async (folder) => {
        assert.match(pages.get(page) ?? "", new RegExp(`^.*node .*${file}`, "m"));
        const [block] = blocksIn("ts").filter((each) => each.page === page);
        writeFileSync(join(folder, file), block?.text ?? "");
        assert.equal((await run("node", ["--check", join(folder, file)])).stderr, "");
      }));
  }
});

describe("the guide's commands", () => {
  const pagesWithCommands = [...pages.keys()].filter((page) =>
    blocks.some((block) => block.page === page && block.language === "sh")
  );
  const needed: readonly (readonly [program: string, pages: RegExp])[] = [
    ["curl", /\/test\//],
    ["openssl", /\/keys\.md$/],
  ];
  for (const page of pagesWithCommands) {
    const program = needed.find(([, match]) => match.test(page))?.[0];
    const isMet = program === undefined || has(program);
    if (!canRun(isMet, [`the commands of ${page}`], program ?? "")) continue;
    it(
      `${page}: each ends well`,
      () =>
        inPlace(pages.get(page) ?? "", async (folder, url) => {
          for (
            const block of blocks.filter((each) => each.page === page && each.language === "sh")
          ) {
            for (const line of linesOf(block)) {
              const ended = await runLine(line, folder, url);
              assert.equal(ended.code, 0, `${line}\n${ended.stderr}`);
            }
          }
        }),
    );
  }
});

describe("the guide's names", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");

  it("are those that deno add of JSR writes into deno.json", () => {
    const ours = programs.flatMap(({ text }) =>
      [...text.matchAll(/from "((?:@unimargin\/)?unimargin)\b/g)].map(([, name]) => name)
    );
    const added = [readme, pages.get("docs/guide/start/deno.md") ?? ""].map((text) =>
      /^deno add (?:(\S+)@)?jsr:(\S+)/m.exec(text)
    );
    // Without a name of its own a package is added under its whole one.
    assert.deepEqual(added.map((found) => [found?.[1] ?? found?.[2]]), [
      [...new Set(ours)],
      [...new Set(ours)],
    ]);
  });
});

describe("the guide's programs in other languages", () => {
  const languages: readonly (readonly [language: string, can: boolean, needs: string])[] = [
    ["py", has("python3"), "python3"],
    ["js", hasClients, "npm run test:clients, which installs others' clients"],
  ];
  for (const [language, isMet, needs] of languages) {
    for (const block of blocksIn(language)) {
      if (!canRun(isMet, [nameOf(block)], needs)) continue;
      it(
        `${nameOf(block)} prints what it says`,
        () =>
          onServer(async (folder, url) => {
            const ended = await runForeign(block, folder, url);
            const said = [...block.text.matchAll(/(?:print|log)\(.*\);?\s+(?:#|\/\/) (.*)$/gm)];
            assert.deepEqual(
              [ended.stderr, ended.stdout.trim()],
              ["", said.map(([, text]) => text).join("\n")],
            );
          }),
      );
    }
  }
});

describe("the guide's data", () => {
  for (const block of blocksIn("json", "jsonc")) {
    it(`${nameOf(block)} is what its reader takes`, () => {
      const value = JSON.parse(block.text);
      if ("maxNotional" in value) assert.equal(parsePolicy(block.text)._tag, "Right");
      else if ("mcpServers" in value) {
        assert.deepEqual(value.mcpServers.unimargin.args.at(-1), "mcp");
      } else assert.match(value.compatibility_date, /^2026-\d\d-\d\d$/);
    });
  }

  it("are in languages that are tested", () => {
    const languages = new Set(blocks.map(({ language }) => language));
    // Nobody runs text, and the page says so.
    assert.deepEqual([...languages].sort(), ["js", "json", "jsonc", "py", "sh", "text", "ts"]);
  });
});

describe("the guide's contents", () => {
  const listed: readonly string[] = JSON.parse(
    readFileSync(join(root, "docs/guide/contents.json"), "utf8"),
  ).flatMap(({ pages }: { readonly pages: readonly string[] }) => pages);
  const headings = new Map(
    listed.map((
      page,
    ) => [page, /^# (.+)$/m.exec(pages.get(`docs/guide/${page}`) ?? "")?.[1] ?? ""]),
  );

  it("list every page once", () => {
    const all = [...listed, "index.md", "playground.md"].map((page) => `docs/guide/${page}`);
    assert.deepEqual(all.sort(), [...pages.keys()]);
  });

  // What a newcomer looks for, in their words, and the page that answers it.
  const tasks: readonly (readonly [task: string, page: string])[] = [
    ["stop loss", "trade/stop_loss.md"],
    ["trailing stop", "trade/trailing_stop.md"],
    ["take profit on coin-m", "trade/take_profit_coinm.md"],
    ["oco", "trade/oco.md"],
    ["hedge mode", "trade/hedge_mode.md"],
    ["hedge a position", "trade/hedge_position.md"],
    ["close everything", "trade/close_everything.md"],
    ["overview", "account/overview.md"],
    ["my fills", "account/my_fills.md"],
    ["download trade history", "account/download_history.md"],
    ["dust", "account/dust.md"],
    ["borrow and repay", "account/borrow_repay.md"],
    ["transfer bnb", "account/transfer_bnb.md"],
    ["clock", "run/clock.md"],
    ["rate limits left", "run/rate_limits.md"],
    ["errors with promises", "run/errors_promises.md"],
    ["errors in fp-ts", "run/errors_fp_ts.md"],
    ["kinds of keys", "run/keys.md"],
    ["kms", "run/kms.md"],
    ["proxy", "run/proxy.md"],
    ["test your bot offline", "test/offline.md"],
    ["ccxt", "test/other_languages.md"],
    ["python", "test/other_languages.md"],
    ["community sdk", "more/community_sdk.md"],
    ["another client", "more/from_others.md"],
    ["from ccxt", "more/from_ccxt.md"],
    ["official package", "more/from_official.md"],
    ["binance-api-node", "more/from_binance_api_node.md"],
    ["failures and outcomes", "run/outcomes.md"],
    ["/simulator/", "test/control.md"],
  ];
  for (const [task, page] of tasks) {
    it(`lead from "${task}" to its page alone`, () => {
      const words = task.split(" ");
      const found = listed.filter((each) =>
        words.every((word) => headings.get(each)?.toLowerCase().includes(word))
      );
      assert.ok(found.includes(page), `${found}`);
      assert.ok(found.length <= 2, `${found}`);
    });
  }

  it("lead where something is", () => {
    for (const [page, text] of pages) {
      for (const [, link = ""] of text.matchAll(/\]\(([^)#]+\.md)(?:#[^)]*)?\)/g)) {
        assert.ok(existsSync(join(root, dirname(page), link)), `${page} links to ${link}`);
      }
    }
  });
});
