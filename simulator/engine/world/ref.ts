/** The one place where a world changes. */
import { newIORef } from "../../../lib/deps/io_ref.ts";
import type { World } from "./world.ts";

/** Holds the world as it is now; fp-ts's `IORef`. */
export interface Ref {
  /** Reads the world. */
  readonly read: () => World;
  /** Returns an action that replaces the world, and does nothing until that is called: mind the last `()`. */
  readonly write: (world: World) => () => void;
}

/**
 * A reference that holds a world.
 *
 * @throws TypeError where it is given none
 */
export const worldRef = (world: World): Ref => {
  if (!world?.accounts) throw new TypeError("Cannot hold this: give a world, as openWorld() makes");
  return newIORef(world)();
};
