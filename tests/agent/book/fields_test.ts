/** The fields of an account, line by line: labels, signs, cells, quotes, and what stands below a label. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  cellsOf,
  fieldOf,
  isFieldLine,
  isNearly,
  isRule,
  labelOf,
  readField,
  valueSpan,
} from "../../../agent/book/fields.ts";
import { leftOf, rightOf } from "../support.ts";

const B = "-----BEGIN PRIVATE KEY-----";
const E = "-----END PRIVATE KEY-----";

describe("labels of fields", () => {
  const LABELS: Readonly<Record<string, string | undefined>> = {
    Name: "name",
    account: "name",
    "Account Name": "name",
    Testnet: "testnet",
    "Is Testnet": "testnet",
    use_testnet: "testnet",
    demo: "testnet",
    "Demo Trading": "testnet",
    sandbox: "testnet",
    Environment: "environment",
    ENV: "environment",
    network: "environment",
    Description: "description",
    "desc.": "description",
    purpose: "description",
    "API Key": "apiKey",
    "api-key": "apiKey",
    "Binance API Key": "apiKey",
    Secret: "secret",
    "Private Key": "secret",
    "Key File": "keyFile",
    "API Key Path": "keyFile",
    "Private Key Path": "keyFile",
    "Bybit API Key": undefined,
    "Testnet API Key": undefined,
    "Futures API Key": undefined,
    Colour: undefined,
    constructor: undefined,
  };
  for (const [label, field] of Object.entries(LABELS)) {
    it(`are known or not: ${label}`, () => assert.equal(fieldOf(label), field));
  }

  const NEARLY: Readonly<Record<string, boolean>> = {
    "API Kye": false,
    Apikeyy: true,
    apike: true,
    "API K": false,
    "A P I": false,
    Secre: true,
    Secrt: true,
    Secr: false,
    Sekre: false,
    Secret: false,
    Sicrets: false,
    "Secrets": true,
    "Sekret": true,
    Zekrit: false,
    "Enviroment": true,
    Envirment: true,
    Envment: false,
    "Testnets": true,
    "Tesnett": true,
    Tasnetts: false,
    Descripton: true,
    "Description": false,
    "Privat Key": true,
    Private: false,
    "Secret Kee": true,
    "Api Sekred": true,
    Colour: false,
    "": false,
  };
  for (const [label, expected] of Object.entries(NEARLY)) {
    it(`are nearly known or not: ${label}`, () => assert.equal(isNearly(label), expected));
  }

  const LINES: Readonly<Record<string, string | undefined>> = {
    "API Key: x": "API Key",
    "  API Key: x": "API Key",
    "- API Key: x": "API Key",
    "+ API Key: x": "API Key",
    "12. API Key: x": "API Key",
    "123) API Key: x": "API Key",
    "1234) API Key: x": undefined,
    "> API Key: x": "API Key",
    "> > - [ ] API Key: x": "API Key",
    "- [x] API Key: x": "API Key",
    "[X] API Key: x": "API Key",
    "[y] API Key: x": undefined,
    "API Key = x": "API Key",
    "API Key=x": "API Key",
    "API Key => x": "API Key",
    "API Key \u2192 x": "API Key",
    "API Key\uff1ax": "API Key",
    "API Key - x": "API Key",
    "API Key \u2013 x": "API Key",
    "API Key \u2014 x": "API Key",
    "API-Key: x": "API-Key",
    "API Key -x": undefined,
    "**API Key:** x": "API Key",
    "**API Key**: x": "API Key",
    "__API Key__: x": "API Key",
    "`API Key`: x": "API Key",
    '"API Key": x': "API Key",
    "| API Key | x |": "API Key",
    "| API Key |": undefined,
    "(API Key: x)": undefined,
    "? API Key: x": undefined,
    "API Key x": undefined,
    "": undefined,
  };
  for (const [line, label] of Object.entries(LINES)) {
    it(`are found in lines: ${line}`, () => assert.equal(labelOf(line), label));
  }

  it("make a line one of a field where they are known", () => {
    assert.ok(isFieldLine("- Secret: x"));
    assert.ok(!isFieldLine("- Colour: x"));
    assert.ok(!isFieldLine("Secret"));
  });
});

describe("cells of a table", () => {
  const CELLS: readonly (readonly [line: string, cells: readonly string[]])[] = [
    ["| a | b |", ["a", "b"]],
    ["  |a|**b**|", ["a", "b"]],
    ["| a | | b |", ["a", "", "b"]],
    ["|a|b", ["a"]],
    ["| a", []],
    ["a | b | c", []],
    ["x | a | b |", []],
    ["| a \\| b | c |", ["a \\| b", "c"]],
    ["| `a|b` | c |", ["a|b", "c"]],
    ["| `a|bc|` | d |", ["a|bc|", "d"]],
    ["| ` | c |", ["`", "c"]],
  ];
  for (const [line, cells] of CELLS) {
    it(`are between its bars: ${line}`, () =>
      assert.deepEqual(cellsOf(line).map(({ text }) => text), cells));
  }

  it("stand where they stand", () => {
    assert.deepEqual(cellsOf("| ab | `c` |"), [
      { text: "ab", from: 2, to: 4 },
      { text: "c", from: 8, to: 9 },
    ]);
  });

  const RULES: Readonly<Record<string, boolean>> = {
    "|---|---|": true,
    "  |:--|--:|  ": true,
    "---": true,
    "-": true,
    ":-": true,
    "--- | ---": true,
    "| - |": true,
    "|   |": false,
    "| a |": false,
    "| - a |": false,
    "a |---|": false,
    "| a-b |": false,
    "||": false,
  };
  for (const [line, expected] of Object.entries(RULES)) {
    it(`are under a rule or not: ${line}`, () => assert.equal(isRule(line), expected));
  }
});

describe("values of fields", () => {
  const VALUES: readonly (readonly [line: string, value: string])[] = [
    ["a", "a"],
    ["  a  ", "a"],
    ['"a"', "a"],
    ["'a'", "a"],
    ["`a`", "a"],
    ["**a**", "a"],
    ["\u201ca\u201d", "a"],
    ["\"'a'\"", "a"],
    ['"a" b', '"a" b'],
    ['"a', '"a'],
    ['"', '"'],
    ['""', ""],
    ['a"b"', 'a"b"'],
    ["a <!-- b -->", "a"],
    ["a<!-- b -->", "a"],
    ["a   <!-- b -->  ", "a"],
    ["a <!-- b --> c", "a <!-- b --> c"],
    ["<!-- b -->", ""],
    ['"a" <!-- b -->', "a"],
  ];
  for (const [line, value] of VALUES) {
    it(`are without quotes and comments: ${line}`, () =>
      assert.equal(valueSpan(line, 0, line.length).text, value));
  }

  it("are looked for in a part of a line alone", () => {
    assert.deepEqual(valueSpan("x: 'a' 'b'", 3, 6), { text: "a", from: 4, to: 5 });
    assert.deepEqual(valueSpan("x: a <!-- b -->", 3, 15), { text: "a", from: 3, to: 4 });
  });
});

/** The field that begins in the first line, as `name value`, and the line after its last. */
const read = (text: string, at = 0, end?: number): readonly [string, number] | undefined => {
  const texts = text.split("\n");
  const field = rightOf(readField(texts, at, end ?? texts.length));
  return field && [`${field.name} ${field.value}`, field.end];
};

describe("fields of accounts", () => {
  const FIELDS: readonly (readonly [text: string, field: string | undefined, end?: number])[] = [
    ["API Key: a", "apiKey a", 1],
    ["- **API Key: a**", "apiKey a", 1],
    ["- **API Key: a**  ", "apiKey a", 1],
    ["  - **API Key: a**", "apiKey a", 1],
    ["- **API Key:** a**", "apiKey a**", 1],
    ["- **API Key**: **a**", "apiKey a", 1],
    ["- **API Key: a", "apiKey a", 1],
    ["| API Key | a | b |", "apiKey a", 1],
    ["Description: a \u200b b", "description a \u200b b", 1],
    ["API Key: a\u200bb", "apiKey ab", 1],
    ["Secret: a\u200bb", "secret ab", 1],
    ["Name: \u200b", "name \u200b", 1],
    ["Colour: a", undefined],
    ["API Key a", undefined],
    // Below the label.
    ["API Key:\na", "apiKey a", 2],
    ["API Key:\n\n  \n- a", "apiKey a", 4],
    ["API Key:\n1. `a`", "apiKey a", 2],
    ["API Key: |\n  a", "apiKey a", 2],
    ["API Key: >-\n  a", "apiKey a", 2],
    ["API Key: |+\n  a", "apiKey a", 2],
    ["API Key: |x\n  a", "apiKey |x", 1],
    ["API Key: x|\n  a", "apiKey x|", 1],
    ["Secret:\na", "secret a", 2],
    ["Description:\na", "description ", 1],
    ["API Key:\n```\na\n```\nb", "apiKey a", 4],
    ["API Key:\n```env\na\n  ```  \nb", "apiKey a", 4],
    ["API Key:\n~~~\na\n~~~", "apiKey a", 4],
    ["API Key:\na\n``` b", "apiKey a", 2],
    ["API Key:\na\nb ```", "apiKey a", 2],
    ["API Key:\n> a", "apiKey a", 2],
    ["API Key:\n> > \n> a", "apiKey a", 3],
    ["API Key:\na b", "apiKey ", 1],
    ["API Key:\n#a", "apiKey ", 1],
    ["API Key:\na#", "apiKey a#", 2],
    ["API Key:\n", "apiKey ", 1],
    ["API Key:", "apiKey ", 1],
    ["API Key:\n- Secret: b", "apiKey ", 1],
    ["API Key:\n```x```\na", "apiKey x", 2],
    // Private keys.
    [`Secret: ${B}\nb\n${E}\nc`, `secret ${B}\nb\n${E}`, 3],
    [`Secret: ${B}\n\n  > b\n\n  ${E}`, `secret ${B}\nb\n${E}`, 5],
    [`Secret: ${B}\\nb\\n${E}\nc`, `secret ${B}\\nb\\n${E}`, 1],
    [`Secret:\n${B}\nb\n${E}\nc`, `secret ${B}\nb\n${E}`, 4],
    [`Secret:\n\`\`\`\n${B}\nb\n${E}\n\`\`\`\nc`, `secret ${B}\nb\n${E}`, 6],
    [`Secret:\n\`\`\`pem\n  ${B}\n  b\n  ${E}\n  \`\`\`  \nc`, `secret ${B}\nb\n${E}`, 6],
    [`Secret:\n~~~\n${B}\nb\n${E}\n~~~`, `secret ${B}\nb\n${E}`, 6],
    [`Secret:\n${B}\nb\n${E}\n\`\`\` c`, `secret ${B}\nb\n${E}`, 4],
    [`Secret:\n${B}\nb\n${E}\nc \`\`\``, `secret ${B}\nb\n${E}`, 4],
    [`Secret: |\n  ${B}\n  b\n  ${E}`, `secret ${B}\nb\n${E}`, 4],
    [`Secret:\n> ${B}\n> > b\n>c\n> ${E}`, `secret ${B}\nb\nc\n${E}`, 5],
    [`Secret:\n${B}\na>b\n${E}`, `secret ${B}\na>b\n${E}`, 4],
    [`Secret:\n${B}b${E}`, `secret `, 1],
    [`API Key: ${B}\nb`, `apiKey ${B}`, 1],
    [`Description: ${B}\nb`, `description ${B}`, 1],
  ];
  for (const [text, field, end] of FIELDS) {
    it(`are read: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(read(text), field === undefined ? undefined : [field, end]));
  }

  it("end where the account ends", () => {
    assert.deepEqual(read("API Key:\na", 0, 1), ["apiKey ", 1]);
    assert.deepEqual(read("x\nAPI Key:\n\na", 1, 3), ["apiKey ", 2]);
    const { message, line } = leftOf(readField(["Secret: " + B, "b", E], 0, 2));
    assert.equal(line, 1);
    assert.match(message, /^Line 1: .*no END line/);
    const below = leftOf(readField(["x", "Secret:", "", B, "b", E], 1, 5));
    assert.equal(below.line, 4);
    assert.deepEqual(leftOf(readField(["x", "Key File: y"], 1, 2)).line, 2);
  });

  it("stand where they stand", () => {
    assert.deepEqual(rightOf(readField(["- **API Key:** `ab` x", ""], 0, 2)), {
      name: "apiKey",
      value: "`ab` x",
      start: 0,
      end: 1,
      label: { at: 0, from: 4, to: 11 },
      span: { at: 0, from: 15, to: 21 },
    });
    assert.deepEqual(rightOf(readField(["Secret:", "", "  - 'ab'"], 0, 3)), {
      name: "secret",
      value: "ab",
      start: 0,
      end: 3,
      label: { at: 0, from: 0, to: 6 },
      span: { at: 2, from: 5, to: 7 },
    });
    assert.deepEqual(rightOf(readField([`Secret: ${B}`, E], 0, 2)), {
      name: "secret",
      value: `${B}\n${E}`,
      start: 0,
      end: 2,
      label: { at: 0, from: 0, to: 6 },
    });
    assert.deepEqual(rightOf(readField(["| Secret | `ab` |"], 0, 1)), {
      name: "secret",
      value: "ab",
      start: 0,
      end: 1,
      label: { at: 0, from: 2, to: 8 },
      span: { at: 0, from: 12, to: 14 },
    });
  });
});

describe("lines of many blanks", () => {
  it("are read in a time that grows with their length alone", () => {
    const blanks = " ".repeat(20_000);
    // Blanks that were counted in several ways took minutes here.
    assert.equal(labelOf(`API Key${blanks}x`), undefined);
    assert.equal(labelOf(`${blanks}!`), undefined);
    assert.equal(labelOf(`API Key${blanks}: x`), "API Key");
    assert.equal(labelOf(`${blanks}** ${blanks}API Key ** ${blanks}: x`), "API Key");
    assert.equal(isRule(`${"-".repeat(20_000)}x`), false);
    assert.equal(valueSpan(`a${blanks}b`, 0, 20_002).text, `a${blanks}b`);
    assert.equal(valueSpan(`a${blanks}<!-- b -->`, 0, 20_011).text, "a");
  });
});
