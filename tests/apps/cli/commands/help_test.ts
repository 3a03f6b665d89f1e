import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { optionOf } from "../../../../apps/cli/calling/flags.ts";
import { commandOf } from "../../../../apps/cli/describing/names.ts";
import { paramsOf } from "../../../../apps/cli/describing/params.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import { bench } from "../support.ts";

const helpOf = (command: string): Promise<string> =>
  bench(async ({ run }) => {
    const { code, out } = await run(...command.split(" "), "--help");
    assert.equal(code, 0);
    return out;
  });

/** The line of a flag, blanks run together. */
const lineOf = (help: string, flag: string): string =>
  (help.split("\n").find((line) => line.trim().startsWith(`${flag} `)) ?? "")
    .trim()
    .replace(/ +/g, " ");

const ORDER = "portfolio new-um-order --symbol BTCUSDT --side SELL --type MARKET --quantity 0.01";

const sentOf = (line: string): Promise<unknown> =>
  bench(async ({ run }) => {
    const { code, out, err } = await run(...line.split(" "), "--dry-run");
    assert.equal(code, 0, err);
    const { request } = JSON.parse(out) as { readonly request: { readonly url: string } };
    return new URL(request.url).searchParams.get("reduceOnly");
  });

describe("help of endpoints", () => {
  it("tells what each flag takes", async () => {
    const help = await helpOf("portfolio new-um-order");
    const lines: Readonly<Record<string, string>> = {
      "--symbol": "--symbol <symbol> Contract, as in BTCUSDT",
      "--side": "--side <BUY|SELL> Buy or sell",
      "--type": "--type <LIMIT|MARKET> Kind of order",
      "--time-in-force":
        "--time-in-force <GTC|IOC|FOK|GTX|GTD> How long it stays; required for LIMIT",
      "--quantity": "--quantity <decimal> Amount to trade, in the base asset",
      "--reduce-only":
        "--reduce-only [true|false] Only reduce the position; not allowed in hedge mode",
      "--new-client-order-id":
        "--new-client-order-id <id> Your own id, unique among open orders; made by the library",
      "--good-till-date":
        "--good-till-date <ms> When a GTD order ends, in ms (cut to seconds), more than",
      "--price-match":
        "--price-match <word> Lets the exchange set the price; excludes price (one of",
    };
    for (const [flag, line] of Object.entries(lines)) {
      assert.equal(lineOf(help, flag), line);
    }
    assert.match(help.replace(/\s+/g, " "), /\(one of OPPONENT, OPPONENT_5, .*, QUEUE_20\)/);
  });

  it("puts what is required first", async () => {
    const help = await helpOf("portfolio new-um-order");
    const places = [
      "Required:",
      "--symbol",
      "--type",
      "Optional:",
      "--position-side",
      "Options:",
    ]
      .map((text) => help.indexOf(text));
    assert.deepEqual(places, [...places].sort((a, b) => a - b));
    assert.ok(places.every((place) => place > 0), String(places));
    assert.doesNotMatch(await helpOf("usdm-market usdm-test-connectivity"), /Required:|Optional:/);
  });

  it("tells access, weight and an example", async () => {
    const help = await helpOf("portfolio new-um-order");
    assert.match(help, /\nPOST \/papi\/v1\/um\/order · TRADE · weight 1 and 1 order\n/);
    assert.match(help, /\nExample:\n {2}unimargin portfolio new-um-order --symbol BTCUSDT --side /);
    assert.match(help, /unimargin describe new-um-order/);
  });

  it("says that an endpoint is retired", async () => {
    const { spec } = catalog.find(({ spec }) => spec.retired?.use !== undefined)!;
    const help = await helpOf(commandOf(spec));
    assert.match(help, /The exchange retired it on \d{4}-\d\d-\d\d; use [a-z-]+/);
  });

  it("names lists and choices of every parameter of the catalog", () => {
    for (const { spec } of catalog) {
      for (const param of paramsOf(spec)) {
        const { flags, description } = optionOf(param, "");
        const { shape } = param;
        assert.match(flags, /^--[a-z0-9-]+ (<[^<>]+>|\[true\|false\])$/, spec.name);
        const known = shape._tag === "OneOf" || shape._tag === "Choice" ? shape.values : [];
        for (const value of known) {
          assert.ok(`${flags} ${description}`.includes(String(value)));
        }
      }
    }
  });
});

describe("help pages", () => {
  const PAGES = ["", "portfolio", "margin", "accounts add", "doctor", "completion", "call"];

  it("are as wide as the terminal, but for command lines to copy", async () => {
    for (const columns of [80, 100]) {
      await bench(async ({ run }) => {
        for (const page of [...PAGES, "margin margin-account-new-order", "portfolio overview"]) {
          const { out } = await run(...page.split(" ").filter(Boolean), "--help");
          const wide = out.split("\n").filter((line) =>
            [...line].length > columns && !/^ +(unimargin|bash) /.test(line)
          );
          assert.deepEqual(wide, [], `${page} at ${columns}`);
        }
      }, { terminal: { columns } });
    }
  });

  it("tell of the flags that the command heeds, and say what it does", async () => {
    const completion = await helpOf("completion");
    assert.doesNotMatch(completion, /--account|--confirm/);
    assert.match(completion, /\n\nPrint a script that completes words/);
    assert.match(await helpOf("endpoints"), /\n {2}--table/);
    assert.doesNotMatch(await helpOf("endpoints"), /--curl/);
    assert.match(await helpOf("call"), /--curl[^]*Example:/);
    const family = await helpOf("portfolio");
    assert.doesNotMatch(family, /--account/);
    assert.match(family, /Flags that all commands take: unimargin --help$/);
  });
});

describe("mistakes on the command line", () => {
  const TOLD: readonly (readonly [line: string, told: RegExp])[] = [
    ["portfolio new-um-ordr", /^Unknown command 'new-um-ordr': did you mean new-um-order\?$/],
    ["overview", /^Unknown command 'overview': did you mean portfolio overview\?$/],
    ["new-um-order --symbol X", /: did you mean portfolio new-um-order\?$/],
    ["coinm-market order-book", /: did you mean coinm-market coinm-order-book, /],
    ["accounts lst", /^Unknown command 'lst': did you mean list\?$/],
    ["xyzzy", /^Unknown command 'xyzzy': see unimargin --help$/],
    ["portfolio new-um-order --symbl X", /^Unknown option '--symbl': did you mean --symbol\?$/],
    [
      "describe new-um-ordr",
      /^There is no endpoint new-um-ordr: did you mean portfolio new-um-order, /,
    ],
    ["describe zzzz", /^There is no endpoint zzzz: look for it with unimargin endpoints$/],
    [
      "call PATCH /papi/v1/listenKey",
      /: did you mean POST \/papi\/v1\/listenKey or PUT .* or DELETE/,
    ],
    ["call GET /papi/v1/um/ordr", /: look for it with unimargin endpoints ordr$/],
    [
      "call GET papi/v1/um/order?symbol=X&orderId=1",
      /^Cannot call papi\/v1\/um\/order with a query: .* --param symbol=X --param orderId=1$/,
    ],
    ["describe", /^Missing required argument 'endpoint': see unimargin describe --help$/],
    ["doctor --env prod", / 'prod' does not fit: choose production, demo, simulated$/],
    ["completion ksh", /'ksh' does not fit: choose bash, zsh, fish$/],
    ["portfolio", /^A command is missing: unimargin --help lists them$/],
    [
      "accounts remove a --dry-run",
      /^Cannot remove an account with --dry-run: leave the flag out$/,
    ],
    ["accounts add --curl", /^Cannot add an account with --curl: leave the flag out$/],
  ];

  it("are told in JSON too, with what was meant", () =>
    bench(async ({ run }) => {
      for (const [line, told] of TOLD) {
        const { code, out } = await run(...line.split(" "));
        assert.equal(code, 2, line);
        const { failure } = JSON.parse(out) as { failure: { message: string; outcome: string } };
        assert.match(failure.message, told);
        assert.equal(failure.outcome, "notSent");
      }
    }));

  it("of a person who gave no command show help alone", () =>
    bench(async ({ run }) => {
      const { code, out, err } = await run("accounts");
      assert.equal(code, 2);
      assert.equal(out, "");
      assert.match(err, /^Usage: unimargin accounts/);
    }, { terminal: { isRead: true } }));
});

describe("flags of switches", () => {
  it("mean true where they stand alone", async () => {
    assert.equal(await sentOf(`${ORDER} --reduce-only`), "true");
    assert.equal(await sentOf(`${ORDER} --reduce-only --position-side BOTH`), "true");
  });

  it("take true and false", async () => {
    assert.equal(await sentOf(`${ORDER} --reduce-only true`), "true");
    assert.equal(await sentOf(`${ORDER} --reduce-only=false`), "false");
    assert.equal(await sentOf(ORDER), null);
  });

  it("take nothing else", async () => {
    await bench(async ({ run }) => {
      const { code, err } = await run(...ORDER.split(" "), "--reduce-only", "maybe");
      assert.equal(code, 2);
      assert.match(err, /reduceOnly/);
    });
  });
});
