import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused } from "../../../simulator/engine/refusal.ts";
import { fixed, units } from "../../../lib/decimal.ts";
import { placeFutures } from "../../../simulator/engine/futures/orders.ts";
import type { FuturesDraft } from "../../../simulator/engine/futures/draft.ts";
import { balance, post } from "../../../simulator/engine/world/ledger.ts";
import { advance, movePrices } from "../../../simulator/exchange/clock.ts";
import { elements } from "../../../simulator/engine/world/vector.ts";
import type { FuturesKind, World } from "../../../simulator/engine/world/world.ts";
import { conserved } from "../places.ts";
import { done, eventNames } from "../exchange/route_support.ts";
import type { Place } from "../../../simulator/engine/world/entries.ts";
import { openWorld } from "../../../simulator/engine/open.ts";
import { withSettings } from "../../../simulator/engine/settings.ts";
import { openFutures } from "../../../simulator/engine/futures/book.ts";
import { negativeCharges } from "../../vectors/risk_interest.ts";
import { marketDraft } from "../support.ts";

const HOUR = 3_600_000;
// The clock starts at midnight UTC.
const world = openWorld();

const draft = marketDraft("0.1");

const place = (from: World, change: Partial<FuturesDraft>, kind: FuturesKind = "um"): World => {
  const placed = placeFutures(from, kind, { ...draft, ...change });
  return isRefused(placed) ? assert.fail(placed.refused) : placed.world;
};

const holds = (from: World, asset: string, where: Place): string =>
  fixed(balance(from, asset, where));

const kinds = (from: World): readonly string[] =>
  [...elements(from.ledger.entries)].map(({ kind }) => kind);

describe("the clock", () => {
  it("stands where it was put, whichever steps lead there", () => {
    const owing = post(withSettings(world, { autoRepay: false }), [
      { kind: "TRANSFER", asset: "USDT", amount: units("6000"), from: "um", to: "spot" },
    ]);
    const long = place(place(owing, {}), { symbol: "BTCUSD_PERP", quantity: units("7") }, "cm");
    const once = advance(long, 50 * HOUR + 1234);
    let steps = long;
    for (let i = 0; i < 50; i++) steps = advance(steps, HOUR).world;
    assert.deepEqual(advance(steps, 1234).world, once.world);
    assert.equal(once.world.time, world.time + 50 * HOUR + 1234);
    conserved(once.world);
  });

  it("refuses to go back, to split a millisecond, or to go so far that it would not end", () => {
    for (const ms of [-1, 0.5, NaN, Infinity, 1e15]) {
      assert.throws(
        () => advance(world, ms),
        /^TypeError: Cannot advance by .* from 0 to 3153600000000$/,
      );
    }
    assert.deepEqual(advance(world, 0), { world, events: [], accounts: [] });
  });
});

describe("funding", () => {
  it("is paid by long positions every eight hours", () => {
    const long = place(world, {});
    const before = balance(long, "USDT", "um");
    assert.equal(balance(advance(long, 8 * HOUR - 1).world, "USDT", "um"), before);
    const paid = advance(long, 8 * HOUR);
    assert.equal(fixed(before - balance(paid.world, "USDT", "um")), "0.60000000");
    assert.deepEqual(eventNames(paid.events), ["ACCOUNT_UPDATE"]);
    const entry = [...elements(paid.world.ledger.entries)].at(-1);
    assert.deepEqual(
      [entry?.kind, entry?.symbol, entry?.from, entry?.to, entry?.time],
      ["FUNDING_FEE", "BTCUSDT", "um", "exchange", world.time + 8 * HOUR],
    );
    assert.equal(
      fixed(before - balance(advance(long, 24 * HOUR).world, "USDT", "um")),
      "1.80000000",
    );
    conserved(paid.world);
  });

  it("is received by short ones, in coins for COIN-M", () => {
    const change = { symbol: "BTCUSD_PERP", side: "SELL", quantity: units("12") } as const;
    const short = place(world, change, "cm");
    const paid = advance(short, 8 * HOUR).world;
    // 12 contracts of 100 USD at 60000 are 0.02 BTC, of which 0.0001 is paid.
    assert.equal(
      fixed(balance(paid, "BTC", "cm") - balance(short, "BTC", "cm")),
      "0.00000200",
    );
  });

  it("falls due at 00:00, 08:00 and 16:00 UTC, not eight hours after opening", () => {
    const long = place(advance(world, 7 * HOUR).world, {});
    assert.ok(kinds(advance(long, HOUR).world).includes("FUNDING_FEE"));
  });
});

describe("negative futures balances", () => {
  const owing = post(world, [
    { kind: "TRANSFER", asset: "USDT", amount: units("7400"), from: "um", to: "spot" },
  ]);

  /** The same without the cross margin that covers it: the asset is below zero as a whole. */
  const short = post(withSettings(owing, { autoRepay: false }), [
    { kind: "TRANSFER", asset: "USDT", amount: units("10000"), from: "cross", to: "spot" },
  ]);
  const charged = (from: World, ms: number) =>
    [...elements(advance(from, ms).world.interest)].map((
      { interest, principal, source, time },
    ) => [fixed(interest), fixed(principal), source, time - from.time]);

  it("bear interest once a day, at midnight, and are recorded", () => {
    assert.deepEqual(charged(short, 24 * HOUR - 1), []);
    assert.deepEqual(charged(short, 48 * HOUR), [
      ["0.24000000", "2400.00000000", "NEGATIVE_BALANCE", 24 * HOUR],
      ["0.24002400", "2400.24000000", "NEGATIVE_BALANCE", 48 * HOUR],
    ]);
    const { world: after } = advance(short, 24 * HOUR);
    assert.equal(holds(after, "USDT", "um"), "-2400.24000000");
    conserved(after);
  });

  it("bear none as long as other wallets hold more of the asset", () => {
    assert.deepEqual(charged(withSettings(owing, { autoRepay: false }), 48 * HOUR), []);
  });

  it("bear interest beyond what the VIP level may owe, where it is published", () => {
    const of = (vipLevel: number) => charged(withSettings(short, { vipLevel }), 24 * HOUR);
    assert.equal(of(8).length, 1);
    assert.deepEqual(of(9), []);
  });

  it("bear interest only beyond the threshold of the account", () => {
    const within = (threshold: string) =>
      withSettings(short, { negativeThresholds: { USDT: units(threshold) } });
    assert.deepEqual(charged(within("2400"), 24 * HOUR), []);
    assert.deepEqual(charged(within("2000"), 24 * HOUR), [
      ["0.04000000", "400.00000000", "NEGATIVE_BALANCE", 24 * HOUR],
    ]);
  });

  for (const { total, threshold, daily, charged: published } of negativeCharges) {
    it(`of ${total} and a threshold of ${threshold} cost ${published}`, () => {
      const usdt = world.market.assets["USDT"] ?? assert.fail();
      const open = openWorld({
        market: {
          ...world.market,
          assets: { ...world.market.assets, USDT: { ...usdt, dailyInterest: units(daily) } },
        },
      }, { USDT: { um: total } });
      const given = withSettings(open, { negativeThresholds: { USDT: units(threshold) } });
      const [first] = charged(given, 24 * HOUR);
      assert.equal(first?.[0] ?? "0.00000000", fixed(units(published)));
    });
  }

  it("are repaid from cross margin twice before midnight where auto-repay is on", () => {
    assert.equal(holds(advance(owing, 22 * HOUR - 1).world, "USDT", "um"), "-2400.00000000");
    const { world: after } = advance(owing, 22 * HOUR);
    assert.equal(holds(after, "USDT", "um"), "0.00000000");
    assert.equal(holds(after, "USDT", "cross"), "7600.00000000");
    conserved(after);
    const later = post(after, [
      { kind: "TRANSFER", asset: "USDT", amount: units("1"), from: "um", to: "spot" },
    ]);
    assert.equal(holds(advance(later, HOUR).world, "USDT", "um"), "0.00000000");
  });
});

describe("dated orders", () => {
  it("expire at their date", () => {
    const date = world.time + 700_000;
    const rests = {
      type: "LIMIT",
      price: units("55000"),
      timeInForce: "GTD",
      goodTillDate: date,
    } as const;
    const placed = place(world, rests);
    assert.equal(openFutures(advance(placed, 699_999).world, "um").length, 1);
    const { world: after, events } = advance(placed, 2 * HOUR);
    assert.equal(openFutures(after, "um").length, 0);
    assert.deepEqual(eventNames(events), ["ORDER_TRADE_UPDATE EXPIRED"]);
    assert.equal(events[0]?.E, date + 3);
  });
});

describe("moving prices", () => {
  it("fills resting futures orders at their own price", () => {
    const placed = place(world, { type: "LIMIT", price: units("58000") });
    const { world: after, events } = movePrices(placed, { BTCUSDT: "57000" });
    assert.deepEqual(eventNames(events), ["ORDER_TRADE_UPDATE FILLED", "ACCOUNT_UPDATE"]);
    assert.equal(after.um.positions["BTCUSDT BOTH"]?.cost, units("5800"));
  });

  it("changes nothing but prices where nothing waits", () => {
    const { world: after, events } = movePrices(world, { BTC: "61000" });
    assert.deepEqual(events, []);
    assert.deepEqual(
      { ...after, market: world.market, books: world.books, past: world.past },
      world,
    );
    assert.equal(after.market.cm["BTCUSD_PERP"]?.lastPrice, units("61000"));
  });

  it("leaves orders of other contracts alone", () => {
    const stop = { algoType: "CONDITIONAL", symbol: "ETHUSDT", side: "SELL", type: "STOP_MARKET" };
    const placed = done(world, "POST /papi/v1/um/algo/order", {
      ...stop,
      triggerPrice: "2000",
      quantity: "1",
    }).world;
    assert.deepEqual(movePrices(placed, { BTC: "30000" }).events, []);
    assert.equal(movePrices(placed, { ETH: "1900" }).events.length, 6);
  });
});
