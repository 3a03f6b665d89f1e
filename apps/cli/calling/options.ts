/** Options that every command takes, and how a command runs. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { How } from "./carry_out.ts";
import { type System, UserError } from "../terminal/system.ts";
import { once } from "./flags.ts";
import { openSession, type Session, type Where } from "./session.ts";

/** Options of every command. */
export interface Common extends Where, How {
  readonly recvWindow?: string;
}

/** The file of a flag. An empty one, as of a variable that nobody set, would be another file's keys. */
const file = (text: string, before: unknown): string => {
  if (text.trim() !== "") return once(text, before);
  throw new InvalidArgumentError("It names no file: give one, or leave the flag out.");
};

/** Adds the options that every command takes. */
export const withCommon = (command: Command): Command =>
  command
    .optionsGroup("Account:")
    .option("--account <name>", "account to use; the only one, or main, if not given", once)
    .addOption(
      new Option("--env <name>", "environment in place of the account's own")
        .choices(["production", "demo", "simulated"]),
    )
    .option("--accounts <file>", "book of accounts, such as a TOOLS.md", file)
    .option("--credentials <file>", "key pair of a file, in place of the book of accounts", file)
    .option(
      "--server <url>",
      "simulated exchange on this machine, as in http://127.0.0.1:8080",
      once,
    )
    .optionsGroup("Sending:")
    .option("--dry-run", "check and show the request, send nothing")
    .option("--curl", "show the request as a curl command, send nothing")
    .option("--confirm <word>", "the word CONFIRM, which a person gives to move real money", once)
    .option("--once", "exactly once: looked up if its outcome is unknown, never sent twice")
    .option("--once-id <id>", "as --once, under a name of yours for what has no client id", once)
    .option("--recv-window <ms>", "how long the request stays valid, 1 to 60000 ms", once)
    .optionsGroup("Printing:")
    .option("--numeric", "numbers in place of decimal text; not for calculations with money")
    .option("--table", "a table; the default at a terminal")
    .option("--json", "JSON; the default where the answer is piped")
    .option("--columns <names>", "columns of a table, joined by commas", once)
    .option("--explain", "reason and remedy if something fails")
    .optionsGroup("Options:");

const WHERE = ["account", "env", "accounts", "credentials", "server"];

const READS = [...WHERE, "table", "json", "explain"];

/** What these commands heed of the options that every command takes; the others heed all. */
const HEEDED: Readonly<Record<string, readonly string[]>> = {
  overview: [...READS],
  balance: [...READS],
  positions: [...READS],
  orders: [...READS],
  risk: [...READS],
  now: [...READS],
  "what-if": [...READS],
  stress: [...READS],
  watch: [...WHERE, "table", "json"],
  record: [...WHERE],
  find: ["table", "json"],
  describe: ["table", "json"],
  explain: ["table", "json"],
  completion: [],
  help: [],
  list: ["accounts", "table", "json"],
  add: ["env", "accounts", "table", "json"],
  show: ["accounts", "table", "json"],
  remove: ["accounts", "confirm"],
  doctor: [...WHERE, "table", "json"],
  mcp: [...WHERE, "dryRun"],
  recover: [...READS, "columns"],
  skills: ["table", "json"],
  "skills show": [],
  install: [],
};

/** Whether a command uses a common option, so that its help lists it. */
export const heeded = (command: Command, option: string): boolean =>
  option !== "version" &&
  ((HEEDED[`${command.parent?.name()} ${command.name()}`] ?? HEEDED[command.name()])
    ?.includes(option) ?? true);

/**
 * Files are changed at once: a flag that promises to change nothing must not be passed over.
 *
 * @throws UserError if one is given
 */
export const forReal = (own: Command, what: string): void => {
  const { dryRun, curl } = own.optsWithGlobals<Common>();
  if (!dryRun && !curl) return;
  throw new UserError(
    `Cannot ${own.name()} ${what} with ${dryRun ? "--dry-run" : "--curl"}: leave the flag out`,
  );
};

/**
 * Runs with a session on the account that the options name.
 *
 * @param isPublic whether the work needs no key, and so no account either
 */
export const within = async (
  system: System,
  common: Common,
  work: (session: Session) => Promise<number>,
  isPublic: boolean = false,
): Promise<number> => {
  const session = await openSession(system, common, { isPublic });
  for (const note of [...session.notes, ...session.idle]) system.err(note);
  return await work(session);
};

/** Takes what a command ends with. */
export type Finish = (code: Promise<number> | number) => Promise<void>;
