/** What a simulated environment is refused of. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fetchHandler, simulatedServer } from "../../../simulator/doors/server.ts";
import { simulated, simulatedEnvironment } from "../../../simulator/doors/simulated.ts";
import { simulatedSockets } from "../../../simulator/doors/sockets.ts";
import { openAccount } from "../../../simulator/engine/accounts.ts";
import { setPrices } from "../../../simulator/engine/market/prices.ts";
import { deposit, openWorld } from "../../../simulator/engine/open.ts";
import { playScenario } from "../../../simulator/engine/scenario/play.ts";
import { seenBy } from "../../../simulator/engine/world/seen_by.ts";
import { advance, movePrices } from "../../../simulator/exchange/clock.ts";
import { scenarios } from "../../../simulator/scenarios/mod.ts";
import { type Ref, worldRef } from "../../../simulator/engine/world/ref.ts";
import type { World } from "../../../simulator/engine/world/world.ts";

describe("a simulated environment", () => {
  it("is refused where it is given no reference, and says how to make one", () => {
    for (const odd of [openWorld(), undefined, null, worldRef]) {
      for (
        const make of [
          simulated,
          simulatedEnvironment,
          simulatedServer,
          fetchHandler,
          simulatedSockets,
        ]
      ) {
        assert.throws(() => make(odd as unknown as Ref), {
          name: "TypeError",
          message: "Cannot simulate: give a reference, as in worldRef(openWorld())",
        });
      }
    }
  });

  it("has a reference to a world, and to nothing else", () => {
    for (const odd of [undefined, null, openWorld, {}, worldRef(openWorld())]) {
      assert.throws(() => worldRef(odd as unknown as World), {
        name: "TypeError",
        message: "Cannot go on: give a world, as openWorld() makes, or ref.read()",
      });
    }
  });
});

describe("what changes a world", () => {
  it("says what to give where it is given the reference, or nothing", () => {
    for (const odd of [worldRef(openWorld()), undefined, null, {}]) {
      const world = odd as unknown as World;
      const changes: readonly (() => unknown)[] = [
        () => advance(world, 1000),
        () => movePrices(world, { BTC: "60000" }),
        () => setPrices(world, {}),
        () => deposit(world, { USDT: { um: "5" } }),
        () => openAccount(world, "bob"),
        () => seenBy(world, "bob"),
        () => playScenario(world, scenarios["crash-2025-10-10"]),
      ];
      for (const change of changes) {
        assert.throws(change, {
          name: "TypeError",
          message: "Cannot go on: give a world, as openWorld() makes, or ref.read()",
        });
      }
    }
  });

  it("says what to give where what is to change is missing", () => {
    const world = openWorld();
    for (const odd of [undefined, null, 5]) {
      const nothing = odd as unknown as never;
      assert.throws(
        () => movePrices(world, nothing),
        /^TypeError: Cannot set prices: give them by/,
      );
      assert.throws(() => deposit(world, nothing), /^SyntaxError: Cannot deposit: give amounts/);
      assert.throws(
        () => playScenario(world, nothing),
        /^TypeError: Cannot play this: give a scen/,
      );
      assert.throws(() => openAccount(world, nothing), /^TypeError: Cannot open the account /);
    }
  });
});
