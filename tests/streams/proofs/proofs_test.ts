import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import type { Ask, Found } from "../../../streams/account/asks.ts";
import type { Notice } from "../../../streams/account/notice.ts";
import { checkpointOf, resumed } from "../../../streams/account/checkpoint.ts";
import { fillOf } from "../../../streams/account/merge/fills.ts";
import { entriesIn } from "../../../streams/account/merge/shelf.ts";
import { byHand, ended, type Hand, heard, live, nothing, opened } from "../account/hand.ts";

/** What the exchange has, as far as its reads show it. */
interface Shown {
  readonly position?: string;
  readonly entryPrice?: string;
  readonly wallet?: string;
  readonly fills?: readonly number[];
}

/** Answers by what is shown: each fill bought 1 for a fee of 0.1. */
const by = ({ position, entryPrice = "9", wallet, fills = [] }: Shown) => (ask: Ask): Found => {
  if (ask.what === "positions" && ask.book === "UM" && position !== undefined) {
    const amount = position;
    return {
      what: "values",
      values: [{
        type: "position",
        book: "UM",
        symbol: "BTCUSDT",
        positionSide: "BOTH",
        amount,
        entryPrice,
      }],
    };
  }
  if (ask.what === "balances" && wallet !== undefined) {
    return {
      what: "values",
      values: [{ type: "balance", book: "UM", asset: "USDT", amount: wallet }],
    };
  }
  if (ask.what === "named" && ask.book === "UM") {
    return {
      what: "named",
      rows: fills.map((time, i) => ({
        symbol: "BTCUSDT",
        tradeId: `${i}`,
        time,
        income: "-0.1",
        asset: "USDT",
        id: `${i}`,
      })),
    };
  }
  if (ask.what === "fills" && ask.book === "UM") {
    return {
      what: "fills",
      fills: fills.map((time, i) => ({
        book: "UM",
        symbol: "BTCUSDT",
        tradeId: `${i}`,
        orderId: `${i}`,
        side: "BUY",
        positionSide: "BOTH",
        price: "9",
        qty: "1",
        commission: "0.1",
        commissionAsset: "USDT",
        maker: true,
        time,
      })),
    };
  }
  return nothing(ask);
};

/** A stream whose first proof is of what is shown. */
const provenBy = (shown: Shown): Hand => {
  const hand = byHand({ probeMs: 1e9, auditMs: 100_000 });
  hand.put(0, { _tag: "Ticked" });
  hand.put(1_000, opened(1));
  hand.pass(10_000, by(shown));
  hand.notices();
  return hand;
};

/** Ends the socket and opens the next one. */
const gap = (hand: Hand, at: number): void => {
  hand.put(at, ended(hand.state().socket));
  hand.pass(at + 500);
  hand.put(at + 600, opened(hand.state().socket));
};

const told = <T extends Notice["type"]>(hand: Hand, type: T) =>
  hand.notices().filter((notice) => notice.type === type);

describe("proofs", () => {
  it("take nothing for unknown where one read of a proof was ahead of another", () => {
    // A fill happens just before the first pass, and no event tells it.
    const fills = [5_000];
    const shown: readonly Shown[] = [
      // The position and the wallet had it already; the trades and the income had it already.
      { position: "2", wallet: "99.9" },
      { position: "1", wallet: "100", fills },
    ];
    for (const ahead of shown) {
      const hand = provenBy(ahead);
      assert.equal(hand.state().phase, "live");
      gap(hand, 20_000);
      hand.pass(90_000, by({ position: "2", wallet: "99.9", fills }));
      assert.equal(hand.state().phase, "live");
      assert.deepEqual(told(hand, "unknown"), []);
    }
  });

  it("still tell what no fill and no income explains", () => {
    const hand = provenBy({ position: "1", wallet: "100" });
    gap(hand, 60_000);
    hand.pass(120_000, by({ position: "2", wallet: "99.9" }));
    assert.equal(told(hand, "unknown").length, 2);
  });

  it("prove nothing of while a program stood still, as it hears late what was told meanwhile", () => {
    const hand = provenBy({ position: "1", wallet: "100" });
    const shown = (is: Shown) => (ask: Ask): Found => {
      const found = by(is)(ask);
      return found.what === "named" && ask.what === "named"
        ? { ...found, rows: found.rows.filter(({ time }) => time >= ask.startTime) }
        : found;
    };
    hand.pass(150_000, shown({ position: "1", wallet: "100" }));
    const after = shown({ position: "2", wallet: "99.9", fills: [300_000] });
    // An audit is due long since. What it heard is of then.
    hand.put(900_000, { _tag: "Ticked" });
    const stamp = '"fs":"UM","E":300000,"T":300000';
    hand.put(
      900_000,
      heard(
        1,
        `{"e":"ACCOUNT_UPDATE",${stamp},"a":{"m":"ORDER","B":[{"a":"USDT","wb":"99.9"}],"P":[{"s":"BTCUSDT","pa":"2","ep":"9","ps":"BOTH"}]}}`,
      ),
    );
    hand.put(
      900_000,
      heard(
        1,
        `{"e":"ORDER_TRADE_UPDATE",${stamp},"o":{"s":"BTCUSDT","c":"c","S":"BUY","o":"LIMIT","f":"GTC","q":"1","p":"9","x":"TRADE","X":"FILLED","i":0,"l":"1","z":"1","L":"9","n":"0.1","N":"USDT","T":300000,"t":0,"ps":"BOTH","m":false,"rp":"0"}}`,
      ),
    );
    hand.pass(2_500_000, after);
    assert.deepEqual(told(hand, "unknown"), []);
    assert.ok(hand.state().provenTo > 900_000);
  });

  it("have trades read since the last one, as a program that stood still hears late what came early", () => {
    const hand = live({ margin: ["BTCUSDT"], probeMs: 1e9, auditMs: 1e9 });
    // It stood still for ten minutes; then it hears what had come, and that the socket is gone since.
    hand.put(600_000, heard(1, '{"e":"balanceUpdate","E":11000,"a":"BTC","d":"1","T":11000}'));
    gap(hand, 600_000);
    hand.pass(700_000, (ask) => {
      if (ask.what !== "fills" || ask.book !== "MARGIN") return nothing(ask);
      const fills = [fillOf({
        book: "MARGIN",
        symbol: "BTCUSDT",
        tradeId: "7",
        orderId: "5",
        isBuyer: true,
        price: "9",
        qty: "1",
        time: 60_000,
      })];
      return {
        what: "fills",
        fills: "startTime" in ask.from && ask.from.startTime > 60_000 ? [] : fills,
      };
    });
    assert.equal(told(hand, "fill").length, 1);
  });

  it("begin to read where the last one began, however long it took", () => {
    const hand = live({ probeMs: 1e9, auditMs: 1e9 });
    gap(hand, 500_000);
    hand.put(505_600, { _tag: "Ticked" });
    // One read is answered after three minutes.
    for (const ask of Object.values(hand.state().asks).reverse()) {
      const at = ask.what === "positions" ? 690_000 : 505_700;
      hand.put(at, { _tag: "Answered", id: ask.id, answer: E.right(nothing(ask)) });
    }
    hand.pass(700_000);
    assert.equal(hand.state().phase, "live");
    assert.equal(hand.state().provenTo, 505_600);
    gap(hand, 800_000);
    hand.pass(810_000);
    const last = hand.asked.findLast(({ what }) => what === "named");
    assert.equal(last?.what === "named" && last.startTime, 505_600 - 60_000);
    // A restart knows both; a clock that was ahead proves nothing of what is to come.
    const kept = checkpointOf(hand.state());
    const { provenTo, provedAt } = resumed(hand.state().stream, kept, 900_000);
    assert.deepEqual([provenTo, provedAt], [hand.state().provenTo, hand.state().provedAt]);
    assert.equal(resumed(hand.state().stream, kept, 700_000).provedAt, 700_000);
  });

  it("are followed by another one where something called for one right before", () => {
    const hand = live({ probeMs: 1e9, auditMs: 100_000 });
    const auditAt = hand.state().due.pass ?? 0;
    const passes = () => hand.asked.filter(({ what }) => what === "balances").length;
    hand.put(auditAt - 1_000, heard(1, '{"e":"ACCOUNT_UPDATE","fs":"UM"}'));
    const before = passes();
    hand.pass(auditAt);
    assert.equal(passes(), before + 1);
    hand.pass(auditAt + 5_000);
    assert.equal(passes(), before + 2);
    hand.pass(auditAt + 90_000);
    assert.equal(passes(), before + 2);
  });

  it("begin anew where they show that reads lag more than was said", () => {
    const order = (status: string) =>
      `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":9,"T":9,"o":{"s":"A","S":"BUY","x":"${status}",` +
      `"X":"${status}","i":7,"q":"3","p":"1","l":"0","z":"0","T":9}}`;
    const wallet =
      '{"e":"outboundAccountPosition","E":9,"u":9,"U":1,"B":[{"a":"BTC","f":"5","l":"0"}]}';
    const hand = live({ probeMs: 1e9, auditMs: 1e9 });
    hand.put(20_000, heard(1, order("NEW")));
    hand.put(20_001, heard(1, order("CANCELED")));
    hand.put(20_001, heard(1, wallet));
    gap(hand, 20_500);
    // Reads are six seconds behind: they show the order open, and nothing of the wallet that changed in the gap.
    hand.pass(100_000, (ask) => {
      const isBehind = ask.sentAt < 27_000;
      if (ask.what === "balances") {
        const amount = isBehind ? "5" : "7";
        return {
          what: "values",
          values: [{ type: "balance", book: "MARGIN", asset: "BTC", amount, locked: "0" }],
        };
      }
      if (ask.what !== "open" || ask.book !== "UM" || !isBehind) return nothing(ask);
      const { order } = entriesIn(hand.state().orders)[0] ?? assert.fail();
      return {
        what: "orders",
        orders: [{ order: { ...order, status: "NEW", updateTime: 8 }, time: 8 }],
      };
    });
    const recovered = told(hand, "recovered")[0];
    assert.ok(recovered?.type === "recovered" && recovered.to > 27_000);
    assert.deepEqual(entriesIn(hand.state().values).map(({ value }) => value.amount), ["7"]);
  });

  it("tell a position whose entry alone is another one after a gap, and not where there was none", () => {
    const hand = provenBy({ position: "1", entryPrice: "60000" });
    gap(hand, 40_000);
    hand.pass(50_000, by({ position: "1", entryPrice: "62000" }));
    assert.deepEqual(
      told(hand, "position").map((notice) => notice.type === "position" && notice.value.entryPrice),
      ["62000"],
    );
    hand.pass(300_000, by({ position: "1", entryPrice: "62000.00000001" }));
    assert.deepEqual(told(hand, "position"), []);
  });
});
