/** What a simulated environment is refused of. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { simulated, simulatedEnvironment } from "../../../simulator/doors/simulated.ts";
import { openWorld } from "../../../simulator/engine/open.ts";
import { type Ref, worldRef } from "../../../simulator/engine/world/ref.ts";
import type { World } from "../../../simulator/engine/world/world.ts";

describe("a simulated environment", () => {
  it("is refused where it is given no reference, and says how to make one", () => {
    for (const odd of [openWorld(), undefined, null, worldRef]) {
      for (const make of [simulated, simulatedEnvironment]) {
        assert.throws(() => make(odd as unknown as Ref), {
          name: "TypeError",
          message: "Cannot simulate: give a reference, as in worldRef(openWorld())",
        });
      }
    }
  });

  it("has a reference to a world, and to nothing else", () => {
    for (const odd of [undefined, null, openWorld, {}]) {
      assert.throws(() => worldRef(odd as unknown as World), {
        name: "TypeError",
        message: "Cannot hold this: give a world, as openWorld() makes",
      });
    }
  });
});
