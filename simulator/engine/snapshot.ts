/** Worlds as JSON text, and back again where the text is what it should be. */
import * as t from "../../lib/deps/io_ts.ts";
import * as E from "../../lib/either.ts";
import { withReserves } from "./futures/book.ts";
import { opaque, problemsIn, recordOf } from "./shapes.ts";
import type { World } from "./world/world.ts";

const FORMAT = "unimargin world 1";

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

const orders = (more: t.Props) =>
  t.type({ orders: vector(), open: table(), clientIds: table(), ...more }, "orders");

const futures = () =>
  orders({
    firstOrderId: t.string,
    positions: recordOf("positions"),
    realised: t.record(t.string, t.string),
    reserved: t.record(t.string, t.string),
    trades: vector(),
    amendments: vector(),
    leverage: t.record(t.string, t.number),
  });

const key = () =>
  opaque(
    "a key",
    t.union([
      t.type({ kind: t.literal("HMAC"), secret: t.string }),
      t.type({ kind: t.keyof({ RSA: null, Ed25519: null }), publicKey: t.string }),
    ]),
  );

const market = () =>
  t.type({
    um: recordOf("contracts"),
    cm: recordOf("contracts"),
    pairs: recordOf("pairs"),
    assets: recordOf("assets"),
    fees: recordOf("fees"),
    levels: recordOf("levels"),
    loanRates: recordOf("rates"),
  }, "a market");

const ledger = () =>
  t.type({
    balances: t.record(t.string, t.record(t.string, t.string)),
    entries: vector(),
  }, "a ledger");

/** The main shape; what stands deeper is taken as it is. */
const worldShape = () =>
  t.type(
    {
      time: t.number,
      nextTransaction: t.string,
      keys: t.record(t.string, key()),
      market: market(),
      ledger: ledger(),
      settings: t.type({ type: t.string, hedgeMode: t.boolean, autoRepay: t.boolean }, "settings"),
      um: futures(),
      cm: futures(),
      algos: orders({ firstId: t.string }),
      strategies: orders({ firstId: t.string }),
      margin: orders({
        firstOrderId: t.string,
        firstListId: t.string,
        lists: vector(),
        listClientIds: table(),
        trades: vector(),
        prevented: vector(),
      }),
      isolated: t.type({ maxAccount: t.number, accounts: recordOf("accounts") }, "accounts"),
      liquidationLoan: t.type(
        { amount: t.string, repaid: t.string, repayments: vector() },
        "a loan",
      ),
      loans: vector(),
      interest: vector(),
      loanRepayments: vector(),
      listenKeys: t.record(t.string, t.type({ key: t.string, expires: t.number }, "a listen key")),
      limits: t.type({
        minute: t.number,
        used: t.record(t.string, t.number),
        calls: t.record(t.string, t.array(t.number)),
        bannedUntil: t.number,
        ignored: t.number,
        enforced: t.boolean,
      }, "limits"),
      downloads: vector(),
    } satisfies Readonly<Record<keyof World, t.Mixed>>,
    "a world",
  );

/**
 * Fields that joined the form after its first worlds were kept, with what they were before they joined:
 * such worlds stay readable. Whoever adds a field to the world adds it here too; one that is added to an
 * order, a position or a record is optional.
 */
const JOINED = {
  um: { realised: {} },
  cm: { realised: {} },
  limits: { calls: {}, enforced: true },
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What was kept, with the fields that were not known when it was. */
const completed = (kept: unknown, joined: Fields): unknown =>
  isFields(kept)
    ? Object.entries(joined).reduce<Fields>(
      (all, [name, value]) =>
        Object.hasOwn(all, name)
          ? isFields(value) ? { ...all, [name]: completed(all[name], value) } : all
          : { ...all, [name]: value },
      kept,
    )
    : kept;

/** A world as JSON text; holds the secrets of its keys. */
export const writeWorld = (world: World): string => JSON.stringify({ format: FORMAT, world });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads what {@link writeWorld} wrote; on the left side what is wrong with it. */
export const readWorld = (text: string): E.Either<string, World> => {
  const fail = (why: string) => E.left(`Cannot read the world: ${why}`);
  const file = parsed(text);
  if (file === undefined) return fail("it is not JSON, or not all of it is there");
  const { format, world } = (file ?? {}) as { format?: unknown; world?: unknown };
  if (format !== FORMAT) {
    return fail(`expected {"format":"${FORMAT}","world":{…}} as this version writes it`);
  }
  const whole = completed(world, JOINED);
  const checked = worldShape().decode(whole);
  return E.isRight(checked)
    ? E.right(withReserves(withReserves(whole as World, "um"), "cm"))
    : fail(problemsIn(checked.left));
};
