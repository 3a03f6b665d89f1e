/** Where the program keeps what it must remember: accounts, policy, journal, audit log, simulated accounts. */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import process from "node:process";
import { MASK, maskText } from "../../../agent/mod.ts";
import { makeFolder } from "../../files/make_folder.ts";
import { replaceFile } from "../../files/replace_file.ts";
import { type System, UserError } from "../terminal/system.ts";

/** Paths of what is kept. */
export interface Home {
  /** The folder that holds all but a book of accounts that is kept elsewhere. */
  readonly folder: string;
  /** The accounts, in the form of the skills' `TOOLS.md`. */
  readonly accounts: string;
  /** Whether somebody named that file: it has to be there then. */
  readonly isBookNamed: boolean;
  /** A `TOOLS.md` that is there too and is not used. */
  readonly otherBook?: string;
  /** What may be sent, as JSON; everything if there never was any. */
  readonly policy: string;
  /** Exists once a policy was seen: it must not get lost. */
  readonly policySeen: string;
  /** Times of orders, for the limit of orders per minute. */
  readonly journal: string;
  /** What was sent and what was refused, one line of JSON each. */
  readonly audit: string;
  /** Database of what is to happen once, of the clock and of the budget: one for all programs. */
  readonly shared: string;
  /** The simulated account of a name. */
  readonly simulated: (account: string) => string;
}

/** The person's home: a kill switch must not depend on where the program was started. */
const homeOfPerson = ({ home }: Pick<System, "home">): string => {
  if (isAbsolute(home)) return home;
  throw new UserError(
    "You have no home folder: set HOME to a full path, or name a folder with UNIMARGIN_HOME",
  );
};

/**
 * The path that somebody wrote, from a folder on, else from where the program was started. `~` is the
 * person's home: no shell read the settings of a client of agents, and a folder of that name has no policy.
 */
export const absolute = (
  system: Pick<System, "home" | "folder">,
  path: string,
  from: string = system.folder,
): string => {
  if (path === "~" || /^~[/\\]/.test(path)) return join(homeOfPerson(system), path.slice(1));
  return isAbsolute(path) ? path : resolve(from, path);
};

const configFolder = (system: System): string => {
  const { variables } = system;
  const settings = variables["XDG_CONFIG_HOME"];
  if (settings) return join(absolute(system, settings), "unimargin");
  if (process.platform === "win32" && variables["APPDATA"]) {
    return join(variables["APPDATA"], "unimargin");
  }
  return join(homeOfPerson(system), ".config", "unimargin");
};

/** A file's name for an account, the same for every spelling of the account's name, and of safe characters. */
const fileName = (account: string): string => {
  const key = account.trim().normalize("NFC").toLowerCase();
  if (/^[a-z0-9][a-z0-9_-]{0,60}$/.test(key)) return key;
  const text = Buffer.from(key, "utf8").toString("hex");
  // Names of files have an end; long names of accounts may begin alike.
  return text.length <= 120 ? `_${text}` : `__${createHash("sha256").update(key).digest("hex")}`;
};

/** Name of a book that agents keep where they work. */
export const TOOLS = "TOOLS.md";

/**
 * The book that is used if none is named: `accounts.md` of the program's folder, else a `TOOLS.md`
 * in the folder where the program was started, else one in the program's folder.
 */
const foundBook = (system: System, folder: string): Pick<Home, "accounts" | "otherBook"> => {
  const own = join(folder, "accounts.md");
  const tools = [join(system.folder, TOOLS), join(folder, TOOLS)].find((file) => existsSync(file));
  if (tools === undefined) return { accounts: own };
  return foundAt(own) === "nothing" ? { accounts: tools } : { accounts: own, otherBook: tools };
};

/**
 * Where things are: in the folder that `UNIMARGIN_HOME` names, else in `unimargin` below the person's
 * settings. `UNIMARGIN_ACCOUNTS` names a book of accounts elsewhere, such as a `TOOLS.md`.
 */
export const homeOf = (system: System, accounts?: string): Home => {
  const { variables } = system;
  const own = variables["UNIMARGIN_HOME"];
  const folder = own ? absolute(system, own) : configFolder(system);
  const book = accounts ?? variables["UNIMARGIN_ACCOUNTS"];
  return {
    folder,
    ...(book ? { accounts: absolute(system, book) } : foundBook(system, folder)),
    isBookNamed: Boolean(book),
    policy: join(folder, "policy.json"),
    policySeen: join(folder, "policy.seen"),
    journal: join(folder, "journal.json"),
    audit: join(folder, "audit.jsonl"),
    shared: join(folder, "shared.sqlite"),
    simulated: (account) => join(folder, "simulated", `${fileName(account)}.json`),
  };
};

/** Why the system does not let a file be used, by its code. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "this user may not",
  EPERM: "this user may not",
  EROFS: "the disk can only be read",
  ERR_ACCESS_DENIED: "Node was given no permission for it",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  EEXIST: "a part of its path is no folder",
  ENOENT: "its folder cannot be made",
  EFBIG: "no file may grow so large here",
  ERR_SQLITE_ERROR: "it is no lock and no database, or this user may not",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EBUSY: "something is mounted there, or another program has it",
  SQLITE_FULL: "the disk is full",
  SQLITE_IOERR: "the disk is full, or fails",
  SQLITE_READONLY: "it can only be read, or this user may not",
  SQLITE_BUSY: "another program does not let go of it",
  SQLITE_CORRUPT: "it is damaged, look at the account's orders and then move it away",
};

/** Runtimes have one code for all that SQLite says. */
const SAYINGS: readonly (readonly [saying: RegExp, code: string])[] = [
  [/disk is full/, "SQLITE_FULL"],
  [/disk I\/O error/, "SQLITE_IOERR"],
  [/readonly database/, "SQLITE_READONLY"],
  [/is locked/, "SQLITE_BUSY"],
  [/is malformed/, "SQLITE_CORRUPT"],
];

const codeOf = (error: unknown): string => {
  const { code = "", message = "" } = (error ?? {}) as { code?: unknown; message?: unknown };
  const said = code === "ERR_SQLITE_ERROR" &&
    SAYINGS.find(([saying]) => saying.test(String(message)));
  return said ? said[1] : String(code);
};

/** A path as a message may name it: a key or a secret that was given in place of one is masked. */
export const shownPath = (path: string): string =>
  /\n|-----/.test(path) ? MASK : path.replace(/[^/\\]+$/, maskText);

/** A file of the person's that cannot be written. */
export class Unwritable extends UserError {}

/** What cannot be done to a file, for the person to mend; what the system did not refuse stays what it is. */
export const unusable = (deed: "read" | "write", file: string, error: unknown): unknown => {
  const code = codeOf(error);
  if (code === "") return error;
  const remedy = deed === "read"
    ? "mend that or name another"
    : "mend that, or name another folder with UNIMARGIN_HOME";
  const Kind = deed === "write" ? Unwritable : UserError;
  return new Kind(`Cannot ${deed} ${shownPath(file)}: ${REASONS[code] ?? code}; ${remedy}`);
};

/** What is at a path: nothing, a link, or something else. */
const foundAt = (path: string): "nothing" | "link" | "file" => {
  try {
    return lstatSync(path).isSymbolicLink() ? "link" : "file";
  } catch (error) {
    return codeOf(error) === "ENOENT" ? "nothing" : "file";
  }
};

/** What came through pipes, as of `<(gpg -d book)`, by path: whoever reads one again finds nothing in it. */
const piped = new Map<string, Uint8Array>();

/**
 * The bytes of a file; `undefined` if there is none. A pipe has the same all the time.
 *
 * @throws UserError if there is one that cannot be read: a policy nobody can read must not pass for none
 */
export const readBytes = (file: string): Uint8Array | undefined => {
  const known = piped.get(file);
  if (known) return known;
  // A file may come back between two looks, as when an editor saves it.
  for (let tries = 0; tries < 5; tries++) {
    try {
      const bytes = new Uint8Array(readFileSync(file));
      if (statSync(file, { throwIfNoEntry: false })?.isFIFO()) piped.set(file, bytes);
      return bytes;
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw unusable("read", file, error);
      const found = foundAt(file);
      if (found === "nothing") return undefined;
      if (found === "file") continue;
      throw new UserError(
        `Cannot read ${shownPath(file)}: it is a link that leads nowhere; mend it or remove it`,
      );
    }
  }
  throw new UserError(`Cannot read ${file}: it comes and goes; wait until it stays`);
};

/**
 * As {@link readBytes}, of a file that is the program's own.
 *
 * @throws UserError also if it is a pipe or a device: it may have no end, and everything waits for it
 */
export const readOwnBytes = (file: string): Uint8Array | undefined => {
  const found = existsSync(file) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (found?.isFIFO() || found?.isCharacterDevice()) {
    throw new UserError(`Cannot read ${shownPath(file)}: it is no file; put a file there`);
  }
  return readBytes(file);
};

/** The text of a file; `undefined` if there is none. Throws as what reads it does. */
export const readText = (
  file: string,
  read: typeof readBytes = readOwnBytes,
): string | undefined => {
  const bytes = read(file);
  return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
};

/** Makes the folder of a file, for its owner alone if it is made. */
export const makeFolderOf = (file: string): void => {
  makeFolder(dirname(file), 0o700);
};

/** Does what writes to a path; what stands in the way is for a person to mend. */
export const writing = async <A>(path: string, work: () => A | Promise<A>): Promise<A> => {
  try {
    makeFolderOf(path);
    return await work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unusable("write", path, error);
  }
};

/**
 * Replaces a file whole or not at all; only its owner can read it. Write it with its lock in hand.
 *
 * @throws UserError if it cannot be written
 */
export const writeText = (path: string, text: string | Uint8Array): Promise<void> =>
  writing(path, () => replaceFile(path, text));

/** Whether the last line of a file was cut off, as by a program that was killed. */
const isCutOff = async (handle: FileHandle): Promise<boolean> => {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(new Uint8Array(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
};

/**
 * Adds a line to a file that only its owner can read.
 *
 * @throws UserError if it cannot be written
 */
export const appendLine = (file: string, line: string): Promise<void> =>
  writing(file, async () => {
    const handle = await open(file, "a+", 0o600);
    try {
      await handle.appendFile(`${await isCutOff(handle) ? "\n" : ""}${line}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
