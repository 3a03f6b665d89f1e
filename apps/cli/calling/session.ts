/** Which account a command works on, where that is, and what may be done there. */
import { existsSync } from "node:fs";
import {
  type Account,
  type EnvironmentName,
  type Family,
  hostsFor,
  type Keys,
  MASK,
  maskText,
  type Policy,
  userAgentHeaders,
} from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import {
  type BadCredentials,
  type Blocked,
  type Credentials,
  type Environment,
  environment,
  type KeyKind,
} from "../../../mod.ts";
import { environmentNamed, SIMULATED_NAME } from "../accounts/book_file.ts";
import { chooseAccount } from "../accounts/choose_account.ts";
import { type Home, homeOf } from "../storage/home.ts";
import { type System, UserError } from "../terminal/system.ts";
import { type Openers, openersOf } from "../accounts/open_key.ts";
import { checkPolicy, policyOf } from "../storage/policy_file.ts";
import { orderKey } from "../storage/order_key.ts";
import type { KeptWorld } from "./simulated.ts";

/** What a command line says about where to go. */
export interface Where {
  /** Name of the account. */
  readonly account?: string;
  /** Environment in place of the account's own. */
  readonly env?: string;
  /** File with the book of accounts. */
  readonly accounts?: string;
  /** File with one key pair, in place of the book. */
  readonly credentials?: string;
  /** Base URL of a simulated exchange on this machine. */
  readonly server?: string;
}

/** An account, the place where it is, and what may be done there. */
export interface Session {
  readonly system: System;
  readonly home: Home;
  /** Name of the account. */
  readonly account: string;
  /** Where it is. */
  readonly environment: EnvironmentName;
  /**
   * What may be sent, as its file says at this moment.
   *
   * @throws UserError if the file is gone or wrong
   */
  readonly policy: () => Policy;
  /**
   * Opens the account's key, and asks for the passphrase of an encrypted one, once. Do it before anything
   * that looks at the time or at the policy: a person may take a while.
   */
  readonly unlock: () => Promise<E.Either<BadCredentials, KeyKind>>;
  /** What requests of a family need; refused if the environment does not have the family. */
  readonly envOf: (family: Family) => E.Either<Blocked, Environment>;
  /** The world of a simulated account that is kept in a file. */
  readonly kept?: KeptWorld;
  /** The account's key pair; absent for a simulated account kept in a file. */
  readonly keys?: Keys;
  /** What of the policy has no effect, in words. */
  readonly idle: readonly string[];
  /** Said to the person before anything else. */
  readonly notes: readonly string[];
  /** Opens the same again: account and policy as they are in their files by then. */
  readonly again: () => Promise<Session>;
}

/** Whether two sessions are on one account, with one key, in one place. */
export const isSameAccount = (
  one: Pick<Session, "account" | "environment" | "keys">,
  other: Pick<Session, "account" | "environment" | "keys">,
): boolean =>
  one.account === other.account && one.environment === other.environment &&
  one.keys?.apiKey === other.keys?.apiKey;

// Loaded if an account is simulated: with real ones nobody waits for the simulated exchange.
const simulation = () => import("./simulated.ts");

// Loaded if something goes over the network: an account that is simulated shares nothing with other programs.
const sharing = () => import("./shared.ts");

const LOCAL = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

const serverHosts = (server: string): Environment["hosts"] => {
  const url = server.replace(/\/+$/, "");
  // A port may be too large.
  if (LOCAL.test(url) && URL.canParse(url)) return { papi: url, sapi: url, fapi: url, dapi: url };
  // A listen key stands in addresses of streams.
  const shown = maskText(server.replace(/\/\/[^/]*@/, `//${MASK}@`));
  throw new UserError(
    `Cannot use --server ${shown}: it takes a simulated exchange on this machine, as in ` +
      "http://127.0.0.1:8080",
  );
};

type Hosts = Environment["hosts"];

/**
 * How products are reached over the network: with the user agent of each. One environment of each serves all calls of
 * a session, with its connections, its clock and its part of the budget.
 */
const reached = (
  system: System,
  hostsOf: (family: Family) => E.Either<Blocked, Hosts>,
  held: Credentials | undefined,
  share: (own: Environment) => Environment,
): Session["envOf"] => {
  const known = new Map<Family, Environment>();
  const made = (hosts: Hosts, headers: Readonly<Record<string, string>>): Environment =>
    share(environment({
      hosts,
      transport: system.transport(headers),
      ...(held && { credentials: held }),
      now: system.now,
    }));
  return (family) => {
    const hosts = hostsOf(family);
    if (E.isLeft(hosts)) return hosts;
    const headers = userAgentHeaders(family);
    if (E.isLeft(headers)) return headers;
    const env = known.get(family) ?? made(hosts.right, headers.right);
    known.set(family, env);
    return E.right(env);
  };
};

const NO_ACCOUNT = "Simulated account, nobody's money";

const environmentNameOf = (
  where: Where,
  account: Account | undefined,
  isPublic: boolean,
): EnvironmentName => {
  const own = account?.environment ?? "simulated";
  const asked = where.env === undefined ? undefined : environmentNamed(where.env);
  if (where.server !== undefined && (asked ?? own) !== "simulated") {
    throw new UserError("--server is a simulated exchange: add --env simulated");
  }
  if (asked === undefined || asked === own || asked === "simulated") {
    return asked ?? own;
  }
  // What is public is asked for without any key.
  if (isPublic) return asked;
  throw new UserError(
    account
      ? `The account ${account.name} is in the environment ${own}, not ${asked}: choose another account`
      : `Cannot use ${asked} without an account: add one with unimargin accounts add`,
  );
};

/** How a session is opened. */
export interface Opening {
  /** Reads what may be sent; from the policy's file if absent. */
  readonly policyIn?: (home: Home) => Policy;
  /** Whether the work needs no key: any environment will do without an account then. */
  readonly isPublic?: boolean;
}

/** Stands for the account if there is none, and none is needed. */
const NOBODY = "none";

/** The one that is meant is settled once: who is asked again might mean another. */
const settledOn = (where: Where, account: Account | undefined): Where =>
  account && where.credentials === undefined ? { ...where, account: account.name } : where;

const opened = async (
  system: System,
  where: Where,
  opening: Opening,
  openerFor: Openers,
): Promise<Session> => {
  const { policyIn = policyOf, isPublic = false } = opening;
  const home = homeOf(system, where.accounts);
  const account = await chooseAccount(system, where, home);
  const environmentName = environmentNameOf(where, account, isPublic);
  const name = account?.name ?? (environmentName === "simulated" ? SIMULATED_NAME : NOBODY);
  const idle = opening.policyIn ? [] : checkPolicy(home);
  const base = {
    system,
    home,
    account: name,
    environment: environmentName,
    idle,
    policy: () => policyIn(home),
    unlock: () => Promise.resolve(E.right("HMAC" as const)),
    again: () => opened(system, settledOn(where, account), opening, openerFor),
  };
  const shareOf = async (egress: string, keys: Keys | undefined) => {
    const { sharedEnvironment, sharedIn } = await sharing();
    const shared = await sharedIn(home, {
      egress,
      account: orderKey({ account: name, environment: environmentName, ...(keys && { keys }) }),
    });
    return (own: Environment) => sharedEnvironment(shared, own);
  };
  if (where.server !== undefined) {
    const hosts = serverHosts(where.server);
    // Keys of a real account go to the real exchange alone.
    const keys = account?.environment === "simulated" ? account : undefined;
    const opener = keys && openerFor(keys);
    const held = opener?.credentials ?? (await simulation()).sampleCredentials;
    return {
      ...base,
      envOf: reached(system, () => E.right(hosts), held, await shareOf(where.server, keys)),
      ...(keys && opener && { keys, unlock: opener.unlock }),
      notes: [],
    };
  }
  if (environmentName === "simulated") {
    const file = home.simulated(name);
    const { keptWorld, simulatedEnvironmentOf } = await simulation();
    const isNew = !existsSync(file);
    const kept = keptWorld(system, file);
    const env = await simulatedEnvironmentOf(system, kept);
    const notes = account ? [] : [isNew ? `${NO_ACCOUNT}; kept in ${file}` : NO_ACCOUNT];
    return { ...base, kept, envOf: () => E.right(env), notes };
  }
  const opener = account && openerFor(account);
  const envOf = reached(
    system,
    (family) => hostsFor(environmentName, family),
    opener?.credentials,
    await shareOf(environmentName, account),
  );
  return {
    ...base,
    envOf,
    ...(account && opener && { keys: account, unlock: opener.unlock }),
    notes: [],
  };
};

/**
 * Opens the account that is meant; if that is not clear, a person at the terminal is asked. Without any
 * account it is a simulated one, kept in a file.
 *
 * @throws UserError if the account is not clear, or if a file cannot be used
 */
export const openSession = (
  system: System,
  where: Where,
  opening: Opening = {},
): Promise<Session> => opened(system, where, opening, openersOf(system));
