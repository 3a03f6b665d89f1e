import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import {
  addAccount,
  nameKey,
  parseBook,
  printBook,
  removeAccount,
  replaceAccount,
  visibleName,
} from "../../../agent/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { leftOf, rightOf } from "../support.ts";

const BOOK = `# Tools

Some text.

## Binance Accounts

### main
- API Key: abc123CANARYabc123CANARYxyz
- Secret: secret123CANARYsecret123CANARYkey
- Testnet: false
- Description: Primary trading account
- Colour: blue

### futures-keys
- API Key: futures789CANARYdef
- Secret: futuressecretCANARYuvw
- Environment: Simulated
- Description: Futures trading account

### Notes
Nothing here.

## SSH
- Secret: not ours
`;

/** The texts of the skills, written out. */
const EXAMPLES = [
  "## Binance Accounts\n\n### main\n- API Key: your_mainnet_api_key\n- Secret: your_mainnet_secret\n",
  "## Binance Accounts\n\n### main\n- API Key: abc123...xyz\n- Secret: secret123...key\n- Testnet: false\n- Description: Primary trading account\n\n### testnet-dev\n- API Key: test456...abc\n- Secret: testsecret...xyz\n- Testnet: true\n",
  "## Binance Accounts\n\n### main\n- API Key: abc123...xyz\n- Secret: secret123...key\n- Description: Primary trading account\n\n### futures-keys\n- API Key: futures789...def\n- Secret: futuressecret...uvw\n- Description: Futures trading account",
];

const summary = (text: string) =>
  rightOf(parseBook(text)).accounts.map((a) => [a.name, a.environment, a.description]);

const line = fc.string({ unit: "grapheme", maxLength: 20 }).map((s) => s.replace(/[\r\n]/g, ""));
const value = fc.stringMatching(/^[A-Za-z0-9]{1,40}$/);
const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((s) =>
  s.trim() !== "" && !/[\p{Cc}\u2028\u2029\ufeff]/u.test(s)
).map((s) => s.trim());
const part = fc.oneof(
  line,
  fc.constant("### "),
  fc.constant("```"),
  fc.constant("# Other"),
  name.map((n) => `### ${n}`),
  fc.tuple(name, value, value).map(([n, k, s]) => `### ${n}\n- API Key: ${k}\n- Secret: ${s}`),
);
const texts = fc.tuple(
  fc.array(part, { maxLength: 12 }),
  fc.constantFrom("\n", "\r\n"),
  fc.boolean(),
)
  .map(([parts, end, closed]) =>
    ["## Binance Accounts", ...parts].join("\n").replace(/\n/g, end) + (closed ? end : "")
  );

describe("agent account book", () => {
  it("reads names, environments and descriptions", () => {
    assert.deepEqual(summary(BOOK), [
      ["main", "production", "Primary trading account"],
      ["futures-keys", "simulated", "Futures trading account"],
    ]);
    assert.equal(rightOf(parseBook(BOOK)).accounts[0]?.secret, "secret123CANARYsecret123CANARYkey");
  });

  it("reads the examples of the skills", () => {
    assert.deepEqual(EXAMPLES.map((text) => summary(text).map(([n, e]) => `${n} ${e}`)), [
      ["main production"],
      ["main production", "testnet-dev demo"],
      ["main production", "futures-keys production"],
    ]);
  });

  it("prints what it parsed, byte for byte", () => {
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const book = parseBook(text);
        if (book._tag === "Left") return;
        read++;
        assert.equal(printBook(book.right), text);
      }),
      { numRuns: runs * 4 },
    );
    assert.ok(read > runs, `only ${read} texts were books`);
    for (
      const text of ["", "no section", BOOK, BOOK.replace(/\n/g, "\r\n"), `\ufeff${BOOK.trimEnd()}`]
    ) {
      assert.equal(printBook(rightOf(parseBook(text))), text);
    }
  });

  it("shows no secret when a book is printed", () => {
    const book = rightOf(parseBook(BOOK));
    for (const text of [JSON.stringify(book), String(book), inspect(book, { depth: 9 })]) {
      assert.doesNotMatch(text, /CANARYs|CANARYa|CANARYd|not ours/);
      assert.match(text, /main/);
    }
  });

  const BROKEN: readonly (readonly [string, string, number])[] = [
    ["two accounts of one name", "### main\n- API Key: CANARY\n- Secret: CANARY\n", 20],
    ["names that differ in case only", "### MAIN\n- API Key: CANARY\n- Secret: CANARY\n", 20],
    ["a field twice", "### x\n- API Key: CANARY\n- API Key: CANARY\n- Secret: CANARY\n", 22],
    ["no secret", "### x\n- API Key: CANARY\n", 20],
    ["no key", "### x\n- Secret: CANARY\n", 20],
    ["an unknown environment", "### x\n- API Key: a\n- Secret: b\n- Environment: CANARY\n", 23],
    ["a Testnet that is neither", "### x\n- API Key: a\n- Secret: b\n- Testnet: CANARY\n", 23],
    [
      "a contradiction",
      "### x\n- API Key: a\n- Secret: b\n- Environment: Mainnet\n- Testnet: true\n",
      24,
    ],
    ["a private key without end", "### x\n- API Key: a\n- Secret: -----BEGIN CANARY\nabc\n", 22],
    ["an account without name", "###\n- API Key: a\n- Secret: CANARY\n", 20],
  ];
  for (const [what, added, at] of BROKEN) {
    it(`names the line of ${what} and shows nothing of it`, () => {
      const { line, message } = leftOf(parseBook(BOOK.replace("### Notes\n", added)));
      assert.equal(line, at);
      assert.match(message, new RegExp(`^Line ${at}: `));
      assert.doesNotMatch(message, /CANARY/);
    });
  }

  it("reads no account that is commented out or fenced, as Markdown has it", () => {
    const account = (name: string) =>
      `### ${name}\n- API Key: ${"k".repeat(64)}\n- Secret: s${name}\n`;
    const names = (body: string) =>
      rightOf(parseBook(`## Binance Accounts\n${body}`)).accounts.map(({ name }) => name);
    const main = account("main");
    const old = account("old");
    const hidden = [
      `<!--\n${old}-->\n`,
      `<!-- retired\n\n${old}\nuntil 2027 -->\n`,
      `\`\`\`\`\n\`\`\`\n${old}\`\`\`\n${old}\`\`\`\`\n`,
      `\`\`\`md\n\`\`\`js\n${old}\`\`\`\n`,
      `~~~\n\`\`\`\n${old}~~~\n`,
    ];
    for (const body of hidden) assert.deepEqual(names(body + main), ["main"], body);
    const shown = ["<!-- a note -->\n", "```inline```\n", "Text <!-- or not\n", "    ```\n"];
    for (const body of shown) assert.deepEqual(names(body + old + main), ["old", "main"], body);
    assert.equal(
      leftOf(addAccount(rightOf(parseBook("<!--\n")), {
        name: "new",
        apiKey: "k".repeat(64),
        secret: "s".repeat(64),
      })).line,
      0,
    );
  });

  it("reads a private key of several lines, and no fenced example", () => {
    const pem = "-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----";
    const text =
      `## Binance Accounts\n\`\`\`\n### no\n- API Key: a\n- Secret: b\n\`\`\`\n### rsa\n- Secret: ${pem}\n- API Key: k\n`;
    const { accounts } = rightOf(parseBook(text));
    assert.deepEqual(accounts.map((a) => [a.name, a.secret, a.apiKey]), [["rsa", pem, "k"]]);
  });

  it("adds at the end of the section and keeps all else", () => {
    const book = rightOf(parseBook(BOOK));
    const parts = { name: "paper", apiKey: "k", secret: "s", environment: "demo" } as const;
    const text = printBook(rightOf(addAccount(book, parts)));
    const added = "\n### paper\n- API Key: k\n- Secret: s\n- Environment: Demo\n";
    assert.equal(text, BOOK.replace("Nothing here.\n", `Nothing here.\n${added}`));
    leftOf(addAccount(book, { ...parts, name: "Main" }));
    leftOf(addAccount(book, { ...parts, name: "a\n## b" }));
    leftOf(addAccount(book, { ...parts, description: "a\n- Secret: x" }));
    leftOf(addAccount(rightOf(parseBook("```\nopen")), parts));
  });

  it("adds and removes: whatever else is in the text stays", () => {
    fc.assert(
      fc.property(texts, name, value, value, line, (text, given, apiKey, secret, description) => {
        // What nobody sees of a name is not kept.
        const n = visibleName(given);
        const book = parseBook(text);
        if (book._tag === "Left") return;
        if (book.right.accounts.some((a) => nameKey(a.name) === nameKey(n))) return;
        const added = addAccount(book.right, { name: given, apiKey, secret, description });
        if (added._tag === "Left") return;
        const { accounts } = added.right;
        assert.deepEqual(
          [accounts.at(-1)?.name, accounts.at(-1)?.apiKey, accounts.length],
          [n, apiKey, book.right.accounts.length + 1],
        );
        const back = printBook(rightOf(removeAccount(added.right, n)));
        assert.equal(back.replace(/\s/g, ""), text.replace(/\s/g, ""));
      }),
      { numRuns: runs * 4 },
    );
    const only = { name: "a", apiKey: "k", secret: "s" };
    assert.equal(
      printBook(rightOf(addAccount(rightOf(parseBook("")), only))),
      "## Binance Accounts\n\n### a\n- API Key: k\n- Secret: s\n- Environment: Mainnet\n",
    );
    const crlf = printBook(rightOf(addAccount(rightOf(parseBook("x\r\ny")), only)));
    assert.doesNotMatch(crlf, /[^\r]\n/);
  });

  it("removes an account with all below its heading", () => {
    const text = printBook(rightOf(removeAccount(rightOf(parseBook(BOOK)), "MAIN")));
    assert.equal(text, BOOK.replace(/### main[^]*?(?=### futures)/, ""));
    assert.match(leftOf(removeAccount(rightOf(parseBook(BOOK)), "Notes")).message, /none of this/);
  });

  it("replaces what changed and keeps lines that it does not understand", () => {
    const book = rightOf(parseBook(BOOK));
    const parts = { name: "trading", apiKey: "new", secret: "newer", environment: "demo" } as const;
    assert.equal(
      printBook(rightOf(replaceAccount(book, "main", parts))),
      BOOK.replace("### main", "### trading").replace(/abc123C.*/, "new")
        .replace(/secret123C.*/, "newer").replace("- Testnet: false", "- Environment: Demo")
        .replace("- Description: Primary trading account\n", ""),
    );
    leftOf(replaceAccount(book, "main", { ...parts, name: "futures-keys" }));
    leftOf(replaceAccount(book, "nobody", parts));
    const open = rightOf(parseBook(EXAMPLES[2] ?? ""));
    const same = open.accounts[1];
    assert.ok(same);
    const { apiKey, secret, environment } = same;
    const edited = replaceAccount(open, same.name, {
      name: same.name,
      apiKey,
      secret,
      environment,
      description: "Other",
    });
    assert.equal(
      printBook(rightOf(edited)),
      (EXAMPLES[2] ?? "").replace("Futures trading account", "Other"),
    );
  });
});
