/** A world in a file: whole or not at all, whatever happens to the program. */
import { existsSync, readFileSync } from "node:fs";
import { readWorld, type World, writeWorld } from "../../simulator/mod.ts";
import { replaceFile } from "../files/replace_file.ts";

/**
 * Reads a kept world; nothing if there is no file yet.
 *
 * @throws Error if the file is not a world
 */
export const loadState = (file: string): World | undefined => {
  if (!existsSync(file)) return undefined;
  const world = readWorld(readFileSync(file, "utf8"));
  if (world._tag === "Right") return world.right;
  throw new Error(`${world.left} (${file}); move the file away to start over`);
};

/**
 * Keeps worlds in a file, one write at a time. The promise holds once the file has this world or a later
 * one; worlds that came while another was being written share one write.
 */
export const stateWriter = (file: string): (world: World) => Promise<void> => {
  let newest: World;
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  const write = (): Promise<void> => {
    waiting = undefined;
    return replaceFile(file, writeWorld(newest));
  };
  return (world) => {
    newest = world;
    return waiting ??= last = last.then(write, write);
  };
};
