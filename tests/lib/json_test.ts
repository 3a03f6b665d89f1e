import assert from "node:assert/strict";
import { test } from "node:test";
import { parseJson } from "../../lib/json.ts";
import * as fc from "../deps/fast_check.ts";

/** Numbers that JavaScript cannot hold digit for digit are read as text. */
const asText: readonly string[] = [
  "8886774212345678901",
  "9007199254740992",
  "9007199254740993",
  "-9007199254740993",
  "18446744073709551615",
  "9223372036854775807",
  "123456789012345678901234567890",
  "0.1234567890123456789",
  "1234567890.1234567890",
  "-0.30000000000000000001",
  "0.10000000000000000",
  "100000000000000000.5",
  "12345678901234567e10",
  "1234567890123456e9",
  "1.2345678901234567891E-5",
  "1e400",
  "-1E+400",
  "1e-400",
  "0.001e-0999",
];

/** Numbers that it can hold stay numbers. */
const asNumber: readonly string[] = [
  "0",
  "-1",
  "42",
  "9007199254740991",
  "-9007199254740991",
  "123456789012345",
  "1763000000000500",
  "1700000000000",
  "0.1",
  "-0.00000001",
  "0.30000000000000004",
  "1e21",
  "1E-7",
  "-1.5e+3",
  "1e308",
  "5e-324",
  "0e999",
  "-0.0",
];

test("json: numbers that would lose digits are read as their text", () => {
  for (const digits of asText) {
    assert.equal(parseJson(digits), digits);
    assert.deepEqual(parseJson(`{"orderId":${digits}}`), { orderId: digits });
    assert.deepEqual(parseJson(`[1,${digits},2]`), [1, digits, 2]);
    assert.deepEqual(parseJson(`{"a" : [ { "b":\t${digits}\n} ]}`), { a: [{ b: digits }] });
  }
});

test("json: numbers that lose nothing are numbers", () => {
  for (const digits of asNumber) {
    assert.equal(parseJson(digits), Number(digits));
    assert.deepEqual(parseJson(`{"n":${digits},"id":8886774212345678901}`), {
      n: Number(digits),
      id: "8886774212345678901",
    });
  }
});

test("json: ids are told apart that JSON.parse would make one", () => {
  const text = '[{"orderId":8886774212345678901},{"orderId":8886774212345678902}]';
  assert.deepEqual(parseJson(text), [
    { orderId: "8886774212345678901" },
    { orderId: "8886774212345678902" },
  ]);
});

test("json: digits inside strings and keys are left alone", () => {
  const text = JSON.stringify({
    "8886774212345678901": "8886774212345678901",
    a: "x 8886774212345678901 y",
    b: '"8886774212345678901"',
    c: "\\8886774212345678901",
    d: 'ends with \\"',
    e: "0.1234567890123456789,",
    f: "\n\t\u0001\u2028é👍",
  });
  assert.deepEqual(parseJson(text), JSON.parse(text));
  const mixed = `{"a":"\\"8886774212345678901","b":8886774212345678901,"c":"\\\\"}`;
  assert.deepEqual(parseJson(mixed), {
    a: '"8886774212345678901',
    b: "8886774212345678901",
    c: "\\",
  });
  assert.deepEqual(parseJson('{"a":"\\u0022","b":8886774212345678901}'), {
    a: '"',
    b: "8886774212345678901",
  });
});

test("json: ids of members and ids in lists read alike, in any layout", () => {
  const ids = fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n });
  const space = fc.constantFrom("", " ", "\n", "\t ");
  const exact = (id: bigint) => Number.isSafeInteger(Number(id)) ? Number(id) : `${id}`;
  fc.assert(
    fc.property(fc.array(fc.tuple(ids, space, space)), (all) => {
      const members = all.map(([id, a, b]) => `{"id"${a}:${b}${id}${a}}`).join(",");
      assert.deepEqual(parseJson(`[${members}]`), all.map(([id]) => ({ id: exact(id) })));
      const list = all.map(([id, a, b]) => `${a}${id}${b}`).join(",");
      assert.deepEqual(parseJson(`{"ids":[${list}]}`), { ids: all.map(([id]) => exact(id)) });
    }),
  );
});

test("json: long numbers are found wherever they stand in the text", () => {
  for (let offset = 0; offset < 32; offset++) {
    for (const id of ["9007199254740993", "90071992547409931", "8886774212345678901"]) {
      const text = `{"note":"${"x".repeat(offset)}","id":${id},"after":1}`;
      assert.equal((parseJson(text) as { id: unknown }).id, id, text);
    }
  }
});

const notJson: readonly string[] = [
  "",
  " ",
  "<html></html>",
  '{"orderId":8886774212345678901',
  '{"orderId":88867742123456',
  '{"orderId":}',
  "[8886774212345678901,]",
  "08886774212345678901",
  "+8886774212345678901",
  "8886774212345678901.",
  ".8886774212345678901",
  "8886774212345678901-1",
  "1.2.8886774212345678901",
  "8886774212345678901e",
  "8886774212345678901e5e5",
  "--8886774212345678901",
  '"8886774212345678901',
  '"\\8886774212345678901',
  '{"a":"\\',
  '"a"8886774212345678901',
  "8886774212345678901 8886774212345678901",
  "x8886774212345678901",
  "NaN8886774212345678901",
  "{8886774212345678901:1}",
  '{"a":1, -8886774212345678901 : 2}',
];

test("json: what is not JSON is refused, however long its numbers are", () => {
  for (const text of notJson) {
    assert.throws(() => JSON.parse(text), SyntaxError, text);
    assert.throws(() => parseJson(text), SyntaxError, text);
  }
});

test("json: ordinary values read as JSON.parse reads them", () => {
  const safe = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };
  const value = fc.object({
    key: fc.string(),
    values: [
      fc.string({ unit: "binary" }),
      fc.maxSafeInteger(),
      fc.double({ ...safe, noNaN: true }),
      fc.boolean(),
      fc.constant(null),
    ],
  });
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 2), (value, space) => {
      const text = JSON.stringify(value, null, space);
      assert.deepEqual(parseJson(text), JSON.parse(text));
    }),
  );
});

test("json: a long text does not hide the id behind it", () => {
  for (const text of ["x".repeat(4_000_000), "\\n".repeat(400_000)]) {
    const read = parseJson(`{"text":"${text}","id":8886774212345678901}`);
    assert.equal((read as { id: string }).id, "8886774212345678901");
  }
});

test("json: any whole number comes back digit for digit", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), (id) => {
      assert.equal(String(parseJson(`${id}`)), `${id}`);
      const { id: read } = parseJson(`{"s":"${id}","id":${id}}`) as { id: string | number };
      assert.equal(String(read), `${id}`);
    }),
  );
});

test("json: any plain decimal keeps its value", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.nat(), digits, (whole, fraction) => {
      const text = `${whole}.${fraction}`;
      const read = parseJson(text);
      const trimmed = text.replace(/\.?0+$/, "");
      if (typeof read === "string") assert.equal(read, text);
      else assert.equal(read, Number(trimmed));
      // A number is only given where no digit is lost.
      if (typeof read === "number" && read >= 1e-6) assert.equal(String(read), trimmed);
    }),
  );
});

test("json: broken text is refused exactly where JSON.parse refuses it", () => {
  const pieces = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    "\\",
    "-",
    ".",
    "e",
    "8886774212345678901",
    "a",
  ];
  const reads = (read: (text: string) => unknown, text: string): boolean => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 12 }), (text) => {
      assert.equal(reads(parseJson, text), reads(JSON.parse, text), text);
    }),
    { numRuns: 500 },
  );
});
