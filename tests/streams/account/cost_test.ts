import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { unreachable } from "../../../lib/failure.ts";
import { readOf } from "../../../streams/account/products.ts";
import { fillOf } from "../../../streams/account/merge/fills.ts";
import { entriesIn } from "../../../streams/account/merge/shelf.ts";
import type { Ask, Found, NamedRow } from "../../../streams/account/asks.ts";
import type { FillView } from "../../../streams/account/merge/views.ts";
import { byHand, type Hand, heard, live, nothing, opened } from "./hand.ts";

const SETTINGS = {
  um: Array.from({ length: 10 }, (_, i) => `UM${i}USDT`),
  cm: ["BTCUSD_PERP", "ETHUSD_PERP"],
  margin: ["BTCUSDT", "ETHUSDT", "ETHBTC"],
  probeMs: 1e9,
};

/** What a read weighs. Moments near zero, as there are here, would be refused and weigh nothing. */
const weightOf = (ask: Ask): number => {
  const startTime = 1.7e12;
  if (ask.what === "named") return readOf({ ...ask, startTime }).weight;
  const isByTime = ask.what === "fills" && "startTime" in ask.from;
  return readOf(isByTime ? { ...ask, from: { startTime, endTime: startTime + 1 } } : ask).weight;
};
const totalOf = (asks: readonly Ask[]): number => asks.reduce((sum, ask) => sum + weightOf(ask), 0);

describe("what following an account costs", () => {
  it("is below 700 of weight for the first recovery, and 20 a minute for audits", () => {
    const hand = byHand(SETTINGS);
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    hand.pass(10_000);
    const recovered = hand.notices().find(({ type }) => type === "recovered");
    assert.ok(recovered?.type === "recovered");
    const spent = hand.asked.reduce((sum, ask) => sum + readOf(ask).weight, 0);
    // The listen key weighs 1.
    assert.ok(totalOf(hand.asked) + 1 < 700, `${totalOf(hand.asked)}`);
    assert.equal(recovered.weight, spent);
    // The first audit after a gap reads all once more.
    hand.pass(10_000 + 900_000);
    const before = hand.asked.length;
    hand.pass(10_000 + 10 * 900_000);
    const audits = totalOf(hand.asked.slice(before));
    const extensions = hand.effects().filter(({ _tag }) => _tag === "Extend").length;
    const perMinute = (audits + extensions) / (9 * 15);
    assert.ok(perMinute > 1 && perMinute <= 20, `${perMinute}`);
  });

  it("counts no read that a budget held back", () => {
    const hand = byHand(SETTINGS);
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    const answer = E.left(unreachable("accountBalance", "its budget has no room", "notSent"));
    let held = 0;
    for (let at = hand.state().wakeAt ?? 0; held < 3; at = hand.state().wakeAt ?? 0) {
      hand.put(at, { _tag: "Ticked" });
      const [ask] = Object.values(hand.state().asks);
      if (!ask) continue;
      held++;
      hand.put(at, { _tag: "Answered", id: ask.id, weight: readOf(ask).weight, answer });
    }
    hand.pass(600_000);
    const recovered = hand.notices().find(({ type }) => type === "recovered");
    assert.ok(recovered?.type === "recovered");
    const asked = [...new Map(hand.asked.map((ask) => [ask.id, ask])).values()];
    assert.equal(recovered.weight, asked.reduce((sum, ask) => sum + readOf(ask).weight, 0));
  });

  /** Wallets of both futures that change with income, again and again. */
  const wallets = () => {
    let amount = 0;
    const rows: NamedRow[] = [];
    const books = ["UM", "CM"] as const;
    const found = (ask: Ask): Found =>
      ask.what === "balances"
        ? {
          what: "values",
          values: books.map((book) => (
            { type: "balance", book, asset: "BNB", amount: `${amount}` }
          )),
        }
        : ask.what === "named" && ask.book !== "MARGIN"
        ? { what: "named", rows: rows.filter(({ time }) => time >= ask.startTime) }
        : nothing(ask);
    const earn = (hand: Hand, at: number): void => {
      amount++;
      rows.push({ symbol: "", tradeId: "", time: at, income: "1", asset: "BNB", id: `${amount}` });
      for (const book of books) {
        const text = `{"e":"ACCOUNT_UPDATE","fs":"${book}","E":${at},"T":${at},"a":{"B":[` +
          `{"a":"BNB","wb":"${amount}"}]}}`;
        hand.put(at, heard(1, text));
      }
    };
    return { found, earn };
  };

  it("is below 20 a minute for audits where the wallets of both futures change all the time", () => {
    const hand = byHand({ probeMs: 1e12, rotateMs: 1e12 });
    const { found, earn } = wallets();
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    hand.pass(10_000 + 900_000, found);
    const before = hand.asked.length;
    for (let i = 1; i <= 9; i++) {
      const at = 10_000 + i * 900_000 + 300_000;
      earn(hand, at);
      hand.pass(at + 600_000, found);
    }
    const audits = hand.asked.slice(before);
    assert.equal(audits.filter(({ what }) => what === "named").length, 2 * 9);
    const perMinute = totalOf(audits) / (9 * 15);
    assert.ok(perMinute <= 20, `${perMinute}`);
    assert.deepEqual(hand.notices().filter(({ type }) => type === "unknown"), []);
  });

  it("is below 20 a minute for audits that read five margin pairs that trade, as both futures do", () => {
    const margin = ["BTCUSDT", "ETHUSDT", "ETHBTC", "BNBUSDT", "BNBBTC"];
    const hand = byHand({ ...SETTINGS, margin, probeMs: 1e12 });
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    const { found: inWallets, earn } = wallets();
    const fillsOf = new Map<string, FillView>();
    const found = (ask: Ask): Found => {
      const known = ask.what === "fills" ? fillsOf.get(ask.symbol) : undefined;
      return known ? { what: "fills", fills: [known] } : inWallets(ask);
    };
    hand.pass(10_000 + 900_000, found);
    const before = hand.asked.length;
    for (let i = 1; i <= 9; i++) {
      const at = 10_000 + i * 900_000 + 300_000;
      earn(hand, at);
      for (const symbol of i === 9 ? [] : margin) {
        const ids = { symbol, tradeId: `${i}`, orderId: `${i}` };
        fillsOf.set(symbol, fillOf({ ...ids, book: "MARGIN", side: "BUY", qty: "1", time: at }));
        const text = `{"e":"executionReport","E":${at},"T":${at},"s":"${symbol}","S":"BUY",` +
          `"x":"TRADE","X":"FILLED","i":${i},"t":${i},"q":"1","z":"1","l":"1"}`;
        hand.put(at, heard(1, text));
      }
      hand.pass(at + 600_000, found);
    }
    const audits = hand.asked.slice(before);
    // Once after each trade, and not where none was.
    assert.equal(audits.filter(({ what }) => what === "fills").length, 8 * margin.length);
    const perMinute = totalOf(audits) / (9 * 15);
    assert.ok(perMinute <= 20, `${perMinute}`);
    assert.deepEqual(hand.notices().filter(({ type }) => type === "unknown"), []);
  });

  it("is nothing for conditional orders of COIN-M that have become others", () => {
    const hand = live({ probeMs: 1e12 });
    const tell = (at: number, id: number, status: string, became: number): void => {
      const text = `{"e":"CONDITIONAL_ORDER_TRADE_UPDATE","fs":"CM","E":${at},"T":${at},"so":{` +
        `"s":"BTCUSD_PERP","si":${id},"S":"BUY","os":"${status}","ut":${at},"i":${became}}}`;
      hand.put(at, heard(1, text));
    };
    tell(11_000, 1, "NEW", 0);
    tell(12_000, 1, "TRIGGERED", 7);
    // One of which nobody knows what it became.
    tell(13_000, 2, "TRIGGERED", 0);
    hand.pass(10 * 900_000);
    const ids = hand.asked.flatMap((ask) => ask.what === "order" ? [ask.orderId] : []);
    assert.ok(ids.includes("2") && !ids.includes("1"));
    // It ends another time where it is told.
    tell(8_000_000, 1, "FINISHED", 7);
    const [told] = hand.notices().flatMap((each) => each.type === "order" ? [each.order] : [])
      .slice(-1);
    assert.equal(told?.status, "FINISHED");
  });

  it("is no more memory after many orders and fills", () => {
    const hand = byHand({ probeMs: 1e12, auditMs: 1e12, rotateMs: 1e12 });
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    hand.pass(10_000);
    for (let i = 1; i <= 16_000; i++) {
      const at = 10_000 + i;
      const text =
        `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":${at},"T":${at},"o":{"s":"A","S":"BUY","x":"NEW",` +
        `"X":"EXPIRED","i":${i},"l":"0","z":"0","T":${at}}}`;
      hand.put(at, heard(1, text));
      hand.notices();
    }
    const { orders } = hand.state();
    assert.ok(orders.size <= 11_000, `${orders.size}`);
    assert.ok(entriesIn(orders).some(({ order }) => order.orderId === "16000"));
  });
});
