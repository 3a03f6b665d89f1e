/** What is refused before anything is sent, and what becomes of a call whose caller's functions fail. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  cancelCmOrder,
  cancelUmOrder,
  connect,
  type Environment,
  marginAccountBorrow,
  modifyUmOrder,
  newUmOrder,
  queryUmOrder,
  send,
  type Sendable,
} from "../../../mod.ts";
import {
  amendOnce,
  cancelOnce,
  cmReaders,
  marginReaders,
  memoryJournal,
  moneyReaders,
  moveOnce,
  type OnceOptions,
  placeOnce,
  recover,
  sapiMarginReaders,
  umReaders,
} from "../../../reliability/mod.ts";
import { timersOf } from "../../support/timers.ts";
import { type Place, placed, samples } from "./imagined.ts";

const symbol = "BTCUSDT";
const origClientOrderId = "a1";
const side = { symbol, side: "BUY", quantity: "0.01" } as const;
const limit = { ...side, type: "LIMIT", timeInForce: "GTC", price: "30000" } as const;

/** What came of a call, in the words of whichever it was. */
interface Told {
  readonly state: string;
  readonly why?: string;
  readonly failure?: { readonly _tag: string; readonly message: string };
}

interface Call {
  /** An endpoint that nobody has called. */
  readonly endpoint: unknown;
  readonly request: Sendable<unknown>;
  readonly run: (
    sendable: Sendable<unknown>,
    options: OnceOptions,
  ) => (environment: Environment) => () => Promise<Told>;
  /** Whether the exchange has carried it out. */
  readonly isDone: (row: { readonly status: string; readonly price: string }, at: Place) => boolean;
}

const calls: Readonly<Record<string, Call>> = {
  placeOnce: {
    endpoint: newUmOrder,
    request: newUmOrder(limit),
    run: placeOnce,
    isDone: (_, { ref }) => ref.read().um.orders.size > 1,
  },
  cancelOnce: {
    endpoint: cancelUmOrder,
    request: cancelUmOrder({ symbol, origClientOrderId }),
    run: cancelOnce,
    isDone: ({ status }) => status === "CANCELED",
  },
  amendOnce: {
    endpoint: modifyUmOrder,
    request: modifyUmOrder({ ...side, price: "31000", origClientOrderId }),
    run: (sendable, options) => amendOnce(sendable, options && { ...options, id: "m1" }),
    isDone: ({ price }) => Number(price) === 31000,
  },
  moveOnce: {
    endpoint: marginAccountBorrow,
    request: marginAccountBorrow({ asset: "USDT", amount: "100" }),
    run: (sendable, options) => moveOnce(sendable, options && { ...options, id: "m1" }),
    isDone: (_, { ref }) => ref.read().loans.size > 0,
  },
};

const readers = [...umReaders, ...moneyReaders];

/** An environment of the same account without faults. */
const calm = ({ ref }: Place): Environment => placed([], { readers }, ref).env;

/** An account with one order, on a network that loses the first reply to each kind of call. */
const scene = async (kind?: "loseReply" | "loseRequest"): Promise<Place> => {
  const endpoints = ["newUmOrder", "cancelUmOrder", "modifyUmOrder", "marginAccountBorrow"];
  const at = placed(
    kind ? endpoints.map((endpoint) => ({ endpoint, fault: { kind }, nth: [1] })) : [],
    { readers },
  );
  await connect(calm(at))(newUmOrder({ ...limit, newClientOrderId: origClientOrderId }));
  return at;
};

const journalled = async ({ options: { journal } }: Place): Promise<number> =>
  (await journal.unfinished("main")()).length;

const broken = (): never => {
  throw new Error("broken");
};

const DENIALS: readonly string[] = [
  "notSent",
  "rejected",
  "absent",
  "unchanged",
  "working",
  "gone",
];

const CLAIMS: readonly string[] = ["accepted", "ended", "amended", "gone"];

/** What a call tells where a function of its caller's may fail each time before it does its work. */
const failing = async (
  at: Place,
  { request, run }: Call,
  what: "now" | "sleep" | "journal",
  fails: () => false,
): Promise<Told> => {
  const { journal } = at.options;
  const own: Partial<Record<typeof what, Partial<OnceOptions>>> = {
    sleep: {
      sleep: (ms) => {
        at.pass(ms);
        return fails() || Promise.resolve();
      },
    },
    journal: {
      journal: {
        ...journal,
        intend: (...given) => fails() || journal.intend(...given),
        mark: (...given) => fails() || journal.mark(...given),
        find: (...given) => fails() || journal.find(...given),
      },
    },
  };
  const now = () => what === "now" && fails() || at.env.now();
  const told: Told[] = [];
  await timersOf(async () => {
    told.push(await run(request, { ...at.options, ...own[what] })({ ...at.env, now })());
  });
  return told[0] ?? assert.fail();
};

for (const [name, call] of Object.entries(calls)) {
  const { endpoint, request, run } = call;
  const refusals: readonly (readonly [what: string, given: unknown, advice: RegExp])[] = [
    ["nothing", undefined, /give what an endpoint returns, not undefined/],
    ["an endpoint that is not called", endpoint, /call it first/],
    ["a promise of a request", Promise.resolve(request), /await it first/],
  ];

  describe(`${name}, before it sends`, () => {
    for (const [what, given, advice] of refusals) {
      it(`refuses ${what} in the words of send`, async () => {
        const at = await scene();
        const told = await run(given as never, at.options)(at.env)();
        assert.equal(told.state, "notSent");
        assert.match(told.why ?? "", advice);
        const sent = await send(given as never)(at.env)();
        assert.ok(sent._tag === "Left" && told.failure);
        assert.deepEqual(
          [told.failure._tag, told.failure.message],
          [sent.left._tag, sent.left.message],
        );
      });
    }

    it("refuses settings and environments that are not there", async () => {
      const at = await scene();
      // Under no name, or the text undefined, recover would not find it.
      const unnamed = [undefined, "", null].map((account) => ({ ...at.options, account }));
      for (const options of [undefined, {}, { ...at.options, readers: undefined }, ...unnamed]) {
        const told = await run(request, options as never)(at.env)();
        assert.equal(told.state, "notSent");
        assert.match(told.why ?? "", /give a journal, an account and readers|give what moves/);
      }
      assert.equal((await run(request, at.options)(undefined as never)()).state, "notSent");
      assert.deepEqual(at.calls, []);
    });

    for (const now of [broken, () => NaN]) {
      it(`refuses a time that ${now === broken ? "fails" : "is none"}, and writes nothing down`, async () => {
        const at = await scene();
        const told = await run(request, at.options)({ ...at.env, now })();
        assert.equal(told.state, "notSent");
        assert.match(told.why ?? "", /give the environment another now/);
        assert.deepEqual([at.calls, await journalled(at)], [[], 0]);
      });
    }

    for (const visibleMs of [60, 999, 0.001, 0, -1, NaN, "60000" as unknown as number]) {
      it(`refuses ${JSON.stringify(visibleMs)} for the ms that something may stay invisible`, async () => {
        const at = await scene("loseRequest");
        const told = await run(request, { ...at.options, visibleMs })(at.env)();
        assert.equal(told.state, "notSent");
        assert.match(told.why ?? "", /give visibleMs in ms, 1000 or more/);
        assert.deepEqual([at.calls, await journalled(at)], [[], 0]);
        assert.notEqual(
          (await run(request, { ...at.options, visibleMs: 1000 })(at.env)()).state,
          "notSent",
        );
      });
    }
  });

  describe(`${name}, where its caller's functions fail`, () => {
    it("comes to an end without patience where that is no number", async () => {
      const at = await scene("loseRequest");
      const told = await run(request, { ...at.options, patienceMs: NaN })(at.env)();
      assert.equal(told.state, "open");
    });

    for (const kind of ["loseReply", "loseRequest"] as const) {
      for (const what of ["now", "sleep", "journal"] as const) {
        it(`never rejects, and tells nothing false, whichever call of ${what} fails after ${kind}`, async () => {
          for (const isForEver of [true, false]) {
            for (let nth = 1; nth < 200; nth++) {
              let called = 0;
              const fails = () =>
                (++called === nth || (isForEver && called > nth)) && assert.fail("broken");
              const at = await scene(kind);
              const told = await failing(at, call, what, fails);
              if (called < nth) break;
              const row = await connect(calm(at))(queryUmOrder({ symbol, origClientOrderId }));
              const isFalse = call.isDone(row, at) ? DENIALS : CLAIMS;
              assert.ok(!isFalse.includes(told.state), `${nth} ${isForEver} ${told.state}`);
            }
          }
        });
      }
    }
  });
}

describe("placeOnce, before it sends", () => {
  for (const newId of [broken, () => "my order #1"]) {
    it(`refuses an id that ${newId === broken ? "fails" : "the exchange does not take"}`, async () => {
      const at = await scene();
      const told = await placeOnce(newUmOrder(limit), at.options)({ ...at.env, newId })();
      assert.ok(told.state === "notSent" && told.failure?._tag === "Blocked");
      assert.equal(told.failure.rule, "newId");
      assert.deepEqual([at.calls, await journalled(at)], [[], 0]);
    });
  }

  for (const [name, sample] of Object.entries(samples)) {
    it(`refuses ${name} where no reader could find it`, async () => {
      const every = { umReaders, cmReaders, marginReaders, sapiMarginReaders };
      const others = Object.values(every).filter((each) => each !== sample.readers).flat();
      for (const readers of [others, []]) {
        const at = placed([], { readers });
        const told = await placeOnce(sample.request("a1"), at.options)(at.env)();
        assert.ok(told.state === "notSent");
        const [own] = Object.entries(every).find(([, each]) => each === sample.readers) ?? [];
        assert.ok(told.why.endsWith(`give readers that look it up, as ${own} do`), told.why);
        assert.deepEqual([at.calls, await at.options.journal.find("main", "a1")()], [
          [],
          undefined,
        ]);
      }
    });
  }
});

describe("cancelOnce and amendOnce, before they send", () => {
  it("refuse what no reader could find", async () => {
    const at = await scene();
    const options = { journal: memoryJournal(), account: "main", id: "m1" };
    const cancel = cancelCmOrder({ symbol: "BTCUSD_PERP", orderId: "1" });
    const amend = modifyUmOrder({ ...side, price: "31000", origClientOrderId });
    const told = [
      await cancelOnce(cancel, { ...options, readers: umReaders })(at.env)(),
      await amendOnce(amend, { ...options, readers: cmReaders })(at.env)(),
    ];
    assert.deepEqual(told.map(({ state }) => state), ["notSent", "notSent"]);
    assert.deepEqual(
      told.map((each) => "why" in each && /as (\w+) do$/.exec(each.why)?.[1]),
      ["cmReaders", "umReaders"],
    );
    assert.deepEqual(at.calls, []);
  });
});

describe("recover, by its settings", () => {
  it("calls nothing absent by ms that were meant in seconds", async () => {
    const at = await scene("loseRequest");
    await placeOnce(newUmOrder(limit), { ...at.options, patienceMs: -1 })(at.env)();
    const unnamed = { ...at.options, account: undefined as unknown as string };
    await assert.rejects(
      recover(unnamed)(at.env)(),
      /^RangeError: Cannot recover: give the account$/,
    );
    await assert.rejects(recover({ ...at.options, visibleMs: 60 })(at.env)(), {
      name: "RangeError",
      message: "Cannot recover: give visibleMs in ms, 1000 or more",
    });
    assert.equal((await recover(at.options)(at.env)())[0]?.state, "absent");
  });

  it("leaves open what none of its readers finds, and says so", async () => {
    const at = await scene("loseReply");
    await placeOnce(newUmOrder(limit), { ...at.options, patienceMs: -1 })(at.env)();
    const [one] = await recover({ ...at.options, readers: cmReaders })(at.env)();
    assert.ok(one?.state === "open" && /none of the readers/.test(one.why));
  });
});
