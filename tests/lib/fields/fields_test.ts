import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commaList } from "../../../lib/fields/comma_list.ts";
import {
  type AnyField,
  choice,
  clientId,
  Decimal,
  decimal,
  FreeText,
  Id,
  integer,
  oneOf,
  positive,
  Switch,
  Ticker,
  Time,
  UpperSwitch,
} from "../../../lib/fields/fields.ts";

const wire = (field: AnyField, value: unknown): string => {
  const read = field.decode(value);
  assert.equal(read._tag, "Right", `${field.name} refuses ${String(value)}`);
  return read._tag === "Right" ? field.encode(read.right) : "";
};

const refusal = (field: AnyField, value: unknown): string => {
  const read = field.decode(value);
  if (read._tag === "Right") assert.fail(`${field.name} takes ${String(value)}`);
  return read.left[0]?.message ?? "";
};

const taken: readonly (readonly [name: string, field: AnyField, value: unknown, text: string])[] = [
  ["decimal text as it is", Decimal, "0.010", "0.010"],
  [
    "decimal with many digits",
    Decimal,
    "12345678901234567890.123456789",
    "12345678901234567890.123456789",
  ],
  ["bigint", Decimal, 8886774212345678901n, "8886774212345678901"],
  ["number", Decimal, 0.015, "0.015"],
  ["small number without exponent", Decimal, 1e-7, "0.0000001"],
  ["smaller number", Decimal, 1.25e-10, "0.000000000125"],
  ["a whole number with many zeros", Decimal, 1e15, "1000000000000000"],
  ["the largest safe integer", Decimal, 9007199254740991, "9007199254740991"],
  ["15 digits", Decimal, 123456789.012345, "123456789.012345"],
  ["zero", Decimal, 0, "0"],
  ["negative zero", Decimal, -0, "0"],
  ["lower bound", decimal("0.1", "5"), "0.1", "0.1"],
  ["upper bound", decimal("0.1", "5"), 5, "5"],
  ["upper bound with zeros", decimal("0.1", "5"), "5.000", "5.000"],
  ["just above zero", positive, "0.00000001", "0.00000001"],
  ["id as text", Id, "8886774212345678901", "8886774212345678901"],
  ["id as bigint", Id, 8886774212345678901n, "8886774212345678901"],
  ["id as number", Id, 42, "42"],
  ["integer", integer(1, 100), 100, "100"],
  ["time", Time, 1763683200000, "1763683200000"],
  ["start of time", Time, 0, "0"],
  ["yes", Switch, true, "true"],
  ["no in upper case", Switch, "FALSE", "false"],
  ["yes for a loud endpoint", UpperSwitch, true, "TRUE"],
  ["no in lower case for a loud endpoint", UpperSwitch, "false", "FALSE"],
  ["word", oneOf("BUY", "SELL"), "SELL", "SELL"],
  ["choice", choice(3, 5, 10), 5, "5"],
  ["list", commaList(Ticker, 5), ["BTCUSDT", "ETHUSDT"], "BTCUSDT,ETHUSDT"],
  ["a list in the wire's spelling", commaList(Ticker, 5), "BTCUSDT,ETHUSDT", "BTCUSDT,ETHUSDT"],
  ["a list of one in it", commaList(Ticker, 5), "BTCUSDT", "BTCUSDT"],
  ["symbol beyond ASCII", Ticker, "这是测试币456", "这是测试币456"],
  ["delivery symbol", Ticker, "BTCUSD_PERP", "BTCUSD_PERP"],
  ["client id", clientId(32), "my:order/1.a-b_C", "my:order/1.a-b_C"],
  ["text with reserved characters", FreeText, "a b'(c)*!~+/=@%", "a b'(c)*!~+/=@%"],
];

const refused:
  readonly (readonly [name: string, field: AnyField, value: unknown, advice: RegExp])[] = [
    ["a rounding error", Decimal, 0.1 + 0.2, /pass a string/],
    ["NaN", Decimal, NaN, /decimal/],
    ["infinity", Decimal, Infinity, /decimal/],
    ["an integer that is not safe", Decimal, 2 ** 53, /pass a string/],
    ["one with many zeros", Decimal, 1e20, /pass a string/],
    ["16 digits", Decimal, 12345678.90123456, /pass a string/],
    ["1e21", Decimal, 1e21, /pass a string/],
    ["16 digits in a number", Decimal, 1234567890.123456, /pass a string/],
    ["a negative number", Decimal, -1, /zero or more/],
    ["a negative bigint", Decimal, -1n, /zero or more/],
    ["an exponent in text", Decimal, "1e-7", /plain digits/],
    ["a sign in text", Decimal, "+1", /plain digits/],
    ["thousands commas", Decimal, "1,000", /plain digits/],
    ["empty text", Decimal, "", /plain digits/],
    ["null", Decimal, null, /decimal/],
    ["below the bound", decimal("0.1", "5"), "0.09", /from 0.1 to 5/],
    ["above the bound", decimal("0.1", "5"), "5.0000001", /from 0.1 to 5/],
    ["far above the bound", decimal("0.1", "5"), "10", /from 0.1 to 5/],
    ["zero where more is needed", positive, "0.000", /more than 0/],
    [
      "an id that lost digits",
      Id,
      8886774212345678901,
      /pass it as a string.*, not a number that lost/,
    ],
    ["a negative id", Id, -1, /id/],
    ["20 digits", Id, "12345678901234567890", /19 digits/],
    ["a fraction", integer(1, 100), 1.5, /from 1 to 100/],
    ["beyond the range", integer(1, 100), 101, /from 1 to 100/],
    ["an integer as text", integer(1, 100), "5", /whole number/],
    ["seconds", Time, 1763683200, /time in ms/],
    ["microseconds", Time, 1763683200000000, /time in ms/],
    ["maybe", Switch, "maybe", /true or false/],
    ["one", Switch, 1, /true or false/],
    ["a list with yes in it", Switch, ["true"], /true or false/],
    ["mixed case", Switch, "True", /true or false/],
    ["an unknown word", oneOf("BUY", "SELL"), "buy", /BUY, SELL/],
    ["another number", choice(3, 5, 10), 4, /3, 5, 10/],
    ["too many", commaList(Ticker, 2), ["A", "B", "C"], /1 to 2/],
    ["none", commaList(Ticker, 2), [], /1 to 2/],
    ["a comma inside", commaList(FreeText, 2), ["A", "B,C"], /^value 2 must be without commas$/],
    ["a bad one", commaList(Ticker, 2), ["A", "b c"], /^value 2 must be/],
    ["a bigint", Ticker, 5n, /5n/],
    ["no list", commaList(Ticker, 2), 5, /list/],
    ["too many in one text", commaList(Ticker, 2), "A,B,C", /1 to 2/],
    ["a bad value in a text", commaList(Ticker, 2), "BTCUSDT,ethusdt", /^value 2 .*upper case/],
    ["a bad value in a list", commaList(Ticker, 2), ["BTCUSDT", 5], /^value 2 .*upper case/],
    ["an empty value in a text", commaList(Ticker, 2), "BTCUSDT,", /^value 2 /],
    ["lower case", Ticker, "btcusdt", /upper case/],
    ["white space", Ticker, "BTC USDT", /symbol/],
    ["a client id that is too long", clientId(4), "abcde", /1 to 4/],
    ["a blank", FreeText, "  ", /blank/],
    ["half a character", FreeText, "\ud800", /text/],
    ["a number as text", FreeText, 5, /text/],
  ];

describe("fields", () => {
  for (const [name, field, value, text] of taken) {
    it(`takes ${name}`, () => assert.equal(wire(field, value), text));
  }
  for (const [name, field, value, advice] of refused) {
    it(`refuses ${name}`, () => assert.match(refusal(field, value), advice));
  }
  it("never shows a long value whole", () => {
    assert.ok(refusal(Ticker, "x".repeat(500)).length < 150);
  });
  it("never shows what a function does", () => {
    const secret = () => "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv";
    for (
      const given of [
        secret,
        async () => await secret(),
        class {
          key = secret;
        },
      ]
    ) {
      assert.match(refusal(Decimal, given), / not an object$/);
      assert.match(refusal(Time, given), / not an object$/);
    }
  });
});

describe("what fields tell of themselves", () => {
  it("is the least decimal, and whether that itself is taken", () => {
    assert.deepEqual(positive.shape, { _tag: "Decimal", min: "0", above: true });
  });
});
