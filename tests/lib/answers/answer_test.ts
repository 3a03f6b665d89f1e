import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  arrayOf,
  Bool,
  type DecimalText,
  DecimalText as decimalText,
  Done,
  EmptyOrDecimal,
  firstOf,
  IdText,
  Int,
  mapOf,
  maybe,
  type Model,
  model,
  nullable,
  numberIn,
  open,
  type Reader,
  saying,
  success,
  Text,
  TimeMs,
  tuple,
} from "../../../lib/answers/answer.ts";
import * as E from "../../../lib/deps/either.ts";
import * as t from "../../../lib/deps/io_ts.ts";
import { ioType } from "../../../lib/answers/io_type.ts";
import { parseJson } from "../../../lib/json.ts";
import { misfits, misfitTexts } from "../../../lib/answers/misfits.ts";
import { numeric } from "../../../lib/answers/numeric.ts";
import { strict } from "../../../lib/answers/strict.ts";
import { endpoint, type UnsignedEndpoint } from "../../../lib/endpoint.ts";

interface Leg {
  readonly orderId: string;
  readonly price: DecimalText;
  readonly note?: string;
}
const Leg: Model<Leg> = /*#__PURE__*/ model("Leg", ["orderId", "price"], () => ({
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
const Sample: Model<Sample> = /*#__PURE__*/ model("Sample", ["id", "status"], () => ({
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

  it("leaves what it is given as it is, unless that is its own", () => {
    const given = parseJson(good);
    const [before, want] = [structuredClone(given), Sample().decode(parseJson(good))];
    assert.deepEqual(Sample().decode(given), want);
    assert.deepEqual(given, before);
    assert.ok(Sample().finds(given));
    assert.deepEqual(given, before);
    const read = Sample().read(given, Object.assign([], { isOwned: true }));
    assert.equal(read, given);
    assert.deepEqual(E.right(read), want);
  });

  it("lets pass what is not essential, and tells where it is", () => {
    const odd = good.replace('"price":"0.10"', '"price":[]').replace(
      '"on":"TRUE"',
      '"on":"perhaps"',
    )
      .replace('"price":1e-7', '"price":{"x":1}').replace(',"level":["60000.1",3,"more"]', "");
    const read = Sample().decode(parseJson(odd));
    if (E.isLeft(read)) return assert.fail();
    assert.deepEqual(read.right.price, []);
    assert.equal(read.right.on, "perhaps");
    assert.deepEqual(read.right.legs, [{ orderId: "42", price: { x: 1 } }]);
    assert.equal("level" in read.right, false);
    assert.deepEqual(misfits(read.right), [
      "price: expected a decimal",
      "on: expected true or false",
      "legs.0.price: expected a decimal",
      "level: expected a list",
    ]);
    assert.deepEqual(misfits({ ...read.right }), []);
  });

  it("refuses what lacks something essential, and names that first of all places", () => {
    const bad = good.replace('"id":8886774212345678901', '"id":true').replace('"0.10"', "[]");
    const read = Sample().decode(parseJson(bad));
    assert.deepEqual(E.isLeft(read) && misfitTexts(read.left), [
      "id: expected an id",
      "price: expected a decimal",
    ]);
    for (const nothing of ['"status":""', '"status":null', '"state":"NEW"', '"status":{}']) {
      const text = good.replace('"status":"BRAND_NEW"', nothing);
      const without = Sample().decode(parseJson(text));
      assert.deepEqual(
        E.isLeft(without) && misfitTexts(without.left),
        ["status: expected text"],
        text,
      );
    }
  });

  it("refuses what is no object", () => {
    for (const value of [null, [], "text", 5, undefined]) {
      const read = Sample().decode(value);
      assert.deepEqual(E.isLeft(read) && misfitTexts(read.left), ["answer: expected Sample"]);
    }
  });

  it("does not touch prototypes", () => {
    const read = Leg().decode(parseJson('{"orderId":1,"price":"1","__proto__":{"x":1}}'));
    assert.equal(E.isRight(read) && (read.right as { x?: number }).x, undefined);
  });

  it("is made once", () => assert.equal(Sample(), Sample()));
});

describe("spellings of the living exchange", () => {
  type Row = readonly [of: Reader<unknown>, json: string, value: unknown];
  const rows: readonly Row[] = [
    [Text, "7", "7"],
    [Text, "true", "true"],
    [decimalText, "10", "10"],
    [decimalText, "7.12E-6", "0.00000712"],
    [decimalText, '"7.12E-6"', "7.12E-6"],
    [decimalText, '"5.0E7"', "5.0E7"],
    [decimalText, '"122,559.90199491"', "122,559.90199491"],
    [decimalText, '"-.5"', "-.5"],
    [decimalText, '""', ""],
    [IdText, "8886774212345678901", "8886774212345678901"],
    [IdText, '"42"', "42"],
    [IdText, "-1", "-1"],
    [IdText, '""', ""],
    [Int, '"7"', 7],
    [Int, "5.0E7", 5e7],
    [Int, '"1,234,567"', 1234567],
    [TimeMs, '"1707110834882"', 1707110834882],
    [TimeMs, '"1.763683200000E12"', 1763683200000],
    [Bool, '"true"', true],
    [Bool, '"FALSE"', false],
    [Bool, '"True"', true],
    [nullable(Int), '""', null],
    [nullable(Text), '""', ""],
    [success(200), '"200"', 200],
    [saying("success"), '"Success"', "Success"],
    [Done, "true", true],
    [Done, '"TRUE"', true],
  ];

  it("are read", () => {
    for (const [of, json, value] of rows) {
      assert.deepEqual(of.decode(parseJson(json)), E.right(value), json);
    }
  });

  const none: readonly (readonly [
    of: { decode: (u: unknown) => E.Either<unknown, unknown> },
    json: string,
  ])[] = [
    [Text, "null"],
    [Text, "{}"],
    [decimalText, "[1]"],
    [decimalText, "true"],
    [IdText, '"abc"'],
    [IdText, "1.5"],
    [IdText, '"1E3"'],
    [IdText, '{"toString":1}'],
    [Int, '""'],
    [Int, '" "'],
    [Int, '"0x10"'],
    [Int, "true"],
    [Int, "[5]"],
    [Bool, '{"toString":1}'],
    [Bool, '["true"]'],
    [Bool, '"yes"'],
    [success(200), "201"],
    [success(200), '"success"'],
    [saying("success"), '"failed"'],
    [Done, "false"],
    [Done, "1"],
    [saying("success"), "true"],
  ];

  it("are no excuse for something else", () => {
    for (const [of, json] of none) {
      assert.equal(of.decode(parseJson(json))._tag, "Left", json);
    }
  });

  it("tells of words in place of a figure, and reads no number in them", () => {
    for (const word of ["1,5", "1,23,456", ".", "e5", "∞", " 1", "0x10", "NaN", "-", "1e400"]) {
      const read = arrayOf(decimalText).decode([word]);
      if (E.isLeft(read)) return assert.fail();
      assert.deepEqual(read.right, [word]);
      assert.equal(misfits(read.right).length, 1, word);
      assert.equal(numberIn(word), undefined, word);
    }
  });

  it("tells of what has no place to tell it", () => {
    assert.deepEqual(decimalText.decode("much"), E.right("much"));
    assert.deepEqual(misfits("much"), []);
  });

  it("reads no id that a number cannot hold", () => {
    assert.equal(IdText.decode(2 ** 53)._tag, "Left");
    assert.equal(numberIn(NaN), undefined);
  });

  it("takes null and empty text of an optional field for nothing", () => {
    interface Loose {
      readonly orderId: string;
      readonly time?: number;
      readonly note?: string;
      readonly on?: boolean;
    }
    const Loose = model<Loose>("Loose", ["orderId"], () => ({
      orderId: IdText,
      time: maybe(TimeMs),
      note: maybe(Text),
      on: maybe(Bool),
    }));
    const read = Loose().decode({ orderId: 1, time: "", note: "", on: null });
    if (E.isLeft(read)) return assert.fail();
    assert.deepEqual(read.right, { orderId: "1", note: "" });
    assert.deepEqual(misfits(read.right), []);
  });
});

describe("a list", () => {
  const legs = arrayOf(Leg());

  it("is read of a single object", () => {
    assert.deepEqual(
      legs.decode({ orderId: 1, price: "2" }),
      E.right([{ orderId: "1", price: "2" }]),
    );
    assert.deepEqual(legs.decode([]), E.right([]));
  });

  it("is not lost for odd rows", () => {
    for (const odd of [null, {}, 5, "x", [], { orderId: 3 }, { orderId: [], price: "1" }]) {
      const read = legs.decode([odd, { orderId: 1, price: "2" }]);
      assert.deepEqual(E.isRight(read) && read.right[1], { orderId: "1", price: "2" });
      const kept = odd !== null && typeof odd === "object" && "orderId" in odd &&
        odd.orderId === 3;
      // What can be read of an odd row is read.
      assert.deepEqual(E.isRight(read) && read.right[0], kept ? { orderId: "3" } : odd);
      assert.match(E.isRight(read) ? misfits(read.right).join() : "", /^0(\.|:)/);
    }
  });

  it("is none where nothing of its rows is there", () => {
    for (const other of ["x", 5, null, {}, { msg: "failed" }, [{}], [{}, null], [5]]) {
      assert.equal(legs.decode(other)._tag, "Left", JSON.stringify(other));
    }
    assert.equal(mapOf(Leg()).decode({ a: {}, b: null })._tag, "Left");
    assert.equal(mapOf(Leg()).decode({ a: { orderId: 1 }, b: null })._tag, "Right");
  });

  it("keeps the places and the misfits of its tuples", () => {
    const levels = arrayOf(tuple(decimalText, Int));
    const read = levels.decode([["1.5", "3"], ["x", 2], ["1"]]);
    if (E.isLeft(read)) return assert.fail();
    assert.deepEqual(read.right, [["1.5", 3], ["x", 2], ["1"]]);
    assert.deepEqual(misfits(read.right), ["1.0: expected a decimal", "2: expected a list"]);
    assert.equal(levels.decode([["x"]])._tag, "Left");
  });

  it("tells the one value of a map that does not fit", () => {
    const read = mapOf(Int).decode({ BTC: 1, ETH: "much", "": 2 });
    if (E.isLeft(read)) return assert.fail();
    assert.deepEqual(read.right, { BTC: 1, ETH: "much", "": 2 });
    assert.deepEqual(misfits(read.right), ["ETH: expected a number"]);
  });
});

describe("the first that fits", () => {
  interface Other {
    readonly listId: string;
    readonly time: number;
  }
  const Other = model<Other>("Other", ["listId"], () => ({ listId: IdText, time: TimeMs }));
  const either = firstOf(Leg(), Other());

  it("is the first of two without misfits", () => {
    const both = { orderId: 1, price: "2", listId: 3, time: "4" };
    assert.deepEqual(
      either.decode(both),
      E.right({ orderId: "1", price: "2", listId: 3, time: "4" }),
    );
    const turned = firstOf(Other(), Leg()).decode(both);
    assert.deepEqual(turned, E.right({ orderId: 1, price: "2", listId: "3", time: 4 }));
  });

  it("is the one with the fewest misfits, and with all that is essential", () => {
    const read = either.decode({ listId: 3, time: "soon" });
    if (E.isLeft(read)) return assert.fail();
    assert.deepEqual(read.right, { listId: "3", time: "soon" });
    assert.deepEqual(misfits(read.right), ["time: expected a time in ms"]);
    assert.deepEqual(
      either.decode({ orderId: 1, price: "2", note: {}, listId: 3, time: 4 }),
      E.right({ orderId: 1, price: "2", note: {}, listId: "3", time: 4 }),
    );
    const none = either.decode({ time: 4 });
    assert.deepEqual(E.isLeft(none) && misfitTexts(none.left), ["answer: expected Leg or Other"]);
  });
});

describe("what is there", () => {
  it("is one essential field, one row, one place", () => {
    const there: readonly (readonly [Reader<unknown>, unknown])[] = [
      [Leg(), { orderId: 1 }],
      [Leg(), { price: "2", orderId: {} }],
      [arrayOf(Leg()), []],
      [arrayOf(Leg()), [{}, { orderId: 1 }]],
      [mapOf(Leg()), { a: { orderId: 1 } }],
      [tuple(Int, Int), [5]],
      [nullable(Leg()), { orderId: 1 }],
      [firstOf(Leg(), Int), 5],
    ];
    for (const [of, u] of there) assert.equal(of.finds(u), true, JSON.stringify(u));
    const absent: readonly (readonly [Reader<unknown>, unknown])[] = [
      [Leg(), {}],
      [Leg(), { orderId: "", price: null }],
      [Leg(), "x"],
      [arrayOf(Leg()), [{}]],
      [arrayOf(Leg()), {}],
      [arrayOf(Leg()), "x"],
      [mapOf(Leg()), 5],
      [tuple(Int, Int), ["x"]],
      [nullable(Leg()), null],
      [firstOf(Leg(), Int), {}],
    ];
    for (const [of, u] of absent) assert.equal(of.finds(u), false, JSON.stringify(u));
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
    act: { does: "read" },
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
    act: { does: "read" },
    params: {},
    answer: arrayOf(Leg()),
  }));
  const request = numeric(prices());
  const words = ['"N/A"', '"NaN"', '"Infinity"', '"-"', '" "', '","', '"1e400"', "1e400", '"0x"'];

  it("passes as it came", () => {
    for (const word of words) {
      const read = arrayOf(Leg()).decode(parseJson(`[{"orderId":1,"price":${word}}]`));
      assert.equal(E.isRight(read) && read.right[0]?.price, word.replaceAll('"', ""));
    }
  });

  it("is no number: numeric lets it pass and tells where, strict refuses it", () => {
    for (const word of words) {
      const body = `[{"orderId":1,"price":"2"},{"orderId":1,"price":${word}}]`;
      const told = ["1.price: expected a decimal"];
      const read = E.isRight(request)
        ? request.right.answer.decode(parseJson(body))
        : assert.fail();
      if (E.isLeft(read)) return assert.fail();
      assert.deepEqual(read.right.map(({ price }) => price), [2, word.replaceAll('"', "")]);
      assert.deepEqual(misfits(read.right), told);
      for (const made of [numeric(strict(prices())), strict(numeric(prices()))]) {
        const refused = E.isRight(made) ? made.right.answer.decode(parseJson(body)) : assert.fail();
        assert.deepEqual(E.isLeft(refused) && misfitTexts(refused.left), told, word);
      }
    }
  });
});

describe("an io-ts codec of a reader", () => {
  it("composes with io-ts's own", () => {
    const saved = t.type({ at: t.number, leg: ioType(Leg()) });
    const read = saved.decode({ at: 1, leg: { orderId: 9, price: "3" } });
    assert.deepEqual(read, E.right({ at: 1, leg: { orderId: "9", price: "3" } }));
    assert.equal(E.isLeft(saved.decode({ at: 1, leg: {} })), true);
    assert.equal(saved.is({ at: 1, leg: { orderId: "9", price: "3" } }), true);
    assert.equal(saved.is({ at: 1, leg: {} }), false);
  });

  it("names the place that does not fit to io-ts's reporters", () => {
    const read = t.type({ all: ioType(Sample()) }).decode({ all: { id: {}, status: "NEW" } });
    if (E.isRight(read)) return assert.fail();
    const [first] = read.left;
    assert.deepEqual(first?.context.slice(1).map(({ key, type }) => [key, type.name]), [
      ["all", "Sample"],
      ["id", "an id"],
    ]);
    const nested = ioType(mapOf(tuple(IdText, Int))).decode({ a: [{}, "x"] });
    const [wrong] = E.isLeft(nested) ? nested.left : assert.fail();
    const steps = wrong?.context.slice(1).map(({ key, type }) => [key, type.name]);
    assert.deepEqual(steps, [["a", "answer"], ["0", "an id"]]);
  });
});

describe("a map whose keys are data", () => {
  it("has its values as they were read, not as they came", () => {
    const read = mapOf(decimalText).decode({ BTC: 1.5, ETH: "2", BNB: 1e-7 });
    assert.deepEqual(E.isRight(read) && read.right, { BTC: "1.5", ETH: "2", BNB: "0.0000001" });
    const ids = mapOf(IdText).decode({ a: 7 });
    assert.deepEqual(E.isRight(ids) && ids.right, { a: "7" });
  });
});
