/**
 * A world in a file, and what changed since in a log beside it: each change is a line, appended before
 * its reply is sent. A world is written whole only now and then, and then the log begins anew.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fdatasync,
  ftruncateSync,
  openSync,
  readFileSync,
  realpathSync,
  writeSync,
} from "node:fs";
import { setImmediate, setTimeout } from "node:timers";
import {
  differenceOf,
  readWorld,
  withDifference,
  type World,
  writeWorld,
} from "../../simulator/mod.ts";
import { replaceFile } from "../files/replace_file.ts";

/** Name of the log of a state file that is there: beside the file, not beside a link to it. */
export const logOf = (file: string): string => `${realpathSync(file)}.log`;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The first line of a log: which world its changes follow. */
const headOf = (text: string): string => `unimargin log 1 of ${hashOf(text)}\n`;

/** The world after the changes of a log; a last line that is not whole was never acknowledged. */
const replayed = (world: World, log: string, lines: string): World => {
  const all = lines.split("\n").slice(0, -1);
  return all.reduce((before, line, i) => {
    const after = withDifference(before, line);
    if (after._tag === "Right") return after.right;
    throw new Error(`${after.left} (line ${i + 2} of ${log}); move the file away to go without it`);
  }, world);
};

/**
 * Reads a kept world with the changes of its log; nothing if there is no file yet.
 *
 * @throws Error if the file is not a world, or its log is damaged
 */
export const loadState = (file: string): World | undefined => {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  const world = readWorld(text);
  if (world._tag === "Left") {
    throw new Error(`${world.left} (${file}); move the file away to start over`);
  }
  const log = logOf(file);
  const changes = existsSync(log) ? readFileSync(log, "utf8") : "";
  const head = headOf(text);
  // A log of an earlier world: all of it is in the file, which was written after it.
  if (!changes.startsWith(head)) return world.right;
  const replay = replayed(world.right, log, changes.slice(head.length));
  // What the log made is checked like any other world.
  const whole = readWorld(writeWorld(replay));
  if (whole._tag === "Right") return whole.right;
  throw new Error(`${whole.left} (after ${log}); move that file away to go without it`);
};

/** How long a log may grow before the world is written whole: this, or so many times the world. */
const LEAST = 2 ** 23;
const TIMES = 4;

/** How long a change may be on its way to the disk, in ms; the system has it at once. */
const FLUSH = 1000;

const writeAt = (log: number, bytes: Uint8Array, place: number): void => {
  for (let at = 0; at < bytes.length;) {
    at += writeSync(log, bytes, at, bytes.length - at, place + at);
  }
};

/**
 * Keeps worlds in a file and its log. The promise holds once they have this world or a later one. What it
 * told survives the end of the program, however it ends; a machine without power may forget the last
 * second.
 *
 * @param least bytes of a log, at least, before the world is written whole
 */
export const stateWriter = (
  file: string,
  least: number = LEAST,
): (world: World) => Promise<void> => {
  let written: World | undefined;
  let newest: World;
  let log = 0;
  let size = 0;
  let longest = 0;
  let whole: Promise<void> | undefined;
  let isFlushing = false;

  /** Writes the newest world whole, and begins its log. */
  const begin = async (): Promise<void> => {
    const world = newest;
    const text = writeWorld(world);
    await replaceFile(file, text);
    // From here on an old log counts for nothing: it does not follow this world.
    const next = openSync(logOf(file), "w", 0o600);
    if (log > 0) closeSync(log);
    log = next;
    const head = new TextEncoder().encode(headOf(text));
    writeAt(log, head, 0);
    size = head.length;
    longest = Math.max(least, text.length * TIMES);
    written = world;
  };

  const flush = (): void => {
    if (isFlushing) return;
    isFlushing = true;
    setTimeout(() => {
      isFlushing = false;
      // The file may be another one by now, which is flushed when it is replaced.
      fdatasync(log, () => {});
    }, FLUSH).unref();
  };

  const note = (before: World): void => {
    const line = differenceOf(before, newest);
    if (line === "") return;
    const bytes = new TextEncoder().encode(`${line}\n`);
    try {
      writeAt(log, bytes, size);
    } catch (error) {
      // Half a line must not stand before the next one.
      ftruncateSync(log, size);
      throw error;
    }
    size += bytes.length;
    written = newest;
    flush();
  };

  const keep = async (): Promise<void> => {
    if (whole) await whole.catch(() => {});
    if (written !== undefined && size <= longest) return note(written);
    whole ??= begin().finally(() => whole = undefined);
    await whole;
    if (written !== undefined) note(written);
  };

  let group: Promise<void> | undefined;

  return (world) => {
    newest = world;
    // One write for all calls that were waiting when this one came: each is answered after it.
    group ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      group = undefined;
      return keep();
    });
    return group;
  };
};
