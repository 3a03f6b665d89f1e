/** Where the program keeps what it must remember: accounts, policy, journal, audit log, simulated accounts. */
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import process from "node:process";
import type { Machine } from "./machine.ts";

/** Paths of what is kept. */
export interface Home {
  /** The folder that holds all but a book of accounts that is kept elsewhere. */
  readonly folder: string;
  /** The accounts, in the form of the skills' `TOOLS.md`. */
  readonly accounts: string;
  /** What may be sent, as JSON; everything where it is absent. */
  readonly policy: string;
  /** Times of orders, for the limit of orders per minute. */
  readonly journal: string;
  /** What was sent and what was refused, one line of JSON each. */
  readonly audit: string;
  /** The simulated account of a name. */
  readonly simulated: (account: string) => string;
}

const configFolder = ({ variables, home }: Machine): string => {
  if (variables["XDG_CONFIG_HOME"]) {
    return join(variables["XDG_CONFIG_HOME"], "unimargin");
  }
  if (process.platform === "win32" && variables["APPDATA"]) {
    return join(variables["APPDATA"], "unimargin");
  }
  return join(home, ".config", "unimargin");
};

const absolute = (machine: Machine, path: string): string =>
  isAbsolute(path) ? path : resolve(machine.folder, path);

/** A file's name for an account, the same for every spelling of the account's name, and of safe characters. */
const fileName = (account: string): string => {
  const key = account.trim().normalize("NFC").toLowerCase();
  const bytes = new TextEncoder().encode(key);
  return /^[a-z0-9][a-z0-9_-]{0,60}$/.test(key)
    ? key
    : `_${
      Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
        .slice(0, 120)
    }`;
};

/**
 * Where things are: in the folder that `UNIMARGIN_HOME` names, else in `unimargin` below the person's
 * settings. `UNIMARGIN_ACCOUNTS` names a book of accounts elsewhere, such as a `TOOLS.md`.
 */
export const homeOf = (machine: Machine, accounts?: string): Home => {
  const { variables } = machine;
  const own = variables["UNIMARGIN_HOME"];
  const folder = own ? absolute(machine, own) : configFolder(machine);
  const book = accounts ?? variables["UNIMARGIN_ACCOUNTS"];
  return {
    folder,
    accounts: book ? absolute(machine, book) : join(folder, "accounts.md"),
    policy: join(folder, "policy.json"),
    journal: join(folder, "journal.json"),
    audit: join(folder, "audit.jsonl"),
    simulated: (account) => join(folder, "simulated", `${fileName(account)}.json`),
  };
};

/** The text of a file; `undefined` where there is none. */
export const readText = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, "utf8") : undefined;

/** Makes the folder of a file, for its owner alone where it is made. */
export const makeFolderOf = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
};

/** Replaces a file whole or not at all; only its owner can read it. */
export const writeText = async (path: string, text: string): Promise<void> => {
  makeFolderOf(path);
  // A link stays a link: what it leads to is replaced.
  const file = existsSync(path) ? realpathSync(path) : path;
  const next = `${file}.${process.pid}.next`;
  const handle = await open(next, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  // The mode at opening does not reach a file that is there already, and is cut by the umask.
  chmodSync(next, 0o600);
  await rename(next, file).catch(async (error) => {
    await rm(next, { force: true });
    throw error;
  });
};

/** Adds a line to a file that only its owner can read. */
export const appendLine = async (file: string, line: string): Promise<void> => {
  makeFolderOf(file);
  const handle = await open(file, "a", 0o600);
  try {
    await handle.appendFile(`${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
};
