/** Worlds as JSON text, and back. */
import * as t from "../../lib/deps/io_ts.ts";
import * as E from "../../lib/either.ts";
import { hasNoBooks, upgraded } from "./first_worlds.ts";
import { withBooks } from "./book/rebuilt.ts";
import { withReserves } from "./futures/book.ts";
import { withOpenLoss } from "./open_loss.ts";
import { readText, writeText } from "./world_text.ts";
import { opaque, problemsIn, recordOf } from "./shapes.ts";
import type { Account, Futures, World } from "./world/world.ts";
import { MAIN, partsOf } from "./world/seen_by.ts";
import { openWorld } from "./open.ts";

const FORMAT = "unimargin world 4";

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

const amount: t.Type<bigint> = /*#__PURE__*/ opaque("an amount", t.bigint);

const amounts = (name = "amounts") => t.record(t.string, amount, name);

const numbers = () => t.record(t.string, t.number, "numbers");

const SCALARS: Readonly<Record<string, t.Mixed>> = {
  number: t.number,
  string: t.string,
  boolean: t.boolean,
  bigint: amount,
};

/** The shape of an example: its fields and their types; empty values accept anything. */
const like = (example: unknown, name: string): t.Mixed => {
  const scalar = SCALARS[typeof example];
  if (scalar) return scalar;
  const fields = fieldsOf(example as object);
  if ("root" in fields) return vector();
  if ("pairs" in fields && "size" in fields) return table();
  return Object.keys(fields).length === 0 ? recordOf(name) : t.type(fields, name);
};

const fieldsOf = (example: object): t.Props =>
  Object.fromEntries(Object.entries(example).map(([field, value]) => [field, like(value, field)]));

const futuresShape = (example: Futures) =>
  t.type({
    ...fieldsOf(example),
    realised: amounts(),
    reserved: amounts(),
    leverage: numbers(),
  }, "futures");

/** Shapes of what belongs to an account. */
const accountProps = (example: Account): t.Props => ({
  ...fieldsOf(example),
  ledger: t.type({
    balances: t.record(t.string, amounts(), "balances"),
    entries: vector(),
  }, "a ledger"),
  um: futuresShape(example.um),
  cm: futuresShape(example.cm),
  listenKeys: t.record(t.string, t.type({ key: t.string, expires: t.number }, "a listen key")),
});

const switches = () =>
  t.partial({
    strict: t.boolean,
    retired: t.boolean,
    largeIds: t.union([t.boolean, t.array(t.string)]),
  }, "switches");

/** The shape of a new world; records accept any names, and deeper values are not checked. */
const worldShape = () => {
  const { keys: _, accounts: __, ...example } = openWorld();
  const { market: { fees, levels }, limits } = example;
  const account = t.type(accountProps(partsOf(openWorld())), "an account");
  return t.type({
    ...accountProps(example),
    keys: t.record(t.string, key()),
    market: t.type({
      um: recordOf("contracts"),
      cm: recordOf("contracts"),
      pairs: recordOf("pairs"),
      assets: recordOf("assets"),
      fees: like(fees, "fees"),
      levels: like(levels, "levels"),
      loanRates: amounts("rates"),
    }, "a market"),
    accounts: t.record(t.string, t.union([t.null, account]), "accounts"),
    switches: t.union([t.undefined, switches()]),
    limits: t.type({
      ...fieldsOf(limits),
      used: numbers(),
      calls: t.record(t.string, t.array(t.number), "times"),
    }, "limits"),
  }, "a world");
};

/** Writes a world as JSON text, including the secrets of its keys. */
export const writeWorld = (world: World): string => writeText({ format: FORMAT, world });

/** Whether the accounts fit together: all but the one shown are kept, and keys are of one of them. */
const isWhole = ({ account, accounts, keys }: World): boolean =>
  Object.hasOwn(accounts, account) &&
  Object.entries(accounts).every(([name, kept]) => (kept === null) === (name === account)) &&
  Object.values(keys).every((key) => Object.hasOwn(accounts, key.account ?? MAIN));

/** Reads what {@link writeWorld} wrote; on the left, what is wrong with it. */
export const readWorld = (text: string): E.Either<string, World> => {
  const fail = (why: string) => E.left(`Cannot read the world: ${why}`);
  const file = readText(text);
  if (file === undefined) return fail("it is not JSON, or not all of it is there");
  const { format, world } = upgraded(file);
  if (format !== FORMAT) {
    return fail(`expected {"format":"${FORMAT}","world":{…}} as this version writes it`);
  }
  const checked = worldShape().decode(world);
  if (E.isLeft(checked)) return fail(problemsIn(checked.left));
  if (!isWhole(world as World)) return fail("its accounts and keys do not fit together");
  const read = withOpenLoss(withReserves(withReserves(world as World, "um"), "cm"));
  return E.right(hasNoBooks(file) ? withBooks(read) : read);
};
