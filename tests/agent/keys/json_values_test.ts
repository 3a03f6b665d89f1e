/** Names and values of JSON and of what programs write like it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isJson, jsonValues } from "../../../agent/keys/json_values.ts";

/** Each value as `line path=value`. */
const read = (text: string): readonly string[] =>
  jsonValues(text).map(({ path, value, line }) => `${line} ${path.join("/")}=${value}`);

describe("values of JSON", () => {
  const TEXTS: readonly (readonly [text: string, values: readonly string[]])[] = [
    ["{}", []],
    ['{"a": "b"}', ["1 a=b"]],
    ['{"a": " b "}', ["1 a=b"]],
    ['{"a": 1.5, "b": true}', ["1 a=1.5", "1 b=true"]],
    ["{a: 'b', 'c': `d`}", ["1 a=b", "1 c=d"]],
    ['{\n"a": "b",\n\n"c":\n"d"\n}', ["2 a=b", "4 c=d"]],
    ['{"a": {"b": "c"}, "d": "e"}', ["1 a/b=c", "1 d=e"]],
    ['{"a": ["b", {"c": "d"}, {"c": "e"}]}', ["1 a/1/c=d", "1 a/2/c=e"]],
    ['[{"a": "b"}, {"a": "c"}]', ["1 0/a=b", "1 1/a=c"]],
    ['{"a": {}, "b": [], "c": "d"}', ["1 c=d"]],
    ['{"a": [{}], "b": "c"}', ["1 b=c"]],
    ['{"a": "b" "c"}', ["1 a=b"]],
    ['{"a" "b": "c"}', ["1 b=c"]],
    ['{"a", "b": "c"}', ["1 b=c"]],
    ['{"a": , "b"}', []],
    ['{"a": {"b"}}', []],
    ['{"a": {"b": "c"} "d"}', ["1 a/b=c"]],
    ['{"a": "\\"b\\n\\u0041\\\\c"}', ['1 a="b\nA\nc'].map((text) => text.replace("A\nc", "A\\c"))],
    ["{'a': 'it\\'s'}", ["1 a=it's"]],
    ['{"a": `b\\`c`}', ["1 a=b`c"]],
    ['{ // "x": "y"\n"a": "b" }', ["2 a=b"]],
    ['{ # "x": "y"\n"a": "b" }', ["2 a=b"]],
    ['{ /* "x":\n"y" */ "a": "b" }', ["2 a=b"]],
    ['{ /**/ "a": "b", /* c */ "d": "e" }', ["1 a=b", "1 d=e"]],
    ['{"a": b-c/d}', ["1 a=b-c/d"]],
    ['{"a": b#c\n}', ["1 a=b"]],
    ['{"": "a", "b": {"": "c"}}', ["1 =a", "1 b=c"]],
    ['}{"a": "b"}', ["1 a=b"]],
    ['{"a": "b', ["1 a=b"]],
  ];
  for (const [text, values] of TEXTS) {
    it(`are read: ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), values));
  }

  it("leave out the names that are empty", () => {
    assert.deepEqual(jsonValues('{"": {"a": "b"}}').map(({ path }) => path), [["a"]]);
  });

  const KINDS: Readonly<Record<string, boolean>> = {
    "{}": true,
    '{"a": 1}': true,
    "{'a': 1}": true,
    "{`a`: 1}": true,
    "{a: 1}": true,
    "  \n{ a: 1}": true,
    "{\n  a: 1}": true,
    "{// a": true,
    "{# a": true,
    "[{}]": true,
    "[[1]]": true,
    "[ {": true,
    '["a"]': true,
    "['a']": true,
    "[]": true,
    "[a]": false,
    "[1]": false,
    "{-": false,
    "{ [": false,
    "a {}": false,
    'a = {"b": 1}': false,
    "": false,
  };
  for (const [text, expected] of Object.entries(KINDS)) {
    it(`are looked for or not: ${JSON.stringify(text)}`, () =>
      assert.equal(isJson(text), expected));
  }
});
