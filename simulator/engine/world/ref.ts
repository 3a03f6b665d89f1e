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

/** Refuses what is no world, such as the reference to one: what is missing there says nothing. */
export const checkWorld = (world: World): void => {
  if (!world?.accounts) {
    throw new TypeError("Cannot go on: give a world, as openWorld() makes, or ref.read()");
  }
};

/** Refuses what is no reference: a world in its place would answer nothing, and nothing would say why. */
export const checkRef = (ref: Ref): void => {
  if (typeof ref?.read !== "function") {
    throw new TypeError("Cannot simulate: give a reference, as in worldRef(openWorld())");
  }
};

/**
 * A reference that holds a world.
 *
 * @throws TypeError where it is given none
 */
export const worldRef = (world: World): Ref => {
  checkWorld(world);
  return newIORef(world)();
};
