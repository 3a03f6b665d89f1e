import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { refused } from "../../../lib/failure.ts";
import type { Ask, Found, NamedRow } from "../../../streams/account/asks.ts";
import { checkpointOf, resumed } from "../../../streams/account/checkpoint.ts";
import { balanceUpdate } from "../../../streams/events/margin/balance.ts";
import { fillOf } from "../../../streams/account/merge/fills.ts";
import { fillRow } from "../../../streams/account/merge/told.ts";
import { accountStream } from "../../../streams/account/stream.ts";
import type { FillView } from "../../../streams/account/merge/views.ts";
import { byHand, ended, heard, live, nothing, opened } from "./hand.ts";

const fill = (tradeId: string, time = 2_000): FillView =>
  fillOf({
    book: "UM",
    symbol: "AAAUSDT",
    tradeId,
    orderId: "7",
    side: "BUY",
    positionSide: "BOTH",
    price: "1",
    qty: "1",
    commission: "0",
    realizedProfit: "0",
    maker: true,
    time,
  });

const event = (x: string, X: string, z: string, T: number, trade = ""): string =>
  `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":${T},"T":${T},"o":{"s":"AAAUSDT","S":"BUY","x":"${x}",` +
  `"X":"${X}","i":7,"q":"3","p":"1","l":"${trade === "" ? 0 : 1}","z":"${z}","T":${T}${trade}}}`;

const fillsOf = (asked: readonly Ask[]) =>
  asked.flatMap((ask) => ask.what === "fills" ? [ask] : []);

describe("following an account by hand", () => {
  it("turns the pages of trades by id, until one is not full", () => {
    const hand = byHand({ um: ["AAAUSDT"], cm: false, probeMs: 1e9 });
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    const all = Array.from({ length: 2_500 }, (_, i) => fill(String(i + 1)));
    hand.pass(10_000, (ask): Found => {
      if (ask.what === "named" && ask.book === "UM") {
        return { what: "named", rows: [{ symbol: "AAAUSDT", tradeId: "2500", time: 2_000 }] };
      }
      if (ask.what !== "fills") return nothing(ask);
      const { from } = ask;
      const first = "fromId" in from ? Number(from.fromId) - 1 : 0;
      return { what: "fills", fills: all.slice(first, first + 1_000) };
    });
    const froms = fillsOf(hand.asked).map(({ from }) => "fromId" in from ? from.fromId : "time");
    assert.deepEqual(froms, ["time", "1000", "1999"]);
    const told = hand.notices();
    assert.equal(told.filter(({ type }) => type === "fill").length, 2_500);
    assert.equal(hand.state().phase, "live");
  });

  it("reads at once what an open connection has lost of an order, before any audit", () => {
    const hand = live({ probeMs: 1e9 });
    const hear = (at: number, text: string) => hand.put(at, heard(1, text));
    hear(11_000, event("NEW", "NEW", "0", 11_000));
    hear(11_500, event("TRADE", "PARTIALLY_FILLED", "2", 11_500, ',"t":2,"L":"1"'));
    hand.pass(
      17_000,
      (ask): Found =>
        ask.what === "fills"
          ? { what: "fills", fills: [fill("1", 11_200), fill("2", 11_500)] }
          : nothing(ask),
    );
    const fills = hand.notices().flatMap((told) => told.type === "fill" ? [told] : []);
    assert.deepEqual(fills.map(({ fill, source }) => [fill.tradeId, source]), [
      ["2", "stream"],
      ["1", "rest"],
    ]);
  });

  it("tells what a fill cost and what it made, whichever way it came", () => {
    const tells = { positionSide: "LONG", commissionAsset: "USDT", realizedProfit: "-2.5" };
    const expected: FillView = {
      ...{ book: "UM", symbol: "AAAUSDT", tradeId: "1", orderId: "7", side: "BUY", ...tells },
      ...{ price: "1.5", qty: "1", commission: "0.01", maker: true, time: 11_500 },
    };
    const hand = live({ probeMs: 1e9 });
    const trade = ',"t":1,"L":"1.50","n":"0.010","N":"USDT","rp":"-2.50","m":true,"ps":"LONG"';
    hand.put(11_500, heard(1, event("TRADE", "FILLED", "1", 11_500, trade)));
    const fills = hand.notices().flatMap((told) => told.type === "fill" ? [told.fill] : []);
    assert.deepEqual(fills, [expected]);
    const row = {
      ...{ symbol: "AAAUSDT", id: "1", orderId: "7", price: "1.50", qty: "1.000", time: 11_500 },
      ...{ commission: "0.010", commissionAsset: "USDT" },
    };
    const futures = { side: "BUY", positionSide: "LONG", realizedPnl: "-2.50", maker: true };
    assert.deepEqual(fillRow("UM", { ...row, ...futures }), expected);
    // A fill of margin makes nothing that the exchange reckons.
    const { positionSide: _, realizedProfit: __, ...margin } = expected;
    const own = { isBuyer: true, isMaker: true };
    assert.deepEqual(fillRow("MARGIN", { ...row, ...own }), { ...margin, book: "MARGIN" });
  });

  it("leaves a fill to reads whose event has a word for its quantity", () => {
    for (const word of ["NaN", "Infinity"]) {
      const hand = live({ probeMs: 1e9 });
      hand.put(11_000, heard(1, event("NEW", "NEW", "0", 11_000)));
      const text = event("TRADE", "PARTIALLY_FILLED", "1", 11_500, ',"t":1,"L":"1"');
      hand.put(11_500, heard(1, text.replace('"l":"1"', `"l":"${word}"`)));
      hand.pass(
        17_000,
        (ask): Found =>
          ask.what === "fills" ? { what: "fills", fills: [fill("1", 11_500)] } : nothing(ask),
      );
      const fills = hand.notices().flatMap((told) => told.type === "fill" ? [told] : []);
      assert.deepEqual(fills.map(({ fill, source }) => [fill.qty, source]), [["1", "rest"]]);
    }
  });

  it("goes on from a checkpoint of a gap at the beginning of the gap", () => {
    const hand = live({ probeMs: 1e9 });
    hand.put(11_000, {
      _tag: "Heard",
      socket: 1,
      heard: { _tag: "Frame", text: event("NEW", "NEW", "0", 11_000) },
    });
    hand.put(12_000, ended(1));
    hand.put(20_000, { _tag: "Ticked" });
    hand.put(20_100, opened(2));
    const kept = checkpointOf(hand.state());
    assert.equal(kept.from, 11_000);
    const again = resumed(accountStream(), kept, 30_000);
    assert.equal(again.tally?.from, 11_000);
    assert.equal(again.since, 0);
  });

  it("tells of a read that the exchange refuses for good, and goes on with the others", () => {
    const hand = byHand({ cm: false, probeMs: 1e9 });
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    const refusal = refused("getUmIncomeHistory", 400, -4120, "Not here any more.", null);
    for (let at = 6_000; at < 200_000 && hand.state().phase !== "live"; at += 500) {
      hand.put(at, { _tag: "Ticked" });
      const { asks } = hand.state();
      for (const ask of Object.values(asks)) {
        if (ask.at !== undefined) continue;
        const answer = ask.what === "named" && ask.book === "UM"
          ? E.left(refusal)
          : E.right(nothing(ask));
        hand.put(at, { _tag: "Answered", id: ask.id, answer });
      }
    }
    const told = hand.notices();
    assert.deepEqual(
      told.filter(({ type }) => type !== "health").map(({ type }) => type),
      ["unknown", "recovered"],
    );
    assert.equal(
      hand.asked.filter(({ what, book }: Ask & { book?: string }) =>
        what === "named" && book === "UM"
      ).length,
      3,
    );
  });

  it("tells events of which nothing is kept as they came, and those of books that are not followed", () => {
    const hand = live({ cm: false, probeMs: 1e9 });
    const texts = [
      '{"e":"somethingNew","E":1,"a":12345678901234567890}',
      '{"e":"balanceUpdate","E":2,"a":"BTC","d":"1","U":3,"T":2}',
      event("NEW", "NEW", "0", 11_000).replace('"fs":"UM"', '"fs":"CM"'),
    ];
    for (const text of texts) {
      hand.put(12_000, heard(1, text));
    }
    const told = hand.notices().flatMap((notice) => notice.type === "event" ? [notice.event] : []);
    assert.deepEqual(told.map((each) => each.type === "other" && each.name), [
      "somethingNew",
      "balanceUpdate",
      "ORDER_TRADE_UPDATE",
    ]);
    const [first, second] = told;
    assert.ok(first?.type === "other" && second?.type === "other");
    assert.equal(first.raw["a"], "12345678901234567890");
    const read = balanceUpdate.model().decode(second.raw);
    assert.ok(read._tag === "Right" && read.right.balanceDelta === "1");
  });

  it("reckons wallets from their income where an audit finds them changed, and tells what it lacks", () => {
    const hand = byHand({ cm: false, probeMs: 1e9, rotateMs: 1e9, auditMs: 60_000 });
    let amount = "100";
    const rows: NamedRow[] = [];
    const found = (ask: Ask): Found =>
      ask.what === "balances"
        ? { what: "values", values: [{ type: "balance", book: "UM", asset: "USDT", amount }] }
        : ask.what === "named" && ask.book === "UM"
        ? { what: "named", rows: rows.filter(({ time }) => time >= ask.startTime) }
        : nothing(ask);
    const change = (at: number, to: string, ...income: readonly string[]) => {
      amount = to;
      for (const by of income) {
        const own = { income: by, asset: "USDT", id: `${rows.length}` };
        rows.push({ symbol: "", tradeId: "", time: at, ...own });
      }
      const text = `{"e":"ACCOUNT_UPDATE","fs":"UM","E":${at},"T":${at},"a":{"m":"ORDER","B":[` +
        `{"a":"USDT","wb":"${to}"}]}}`;
      hand.put(at, heard(1, text));
    };
    const incomes = () => hand.asked.filter(({ what }) => what === "named").length;
    const unknown = () =>
      hand.notices().flatMap((each) => each.type === "unknown" ? [each.reason] : []);
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    // A gap is audited once more as a whole.
    hand.pass(140_000, found);
    const before = incomes();
    hand.pass(400_000, found);
    assert.equal(incomes(), before);
    change(401_000, "96.5", "-3", "-0.50");
    hand.pass(500_000, found);
    assert.ok(incomes() > before);
    // What was read is not counted once more, also where it is read again.
    change(501_000, "97.5", "1");
    hand.pass(700_000, found);
    assert.deepEqual(unknown(), []);
    change(701_000, "90", "-0.5");
    hand.pass(1_400_000, found);
    assert.deepEqual(unknown(), ["balance/UM/USDT is 90, its income makes 97"]);
  });

  it("goes on to reckon wallets from a checkpoint", () => {
    const hand = live({ cm: false, probeMs: 1e9 });
    const kept = checkpointOf(hand.state());
    const again = resumed(accountStream(), JSON.parse(JSON.stringify(kept)), 500_000);
    // Income is read from where all was proven, which is before the restart.
    assert.equal(again.provenTo, hand.state().provenTo);
    assert.deepEqual(again.incomes, hand.state().incomes);
  });
});
