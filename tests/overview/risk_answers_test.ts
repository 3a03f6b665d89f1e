import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed } from "../../lib/decimal.ts";
import { readRisk } from "../../overview/mod.ts";
import { readRecord, reconcile, record, standing } from "../../risk/mod.ts";
import { openWorld, simulatedEnvironment, type World, worldRef } from "../../simulator/mod.ts";
import { bodyOf, call } from "../simulator/support.ts";

const trading = async (): Promise<World> => {
  let world = openWorld({}, { USDT: { um: "90000" }, BTC: { cm: "2" } });
  const orders = [["um", "BTCUSDT", "0.5"], ["cm", "ETHUSD_PERP", "40"]] as const;
  for (const [kind, symbol, quantity] of orders) {
    const order = { symbol, side: "BUY", type: "MARKET", quantity };
    const [next, reply] = await call(world, "POST", `/papi/v1/${kind}/order`, order);
    bodyOf(reply);
    world = next;
  }
  return world;
};

describe("readRisk", () => {
  it("reads what a standing needs, and agrees with the exchange", async () => {
    const { found, failures, weight } = await readRisk(
      simulatedEnvironment(worldRef(await trading())),
    );
    if (found._tag === "Left") return assert.fail(JSON.stringify(found.left));
    const { account, terms } = found.right;
    assert.equal(fixed(standing(account, terms).equity), account.reported?.accountEquity);
    assert.equal(reconcile(account, terms)?.verdict, "agrees");
    assert.deepEqual(failures, []);
    assert.ok(weight.total > 100 && weight.total <= 400, String(weight.total));
  });

  it("stays within its budget, and names what it has not read", async () => {
    const { found, failures, weight } = await readRisk(
      simulatedEnvironment(worldRef(await trading())),
      { maxWeight: 60 },
    );
    assert.ok(weight.total <= 60);
    assert.ok(failures.every(({ _tag }) => _tag === "Blocked") && failures.length > 0);
    assert.ok(found._tag === "Left" && found.left.some(({ needs }) => needs === "orders"));
  });

  it("reads terms of what is wanted besides, and leaves orders out", async () => {
    const { found } = await readRisk(
      simulatedEnvironment(worldRef(openWorld({}, { USDT: { um: "9" } }))),
      { also: { um: ["ETHUSDT"] }, orders: false },
    );
    assert.deepEqual(found._tag === "Right" && Object.keys(found.right.terms.um), ["ETHUSDT"]);
  });

  it("knows the leverage of contracts that no position shows", async () => {
    let world = await trading();
    const sent = [
      ["um/leverage", { symbol: "ETHUSDT", leverage: "4" }],
      ["cm/leverage", { symbol: "BTCUSD_PERP", leverage: "3" }],
    ] as const;
    for (const [path, params] of sent) {
      const [next, reply] = await call(world, "POST", `/papi/v1/${path}`, params);
      bodyOf(reply);
      world = next;
    }
    const env = simulatedEnvironment(worldRef(world));
    const { found } = await readRisk(env, { also: { um: ["ETHUSDT"], cm: ["BTCUSD_PERP"] } });
    if (found._tag === "Left") return assert.fail(JSON.stringify(found.left));
    const { account } = found.right;
    assert.equal(account.um.leverage["ETHUSDT"], 4);
    assert.equal(account.cm.leverage["BTCUSD_PERP"], 3);
    assert.equal(account.um.leverage["BTCUSDT"], 20);
    const kept = readRecord(record({ at: 0, account, terms: found.right.terms }));
    assert.deepEqual(kept._tag === "Right" && kept.right.account.um.leverage, { BTCUSDT: 20 });
  });
});
