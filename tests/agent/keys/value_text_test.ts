/** Values as people write them, by themselves: quotes, escapes, comments, references, paths. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  closersOf,
  closing,
  isOpenPem,
  isPath,
  isPlaceholder,
  isReference,
  isTail,
  unescaped,
  unquoted,
} from "../../../agent/keys/value_text.ts";

const B = "-----BEGIN PRIVATE KEY-----";
const E = "-----END PRIVATE KEY-----";

describe("quotes", () => {
  it("are closed only where one was opened", () => {
    assert.equal(closing("a key, here"), -1);
    assert.equal(closing(""), -1);
  });

  const PAIRS: readonly (readonly [opens: string, closers: readonly string[]])[] = [
    ['"', ['"']],
    ["'", ["'"]],
    ["`", ["`"]],
    ["\u201c", ["\u201d", "\u201c"]],
    ["\u201d", ["\u201d", "\u201c"]],
    ["\u201e", ["\u201c", "\u201d"]],
    ["\u201f", ["\u201d"]],
    ["\u2018", ["\u2019", "\u2018"]],
    ["\u2019", ["\u2019", "\u2018"]],
    ["\u201a", ["\u2018", "\u2019"]],
    ["\u201b", ["\u2019"]],
    ["\u00ab", ["\u00bb"]],
    ["\u00bb", ["\u00ab"]],
    ["\u2039", ["\u203a"]],
    ["\u300c", ["\u300d"]],
    ["\uff02", ["\uff02"]],
    ["\uff07", ["\uff07"]],
    ["\u00b4", ["\u00b4"]],
  ];
  for (const [opens, closers] of PAIRS) {
    it(`are closed by what goes with them: ${opens}`, () => {
      for (const close of closers) assert.equal(closing(`${opens}ab${close}c`), 3);
      assert.equal(closing(`${opens}ab`), -1);
      assert.equal(closing(`${opens}ab|`), -1);
      assert.ok(closersOf(`${opens}a`)?.includes(closers[0] ?? ""));
    });
  }

  it("are none of other characters", () => {
    for (const text of ["", "a", "(a)", "constructor"]) {
      assert.equal(closersOf(text), undefined);
      assert.equal(closing(text), -1);
    }
  });

  it("are escaped between double quotes alone", () => {
    assert.equal(closing('"a\\"b"'), 5);
    assert.equal(closing('"a\\\\"b"'), 4);
    assert.equal(closing("'a\\'b'"), 3);
    assert.equal(closing('"a\\"'), -1);
  });

  const UNESCAPED: readonly (readonly [text: string, quote: string, plain: string])[] = [
    ["a\\nb", '"', "a\nb"],
    ["a\\\\nb", '"', "a\nb"],
    ["a\\r\\nb", '"', "a\nb"],
    ["a\\\\r\\\\nb", '"', "a\nb"],
    ["a\\rb", '"', "a\rb"],
    ["a\\tb", '"', "a\tb"],
    ['a\\"b', '"', 'a"b'],
    ["a\\xb", '"', "axb"],
    ["\\u0041\\u00e9x", '"', "A\u00e9x"],
    ["\\u00F", '"', "u00F"],
    ["\\ud83d\\udE00", '"', "\ud83d\ude00"],
    ["a\\\nb", '"', "a\nb"],
    ["a\\nb\\tc\\u0041", "'", "a\nb\\tc\\u0041"],
  ];
  for (const [text, quote, plain] of UNESCAPED) {
    it(`hold escapes: ${JSON.stringify(quote + text)}`, () =>
      assert.equal(unescaped(text, quote), plain));
  }
});

describe("values without quotes", () => {
  const VALUES: readonly (readonly [text: string, value: string])[] = [
    ["a", "a"],
    ["  a  ", "a"],
    ["a,", "a"],
    ["a;", "a"],
    ["a ,;", "a"],
    ["a,b", "a,b"],
    ["a # b", "a"],
    ["a // b", "a"],
    ["a ; b", "a"],
    ["a\t#b", "a"],
    ["# b", ""],
    ["a#b", "a#b"],
    ["a//b", "a//b"],
    ["a;b", "a;b"],
    ["a\\nb", "a\nb"],
    ["a\\r\\nb", "a\nb"],
    [`${B}\\na //b\\n${E} # c`, `${B}\na //b\n${E}`],
    [`${B} // b`, `${B} // b`],
    [`${B}\\n${E}",`, `${B}\n${E}`],
  ];
  for (const [text, value] of VALUES) {
    it(`end before comments and signs: ${JSON.stringify(text)}`, () =>
      assert.equal(unquoted(text), value));
  }
});

describe("what stands behind a value", () => {
  const TAILS: Readonly<Record<string, boolean>> = {
    "": true,
    "  ": true,
    ";": true,
    " , ": true,
    "),": true,
    "]};": true,
    " # a": true,
    " // a": true,
    "; a": true,
    ",a": false,
    a: false,
    " a": false,
    '"': false,
    "a #": false,
  };
  for (const [text, expected] of Object.entries(TAILS)) {
    it(`ends it or not: ${JSON.stringify(text)}`, () => assert.equal(isTail(text), expected));
  }

  it("may be the rest of a private key", () => {
    assert.ok(isOpenPem(B));
    assert.ok(isOpenPem("x -----BEGIN RSA PRIVATE KEY-----\nabc"));
    assert.ok(isOpenPem("-----BEGIN EC2 KEY-----"));
    assert.ok(!isOpenPem(`${B}\n${E}`));
    assert.ok(!isOpenPem("-----BEGIN PRIVATE"));
    assert.ok(!isOpenPem("-----BEGIN private key-----"));
    assert.ok(!isOpenPem("abc"));
  });
});

describe("values that stand for others", () => {
  const NAMES = [
    ...["$NAME", "${NAME}", "$_", "%NAME%", "%a1%", "${{ secrets.A }}", "{{ a }}", "$(cat a)"],
    ...[
      "<%= a %>",
      "op://vault/a",
      "!vault a",
      "process.env.A",
      "os.getenv('A')",
      "os.environ['A']",
    ],
    ...["Deno.env.get('A')", "import.meta.env.A", "env('A')", "getenv('A')"],
  ];
  for (const text of NAMES) {
    it(`are known: ${text}`, () => {
      assert.ok(isReference(text));
      assert.ok(!isReference(`a${text}`), "only from its start");
    });
  }
  for (const text of ["a", "", "$1a", "%a", "%a b%", "100%", "os.path", "processenv", "a$b"]) {
    it(`are known from values: ${text}`, () => assert.ok(!isReference(text)));
  }
});

describe("values that are paths", () => {
  const PATHS = [
    ...[
      "/a",
      "./a",
      "../a",
      "~/a",
      "\\a",
      ".\\a",
      "~\\a",
      "C:\\a",
      "c:/a",
      "file:///a",
      "file://a",
    ],
    ...["a.pem", "a.key", "a.der", "a.p8", "a.pk8", "a.pkcs8", "a.txt", "a/b.PEM", "-a.pem"],
  ];
  for (const text of PATHS) it(`are known: ${text}`, () => assert.ok(isPath(text)));

  const VALUES = [
    ...["a", "", "/", "./", "a/b", ".../a", "a~/b", "CC:/a", "C:a", "afile://a", "file:/a"],
    ...["a b.pem", "a=b.pem", ".pem", "a.pems", "apem", "a.p9", `/${B}`, "-----.pem"],
  ];
  for (const text of VALUES) it(`are known from values: ${text}`, () => assert.ok(!isPath(text)));
});

describe("values that stand where a key should", () => {
  const EXAMPLES = [
    ...["xxx", "***", "....", "???", "###", "___", "---", "\u2022\u2022\u2022", " XXX "],
    ...["<API KEY>", "[api key]", "{key}", "{{key}}", "abc123...xyz", "abc\u2026xyz"],
    ...["your_api_key", "YOUR-KEY", "yourKey", "key here", "paste it", "insert-key", "enter key"],
    ...["replace", "replaceme", "change-me", "changeme", "placeholder", "redacted", "example"],
    ...["todo", "tbd", "key_xxxx", "(here)"],
    ...["api_key", "API KEY", "my api-key", "mybinancesecretkey", "binance api key", "private key"],
    ...["api secret", "none", "NULL", "nil", "undefined", "n/a", "tba"],
  ];
  for (const text of EXAMPLES) it(`are known: ${text}`, () => assert.ok(isPlaceholder(text)));

  const KEYS = [
    ...["", "x", "xx", "xxy", "a.b.c", "a..b", "<a=b>", "<a", "a>", "[a]b", "a{b}", '{"a"}'],
    ...["yours", "there", "hereby", "xxyou", "key xx", "none1", "nones", "secret", "my key"],
    ...["api_key_x", "xapi_key", "/your/api_key", "your.pem", `your ${B}`, "A".repeat(32)],
    ...[`YOUR${"a".repeat(30)}==`, "api.key"],
  ];
  for (const text of KEYS) {
    it(`are known from keys: ${text}`, () => assert.ok(!isPlaceholder(text)));
  }
});
