/** `doctor`: looks at everything that has to be right before a request can succeed, and says what is not. */
import { type Account, accountInformation } from "../../../endpoints/portfolio/mod.ts";
import {
  getPortfolioMarginProAccountInfo,
  type ProAccount,
} from "../../../endpoints/portfolio_pro/mod.ts";
import * as E from "../../../lib/either.ts";
import { type Home, homeOf } from "../storage/home.ts";
import type { System } from "../terminal/system.ts";
import { isTable, jsonText, type Style } from "../terminal/output.ts";
import { openSession, type Session, type Where } from "../calling/session.ts";
import {
  checkData,
  exitFor,
  type Finding,
  inLines,
  ofFailure,
  skipped,
  userError,
} from "./check.ts";
import {
  type Ask,
  type Asked,
  asker,
  type Clock,
  clockCheck,
  limitsCheck,
  reachHosts,
  readClock,
} from "./exchange.ts";
import { accountCheck, bookCheck, keyCheck, policyCheck, proxyCheck } from "./local.ts";
import {
  addressCheck,
  keyPermissions,
  type Permissions,
  permissionsCheck,
  withdrawalsCheck,
} from "./permissions.ts";
import { portfolioChecks } from "./portfolio.ts";

/** Options of the doctor. */
export interface DoctorOptions extends Where, Style {
  /** How long requests stay valid, in ms. */
  readonly recvWindow?: string;
}

const NETWORK = [
  "reach papi",
  "reach sapi",
  "reach fapi",
  "reach dapi",
  "clock",
];
const KEY = ["permissions", "withdrawals", "address"];
const ACCOUNT = ["portfolio margin", "portfolio margin pro"];

const allSkipped = (
  names: readonly string[],
  why: string,
): readonly Finding[] => names.map((name) => skipped(name, why));

const IN_FILE = "The account is simulated in a file of this machine: nothing goes over a network";
const NO_KEYS = "The simulated exchange has no keys of people, and no permissions";

/** Address that the exchange named when it refused a key. */
const addressIn = (asked: readonly Asked<unknown>[]): string | undefined => {
  for (const { answer } of asked) {
    if (E.isLeft(answer) && answer.left._tag === "Refused") {
      const seen = /request ip: ([\da-fA-F.:]+)/.exec(answer.left.reason)?.[1];
      if (seen !== undefined) return seen;
    }
  }
  return undefined;
};

const keyChecks = (
  { answer, reply }: Asked<Permissions>,
  now: number,
  seen: string | undefined,
): readonly Finding[] => {
  if (E.isRight(answer)) {
    const permissions = answer.right;
    return [
      permissionsCheck(permissions, now),
      withdrawalsCheck(permissions),
      addressCheck(permissions, seen),
    ];
  }
  const unknown = "The permissions of the key cannot be read";
  return [
    // The advice for papi is the one that fits: margin endpoints need permissions of their own.
    ofFailure("permissions", { ...answer.left, family: "portfolio" }, reply?.status),
    skipped("withdrawals", unknown),
    seen === undefined ? skipped("address", unknown) : addressCheck(undefined, seen),
  ];
};

/** What the account itself says. */
const accountReads = (
  ask: Ask,
  ahead: number,
): Promise<readonly [Asked<Account>, Asked<ProAccount>]> =>
  Promise.all([
    ask("portfolio", accountInformation(), ahead),
    ask("portfolio_pro", getPortfolioMarginProAccountInfo(), ahead),
  ]);

const isFailed = (findings: readonly Finding[], name: string): boolean =>
  findings.some((each) => each.name === name && each.status === "failed");

/** How far to correct this machine's clock, so that a wrong one does not hide everything else. */
const aheadOf = (clock: E.Either<unknown, Clock>): number =>
  E.isRight(clock) && Math.abs(clock.right.offset) > 1000 ? clock.right.offset : 0;

interface Reads {
  readonly account?: readonly [Asked<Account>, Asked<ProAccount>];
  readonly permissions?: Asked<Permissions>;
}

/** All signed reads at once, save those that nobody would answer. */
const signedReads = async (
  ask: Ask,
  ahead: number,
  wanted: { readonly papi: boolean; readonly sapi: boolean },
): Promise<Reads> => {
  const [account, permissions] = await Promise.all([
    wanted.papi ? accountReads(ask, ahead) : undefined,
    wanted.sapi ? ask("margin", keyPermissions(), ahead) : undefined,
  ]);
  return { ...(account && { account }), ...(permissions && { permissions }) };
};

const overNetwork = async (
  session: Session,
  key: Finding,
  window: number,
): Promise<readonly Finding[]> => {
  const { system, environment } = session;
  const ask = asker(session);
  const [hosts, clock] = await Promise.all([
    reachHosts(ask),
    readClock(ask, system.now),
  ]);
  const isSimulated = environment === "simulated";
  const reach = hosts.map(({ found }) =>
    isSimulated && found.name === "reach sapi" ? skipped(found.name, NO_KEYS) : found
  );
  const network = [...reach, clockCheck(clock, window)];
  if (key.status === "failed") {
    return [
      ...network,
      ...allSkipped([...KEY, ...ACCOUNT], "The key cannot be used: see key"),
    ];
  }
  const ahead = aheadOf(clock);
  const { account, permissions } = await signedReads(ask, ahead, {
    papi: !isFailed(network, "reach papi"),
    sapi: !isSimulated && !isFailed(network, "reach sapi"),
  });
  const seen = addressIn([
    ...account ?? [],
    ...permissions ? [permissions] : [],
  ]);
  return [
    ...network,
    ...permissions ? keyChecks(permissions, system.now() + ahead, seen) : allSkipped(
      KEY,
      isSimulated ? NO_KEYS : "sapi, which knows, cannot be reached",
    ),
    ...account ? portfolioChecks(...account) : allSkipped(ACCOUNT, "papi cannot be reached"),
    limitsCheck([
      ...hosts.map(({ host, asked }) => ({ host, ...asked })),
      ...account ? [{ host: "papi", ...account[0] }, { host: "sapi", ...account[1] }] : [],
    ]),
  ];
};

const inFile = async (session: Session): Promise<readonly Finding[]> => {
  const reads = await accountReads(asker(session), 0);
  return [
    ...allSkipped([...NETWORK, ...KEY], IN_FILE),
    ...portfolioChecks(...reads),
    skipped("limits", IN_FILE),
  ];
};

const unopened = (
  system: System,
  home: Home,
  options: DoctorOptions,
  error: unknown,
): readonly Finding[] => [
  userError("account", error),
  bookCheck(system, options),
  policyCheck(home),
  ...allSkipped(
    ["key", ...NETWORK, ...KEY, ...ACCOUNT],
    "The account cannot be opened: see account",
  ),
];

/** Looks at everything; reads alone go out, and nothing is written but a new simulated account. */
export const examine = async (
  system: System,
  options: DoctorOptions,
): Promise<readonly Finding[]> => {
  const home = homeOf(system, options.accounts);
  let session: Session;
  try {
    // A policy that cannot be read is a finding here, and must not hide the others.
    session = await openSession(system, options, { policyIn: () => ({ readOnly: true }) });
  } catch (error) {
    return unopened(system, home, options, error);
  }
  const key = await keyCheck(system, session);
  return [
    accountCheck(session, options),
    bookCheck(system, options),
    policyCheck(home),
    key,
    ...(session.kept ? [skipped("proxy", IN_FILE), ...await inFile(session)] : [
      proxyCheck(system),
      ...await overNetwork(session, key, Number(options.recvWindow ?? 5000)),
    ]),
  ];
};

/** What was skipped for one reason, in one line. */
const merged = (findings: readonly Finding[]): readonly Finding[] =>
  findings.flatMap((each, i) => {
    if (each.status !== "skipped") return [each];
    const alike = (other: Finding) => other.status === "skipped" && other.found === each.found;
    if (findings.findIndex(alike) < i) return [];
    return [{ ...each, name: findings.filter(alike).map(({ name }) => name).join(", ") }];
  });

const SUMMARY: Readonly<Record<string, string>> = {
  failed: "does not work: mend what is marked !!, from the top",
  warning: "works; look at what is marked !",
  ok: "works",
};

/** Prints what was found: JSON for programs with lines beside it, lines alone for people. */
export const runDoctor = async (system: System, options: DoctorOptions): Promise<number> => {
  const findings = await examine(system, options);
  // Lines are the table: at a terminal nothing is said twice.
  const say = isTable(system, options) ? system.out : system.err;
  for (const each of merged(findings)) say(inLines(each, system.columns));
  const worst =
    ["failed", "warning"].find((status) => findings.some((each) => each.status === status)) ?? "ok";
  say(`It ${SUMMARY[worst]}`);
  if (!isTable(system, options)) system.out(jsonText(system, findings.map(checkData)));
  return exitFor(findings);
};
