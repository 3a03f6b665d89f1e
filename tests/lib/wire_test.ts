import assert from "node:assert/strict";
import { test } from "node:test";
import { encode, queryString } from "../../lib/wire.ts";
import * as fc from "../deps/fast_check.ts";

const UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

/** Text to its encoding; the reserved and all other ASCII characters are tested below one by one. */
const table: readonly [text: string, wire: string][] = [
  ["", ""],
  ["BTCUSDT", "BTCUSDT"],
  ["0.01", "0.01"],
  [" ", "%20"],
  ["a b", "a%20b"],
  ["+", "%2B"],
  ["%", "%25"],
  ["%20", "%2520"],
  ["这是测试币456", "%E8%BF%99%E6%98%AF%E6%B5%8B%E8%AF%95%E5%B8%81456"],
  ["１２３", "%EF%BC%91%EF%BC%92%EF%BC%93"],
  ["é", "%C3%A9"],
  ["e\u0301", "e%CC%81"],
  ["€", "%E2%82%AC"],
  ["𝄞", "%F0%9D%84%9E"],
  ["👍🏽", "%F0%9F%91%8D%F0%9F%8F%BD"],
  ["\u0000", "%00"],
  ["\n", "%0A"],
  ["\u007f", "%7F"],
  ["\ufeff", "%EF%BB%BF"],
  ["a,b", "a%2Cb"],
  ['["BTCUSDT"]', "%5B%22BTCUSDT%22%5D"],
  ["x@y.z", "x%40y.z"],
  ["iV8+/Q==", "iV8%2B%2FQ%3D%3D"],
];

test("wire: texts are encoded as RFC 3986 says", () => {
  for (const [text, wire] of table) assert.equal(encode(text), wire, JSON.stringify(text));
});

test("wire: of ASCII only the unreserved characters stay as they are", () => {
  for (let code = 0; code < 128; code++) {
    const character = String.fromCharCode(code);
    const hex = "%" + code.toString(16).toUpperCase().padStart(2, "0");
    const wire = UNRESERVED.includes(character) ? character : hex;
    assert.equal(encode(character), wire, hex);
  }
});

test("wire: every reserved character of RFC 3986 is encoded", () => {
  for (const character of ":/?#[]@!$&'()*+,;=") {
    assert.match(encode(character), /^%[0-9A-F]{2}$/, character);
  }
});

test("wire: half of a surrogate pair goes out as the replacement character", () => {
  assert.equal(encode("\ud800"), "%EF%BF%BD");
  assert.equal(encode("a\udc00b"), "a%EF%BF%BDb");
  assert.equal(encode("\udc00\ud800"), "%EF%BF%BD%EF%BF%BD");
});

test("wire: what is decoded is what was encoded, of unreserved characters and upper-case hex", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const wire = encode(text);
      assert.equal(decodeURIComponent(wire), text);
      assert.match(wire, /^([A-Za-z0-9._~-]|%[0-9A-F]{2})*$/);
    }),
  );
});

test("wire: any text at all can be encoded", () => {
  // A mark of byte order is a character like any other.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      assert.equal(encode(text), encode(decoder.decode(new TextEncoder().encode(text))));
    }),
    { examples: [[[0xfeff]]] },
  );
});

test("wire: pairs keep their order and their repetitions", () => {
  assert.equal(queryString([]), "");
  assert.equal(queryString([["b", "2"], ["a", "1"], ["b", "3"]]), "b=2&a=1&b=3");
  assert.equal(queryString([["a&b", "c=d"], ["e", ""]]), "a%26b=c%3Dd&e=");
});

test("wire: a query string reads back as the same pairs", () => {
  const pair = fc.tuple(fc.string({ unit: "binary", minLength: 1 }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      assert.deepEqual([...new URLSearchParams(queryString(pairs))], pairs);
    }),
  );
});
