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
import { left } from "../../../lib/either.ts";
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
  follow,
  type FollowedRisk,
  followRisk,
  type RiskFollowing,
  type RiskNotice,
} from "../../../streams/mod.ts";
import { until } from "../../support/until.ts";

const free = { maker: 0n, taker: 0n };

const EVERY = 30;

const opened = (options: Partial<RiskFollowing> = {}, lagMs = 20) => {
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
  const account = follow(accountStream({ lagMs, margin: ["BTCUSDT"] }))(env);
  let reads = 0;
  const read = async () => {
    reads++;
    return (await readRisk(env)).found;
  };
  const risk = followRisk(account, {
    read,
    everyMs: EVERY,
    rereadMs: 1e6,
    soonestMs: 40,
    ...options,
  })(env);
  return { ref, sockets, env, account, risk, ask: connect(env), reads: () => reads };
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

/** Reads standings until one is the exchange's; fails after some seconds. */
const settled = async (
  world: Followed,
  iterator: AsyncIterator<RiskNotice>,
  what: string,
): Promise<RiskNotice & { readonly type: "standing" }> => {
  let last: readonly string[] = [];
  const until = performance.now() + 8000;
  while (performance.now() < until) {
    const { done, value } = await iterator.next();
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

describe("risk that is followed", () => {
  it("stands where the exchange says, after each order, loan, setting and price", {
    timeout: 60_000,
  }, async () => {
    const world = opened();
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
          ask(newCmOrder({ symbol: "BTCUSD_PERP", side: "SELL", type: "MARKET", quantity: "20" })),
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
    assert.deepEqual(figuresOf(world.risk.now()?.standing ?? assert.fail()), await serverOf(world));
    ended(world);
  });

  it(
    "is told at a bounded rate, and the newest alone to a slow reader",
    { timeout: 60_000 },
    async () => {
      const world = opened({ everyMs: 100 });
      const { ask, sockets } = world;
      const iterator = await begun(world);
      await ask(newUmOrder(market));
      await settled(world, iterator, "a position");
      const began = performance.now();
      let told = 0;
      const reads = (async () => {
        while (performance.now() - began < 1000) {
          const { done } = await iterator.next();
          if (done) break;
          told++;
        }
      })();
      for (let i = 0; i < 200; i++) {
        sockets.movePrices({ BTC: String(60_000 + i) });
        sockets.advance(1000);
        await new Promise((later) => setTimeout(later, 5));
      }
      await reads;
      const most = (performance.now() - began) / 100 + 2;
      assert.ok(told >= 3 && told <= most, `${told} of ${most}`);
      sockets.movePrices({ BTC: "61000" });
      sockets.advance(1000);
      await new Promise((later) => setTimeout(later, 400));
      const { value } = await iterator.next();
      assert.deepEqual(figuresOf(value.standing), await serverOf(world));
      ended(world);
    },
  );

  it(
    "is not live while events or prices may be missing, and is again",
    { timeout: 60_000 },
    async () => {
      const world = opened({}, 200);
      const iterator = await begun(world);
      await world.ask(newUmOrder(market));
      await settled(world, iterator, "a position");
      // Nothing can be heard again before it was seen that nothing is heard.
      world.sockets.setFaults({ seed: 1, rules: [{ fault: { kind: "refused" }, every: 1 }] });
      world.sockets.hit({ kind: "cut" });
      for (;;) {
        const { value } = await iterator.next();
        assert.equal(value.type, "standing");
        if (!value.isLive) break;
      }
      world.sockets.setFaults(undefined);
      await settled(world, iterator, "after a cut");
      ended(world);
    },
  );

  it(
    "tells that mark prices may be missing, and that they come again",
    { timeout: 60_000 },
    async () => {
      const world = opened();
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
        let late: ReturnType<typeof setTimeout> | undefined;
        const limit = new Promise<never>((_, fail) => {
          late = setTimeout(() => fail(new Error(`isLive: ${isLive} was not told`)), 10_000);
        });
        const told = (async () => {
          for (;;) {
            const { value } = await iterator.next();
            assert.equal(value.type, "standing");
            if (value.isLive === isLive) return;
          }
        })();
        await Promise.race([told, limit]);
        clearTimeout(late);
      };
      await until(true);
      sockets.setFaults({ seed: 1, rules: [{ fault: { kind: "refused" }, every: 1 }] });
      sockets.hit({ kind: "cut" });
      await until(false);
      sockets.setFaults(undefined);
      await until(true);
      risk.stop();
    },
  );

  it("tells what could not be read, and ends with the account", { timeout: 60_000 }, async () => {
    const world = opened({ read: () => Promise.resolve(left("nothing")) });
    const iterator = world.risk[Symbol.asyncIterator]();
    assert.deepEqual((await iterator.next()).value, { type: "unread", why: "nothing" });
    assert.equal(world.risk.now(), undefined);
    world.account.stop();
    assert.deepEqual((await iterator.next()).value, { type: "stopped" });
    assert.equal((await iterator.next()).done, true);
  });

  it(
    "waits as long as it is told to, also longer than a timer can",
    { timeout: 60_000 },
    async () => {
      const world = opened({ rereadMs: 2 ** 31, everyMs: 2 ** 31 });
      let told = 0;
      const reading = (async () => {
        for await (const { type } of world.risk) told += type === "standing" ? 1 : 0;
      })();
      await until(() => world.risk.now()?.isLive === true);
      // What it was told at its beginning may have it read once more.
      await new Promise((later) => setTimeout(later, 200));
      const [reads, before] = [world.reads(), told];
      for (let i = 0; i < 5; i++) {
        await world.ask(changeUmInitialLeverage({ symbol: "BTCUSDT", leverage: 5 + i }));
        await new Promise((later) => setTimeout(later, 40));
      }
      assert.deepEqual([world.reads(), told], [reads, before]);
      world.account.stop();
      await reading;
    },
  );

  it("reads again as often as it is told to", { timeout: 60_000 }, async () => {
    const world = opened({ rereadMs: 40 });
    const iterator = await begun(world);
    const before = world.reads();
    await new Promise((later) => setTimeout(later, 300));
    assert.ok(world.reads() > before + 1);
    await iterator.return?.();
    const ends = world.reads();
    await new Promise((later) => setTimeout(later, 150));
    assert.ok(world.reads() <= ends + 1);
    world.account.stop();
  });
});
