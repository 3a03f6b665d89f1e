import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import type { Spec } from "../../../lib/endpoint.ts";
import { charge, type Charged, costOfQuery } from "../../../simulator/exchange/limits.ts";
import type { World } from "../../../simulator/engine/world/world.ts";
import { openWorld } from "../../../simulator/engine/open.ts";

const specOf = (name: string): Spec =>
  catalog.find(({ spec }) => spec.name === name)?.spec ?? assert.fail(`no endpoint ${name}`);

const MINUTE = 60_000;
const world = openWorld({ time: 1_763_683_210_000 });
const start = 1_763_683_200_000;

const charged = (from: World, name: string, query: readonly (readonly [string, string])[] = []) =>
  charge(from, specOf(name), costOfQuery(specOf(name), query));

/** Charges a call again and again. */
const times = (count: number, from: World, name: string): Charged => {
  let last: Charged = { world: from, headers: {} };
  for (let i = 0; i < count; i++) last = charged(last.world, name);
  return last;
};

const later = (from: World, ms: number): World => ({ ...from, time: from.time + ms });

describe("what the simulator counts of a call", () => {
  it("depends on what was sent", () => {
    const spec = specOf("queryAllCurrentUmOpenOrders");
    assert.deepEqual(costOfQuery(spec, [["symbol", "BTCUSDT"]]), { ip: 1 });
    assert.deepEqual(costOfQuery(spec, []), { ip: 40 });
  });

  it("counts against the account where the exchange says so", () => {
    const spec = specOf("marginAccountNewOrder");
    assert.equal(costOfQuery(spec, [["sideEffectType", "MARGIN_BUY"]]).uid, 1500);
    assert.equal(costOfQuery(spec, []).uid, 6);
  });
});

describe("headers", () => {
  it("tell the weight and, for orders, their number", () => {
    const first = charged(world, "newUmOrder");
    assert.deepEqual(first.headers, { "x-mbx-used-weight-1m": "1", "x-mbx-order-count-1m": "1" });
    const second = charged(first.world, "accountInformation");
    assert.deepEqual(second.headers, { "x-mbx-used-weight-1m": "21" });
    assert.equal(second.refusal, undefined);
  });

  it("of sapi count each endpoint for itself", () => {
    const { world: after } = charged(world, "marginAccountNewOrder");
    assert.deepEqual(charged(after, "marginAccountNewOrder").headers, {
      "x-sapi-used-uid-weight-1m": "12",
    });
    assert.deepEqual(charged(after, "queryMarginAccountsOrder").headers, {
      "x-sapi-used-ip-weight-1m": "10",
    });
  });

  it("of market data count both hosts together, and apart from the account's", () => {
    const { world: after } = charged(world, "usdmCheckServerTime");
    assert.deepEqual(after.limits.used, { fapi: 1 });
    const { world: both, headers } = charged(after, "coinmCheckServerTime");
    assert.deepEqual(headers, { "x-mbx-used-weight-1m": "2" });
    assert.equal(charged(both, "accountInformation").headers["x-mbx-used-weight-1m"], "20");
    const full = { ...both, limits: { ...both.limits, used: { fapi: 2400 } } };
    for (const name of ["usdmCheckServerTime", "coinmCheckServerTime"]) {
      assert.equal(charged(full, name).refusal?.status, 429, name);
    }
  });

  it("begin anew with each minute", () => {
    const { world: used } = charged(world, "accountInformation");
    const { headers, world: after } = charged(later(used, MINUTE), "newUmOrder");
    assert.equal(headers["x-mbx-used-weight-1m"], "1");
    assert.equal(after.limits.minute, start + MINUTE);
  });
});

describe("over the budget", () => {
  const full = times(300, world, "accountInformation").world;

  it("a request is refused until the minute ends", () => {
    const { refusal, headers } = charged(full, "accountInformation");
    assert.equal(refusal?.status, 429);
    assert.equal(refusal?.code, -1003);
    // Each answer tells the weight used: /fapi general info, "IP Limits".
    assert.deepEqual(headers, { "retry-after": "50", "x-mbx-used-weight-1m": "6020" });
    const next = later(full, 50_000);
    assert.equal(charged(next, "accountInformation").refusal, undefined);
  });

  it("orders are refused with a code of their own", () => {
    const { refusal } = times(1201, world, "newUmOrder");
    assert.equal(refusal?.status, 429);
    assert.equal(refusal?.code, -1015);
    assert.match(refusal?.msg ?? "", /1200 orders/);
  });

  it("market data has budgets of its own", () => {
    assert.equal(charged(full, "usdmCheckServerTime").refusal, undefined);
  });

  it("the fifth request after a 429 is refused as before, the sixth is a ban of two minutes", () => {
    const fifth = times(6, full, "accountInformation");
    assert.equal(fifth.refusal?.status, 429);
    const ban = charged(fifth.world, "accountInformation");
    assert.equal(ban.refusal?.status, 418);
    assert.equal(ban.headers["retry-after"], "120");
    assert.equal(ban.world.limits.bannedUntil, world.time + 2 * MINUTE);
    assert.match(
      ban.refusal?.msg ?? "",
      new RegExp(`IP\\(127\\.0\\.0\\.1\\) banned until ${world.time + 2 * MINUTE}\\.`),
    );
  });

  it("a refusal says what ran out, and whose it was, as the host of the call does", () => {
    const spent = (budget: string): World => ({
      ...world,
      limits: { ...world.limits, minute: start, used: { [budget]: 180_000 } },
    });
    const said = (budget: string, name: string) => charged(spent(budget), name).refusal?.msg ?? "";
    assert.match(
      said("papi", "accountInformation"),
      /^Too many requests; .* IP\(127\.0\.0\.1\) is 6000 /,
    );
    assert.match(
      said("fapi", "usdmCheckServerTime"),
      /^Too many requests; .* IP\(127\.0\.0\.1\) is 2400 /,
    );
    const weights: readonly (readonly [budget: string, name: string, limit: number])[] = [
      ["POST /sapi/v1/margin/order", "marginAccountNewOrder", 180_000],
      ["GET /sapi/v1/margin/order", "queryMarginAccountsOrder", 12_000],
    ];
    for (const [budget, name, limit] of weights) {
      const text =
        `^Too much request weight used; current limit is ${limit} request weight per 1 MINUTE\\.`;
      assert.match(said(budget, name), new RegExp(text));
    }
  });

  it("a ban holds on all hosts, and then it is over", () => {
    const { world: banned } = times(7, full, "accountInformation");
    const during = charged(later(banned, 119_000), "usdmCheckServerTime");
    assert.equal(during.refusal?.status, 418);
    assert.equal(during.headers["retry-after"], "1");
    assert.equal(charged(later(banned, 120_000), "accountInformation").refusal, undefined);
  });

  it("sapi refuses with 429 however often it is asked, and no ban of other hosts holds there", () => {
    const used = times(120, world, "crossMarginCollateralRatio");
    const again = times(30, used.world, "crossMarginCollateralRatio");
    assert.equal(again.refusal?.status, 429);
    assert.equal(again.world.limits.bannedUntil, 0);
    const { world: banned } = times(7, full, "accountInformation");
    assert.equal(charged(banned, "crossMarginCollateralRatio").refusal, undefined);
  });

  it("each further ban is twice as long, up to three days", () => {
    let at = full;
    const lengths: number[] = [];
    for (let ban = 0; ban < 14; ban++) {
      const { world: banned } = times(7, at, "accountInformation");
      lengths.push((banned.limits.bannedUntil - banned.time) / MINUTE);
      at = times(300, { ...banned, time: banned.limits.bannedUntil }, "accountInformation").world;
    }
    assert.deepEqual(lengths.slice(0, 4), [2, 4, 8, 16]);
    assert.equal(lengths.at(-1), 3 * 1440);
  });

  it("bans are forgotten a day after they ended", () => {
    const { world: banned } = times(7, full, "accountInformation");
    const { limits } = charged(later(banned, 2 * 1440 * MINUTE), "accountInformation").world;
    assert.equal(limits.bannedUntil, 0);
    assert.equal(limits.ignored, 0);
  });
});

describe("limits", () => {
  it("change nothing but the counts", () => {
    const { world: after } = times(400, world, "newUmOrder");
    assert.deepEqual({ ...after, limits: world.limits }, world);
  });
});
