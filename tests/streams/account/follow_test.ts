import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { withReply } from "../../../lib/answers/usage.ts";
import type { Environment } from "../../../lib/environment.ts";
import type { Heard, OpenSocket } from "../../../lib/socket.ts";
import { connect } from "../../../promise/mod.ts";
import { accountBalance } from "../../../endpoints/portfolio/account.ts";
import { newCmOrder } from "../../../endpoints/portfolio/cm/order.ts";
import { marginAccountBorrow } from "../../../endpoints/portfolio/margin/loan.ts";
import { newMarginOrder } from "../../../endpoints/portfolio/margin/order.ts";
import { newUmAlgoOrder } from "../../../endpoints/portfolio/um/algo_order.ts";
import { queryAllCurrentUmOpenAlgoOrders } from "../../../endpoints/portfolio/um/algo_order_query.ts";
import { newUmOrder } from "../../../endpoints/portfolio/um/order.ts";
import { bnbTransfer, fundCollectionByAsset } from "../../../endpoints/portfolio/transfer.ts";
import { cancelUmOrder } from "../../../endpoints/portfolio/um/order_cancel.ts";
import { writeJson } from "../../../simulator/exchange/body.ts";
import {
  openWorld,
  simulated,
  simulatedEnvironment,
  simulatedSockets,
  type SocketFaultPlan,
  worldRef,
} from "../../../simulator/mod.ts";
import {
  accountStream,
  follow,
  type Following,
  type Notice,
  waitFor,
} from "../../../streams/mod.ts";
import { orderBook } from "../../../streams/book/order_book.ts";
import { recordingSession } from "../../../transports/session.ts";

interface Line {
  /** Whether sockets can be opened. */
  isUp: boolean;
  /** Cuts all sockets. */
  readonly cut: () => void;
  readonly urls: string[];
}

/** A simulated account whose events go to the sockets that are open. */
const account = (): { readonly env: Environment; readonly line: Line } => {
  const open = new Set<(heard: Heard) => void>();
  const ref = worldRef(openWorld());
  const transport = simulated(ref, (events) => {
    for (const event of events) {
      for (const hear of open) hear({ _tag: "Frame", text: writeJson(event) });
    }
  });
  const line: Line = {
    isUp: true,
    urls: [],
    cut: () => {
      const all = [...open];
      open.clear();
      for (const hear of all) hear({ _tag: "Ended", reason: "cut" });
    },
  };
  const openSocket: OpenSocket = (url, hear) => {
    line.urls.push(url);
    queueMicrotask(() => {
      if (!line.isUp) return hear({ _tag: "Ended", reason: "down" });
      open.add(hear);
      hear({ _tag: "Opened" });
    });
    return {
      send: () => {},
      end: () => {
        if (open.delete(hear)) hear({ _tag: "Ended", reason: "ended here" });
      },
    };
  };
  const streamBase = "wss://stream.simulated.invalid/pm";
  return { env: simulatedEnvironment(ref, { transport, openSocket, streamBase }), line };
};

/** A simulated account on the sockets of its exchange. */
const moving = (faults?: SocketFaultPlan) => {
  const ref = worldRef(openWorld());
  const sockets = simulatedSockets(ref, faults ? { faults } : {});
  const { transport, openSocket } = sockets;
  const streamBase = "wss://fstream.simulated.invalid/pm";
  return { env: simulatedEnvironment(ref, { transport, openSocket, streamBase }), sockets };
};

const market = (quantity: string) =>
  newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity });

/** Reads notices until one is of a type. */
const until = async (
  iterator: AsyncIterator<Notice>,
  type: Notice["type"],
): Promise<readonly Notice[]> => {
  const all: Notice[] = [];
  for (;;) {
    const { done, value } = await iterator.next();
    if (done) return all;
    all.push(value);
    if (value.type === type) return all;
  }
};

const eventually = async (isSo: () => boolean): Promise<void> => {
  for (let i = 0; i < 1_000 && !isSo(); i++) await new Promise((done) => setTimeout(done, 10));
  assert.ok(isSo(), "it did not come");
};

const begin = (env: Environment): readonly [Following, AsyncIterator<Notice>] => {
  const following = follow(accountStream({ lagMs: 20 }))(env);
  return [following, following[Symbol.asyncIterator]()];
};

const fillsIn = (all: readonly Notice[]) =>
  all.flatMap((notice) => notice.type === "fill" ? [notice] : []);

describe("an account that is followed", () => {
  it("tells fills as they come, and those of a gap once it is closed", async () => {
    const { env, line } = account();
    const ask = connect(env);
    const [following, iterator] = begin(env);
    await until(iterator, "recovered");
    assert.equal(following.view().phase, "live");

    const first = await ask(market("0.01"));
    const [seen] = fillsIn(await until(iterator, "fill"));
    assert.equal(seen?.fill.orderId, first.orderId);
    assert.equal(seen?.source, "stream");

    const limit = newUmOrder({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: "0.01",
      price: "50000",
    });
    const resting = await ask(limit);
    line.isUp = false;
    line.cut();
    const second = await ask(market("0.02"));
    await ask(cancelUmOrder({ symbol: "BTCUSDT", orderId: resting.orderId }));
    line.isUp = true;
    const all = await until(iterator, "recovered");
    assert.ok(all.some(({ type }) => type === "gap"));
    const fills = fillsIn(all);
    assert.deepEqual(fills.map(({ fill }) => [fill.orderId, fill.qty]), [
      [second.orderId, "0.02"],
    ]);
    assert.equal(fills[0]?.recovered, true);
    const orders = following.view().orders;
    const ended = orders.find(({ orderId }) => orderId === resting.orderId);
    assert.equal(ended?.status, "CANCELED");
    assert.deepEqual(all.filter(({ type }) => type === "unknown"), []);
    following.stop();
    await until(iterator, "stopped");
    assert.equal((await iterator.next()).done, true);
  });

  it("finds that income explains wallets, whatever changed them", async () => {
    const { env, sockets } = moving();
    const ask = connect(env);
    const asked: string[] = [];
    const transport: Environment["transport"] = (signed) => {
      asked.push(signed.endpoint);
      return env.transport(signed);
    };
    const all: Notice[] = [];
    const following = follow({ ...accountStream({ lagMs: 20 }), auditMs: 150 })({
      ...env,
      transport,
    });
    following.hear((notice) => void all.push(notice));
    const isLive = () => following.view().phase === "live";
    await eventually(isLive);
    await ask(market("0.01"));
    await ask(newCmOrder({ symbol: "BTCUSD_PERP", side: "BUY", type: "MARKET", quantity: "3" }));
    await ask(
      newUmOrder({ symbol: "BTCUSDT", side: "SELL", type: "MARKET", quantity: "0.005" }),
    );
    await ask(fundCollectionByAsset({ asset: "USDT" }));
    await ask(bnbTransfer({ amount: "0.1", transferSide: "TO_UM" }));
    // Funding is paid.
    sockets.advance(8 * 3_600_000);
    asked.length = 0;
    const proven = following.health().provenTo;
    await eventually(() => asked.includes("getUmIncomeHistory"));
    await eventually(() => isLive() && following.health().provenTo > proven + 100);
    following.stop();
    assert.deepEqual(all.filter(({ type }) => type === "unknown"), []);
  });

  it("has the exchange's orders, positions, balances and liabilities after a gap", async () => {
    const { env, line } = account();
    const ask = connect(env);
    const following = follow(accountStream({ margin: ["BTCUSDT"], lagMs: 20 }))(env);
    const iterator = following[Symbol.asyncIterator]();
    await until(iterator, "recovered");
    const act = async (quantity: string) => {
      await ask(market(quantity));
      await ask(newUmAlgoOrder({
        symbol: "BTCUSDT",
        side: "SELL",
        algoType: "CONDITIONAL",
        type: "STOP_MARKET",
        triggerPrice: "40000",
        quantity: "0.01",
      }));
      await ask(newCmOrder({ symbol: "BTCUSD_PERP", side: "BUY", type: "MARKET", quantity: "1" }));
      await ask(marginAccountBorrow({ asset: "USDT", amount: "100" }));
      await ask(newMarginOrder({
        symbol: "BTCUSDT",
        side: "BUY",
        type: "MARKET",
        quantity: "0.001",
      }));
    };
    await act("0.01");
    line.isUp = false;
    line.cut();
    await act("0.02");
    line.isUp = true;
    const all = await until(iterator, "recovered");
    assert.deepEqual(all.filter(({ type }) => type === "unknown"), []);
    const view = following.view();
    const open = view.orders.filter(({ status }) => status === "NEW");
    const algos = await ask(queryAllCurrentUmOpenAlgoOrders());
    assert.deepEqual(
      open.filter(({ book }) => book === "UM_ALGO").map(({ orderId }) => orderId).sort(),
      algos.map(({ algoId }) => algoId).sort(),
    );
    const sizes = view.positions.map(({ symbol, amount }) => [symbol, Number(amount)]).sort();
    assert.deepEqual(sizes, [["BTCUSDT", 0.03], ["BTCUSD_PERP", 2]]);
    const balances = await ask(accountBalance());
    const amounts = (type: "balances" | "liabilities", book: string, asset: string) =>
      Number(
        view[type].find((value) =>
          value.asset === asset && (!("book" in value) || value.book === book)
        )?.amount ?? 0,
      );
    for (const row of balances) {
      assert.deepEqual(
        {
          um: amounts("balances", "UM", row.asset),
          cm: amounts("balances", "CM", row.asset),
          free: amounts("balances", "MARGIN", row.asset),
          owed: amounts("liabilities", "", row.asset),
        },
        {
          um: Number(row.umWalletBalance),
          cm: Number(row.cmWalletBalance),
          free: Number(row.crossMarginFree),
          owed: Number(row.crossMarginBorrowed) + Number(row.crossMarginInterest),
        },
        row.asset,
      );
    }
    const fills = fillsIn(all).map(({ fill }) => fill.book).sort();
    assert.deepEqual([...new Set(fills)], ["CM", "MARGIN", "UM"]);
    following.stop();
  });

  it("waits for the end of an order, whether an event tells it or a read", async () => {
    const { env, line } = account();
    const ask = connect(env);
    const [following, iterator] = begin(env);
    await until(iterator, "recovered");
    const filled = await waitFor(following, market("0.01"))(env);
    assert.ok(filled._tag === "Right" && filled.right.end === "filled");
    assert.deepEqual(filled.right.fills.map(({ qty }) => qty), ["0.01"]);

    const withIts = await waitFor(following, withReply(market("0.02")))(env);
    assert.ok(withIts._tag === "Right" && withIts.right.end === "filled");
    assert.deepEqual(withIts.right.fills.map(({ qty }) => qty), ["0.02"]);

    const limit = newUmOrder({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: "0.01",
      price: "50000",
      newClientOrderId: "rests",
    });
    const resting = waitFor(following, limit)(env);
    await new Promise((done) => setTimeout(done, 10));
    line.isUp = false;
    line.cut();
    await ask(cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: "rests" }));
    line.isUp = true;
    const cancelled = await resting;
    assert.ok(cancelled._tag === "Right" && cancelled.right.end === "cancelled");
    assert.equal(cancelled.right.order?.clientOrderId, "rests");

    const refusal = await waitFor(
      following,
      newUmOrder({
        symbol: "NONEUSDT",
        side: "BUY",
        type: "MARKET",
        quantity: "1",
      }),
    )(env);
    assert.ok(refusal._tag === "Left" && refusal.left._tag === "Refused");
    following.stop();
  });

  it("waits for an algo order, and the order that it sets off", async () => {
    const { env, sockets } = moving();
    const [following, iterator] = begin(env);
    await until(iterator, "recovered");
    await connect(env)(market("0.01"));
    const stop = waitFor(
      following,
      newUmAlgoOrder({
        symbol: "BTCUSDT",
        side: "SELL",
        algoType: "CONDITIONAL",
        type: "STOP_MARKET",
        triggerPrice: "40000",
        quantity: "0.01",
      }),
    )(env);
    await new Promise((done) => setTimeout(done, 10));
    sockets.movePrices({ BTCUSDT: "39000" });
    const ending = await stop;
    assert.ok(ending._tag === "Right");
    assert.equal(ending.right.end, "filled");
    assert.equal(ending.right.setOffBy?.book, "UM_ALGO");
    assert.deepEqual(ending.right.fills.map(({ qty }) => qty), ["0.01"]);
    following.stop();
  });

  it("takes a key that expired for a gap, and goes on with a new one", async () => {
    const { env, sockets } = moving();
    const [following, iterator] = begin(env);
    await until(iterator, "recovered");
    sockets.advance(3_700_000);
    const all = await until(iterator, "recovered");
    const gap = all.find(({ type }) => type === "gap");
    assert.ok(gap?.type === "gap" && gap.reason === "the listen key expired");
    await connect(env)(market("0.01"));
    const [fill] = fillsIn(await until(iterator, "fill"));
    assert.equal(fill?.source, "stream");
    following.stop();
  });

  it("takes another key, as it asks for the next socket, for a gap", async () => {
    const { env } = account();
    const openSocket = env.openSocket ?? assert.fail();
    const hears: ((heard: Heard) => void)[] = [];
    let isOther = false;
    const following = follow(accountStream({ lagMs: 20 }))({
      ...env,
      openSocket: (url, hear) => {
        hears.push(hear);
        return openSocket(url, hear);
      },
      transport: (signed) => async () => {
        const reply = await env.transport(signed)();
        if (reply._tag === "Left" || !isOther || signed.endpoint !== "startUserDataStream") {
          return reply;
        }
        return { ...reply, right: { ...reply.right, body: '{"listenKey":"other"}' } };
      },
    });
    const iterator = following[Symbol.asyncIterator]();
    await until(iterator, "recovered");
    isOther = true;
    // The server is about to go.
    hears[0]?.({ _tag: "Frame", text: '{"e":"serverShutdown"}' });
    const gap = (await until(iterator, "gap")).at(-1);
    assert.equal(gap?.type === "gap" && gap.reason, "the listen key is another one");
    await until(iterator, "recovered");
    following.stop();
  });

  it("reads all that was missed while the machine slept, longer than a page of trades covers", async () => {
    const { env, sockets } = moving();
    const [following, iterator] = begin(env);
    await until(iterator, "recovered");
    // The clock goes on in sleep, and elapsed time does not.
    sockets.hit({ kind: "cut" });
    sockets.advance(30 * 3_600_000);
    await connect(env)(
      newCmOrder({ symbol: "BTCUSD_PERP", side: "BUY", type: "MARKET", quantity: "1" }),
    );
    const fills = fillsIn(await until(iterator, "recovered"));
    assert.deepEqual(fills.map(({ fill, source }) => [fill.book, source]), [["CM", "rest"]]);
    following.stop();
  });

  it("tells every fill once over connections that are cut and refused", async () => {
    const { env } = moving({
      seed: 1,
      rules: [
        { fault: { kind: "refused" }, path: "/pm/*", nth: [2, 4, 5] },
        { fault: { kind: "cut" }, event: "ORDER_TRADE_UPDATE", nth: [5, 11, 17] },
      ],
    });
    const ask = connect(env);
    const following = follow(accountStream({ lagMs: 20 }))(env);
    const told: Notice[] = [];
    following.hear((notice) => void told.push(notice));
    const placed: string[] = [];
    for (let i = 0; i < 15; i++) {
      placed.push((await ask(market("0.01"))).orderId);
      await new Promise((done) => setTimeout(done, 40));
    }
    for (let i = 0; i < 500; i++) {
      if (following.view().phase === "live" && fillsIn(told).length >= placed.length) break;
      await new Promise((done) => setTimeout(done, 20));
    }
    assert.deepEqual(fillsIn(told).map(({ fill }) => fill.orderId).sort(), placed.sort());
    assert.ok(told.filter(({ type }) => type === "gap").length > 0);
    assert.ok(fillsIn(told).some(({ recovered }) => recovered));
    assert.deepEqual(told.filter(({ type }) => type === "unknown"), []);
    assert.deepEqual(following.view().positions.map(({ amount }) => Number(amount)), [0.15]);
    following.stop();
  });

  it("goes on from a checkpoint: what happened meanwhile is a gap", async () => {
    const { env } = account();
    const ask = connect(env);
    const [first, iterator] = begin(env);
    await until(iterator, "recovered");
    await ask(market("0.01"));
    await until(iterator, "fill");
    const kept = JSON.stringify(first.checkpoint());
    first.stop();
    const missed = await ask(market("0.02"));
    const second = follow(accountStream({ lagMs: 20 }), JSON.parse(kept))(env);
    const all = await until(second[Symbol.asyncIterator](), "recovered");
    assert.deepEqual(fillsIn(all).map(({ fill }) => fill.orderId), [missed.orderId]);
    second.stop();
  });

  it("shows neither key nor address", async () => {
    const { env, line } = account();
    const [following, iterator] = begin(env);
    const all = await until(iterator, "recovered");
    const key = line.urls[0]?.split("/").at(-1) ?? assert.fail("no socket was opened");
    assert.ok(key.length > 20);
    const shown = inspect([all, following, following.view()], { depth: 9, showHidden: true });
    assert.ok(!shown.includes(key));
    following.stop();
  });

  it("ends with a failure where no socket can be had", async () => {
    const { env } = account();
    const { openSocket: _, ...without } = env;
    const all = await until(begin(without)[1], "stopped");
    const last = all.at(-1);
    assert.ok(last?.type === "stopped");
    assert.equal(last.failure?._tag, "Blocked");
    assert.match(last.failure?.message ?? "", /give the environment an openSocket/);
  });

  it("ends with what its sockets lack, and so does a book", async () => {
    const { env, line } = account();
    const openSocket = Object.assign(env.openSocket ?? assert.fail("none"), { lacks: "give one" });
    const lacking = recordingSession({ ...env, openSocket }, () => {});
    const last = (await until(begin(lacking)[1], "stopped")).at(-1);
    assert.ok(last?.type === "stopped");
    const book = orderBook("BTCUSDT")(lacking);
    for await (const _ of book);
    for (const failure of [last.failure, book.failure()]) {
      assert.match(failure?.message ?? "", /^Cannot send \w+: give one$/);
    }
    assert.deepEqual(line.urls, []);
  });

  it("tells who hears it later that it has stopped, and why, once", () => {
    const { openSocket: _, ...env } = account().env;
    const following = follow(accountStream())(env);
    for (let i = 0; i < 2; i++) {
      const told: Notice[] = [];
      following.hear((notice) => void told.push(notice));
      const ends = told.filter(({ type }) => type === "stopped");
      assert.equal(ends.length, 1);
      assert.ok(ends[0]?.type === "stopped" && ends[0].failure?._tag === "Blocked");
    }
  });

  it("sends no key of other hosts to the exchange", async () => {
    const { env, line } = account();
    const { streamBase: _, ...without } = env;
    const all = await until(begin(without)[1], "stopped");
    assert.deepEqual(line.urls, []);
    assert.ok(all.some((notice) => notice.type === "stopped" && notice.failure));
  });

  it("ends when its reader leaves", async () => {
    const { env } = account();
    const following = follow(accountStream({ lagMs: 20 }))(env);
    for await (const notice of following) if (notice.type === "recovered") break;
    assert.equal(following.view().phase, "stopped");
  });
});
