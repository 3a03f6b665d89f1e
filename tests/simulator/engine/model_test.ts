/** Random sequences of at least 40 actions, after each of which every law must hold. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { World } from "../../../simulator/engine/world/world.ts";
import * as fc from "../../deps/fast_check.ts";
import { isLong, runs, seeded } from "../../support/runs.ts";
import { accounts, type Action, sequences } from "./model/actions.ts";
import { lawfully } from "./model/run.ts";

interface Real {
  world: World;
}

/** Steps that were taken. */
let taken = 0;

/** An action as fast-check runs it. The world is its own model: the laws are about what it says. */
class Step implements fc.AsyncCommand<object, Real> {
  readonly action: Action;
  constructor(action: Action) {
    this.action = action;
  }
  check(): boolean {
    return true;
  }
  async run(_: object, real: Real): Promise<void> {
    real.world = await lawfully(real.world, this.action);
    taken++;
  }
  toString(): string {
    return this.action.name;
  }
}

describe("an account to which anything happens", () => {
  it("keeps every law after each action", { timeout: isLong ? 1_500_000 : 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        accounts,
        sequences.map((actions) => actions.map((action) => new Step(action))),
        (world, steps) => fc.asyncModelRun(() => ({ model: {}, real: { world } }), steps),
      ),
      isLong
        ? { numRuns: 2200, seed: seeded(4) }
        : { numRuns: runs * 4, seed: seeded(4), interruptAfterTimeLimit: 100_000 },
    );
    assert.ok(taken >= (isLong ? 100_000 : 1), `${taken}`);
  });
});
