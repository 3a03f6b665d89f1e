import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandWordsOf } from "../../../../apps/cli/commands/command_words.ts";
import { flagsMeant } from "../../../../apps/cli/commands/flag_names.ts";
import {
  commandName,
  commandOf,
  familyCommand,
  kebab,
} from "../../../../apps/cli/describing/names.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import { bench } from "../support.ts";

const wordsOf = (line: string): string =>
  commandWordsOf(
    line.split(" "),
    (word) => ["buy", "help"].includes(word),
    (flag) => flag === "--account",
  ).join(" ");

describe("names on a command line", () => {
  it("are taken as the library and as the command line write them, with or without the family", () => {
    for (const { spec } of catalog) {
      const family = familyCommand(spec.family);
      const plain = commandName(spec);
      for (const name of [spec.name, kebab(spec.name), spec.name.toLowerCase(), plain]) {
        assert.equal(wordsOf(`${family} ${name} --a`), `${commandOf(spec)} --a`);
        assert.equal(wordsOf(`${spec.family} ${name}`), commandOf(spec));
      }
      assert.equal(wordsOf(spec.name), commandOf(spec));
      assert.equal(wordsOf(kebab(spec.name)), commandOf(spec));
    }
  });

  it("do not name their family twice", () => {
    const commands = catalog.map(({ spec }) => commandOf(spec));
    for (const twice of ["margin margin-margin-", "usdm-market usdm-", "coinm-market coinm-"]) {
      assert.deepEqual(commands.filter((command) => command.startsWith(twice)), []);
    }
    assert.ok(commands.includes("margin margin-account-new-oco"));
    assert.ok(commands.includes("portfolio-pro bnb-transfer"));
  });

  it("are found behind flags and their values, and nothing else is touched", () => {
    const order = "portfolio new-um-order";
    assert.equal(wordsOf("--account newUmOrder newUmOrder"), `--account newUmOrder ${order}`);
    assert.equal(wordsOf("--table portfolio newUmOrder"), `--table ${order}`);
    assert.equal(wordsOf("buy newUmOrder"), "buy newUmOrder");
    assert.equal(wordsOf("Buy X"), "buy X");
    assert.equal(wordsOf("portfolio new_um_order"), order);
    assert.equal(wordsOf("help newUmOrder"), "help newUmOrder");
    assert.equal(wordsOf("-- newUmOrder"), "-- newUmOrder");
    assert.equal(wordsOf("order-book --timeInForce=GTC"), "order-book --time-in-force=GTC");
    assert.equal(wordsOf("portfolio nothing"), "portfolio nothing");
  });

  it("work on the whole line", () =>
    bench(async ({ run }) => {
      const line = "--symbol btcusdt --side buy --type market --quantity 0.01 --dry-run";
      const lines = [
        `portfolio newUmOrder ${line}`,
        `newUmOrder ${line}`,
        `new-um-order ${line}`,
        `call post /papi/v1/um/order --param symbol=btcusdt --param side=Buy --param type=Market ` +
        "--param quantity=0.01 --dry-run",
      ];
      for (const each of lines) {
        const { code, out, err } = await run(...each.split(" "));
        assert.equal(code, 0, err);
        assert.match(out, /symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01/, each);
      }
      for (const each of ["help newUmOrder", "help buy", "help flags", "help exit-codes"]) {
        assert.equal((await run(...each.split(" "))).code, 0, each);
      }
      assert.match((await run("help", "flags")).out, /--recv-window <ms>/);
      assert.match((await run("help", "portfolio", "um", "orders")).out, /\n {2}new-um-order /);
      assert.equal((await run("help", "nothing")).code, 2);
    }));
});

describe("flags as people name them", () => {
  const FLAGS = [
    "--symbol",
    "--side",
    "--quantity",
    "--time-in-force",
    "--trigger-price",
    "--type",
  ];

  it("lead to the flag that is meant", () => {
    const meant: Readonly<Record<string, readonly string[]>> = {
      "--qty": ["--quantity"],
      "--QTY": ["--quantity"],
      "--size": ["--quantity"],
      "--tif": ["--time-in-force"],
      "--symbl": ["--symbol"],
      "--quant": ["--quantity"],
      "--sl": ["--trigger-price"],
      "--tp": ["--trigger-price"],
      "--zzz": [],
      "--constructor": [],
    };
    for (const [flag, flags] of Object.entries(meant)) {
      assert.deepEqual(flagsMeant(flag, FLAGS), flags, flag);
    }
  });
});

describe("the first screen and pages of help", () => {
  const PAGES = ["", "help", "--help", "help portfolio", "margin --help", "help usdm-market"];

  it("fit a terminal of 80 columns and 24 rows", () =>
    bench(async ({ run }) => {
      for (const page of PAGES) {
        const { code, out } = await run(...page.split(" ").filter(Boolean));
        assert.equal(code, 0, page);
        const lines = out.split("\n");
        assert.ok(lines.length <= 24, `${page}: ${lines.length}`);
        assert.ok(lines.every((line) => [...line].length <= 80), page);
      }
    }, { terminal: { isRead: true, columns: 80 } }));

  it("name every command of the program", () =>
    bench(async ({ run }) => {
      const { out } = await run("help");
      for (const { spec } of catalog) assert.ok(out.includes(familyCommand(spec.family)));
      const daily = ["balance", "positions", "orders", "buy", "sell", "close", "cancel-all"];
      const others = ["find", "describe", "explain", "call", "accounts", "doctor", "mcp"];
      for (const name of [...daily, ...others]) assert.match(out, new RegExp(`\\b${name}\\b`));
    }));

  it("are a failure for a program that asks nothing", () =>
    bench(async ({ run }) => {
      const { code, out, err } = await run();
      assert.equal(code, 2);
      assert.match(JSON.parse(out).failure.message, /^A command is missing/);
      assert.match(err, /unimargin find stop loss/);
    }));
});
