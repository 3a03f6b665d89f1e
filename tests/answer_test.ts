import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  arrayOf,
  Bool,
  type DecimalText,
  DecimalText as decimalText,
  EmptyOrDecimal,
  firstOf,
  IdText,
  Int,
  mapOf,
  maybe,
  misfits,
  type Model,
  model,
  nullable,
  oneOrMany,
  open,
  Text,
  TimeMs,
  tuple,
} from "../lib/answer.ts";
import * as E from "../lib/deps/either.ts";
import * as t from "../lib/deps/io_ts.ts";
import { ioType } from "../lib/io_type.ts";
import { parseJson } from "../lib/json.ts";
import { numeric } from "../lib/numeric.ts";
import { endpoint, type UnsignedEndpoint } from "../lib/endpoint.ts";

interface Leg {
  readonly orderId: string;
  readonly price: DecimalText;
  readonly note?: string;
}
const Leg: Model<Leg> = /*#__PURE__*/ model("Leg", () => ({
  orderId: IdText,
  price: decimalText,
  note: maybe(Text),
}));

interface Sample {
  readonly id: string;
  readonly status: string;
  readonly price: DecimalText;
  readonly none: DecimalText | "";
  readonly gone: string | null;
  readonly time: number;
  readonly on: boolean;
  readonly legs: readonly Leg[];
  readonly byAsset: Readonly<Record<string, DecimalText>>;
  readonly level: readonly [DecimalText, number];
  readonly either: DecimalText | readonly Leg[];
}
const Sample: Model<Sample> = /*#__PURE__*/ model("Sample", () => ({
  id: IdText,
  status: open("NEW", "FILLED"),
  price: decimalText,
  none: EmptyOrDecimal,
  gone: nullable(Text),
  time: TimeMs,
  on: Bool,
  legs: arrayOf(Leg()),
  byAsset: mapOf(decimalText),
  level: tuple(decimalText, Int),
  either: firstOf(arrayOf(Leg()), decimalText),
}));

const good = `{"id":8886774212345678901,"status":"BRAND_NEW","price":"0.10","none":"","gone":null,
 "time":1763683200000,"on":"TRUE","legs":[{"orderId":42,"price":1e-7,"note":null}],
 "byAsset":{"BTC":"1.5"},"level":["60000.1",3,"more"],"either":[{"orderId":"7","price":"2"}],
 "newField":{"kept":true}}`;

describe("a model", () => {
  it("reads ids as text, decimals as text, times as numbers, and keeps the unknown", () => {
    const read = Sample().decode(parseJson(good));
    assert.deepEqual(
      read,
      E.right({
        id: "8886774212345678901",
        status: "BRAND_NEW",
        price: "0.10",
        none: "",
        gone: null,
        time: 1763683200000,
        on: true,
        legs: [{ orderId: "42", price: "0.0000001" }],
        byAsset: { BTC: "1.5" },
        level: ["60000.1", 3, "more"],
        either: [{ orderId: "7", price: "2" }],
        newField: { kept: true },
      }),
    );
  });

  it("names every place that does not fit", () => {
    const bad = good.replace("8886774212345678901", "true").replace('"price":1e-7', '"price":[]')
      .replace('"on":"TRUE"', '"on":"perhaps"');
    const read = Sample().decode(parseJson(bad));
    assert.deepEqual(E.isLeft(read) && misfits(read.left), [
      "id: expected an id",
      "on: expected true or false",
      "legs.0.price: expected a decimal",
    ]);
  });

  it("refuses what is no object", () => {
    for (const value of [null, [], "text", 5, undefined]) {
      const read = Sample().decode(value);
      assert.deepEqual(E.isLeft(read) && misfits(read.left), ["answer: expected Sample"]);
    }
  });

  it("does not touch prototypes", () => {
    const read = Leg().decode(parseJson('{"orderId":1,"price":"1","__proto__":{"x":1}}'));
    assert.equal(E.isRight(read) && (read.right as { x?: number }).x, undefined);
  });

  it("is made once", () => assert.equal(Sample(), Sample()));
});

describe("one or many", () => {
  it("makes a list of a single object", () => {
    assert.deepEqual(
      oneOrMany(Leg()).decode({ orderId: 1, price: "2" }),
      E.right([{ orderId: "1", price: "2" }]),
    );
    assert.deepEqual(oneOrMany(Leg()).decode([]), E.right([]));
  });
});

describe("numeric", () => {
  const ask: UnsignedEndpoint<object, Sample> = /*#__PURE__*/ endpoint(() => ({
    name: "ask",
    verb: "GET",
    host: "papi",
    path: "/",
    access: "NONE",
    weight: {},
    mutates: false,
    params: {},
    answer: Sample(),
  }));

  it("gives numbers in values and in types, null for empty text, ids as text", () => {
    const request = numeric(ask());
    const read = E.isRight(request) && request.right.answer.decode(parseJson(good));
    if (!read || E.isLeft(read)) return assert.fail();
    const price: number = read.right.price;
    const none: number | null = read.right.none;
    const leg: number | undefined = read.right.legs[0]?.price;
    const id: string = read.right.id;
    assert.deepEqual([price, none, leg, id], [0.1, null, 1e-7, "8886774212345678901"]);
    assert.deepEqual(read.right.byAsset, { BTC: 1.5 });
    assert.deepEqual(read.right.level, [60000.1, 3, "more"]);
    assert.deepEqual(read.right.either, [{ orderId: "7", price: 2 }]);
  });

  it("reads a thousands comma", () => {
    const request = numeric(ask());
    const read = E.isRight(request) &&
      request.right.answer.decode(parseJson(good.replace('"0.10"', '"122,559.9"')));
    assert.equal(read && E.isRight(read) && read.right.price, 122559.9);
  });
});

describe("text in place of a decimal", () => {
  const prices: UnsignedEndpoint<object, readonly Leg[]> = /*#__PURE__*/ endpoint(() => ({
    name: "prices",
    verb: "GET",
    host: "papi",
    path: "/",
    access: "NONE",
    weight: {},
    mutates: false,
    params: {},
    answer: arrayOf(Leg()),
  }));
  const request = numeric(prices());
  const words = ['"N/A"', '"NaN"', '"Infinity"', '"-"', '" "', '","', '"1e400"', "1e400", '"0x"'];

  it("passes as it came", () => {
    for (const word of words) {
      const read = Leg().decode(parseJson(`{"orderId":1,"price":${word}}`));
      assert.equal(E.isRight(read) && read.right.price, word.replaceAll('"', ""));
    }
  });

  it("is no number: numeric fails and says where", () => {
    for (const word of words) {
      const body = `[{"orderId":1,"price":"2"},{"orderId":1,"price":${word}}]`;
      const read = E.isRight(request)
        ? request.right.answer.decode(parseJson(body))
        : assert.fail();
      assert.deepEqual(E.isLeft(read) && misfits(read.left), ["1.price: expected a decimal"], word);
    }
  });
});

describe("an io-ts codec of a reader", () => {
  it("composes with io-ts's own", () => {
    const saved = t.type({ at: t.number, leg: ioType(Leg()) });
    const read = saved.decode({ at: 1, leg: { orderId: 9, price: "3" } });
    assert.deepEqual(read, E.right({ at: 1, leg: { orderId: "9", price: "3" } }));
    assert.equal(E.isLeft(saved.decode({ at: 1, leg: {} })), true);
  });
});
