/** A world in a file, with all that came to it since in a log beside it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, renameSync } from "node:fs";
import { readWorld, withLine, type World, writeWorld } from "../../simulator/mod.ts";
import { textIn } from "./files.ts";

/** Name of the log of a state file that is there: beside the file, not beside a link to it. */
export const logOf = (file: string): string => `${realpathSync(file)}.log`;

/** Name of the log of a world that is being written, which takes the place of the other one. */
export const nextLogOf = (file: string): string => `${logOf(file)}.next`;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The first line of a log: which world its lines follow. */
export const headOf = (text: string): string => `unimargin log 2 of ${hashOf(text)}\n`;

/** The world after the lines of a log; a last line that is not whole was never acknowledged. */
const replayed = (world: World, log: string, lines: string): World => {
  const all = lines.split("\n").slice(0, -1);
  return all.reduce((before, line, i) => {
    const after = withLine(before, line);
    if (after._tag === "Right") return after.right;
    throw new Error(
      `${after.left} (line ${
        i + 2
      } of ${log}); keep only the lines before it, or move the file away to ` +
        "go without all of them",
    );
  }, world);
};

/** The lines that follow a world; nothing where there is no log of it. */
const linesAfter = (file: string, head: string): string => {
  const log = logOf(file);
  const next = nextLogOf(file);
  // Where the end came between a world and its log, the log still has its first name.
  for (const each of [log, next]) {
    const text = existsSync(each) ? readFileSync(each, "utf8") : "";
    if (!text.startsWith(head)) continue;
    if (each === next) renameSync(next, log);
    return text.slice(head.length);
  }
  return "";
};

/**
 * Reads a kept world and carries out what its log has; nothing if there is no file yet.
 *
 * @throws Error if the file is not a world, or its log is damaged
 */
export const loadState = (file: string): World | undefined => {
  if (!existsSync(file)) return undefined;
  const text = textIn(file);
  const world = readWorld(text);
  if (world._tag === "Left") {
    throw new Error(`${world.left} (${file}); move the file away to start over`);
  }
  const lines = linesAfter(file, headOf(text));
  if (lines === "") return world.right;
  const log = logOf(file);
  // What the log made is checked like any other world.
  const whole = readWorld(writeWorld(replayed(world.right, log, lines)));
  if (whole._tag === "Right") return whole.right;
  throw new Error(`${whole.left} (after ${log}); move that file away to go without it`);
};
