import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  accountBalance,
  changeUmPositionMode,
  connect,
  marginAccountBorrow,
  newMarginOrder,
  newUmOrder,
  type Transport,
  unreachable,
} from "../../../mod.ts";
import * as E from "../../../lib/either.ts";
import { openPositions, readOpenPositions } from "../../../overview/mod.ts";
import { closeEverything, type CloseOptions } from "../../../reliability/mod.ts";
import { clearing, OPEN, openOrdersIn, openPositionsIn } from "./world.ts";

type At = ReturnType<typeof clearing>;

const positionsIn = async (at: At) =>
  openPositions({ positions: await readOpenPositions(at.calm) })
    .map(({ symbol, amount }) => `${symbol} ${amount}`);

const everything = (at: At, id = "stop1", env = at.env) =>
  closeEverything({ ...at.clear, id })(env)();

const payloads = (at: At, seen: string[]): Transport => (signed, options) => {
  if (signed.method === "POST") seen.push(`${signed.endpoint}?${signed.payload}`);
  return at.env.transport(signed, options);
};

describe("closeEverything", () => {
  it("cancels orders, closes positions in both futures, and repays what is there", async () => {
    const at = clearing();
    await openPositionsIn(at.calm);
    await openOrdersIn(at.calm);
    const seen: string[] = [];
    const env = { ...at.env, transport: payloads(at, seen) };
    const end = await everything(at, "stop1", env);
    assert.deepEqual([end.isClear, end.left], [true, []]);
    assert.equal(end.ended.length, OPEN);
    assert.equal(end.closed.length, 3);
    assert.deepEqual(await positionsIn(at), []);
    const balances = await connect(at.calm)(accountBalance());
    assert.ok(balances.every(({ crossMarginBorrowed }) => Number(crossMarginBorrowed) === 0));
    const orders = seen.filter((each) => /^new(Um|Cm)Order\?/.test(each));
    assert.equal(orders.length, 3);
    assert.ok(orders.every((each) => each.includes("reduceOnly=true")));
  });

  it("closes by the position's side in hedge mode", async () => {
    const at = clearing();
    const ask = connect(at.calm);
    await ask(changeUmPositionMode({ dualSidePosition: true }));
    const order = { symbol: "BTCUSDT", type: "MARKET", quantity: "0.1" } as const;
    await ask(newUmOrder({ ...order, side: "BUY", positionSide: "LONG" }));
    await ask(newUmOrder({ ...order, side: "SELL", positionSide: "SHORT", quantity: "0.2" }));
    const seen: string[] = [];
    const end = await everything(at, "stop1", { ...at.env, transport: payloads(at, seen) });
    assert.deepEqual([end.isClear, end.left], [true, []]);
    assert.deepEqual(await positionsIn(at), []);
    assert.ok(seen.every((each) => !each.includes("reduceOnly")));
  });

  it("places no closing order twice, whoever carries it out, and whatever is lost", async () => {
    for (const kind of ["loseRequest", "loseReply"] as const) {
      const at = clearing([
        { endpoint: "newUmOrder", fault: { kind }, nth: [1] },
        { endpoint: "newCmOrder", fault: { kind }, nth: [1] },
        { endpoint: "marginAccountRepay", fault: { kind }, nth: [1] },
      ]);
      await openPositionsIn(at.calm);
      const before = at.ref.read().um.orders.size;
      const end = await everything(at);
      assert.ok(end.left.every(({ position }) => position === undefined), JSON.stringify(end.left));
      const again = await everything(at);
      assert.deepEqual(await positionsIn(at), []);
      assert.equal(at.ref.read().um.orders.size - before, 2, kind);
      assert.ok(again.left.every(({ position }) => position === undefined));
    }
  });

  it("goes on where a run that was killed has stopped", async () => {
    const at = clearing();
    await openPositionsIn(at.calm);
    const before = at.ref.read().um.orders.size;
    let isAlive = true;
    const transport: Transport = (signed, options) => async () => {
      const isOrder = signed.endpoint === "newUmOrder";
      if (!isAlive) return E.left(unreachable(signed.endpoint, "killed", "notSent"));
      const result = await at.env.transport(signed, options)();
      if (isOrder) isAlive = false;
      return isAlive ? result : E.left(unreachable(signed.endpoint, "killed", "unknown"));
    };
    const first = await everything(at, "stop1", { ...at.env, transport });
    assert.equal(first.isClear, false);
    const second = await everything(at);
    assert.deepEqual([second.isClear, second.left], [true, []]);
    assert.deepEqual(await positionsIn(at), []);
    assert.equal(at.ref.read().um.orders.size - before, 2);
  });

  it("closes in parts what is more than one order may be", async () => {
    const at = clearing();
    const before = at.ref.read().um.orders.size;
    await openPositionsIn(at.calm);
    const world = at.ref.read();
    const contract = world.market.um["BTCUSDT"] ?? assert.fail();
    const um = { ...world.market.um, BTCUSDT: { ...contract, maxQty: 20_000_000n } };
    at.ref.write({ ...world, market: { ...world.market, um } })();
    const end = await everything(at);
    assert.deepEqual([end.isClear, end.left], [true, []]);
    // 0.5 in orders of 0.2, and the other contract.
    assert.equal(at.ref.read().um.orders.size - before, 2 + 3 + 1);
  });

  it("closes all, whatever the rules of another contract lack", async () => {
    const rows = ["null", '{"symbol":"X"}', '{"symbol":"X","filters":[null]}'];
    for (const row of rows) {
      const at = clearing();
      await openPositionsIn(at.calm);
      const transport: Transport = (signed, options) => async () => {
        const reply = await at.env.transport(signed, options)();
        if (E.isLeft(reply)) return reply;
        const body = reply.right.body.replace('"symbols":[', `$&${row},`);
        return E.right({ ...reply.right, body });
      };
      const end = await everything(at, "stop1", { ...at.env, transport });
      assert.deepEqual([end.isClear, end.left], [true, []], row);
      assert.deepEqual(await positionsIn(at), []);
    }
  });

  it("says which positions stay, and why, where the exchange closes none of them", async () => {
    const at = clearing();
    await openPositionsIn(at.calm);
    const body = JSON.stringify({ code: -4108, msg: "Symbol is on delivering." });
    const transport: Transport = (signed, options) =>
      signed.endpoint === "newUmOrder"
        ? () => Promise.resolve(E.right({ status: 400, headers: {}, body }))
        : at.env.transport(signed, options);
    const end = await everything(at, "stop1", { ...at.env, transport });
    assert.equal(end.isClear, false);
    assert.deepEqual(end.closed.map(({ symbol }) => symbol), ["BTCUSD_PERP"]);
    assert.deepEqual(end.left.map(({ position }) => position?.symbol), ["BTCUSDT", "ETHUSDT"]);
    for (const { why } of end.left) assert.match(why, /Symbol is on delivering/);
  });

  it("never calls clear what it could not read the positions of", async () => {
    const endpoint = "queryCmPositionInformation";
    const at = clearing([{ endpoint, fault: { kind: "loseRequest" } }]);
    await openPositionsIn(at.calm);
    const { isClear, left } = await everything(at);
    assert.equal(isClear, false);
    assert.deepEqual(left.map(({ what }) => what), [`positions of ${endpoint}`]);
    assert.deepEqual(await positionsIn(at), ["BTCUSD_PERP -20"]);
  });

  it("says which loans stay, and what is missing to repay them", async () => {
    const at = clearing();
    const ask = connect(at.calm);
    await ask(marginAccountBorrow({ asset: "USDT", amount: "1000" }));
    const [usdt] = await ask(accountBalance({ asset: "USDT" }));
    const spent = (Number(usdt?.crossMarginFree ?? 0) - 400) / 61_000;
    await ask(newMarginOrder({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: spent.toFixed(4),
    }));
    const end = await everything(at);
    assert.equal(end.isClear, false);
    assert.equal(end.left.length, 1);
    assert.match(end.left[0]?.what ?? "", /^margin loan of [\d.]+ USDT$/);
    assert.match(end.left[0]?.why ?? "", /^[\d.]+ USDT more is needed/);
  });

  it("says of loans that were not to be repaid that they were not", async () => {
    const at = clearing();
    await connect(at.calm)(marginAccountBorrow({ asset: "USDT", amount: "50" }));
    const kept = await closeEverything({ ...at.clear, id: "stop1", repays: false })(at.env)();
    assert.equal(kept.isClear, false);
    assert.equal(kept.left[0]?.why, "it was not to be repaid");
  });

  /** An account with a loan, and whose balances are first asked for repaying in the reading of this number. */
  const owing = async () => {
    const at = clearing();
    await connect(at.calm)(marginAccountBorrow({ asset: "USDT", amount: "50" }));
    let reads = 0;
    let closed = 1;
    let fails = (_read: number): boolean => false;
    const transport: Transport = (signed, options) => async () => {
      const isLost = signed.endpoint === "accountBalance" && fails(++reads);
      return isLost
        ? E.right({ status: 504, headers: {}, body: "<html>" })
        : await at.env.transport(signed, options)();
    };
    const env = { ...at.env, transport };
    const before = at.ref.read();
    await everything(at, "stop1", env);
    const first = reads - 1;
    const close = async (which: typeof fails) => {
      at.ref.write(before)();
      reads = 0;
      fails = which;
      return await everything(at, `stop${++closed}`, env);
    };
    return { at, first, close };
  };

  it("reads balances again where they could not be read, and repays then", async () => {
    const { first, close } = await owing();
    for (const lost of [0, 1]) {
      const { isClear, left } = await close((read) => read === first + lost);
      assert.deepEqual([isClear, left], [true, []]);
    }
  });

  it("says that nothing was repaid where balances could not be read", async () => {
    const { at, first, close } = await owing();
    const { isClear, left } = await close((read) => read >= first);
    assert.equal(isClear, false);
    assert.match(left[0]?.why ?? "", /^none was repaid, as balances could not be read: /);
    const [usdt] = await connect(at.calm)(accountBalance({ asset: "USDT" }));
    assert.equal(Number(usdt?.crossMarginBorrowed), 50);
  });

  it("never rejects, whatever it is given", async () => {
    const { env } = clearing();
    const { isClear, left } = await closeEverything(undefined as never)(env)();
    assert.deepEqual([isClear, left.length], [false, 1]);
  });

  it("does nothing without an id that ids of orders can be made of", async () => {
    const at = clearing();
    const { isClear, left } = await everything(at, "no good");
    assert.equal(isClear, false);
    assert.match(left[0]?.why ?? "", /give an id/);
    assert.deepEqual(at.calls, []);
  });

  it("does nothing with settings that mean something else than they say", async () => {
    const at = clearing();
    // As from JavaScript: "undefined" is letters alone, and the same closing each time.
    for (
      const [given, why] of [
        [{ id: undefined }, /: give an id of 1 to 20 letters and digits$/],
        [{ id: null }, /: give an id/],
        [{ account: undefined }, /: give the account, a name of your own$/],
        [{ account: "" }, /: give the account/],
        [{ repays: "false" }, /: give repays as true or false$/],
      ] as const
    ) {
      const options = { ...at.clear, id: "stop1", ...given } as unknown as CloseOptions;
      const { isClear, left } = await closeEverything(options)(at.env)();
      assert.equal(isClear, false);
      assert.match(left[0]?.why ?? "", why);
    }
    assert.deepEqual(at.calls, []);
  });
});
