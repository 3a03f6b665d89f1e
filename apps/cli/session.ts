/** Which account a command works on, where that is, and what may be done there. */
import {
  type Account,
  accountOf,
  type EnvironmentName,
  type Family,
  hostsFor,
  type Keys,
  parseCredentials,
  type Policy,
  readPolicy,
  selectAccount,
  userAgentHeaders,
} from "../../agent/mod.ts";
import * as E from "../../lib/either.ts";
import {
  type Credentials,
  credentials,
  type Environment,
  environment,
  type Signer,
} from "../../lib/environment.ts";
import type { BadCredentials, Blocked } from "../../lib/failure.ts";
import { identify, type KeyKind, kindOf } from "../../signers/detect.ts";
import { bookOf, environmentNamed, SIMULATED_NAME } from "./accounts.ts";
import { absolute, type Home, homeOf, readText } from "./home.ts";
import { Complaint, type Machine } from "./machine.ts";
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
  readonly machine: Machine;
  readonly home: Home;
  /** Name of the account. */
  readonly account: string;
  /** Where it is. */
  readonly environment: EnvironmentName;
  /** What may be sent. */
  readonly policy: Policy;
  /** What requests of a family need; refused where the environment does not have the family. */
  readonly envOf: (family: Family) => E.Either<Blocked, Environment>;
  /** The world of a simulated account that is kept in a file. */
  readonly kept?: KeptWorld;
  /** The account's key pair; absent for a simulated account kept in a file. */
  readonly keys?: Keys;
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

/** The policy of the person who owns the folder. A mistake in it must not turn a limit off. */
export const policyOf = (home: Home): Policy => {
  const text = readText(home.policy);
  if (text === undefined) return {};
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Complaint(`The policy is no JSON: mend it or remove it (${home.policy})`);
  }
  const policy = readPolicy(data);
  if (E.isRight(policy)) return policy.right;
  throw new Complaint(`The policy cannot be used: ${policy.left.join("; ")} (${home.policy})`);
};

const fromFile = (file: string, environment: EnvironmentName): Account => {
  const text = readText(file);
  if (text === undefined) {
    throw new Complaint(`There is no file ${file}: check --credentials`);
  }
  const keys = parseCredentials(text);
  if (E.isLeft(keys)) throw new Complaint(`${keys.left.message} (${file})`);
  const { apiKey, secret } = keys.right;
  return accountOf({ name: "credentials", apiKey, secret, environment });
};

const chosen = (machine: Machine, where: Where, home: Home): Account | undefined => {
  if (where.credentials !== undefined) {
    if (where.account !== undefined) {
      throw new Complaint("Give --account or --credentials, not both: each names a key pair");
    }
    return fromFile(
      absolute(machine, where.credentials),
      environmentNamed(where.env ?? "production"),
    );
  }
  const { accounts } = bookOf(home);
  if (accounts.length === 0 && where.account === undefined) return undefined;
  const account = selectAccount(accounts, where.account);
  if (E.isRight(account)) return account.right;
  const { question, choices } = account.left;
  const names = choices.map(({ name, environment }) => `${name} (${environment})`).join(", ");
  throw new Complaint(
    names === "" ? `${question} Add one with: unimargin accounts add` : `${question} ${names}`,
  );
};

/** The passphrase of an encrypted key: of the variable, or of the person where one is there. */
const passphraseFor = async (
  { variables, person }: Machine,
  secret: string,
): Promise<string | undefined> => {
  const kind = kindOf(secret);
  if (E.isLeft(kind) || kind.right !== "encrypted") return undefined;
  return variables["UNIMARGIN_PASSPHRASE"] ?? await person?.secret("Passphrase of the private key");
};

/** Signs with the account's key, which is looked at only when something has to be signed. */
const signerOf = (machine: Machine, secret: string): Signer => {
  const open = async () => await identify(secret, await passphraseFor(machine, secret))();
  let found: ReturnType<typeof open> | undefined;
  return (payload) => async () => {
    const identified = await (found ??= open());
    return E.isLeft(identified) ? identified : await identified.right.sign(payload)();
  };
};

/** What kind of key an account signs with; an encrypted one is opened to see. */
export const keyKindOf = async (
  { machine, keys }: Pick<Session, "machine" | "keys">,
): Promise<E.Either<BadCredentials, KeyKind>> => {
  if (!keys) return E.right("HMAC");
  const found = await identify(keys.secret, await passphraseFor(machine, keys.secret))();
  return E.isLeft(found) ? found : E.right(found.right.kind);
};

const credentialsOf = (machine: Machine, { apiKey, secret }: Keys): Credentials =>
  credentials(apiKey, signerOf(machine, secret));

// Loaded where an account is simulated: with real ones nobody waits for the simulated exchange.
const simulation = () => import("./simulated.ts");

const LOCAL = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

const serverHosts = (server: string): Environment["hosts"] => {
  const url = server.replace(/\/+$/, "");
  if (LOCAL.test(url)) return { papi: url, sapi: url, fapi: url, dapi: url };
  throw new Complaint(
    `Cannot use --server ${server}: it takes a simulated exchange on this machine, as in ` +
      "http://127.0.0.1:8080",
  );
};

type Hosts = Environment["hosts"];

/** How products are reached over the network: with the user agent of each. */
const reached = (
  machine: Machine,
  hostsOf: (family: Family) => E.Either<Blocked, Hosts>,
  held: Credentials | undefined,
): Session["envOf"] =>
(family) => {
  const hosts = hostsOf(family);
  if (E.isLeft(hosts)) return hosts;
  const headers = userAgentHeaders(family);
  return E.isLeft(headers) ? headers : E.right(environment({
    hosts: hosts.right,
    transport: machine.transport(headers.right),
    ...(held && { credentials: held }),
    now: machine.now,
  }));
};

const NO_ACCOUNT = "No account is configured: this is a simulated one, nobody's money";

const environmentNameOf = (
  where: Where,
  account: Account | undefined,
  isPublic: boolean,
): EnvironmentName => {
  const own = account?.environment ?? "simulated";
  const asked = where.env === undefined ? undefined : environmentNamed(where.env);
  if (where.server !== undefined && (asked ?? own) !== "simulated") {
    throw new Complaint("--server is a simulated exchange: add --env simulated");
  }
  if (asked === undefined || asked === own || asked === "simulated") {
    return asked ?? own;
  }
  // What is public is asked for without any key.
  if (isPublic) return asked;
  throw new Complaint(
    account
      ? `The account ${account.name} is in the environment ${own}, not ${asked}: choose another account`
      : `Cannot use ${asked} without an account: add one with unimargin accounts add`,
  );
};

/** How a session is opened. */
export interface Opening {
  /** Reads what may be sent; from the policy's file where absent. */
  readonly policyIn?: (home: Home) => Policy;
  /** Whether the work needs no key: any environment will do without an account then. */
  readonly isPublic?: boolean;
}

/** Stands for the account where there is none, and none is needed. */
const NOBODY = "none";

/**
 * Opens the account that is meant. Without any account it is a simulated one, kept in a file.
 *
 * @throws Complaint where the account is not clear, or where a file cannot be used
 */
export const openSession = async (
  machine: Machine,
  where: Where,
  { policyIn = policyOf, isPublic = false }: Opening = {},
): Promise<Session> => {
  const home = homeOf(machine, where.accounts);
  const account = chosen(machine, where, home);
  const environmentName = environmentNameOf(where, account, isPublic);
  const name = account?.name ?? (environmentName === "simulated" ? SIMULATED_NAME : NOBODY);
  const base = {
    machine,
    home,
    account: name,
    environment: environmentName,
    policy: policyIn(home),
    again: () => openSession(machine, where, { policyIn, isPublic }),
  };
  if (where.server !== undefined) {
    const hosts = serverHosts(where.server);
    // Keys of a real account go to the real exchange alone.
    const keys = account?.environment === "simulated" ? account : undefined;
    const held = keys ? credentialsOf(machine, keys) : (await simulation()).sampleCredentials;
    return {
      ...base,
      envOf: reached(machine, () => E.right(hosts), held),
      ...(keys && { keys }),
      notes: [],
    };
  }
  if (environmentName === "simulated") {
    const file = home.simulated(name);
    const { keptWorld, simulatedEnvironmentOf } = await simulation();
    const kept = keptWorld(machine, file);
    const env = await simulatedEnvironmentOf(machine, kept);
    const notes = account ? [] : [`${NO_ACCOUNT}; kept in ${file}`];
    return { ...base, kept, envOf: () => E.right(env), notes };
  }
  const held = account && credentialsOf(machine, account);
  const envOf = reached(machine, (family) => hostsFor(environmentName, family), held);
  return { ...base, envOf, ...(account && { keys: account }), notes: [] };
};
