/** Risk that is followed, on the simulated exchange and its sockets. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  accountInformation,
  changeUmInitialLeverage,
  connect,
  marginAccountBorrow,
  marginAccountRepay,
  newCmOrder,
  newMarginOrder,
  newUmOrder,
} from "../../../mod.ts";
import { fixed } from "../../../lib/decimal.ts";
import { left, right } from "../../../lib/either.ts";
import { limited } from "../../../lib/failure.ts";
import { readRisk } from "../../../overview/mod.ts";
import { NO_REQUIREMENT, type Standing } from "../../../risk/mod.ts";
import {
  openWorld,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../../simulator/mod.ts";
import {
  accountStream,
  type AccountStreamSettings,
  follow,
  type FollowedRisk,
  followRisk,
  followUm,
  type RiskFollowing,
  type RiskNotice,
} from "../../../streams/mod.ts";
import { byClock, type Clock } from "../../support/clock.ts";

const free = { maker: 0n, taker: 0n };

const EVERY = 30;

const opened = (
  clock: Clock,
  options: Partial<RiskFollowing> = {},
  settings: AccountStreamSettings = {},
) => {
  const { lagMs = 20 } = settings;
  const first = openWorld();
  const market = { ...first.market, fees: { um: free, cm: free, margin: free } };
  const ref = worldRef({ ...first, market });
  const sockets = simulatedSockets(ref);
  const { transport, openSocket } = sockets;
  const env = simulatedEnvironment(ref, {
    transport,
    openSocket,
    streamBase: "wss://fstream.simulated.invalid/pm",
    marketStreams: {
      UM: "wss://fstream.simulated.invalid",
      CM: "wss://dstream.simulated.invalid",
    },
  });
  const account = follow(accountStream({ lagMs, margin: ["BTCUSDT"], ...settings }))(env);
  let reads = 0;
  const read = async () => {
    reads++;
    return (await readRisk(env)).found;
  };
  const risk = followRisk(account, {
    read,
    everyMs: EVERY,
    rereadMs: 1e6,
    soonestMs: 1_000,
    lagMs,
    ...options,
  })(env);
  return { clock, ref, sockets, env, account, risk, ask: connect(env), reads: () => reads };
};

type Followed = ReturnType<typeof opened>;

const figuresOf = (
  { equity, maintenanceMargin, initialMargin, uniMMR, status }: Standing,
): readonly string[] => [
  ...[equity, maintenanceMargin, initialMargin, uniMMR ?? NO_REQUIREMENT].map((each) =>
    fixed(each)
  ),
  status,
];

const serverOf = async ({ ask }: Followed): Promise<readonly string[]> => {
  const { accountEquity, accountMaintMargin, accountInitialMargin, uniMMR, accountStatus } =
    await ask(accountInformation());
  return [accountEquity, accountMaintMargin, accountInitialMargin, uniMMR, accountStatus];
};

/** What comes next, once so much time has passed. */
const next = async (
  { clock }: Pick<Followed, "clock">,
  iterator: AsyncIterator<RiskNotice>,
): Promise<IteratorResult<RiskNotice>> => {
  let read: IteratorResult<RiskNotice> | undefined;
  void iterator.next().then((each) => read = each);
  for (let i = 0; i < 30_000 && !read; i++) await clock.pass(10);
  return read ?? assert.fail("nothing came");
};

/** Reads standings until one is the exchange's; fails after some seconds. */
const settled = async (
  world: Followed,
  iterator: AsyncIterator<RiskNotice>,
  what: string,
): Promise<RiskNotice & { readonly type: "standing" }> => {
  let last: readonly string[] = [];
  const until = world.clock.now() + 30_000;
  while (world.clock.now() < until) {
    const { done, value } = await next(world, iterator);
    if (done) return assert.fail("it ended");
    if (value.type !== "standing") continue;
    last = figuresOf(value.standing);
    if (value.isLive && last.join() === (await serverOf(world)).join()) return value;
  }
  return assert.fail(`${what}: ${last} is not ${await serverOf(world)}`);
};

const begun = async (world: Followed): Promise<AsyncIterator<RiskNotice>> => {
  const iterator = world.risk[Symbol.asyncIterator]();
  await settled(world, iterator, "at first");
  return iterator;
};

const ended = (
  { risk, account }: { readonly risk: FollowedRisk; readonly account: Followed["account"] },
) => {
  risk.stop();
  account.stop();
};

const market = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.5" } as const;

/** A test by a clock that it moves. */
const timed = (what: string, run: (clock: Clock) => Promise<void>): void => {
  it(what, { timeout: 60_000 }, () => byClock(run));
};

describe("risk that is followed", () => {
  timed(
    "stands where the exchange says, after each order, loan, setting and price",
    async (clock) => {
      const world = opened(clock);
      const { ask, sockets } = world;
      const iterator = await begun(world);
      const steps: readonly (readonly [string, () => unknown])[] = [
        ["a position", () => ask(newUmOrder(market))],
        ["its price", () => {
          sockets.movePrices({ BTC: "57123.4" });
          sockets.advance(1000);
        }],
        ["an order that rests", () =>
          ask(newUmOrder({
            ...market,
            type: "LIMIT",
            timeInForce: "GTC",
            price: "50000",
          }))],
        ["its leverage", () => ask(changeUmInitialLeverage({ symbol: "BTCUSDT", leverage: 7 }))],
        ["a part closed", () => ask(newUmOrder({ ...market, side: "SELL", quantity: "0.2" }))],
        ["a loan", () => ask(marginAccountBorrow({ asset: "BNB", amount: "3" }))],
        [
          "a contract that is new to it",
          () =>
            ask(
              newCmOrder({ symbol: "BTCUSD_PERP", side: "SELL", type: "MARKET", quantity: "20" }),
            ),
        ],
        ["a fill of what rested", () => {
          sockets.movePrices({ BTC: "49900" });
          sockets.advance(1000);
        }],
        ["a part repaid", () => ask(marginAccountRepay({ asset: "BNB", amount: "1" }))],
        ["a trade of coins", () => ask(newMarginOrder({ ...market, quantity: "0.05" }))],
        ["another price", () => {
          sockets.movePrices({ BTC: "64000" });
          sockets.advance(1000);
        }],
      ];
      for (const [what, step] of steps) {
        await step();
        await settled(world, iterator, what);
      }
      assert.deepEqual(
        figuresOf(world.risk.now()?.standing ?? assert.fail()),
        await serverOf(world),
      );
      ended(world);
    },
  );

  timed("keeps what was read of books that the account does not follow", async (clock) => {
    const books: readonly AccountStreamSettings[] = [{ cm: false }, { um: false }, {
      um: false,
      cm: false,
    }];
    for (const settings of books) {
      const world = opened(clock, {}, settings);
      const { ask, sockets } = world;
      await ask(newUmOrder(market));
      const coin = {
        symbol: "BTCUSD_PERP",
        side: "SELL",
        type: "MARKET",
        quantity: "200",
      } as const;
      await ask(newCmOrder(coin));
      const iterator = await begun(world);
      // No view has what these events of other books changed.
      await ask(newCmOrder({ ...coin, quantity: "100" }));
      await ask(newUmOrder({ ...market, side: "SELL", quantity: "0.1" }));
      await clock.pass(10);
      assert.equal(world.risk.now()?.isLive, false);
      await settled(world, iterator, "another position");
      sockets.movePrices({ BTC: "57123.4" });
      sockets.advance(1000);
      await settled(world, iterator, "a price");
      ended(world);
    }
  });

  timed("keeps what was read of margin where USDⓈ-M alone is followed", async (clock) => {
    const world = opened(clock);
    await world.ask(marginAccountBorrow({ asset: "BNB", amount: "3" }));
    await world.ask(newUmOrder(market));
    const account = followUm({ lagMs: 20 })(world.env);
    const read = () => readRisk(world.env);
    const risk = followRisk(account, { read, everyMs: EVERY, lagMs: 20 })(world.env);
    const iterator = risk[Symbol.asyncIterator]();
    await settled({ ...world, risk }, iterator, "at first");
    await world.ask(marginAccountBorrow({ asset: "BNB", amount: "2" }));
    await settled({ ...world, risk }, iterator, "another loan");
    ended({ risk, account });
  });

  timed("has leverage as it was read, once a read shows what was told", async (clock) => {
    let by = 3;
    const world = opened(clock, { rereadMs: 5_000, lagMs: 3_000 });
    const read = async () => {
      const { found } = await readRisk(world.env);
      if (found._tag === "Left") return found;
      const { account, terms } = found.right;
      const um = { ...account.um, leverage: { BTCUSDT: by } };
      return right({ terms, account: { ...account, um } });
    };
    const risk = followRisk(world.account, { read, rereadMs: 5_000, lagMs: 3_000 })(world.env);
    void risk[Symbol.asyncIterator]();
    const leverage = () => risk.now()?.account.um.leverage["BTCUSDT"];
    await clock.pass(4_000);
    assert.equal(leverage(), 3);
    await world.ask(changeUmInitialLeverage({ symbol: "BTCUSDT", leverage: 7 }));
    await clock.pass(10);
    assert.equal(leverage(), 7);
    // The read a second later may not show it yet.
    await clock.pass(2_000);
    assert.equal(leverage(), 7);
    by = 9;
    await clock.pass(5_000);
    assert.equal(leverage(), 9);
    ended({ risk, account: world.account });
  });

  timed("is told at a bounded rate, and the newest alone to a slow reader", async (clock) => {
    const world = opened(clock, { everyMs: 100 });
    const { ask, sockets } = world;
    const iterator = await begun(world);
    await ask(newUmOrder(market));
    await settled(world, iterator, "a position");
    let told = 0;
    let isOver = false;
    const reading = (async () => {
      while (!isOver) {
        await iterator.next();
        told++;
      }
    })();
    for (let i = 0; i < 200; i++) {
      sockets.movePrices({ BTC: String(60_000 + i) });
      sockets.advance(1000);
      await clock.pass(5);
    }
    isOver = true;
    await clock.pass(100);
    await reading;
    assert.ok(told >= 8 && told <= 13, `${told}`);
    for (const BTC of ["62000", "61000"]) {
      sockets.movePrices({ BTC });
      sockets.advance(1000);
      await clock.pass(400);
    }
    const { value } = await next(world, iterator);
    assert.deepEqual(figuresOf(value.standing), await serverOf(world));
    ended(world);
  });

  timed("is not live while events or prices may be missing, and is again", async (clock) => {
    const world = opened(clock, {}, { lagMs: 200 });
    const iterator = await begun(world);
    await world.ask(newUmOrder(market));
    await settled(world, iterator, "a position");
    // Nothing can be heard again before it was seen that nothing is heard.
    world.sockets.setFaults({ seed: 1, rules: [{ fault: { kind: "refused" }, every: 1 }] });
    world.sockets.hit({ kind: "cut" });
    for (;;) {
      const { value } = await next(world, iterator);
      assert.equal(value.type, "standing");
      if (!value.isLive) break;
    }
    world.sockets.setFaults(undefined);
    const before = world.reads();
    await settled(world, iterator, "after a cut");
    await clock.pass(2_000);
    assert.ok(world.reads() > before, "leverage of the gap was not read");
    ended(world);
  });

  timed("tells that mark prices may be missing, and that they come again", async (clock) => {
    const world = opened(clock);
    const { account, ask, env, sockets } = world;
    await ask(newUmOrder(market));
    // The account is live, and tells nothing.
    const still = {
      ...account,
      view: () => ({ ...account.view(), phase: "live" as const }),
      hear: () => () => {},
    };
    const read = async () => (await readRisk(env)).found;
    const risk = followRisk(still, { read, everyMs: EVERY, rereadMs: 1e6, soonestMs: 1e6 })(env);
    const iterator = risk[Symbol.asyncIterator]();
    const until = async (isLive: boolean) => {
      for (;;) {
        const { value } = await next(world, iterator);
        assert.equal(value.type, "standing");
        if (value.isLive === isLive) return;
      }
    };
    await until(true);
    sockets.setFaults({ seed: 1, rules: [{ fault: { kind: "refused" }, every: 1 }] });
    sockets.hit({ kind: "cut" });
    await until(false);
    sockets.setFaults(undefined);
    await until(true);
    risk.stop();
  });

  timed("is not live by a mark price that cannot be read, or is none", async (clock) => {
    const world = opened(clock);
    const { account, env, sockets } = world;
    await begun(world);
    let mark: string | undefined;
    const openSocket: typeof env.openSocket = (to, hear) =>
      (env.openSocket ?? assert.fail())(to, (heard) =>
        hear(
          heard._tag === "Frame" && mark !== undefined
            ? { ...heard, text: heard.text.replace(/"p":"[^"]*"/, `"p":"${mark}"`) }
            : heard,
        ));
    const read = async () => (await readRisk(env)).found;
    const risk = followRisk(account, { read, everyMs: EVERY })({ ...env, openSocket });
    risk[Symbol.asyncIterator]();
    const isLive = async (): Promise<boolean | undefined> => {
      sockets.advance(1_000);
      await clock.pass(100);
      return risk.now()?.isLive;
    };
    await world.ask(newUmOrder(market));
    await clock.pass(10_000);
    for (const each of ["", "0.00000000", "NaN"]) {
      assert.equal(await isLive(), true);
      mark = each;
      assert.equal(await isLive(), false, each);
      mark = undefined;
    }
    risk.stop();
    ended(world);
  });

  timed("tells what could not be read, and ends with the account", async (clock) => {
    const world = opened(clock, { read: () => Promise.resolve(left("nothing")) });
    const iterator = world.risk[Symbol.asyncIterator]();
    assert.deepEqual((await next(world, iterator)).value, { type: "unread", why: "nothing" });
    assert.equal(world.risk.now(), undefined);
    world.account.stop();
    assert.deepEqual((await next(world, iterator)).value, { type: "stopped" });
    assert.equal((await next(world, iterator)).done, true);
  });

  timed("ends at once where the account has ended before, and says why", async (clock) => {
    const world = opened(clock);
    const { openSocket: _, ...deaf } = world.env;
    for (const env of [world.env, deaf]) {
      const account = follow(accountStream())(env);
      if (env === world.env) account.stop();
      let reads = 0;
      const read = () => Promise.resolve(left(++reads));
      const told = [];
      const risk = followRisk(account, { read })(world.env);
      for await (const notice of risk) told.push(notice);
      const [stopped, ...more] = told;
      assert.ok(stopped?.type === "stopped" && more.length === 0);
      assert.equal(stopped.failure?._tag, env === deaf ? "Blocked" : undefined);
      assert.equal(reads, 0);
      // Also who hears it later is told.
      const heard: string[] = [];
      account.hear(({ type }) => heard.push(type));
      assert.deepEqual(heard, ["stopped"]);
    }
  });

  timed("ends where no mark price can come, and says what to give", async (clock) => {
    const world = opened(clock);
    const { marketStreams: _, ...env } = world.env;
    const read = () => Promise.resolve(left("nothing"));
    const iterator = followRisk(world.account, { read })(env)[Symbol.asyncIterator]();
    const { value } = await next(world, iterator);
    assert.ok(value.type === "stopped" && value.failure?._tag === "Blocked");
    assert.match(value.failure.message, /marketStreams/);
    world.account.stop();
  });

  timed("reads until a read was sent long enough after what asked for it", async (clock) => {
    const world = opened(clock, { lagMs: 3_500 });
    await begun(world);
    await clock.pass(10_000);
    const before = world.reads();
    await world.ask(marginAccountBorrow({ asset: "BNB", amount: "3" }));
    await clock.pass(60_000);
    // At once, and each second until what it shows is of after the loan.
    assert.equal(world.reads(), before + 5);
    ended(world);
  });

  timed("goes on after a read that throws, and reads nothing for a minute", async (clock) => {
    let reads = 0;
    const world = opened(clock, {
      rereadMs: 1_000,
      read: () => {
        throw new Error(`no ${++reads}`);
      },
    });
    const iterator = world.risk[Symbol.asyncIterator]();
    const { value } = await next(world, iterator);
    assert.ok(value.type === "unread");
    assert.match(`${value.why}`, /no 1/);
    await clock.pass(59_000);
    assert.equal(reads, 1);
    await clock.pass(2_000);
    assert.equal(reads, 2);
    ended(world);
  });

  timed("reads nothing for as long as the exchange asks", async (clock) => {
    let reads = 0;
    const failures = [limited("accountBalance", 418, -1003, 300_000)];
    const read = () => {
      reads++;
      return Promise.resolve({ found: left([]), failures });
    };
    const world = opened(clock, { rereadMs: 1_000, read });
    void world.risk[Symbol.asyncIterator]();
    await clock.pass(1_000);
    // It asks for a read.
    await world.ask(marginAccountBorrow({ asset: "BNB", amount: "3" }));
    await clock.pass(298_000);
    assert.equal(reads, 1);
    await clock.pass(2_000);
    assert.equal(reads, 2);
    ended(world);
  });

  timed("waits as long as it is told to, also longer than a timer can", async (clock) => {
    const world = opened(clock, { rereadMs: 2 ** 31, everyMs: 2 ** 31 });
    let told = 0;
    const reading = (async () => {
      for await (const { type } of world.risk) told += type === "standing" ? 1 : 0;
    })();
    // What it was told at its beginning may have it read once more.
    await clock.pass(5_000);
    assert.equal(world.risk.now()?.isLive, true);
    const [reads, before] = [world.reads(), told];
    for (let i = 0; i < 5; i++) {
      await world.ask(changeUmInitialLeverage({ symbol: "BTCUSDT", leverage: 5 + i }));
      await clock.pass(1_000);
    }
    assert.deepEqual([world.reads(), told], [reads, before]);
    world.account.stop();
    await reading;
  });

  timed("is live no more once it was left, as nobody hears its prices then", async (clock) => {
    const world = opened(clock);
    await world.ask(newUmOrder(market));
    const iterator = await begun(world);
    await clock.pass(1_000);
    assert.equal(world.risk.now()?.isLive, true);
    await iterator.return?.();
    assert.equal(world.account.health().phase, "live");
    assert.equal(world.risk.now()?.isLive, false);
    ended(world);
  });

  timed("reads again as often as it is told to", async (clock) => {
    const world = opened(clock, { rereadMs: 3_000 });
    const iterator = await begun(world);
    await clock.pass(5_000);
    const before = world.reads();
    await clock.pass(30_000);
    assert.equal(world.reads(), before + 10);
    await iterator.return?.();
    await clock.pass(30_000);
    assert.equal(world.reads(), before + 10);
    world.account.stop();
  });

  timed("counts mark prices together, once somebody looks", async (clock) => {
    let copies = 0;
    const world = opened(clock, {}, { lagMs: 5_000 });
    const { ask, env, sockets } = world;
    await ask(newUmOrder(market));
    const counted = <T extends object>(terms: T): T =>
      new Proxy(terms, {
        getOwnPropertyDescriptor: (of, name) => {
          copies++;
          return Reflect.getOwnPropertyDescriptor(of, name);
        },
      });
    const read = async () => {
      const { found } = await readRisk(env);
      if (found._tag === "Left") return found;
      const { account, terms } = found.right;
      return right({ account, terms: { ...terms, assets: counted(terms.assets) } });
    };
    const risk = followRisk(world.account, { read, everyMs: EVERY, lagMs: 20 })(env);
    const iterator = risk[Symbol.asyncIterator]();
    await clock.pass(100);
    for (const BTC of ["57000", "58000", "59000"]) {
      sockets.movePrices({ BTC });
      sockets.advance(1000);
      await clock.pass(100);
    }
    assert.equal(copies, 0, "a mark price copies the terms of all");
    await clock.pass(10_000);
    const { standing, terms } = risk.now() ?? assert.fail("nothing is known");
    assert.equal(fixed(terms.um["BTCUSDT"]?.markPrice ?? 0n), "59000.00000000");
    assert.deepEqual(figuresOf(standing), await serverOf(world));
    assert.ok(copies > 0, "copies are not counted");
    await iterator.return?.();
    ended(world);
  });

  it("has one loop: of two each would be told a part", async () => {
    const env = simulatedEnvironment(worldRef(openWorld()));
    const read = () => Promise.resolve(left("nothing"));
    const risk = followRisk(follow(accountStream())(env), { read })(env);
    const iterator = risk[Symbol.asyncIterator]();
    assert.throws(
      () => risk[Symbol.asyncIterator](),
      /^TypeError: Cannot follow: follow the risk anew for each loop/,
    );
    // The first loop is told all the same.
    assert.equal((await iterator.next()).value.type, "stopped");
    risk.stop();
  });

  it("refuses times that are too short or none, and what it does not take", () => {
    const ref = worldRef(openWorld());
    const env = simulatedEnvironment(ref);
    const account = follow(accountStream())(env);
    const read = () => Promise.resolve(left("nothing"));
    const refusals: readonly (readonly [object, RegExp])[] = [
      [{ rereadMs: 60 }, /rereadMs takes ms, 1000 or more/],
      [{ soonestMs: 10 }, /soonestMs takes ms, 1000 or more/],
      [{ everyMs: 0.25 }, /everyMs takes ms, 1 or more$/],
      [{ lagMs: -1 }, /lagMs takes ms, 0 or more$/],
      [{ rereadMs: "60000" }, /rereadMs takes ms/],
      [{ rereadMs: NaN }, /rereadMs takes ms/],
      [{ reread: 60_000 }, /reread is not a parameter: did you mean .*rereadMs/],
    ];
    for (const [times, said] of refusals) {
      assert.throws(
        () => followRisk(account, { read, ...times })(env),
        (error) => error instanceof TypeError && said.test(error.message),
      );
    }
    followRisk(account, { read, rereadMs: Infinity, lagMs: 0 })(env).stop();
  });
});
