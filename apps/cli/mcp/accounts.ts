/**
 * The accounts of a server: opened when they are first needed, and opened again if the book
 * changed.
 */
import { environments, nameKey, selectAccount } from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import { bookOf, SIMULATED_NAME } from "../accounts/book_file.ts";
import { absolute, type Home, homeOf, readBytes, readText } from "../storage/home.ts";
import { type System, UserError } from "../terminal/system.ts";
import { hidePaths } from "../terminal/hide_paths.ts";
import { checkPolicy, rememberPolicy } from "../storage/policy_file.ts";
import { openSession, type Session, type Where } from "../calling/session.ts";

/** What a server is started with. */
export interface Started extends Where {
  /** Everything is checked and nothing that changes anything goes out. */
  readonly dryRun?: boolean;
}

/** The accounts that a server can work on. */
export interface Accounts {
  /** Where policy, audit log and the rest are kept. */
  readonly home: Home;
  /**
   * Opens the account of a name, or the one that is used if none is named.
   *
   * @throws UserError if the account is not clear, or if a file cannot be used
   */
  readonly open: (name?: string) => Promise<Session>;
  /** Names and environments, never keys. */
  readonly list: () => object;
  /** Names alone. */
  readonly names: () => readonly string[];
  /** Text without the keys of accounts that were opened. */
  readonly scrub: (text: string) => string;
  /** A message without the folders that hold keys: agents never see their paths. */
  readonly hidePaths: (message: string) => string;
}

interface Opened {
  /** The book, or the file of a key pair, as it was read. */
  readonly source: string | undefined;
  readonly session: Promise<Session>;
}

/** The name under which an account is opened. */
const nameIn = (where: Where, home: Home, asked: string | undefined): string | undefined => {
  const only = where.credentials === undefined ? where.account : "credentials";
  if (asked === undefined) return where.credentials === undefined ? where.account : undefined;
  if (only !== undefined) {
    if (nameKey(asked) === nameKey(only)) {
      return where.credentials === undefined ? where.account : undefined;
    }
    throw new UserError(
      `This server works on the account ${only} alone: leave account out, or start another server`,
    );
  }
  const isNone = nameKey(asked) === SIMULATED_NAME &&
    bookOf(home).accounts.length === 0;
  return isNone ? undefined : asked;
};

interface Listed {
  readonly name: string;
  readonly environment: keyof typeof environments;
}

const reachable = (where: Where, home: Home): readonly Listed[] => {
  const asked = where.env as Listed["environment"] | undefined;
  if (where.credentials !== undefined) {
    const environment = asked ?? "production";
    return [{ name: "credentials", environment }];
  }
  const { accounts } = bookOf(home);
  if (accounts.length === 0) {
    return [{ name: SIMULATED_NAME, environment: "simulated" }];
  }
  return accounts
    .filter(({ name, environment }) =>
      (where.account === undefined ||
        nameKey(name) === nameKey(where.account)) &&
      (asked === undefined || asked === "simulated" || asked === environment)
    )
    .map(({ name, environment }) => ({ name, environment: asked ?? environment }));
};

const listOf = (where: Where, home: Home): object => {
  const accounts = reachable(where, home);
  const taken = selectAccount(accounts, where.account);
  const used = E.isRight(taken) ? taken.right.name : null;
  return {
    accounts: accounts.map(({ name, environment }) => ({
      name,
      environment,
      realMoney: environments[environment].realMoney,
    })),
    usedWhenNoneIsNamed: used,
    ...(used === null &&
      { note: "Ask the person which account is meant, and name it each time" }),
  };
};

const secretsOf = ({ keys }: Session): readonly string[] =>
  keys
    ? [keys.apiKey, keys.secret, JSON.stringify(keys.secret).slice(1, -1)]
      .filter((text) => text.length >= 8)
    : [];

/** The accounts that `where` names, on this machine. */
export const accountsOf = (system: System, where: Started): Accounts => {
  const home = homeOf(system, where.accounts);
  const kept = new Map<string, Opened>();
  const secrets = new Set<string>();
  const reported = new Set<string>();
  const opened = async (name: string | undefined): Promise<Session> => {
    const session = await openSession(system, {
      ...where,
      ...(name !== undefined && { account: name }),
    });
    for (const secret of secretsOf(session)) secrets.add(secret);
    for (const note of [...session.notes, ...session.idle]) {
      if (!reported.has(note)) system.err(note);
      reported.add(note);
    }
    return session;
  };
  rememberPolicy(home);
  const open = async (asked?: string): Promise<Session> => {
    checkPolicy(home);
    const name = nameIn(where, home, asked);
    const source = readText(
      where.credentials === undefined ? home.accounts : absolute(system, where.credentials),
      readBytes,
    );
    // A name of nothing but spaces is a name too, and nobody's.
    const key = name === undefined ? "the default" : `named ${nameKey(name)}`;
    const old = kept.get(key);
    const session = old && old.source === source ? old.session : opened(name);
    kept.set(key, { source, session });
    try {
      const found = await session;
      return where.dryRun
        ? { ...found, policy: () => ({ ...found.policy(), dryRun: true }) }
        : found;
    } catch (error) {
      kept.delete(key);
      throw error;
    }
  };
  return {
    home,
    open,
    list: () => listOf(where, home),
    names: () => reachable(where, home).map(({ name }) => name),
    hidePaths: hidePaths(
      system,
      [where.accounts, where.credentials].flatMap((file) => file ?? []),
    ),
    scrub: (text) => [...secrets].reduce((clean, secret) => clean.replaceAll(secret, "***"), text),
  };
};
