/** Names and values in lines of every notation. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { namedValues } from "../../../agent/keys/named_values.ts";
import { leftOf, rightOf } from "../support.ts";

const B = "-----BEGIN PRIVATE KEY-----";
const E = "-----END PRIVATE KEY-----";

/** Each value as `line path=value`. */
const read = (text: string): readonly string[] =>
  rightOf(namedValues(text)).map(({ path, value, line }) => `${line} ${path.join("/")}=${value}`);

const table = (rows: readonly (readonly [text: string, ...values: string[]])[]): void => {
  for (const [text, ...values] of rows) {
    it(`are read: ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), values));
  }
};

describe("values of lines", () => {
  table([
    [""],
    ["key=a", "1 key=a"],
    ["  key = a  ", "1 key=a"],
    ["key: a", "1 key=a"],
    ["key := a", "1 key=a"],
    ["key => a", "1 key=a"],
    ["key\uff1aa", "1 key=a"],
    ["key | a", "1 key=a"],
    ["key | a | b", "1 key=a"],
    ["| key | a |", "1 key=a"],
    ["'key': 'a'", "1 key=a"],
    ['"key": "a",', "1 key=a"],
    ["`key`: `a`", "1 key=a"],
    ["$key = 'a';", "1 key=a"],
    ["$env:key = 'a'", "1 key=a"],
    ["$ENV:key = 'a'", "1 key=a"],
    ["${env:key} = 'a'", "1 key=a"],
    ["process.env.key = 'a'", "1 key=a"],
    ["process.env['key'] = 'a'", "1 key=a"],
    ["os.environ[\"key\"] = 'a'", "1 key=a"],
    ["self.key = 'a'", "1 key=a"],
    ["this.key = 'a'", "1 key=a"],
    ["config.key = 'a'", "1 key=a"],
    ["exports.key = 'a'", "1 key=a"],
    ["a.key = 'b'", "1 a.key=b"],
    ["API Key: a", "1 API Key=a"],
    ["**API Key**: a", "1 API Key=a"],
    ["**API Key:** a", "1 API Key=a"],
    ["- **API Key:** a", "1 API Key=a"],
    ["~~API Key~~: a", "1 API Key=a"],
    ["My colour: a"],
    ["1key=a"],
    ["key"],
    ["a=1\nb=2", "1 a=1", "2 b=2"],
    ["a=1\r\nb=2\rc=3\u2028d=4", "1 a=1", "2 b=2", "3 c=3", "4 d=4"],
    ["a=\nb=2", "1 a=", "2 b=2"],
    ["a==b", "1 a==b"],
    ["key=", "1 key="],
    ["key=a$ b", "1 key=a$ b"],
  ]);
});

describe("values of shells and languages", () => {
  table([
    ["export key=a", "1 key=a"],
    ["EXPORT key=a", "1 key=a"],
    ["set key=a", "1 key=a"],
    ["declare -x key=a", "1 key=a"],
    ["declare  -x key=a", "1 key=a"],
    ["typeset -x key=a", "1 key=a"],
    ["env key=a", "1 key=a"],
    ["const key = 'a';", "1 key=a"],
    ["let key = 'a';", "1 key=a"],
    ["var key = 'a';", "1 key=a"],
    ["export const key = 'a';", "1 key=a"],
    ["readonly key=a", "1 key=a"],
    ["public static final String key = 'a';", "1 key=a"],
    ["private static key = 'a';", "1 key=a"],
    ["set -x key=a"],
    ["set -gx key a", "1 key=a"],
    ["set -U key a", "1 key=a"],
    ["setenv key a", "1 key=a"],
    ["setx key a", "1 key=a"],
    ["setx key a /M", "1 key=a"],
    ["setx key a b /m", "1 key=a b"],
    ["setx 'key' \"a\"", "1 key=a"],
    ["ENV key a", "1 key=a"],
    ["env key a"],
    ["ENV  key  a b", "1 key=a b"],
    ["ENV key=a", "1 key=a"],
    ['set "key=a b"', "1 key=a b"],
    ['SET  "key="', "1 key="],
    ['set "key=a" b', '1 key=a" b'],
    ["$ export key=a", "1 key=a"],
    ["% setenv key a", "1 key=a"],
    ["> set key=a", "1 key=a"],
    ["PS C:\\Users> $env:key = 'a'", "1 key=a"],
    ["PS> $env:key = 'a'"],
    ["C:\\x y>set key=a", "1 key=a"],
    ["C:\\x y> set key=a", "1 key=a"],
    ["[Environment]::SetEnvironmentVariable('key', 'a b', 'User')", "1 key=a b"],
    ['[Environment]::setenvironmentvariable( "key" , "a" )', "1 key=a"],
    ["SetEnvironmentVariable('key', a)", "1 key=a"],
    ["SetEnvironmentVariable('key', a, 'User')", "1 key=a"],
  ]);
});

describe("values in lists and tables", () => {
  table([
    ["- key=a", "1 key=a"],
    ["* key: a", "1 key=a"],
    ["+ key: a", "1 key=a"],
    ["\u2022 key: a", "1 key=a"],
    ["> key: a", "1 key=a"],
    ["12. key: a", "1 key=a"],
    ["123) key: a", "1 key=a"],
    ["1234) key: a"],
    ["> - 1. key: a", "1 key=a"],
    ["-key: a"],
    ["|key: a", "1 key=a"],
    ["API Key,Secret\na,b", "2 API Key=a", "2 Secret=b"],
    [
      "\n  \nAPI Key;Secret\n\na;b\nc;d",
      ...["5 API Key=a", "5 Secret=b", "6 row 5/API Key=c", "6 row 5/Secret=d"],
    ],
    ["API Key\tSecret\n'a'\t\"b\"", "2 API Key=a", "2 Secret=b"],
    ["Name|API Key|Secret\nn|a", "2 Name=n", "2 API Key=a", "2 Secret="],
    ["API Key,Name\na,b"],
  ]);
});

describe("values in quotes", () => {
  table([
    ['key="a b"', "1 key=a b"],
    ['key="a" # b', "1 key=a"],
    ['key="a",', "1 key=a"],
    ['key="a\\nb\\"c"', '1 key=a\nb"c'],
    ["key='a\\tb'", "1 key=a\\tb"],
    ['key="a\nb"\nc=d', "1 key=a\nb", "3 c=d"],
    ['key="""a"""', "1 key=a"],
    ['key="""a\nb""" # c\nd=e', "1 key=a\nb", "3 d=e"],
    ["key='''a'b'''", "1 key=a'b"],
    ["other='a\nkey=b", "1 other='a", "2 key=b"],
    ['other="a" b\nkey=c', "1 other=a", "2 key=c"],
    ['key=""', "1 key="],
    ["key=a # b", "1 key=a"],
  ]);

  const FAULTS: readonly (readonly [text: string, line: number, words: RegExp])[] = [
    ['key="a', 1, /^Line 1: the quote is not closed/],
    ['x=1\n\nkey="a\nb', 3, /^Line 3: the quote is not closed/],
    ['key="a" b', 1, /^Line 1: there is text behind the closing quote/],
    ['key="a\nb" c', 2, /^Line 2: there is text behind/],
    ['key="""a""" b', 1, /^Line 1: there is text behind/],
    ["key='''a''", 1, /not closed/],
    [`x=1\nsecret=${B}\nb`, 2, /^Line 2: the private key has no END line/],
    [`secret=${B}\nb\nother=1\nkey=2\n${E}`, 1, /no END line/],
  ];
  for (const [text, line, words] of FAULTS) {
    it(`are refused where they are broken: ${JSON.stringify(text)}`, () => {
      const fault = leftOf(namedValues(text));
      assert.equal(fault.line, line);
      assert.match(fault.message, words);
    });
  }
});

describe("values below their names", () => {
  table([
    ["key:\na", "1 key=a"],
    ["key:\n\n  a\nb=c", "1 key=a", "4 b=c"],
    ["key:\n```\na\n```", "1 key=a"],
    ["key:\n```env\n'a'", "1 key=a"],
    ["key:\n~~~\n- a", "1 key=a"],
    ["key:\n**a**", "1 key=**a**"],
    ["key:\na b", "1 key="],
    ["key:\n# a", "1 key="],
    ["key:\n#a", "1 key="],
    ["key:\n[a]", "1 key="],
    ["key:\n[a]b", "1 key=[a]b"],
    ["key:\nsecret", "1 key="],
    ["key:\nb=c", "1 key=", "2 b=c"],
    ["key:\n  b: c", "1 key=", "2 key/b=c"],
    ["key=\na", "1 key="],
    ["key :=\na", "1 key="],
    ["key: |\n  a", "1 key=a"],
    ["key: >-\n  a", "1 key=a"],
    ["key: |2\n  a", "1 key=a"],
    ["key: | # b\n  a", "1 key=a"],
    ["key: # b\n  a", "1 key="],
    ["key: |x", "1 key=|x"],
    ["API Key\na", "1 API Key=a"],
    ["API Key\n\na\nSecret\nb", "1 API Key=a", "4 Secret=b"],
    ["API Key\na b"],
    ["Colour\na"],
    ["colour:\na", "1 colour="],
    ['$key = @"\na\n"@', "1 key=a"],
    ["$key = @'\na\n'@", "1 key=a"],
    ["key=<<EOF\na\nEOF", "1 key=a"],
    ["key=<<-'EOF'\na\nEOF", "1 key=a"],
    ["key=$(cat <<EOF\na\nEOF\n)", "1 key=a"],
    ["key=<<EOF x\na", "1 key=<<EOF x"],
    ["key=a<<EOF\na", "1 key=a<<EOF"],
    ["other=<<EOF\na", "1 other=<<EOF"],
    ["key=<<EOF\na b", "1 key=<<EOF"],
  ]);
});

describe("private keys of several lines", () => {
  const PEM = `${B}\nb\n${E}`;
  table([
    [`secret=${PEM}\nc=d`, `1 secret=${PEM}`, "4 c=d"],
    [`secret: |\n  ${B}\n  b\n  ${E}`, `1 secret=${PEM}`],
    [`secret:\n${PEM}`, `1 secret=${PEM}`],
    [`secret=${B}\\nb\\n${E}`, `1 secret=${PEM}`],
    [`secret = ${B}\n "b" +\n 'b',\n"b\\n",\n${E}`, `1 secret=${B}\nb\nb\nb\n${E}`],
    [`secret=${B}\nx=1\n${E}`, `1 secret=${B}\nx=1\n${E}`],
    [`secret=${B}\nsecret: 1\n${E}`, `1 secret=${B}\nsecret: 1\n${E}`],
    [`other=${B}\nb`, `1 other=${B}`],
    [`other=${B}\nkey=2\n${E}`, `1 other=${B}`, "2 key=2"],
    [`secret:\n${B}\nb`, "1 secret="],
  ]);
});

describe("names above their values", () => {
  table([
    ["[a]\nkey=b", "2 a/key=b"],
    ["[[a]]\nkey=b", "2 a/key=b"],
    ["[ a.b ]\nkey=c", "2 a/b/key=c"],
    ['[a:"b"]\nkey=c', "2 a/b/key=c"],
    ["['a' . b]\nkey=c", "2 a/b/key=c"],
    ["[a]\nx:\n  key: b\n[c]\n  key: d", "2 a/x=", "3 a/x/key=b", "5 c/key=d"],
    [
      "a:\n  b:\n    key: c\n  key: d\nkey: e",
      ...["1 a=", "2 a/b=", "3 a/b/key=c", "4 a/key=d", "5 key=e"],
    ],
    ["a:\n- key: b", "1 a=", "2 a/key=b"],
    ["a=\n  key=b", "1 a=", "2 key=b"],
    ["a: x\n  key: b", "1 a=x", "2 key=b"],
    ["[a] x\nkey=b", "2 key=b"],
  ]);
});

describe("comments", () => {
  for (const mark of ["#", "//", ";", "-- ", "rem ", "REM ", "::", "  # "]) {
    it(`are no values: ${mark}`, () => assert.deepEqual(read(`${mark}key=a\nkey=b`), ["2 key=b"]));
  }
  it("are known from values", () => {
    assert.deepEqual(read("--key=a\nremote=b"), ["2 remote=b"]);
    assert.deepEqual(read("x # key=a"), []);
  });
});

describe("several values on a line", () => {
  table([
    ["a=1 b=2", "1 a=1", "1 b=2"],
    ["x\na=1 b=2\nc=3", "2 a=1", "2 b=2", "3 c=3"],
    ["a=1; b=2", "1 a=1", "1 b=2"],
    ["a=1;b=2;", "1 a=1", "1 b=2"],
    ["a=1 && b=2", "1 a=1", "1 b=2"],
    ["a=1&&b=2", "1 a=1", "1 b=2"],
    ["export a=1; export b=2", "1 a=1", "1 b=2"],
    ["set a=1&& set b=2", "1 a=1", "1 b=2"],
    ["$env:a='1'; $env:b='2'", "1 a=1", "1 b=2"],
    ["f(a='1', b='2')", "1 a=1", "1 b=2"],
    ["f({a: '1', \"b\": `2`})", "1 a=1", "1 b=2"],
    ["a=1 # b=2", "1 a=1"],
    ["a=1 // b=2", "1 a=1"],
    ['a="1 b=2"', "1 a=1 b=2"],
    ["a='1; b=2'", "1 a=1; b=2"],
    ["a=1 b = 2", "1 a=1 b = 2"],
    ["a=1 2b=3", "1 a=1 2b=3"],
    ["a=1, b=2", "1 a=1", "1 b=2"],
  ]);
});
