/** Replies as no exchange should send them. */
import type { AnswerShape } from "../../lib/answers/answer.ts";
import type { Spec } from "../../lib/endpoint.ts";
import type { Reply } from "../../lib/environment.ts";

/** Draws numbers from a seed: the same seed, the same replies. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  /** From 0 up to `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }
  /** Whether a thing of this chance happens. */
  is(chance: number): boolean {
    return this.next() < chance;
  }
  /** One of them. */
  of<A>(all: readonly A[]): A {
    return all[this.below(all.length)] as A;
  }
}

/** Values in the text of JSON that stand where others are documented. */
const ODD: readonly string[] = [
  "null",
  "true",
  "false",
  "0",
  "-0",
  "-1",
  "200",
  "1.5",
  "1e400",
  "-1e-400",
  "5.0E7",
  "9007199254740993",
  "8886774212345678901",
  "123456789012345678901234567890.5",
  '""',
  '" "',
  '"0"',
  '"-1"',
  '"true"',
  '"FALSE"',
  '"NaN"',
  '"Infinity"',
  '"1,234.5"',
  '"1e5"',
  '"000000"',
  '"-1007"',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  "{}",
  "[]",
  "[[]]",
  "[{}]",
  "[null]",
  '{"toString":1,"valueOf":1}',
  '{"toString":1}',
  '{"length":1}',
  '{"then":1}',
  '{"__proto__":{"code":-1007}}',
  '{"constructor":{"prototype":1}}',
  '{"_tag":"Left","left":1}',
];

const CODES = [
  ...[-1000, -1003, -1006, -1007, -1008, -1015, -1102, -2010, -2011, -2012, -2015, -2019, -2021],
  ...[-3000, -3044, -4083, -5041, -51999, 51999, 51998, 51006, 0, 200, 100001003, -1e9, 1.5],
];

const KEYS = ["code", "msg", "orderId", "status", "success", "data", "0", "then", "toJSON", "x"];

/** JSON of any kind, not deep. */
const anyJson = (dice: Dice, depth = 3): string => {
  const kind = depth === 0 ? 0 : dice.below(4);
  const many = (make: () => string): string =>
    Array.from({ length: dice.below(4) }, make).join(",");
  return kind < 2
    ? dice.of(ODD)
    : kind === 2
    ? `[${many(() => anyJson(dice, depth - 1))}]`
    : `{${many(() => `${JSON.stringify(dice.of(KEYS))}:${anyJson(dice, depth - 1)}`)}}`;
};

/** JSON nested without end, or nearly so. */
const deepJson = (dice: Dice): string => {
  const depth = dice.of([600, 9_000, 100_000]);
  const [open, close] = dice.of([["[", "]"], ['{"code":', "}"], ['{"x":[', "]}"]] as const);
  return open.repeat(depth) + "1" + close.repeat(depth);
};

/** Something in place of a value, with this chance; the value as documented otherwise. */
interface Spoiling {
  readonly dice: Dice;
  readonly chance: number;
}

const documented = (shape: AnswerShape, spoiling: Spoiling): string => {
  const { dice, chance } = spoiling;
  if (dice.is(chance)) return anyJson(dice);
  const some = (make: () => string, end = 3): string =>
    Array.from({ length: dice.below(end) }, make).join(",");
  switch (shape._tag) {
    case "Text":
      return JSON.stringify(shape.values ? dice.of(shape.values) : "text");
    case "Success":
      return JSON.stringify(shape.value);
    case "DecimalText":
      return JSON.stringify((dice.below(1e9) / 1e4).toFixed(8));
    case "IdText":
      return String(1 + dice.below(1e9)) + String(dice.below(1e9));
    case "Number":
    case "TimeMs":
    case "TimeSec":
      return String(dice.below(1e12));
    case "Bool":
      return dice.of(["true", "false", '"true"', '"FALSE"']);
    case "Any":
      return anyJson(dice);
    case "Nullable":
      return dice.is(0.3) ? "null" : documented(shape.of.shape, spoiling);
    case "Union":
      return documented(dice.of(shape.of).shape, spoiling);
    case "Array":
      return dice.is(0.1)
        ? documented(shape.of.shape, spoiling)
        : `[${some(() => documented(shape.of.shape, spoiling))}]`;
    case "Map":
      return `{${some(() => `"KEY${dice.below(99)}":${documented(shape.of.shape, spoiling)}`)}}`;
    case "Tuple":
      return `[${shape.of.map((of) => documented(of.shape, spoiling)).join(",")}]`;
    case "Model": {
      const fields = Object.entries(shape.fields).flatMap(([name, field]) => {
        if (dice.is(chance)) return [];
        const of = "reader" in field ? field.reader : field;
        return [`${JSON.stringify(name)}:${documented(of.shape, spoiling)}`];
      });
      if (dice.is(chance)) fields.push(`"code":${dice.is(0.5) ? dice.of(CODES) : anyJson(dice)}`);
      if (dice.is(chance)) fields.push(`"msg":${dice.is(0.5) ? '"Words."' : anyJson(dice)}`);
      return `{${fields.join(",")}}`;
    }
  }
};

const anyText = (dice: Dice): string => {
  const bytes = Uint8Array.from({ length: dice.below(64) }, () => dice.below(256));
  return dice.of([
    () => "",
    () => new TextDecoder().decode(bytes),
    () => String.fromCharCode(...bytes.map((byte) => byte * 257)),
    () => "<html><body>Bad Gateway</body></html>",
    () => '{"code":-2019,"msg":"Margin is insuffic',
    () => "OK",
  ])();
};

const bodyOf = (dice: Dice, { answer }: Spec): string => {
  const kind = dice.next();
  if (kind < 0.0005) return deepJson(dice);
  if (kind < 0.1) return anyText(dice);
  if (kind < 0.2) return anyJson(dice);
  if (kind < 0.3) {
    const code = dice.is(0.7) ? dice.of(CODES) : anyJson(dice);
    return `{"code":${dice.is(0.2) ? `"${dice.of(CODES)}"` : code},"msg":${
      dice.is(0.7) ? '"Words of the exchange."' : anyJson(dice)
    }}`;
  }
  const text = documented(answer.shape, { dice, chance: dice.of([0, 0.02, 0.1, 0.4, 0.9]) });
  return dice.is(0.03) ? text.slice(0, dice.below(text.length)) : text;
};

const STATUSES = [
  0,
  100,
  201,
  202,
  204,
  300,
  301,
  304,
  400,
  401,
  403,
  404,
  408,
  409,
  410,
  418,
  429,
];

const statusOf = (dice: Dice): number =>
  dice.is(0.7)
    ? 200
    : dice.is(0.7)
    ? dice.of([...STATUSES, 499, 500, 502, 503, 504])
    : dice.of([NaN, Infinity, -200, 200.5, dice.below(1e4)]);

const WAITS = ["", "7", "-5", "soon", "Tue, 14 Nov 2023 22:14:20 GMT", "9".repeat(400), "\u0000"];

const headersOf = (dice: Dice): Reply["headers"] =>
  dice.is(0.7) ? {} : dice.of<unknown>([
    { "retry-after": dice.of(WAITS) },
    { "x-amzn-waf-action": "challenge" },
    { "retry-after": { toString: 1 } },
    Object.create(null),
    undefined,
    null,
    "text",
  ]) as Reply["headers"];

/** A reply to an endpoint: any status, any headers, any body, and often one that is nearly right. */
export const replyOf = (dice: Dice, spec: Spec): Reply => ({
  status: statusOf(dice),
  headers: headersOf(dice),
  body: bodyOf(dice, spec),
});
