import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  deposit,
  type Deposits,
  openAccount,
  openWorld,
  type World,
} from "../../../simulator/mod.ts";

const fails = (deposits: unknown, message: RegExp): void => {
  const given = deposits as Deposits;
  const error = { name: "SyntaxError", message };
  assert.throws(() => openWorld({}, given), error);
  assert.throws(() => openAccount(openWorld(), "bob", { deposits: given }), error);
};

describe("simulator deposits", () => {
  it("go where a wallet is, under the name of an asset", () => {
    fails({ USDT: { umm: "1" } }, /^Cannot deposit USDT: there is no wallet umm; there are cross,/);
    fails({ USDT: { "": "1" } }, /^Cannot deposit USDT: there is no wallet ; there are /);
    fails({ USDT: { debt: "1" } }, /no wallet debt/);
    fails({ USDT: "5" }, /^Cannot deposit USDT: give an amount by wallet, as in \{ um: "5" \}$/);
    fails({ USDT: null }, /give an amount by wallet/);
    fails({ usdt: { um: "1" } }, /^Cannot deposit usdt: an asset is written as in USDT$/);
    fails({ ["__proto__"]: { um: "1" } }, /an asset is written as in USDT/);
    const { ledger } = openWorld({}, { USDT: { um: "1.5" }, "1000SATS": { cross: "2" } });
    assert.deepEqual(Object.keys(ledger.balances), ["USDT", "1000SATS"]);
  });

  it("come second, and no part of a world is misspelt", () => {
    const refused = (given: unknown, message: RegExp): void =>
      assert.throws(() => openWorld(given as Partial<World>), { name: "TypeError", message });
    refused(
      { USDT: { um: "5" } },
      /^Cannot open a world: USDT is no part of it, and deposits come/,
    );
    refused({ Market: {} }, /^Cannot open a world: Market is no part .* there are time, .*market,/);
    refused(
      { switches: { large: true } },
      /: large is no switch: there are strict, retired, large/,
    );
    for (const given of [null, 5, "x"]) refused(given, /: give parts of it as an object/);
    const times = [
      "2025-11-21",
      new Date(),
      NaN,
      5n,
      -1,
      1_763_683_200,
      1_763_683_200_000_000,
      null,
    ];
    for (const time of [...times, undefined]) {
      refused({ time }, /: time must be a time in ms, as in/);
    }
    assert.equal(openWorld({ ...openWorld(), time: 0 }).time, 0);
  });

  it("take money away where they are below zero", () => {
    const world = deposit(openWorld({}, { USDT: { um: "5" } }), { USDT: { um: "-7" } });
    assert.equal(world.ledger.balances["USDT"]?.um, -200_000_000n);
    assert.throws(() => deposit(world, { USDT: { umm: "1" } } as Deposits), /no wallet umm/);
  });
});
