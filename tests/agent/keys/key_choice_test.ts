/** Which pair a text means, and what is said where that is not clear: bare pairs, names, files. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keysOf, nameKey } from "../../../agent/keys/account.ts";
import { badText } from "../../../agent/keys/bad_text.ts";
import { hasPair } from "../../../agent/keys/key_choice.ts";
import { parseCredentials, parseEnv, parseTwoLines } from "../../../agent/mod.ts";
import { leftOf, rightOf } from "../support.ts";

const A = "A1b2".repeat(16);
const A2 = "C3d4".repeat(16);
const S = "s3cR".repeat(16);
const S2 = "t4Yx".repeat(16);
const B = "-----BEGIN PRIVATE KEY-----";
const E = "-----END PRIVATE KEY-----";

const files: Readonly<Record<string, string | Uint8Array>> = {
  "/key": `\n${A}\n`,
  "/secret": new TextEncoder().encode(`  ${S}\r\n\r\n`),
  "/pem": `${B}\nb\n${E}\n`,
  "/two": "a\nb\n",
  "/empty": " \n",
};
const options = { fileAt: (path: string) => files[path] };

const pair = ({ apiKey, secret }: { readonly apiKey: string; readonly secret: string }) =>
  `${apiKey} ${secret}`.replace(A, "A").replace(A2, "A2").replace(S, "S").replace(S2, "S2");

type Row = readonly [text: string, expected: string | readonly [line: number, words: RegExp]];

const table = (parse: typeof parseEnv, rows: readonly Row[], given = options): void => {
  for (const [text, expected] of rows) {
    it(`${typeof expected === "string" ? "reads" : "refuses"} ${JSON.stringify(text)}`, () => {
      const keys = parse(text, given);
      if (typeof expected === "string") {
        assert.equal(pair(rightOf(keys)), expected);
        return;
      }
      const { _tag, line, message } = leftOf(keys);
      assert.equal(_tag, "BadText");
      assert.equal(line, expected[0], message);
      assert.match(message, expected[1]);
      assert.equal(/^Line \d+: /.test(message), line > 0);
    });
  }
};

describe("a text of two lines", () => {
  table(parseTwoLines, [
    ["a\nb", "a b"],
    ["  a \n\n  b  \n", "a b"],
    ["a b", "a b"],
    ["a \t b", "a b"],
    ["a,b", "a b"],
    ["a ; b", "a b"],
    ["a:b", "a b"],
    ["a | b", "a b"],
    ["a,\nb;", "a b"],
    ["'a'\n\"b\",", "a b"],
    ["' a '\nb", "a b"],
    ["'a', 'b'", "a b"],
    ["# x\na\n// y\nb\n```\n~~~", "a b"],
    ["a\nb/c+d_e-f.g==", "a b/c+d_e-f.g=="],
    [`a\n${B}\n\n b \n${E}`, `a ${B}\nb\n${E}`],
    [`a ${B}\nb\n${E}`, `a ${B}\nb\n${E}`],
    [`ab   ${B}\nb\n${E}`, `ab ${B}\nb\n${E}`],
    [`a ${B} b ${E}`, `a ${B} b ${E}`],
    ["a\n/secret", "a S"],
    ["a\n/pem", `a ${B}\nb\n${E}`],
    ["a\nfile:///secret", "a S"],
    ["", [1, /empty/]],
    ["# a", [1, /empty/]],
    ["a", [2, /secret is missing/]],
    ["\n\na", [4, /secret is missing/]],
    ["a b c", [1, /characters that no key has/]],
    ["a b\nc", [1, /characters that no key has/]],
    ["a#b\nc", [1, /characters that no key has/]],
    ["(a)\nc", [1, /characters that no key has/]],
    ["'a' x\nc", [1, /characters that no key has/]],
    ["'a\nc", [1, /characters that no key has/]],
    ["(a(\nc", [1, /characters that no key has/]],
    [`${B}\na`, [1, /private key: the API key goes first/]],
    ["a\na", [2, /API key once more/]],
    ["a\nb\nc", [3, /a line too many: two lines/]],
    ["a\nb c", [2, /no secret has/]],
    ["a\nb===", [2, /no secret has/]],
    ["a\n=b", [2, /no secret has/]],
    ["a\n!b", [2, /no secret has/]],
    [`a\n${B}\nb`, [2, /no END line/]],
    [`a\n${B}\n${E}\nb`, [4, /private key ends above/]],
    ["a\n/nowhere", [2, /no file/]],
    ["a\n/empty", [2, /is empty/]],
    ["a\n/two", [2, /a line too many/]],
    ["a\n/secret\nb", [3, /a line too many/]],
  ]);
});

describe("a text with names", () => {
  const ours = `API_KEY=${A}\nAPI_SECRET=${S}\n`;
  const named = `BINANCE_KEY=${A}\nBINANCE_SECRET=${S}\n`;
  table(parseEnv, [
    [ours, "A S"],
    [named + ours.replace(A, A2).replace(S, S2), "A S"],
    [`BINANCE_KEY=\nBINANCE_SECRET=\n${ours}`, "A S"],
    [`BINANCE_KEY=\n${ours}`, "A S"],
    ["BINANCE_KEY=\nBINANCE_SECRET=\n", [1, /API key is empty/]],
    [`BINANCE_KEY=${A}\nBINANCE_SECRET=\n`, [2, /secret is empty/]],
    [`API_KEY=${A}\n`, [
      1,
      /: the secret is missing: add a line BINANCE_API_SECRET=… to the API key here$/,
    ]],
    [`x=1\nAPI_SECRET=${A}\n`, [
      2,
      /: the API key is missing: .*BINANCE_API_KEY=… to the secret here$/,
    ]],
    ["x=1", [0, /^The key pair is missing: add lines BINANCE_API_KEY=… and/]],
    ["", [0, /^The key pair is missing/]],
    // Which of several names goes.
    [`API_KEY=${A}\nPUBLIC_KEY=${A2}\nAPI_SECRET=${S}`, "A S"],
    [`PUBLIC_KEY=${A2}\nAPI_SECRET=${S}`, "A2 S"],
    [`API_KEY=\nPUBLIC_KEY=${A2}\nAPI_SECRET=${S}`, "A2 S"],
    [`API_KEY=${A}\nKEY=${A}\nAPI_SECRET=${S}`, "A S"],
    [`API_KEY=${A}\nKEY=${A2}\nAPI_SECRET=${S}`, [2, /another API key on line 1/]],
    [`API_KEY=${A}\nAPI_KEY=${A}\nAPI_SECRET=${S}`, [2, /given twice under one name, on line 1/]],
    [`API_KEY=${A}\nSECRET=${S}\nAPI_SECRET=${S2}`, [3, /another secret on line 2/]],
    [`API_KEY=${A}\nSECRET=/secret\nSECRET_FILE=/secret`, [3, /another secret on line 2/]],
    // Pairs that names tell apart.
    [`${named}BINANCE_KEY_JOHN=${A2}\nBINANCE_SECRET_JOHN=${S2}`, [
      3,
      /another key on line 1, of an/,
    ]],
    [`${named}BINANCE_KEY_JOHN=${A}\nBINANCE_SECRET_JOHN=${S}`, "A S"],
    [`${named}BINANCE_KEY_JOHN=${A}\nBINANCE_SECRET_JOHN=${S2}`, [3, /another key on line 1/]],
    [`${named}BINANCE_KEY_JOHN=${A2}`, "A S"],
    [`${named}BINANCE_KEY_FUTURES=${A2}`, [3, /another key on line 1/]],
    [`${named}BINANCE_KEY_FUTURES=\n`, "A S"],
    [`BINANCE_KEY_JOHN=${A2}\n${named}`, "A S"],
    [
      `BINANCE_KEY_JOHN=${A2}\nBINANCE_SECRET_ANN=${S}`,
      [1, /: the secret is missing: .*; the name on line 2 does not belong to the one here$/],
    ],
    [
      `BINANCE_KEY=${A}\nAPI_SECRET=${S}`,
      [1, /: the secret is missing: .*; the name on line 2 does not belong to the one here$/],
    ],
    [
      `BINANCE_KEY=${A}\nBYBIT_SECRET=${S}`,
      [1, /the name on line 2 does not belong to the one here$/],
    ],
    [`BINANCE_KEY=${A}\nBYBIT_SECRET=`, [1, /: the secret is missing: .* to the API key here$/]],
    // Pairs of others.
    [`BYBIT_KEY=${A}\nBYBIT_SECRET=${S}`, [1, /of something else/]],
    [`TESTNET_KEY=${A}\nTESTNET_SECRET=${S}`, [1, /of something else/]],
    [`${ours}BYBIT_KEY=${A2}\nBYBIT_SECRET=${S2}`, "A S"],
    [`${ours}ANN_KEY=${A2}\nANN_SECRET=${S2}`, [3, /another key on line 1/]],
    [`ANN_KEY=${A2}\nANN_SECRET=${S2}\n${ours}`, [3, /another key on line 1/]],
    [`${ours}ANN_KEY=${A}\nANN_SECRET=${S}`, "A S"],
    [`${ours}ANN_KEY=${A2}`, "A S"],
    [`${ours}ANN_KEY=short\nANN_SECRET=${S2}`, "A S"],
    [`${ours}ANN_KEY=${A2}x\nANN_SECRET=${S2}`, "A S"],
    [`${ours}ANN_TESTNET_KEY=${A2}\nANN_TESTNET_SECRET=${S2}`, "A S"],
    [`API_KEY=${A}\nANN_KEY=${A2}\nANN_SECRET=${S2}`, [1, /the secret is missing/]],
    [`ANN_KEY=${A}\nANN_SECRET=${S}`, [1, /of something else/]],
    [`ANN_KEY=${A}\nANN_SECRET=${S}\nBOB_KEY=${A2}\nBOB_SECRET=${S2}`, [
      3,
      /another key on line 1/,
    ]],
    [`ANN_KEY=${A}\nANN_SECRET=${S}\nBOB_KEY=${A}\nBOB_SECRET=${S}`, [1, /of something else/]],
    // What stands beside says whose it is.
    [`{"name": "binance", "key": "${A}", "secret": "${S}"}`, "A S"],
    [`{"id": "bn", "key": "${A}", "secret": "${S}"}`, "A S"],
    [`{"name": "bybit", "key": "${A}", "secret": "${S}"}`, [1, /of something else/]],
    [`{"name": "mine", "key": "${A}", "secret": "${S}"}`, "A S"],
    [`{"exchange": "mine", "key": "${A}", "secret": "${S}"}`, [1, /of something else/]],
    [`{"exchange": "ccxt.binance()", "key": "${A}", "secret": "${S}"}`, "A S"],
    [`{"exchange": "new ccxt.pro.okx({})", "key": "${A}", "secret": "${S}"}`, [
      1,
      /something else/,
    ]],
    [`{"exchange": "ccxtpro.okx", "key": "${A}", "secret": "${S}"}`, [1, /something else/]],
    [`{"exchange": " new   kraken(x) ", "key": "${A}", "secret": "${S}"}`, [1, /something else/]],
    [`{"exchange": "0", "key": "${A}", "secret": "${S}"}`, "A S"],
    [`{"exchange": "a b", "key": "${A}", "secret": "${S}"}`, "A S"],
    [`{"exchange_id": "okx", "key": "${A}", "secret": "${S}"}`, [1, /of something else/]],
    [`{"exchangeName": "okx", "key": "${A}", "secret": "${S}"}`, [1, /of something else/]],
    [`{"exchange_type": "okx", "key": "${A}", "secret": "${S}"}`, [1, /of something else/]],
    [`{"connector": "x", "key": "${A}", "secret": "${S}"}`, [1, /of something else/]],
    [`{"venue": "x", "key": "${A}", "secret": "${S}"}`, [1, /of something else/]],
    [`{"broker": "x", "key": "${A}", "secret": "${S}"}`, [1, /of something else/]],
    [`{"brokers": "x", "key": "${A}", "secret": "${S}"}`, "A S"],
    [`{"my_exchange": "x", "key": "${A}", "secret": "${S}"}`, "A S"],
    [`{"names": "bybit", "key": "${A}", "secret": "${S}"}`, "A S"],
    [`{"userid": "bybit", "key": "${A}", "secret": "${S}"}`, "A S"],
    [`{"a": {"name": "bybit"}, "key": "${A}", "secret": "${S}"}`, "A S"],
    [
      `[{"name": "okx", "key": "${A2}", "secret": "${S2}"}, {"name": "binance", "key": "${A}", "secret": "${S}"}]`,
      "A S",
    ],
    [`{"name": "okx", "binance_key": "${A}", "binance_secret": "${S}"}`, "A S"],
    [`KEY=${A}\nPUBLIC_KEY="-----BEGIN RSA PUBLIC KEY-----\nb"\nSECRET=${S}`, "A S"],
    // Values that are not the key itself.
    ["API_KEY=$KEY\nAPI_SECRET=b", [1, /only names a variable/]],
    ["API_KEY=a\nAPI_SECRET=%S%", [2, /only names a variable/]],
    [`API_KEY_FILE=/key\nAPI_SECRET_FILE=/secret`, "A S"],
    [`API_KEY=${A}\nAPI_SECRET=/secret`, "A S"],
    [`API_KEY=${A}\nAPI_SECRET_FILE=file:///secret`, "A S"],
    [`API_KEY=${A}\nAPI_SECRET_FILE=xfile:///secret`, [2, /no file/]],
    ["API_KEY_FILE=/nowhere\nAPI_SECRET=b", [1, /no file/]],
    ["API_KEY_FILE=/empty\nAPI_SECRET=b", [1, /is empty/]],
    ["API_KEY_FILE=/two\nAPI_SECRET=b", [1, /no key has/]],
    ["API_KEY=a\nAPI_SECRET_FILE=/two", [2, /a line too many/]],
    ["API_KEY=a b\nAPI_SECRET=b", [1, /no key has/]],
    ["API_KEY=a\nAPI_SECRET=a", [2, /API key once more/]],
    [`API_KEY=a\nAPI_SECRET=${B}\\nb\\n${E}`, `a ${B}\nb\n${E}`],
    [`API_KEY="${B}"\nAPI_SECRET=b`, [1, /API key goes first/]],
  ]);

  it("tells the person to show what is in a file where none can be read", () => {
    assert.match(
      leftOf(parseEnv("KEY=a\nSECRET_FILE=b")).message,
      /^Line 2: this names a file: put/,
    );
  });

  it("is one of two lines where no name is that of a key", () => {
    assert.ok(hasPair("API_KEY=a"));
    assert.ok(hasPair('{"a": {"secret": "b"}}'));
    assert.ok(!hasPair("{a: 1}"));
    assert.ok(!hasPair("x=1\nabc"));
    assert.ok(hasPair('API_KEY="a'), "a broken value of a key is one of a key");
    assert.equal(pair(rightOf(parseCredentials("a\nb"))), "a b");
    assert.match(leftOf(parseCredentials("x=1")).message, /no key has/);
  });
});

describe("what is wrong with a text", () => {
  it("names the line where there is one", () => {
    assert.deepEqual(leftOf(badText(0, "why")), { _tag: "BadText", line: 0, message: "why" });
    assert.deepEqual(leftOf(badText(1, "why")), {
      _tag: "BadText",
      line: 1,
      message: "Line 1: why",
    });
  });

  it("is the same for a name in capitals, with white space and of another form", () => {
    assert.equal(nameKey("  Ma\u0069n\n"), "main");
    assert.equal(nameKey("\u00c9t\u00c9"), nameKey("e\u0301te\u0301"));
    assert.equal(nameKey("\u0130"), "i\u0307");
    assert.notEqual(nameKey("a b"), nameKey("ab"));
  });

  it("is nothing that shows a key", () => {
    assert.equal(JSON.stringify(keysOf(A, S)), '{"apiKey":"A1b2A...A1b2","secret":"***...Rs3cR"}');
  });
});
