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

  it("refuses to go back or to split a millisecond", () => {
    for (const ms of [-1, 0.5, NaN, Infinity]) assert.throws(() => advance(world, ms), TypeError);
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

  it("bear interest by the hour and are recorded", () => {
    const alone = withSettings(owing, { autoRepay: false });
    const { world: after } = advance(alone, 2 * HOUR);
    const charges = [...elements(after.interest)];
    assert.deepEqual(
      charges.map(({ interest, principal, source }) => [fixed(interest), fixed(principal), source]),
      [
        ["0.01000000", "2400.00000000", "NEGATIVE_BALANCE"],
        ["0.01000004", "2400.01000000", "NEGATIVE_BALANCE"],
      ],
    );
    assert.equal(holds(after, "USDT", "um"), "-2400.02000004");
    assert.equal(charges[1]?.time, world.time + 2 * HOUR);
    conserved(after);
  });

  it("are repaid from cross margin where auto-repay is on", () => {
    const { world: after } = advance(owing, HOUR);
    assert.equal(holds(after, "USDT", "um"), "0.00000000");
    assert.equal(holds(after, "USDT", "cross"), "7599.99000000");
    conserved(after);
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
    assert.equal(events[0]?.E, date);
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
