/** What reads show before its event has come. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Ask, Found } from "../../../streams/account/asks.ts";
import { fillOf } from "../../../streams/account/merge/fills.ts";
import type { FillView, ValueView } from "../../../streams/account/merge/views.ts";
import { ended, type Hand, heard, live, nothing, opened } from "./hand.ts";

const fill = (id: number, time: number): FillView =>
  fillOf({
    book: "UM",
    symbol: "AAAUSDT",
    tradeId: `${id}`,
    orderId: `${id}`,
    side: "BUY",
    price: "1",
    qty: "1",
    time,
  });

const position: ValueView = {
  type: "position",
  book: "UM",
  symbol: "AAAUSDT",
  positionSide: "BOTH",
  amount: "0",
  entryPrice: "1",
};

const hear = (hand: Hand, at: number, id: number, X: string, fields: string): void => {
  const text = `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":${at},"T":${at},"o":{"s":"AAAUSDT",` +
    `"S":"BUY","X":"${X}","i":${id},"q":"1","p":"1","T":${at},${fields}}}`;
  hand.put(at, heard(hand.state().socket, text));
};

/** Orders that rest, and a gap that ends at 13 s. */
const gap = (): Hand => {
  const hand = live({ cm: false, probeMs: 1e9, rotateMs: 1e9, auditMs: 60_000 });
  for (let id = 1; id < 20; id++) hear(hand, 11_000, id, "NEW", '"x":"NEW","l":"0","z":"0"');
  hand.put(12_000, ended(1));
  hand.put(12_900, { _tag: "Ticked" });
  hand.put(13_000, opened(2));
  hand.notices();
  return hand;
};

/** Reads that show this fill last; ids count them all. */
const filled = (id: number, time: number) => (ask: Ask): Found =>
  ask.what === "fills"
    ? { what: "fills", fills: [fill(id, time)] }
    : ask.what === "positions"
    ? { what: "values", values: [{ ...position, amount: `${id}` }] }
    : nothing(ask);

const reasonsOf = (hand: Hand) =>
  hand.notices().flatMap((told) => told.type === "unknown" ? [told.reason] : []);

describe("what is in transit while a gap is closed", () => {
  it("is not told as unknown, and holds nothing up, however much of it there is", () => {
    const hand = gap();
    let at = 0;
    for (let id = 1; (at = hand.state().due.pass ?? 0) < 100_000; id++) {
      hand.pass(at, filled(id, at - 50));
      if (id === 2) assert.equal(hand.state().phase, "live");
      hear(hand, at + 100, id, "FILLED", `"x":"TRADE","l":"1","z":"1","t":${id},"L":"1"`);
    }
    assert.deepEqual(reasonsOf(hand), []);
    // Nothing is read once more of what has come.
    const walks = hand.asked.filter(({ what, sentAt }) => what === "fills" && sentAt > 20_000);
    assert.ok(walks.length < 4, `${walks.length}`);
  });

  it("is told as unknown in the end, where it never comes", () => {
    const hand = gap();
    hand.pass(18_000, filled(1, 17_950));
    hear(hand, 18_100, 1, "FILLED", '"x":"TRADE","l":"1","z":"1","t":1,"L":"1"');
    hand.pass(23_000, filled(2, 22_950));
    assert.equal(hand.state().phase, "live");
    hand.pass(60_000, filled(2, 22_950));
    assert.deepEqual(reasonsOf(hand), ["its fills make 1, not 0"]);
  });
});
