import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { marginAccountNewOco } from "../../../endpoints/portfolio/margin/oco.ts";
import { cancelCmConditionalOrder } from "../../../endpoints/portfolio/cm/conditional_order_cancel.ts";
import { newCmConditionalOrder } from "../../../endpoints/portfolio/cm/conditional_order.ts";
import { newUmAlgoOrder } from "../../../endpoints/portfolio/um/algo_order.ts";
import { marginAccountNewOrder } from "../../../endpoints/margin/orders/order.ts";
import { newMarginOrder } from "../../../endpoints/portfolio/margin/order.ts";
import { newUmOrder } from "../../../endpoints/portfolio/um/order.ts";
import * as E from "../../../lib/either.ts";
import type { Family } from "../../../lib/family.ts";
import { credentials, environment, type Signed } from "../../../lib/environment.ts";
import { badParams, refused, unreachable } from "../../../lib/failure.ts";
import { connect } from "../../../mod.ts";
import { hmac } from "../../../signers/hmac.ts";
import { openWorld, simulatedEnvironment, worldRef } from "../../../simulator/mod.ts";
import type { Following } from "../../../streams/account/follow.ts";
import { readOf } from "../../../streams/account/products.ts";
import { fillOf } from "../../../streams/account/merge/fills.ts";
import type { Book, OrderView, TradeBook } from "../../../streams/account/merge/views.ts";
import type { Notice } from "../../../streams/account/notice.ts";
import type { Wanted } from "../../../streams/account/state.ts";
import { type Ending, waitFor } from "../../../streams/account/wait_for.ts";
import { accountStream, follow, followMargin, followPro, followUm } from "../../../streams/mod.ts";
import { until } from "../../support/until.ts";
import { live } from "./hand.ts";

/** A following that a test speaks for. */
const spoken = (books: readonly TradeBook[] = ["UM", "CM", "MARGIN"], family?: Family) => {
  const listeners = new Set<(notice: Notice) => void>();
  const asked: Wanted[] = [];
  const following: Following = {
    // It lists all that is known: too much for each order that waits.
    view: () => assert.fail("nobody asked"),
    health: () => ({ phase: "live", socket: "alive", heardAt: 0, provenTo: 0, failures: 0 }),
    checkpoint: () => assert.fail("nobody asked"),
    hear: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ask: (order) => void asked.push(order),
    placed: () => {},
    books,
    ...(family && { family }),
    stop: () => {},
    [Symbol.asyncIterator]: () => assert.fail("nobody reads"),
  };
  const tell = (notice: Notice) => {
    for (const listener of listeners) listener(notice);
  };
  return { following, asked, tell };
};

const order = (status: string, more: Partial<OrderView> = {}): Notice => ({
  type: "order",
  source: "stream",
  order: {
    book: "UM",
    symbol: "BTCUSDT",
    orderId: "7",
    clientOrderId: "mine",
    side: "BUY",
    type: "LIMIT",
    timeInForce: "GTC",
    status,
    origQty: "1",
    executedQty: status === "FILLED" ? "1" : "0",
    price: "1",
    updateTime: 1,
    ...more,
  },
});

const fill = (symbol: string, orderId = "7"): Notice => ({
  type: "fill",
  source: "stream",
  fill: fillOf({ book: "UM", symbol, orderId, tradeId: "1", side: "BUY", price: "1", qty: "1" }),
});

const answering = (body?: string) => {
  const sent: Signed[] = [];
  const env = environment({
    credentials: credentials("key", hmac("secret")),
    transport: (signed) => () => {
      sent.push(signed);
      return Promise.resolve(
        body === undefined
          ? E.left(unreachable(signed.endpoint, "the connection broke", "unknown"))
          : E.right({ status: 200, headers: {}, body }),
      );
    },
  });
  return { env, sent };
};

const limit = newUmOrder({
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "1",
  price: "1",
  newClientOrderId: "mine",
});

const PLACED =
  '{"symbol":"BTCUSDT","orderId":7,"clientOrderId":"mine","status":"NEW","side":"BUY",' +
  '"executedQty":"0","origQty":"1","type":"LIMIT","price":"1","timeInForce":"GTC"}';

const settled = () => new Promise((done) => setTimeout(done, 5));

/** Runs with waits of ten seconds and more that take a moment. */
const hurried = async <A>(run: () => Promise<A>): Promise<A> => {
  const { setTimeout: real } = globalThis;
  globalThis.setTimeout =
    ((then: () => void, ms = 0) => real(then, ms >= 10_000 ? 10 : ms)) as never;
  try {
    return await run();
  } finally {
    globalThis.setTimeout = real;
  }
};

const endOf = (ended: E.Either<unknown, Ending>): Ending =>
  E.isRight(ended) ? ended.right : assert.fail("it did not end");

describe("waiting for an order", () => {
  it("takes no order of another contract that has its id for it", async () => {
    const { following, tell } = spoken();
    const { env } = answering(PLACED);
    const waiting = waitFor(following, limit)(env);
    tell(order("FILLED", { symbol: "ETHUSDT" }));
    tell(fill("ETHUSDT"));
    await settled();
    tell(order("CANCELED"));
    const { end, fills } = endOf(await waiting);
    assert.deepEqual([end, fills], ["cancelled", []]);
  });

  it("keeps nothing of other orders of its contract once it knows its id", async () => {
    const { following, tell } = spoken();
    const ending = waitFor(following, limit)(answering(PLACED).env);
    await settled();
    const { set } = Map.prototype;
    let kept = 0;
    Map.prototype.set = function (...entry) {
      kept++;
      return set.call(this, ...entry);
    };
    try {
      tell(fill("BTCUSDT", "8"));
      tell(order("FILLED", { orderId: "8" }));
    } finally {
      Map.prototype.set = set;
    }
    assert.equal(kept, 0);
    tell(order("FILLED"));
    tell(fill("BTCUSDT"));
    assert.equal(endOf(await ending).fills.length, 1);
  });

  it("keeps little of other orders while the one that waits has become none", async () => {
    const { following, tell } = spoken();
    const stop = newUmAlgoOrder({
      algoType: "CONDITIONAL",
      symbol: "BTCUSDT",
      side: "BUY",
      type: "STOP_MARKET",
      quantity: "1",
      triggerPrice: "2",
    });
    const body =
      '{"algoId":5,"clientAlgoId":"a","algoType":"CONDITIONAL","orderType":"STOP_MARKET",' +
      '"symbol":"BTCUSDT","side":"BUY","quantity":"1","algoStatus":"NEW","triggerPrice":"2"}';
    const { setTimeout: real } = globalThis;
    const { set } = Map.prototype;
    const kept = new Set<Map<unknown, unknown>>();
    let then: (() => void) | undefined;
    globalThis.setTimeout =
      ((next: () => void, ms = 0) => ms < 10_000 ? real(next, ms) : void (then = next)) as never;
    try {
      const waiting = waitFor(following, stop)(answering(body).env);
      await until(() => then !== undefined);
      const own = { book: "UM_ALGO", orderId: "5" } as const;
      tell(order("NEW", own));
      Map.prototype.set = function (...entry) {
        kept.add(this);
        return set.call(this, ...entry);
      };
      let most = 0;
      for (let i = 100; i < 1_100; i++) {
        tell(order("FILLED", { orderId: `${i}` }));
        tell(fill("BTCUSDT", `${i}`));
        if (i % 10 === 0) then?.();
        most = Math.max(most, ...[...kept].map(({ size }) => size));
      }
      Map.prototype.set = set;
      assert.ok(kept.size > 0 && most < 25, `${most} are kept`);
      // The order that it becomes may be told before that is.
      tell(order("FILLED"));
      tell(fill("BTCUSDT"));
      then?.();
      tell(order("FINISHED", { ...own, becameOrderId: "7" }));
      const ending = endOf(await waiting);
      assert.deepEqual([ending.end, ending.fills.length], ["filled", 1]);
    } finally {
      globalThis.setTimeout = real;
      Map.prototype.set = set;
    }
  });

  it("takes the last of the orders that had its client id", async () => {
    const { following, tell } = spoken();
    const waiting = waitFor(following, limit)(answering().env);
    tell(order("NEW", { updateTime: 9 }));
    tell(order("EXPIRED", { orderId: "3", updateTime: 5 }));
    await settled();
    tell(order("FILLED", { updateTime: 10 }));
    tell(fill("BTCUSDT"));
    assert.equal(endOf(await waiting).end, "filled");
  });

  it("asks for an order without a reply by its client id, and says what was answered", async () => {
    for (const said of ["no new order has its client id", "Cannot build queryUmOrder"]) {
      const { following, asked, tell } = spoken();
      const answered: Following = {
        ...following,
        ask: (wanted) => {
          following.ask(wanted);
          const named = { type: "unknown", what: "order", book: "UM", symbol: "BTCUSDT" } as const;
          tell({ ...named, clientOrderId: "another", reason: "of another order" });
          tell({ ...named, clientOrderId: "mine", reason: said });
        },
      };
      const { end, reason } = endOf(
        await hurried(() => waitFor(answered, limit)(answering().env)),
      );
      assert.deepEqual([end, reason], ["unknown", said]);
      const byClientId = { book: "UM", symbol: "BTCUSDT", clientOrderId: "mine" };
      assert.deepEqual(asked, [byClientId, byClientId]);
    }
  });

  it("takes no silence for proof that there is no order", async () => {
    const { following, asked, tell } = spoken();
    const ending = await hurried(async () => {
      const waiting = waitFor(following, limit)(answering().env);
      await until(() => asked.length > 4);
      tell(order("FILLED"));
      tell(fill("BTCUSDT"));
      return endOf(await waiting);
    });
    assert.equal(ending.end, "filled");
  });

  it("asks ever less for an order that stays open, until something is told of it", async () => {
    const { following, asked, tell } = spoken();
    const { setTimeout: real } = globalThis;
    const minutes: number[] = [];
    let then = (): void => {};
    globalThis.setTimeout = ((next: () => void, ms = 0) => {
      if (ms < 10_000) return real(next, ms);
      minutes.push(ms / 60_000);
      then = next;
    }) as never;
    try {
      const waiting = waitFor(following, limit)(answering(PLACED).env);
      await until(() => minutes.length > 0);
      tell(order("NEW"));
      for (let i = 0; i < 20; i++) then();
      assert.deepEqual(minutes.slice(1, 5), [1, 2, 3, 4]);
      assert.deepEqual(minutes.slice(-5), [15, 15, 15, 15, 15]);
      assert.equal(asked.length, 20);
      // Its fill may be missing: that is found out as soon as before.
      tell(order("FILLED"));
      assert.equal(minutes.at(-1), 1);
      then();
      assert.equal(minutes.at(-1), 1);
      tell(fill("BTCUSDT"));
      assert.equal(endOf(await waiting).end, "filled");
    } finally {
      globalThis.setTimeout = real;
    }
  });

  it("ends as unknown with the order where it ended, and a fill is never told", async () => {
    const { following, tell } = spoken();
    const waiting = hurried(() => waitFor(following, limit)(answering(PLACED).env));
    tell(order("FILLED"));
    const ending = endOf(await waiting);
    assert.equal(ending.end, "unknown");
    assert.equal(ending.order?.status, "FILLED");
    assert.match(ending.reason ?? "", /not all of its fills/);
  });

  it("ends as unknown with the order where it ended, and the account does not become live again", async () => {
    const { following, asked, tell } = spoken();
    const down: Following = {
      ...following,
      health: () => ({ ...following.health(), phase: "waiting" }),
    };
    const waiting = hurried(() => waitFor(down, limit)(answering(PLACED).env));
    tell(order("FILLED"));
    assert.deepEqual([endOf(await waiting).order?.status, asked.length], ["FILLED", 10]);
  });

  it("ends as the stop order did, where the order that it set off was refused and is recorded nowhere", async () => {
    const { following, tell } = spoken();
    const stop = newUmAlgoOrder({
      symbol: "BTCUSDT",
      side: "SELL",
      type: "STOP_MARKET",
      triggerPrice: "1",
      quantity: "1",
    });
    const body = '{"algoId":7,"clientAlgoId":"mine","algoStatus":"NEW","symbol":"BTCUSDT"}';
    const waiting = waitFor(following, stop)(answering(body).env);
    tell(order("REJECTED", { book: "UM_ALGO" as Book, becameOrderId: "8" }));
    await settled();
    tell({
      type: "unknown",
      what: "order",
      book: "UM",
      symbol: "BTCUSDT",
      orderId: "8",
      reason: "forgotten",
    });
    const { end, order: last } = endOf(await waiting);
    assert.deepEqual([end, last?.book], ["rejected", "UM_ALGO"]);
  });

  it("sends nothing that it cannot follow, and says what to do", async () => {
    const { env, sent } = answering(PLACED);
    const list = marginAccountNewOco({
      symbol: "BTCUSDT",
      side: "SELL",
      quantity: "1",
      price: "2",
      stopPrice: "1",
    });
    const margin = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" } as const;
    const [classic, portfolio] = [marginAccountNewOrder(margin), newMarginOrder(margin)];
    const isolated = marginAccountNewOrder({ ...margin, isIsolated: true });
    const refusals = [
      [spoken(["CM"]).following, limit, /follow UM too/],
      [spoken(["MARGIN"], "portfolio").following, classic, /as by followMargin\(\): here/],
      [spoken(["MARGIN"], "margin").following, portfolio, /as by follow\(\): here nobody/],
      [spoken(["MARGIN"], "margin").following, isolated, /isolated margin is not followed/],
      [spoken().following, list, /a request that places one order/],
      [{} as Following, limit, /an account that is followed/],
      [spoken().following, newUmOrder as never, /call it first/],
      [spoken().following, undefined as never, /give what an endpoint returns/],
    ] as const;
    for (const [following, request, said] of refusals) {
      const refusal = await waitFor(following, request as typeof limit)(env);
      assert.ok(E.isLeft(refusal));
      assert.match(refusal.left.message, said);
    }
    assert.deepEqual(sent, []);
  });

  it("sends nothing where the account cannot be followed at all, and says why", async () => {
    const { env, sent } = answering(PLACED);
    const refusal = await waitFor(follow(accountStream())(env), limit)(env);
    assert.ok(E.isLeft(refusal));
    assert.match(
      refusal.left.message,
      /^Cannot send newUmOrder: give the environment an openSocket/,
    );
    assert.deepEqual(sent, []);
  });

  it("knows of which family the orders of an account are", () => {
    const { env } = answering();
    const families = [follow(accountStream()), followUm(), followMargin(), followPro()]
      .map((followed) => followed(env).family);
    assert.deepEqual(families, ["portfolio", "portfolio", "margin", undefined]);
  });

  it("has each product asked by its own name of a client id", async () => {
    const names = [
      ["UM", "origClientOrderId"],
      ["CM", "origClientOrderId"],
      ["MARGIN", "origClientOrderId"],
      ["UM_ALGO", "clientAlgoId"],
      ["CM_CONDITIONAL", "newClientStrategyId"],
    ] as const;
    for (const [book, name] of names) {
      const { env, sent } = answering("[]");
      const named = { what: "order", book, symbol: "BTCUSDT", orderId: "" } as const;
      await readOf({ ...named, clientOrderId: "mine", id: 1, sentAt: 0, pass: 0 }).run(env);
      assert.match(sent.at(-1)?.url ?? "", new RegExp(`[?&]${name}=mine&`));
    }
  });

  it("has a conditional order found whether it is open or not, by either of its ids", async () => {
    const env = simulatedEnvironment(worldRef(openWorld()));
    const ask = connect(env);
    const symbol = "BTCUSD_PERP";
    const { strategyId } = await ask(newCmConditionalOrder({
      symbol,
      side: "SELL",
      strategyType: "STOP",
      timeInForce: "GTC",
      quantity: "1",
      price: "40000",
      stopPrice: "41000",
      newClientStrategyId: "mine",
    }));
    const found = async (name: { readonly orderId: string; readonly clientOrderId: string }) => {
      const sought = { what: "order", book: "CM_CONDITIONAL", symbol, ...name } as const;
      const answer = await readOf({ ...sought, id: 1, sentAt: 0, pass: 0 }).run(env);
      return E.isRight(answer) && answer.right.what === "orders"
        ? answer.right.orders.map(({ order }) => order.status)
        : answer._tag === "Left" && answer.left.message;
    };
    const names = [{ orderId: strategyId, clientOrderId: "" }, {
      orderId: "",
      clientOrderId: "mine",
    }];
    for (const name of names) assert.deepEqual(await found(name), ["NEW"]);
    assert.match(`${await found({ orderId: "", clientOrderId: "none" })}`, /-2013/);
    await ask(cancelCmConditionalOrder({ symbol, strategyId }));
    for (const name of names) assert.deepEqual(await found(name), ["CANCELED"]);
  });

  it("tells that an order was never there, where its client id is that of one that ended before", () => {
    for (const updateTime of [-1, 10_500]) {
      const hand = live({ cm: false, probeMs: 1e9 });
      const notice = order("FILLED", { updateTime });
      const earlier = notice.type === "order" ? notice.order : assert.fail("it is none");
      const asking = (at: number) => {
        const named = { book: "UM", symbol: "BTCUSDT", clientOrderId: "mine" } as const;
        hand.put(at, { _tag: "Wanted", order: named });
        const { id } = hand.asked.findLast(({ what }) => what === "order") ??
          assert.fail("no read");
        const found = { what: "orders", orders: [{ order: earlier, time: updateTime }] } as const;
        hand.put(at + 100, { _tag: "Answered", id, answer: E.right(found) });
        return hand.notices().map((told) => told.type === "unknown" ? told.reason : told.type);
      };
      const none = "no new order has its client id";
      // What ended since the account is followed is told first.
      assert.deepEqual(asking(11_000), [updateTime < 0 ? none : "order"]);
      assert.deepEqual(asking(12_000), [none]);
    }
  });

  it("tells what was answered of an order that was asked for by its client id, and never was", () => {
    const none = "no new order has its client id";
    const bad = badParams("queryUmOrder", [{ kind: "malformed", params: [], message: "no id" }]);
    const cases = [
      [refused("queryUmOrder", 400, -2013, "Order does not exist.", null), none, 2],
      [bad, bad.message, 1],
    ] as const;
    for (const [failure, reason, times] of cases) {
      const hand = live({ cm: false, probeMs: 1e9 });
      const order = { book: "UM", symbol: "BTCUSDT", clientOrderId: "mine" } as const;
      hand.put(11_000, { _tag: "Wanted", order });
      for (let at = 11_500; at < 60_000; at += 500) {
        const { asks } = hand.state();
        const ask = Object.values(asks).find(({ at }) => at === undefined);
        const answered = ask && { _tag: "Answered", id: ask.id, answer: E.left(failure) } as const;
        hand.put(at, answered ?? { _tag: "Ticked" });
      }
      assert.deepEqual(hand.notices(), [{ type: "unknown", what: "order", ...order, reason }]);
      assert.equal(hand.asked.filter(({ what }) => what === "order").length, times);
    }
  });
});
