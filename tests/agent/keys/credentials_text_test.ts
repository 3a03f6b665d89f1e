import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { parseCredentials, parseEnv, parseTwoLines } from "../../../agent/mod.ts";
import type * as E from "../../../lib/either.ts";
import { leftOf, rightOf } from "../support.ts";

const PEM = "-----BEGIN PRIVATE KEY-----\nMC4C\nAQAw\n-----END PRIVATE KEY-----";
const K = "BINANCE_API_KEY";
const S = "BINANCE_SECRET_KEY";

const pair = (text: string): readonly string[] => {
  const { apiKey, secret } = rightOf(parseCredentials(text));
  return [apiKey, secret];
};

describe("agent credentials texts", () => {
  const READ: readonly (readonly [string, string, readonly string[]])[] = [
    ["two lines", "abc\nsecret\n", ["abc", "secret"]],
    ["two lines, CRLF, blanks, BOM", "\ufeff\r\n abc \r\n\r\nsecret", ["abc", "secret"]],
    ["both on one line", " abc \t secret \n", ["abc", "secret"]],
    ["a key and a private key", `abc\n${PEM}\n`, ["abc", PEM]],
    ["a key and an escaped private key", `abc\n${PEM.replace(/\n/g, "\\n")}`, [
      "abc",
      PEM.replace(/\n/g, "\\n"),
    ]],
    [".env", `${K}=abc\n${S}=secret\n`, ["abc", "secret"]],
    ["export and quotes", `export ${K}="abc"\n export ${S} = 'secret' # mine\n`, ["abc", "secret"]],
    ["comments", `# ${K}=no\n${K}=abc # yes\nOTHER=1\n${S}=secret`, ["abc", "secret"]],
    ["escaped line ends", `${K}=abc\n${S}="${PEM.replace(/\n/g, "\\n")}"`, ["abc", PEM]],
    ["escaped line ends, bare", `${K}=abc\n${S}=${PEM.replace(/\n/g, "\\n")}`, ["abc", PEM]],
    ["a value of several lines", `${K}=abc\n${S}="${PEM}"\n`, ["abc", PEM]],
    ["names within another value", `X="\n${K}=no\n"\nY='it\n${K}=abc\n${S}=secret`, [
      "abc",
      "secret",
    ]],
    ["names that only look alike", `MY_${K}=no\n${K}_2=no\n${K}=abc\n${S}=secret`, [
      "abc",
      "secret",
    ]],
  ];
  for (const [what, text, expected] of READ) {
    it(`reads ${what}`, () => assert.deepEqual(pair(text), expected));
  }

  const REFUSED: readonly (readonly [
    string,
    (text: string) => E.Either<{ line: number; message: string }, unknown>,
    string,
    number,
  ])[] = [
    ["an empty file", parseTwoLines, "\n\n", 1],
    ["a key alone", parseTwoLines, "CANARY\n", 2],
    ["three words on one line", parseTwoLines, "CANARY CANARY CANARY\n", 1],
    ["both on one line, and another", parseTwoLines, "CANARY CANARY\nCANARY\n", 1],
    ["a third line", parseTwoLines, "a\nCANARY\n\nCANARY", 4],
    ["a private key first", parseTwoLines, `-----BEGIN CANARY\n`, 1],
    ["a private key without end", parseTwoLines, "a\n-----BEGIN CANARY\nb", 2],
    ["text behind a private key", parseTwoLines, `a\n${PEM}\nCANARY`, 6],
    ["a missing key", parseEnv, `${S}=CANARY`, 1],
    ["a missing secret", parseEnv, `${K}=CANARY`, 1],
    ["a name twice", parseEnv, `${K}=CANARY\n${K}=CANARY\n${S}=b`, 2],
    ["an empty value", parseEnv, `${K}=\n${S}=CANARY`, 1],
    ["an open quote", parseEnv, `${K}=a\n${S}="CANARY`, 2],
    ["text behind a quote", parseEnv, `${K}="a" CANARY\n${S}=b`, 1],
    ["a secret with white space", parseEnv, `${K}=a\n${S}="CANARY CANARY"`, 2],
  ];
  for (const [what, parse, text, at] of REFUSED) {
    it(`refuses ${what}, naming the line and showing nothing`, () => {
      const { line, message } = leftOf(parse(text));
      assert.equal(line, at);
      assert.doesNotMatch(message, /CANARY/);
    });
  }

  const PLACEHOLDERS = [
    "your_api_key_here",
    "<YOUR_API_KEY>",
    "xxxx",
    "YOUR-SECRET",
    "yourApiKey",
    "[api key]",
    "abc123...xyz",
    "abc\u2026xyz",
    "api_key",
    "my_api_secret",
    "PASTE_HERE",
    "REPLACE_ME",
    "undefined",
    "********",
  ];
  for (const example of PLACEHOLDERS) {
    it(`tells that ${example} is a placeholder`, () => {
      const key = "kEy1".repeat(16);
      for (
        const [text, at] of [
          [`${example}\n${key}`, 1],
          [`${key}\n${example}`, 2],
          [`${example}\n${example}`, 1],
        ] as const
      ) {
        const { line, message } = leftOf(parseCredentials(text));
        assert.deepEqual([line, /placeholder/.test(message)], [at, true], `${text}: ${message}`);
      }
      for (const [key2, secret, at] of [[example, key, 1], [key, example, 2]] as const) {
        const { line, message } = leftOf(parseEnv(`${K}="${key2}"\n${S}="${secret}"`));
        assert.deepEqual([line, /placeholder/.test(message)], [at, true], message);
      }
    });
  }

  it("takes no key for a placeholder, whatever words it spells", () => {
    for (const part of ["Your", "Here", "TODO", "Example", "xxxx", "/here/", "+your+"]) {
      const key = `a${part}B`.padEnd(64, "c9D");
      const { secret } = rightOf(parseCredentials(`${"kEy1".repeat(16)}\n${key}`));
      assert.equal(secret, key);
    }
  });

  it("prints keys masked", () => {
    const keys = rightOf(parseTwoLines(`${"canary".repeat(6)}\n${"CANARY".repeat(6)}`));
    assert.equal(JSON.stringify(keys), '{"apiKey":"canar...nary","secret":"***...ANARY"}');
    assert.doesNotMatch(inspect(keys), /canarycanary/i);
  });
});
