/** `accounts list|add|show|remove`. */
import { basename } from "node:path";
import {
  type Account,
  accountsNamed,
  CONFIRM,
  decodeText,
  type EnvironmentName,
  type Keys,
  keysOf,
  listing,
  maskKey,
  maskSecret,
  nameKey,
  shownAccount,
  visibleName,
} from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import { kindOf } from "../../../mod.ts";
import { dropAccount, environmentNamed, keepAccount, listed, readAccounts } from "./book_file.ts";
import { isInGit } from "../storage/git.ts";
import { absolute, type Home, readBytes, shownPath } from "../storage/home.ts";
import { filesFrom, keysIn } from "./key_files.ts";
import { type System, UserError } from "../terminal/system.ts";
import { agreedMode, called, checkedKey, signingMode } from "./new_keys.ts";
import { EXIT, jsonText, printAnswer, type Style } from "../terminal/output.ts";

/** The account of a name in the book. */
const accountNamed = (home: Home, name: string): Account => {
  const { accounts } = readAccounts(home.accounts);
  const [found] = accountsNamed(accounts, name);
  if (found) return found;
  const names = accounts.map((each) => each.name).join(", ");
  throw new UserError(
    `There is no account ${name}${names === "" ? ": the book is empty" : `: there are ${names}`}`,
  );
};

/** What may be shown of an account, masked. */
const masked = ({ name, environment, apiKey, secret, description }: Account): object => {
  const kind = kindOf(secret);
  return {
    name,
    environment,
    apiKey: maskKey(apiKey),
    secret: maskSecret(secret),
    signingMode: E.isRight(kind) ? kind.right : "unknown",
    ...(description !== "" && { description }),
  };
};

/** Prints names and environments. */
export const listAccounts = (system: System, home: Home, style: Style): number => {
  const { accounts } = readAccounts(home.accounts);
  system.err(
    accounts.length === 0
      ? `There is no account in ${
        basename(home.accounts)
      }: add one with unimargin accounts add, or ` +
        "write it below a heading ## Binance Accounts"
      : listing(accounts),
  );
  if (home.otherBook !== undefined) {
    system.err(
      `${basename(home.accounts)} is used; ${
        basename(home.otherBook)
      } is there too: choose it with ` +
        "--accounts or UNIMARGIN_ACCOUNTS",
    );
  }
  return printAnswer(system, accounts.map(listed), style);
};

/** Prints one account, masked. */
export const showAccount = (system: System, home: Home, name: string, style: Style): number => {
  const account = accountNamed(home, name);
  system.err(shownAccount(account));
  return printAnswer(system, masked(account), style);
};

/** What a command line says about a new account. */
export interface NewAccount {
  readonly name?: string;
  readonly env?: string;
  readonly description?: string;
  /** File with the key pair; `-` for standard input. */
  readonly from?: string;
  /** What kind of key it has to be. */
  readonly signingMode?: string;
  /** Takes an API key that does not look like one. */
  readonly anyKey?: boolean;
}

const keysFrom = async (system: System, from: string): Promise<Keys> => {
  const file = from === "-" ? undefined : absolute(system, from);
  const text = file === undefined ? await system.input() : readBytes(file);
  if (text === undefined) {
    throw new UserError(`There is no file ${shownPath(file ?? "")}: check --from`);
  }
  return keysIn(system, text, file);
};

const PEM_HINT = "API secret, or path of the file with the private key";

/** A secret that is typed in may be the path of a key file. */
const secretFrom = (system: System, typed: string): string => {
  const text = typed.trim().replace(/^(["'])(.*)\1$/, "$2");
  const isPath = /[/\\.]/.test(text) && !text.includes("-----");
  const bytes = isPath ? filesFrom(system, system.folder)(text) : undefined;
  return bytes ? decodeText(bytes).text.replace(/^\ufeff/, "") : text;
};

const keysAsked = async (system: System): Promise<Keys> => {
  const { person } = system;
  if (!person) {
    throw new UserError(
      "Nobody is there to ask for the keys: give --from FILE, or --from - with the API key and the " +
        "secret on two lines of standard input",
    );
  }
  const apiKey = called(await person.secret("API key"));
  const secret = secretFrom(system, called(await person.secret(PEM_HINT)));
  return keysOf(apiKey.trim(), secret);
};

/** A simulated account needs no key of the exchange: it gets a pair that opens nothing. */
const madeUp = (system: System): Keys => {
  const text = (length: number): string =>
    Array.from(system.random(length), (byte) => "abcdefghijklmnopqrstuvwxyz234567"[byte & 31])
      .join("");
  return keysOf(text(64), text(64));
};

const CHOICES = [
  { value: "production", label: "production: real money" },
  { value: "demo", label: "demo: the exchange's play money; futures market data alone" },
  { value: "simulated", label: "simulated: on this machine, nobody's money" },
];

const named = async ({ person }: System, name: string | undefined): Promise<string> => {
  if (name !== undefined) return name;
  if (person) return called(await person.line("Name of the account", "main"));
  throw new UserError("Give the account a name: unimargin accounts add --name main");
};

const placed = async ({ person }: System, env: string | undefined): Promise<EnvironmentName> =>
  environmentNamed(
    env ?? (person ? called(await person.choose("Environment", CHOICES)) : "production"),
  );

/** Adds an account: asks for what is not given, agrees on the signing mode, stores for the owner alone. */
export const addNewAccount = async (
  system: System,
  home: Home,
  given: NewAccount,
  style: Style,
): Promise<number> => {
  // As the book keeps it: without what nobody sees, which a pasted name may have.
  const name = visibleName(await named(system, given.name));
  const taken = readAccounts(home.accounts).accounts;
  if (taken.some((each) => nameKey(each.name) === nameKey(name))) {
    throw new UserError(`There is an account ${name} already: choose another name or remove it`);
  }
  const environment = await placed(system, given.env);
  const keys = given.from !== undefined
    ? await keysFrom(system, given.from)
    : environment === "simulated"
    ? madeUp(system)
    : await keysAsked(system);
  const { apiKey, secret } = keys;
  const isMadeUp = given.from === undefined && environment === "simulated";
  await checkedKey(system, apiKey, environment === "simulated" || given.anyKey === true);
  const mode = isMadeUp ? signingMode(secret) : await agreedMode(system, secret, given.signingMode);
  const parts = {
    name,
    environment,
    apiKey,
    secret,
    description: given.description ?? "",
  };
  await keepAccount(home.accounts, parts);
  const account = accountNamed(home, name);
  const book = basename(home.accounts);
  system.err(`Added to ${book}, which only you can read\n${shownAccount(account)}`);
  system.err(`Signing mode: ${mode}`);
  if (mode.startsWith("encrypted")) {
    system.err("Set UNIMARGIN_PASSPHRASE to the passphrase of the key when you use the account");
  }
  if (isInGit(home.accounts)) {
    system.err(
      `Warning: git would commit ${home.accounts}, keys and all: add it to .gitignore, or keep it ` +
        "elsewhere with UNIMARGIN_ACCOUNTS",
    );
  }
  return printAnswer(system, masked(account), style);
};

/** Removes an account, once a person or `--confirm` says so. */
export const removeOldAccount = async (
  system: System,
  home: Home,
  name: string,
  confirm: string | undefined,
): Promise<number> => {
  const account = accountNamed(home, name);
  const word = confirm ??
    await system.person?.line(
      `Write ${CONFIRM} to forget the keys of ${account.name}; nobody can bring them back`,
    );
  if (word !== CONFIRM) {
    throw new UserError(
      `The account stays: add --confirm ${CONFIRM} to forget its keys`,
      EXIT.blocked,
    );
  }
  await dropAccount(home.accounts, account.name);
  system.err(`Removed ${account.name} from ${basename(home.accounts)}`);
  system.out(jsonText(system, { removed: account.name }));
  return EXIT.ok;
};
