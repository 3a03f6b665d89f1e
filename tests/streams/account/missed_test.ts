import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { type Failure, limited, refused } from "../../../lib/failure.ts";
import type { Ask, Found, NamedRow } from "../../../streams/account/asks.ts";
import { fillOf } from "../../../streams/account/merge/fills.ts";
import { entriesIn } from "../../../streams/account/merge/shelf.ts";
import type { FillView, OrderView } from "../../../streams/account/merge/views.ts";
import { byHand, ended, type Hand, heard, live, nothing, opened } from "./hand.ts";

const fill = (tradeId: string, time: number, orderId = "7"): FillView =>
  fillOf({
    book: "UM",
    symbol: "AAAUSDT",
    tradeId,
    orderId,
    side: "BUY",
    price: "1",
    qty: "1",
    time,
  });

const orderEvent = (x: string, X: string, z: string, T: number, trade = ""): string =>
  `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":${T},"T":${T},"o":{"s":"AAAUSDT","S":"BUY","x":"${x}",` +
  `"X":"${X}","i":7,"q":"3","p":"1","l":"${trade === "" ? 0 : 1}","z":"${z}","T":${T}${trade}}}`;

const hear = (hand: Hand, at: number, text: string, socket = 1): void =>
  hand.put(at, heard(socket, text));

/** Loses the socket, and has another one open a second later. */
const cut = (hand: Hand, at: number): void => {
  hand.put(at, ended(1));
  hand.put(at + 900, { _tag: "Ticked" });
  hand.put(at + 1_000, opened(2));
};

const started = (hand: Hand): Hand => {
  hand.put(0, { _tag: "Ticked" });
  hand.put(1_000, opened(1));
  return hand;
};

/** An order, and when it was placed, in ms. */
interface Placed {
  readonly order: OrderView;
  readonly time: number;
}

/** Shows these fills, and their order where it is asked for. */
const showing =
  (fills: readonly FillView[], orderOf?: (orderId: string) => Placed) => (ask: Ask): Found =>
    ask.what === "fills"
      ? { what: "fills", fills }
      : ask.what === "order" && orderOf
      ? { what: "orders", orders: [orderOf(ask.orderId)] }
      : nothing(ask);

const toldOf = (hand: Hand) =>
  hand.notices().flatMap((told) => told.type === "fill" ? [[told.fill.tradeId, told.source]] : []);

const reasonsOf = (hand: Hand) =>
  hand.notices().flatMap((told) => told.type === "unknown" ? [told.reason] : []);

/** Answers each read that is on its way, each half second, by a failure where there is one. */
const answered = (
  hand: Hand,
  from: number,
  to: number,
  failed: (ask: Ask) => Failure | undefined,
) => {
  for (let at = from; at < to; at += 500) {
    hand.put(at, { _tag: "Ticked" });
    const { asks } = hand.state();
    for (const ask of Object.values(asks)) {
      if (ask.at !== undefined) continue;
      const left = failed(ask);
      const answer = left ? E.left(left) : E.right(nothing(ask));
      hand.put(at, { _tag: "Answered", id: ask.id, answer });
    }
  }
};

/** Error pages of what stands before the exchange. */
const page = refused("queryAllCurrentUmOpenOrders", 404, 0, "", null);

describe("what an account stream has missed", () => {
  it("is not known while pages stand for answers, however often they come within a minute", () => {
    const hand = started(byHand({ cm: false, probeMs: 1e9 }));
    answered(hand, 6_000, 40_000, () => page);
    assert.equal(hand.state().phase, "catchingUp");
    answered(hand, 40_000, 90_000, () => undefined);
    assert.equal(hand.state().phase, "live");
    assert.deepEqual(reasonsOf(hand), []);
  });

  it("is proven also where passes are slow, and another one is wanted all the time", () => {
    const hand = live({ cm: false, probeMs: 1e9 });
    for (let at = 11_000; at < 200_000; at += 500) {
      // Something has changed, which reads alone show.
      if (at % 2_000 === 0) hand.put(at, heard(1, "1"));
      hand.put(at, { _tag: "Ticked" });
      for (const ask of Object.values(hand.state().asks)) {
        if (at - ask.sentAt < 20_000) continue;
        hand.put(at, { _tag: "Answered", id: ask.id, answer: E.right(nothing(ask)) });
      }
    }
    assert.ok(hand.state().provenTo > 120_000, `${hand.state().provenTo}`);
  });

  it("is told as unknown where pages do not cease", () => {
    const hand = started(byHand({ cm: false, probeMs: 1e9 }));
    answered(hand, 6_000, 900_000, ({ what }) => what === "positions" ? page : undefined);
    assert.equal(hand.state().phase, "live");
    assert.equal(reasonsOf(hand).length, 1);
  });

  it("is told by its event, where a read showed a later trade before", () => {
    const hand = live({ cm: false, probeMs: 1e9 });
    hear(hand, 11_000, orderEvent("NEW", "NEW", "0", 11_000));
    cut(hand, 12_000);
    let rows = [fill("2", 17_900)];
    const found = (ask: Ask): Found => showing(rows)(ask);
    hand.pass(18_000, found);
    hear(hand, 18_500, orderEvent("TRADE", "PARTIALLY_FILLED", "2", 17_800, ',"t":1,"L":"1"'), 2);
    assert.deepEqual(toldOf(hand), [["2", "rest"], ["1", "stream"]]);
    // So it is where the event was lost, and the order shows it.
    rows = [fill("3", 17_850), ...rows];
    hear(hand, 19_000, orderEvent("CANCELED", "CANCELED", "3", 18_900), 2);
    hand.pass(26_000, found);
    assert.deepEqual(toldOf(hand), [["3", "rest"]]);
  });

  // Just now, and so long before the read that all on its page is settled.
  for (const openAt of [1_000, 200_000]) {
    it(`is both fills of a trade with oneself that ends a page, read after ${openAt} ms`, () => {
      const hand = byHand({ um: ["AAAUSDT"], cm: false, probeMs: 1e9 });
      hand.put(0, { _tag: "Ticked" });
      hand.put(openAt, opened(1));
      const rows = Array.from({ length: 1_000 }, (_, i) => fill(String(i + 1), 2_000));
      const all = [...rows, fill("1000", 2_000, "8"), fill("1001", 2_000)];
      hand.pass(openAt + 6_000, (ask): Found => {
        if (ask.what !== "fills") return nothing(ask);
        const { from } = ask;
        const first = "fromId" in from ? BigInt(from.fromId) : 0n;
        const rest = all.filter(({ tradeId }) => BigInt(tradeId) >= first);
        return { what: "fills", fills: rest.slice(0, 1_000) };
      });
      assert.equal(toldOf(hand).length, 1_002);
    });
  }

  it("is read later where a read was behind what an event told long before", () => {
    const hand = live({ cm: false, probeMs: 1e9, auditMs: 60_000 });
    hear(hand, 11_000, orderEvent("NEW", "NEW", "0", 11_000));
    hear(hand, 12_000, orderEvent("TRADE", "FILLED", "3", 12_000, ',"t":1,"L":"1"'));
    const stale: OrderView = {
      book: "UM",
      symbol: "AAAUSDT",
      orderId: "7",
      clientOrderId: "",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      status: "NEW",
      origQty: "3",
      executedQty: "0",
      price: "1",
      avgPrice: "0",
      updateTime: 11_000,
    };
    const shown = (order: OrderView) => (ask: Ask): Found =>
      ask.what === "order" || (ask.what === "open" && ask.book === "UM")
        ? { what: "orders", orders: [{ order, time: 11_000 }] }
        : nothing(ask);
    // One that was sent soon may be behind.
    const order = { book: "UM", symbol: "AAAUSDT", orderId: "7" } as const;
    hand.put(16_000, { _tag: "Wanted", order });
    const id = hand.asked.at(-1)?.id ?? 0;
    const answer = E.right({ what: "orders", orders: [{ order: stale, time: 11_000 }] } as const);
    hand.put(16_500, { _tag: "Answered", id, answer });
    assert.equal(hand.state().stream.lagMs, 5_000);
    hand.pass(19_000, shown(stale));
    assert.ok(hand.state().stream.lagMs > 7_000);
    cut(hand, 30_000);
    hand.pass(31_000 + 7_000, shown(stale));
    assert.equal(hand.state().phase, "catchingUp");
    hand.pass(120_000);
    assert.equal(hand.state().phase, "live");
  });

  it("is found in a contract that nobody named, by a position that no fill made", () => {
    const hand = live({ cm: false, probeMs: 1e9 });
    cut(hand, 12_000);
    hand.pass(20_000, (ask): Found =>
      ask.what === "positions"
        ? {
          what: "values",
          values: [
            {
              type: "position",
              book: "UM",
              symbol: "AAAUSDT",
              positionSide: "BOTH",
              amount: "1",
              entryPrice: "1",
            },
          ],
        }
        : ask.what === "fills"
        ? { what: "fills", fills: [fill("1", 12_500)] }
        : nothing(ask));
    assert.deepEqual(toldOf(hand), [["1", "rest"]]);
    assert.equal(hand.state().phase, "live");
  });

  it("is a fill of an order that began after, also where clocks say before", () => {
    const hand = live({ cm: false, probeMs: 1e9 });
    hear(hand, 11_000, orderEvent("NEW", "NEW", "0", 11_000));
    cut(hand, 12_000);
    const rows = [fill("1", -300), fill("2", -300, "8")];
    hand.pass(18_000, showing(rows));
    assert.deepEqual(toldOf(hand), [["1", "rest"]]);
  });

  it("is nothing of orders that are placed long after, and nothing is kept of them", () => {
    const hand = live({ cm: false, probeMs: 1e9 });
    for (const [at, size] of [[60_000, 1], [60_001, 1], [9e9, 1]] as const) {
      hand.put(at, { _tag: "Placed", order: { book: "UM", symbol: "A", orderId: `${at}` } });
      assert.equal(hand.state().placed.size, size);
    }
  });

  it("is a fill of an order that was placed after, before any socket was open", () => {
    const hand = byHand({ um: ["AAAUSDT"], cm: false, probeMs: 1e9 });
    hand.put(0, { _tag: "Ticked" });
    const order = { book: "UM", symbol: "AAAUSDT", orderId: "7" } as const;
    hand.put(500, { _tag: "Placed", order });
    started(hand);
    const rows = [fill("1", -300), fill("2", -300, "8")];
    hand.pass(18_000, showing(rows));
    assert.deepEqual(toldOf(hand), [["1", "rest"]]);
  });

  /** A wallet of which each change is an income of 1, and what reads show of it. */
  const wallet = () => {
    let amount = 0;
    const rows: NamedRow[] = [];
    return {
      happen: (time: number) => {
        amount++;
        rows.push({ symbol: "", tradeId: "", time, income: "1", asset: "USDT", id: String(time) });
      },
      event: (at: number) =>
        `{"e":"ACCOUNT_UPDATE","fs":"UM","E":${at},"T":${at},"a":{"m":"ORDER","B":[` +
        `{"a":"USDT","wb":"${amount}"}]}}`,
      found: (ask: Ask): Found =>
        ask.what === "balances"
          ? {
            what: "values",
            values: [{ type: "balance", book: "UM", asset: "USDT", amount: String(amount) }],
          }
          : ask.what === "named" && ask.book === "UM"
          ? { what: "named", rows: rows.filter(({ time }) => time >= ask.startTime) }
          : nothing(ask),
    };
  };

  it("is unknown once where one ms has more income than a page, and read on from the next", () => {
    const hand = live({ cm: false, probeMs: 1e9 });
    cut(hand, 30_000);
    const row = (time: number, i: number, symbol = ""): NamedRow => (
      { symbol, tradeId: "", time, income: "1", asset: "USDT", id: `${i}` }
    );
    const rows = [
      ...Array.from({ length: 1_200 }, (_, i) => row(30_100, i)),
      row(30_150, 2_000, "AAAUSDT"),
    ];
    const found = (ask: Ask): Found =>
      ask.what === "named" && ask.book === "UM"
        ? { what: "named", rows: rows.filter(({ time }) => time >= ask.startTime).slice(0, 1_000) }
        : ask.what === "balances"
        ? { what: "values", values: [{ type: "balance", book: "UM", asset: "USDT", amount: "9" }] }
        : ask.what === "fills"
        ? { what: "fills", fills: [fill("1", 30_150)] }
        : nothing(ask);
    hand.pass(90_000, found);
    const told = hand.notices();
    const lost = told.flatMap((each) =>
      each.type === "unknown" && each.what === "fills" ? [each.reason] : []
    );
    assert.deepEqual(lost, ["1000 rows of income or more in one ms: 30100"]);
    assert.equal(told.filter(({ type }) => type === "fill").length, 1);
    assert.equal(hand.state().phase, "live");
  });

  it("is asked for once where a page of income is of no moment that was asked for", () => {
    const hand = started(byHand({ cm: false, probeMs: 1e9 }));
    const rows = Array.from({ length: 1_000 }, () => ({ symbol: "", tradeId: "", time: 0 }));
    hand.pass(60_000, (ask) => ask.what === "named" ? { what: "named", rows } : nothing(ask));
    assert.equal(hand.state().phase, "live");
    assert.equal(hand.asked.filter(({ what }) => what === "named").length, 4);
  });

  it("is nothing where a wallet moves right before the first proofs", () => {
    const hand = started(byHand({ cm: false, probeMs: 1e9, rotateMs: 1e9, auditMs: 60_000 }));
    const { happen, event, found } = wallet();
    const times = [5_500, 65_000, 80_000, 150_000, 900_000];
    for (const [i, at] of times.slice(0, -1).entries()) {
      happen(at);
      hear(hand, at, event(at));
      hand.pass((times[i + 1] ?? at) - 1, found);
    }
    assert.deepEqual(reasonsOf(hand), []);
    assert.equal(hand.state().phase, "live");
  });

  it("is nothing where a wallet moves while it is proven, and the event comes after", () => {
    const hand = started(byHand({ cm: false, probeMs: 1e9, rotateMs: 1e9, auditMs: 60_000 }));
    const { happen, event, found } = wallet();
    // Its income was read a moment earlier.
    hand.pass(6_000, (ask) => {
      if (ask.what === "balances" && ask.pass > 0) happen(6_000);
      return ask.what === "named" ? nothing(ask) : found(ask);
    });
    assert.equal(hand.state().phase, "live");
    hear(hand, 6_500, event(6_000));
    hand.pass(900_000, found);
    assert.deepEqual(reasonsOf(hand), []);
  });

  it("is an order that reads do not know, once that was said twice, whatever failed before", () => {
    const hand = live({ cm: false, probeMs: 1e9 });
    hand.put(11_000, { _tag: "Wanted", order: { book: "UM", symbol: "AAAUSDT", orderId: "7" } });
    const limit = limited("queryUmOrder", 429, -1003, 2_000);
    const absent = refused("queryUmOrder", 400, -2013, "Order does not exist.", null);
    const { id } = hand.asked.at(-1) ?? assert.fail();
    const answer = (at: number, left: Failure): void => {
      hand.put(at, { _tag: "Ticked" });
      hand.put(at, { _tag: "Answered", id, answer: E.left(left) });
    };
    for (const at of [11_000, 15_000, 20_000]) answer(at, limit);
    answer(25_000, absent);
    assert.deepEqual(reasonsOf(hand), []);
    assert.equal(hand.state().asks[id]?.at, 30_000);
    answer(30_000, limit);
    assert.deepEqual(reasonsOf(hand), []);
    answer(35_000, absent);
    assert.equal(reasonsOf(hand).length, 1);
  });

  it("is no end of an order that an event told while reads did not know it", () => {
    const hand = live({ cm: false, probeMs: 1e9 });
    hear(hand, 11_000, orderEvent("NEW", "NEW", "0", 11_000));
    hand.put(11_100, { _tag: "Wanted", order: { book: "UM", symbol: "AAAUSDT", orderId: "7" } });
    const absent = refused("queryUmOrder", 400, -2013, "Order does not exist.", null);
    const { id } = hand.asked.at(-1) ?? assert.fail();
    hand.put(11_200, { _tag: "Answered", id, answer: E.left(absent) });
    hear(hand, 12_000, orderEvent("CANCELED", "CANCELED", "0", 12_000));
    hand.put(20_000, { _tag: "Ticked" });
    hand.put(20_000, { _tag: "Answered", id, answer: E.left(absent) });
    assert.deepEqual(reasonsOf(hand), []);
    assert.deepEqual(entriesIn(hand.state().orders).map(({ order }) => order.status), ["CANCELED"]);
  });

  it("is asked for in parts, and not at all while the exchange asks for silence", () => {
    const hand = started(byHand({ um: ["AAAUSDT"], cm: false, probeMs: 1e9 }));
    const rows = Array.from({ length: 200 }, (_, i) => fill(String(i + 1), 2_000, String(i + 1)));
    const onTheirWay = () => {
      const { asks } = hand.state();
      return Object.values(asks).filter(({ at }) => at === undefined);
    };
    const at = 6_000;
    hand.put(at, { _tag: "Ticked" });
    for (const ask of onTheirWay()) {
      const found = showing(rows)(ask);
      hand.put(at, { _tag: "Answered", id: ask.id, answer: E.right(found) });
    }
    const orders = onTheirWay();
    assert.equal(orders.length, 50);
    const [first, ...others] = orders;
    const limit = limited("queryUmOrder", 429, -1003, 20_000);
    hand.put(at, { _tag: "Answered", id: first?.id ?? 0, answer: E.left(limit) });
    for (const { id } of others) {
      hand.put(at, { _tag: "Answered", id, answer: E.right({ what: "orders", orders: [] }) });
    }
    assert.deepEqual(onTheirWay(), []);
    assert.ok((hand.state().wakeAt ?? 0) >= at + 20_000);
    hand.pass(60_000);
    assert.equal(
      new Set(hand.asked.flatMap((ask) => ask.what === "order" ? [ask.orderId] : [])).size,
      200,
    );
    assert.equal(hand.state().phase, "live");
  });

  it("is asked for by each order, also where the socket ends before all were", () => {
    const hand = byHand({ um: ["AAAUSDT"], cm: false, probeMs: 1e9 });
    hand.put(0, { _tag: "Ticked" });
    hand.put(100_000, opened(1));
    const rows = Array.from({ length: 200 }, (_, i) => fill(String(i + 1), 20_000, String(i + 1)));
    hand.put(105_000, { _tag: "Ticked" });
    for (const ask of [...hand.asked]) {
      const found = showing(rows)(ask);
      hand.put(105_100, { _tag: "Answered", id: ask.id, answer: E.right(found) });
    }
    cut(hand, 106_000);
    const seen = new Set<string>();
    hand.pass(130_000, (ask): Found => {
      if (ask.what === "order") seen.add(ask.orderId);
      return showing(rows.slice(-1))(ask);
    });
    assert.equal(seen.size, 200);
  });

  const filledOrder = (orderId: string, updateTime: number): OrderView => ({
    ...{ book: "UM", symbol: "AAAUSDT", orderId, clientOrderId: "", side: "BUY", type: "LIMIT" },
    ...{ timeInForce: "GTC", status: "FILLED", origQty: "1", executedQty: "1", price: "1" },
    updateTime,
  });

  it("is an order that the exchange does not show, and that is asked for once", () => {
    const hand = started(byHand({ um: ["AAAUSDT"], cm: false, probeMs: 1e9 }));
    const refusal = refused("queryUmOrder", 400, -1102, "No.", null);
    for (let at = 6_000; at < 300_000; at += 500) {
      hand.put(at, { _tag: "Ticked" });
      const { asks } = hand.state();
      for (const ask of Object.values(asks).filter(({ at }) => at === undefined)) {
        const { id, what } = ask;
        const found: Found = what === "fills" ? { what, fills: [fill("1", 2_000)] } : nothing(ask);
        const answer = what === "order" ? E.left(refusal) : E.right(found);
        hand.put(at, { _tag: "Answered", id, answer });
      }
    }
    assert.equal(hand.asked.filter(({ what }) => what === "order").length, 3);
    assert.equal(hand.notices().filter((each) => "orderId" in each).length, 1);
  });

  it("is a fill from long before, of an order that was asked for after the gap", () => {
    const hand = live({ cm: false, probeMs: 1e9, auditMs: 1e9 });
    cut(hand, 400_000);
    hand.pass(410_000);
    hand.put(420_000, {
      _tag: "Wanted",
      order: { book: "MARGIN", symbol: "AAABTC", orderId: "7" },
    });
    const market = { book: "MARGIN", symbol: "AAABTC" } as const;
    const order: OrderView = { ...filledOrder("7", 20_000), ...market };
    const answer = E.right({ what: "orders", orders: [{ order, time: 19_000 }] } as const);
    hand.put(420_500, { _tag: "Answered", id: hand.asked.at(-1)?.id ?? 0, answer });
    hand.pass(440_000, (ask): Found => {
      if (ask.what !== "fills") return nothing(ask);
      const isShown = "startTime" in ask.from && ask.from.startTime <= 20_000;
      return { what: "fills", fills: isShown ? [{ ...fill("1", 20_000), ...market }] : [] };
    });
    assert.deepEqual(toldOf(hand), [["1", "rest"]]);
  });

  it("is found in margin by the next audit, though a later event tells the balances", () => {
    const hand = live({ cm: false, probeMs: 1e9, auditMs: 60_000 });
    // The first audit after a gap reads all once more.
    hand.pass(90_000);
    const market = { book: "MARGIN", symbol: "AAABTC" } as const;
    const at = 100_000;
    hear(
      hand,
      at,
      `{"e":"executionReport","E":${at},"T":${at},"s":"AAABTC","S":"BUY","x":"TRADE",` +
        `"X":"FILLED","i":9,"t":2,"q":"1","z":"1","l":"1"}`,
    );
    const rows = [{ ...fill("1", 90_000), ...market }, { ...fill("2", at, "9"), ...market }];
    const order: OrderView = { ...filledOrder("7", 90_000), ...market };
    hand.pass(200_000, showing(rows, () => ({ order, time: 90_000 })));
    assert.deepEqual(toldOf(hand), [["2", "stream"], ["1", "rest"]]);
  });

  it("is read of the 90 days that the exchange shows, and told as unknown once before", () => {
    const day = 86_400_000;
    const hand = byHand({ um: ["AAAUSDT"], margin: ["AAABTC"], cm: false, probeMs: 1e9 });
    const at = 100 * day;
    hand.put(at, { _tag: "Ticked" });
    hand.put(at + 1_000, opened(1));
    const rows = [fill("1", 5 * day), fill("2", 50 * day), fill("3", 99 * day)];
    hand.pass(at + 60_000, (ask): Found => {
      if (ask.what === "named" && ask.book === "UM") assert.ok(ask.startTime > 10 * day);
      if (ask.what !== "fills" || ask.book !== "UM") return nothing(ask);
      const { startTime, endTime, fromId } = { startTime: 0, endTime: at, fromId: "", ...ask.from };
      assert.ok(fromId || startTime > 10 * day);
      const fills = rows.filter(({ tradeId, time }) =>
        tradeId >= fromId && time >= startTime && time <= endTime
      );
      return { what: "fills", fills };
    });
    const notices = hand.notices();
    const told = notices.flatMap((each) => each.type === "fill" ? [each.fill.tradeId] : []);
    assert.deepEqual(told, ["2", "3"]);
    const lost = notices.flatMap((each) =>
      each.type === "unknown" && each.what === "fills" && !each.symbol ? [each.book] : []
    );
    assert.deepEqual(lost, ["UM"]);
    assert.equal(hand.state().phase, "live");
    // Of margin trades are kept.
    const [first] = hand.asked.flatMap((ask) =>
      ask.what === "fills" && ask.book === "MARGIN" && "startTime" in ask.from
        ? [ask.from.startTime]
        : []
    );
    assert.equal(first, 0);
  });

  it("is told once of a pair that was delisted, and of its order", () => {
    const hand = started(byHand({ margin: ["AAABTC"], cm: false, probeMs: 1e9, auditMs: 60_000 }));
    const gone = refused("marginAccountTradeList", 400, -1121, "Invalid symbol.", null);
    const market = { book: "MARGIN", symbol: "AAABTC" } as const;
    const event = `{"e":"executionReport","E":2000,"T":2000,"s":"AAABTC","S":"BUY","x":"NEW",` +
      `"X":"NEW","i":9,"l":"0","z":"0"}`;
    hear(hand, 2_000, event);
    hand.put(3_000, { _tag: "Wanted", order: { ...market, orderId: "9" } });
    answered(hand, 3_000, 900_000, (ask) => "symbol" in ask && ask.symbol ? gone : undefined);
    const told = hand.notices().flatMap((each) => each.type === "unknown" ? [each] : []);
    assert.deepEqual(told.map(({ symbol, orderId }) => [symbol, orderId]), [
      ["AAABTC", "9"],
      ["AAABTC", undefined],
    ]);
    assert.equal(hand.state().orders.size, 0);
    // It may be listed again, and is asked for once then.
    assert.ok(hand.asked.filter(({ what }) => what === "fills").length > 3);
    const asked = (): number =>
      hand.asked.filter((ask) => ask.what === "open" && ask.symbol === "AAABTC").length;
    const before = asked();
    const pass = hand.state().provenTo;
    answered(hand, 900_000, 1_500_000, (ask) => "symbol" in ask && ask.symbol ? gone : undefined);
    const passes = Math.round((hand.state().provenTo - pass) / 60_000);
    assert.ok(passes >= 8 && asked() - before <= passes + 1, `${asked() - before} of ${passes}`);
    // Once it has a fill it is there, and may go again.
    hear(
      hand,
      1_500_000,
      event.replace("NEW", "TRADE").replace("NEW", "FILLED")
        .replace('"l":"0","z":"0"', '"l":"1","z":"1","t":5,"L":"1"'),
    );
    answered(hand, 1_500_000, 1_700_000, (ask) => "symbol" in ask && ask.symbol ? gone : undefined);
    assert.equal(
      hand.notices().filter((each) => each.type === "unknown" && !each.orderId).length,
      1,
    );
  });

  /** Orders that began and ended, each told by an event, one in a ms. */
  const pastOrders = (hand: Hand, from: number, many: number, socket = 1): void => {
    for (let i = 1; i <= many; i++) {
      const at = from + i;
      const text =
        `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":${at},"T":${at},"o":{"s":"A","S":"BUY","x":"NEW",` +
        `"X":"EXPIRED","i":${i},"l":"0","z":"0","T":${at}}}`;
      hear(hand, at, text, socket);
    }
    hand.notices();
  };

  it("is no fill of an order that is still asked for while old orders are dropped", () => {
    const hand = live({ um: ["AAAUSDT"], cm: false, probeMs: 1e9, auditMs: 1e9 });
    pastOrders(hand, 11_000, 10_900);
    cut(hand, 30_000);
    const rows = Array.from({ length: 400 }, (_, i) => fill(String(i + 1), 30_500, `${1e6 + i}`));
    hand.pass(
      200_000,
      showing(rows, (orderId) => ({ order: filledOrder(orderId, 30_500), time: 30_500 })),
    );
    const told = hand.notices();
    assert.ok(hand.state().orders.size < 9_000);
    assert.equal(told.filter(({ type }) => type === "fill").length, 400);
    assert.equal(told.filter(({ type }) => type === "order").length, 400);
    assert.ok(told.every((each) => each.type !== "unknown" || each.what === "values"));
  });

  it("is found also of an old order, while ended ones are dropped", () => {
    const hand = live({ cm: false, probeMs: 1e9, auditMs: 1e9 });
    hear(hand, 11_000, orderEvent("NEW", "NEW", "0", 11_000));
    // Of what it executed no event has told.
    hear(hand, 12_000, orderEvent("EXPIRED", "EXPIRED", "1", 12_000));
    pastOrders(hand, 12_000, 11_000);
    assert.ok(hand.state().orders.size < 9_000);
    // What was asked before they were dropped does not show it yet.
    hand.pass(60_000, (ask) => {
      const isOurs = ask.what === "fills" && ask.symbol === "AAAUSDT" && ask.sentAt > 24_000;
      return isOurs ? { what: "fills", fills: [fill("1", 11_500)] } : nothing(ask);
    });
    assert.deepEqual(toldOf(hand), [["1", "rest"]]);
  });

  it("is no order that was dropped as old, though the last known trade is its own", () => {
    const hand = live({ cm: false, probeMs: 1e9, auditMs: 1e9 });
    hear(hand, 11_000, orderEvent("NEW", "NEW", "0", 11_000));
    hear(hand, 12_000, orderEvent("TRADE", "FILLED", "1", 12_000, ',"t":1,"L":"1"'));
    cut(hand, 90_000);
    const order = filledOrder("7", 12_000);
    const found = showing([fill("1", 12_000)], () => ({ order, time: 11_000 }));
    hand.pass(130_000, found);
    pastOrders(hand, 130_000, 11_500, 2);
    assert.ok(entriesIn(hand.state().orders).every(({ order }) => order.orderId !== "7"));
    hand.put(150_000, ended(2));
    hand.put(151_000, { _tag: "Ticked" });
    hand.put(152_000, opened(3));
    hand.pass(180_000, found);
    const types = hand.notices().map(({ type }) => type).filter((type) => type !== "health");
    assert.deepEqual(types, ["gap", "recovered"]);
  });
});
