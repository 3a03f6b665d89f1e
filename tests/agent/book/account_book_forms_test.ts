import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  addAccount,
  decodeText,
  encodeText,
  parseBook,
  printBook,
  removeAccount,
  replaceAccount,
} from "../../../agent/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { leftOf, rightOf } from "../support.ts";

const A = `kEy${"A1b2".repeat(15)}x`;
const S = `sEc${"Z9y8".repeat(15)}q`;
const A2 = `oTh${"C3d4".repeat(15)}w`;
const S2 = `oSs${"D3d4".repeat(15)}w`;
const NEW = `nEw${"E3d4".repeat(15)}w`;
const PEM = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIE\n-----END PRIVATE KEY-----";
const H = "## Binance Accounts\n\n";
const MAIN = `- API Key: ${A}\n- Secret: ${S}\n`;
const TWO = `- API Key: ${A2}\n- Secret: ${S2}\n`;

/** Books of one account `main` with A and S. */
const ONE: Readonly<Record<string, string>> = {
  "bold labels":
    `${H}### main\n- **API Key:** ${A}\n- **Secret:** ${S}\n- **Description:** First\n`,
  "bold labels, the colon behind": `${H}### main\n- **API Key**: ${A}\n- __Secret__: ${S}\n`,
  "bold lines": `${H}### main\n- **API Key: ${A}**\n- **Secret: ${S}**\n`,
  "code and other bullets": `${H}### **main**\n* **API Key:** \`${A}\`\n+ Secret: \`${S}\`\n`,
  "numbers": `${H}### \`main\`\n1. \`API Key\`: \`${A}\`\n2) Secret: ${S}\n`,
  "pictures beside the labels":
    `## \u{1f511} Binance Accounts\n\n### main\n- \u{1f511} API Key: ${A}\n- \u{1f512}\ufe0f Secret: ${S}\n- \u2705 Environment: Mainnet\n- \u{1f4dd} Description: First \u{1f680}\n`,
  "pictures behind the labels":
    `${H}### main\n- API Key \u{1f511}: ${A}\n- Secret \u{1f512}: ${S}\n`,
  "pictures and bold labels":
    `${H}### main\n- **\u{1f511} API Key:** ${A}\n- \u{1f512} **Secret**: ${S}\n`,
  "pictures by name": `${H}### main\n- :key: API Key: ${A}\n- :lock: Secret: ${S}\n`,
  "pictures in a table":
    `${H}| \u{1f464} Name | \u{1f511} API Key | \u{1f512} Secret |\n|---|---|---|\n| main | ${A} | ${S} |\n`,
  "no bullets": `${H}### main\nAPI Key: ${A}\nSecret: ${S}\n`,
  "boxes to tick": `${H}### main\n- [x] API Key: ${A}\n- [ ] Secret: ${S}\n`,
  "a dash between": `${H}### main\n- API Key - ${A}\n- Secret \u2013 ${S}\n`,
  "quotes of a word processor":
    `${H}### main\n- API Key: \u201c${A}\u201d\n- Secret: \u2018${S}\u2019\n`,
  "values below": `${H}### main\n- API Key:\n  ${A}\n- Secret:\n  ${S}\n`,
  "a comment behind": `${H}### main\n- API Key: ${A} <!-- mine -->\n- Secret: ${S}\n`,
  "fields in fenced code": `${H}### main\n\`\`\`\nAPI Key: ${A}\nSecret: ${S}\n\`\`\`\n`,
  "variables in fenced code":
    `${H}### main\n\`\`\`env\nBINANCE_API_KEY=${A}\nBINANCE_API_SECRET=${S}\n\`\`\`\n`,
  "a deeper section": `# Tools\n\n### Binance Accounts\n\n#### main\n${MAIN}`,
  "a higher section": `# Binance Accounts\n\n## main\n${MAIN}`,
  "a section of another name": `# Tools\n## Binance\n### main\n${MAIN}\n## SSH\n- Secret: no\n`,
  "a section that does not name the exchange": `# Accounts\n## main\n${MAIN}`,
  "a section that is underlined": `Binance Accounts\n----------------\n\n### main\n${MAIN}`,
  "headings that are underlined": `Binance Accounts\n================\n\nmain\n----\n${MAIN}`,
  "closed headings": `## Binance Accounts ##\n\n### main ###\n${MAIN}`,
  "a table":
    `${H}### main\n| Field | Value |\n|---|---|\n| API Key | ${A} |\n| Secret | \`${S}\` |\n`,
  "a table with a line": `${H}### main\n| API Key | Secret |\n|:--|--:|\n| ${A} | ${S} |\n`,
  "a table with names": `${H}| Name | API Key | Secret |\n|---|---|---|\n| main | ${A} | ${S} |\n`,
  "nested lists": `${H}- main\n  - API Key: ${A}\n  - Secret: ${S}\n`,
  "nested lists, bold": `${H}- **main**:\n    - **API Key:** ${A}\n    - **Secret:** ${S}\n`,
  "a name with what nobody sees": `${H}### \u202ema\u200bin\u0007\n${MAIN}`,
  "a bold name": `${H}**main**\n\n${MAIN}`,
  "a plain list": `Binance Accounts\n\nmain\n\n${MAIN}`,
  "a plain list without bullets": `Binance Accounts\nmain\nAPI Key: ${A}\nSecret: ${S}\n`,
  "fields alone": MAIN,
  "fields below the section": `${H}${MAIN}`,
  "a name among the fields": `Account: main\nAPI Key: ${A}\nSecret: ${S}\n`,
  "a quotation": `> ### main\n> - API Key: ${A}\n> - Secret: ${S}\n`,
  "CRLF": `${H}### main\n${MAIN}`.replace(/\n/g, "\r\n"),
  "old line ends": `${H}### main\n${MAIN}`.replace(/\n/g, "\r"),
  "a mark in front": `\ufeff${H}### main\n${MAIN}`,
  "what nobody sees": `${H}### main\n- API Key: \u200b${A}\n- Secret: ${S}\u200b\n`,
};

const BROKEN: Readonly<Record<string, readonly [text: string, line: number, words: RegExp]>> = {
  "a label that is nearly one": [
    `${H}### main\n- API Kye: ${A}\n- Secret: ${S}\n`,
    4,
    /- API Key: …/,
  ],
  "an environment that is nearly one": [
    `${H}### main\n${MAIN}- Enviroment: Demo\n`,
    6,
    /Environment/,
  ],
  "a field without a sign": [`${H}### main\n- API Key ${A}\n- Secret: ${S}\n`, 4, /not understood/],
  "a path of a key": [
    `${H}### main\n- API Key: ${A}\n- Private Key Path: ./${S}\n`,
    5,
    /key itself/,
  ],
  "accounts in fenced code": [`\`\`\`\n${H}### main\n${MAIN}\`\`\`\n`, 4, /take the fence away/],
  "keys under labels that nobody knows": [
    `${H}### main\n- \u5bc6\u94a5: ${A}\n- \u79d8\u5bc6: ${S}\n`,
    4,
    /seems to hold a key/,
  ],
  "keys without labels": [`${H}${A}\n${S}\n`, 3, /seems to hold a key/],
  "a private key without a label": [`${H}### main\n${PEM}\n`, 4, /seems to hold a key/],
  "two accounts of one name": [`${H}### main\n${MAIN}\n### Main\n${TWO}`, 7, /name already/],
  "two names that look the same": [
    `${H}### main\n${MAIN}\n### ma\u200bin\n${TWO}`,
    7,
    /name already/,
  ],
  "two accounts without names": [`${MAIN}\n${TWO}`, 4, /name the other account/],
  "two accounts of one name, in a table": [
    `${H}| Name | API Key | Secret |\n|---|---|---|\n| a | ${A} | ${S} |\n| A | ${A2} | ${S2} |\n`,
    6,
    /name already/,
  ],
};

describe("agent account book forms", () => {
  for (const [what, text] of Object.entries(ONE)) {
    it(`reads ${what}`, () => {
      const book = rightOf(parseBook(text));
      assert.deepEqual(
        book.accounts.map((
          { name, apiKey, secret, environment },
        ) => [name, apiKey, secret, environment]),
        [["main", A, S, "production"]],
      );
      assert.equal(printBook(book), text);
    });

    it(`edits ${what}, and keeps all else`, () => {
      const book = rightOf(parseBook(text));
      const [main] = book.accounts;
      const parts = { name: "main", apiKey: NEW, secret: S, description: main?.description ?? "" };
      const edited = printBook(rightOf(replaceAccount(book, "main", parts)));
      assert.equal(edited.replaceAll("\u200b", ""), text.replace(A, NEW).replaceAll("\u200b", ""));
      const added = addAccount(book, {
        name: "new one",
        apiKey: A2,
        secret: S2,
        environment: "demo",
      });
      const { accounts } = rightOf(added);
      assert.deepEqual(accounts.map(({ name, environment }) => [name, environment]), [
        ["main", "production"],
        ["new one", "demo"],
      ]);
      const back = printBook(rightOf(removeAccount(rightOf(added), "new one")));
      assert.equal(back.trimEnd(), text.trimEnd());
    });

    it(`adds to ${what} what is not there, under another name`, () => {
      const book = rightOf(parseBook(text));
      const parts = {
        name: "other name",
        apiKey: A,
        secret: S,
        environment: "simulated",
        description: "more words",
      } as const;
      const edited = replaceAccount(book, "main", parts);
      if (/^(a table with|pictures in a table)/.test(what)) {
        assert.match(leftOf(edited).message, /add the column/);
        return;
      }
      const [only] = rightOf(edited).accounts;
      assert.deepEqual(
        [only?.name, only?.environment, only?.description],
        ["other name", "simulated", "more words"],
      );
    });
  }

  it("reads several accounts without headings", () => {
    const texts = [
      `Binance Accounts\n\nmain\n\n${MAIN}- Description: First\n\nfutures-keys\n\n${TWO}`,
      `Binance Accounts\nmain\nAPI Key: ${A}\nSecret: ${S}\nfutures-keys\nAPI Key: ${A2}\nSecret: ${S2}\n`,
      `${H}- main\n  - API Key: ${A}\n  - Secret: ${S}\n- futures-keys\n  - API Key: ${A2}\n  - Secret: ${S2}\n`,
      `Account: main\nAPI Key: ${A}\nSecret: ${S}\n\nAccount: futures-keys\nAPI Key: ${A2}\nSecret: ${S2}\n`,
      `${H}| Account | Key | Secret Key |\n|---|---|---|\n| main | ${A} | ${S} |\n| futures-keys | ${A2} | ${S2} |\n`,
    ];
    for (const text of texts) {
      const { accounts } = rightOf(parseBook(text));
      assert.deepEqual(accounts.map(({ name, apiKey, secret }) => [name, apiKey, secret]), [
        ["main", A, S],
        ["futures-keys", A2, S2],
      ], text);
    }
  });

  it("takes the heading above fields for the name where it is not that of all accounts", () => {
    const names = (text: string) => rightOf(parseBook(text)).accounts.map(({ name }) => name);
    assert.deepEqual(names(`# Tools\n### Binance\n${MAIN}`), ["Binance"]);
    assert.deepEqual(names(`${H}### Binance\n${MAIN}`), ["Binance"]);
  });

  it("reads a private key below its label, in fenced code or not", () => {
    for (
      const key of [
        `- Secret:\n  \`\`\`\n  ${PEM.replace(/\n/g, "\n  ")}\n  \`\`\`\n`,
        `- Private Key:\n\n${PEM}\n`,
        `- **Private Key:** ${PEM}\n`,
      ]
    ) {
      const text = `${H}### main\n- API Key: ${A}\n${key}\n### two\n${TWO}`;
      const book = rightOf(parseBook(text));
      assert.deepEqual(book.accounts.map(({ secret }) => secret), [PEM, S2]);
      const parts = { name: "main", apiKey: NEW, secret: PEM };
      assert.equal(printBook(rightOf(replaceAccount(book, "main", parts))), text.replace(A, NEW));
      const other = rightOf(replaceAccount(book, "main", { ...parts, secret: S }));
      assert.deepEqual(other.accounts.map(({ secret }) => secret), [S, S2]);
    }
  });

  it("leaves alone what is not of the exchange, and examples", () => {
    for (
      const text of [
        `# Tools\n## Bybit\n${MAIN}`,
        `# Tools\n## OpenAI\n- API Key: ${A}\n`,
        `\`\`\`\n${H}### main\n- API Key: your_api_key\n- Secret: abc...xyz\n\`\`\`\n`,
        `<!--\n${H}### main\n${MAIN}-->\n`,
        "Binance Accounts:\n* main (Mainnet)\n* futures-keys (Mainnet)\n",
      ]
    ) assert.deepEqual(rightOf(parseBook(text)).accounts, [], text);
  });

  it("adds no second account of one name", () => {
    const book = rightOf(parseBook(`${H}### main\n${MAIN}`));
    for (const name of ["main", "MAIN", " main "]) {
      const { message } = leftOf(addAccount(book, { name, apiKey: A2, secret: S2 }));
      assert.match(message, /Cannot add the account: there is one of this name already/);
    }
    const two = rightOf(addAccount(book, { name: "two", apiKey: A2, secret: S2 }));
    const renamed = replaceAccount(two, "two", { name: "Main", apiKey: A2, secret: S2 });
    assert.match(leftOf(renamed).message, /name already/);
  });

  it("takes no hash, and no key of another title, for a key that was not understood", () => {
    for (
      const text of [
        `${H}Checksum ${"0a1b".repeat(16)}, see https://developers.binance.com/docs\n`,
        `${H}Nothing yet.\n\n## SSH\n${A}\n`,
        `${H}<!-- ${A} -->\n`,
      ]
    ) assert.deepEqual(rightOf(parseBook(text)).accounts, [], text);
    const beside = `${H}### main\n${MAIN}- Old: ${A2}\n`;
    assert.equal(rightOf(parseBook(beside)).accounts.length, 1);
  });

  for (const [what, [text, at, words]] of Object.entries(BROKEN)) {
    it(`names the line of ${what} and shows nothing of it`, () => {
      const { line, message } = leftOf(parseBook(text));
      assert.equal(line, at, message);
      assert.match(message, words);
      for (const secret of [A, S]) assert.ok(!message.includes(secret.slice(0, 5)));
    });
  }

  it("reads nothing below the name of another exchange", () => {
    for (const title of ["## Bybit", "# OKX accounts", "## kraken"]) {
      const elsewhere = `${title}\n\n### main\n${MAIN}`;
      assert.deepEqual(rightOf(parseBook(elsewhere)).accounts, [], title);
      const both = rightOf(parseBook(`${elsewhere}\n# Accounts\n\n### spare\n${MAIN}`));
      assert.deepEqual(both.accounts.map(({ name }) => name), ["spare"], title);
    }
  });

  it("decodes and encodes every text to the bytes that it was", () => {
    const book = `${H}### main\n${MAIN}`;
    for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
      for (
        const text of [book, `\ufeff${book}`, `\ufeff${book.replace(/\n/g, "\r\n")}\u4e2d\u6587`]
      ) {
        const bytes = encodeText(text, encoding) ?? assert.fail();
        const decoded = decodeText(bytes);
        assert.deepEqual(decoded, { text, encoding });
        assert.equal(rightOf(parseBook(decoded.text)).accounts.length, 1);
      }
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const { text, encoding } = decodeText(bytes);
        assert.deepEqual(encodeText(text, encoding), bytes);
      }),
      { numRuns: runs * 20 },
    );
    assert.equal(encodeText("\u4e2d", "latin1"), undefined);
  });

  it("shows five characters of no secret, whatever the book", () => {
    const token = fc.array(fc.constantFrom(..."QXZJKVW0123456789"), { minLength: 5, maxLength: 64 })
      .map((chars) => chars.join(""));
    const label = fc.constantFrom(
      "- API Key: ",
      "- **Secret:** ",
      "API Kye: ",
      "| Secret | ",
      "",
      "### ",
    );
    const end = fc.constantFrom("\n", " |\n", "**\n", "\n```\n", "\n## Binance\n", "\n- Testnet: ");
    let refused = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(label, token, end), { maxLength: 6 }), (all) => {
        const read = parseBook(H + all.map((parts) => parts.join("")).join(""));
        if (read._tag === "Right") return;
        refused++;
        for (const [, secret] of all) {
          for (let at = 0; at + 5 <= secret.length; at++) {
            assert.ok(!read.left.message.includes(secret.slice(at, at + 5)));
          }
        }
      }),
      { numRuns: runs * 20 },
    );
    assert.ok(refused > runs, `only ${refused} texts were refused`);
  });
});
