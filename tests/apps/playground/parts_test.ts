import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isSecret } from "../../../agent/mod.ts";
import { short, viewOf } from "../../../apps/playground/account.ts";
import {
  formOf,
  foundFor,
  looksLikeKey,
  playable,
  requestOf,
} from "../../../apps/playground/form.ts";
import { picture, placeOf } from "../../../apps/playground/picture.ts";
import { catalog } from "../../../endpoints/catalog.ts";
import { connect, newUmAlgoOrder, newUmOrder } from "../../../mod.ts";
import { openWorld, simulatedEnvironment, worldRef } from "../../../simulator/mod.ts";

describe("forms of the playground", () => {
  it("are there for every endpoint that needs no key typed", () => {
    const without = catalog.map(({ spec }) => spec).filter((spec) => !playable.includes(spec));
    assert.deepEqual(
      without.filter(({ params }) => !Object.keys(params).some(isSecret)).map(({ name }) => name),
      [],
    );
    assert.ok(without.length < 10);
  });

  it("build as they are first shown", () => {
    for (const spec of playable) {
      const { inputs } = formOf(spec);
      const request = requestOf(spec, new Map(inputs.map((each) => [each.name, each.example])));
      assert.equal(request._tag, "Right", spec.name);
    }
  });

  it("have no input for a key", () => {
    for (const spec of playable) {
      for (const { name } of formOf(spec).inputs) assert.equal(isSecret(name), false, name);
    }
  });

  it("are found by words, also where an endpoint has not all of them", () => {
    const names = (sought: string) => foundFor(sought).map(({ name }) => name);
    assert.deepEqual(names("zebra"), []);
    assert.equal(names(" ").length, playable.length);
    assert.ok(names("stop loss").includes("newUmAlgoOrder"));
    assert.deepEqual(names("stop loss"), names("STOP"));
    assert.ok(names("cancel um algo").every((name) => /^cancel.*UmAlgo/.test(name)));
  });

  it("know keys of all kinds by their look", () => {
    assert.ok(looksLikeKey("a1B2".repeat(16)) && looksLikeKey(` ${"a1B2".repeat(16)}\n`));
    assert.ok(looksLikeKey("-----BEGIN PRIVATE KEY-----"));
    assert.ok(!looksLikeKey("345678901") && !looksLikeKey("a1B2".repeat(15)));
  });
});

describe("the account of the playground", () => {
  it("is read without changing the world or using up its limits", async () => {
    const ref = worldRef(openWorld());
    const ask = connect(simulatedEnvironment(ref));
    await ask(newUmOrder({ symbol: "BTCUSDT", side: "SELL", type: "MARKET", quantity: "0.1" }));
    await ask(newUmAlgoOrder({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "STOP_MARKET",
      triggerPrice: "66000",
      closePosition: true,
    }));
    const before = ref.read();
    const view = await viewOf({ ...before, limits: { ...before.limits, bannedUntil: 9e12 } });
    assert.equal(ref.read(), before);
    assert.deepEqual(view.positions.map((row) => row.slice(0, 5)), [
      ["BTCUSDT", "", "-0.1", "-0.01", "59999.9"],
    ]);
    assert.deepEqual(view.orders, [["UM algo", "BTCUSDT", "BUY", "STOP_MARKET", "0", "66000"]]);
  });

  it("shows decimals short and whole numbers whole", () => {
    const shown = ["1.50000", "100", "0.00", "-2.0", "1.23456789", ""].map((text) =>
      short(text, 4)
    );
    assert.deepEqual(shown, ["1.5", "100", "0", "-2", "1.2345", ""]);
  });

  it("is drawn, and the bar of uniMMR grows with it", async () => {
    const view = await viewOf(openWorld());
    const drawn = picture(view, [55680, 50000, 46236], 640);
    assert.match(drawn, /no maintenance margin/);
    assert.match(drawn, /Equity, 46236 to 55680 USD/);
    assert.match(drawn, /points="0\.0,184\.0 320\.0,[\d.]+ 640\.0,244\.0"/);
    const places = [0.5, 1.05, 1.2, 2, 1e9].map((uniMMR) => placeOf(uniMMR, 640));
    assert.deepEqual(places, [...new Set(places)].sort((a, b) => a - b));
    assert.deepEqual([places[0], places[4]], [0, 640]);
  });
});
