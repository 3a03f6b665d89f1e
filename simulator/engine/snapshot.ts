/** Worlds as JSON text, and back again where the text is what it should be. */
import * as t from "../../lib/deps/io_ts.ts";
import * as E from "../../lib/either.ts";
import { upgraded } from "./first_worlds.ts";
import { opaque, problemsIn, recordOf } from "./shapes.ts";
import { openWorld, type World } from "./world/world.ts";

const FORMAT = "unimargin world 2";

/** Amounts are kept as `#` and their digits; a text that begins with `#` gets another one. */
const kept = (_: string, value: unknown): unknown =>
  typeof value === "bigint"
    ? `#${value}`
    : typeof value === "string" && value.startsWith("#")
    ? `#${value}`
    : value;

const found = (_: string, value: unknown): unknown =>
  typeof value !== "string" || !value.startsWith("#")
    ? value
    : value.startsWith("##")
    ? value.slice(1)
    : /^#-?\d+$/.test(value)
    ? BigInt(value.slice(1))
    : value;

const vector = () =>
  opaque("a list", t.type({ size: t.number, shift: t.number, root: t.UnknownArray }));

const table = () =>
  opaque(
    "a table",
    t.union([
      t.type({ size: t.number, pairs: t.UnknownArray }),
      t.type({ size: t.number, branches: t.UnknownArray }),
    ]),
  );

const key = () =>
  opaque(
    "a key",
    t.union([
      t.type({ kind: t.literal("HMAC"), secret: t.string }),
      t.type({ kind: t.keyof({ RSA: null, Ed25519: null }), publicKey: t.string }),
    ]),
  );

const SCALARS: Readonly<Record<string, t.Mixed>> = {
  number: t.number,
  string: t.string,
  boolean: t.boolean,
  bigint: opaque("an amount", t.bigint),
};

/** The shape of an example: its fields with their kinds; what is empty takes anything. */
const like = (example: unknown, name: string): t.Mixed => {
  const scalar = SCALARS[typeof example];
  if (scalar) return scalar;
  const fields = Object.entries(example as object);
  const names = fields.map(([field]) => field);
  if (names.includes("root")) return vector();
  if (names.includes("pairs") && names.includes("size")) return table();
  return fields.length === 0 ? recordOf(name) : t.type(
    Object.fromEntries(fields.map(([field, value]) => [field, like(value, field)])),
    name,
  );
};

/** The shape of a new world, with records of names that are each world's own; what stands deeper is taken as it is. */
const worldShape = (): t.Mixed => {
  const { keys: _, ...example } = openWorld();
  const { market, ledger } = example;
  const { fees, levels } = market;
  const whole = like({
    ...example,
    market: { um: {}, cm: {}, pairs: {}, assets: {}, loanRates: {}, fees, levels },
    ledger: { ...ledger, balances: {} },
  }, "a world");
  return t.intersection([
    whole,
    t.type({
      keys: t.record(t.string, key()),
      ledger: t.type({ balances: t.record(t.string, t.record(t.string, t.bigint)) }),
      listenKeys: t.record(t.string, t.type({ key: t.string, expires: t.number }, "a listen key")),
    }),
  ], "a world");
};

/** A world as JSON text; holds the secrets of its keys. */
export const writeWorld = (world: World): string => JSON.stringify({ format: FORMAT, world }, kept);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text, found);
  } catch {
    return undefined;
  }
};

/** Reads what {@link writeWorld} wrote; on the left side what is wrong with it. */
export const readWorld = (text: string): E.Either<string, World> => {
  const fail = (why: string) => E.left(`Cannot read the world: ${why}`);
  const file = parsed(text);
  if (file === undefined) return fail("it is not JSON, or not all of it is there");
  const { format, world } = upgraded(file);
  if (format !== FORMAT) {
    return fail(`expected {"format":"${FORMAT}","world":{…}} as this version writes it`);
  }
  const checked = worldShape().decode(world);
  return E.isRight(checked) ? E.right(world as World) : fail(problemsIn(checked.left));
};
