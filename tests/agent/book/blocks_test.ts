/** Books of accounts: which lines are an account, what it is called, and how edits keep the rest. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  addAccount,
  parseBook,
  printBook,
  removeAccount,
  replaceAccount,
} from "../../../agent/mod.ts";
import type { AccountParts } from "../../../agent/keys/account.ts";
import { leftOf, rightOf } from "../support.ts";

const LONG = "x".repeat(32);
const B = "-----BEGIN PRIVATE KEY-----";
const E = "-----END PRIVATE KEY-----";
const H = "## Binance Accounts\n";
const KEYS = "- API Key: k\n- Secret: s\n";

/** Accounts as `name key secret`, with what else is said of them. */
const read = (text: string): readonly string[] =>
  rightOf(parseBook(text)).accounts.map(({ name, apiKey, secret, environment, description }) =>
    [
      ...[name, apiKey, secret],
      ...(environment === "production" ? [] : [environment]),
      ...(description === "" ? [] : [`(${description})`]),
    ].join(" ")
  );

const table = (rows: readonly (readonly [text: string, ...accounts: string[]])[]): void => {
  for (const [text, ...accounts] of rows) {
    it(`are read: ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), accounts));
  }
};

const refused = (
  rows: readonly (readonly [text: string, line: number, words: RegExp])[],
): void => {
  for (const [text, line, words] of rows) {
    it(`are refused: ${JSON.stringify(text)}`, () => {
      const fault = leftOf(parseBook(text));
      assert.match(fault.message, words);
      assert.equal(fault.line, line, fault.message);
    });
  }
};

describe("accounts below headings", () => {
  table([
    [`${H}### a\n${KEYS}### b\n${KEYS}`, "a k s", "b k s"],
    [`${H}### a\n${KEYS}### Notes\nSome text.\n`, "a k s"],
    [`${H}### a\n${KEYS}#### more\n- Description: d\n`, "a k s (d)"],
    [`${H}#### a\n${KEYS}### b\n${KEYS}`, "main k s", "b k s"],
    [`${H}${KEYS}### b\n${KEYS}`, "main k s", "b k s"],
    [`## Binance\n${KEYS}`, "Binance k s"],
    [`## My trading accounts on Binance\n${KEYS}`, "main k s"],
    [`## Binance account\n${KEYS}`, "main k s"],
    [`## Binance key\n${KEYS}`, "main k s"],
    [`## Binance keys\n${KEYS}`, "main k s"],
    [`## Binance credentials\n${KEYS}`, "main k s"],
    [`## Binance keyring\n${KEYS}`, "Binance keyring k s"],
    [`## Binance\n- Name: b\n${KEYS}`, "b k s"],
    [`## Binance\nb\n${KEYS}`, "b k s"],
    [`## Binance\nb\n${KEYS}c\n${KEYS}`, "b k s", "c k s"],
    [`# Binance\n## a\n${KEYS}# Other\n## b\n${KEYS}`, "a k s"],
    [`# Binance\n## a\n${KEYS}# Binance 2\n## b\n${KEYS}`, "a k s", "b k s"],
    [`# Binance\n## Binance\n${KEYS}`, "Binance k s"],
    [`# Accounts\n## a\n${KEYS}`, "a k s"],
    [`# Ours\n## a\n${KEYS}`],
    [`text\n# Accounts\n## a\n${KEYS}`, "a k s"],
    [`B of Binance\n---\n### a\n${KEYS}`, "a k s"],
    [`# Ours\n## accounts\n### a\n${KEYS}`, "a k s"],
    [`#\n## a\n${KEYS}`],
    [`# Bybit\n## keys\n### a\n${KEYS}# Accounts\n## b\n${KEYS}`, "b k s"],
    [`## Bybit\n# Accounts\n## b\n${KEYS}`, "b k s"],
  ]);
});

describe("accounts without headings", () => {
  table([
    [KEYS, "main k s"],
    [`a\n${KEYS}`, "a k s"],
    [`a\n\n  \n${KEYS}`, "a k s"],
    [`a\n${KEYS}b\n${KEYS}`, "a k s", "b k s"],
    [`a\n${KEYS}b`, "a k s"],
    [`a\n${KEYS}\nb\nc\n`, "a k s"],
    [`Name: a\n${KEYS}Name: b\n${KEYS}`, "a k s", "b k s"],
    [`Name: a\n- Secret: s\n- API Key: k\n`, "a k s"],
    [`a\n- Secret: ${B}\nb\n${E}\n- API Key: k\n`, `a k ${B}\nb\n${E}`],
    [`accounts\n${KEYS}`, "main k s"],
    [`My keys\n${KEYS}`, "main k s"],
    [`All trading accounts\n${KEYS}`, "main k s"],
    [`API key\n${KEYS}`, "main k s"],
    [`Credentials\n${KEYS}`, "main k s"],
    [`accounts 2\n${KEYS}`, "accounts 2 k s"],
    [`all of accounts\n${KEYS}`, "all of accounts k s"],
    [`Binance account\n${KEYS}`, "main k s"],
    [`Binance\n${KEYS}`, "Binance k s"],
    [`Binance Accounts\n${KEYS}`, "main k s"],
    [`Binance Accounts\na\n${KEYS}`, "a k s"],
    [`Binance Accounts\n# Other\n## a\n${KEYS}`],
    [`Binance Accounts\na\n${KEYS}# Other\nb\n${KEYS}`, "a k s"],
    [`x\nBinance Accounts\na\n${KEYS}# Other\nb\n${KEYS}`, "a k s"],
    [`Binance: x\n# Other\n## a\n${KEYS}`],
    ["Some text.\n\nMore text\n"],
    ["- Description: d\n"],
    ["- Environment: Moon\n"],
  ]);
});

describe("accounts of a table", () => {
  const T = "| Name | API Key | Secret |\n|---|---|---|\n";
  table([
    [`${H}${T}| a | k | s |\n| b | l | t |\n`, "a k s", "b l t"],
    [`${T}| a | k | s |`, "a k s"],
    [`${H}${T}| a | k | s |\n\n| b | l | t |\n`, "a k s"],
    [`${H}${T}| a | k | s |\ntext\n`, "a k s"],
    [`${H}### x\n| API Key | Secret |\n|---|---|\n| k | s |\n`, "x k s"],
    [`${H}| API Key | Secret |\n|---|---|\n| k | s |\n`, "main k s"],
    [`${H}text\n\n${T}| a | k | s |\n`, "a k s"],
    [`${H}| Name | Colour |\n|---|---|\n| a | b |\n`],
    [
      `${H}| API Key | Secret | Key File | Colour | |\n|-|-|-|-|-|\n| k | s | f | c | d |\n`,
      "main k s",
    ],
    [`${H}| API Key | Secret | Environment |\n|-|-|-|\n| k | s | |\n`, "main k s"],
    [`${H}| API Key | Secret | Environment |\n|-|-|-|\n| k | s | Demo |\n`, "main k s demo"],
    [`${H}| API Key | Secret | Description |\n|-|-|-|\n| k | s | d |\n`, "main k s (d)"],
    [`${H}\`\`\`\n${T}| a | k | s |\n\`\`\`\n### b\n${KEYS}`, "b k s"],
    [`${H}${T}|---|---|---|\n| a | k | s |\n`, "a k s"],
    [`${H}${T}`],
  ]);
  refused([
    [`${H}${T}| a | k | |\n`, 4, /^Line 4: the account has no Secret/],
    [`${H}${T}| a | | s |\n`, 4, /^Line 4: the account has no API Key/],
    [`${H}${T}| | k | s |\n`, 4, /has no name/],
    [`${H}${T}| a | k | s |\n| b | k | s |\n| A | k | s |\n`, 6, /of this name already/],
  ]);
});

describe("fields in code", () => {
  table([
    [`${H}### a\n\`\`\`\n${KEYS}\`\`\`\n`, "a k s"],
    [`${H}### a\n${KEYS}\`\`\`\nAPI Key: other\n\`\`\`\n`, "a k s"],
    [`${H}### a\n- Description: d\n\`\`\`\n${KEYS}\`\`\`\n`, "a k s (d)"],
    [`${H}### a\n\`\`\`\n- Description: d\n\`\`\`\n`],
    [`${H}### a\n\`\`\`\nAPI Key: k\nAPI Key: k\n\`\`\`\n`],
    [`${H}### a\n<!--\n${KEYS}-->\n`],
    [`${H}### a\n<!--\n${KEYS}-->\n\`\`\`\nAPI Key: k\nSecret: s\n\`\`\`\n`, "a k s"],
    [`\`\`\`\n${H}### a\n- API Key: your key\n- Secret: s\n\`\`\`\n`],
    [`\`\`\`\n${H}### a\n- API Key: k\n- Secret: s...t\n\`\`\`\n`],
    [`\`\`\`\n${H}### a\n- API Key: k\u2026l\n- Secret: s\n\`\`\`\n`],
    [`\`\`\`\n${H}### a\n- API Key: XXXX\n- Secret: s\n\`\`\`\n`],
    [`\`\`\`\n${H}### a\n- API Key: <key>\n- Secret: s\n\`\`\`\n`],
    [`\`\`\`\n${H}### a\n- API Key: k\n- Secret: ***\n\`\`\`\n`],
  ]);
  refused([[`x\n\`\`\`\n${H}### a\n${KEYS}\`\`\`\n`, 4, /^Line 4: .*take the fence away/]]);
});

describe("lines that are not understood", () => {
  refused([
    [`${H}### a\n- API Kee: k\n- Secret: s\n`, 3, /^Line 3: this line is not understood/],
    [`${H}### a\n- API Key: k\n- Sekret: s\n`, 4, /^Line 4: this line is not understood/],
    [
      `${H}### a\n${KEYS}- Enviroment: Demo\n`,
      5,
      /not understood: .*`- Environment: …` or `- Description: …`$/,
    ],
    [`${H}### a\n- API Key: k\n${LONG}\n`, 4, /not understood/],
    [`${H}### a\n- API Key: k\nx ${LONG}\n`, 4, /not understood/],
    [`${H}### a\n- API Key: k\n- Word: ${LONG.slice(16)}\n`, 4, /not understood/],
    [`${H}### a\n- API Key: k\n- Word:${LONG.slice(16)}\n`, 4, /not understood/],
    [`${H}### a\n- API Key: k\n| Word | ${LONG.slice(16)} |\n`, 4, /not understood/],
    [`${H}### a\n- Secret: s\nthe api key is k\n`, 4, /not understood/],
    [`${H}### a\n- Secret: s\nthe apikey is k\n`, 4, /not understood/],
    [`${H}### a\n- API Key: k\nthe secret is s\n`, 4, /not understood/],
    [`${H}### a\n- API Key: k\nthe secret is s\n${LONG}\n`, 4, /not understood/],
    [`${H}### a\n- API Key: k\nthe secret is s\n- Sekret: s\n- Secrett: s\n`, 5, /not understood/],
    // A copy may tear keys at their dots: what is left of one signs nothing, and the rest is no name.
    [`Binance Accounts\nmain\nAPI Key: k\n..\n.xyz\nSecret: s\n..\n.key\n`, 4, /goes on here/],
    [
      `Binance Accounts\nmain\nAPI Key: k\nSecret: s\n..\n.key\n`,
      5,
      /goes on here: write a key or/,
    ],
    [`${H}### a\n${KEYS}.key\n`, 5, /^Line 5: the line above goes on here/],
    // Nothing but what nearly is a label counts where key and secret are there.
    [`${H}### a\nthe secret is s\n${KEYS}- Enviroment: x\n`, 6, /not understood/],
    [`${H}### a\n- API Key: k\nthe secrets are s\n`, 2, /has no Secret/],
    [`${H}### a\n- API Key: k\n${LONG.slice(1)}\n`, 2, /has no Secret/],
    [`${H}### a\n- API Key: k\n-${LONG}\n`, 2, /has no Secret/],
    [`${H}### a\n- API Key: k\n- Word: ${LONG.slice(17)}\n`, 2, /has no Secret/],
    [`${H}### a\n- API Key: k\n- Word: a ${LONG.slice(16)}\n`, 2, /has no Secret/],
    [`${H}### a\n- API Key: k\n\`\`\`\nthe secret is s\n\`\`\`\n`, 2, /has no Secret/],
    [`${H}### a\n- Secret: s\n`, 2, /has no API Key/],
  ]);
  table([
    [`${H}### a\n${KEYS}the secret is s\n${LONG}\n- Word: ${LONG}\n`, "a k s"],
    [`${H}### a\nthe secret is kept elsewhere\n`],
  ]);
});

describe("fields of an account", () => {
  table([
    [`${H}### a\n${KEYS}- Environment: mainnet\n`, "a k s"],
    [`${H}### a\n${KEYS}- Environment: Production\n`, "a k s"],
    [`${H}### a\n${KEYS}- Environment: DEMO\n`, "a k s demo"],
    [`${H}### a\n${KEYS}- Environment: testnet\n`, "a k s demo"],
    [`${H}### a\n${KEYS}- Environment: Simulated\n`, "a k s simulated"],
    [`${H}### a\n${KEYS}- Environment: simulator\n`, "a k s simulated"],
    [`${H}### a\n${KEYS}- Testnet: True\n`, "a k s demo"],
    [`${H}### a\n${KEYS}- Testnet: yes\n`, "a k s demo"],
    [`${H}### a\n${KEYS}- Testnet: false\n`, "a k s"],
    [`${H}### a\n${KEYS}- Testnet: no\n`, "a k s"],
    [`${H}### a\n${KEYS}- Environment: Demo\n- Testnet: true\n`, "a k s demo"],
    [`${H}### a\n${KEYS}- Environment: Simulated\n- Testnet: true\n`, "a k s simulated"],
    [`${H}### a\n${KEYS}- Environment: Mainnet\n- Testnet: false\n`, "a k s"],
    [`${H}### a\n- API Key: k\n- Secret: ${B}\n  b\n  ${E}\n`, `a k ${B}\nb\n${E}`],
  ]);
  refused([
    [`${H}### a\n${KEYS}- Environment: constructor\n`, 5, /must be Mainnet, Demo or Simulated/],
    [`${H}### a\n${KEYS}- Environment:\n`, 5, /must be Mainnet, Demo or Simulated/],
    [`${H}### a\n${KEYS}- Testnet: maybe\n`, 5, /^Line 5: Testnet must be true or false/],
    [`${H}### a\n${KEYS}- Testnet: false\n- Environment: Demo\n`, 5, /contradicts/],
    [`${H}### a\n${KEYS}- Environment: Simulated\n- Testnet: no\n`, 6, /contradicts/],
    [`${H}### a\n${KEYS}- Environment: Mainnet\n- Testnet: yes\n`, 6, /contradicts/],
    [`${H}### a\n${KEYS}- Secret: s\n`, 5, /has this field already/],
    [`${H}### a\n${KEYS}- Colour: x\n- Key File: y\n`, 6, /a path is not read here/],
    [`${H}###\n${KEYS}`, 2, /has no name/],
    [`${H}### a\n- API Key:\n- Secret: s\n`, 2, /has no API Key/],
    [`${H}### a\n- API Key: k\n- Secret:\n`, 2, /has no Secret/],
  ]);
});

const NEW = { name: "n", apiKey: "k2", secret: "s2" };
const ADDED = "### n\n- API Key: k2\n- Secret: s2\n- Environment: Mainnet\n";

const added = (text: string, parts: AccountParts = NEW): string =>
  printBook(rightOf(addAccount(rightOf(parseBook(text)), parts)));

describe("an account that is added", () => {
  const BOOKS: readonly (readonly [before: string, after: string])[] = [
    ["", `${H}\n${ADDED}`],
    ["\n\n", `${H}\n${ADDED}\n\n`],
    ["a", `a\n\n${H}\n${ADDED}`],
    ["a\n\n\n", `a\n\n${H}\n${ADDED}\n\n`],
    ["a\n b", `a\n b\n\n${H}\n${ADDED}`],
    ["- Colour: a\n", `- Colour: a\n\n${H}\n${ADDED}`],
    [H, `${H}\n${ADDED}`],
    [`${H}\n\n## b\n`, `${H}\n${ADDED}\n\n## b\n`],
    [
      `# b\n## Binance\n### a\n${KEYS}\n## c\n`,
      `# b\n## Binance\n### a\n${KEYS}\n${ADDED}\n## c\n`,
    ],
    [`# Binance\n## a\n${KEYS}`, `# Binance\n## a\n${KEYS}\n${ADDED.slice(1)}`],
    [`# Binance\n### a\n${KEYS}`, `# Binance\n### a\n${KEYS}\n${ADDED}`],
    [
      `a\n${KEYS}`,
      `a\n${KEYS}\n- Name: n\n- API Key: k2\n- Secret: s2\n- Environment: Mainnet\n`,
    ],
    ["a\r\nb", `a\r\nb\r\n\r\n${H}\n${ADDED}`.replace(/\r?\n/g, "\r\n")],
    ["a\rb\r", `a\nb\n\n${H}\n${ADDED}`.replace(/\n/g, "\r")],
  ];
  for (const [before, after] of BOOKS) {
    it(`goes where accounts are: ${JSON.stringify(before)}`, () =>
      assert.equal(added(before), after));
  }

  it("is trimmed, and written with what was said", () => {
    const parts = {
      name: " n ",
      apiKey: " k2 ",
      secret: ` ${B}\r\nb\n${E}\n`,
      environment: "simulated",
      description: "  a b  ",
    } as const;
    assert.equal(
      added("", parts),
      `${H}\n### n\n- API Key: k2\n- Secret: ${B}\\nb\\n${E}\n- Environment: Simulated\n- Description: a b\n`,
    );
  });

  const PARTS: readonly (readonly [parts: Partial<Record<keyof AccountParts, string>>, RegExp])[] =
    [
      [{ name: "  " }, /^Cannot keep the account: give it a name/],
      [{ environment: "moon" }, /^Cannot keep the account: the environment is production, demo or/],
      [{ environment: "constructor" }, /the environment is production, demo or/],
      [{ name: "a\nb" }, /^Cannot keep the account: name, key and description are one line each/],
      [{ apiKey: "a\tb" }, /one line each/],
      [{ secret: "a\u0000b" }, /one line each/],
      [{ description: "a\u2028b" }, /one line each/],
      [{ description: "a\u2029b" }, /one line each/],
      [{ name: "A" }, /^Cannot add the account: there is one of this name already/],
      [{ name: " a " }, /there is one of this name already/],
      [{ name: "**c**" }, /^Cannot edit the book: name, key, secret or description holds/],
      [{ secret: "'s'" }, /^Cannot edit the book/],
      [{ apiKey: "" }, /the account has no API Key/],
      [{ secret: "" }, /the account has no Secret/],
    ];
  for (const [parts, words] of PARTS) {
    it(`is refused where it cannot be read again: ${JSON.stringify(parts)}`, () => {
      const book = rightOf(parseBook(`${H}### a\n${KEYS}### b\n${KEYS}`));
      const fault = leftOf(addAccount(book, { ...NEW, ...parts } as AccountParts));
      assert.match(fault.message, words);
    });
  }

  it("is refused below an open fence", () => {
    assert.match(
      leftOf(addAccount(rightOf(parseBook("```\n")), NEW)).message,
      /open code fence|take the fence away/,
    );
  });
});

describe("an account that is removed", () => {
  const book = `x\n${H}### a\n${KEYS}\n### b\n${KEYS}## c\n`;
  it("goes with all that is below its heading", () => {
    const removed = (name: string): string =>
      printBook(rightOf(removeAccount(rightOf(parseBook(book)), name)));
    assert.equal(removed(" A "), `x\n${H}### b\n${KEYS}## c\n`);
    assert.equal(removed("b"), `x\n${H}### a\n${KEYS}\n## c\n`);
  });

  it("has to be there", () => {
    const notes = `${H}### Notes\ntext\n### a\n${KEYS}`;
    for (const name of ["", "c", "Notes"]) {
      assert.match(
        leftOf(removeAccount(rightOf(parseBook(notes)), name)).message,
        /^Cannot edit the account: there is none of this name/,
      );
    }
    const twins = `${H}### a\ntext\n### a\n${KEYS}`;
    assert.equal(
      printBook(rightOf(removeAccount(rightOf(parseBook(twins)), "a"))),
      `${H}### a\ntext\n`,
    );
  });
});

const replaced = (text: string, parts: Partial<AccountParts>, name = "a"): string =>
  printBook(
    rightOf(replaceAccount(rightOf(parseBook(text)), name, {
      name: "a",
      apiKey: "k",
      secret: "s",
      ...parts,
    })),
  );

describe("an account that is replaced", () => {
  const PEM = `${B}\nb\n${E}`;
  const BOOKS: readonly (readonly [before: string, Partial<AccountParts>, after: string])[] = [
    [`${H}### a\n${KEYS}`, {}, `${H}### a\n${KEYS}`],
    [`${H}### a\n${KEYS}`, { name: "b" }, `${H}### b\n${KEYS}`],
    [`${H}### a\n${KEYS}`, { apiKey: "k2" }, `${H}### a\n- API Key: k2\n- Secret: s\n`],
    [`${H}### a\n${KEYS}`, { environment: "demo" }, `${H}### a\n${KEYS}- Environment: Demo\n`],
    [`${H}### a\n${KEYS}`, { description: "d" }, `${H}### a\n${KEYS}- Description: d\n`],
    [
      `${H}### a\n${KEYS}\n### b\n${KEYS}`,
      { description: "d" },
      `${H}### a\n${KEYS}- Description: d\n\n### b\n${KEYS}`,
    ],
    [`${H}### a\n${KEYS}- Description: d\n`, {}, `${H}### a\n${KEYS}`],
    [`${H}### a\n${KEYS}- Testnet: true\n`, {}, `${H}### a\n${KEYS}- Environment: Mainnet\n`],
    [
      `${H}### a\n${KEYS}- Testnet: true\n`,
      { environment: "demo" },
      `${H}### a\n${KEYS}- Testnet: true\n`,
    ],
    [
      `${H}### a\n- Environment: Demo\n${KEYS}- Testnet: true\n`,
      { environment: "simulated" },
      `${H}### a\n- Environment: Simulated\n${KEYS}`,
    ],
    [
      `${H}### a\n- **API Key:** k\n- **Secret:** s\n`,
      { description: "d" },
      `${H}### a\n- **API Key:** k\n- **Secret:** s\n- **Description:** d\n`,
    ],
    [
      `${H}### a\n* API Key = \`k\`\n* Secret = \`s\`\n`,
      { description: "d" },
      `${H}### a\n* API Key = \`k\`\n* Secret = \`s\`\n* Description = \`d\`\n`,
    ],
    [
      `${H}### a\n| API Key | k |\n| Secret | s |\n`,
      { environment: "demo" },
      `${H}### a\n| API Key | k |\n| Secret | s |\n| Environment | Demo |\n`,
    ],
    [
      `${H}### a\n- API Key:\n  k\n- Secret:\n  s\n`,
      { apiKey: "k2" },
      `${H}### a\n- API Key:\n  k2\n- Secret:\n  s\n`,
    ],
    [
      `${H}### a\n- API Key:\n  k\n- Secret:\n  s\n`,
      { description: "d" },
      `${H}### a\n- API Key:\n  k\n- Secret:\n  s\n- Description: d\n`,
    ],
    [
      `${H}### a\n- API Key: k\n- Secret: ${PEM}\n- Colour: x\n`,
      {},
      `${H}### a\n- API Key: k\n- Secret: s\n- Colour: x\n`,
    ],
    [
      `${H}### a\n- API Key: k\n- Secret:\n${PEM}\n- Colour: x\n`,
      { secret: "s2" },
      `${H}### a\n- API Key: k\n- Secret: s2\n- Colour: x\n`,
    ],
    [
      `${H}### a\n- Secret: ${PEM}\n- API Key: k\n`,
      { secret: PEM, description: "d" },
      `${H}### a\n- Secret: ${PEM}\n- API Key: k\n- Description: d\n`,
    ],
    // What is open at its end stays so.
    [`${H}### a\n${KEYS.trimEnd()}`, { description: "d" }, `${H}### a\n${KEYS}- Description: d`],
    [`${H}### a\n${KEYS.trimEnd()}`, { secret: "s2" }, `${H}### a\n- API Key: k\n- Secret: s2`],
    [
      `${H}### a\r\n${KEYS}`.replace(/\r?\n/g, "\r\n"),
      { description: "d" },
      `${H}### a\n${KEYS}- Description: d\n`.replace(/\n/g, "\r\n"),
    ],
    // Without headings.
    [`a\n${KEYS}`, { name: "b" }, `b\n${KEYS}`],
    [`Name: a\n${KEYS}`, { name: "b" }, `Name: b\n${KEYS}`],
    [
      `${H}| Name | API Key | Secret |\n|---|---|---|\n| a | k | s |\n`,
      { name: "b", apiKey: "k2" },
      `${H}| Name | API Key | Secret |\n|---|---|---|\n| b | k2 | s |\n`,
    ],
    [
      `${H}| Name | API Key | Secret | Environment |\n|-|-|-|-|\n| a | k | s | Demo |\n`,
      {},
      `${H}| Name | API Key | Secret | Environment |\n|-|-|-|-|\n| a | k | s | Mainnet |\n`,
    ],
    [
      `${H}| Name | API Key | Secret | Description |\n|-|-|-|-|\n| a | k | s | d |\n`,
      {},
      `${H}| Name | API Key | Secret | Description |\n|-|-|-|-|\n| a | k | s |  |\n`,
    ],
  ];
  for (const [before, parts, after] of BOOKS) {
    it(`keeps what stays true: ${JSON.stringify([before, parts])}`, () =>
      assert.equal(replaced(before, parts), after));
  }

  it("is called main where nothing names it", () => {
    assert.equal(replaced(KEYS, { name: "b" }, "main"), `- Name: b\n${KEYS}`);
    const crlf = KEYS.replace(/\n/g, "\r\n");
    assert.equal(replaced(crlf, { name: "b" }, "main"), `- Name: b\r\n${crlf}`);
    // The mark of a file stays in front.
    const bold = "- **API Key:** k\n- **Secret:** s\n";
    assert.equal(
      replaced(`\ufeff${bold}`, { name: "main", description: "d" }, "main"),
      `\ufeff${bold}- **Description:** d\n`,
    );
    const pem = `- **API Key:** k\n- **Secret:** ${B}\nb\n${E}\n`;
    const parts = { name: "main", secret: `${B}\nb\n${E}`, description: "d" };
    assert.equal(replaced(`\ufeff${pem}`, parts, "main"), `\ufeff${pem}- **Description:** d\n`);
  });

  it("cannot say what its table has no column for", () => {
    const text = `${H}| Name | API Key | Secret |\n|---|---|---|\n| a | k | s |\n`;
    const unnamed = `${H}| API Key | Secret |\n|---|---|\n| k | s |\n`;
    const refusal = (book: string, name: string, parts: Partial<AccountParts>): string =>
      leftOf(
        replaceAccount(rightOf(parseBook(book)), name, {
          name,
          apiKey: "k",
          secret: "s",
          ...parts,
        }),
      ).message;
    assert.match(
      refusal(text, "a", { description: "d" }),
      /^Cannot edit the account: .*add the column/,
    );
    assert.match(refusal(unnamed, "main", { name: "b" }), /add the column/);
    assert.match(refusal(unnamed, "main", { name: "b", description: "d" }), /add the column/);
    assert.match(refusal(text, "a", { name: "" }), /give it a name/);
    assert.match(refusal(text, "b", {}), /there is none of this name/);
  });
});

describe("a book of many empty lines", () => {
  it("is read in a time that grows with their number alone", () => {
    // Looked for after each, the next line that is none took minutes here.
    const empty = "\n".repeat(100_000);
    assert.deepEqual(rightOf(parseBook(empty)).accounts, []);
    assert.deepEqual(read(`${H}main${empty}${KEYS}`), ["main k s"]);
  });
});
