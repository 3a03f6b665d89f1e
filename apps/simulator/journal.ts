/**
 * Keeps a world in a file, and all that comes to it in a log: one write for all calls of a turn of the event
 * loop, before their replies go out. The world is written whole only now and then, and meanwhile the old log
 * goes on.
 */
import { Buffer } from "node:buffer";
import {
  closeSync,
  fdatasync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { setImmediate, setTimeout } from "node:timers";
import { differenceOf, inputLine, type Note, type World, writeWorld } from "../../simulator/mod.ts";
import { replaceFile } from "../files/replace_file.ts";
import { headOf, logOf, nextLogOf } from "./state.ts";

/** Keeps what comes to a world. */
export interface Journal {
  /** Takes what came; it is written with the rest of its turn. */
  readonly note: Note;
  /** Writes at once what was noted; where that fails, the next `save` tries again. */
  readonly flush: () => void;
  /** Holds once this world is kept, or a later one. */
  readonly save: (world: World) => Promise<void>;
  /** Holds once this world is kept whole, and needs no log. */
  readonly saveWhole: (world: World) => Promise<void>;
}

/** How long a log may grow before the world is written whole: as the world, within these bounds. */
const LEAST = 2 ** 24;
const MOST = 2 ** 25;

/** How long what was written may be on its way to the disk, in ms; the system has it at once. */
const SYNC = 1000;

/** A file that is only appended to. */
export interface Appender {
  readonly append: (text: string) => void;
  readonly size: () => number;
  /** Takes back what was appended since it had this size. */
  readonly shorten: (to: number) => void;
  readonly sync: () => void;
  readonly close: () => void;
}

/** Begins a file anew. */
export const appender = (path: string, head: string): Appender => {
  const file = openSync(path, "w", 0o600);
  let size = 0;

  const append = (text: string): void => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) {
      at += writeSync(file, bytes, at, bytes.length - at, size + at);
    }
    size += bytes.length;
  };

  append(head);
  return {
    append,
    size: () => size,
    shorten: (to) => {
      size = to;
      ftruncateSync(file, to);
    },
    sync: () => fdatasync(file, () => {}),
    close: () => closeSync(file),
  };
};

/** Appends a text to all files, or to none. */
const appendToAll = (files: readonly Appender[], text: string): void => {
  const sizes = files.map((file) => file.size());
  try {
    for (const file of files) file.append(text);
  } catch (error) {
    // Half a line must not stand before the next one.
    files.forEach((file, i) => file.shorten(sizes[i] ?? 0));
    throw error;
  }
};

const changeFrom = (before: World, after: World): string => {
  const line = differenceOf(before, after);
  return line === "" ? "" : `${line}\n`;
};

/**
 * Begins to keep a world in a file. What was told to be kept survives the end of the program, however it
 * ends; a machine without power may forget the last second.
 *
 * @param least bytes of a log, at least, before the world is written whole
 * @param open begins a log
 */
export const journalOf = (
  file: string,
  least: number = LEAST,
  open: typeof appender = appender,
): Journal => {
  let log: Appender | undefined;
  /** The log of a world that is being written. */
  let next: Appender | undefined;
  let newest: World | undefined;
  /** The world that the log leads to, and the one that it will lead to with the lines not yet written. */
  let written: World | undefined;
  let noted: World | undefined;
  let lines = "";
  let longest = 0;
  let whole: Promise<void> | undefined;
  let group: Promise<void> | undefined;
  let isSyncing = false;

  const syncSoon = (): void => {
    if (isSyncing) return;
    isSyncing = true;
    setTimeout(() => {
      isSyncing = false;
      log?.sync();
    }, SYNC).unref();
  };

  const write = (): void => {
    if (!log || lines === "") return;
    const text = lines;
    lines = "";
    try {
      appendToAll(next ? [log, next] : [log], text);
    } catch (error) {
      // What it did to the world is written as a whole when there is room again.
      noted = written;
      throw error;
    }
    written = noted;
    syncSoon();
  };

  const follow = (world: World, text: string, begun: Appender): void => {
    log?.close();
    log = begun;
    longest = Math.min(Math.max(least, text.length), MOST);
    written ??= world;
  };

  /** Writes a world whole while nothing else is kept, and begins its log. */
  const begin = async (world: World): Promise<void> => {
    const text = writeWorld(world);
    noted = world;
    await replaceFile(file, text).catch((error) => {
      noted = undefined;
      lines = "";
      throw error;
    });
    follow(world, text, open(logOf(file), headOf(text)));
  };

  /** Writes the world that the log leads to whole. Until it is there, what comes goes to both logs. */
  const beginAnew = async (world: World): Promise<void> => {
    const text = writeWorld(world);
    const name = nextLogOf(file);
    const begun = open(name, headOf(text));
    next = begun;
    try {
      await replaceFile(file, text).catch((error) => {
        // It may have been replaced all the same.
        if (readFileSync(file, "utf8") !== text) throw error;
      });
      renameSync(name, logOf(file));
      follow(world, text, begun);
    } catch (error) {
      begun.close();
      rmSync(name, { force: true });
      longest *= 2;
      throw error;
    } finally {
      next = undefined;
    }
  };

  const started = (work: Promise<void>): Promise<void> =>
    whole = work.finally(() => whole = undefined);

  /** Brings the log to the newest world. */
  const catchUp = (world: World): void => {
    if (noted !== undefined && world !== noted) {
      lines += changeFrom(noted, world);
      noted = world;
    }
    write();
  };

  const keep = async (): Promise<void> => {
    if (newest === undefined) return;
    if (!log) await (whole ?? started(begin(newest)));
    catchUp(newest);
    if (written && !whole && log && log.size() > longest) {
      // The old log does meanwhile, and also where there is no room for another one.
      started(beginAnew(written)).catch(() => {});
    }
  };

  /** Writes once for all that comes in a turn of the event loop: each call is answered after it. */
  const turn = (): Promise<void> => {
    if (group) return group;
    group = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      group = undefined;
      return keep();
    });
    // Whoever waits for it hears of a failure; perhaps nobody does.
    group.catch(() => {});
    return group;
  };

  return {
    note: (before, input, after) => {
      newest = after;
      if (noted === undefined || before === after) return;
      if (before !== noted) lines += changeFrom(noted, before);
      lines += input ? `${inputLine(input, before)}\n` : changeFrom(before, after);
      noted = after;
      void turn();
    },
    flush: () => {
      try {
        write();
      } catch {
        // `save` tries again, and tells.
      }
    },
    save: (world) => {
      newest = world;
      return turn();
    },
    saveWhole: async (world) => {
      newest = world;
      await turn();
      await whole?.catch(() => {});
      if (written) await started(beginAnew(written));
    },
  };
};
