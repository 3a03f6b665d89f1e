/** One request from the command line: shown, confirmed, sent, printed. */
import { CONFIRM, DEFAULT_TTL_MS, environments, LONGEST_TTL_MS } from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import {
  type BadParams,
  type Blocked,
  blocked,
  costOf,
  type Failure,
  numeric,
  type Request,
  sign,
} from "../../../mod.ts";
import { audit } from "../storage/audit.ts";
import { curlNeeds, curlOf } from "./curl.ts";
import { findOrderLine } from "./find_order.ts";
import { interruptible } from "./interruptible.ts";
import { inRoom } from "../terminal/lines.ts";
import { type System, UserError } from "../terminal/system.ts";
import { flagOf, routeOf } from "../describing/names.ts";
import { describeCost } from "../describing/spec_text.ts";
import {
  EXIT,
  isTable,
  jsonText,
  printAnswer,
  printFailure,
  type Style,
} from "../terminal/output.ts";
import {
  needsWord,
  newSeal,
  notConfirmed,
  type Passage,
  perform,
  prepare,
  ready,
  unlocked,
  verdict,
} from "./perform.ts";
import { isSameAccount, type Session, type Where } from "./session.ts";
import { inWords } from "../wording/sentence.ts";
import { inWordsWithWorth } from "./worth.ts";

/** What a command line says about one request. */
export interface How extends Style, Where {
  /** Check and show, send nothing. */
  readonly dryRun?: boolean;
  /** Show as a curl command, send nothing. */
  readonly curl?: boolean;
  /** Carry it out exactly once, by the home's journal. */
  readonly once?: boolean;
  /** Names what is carried out once and has no client id. */
  readonly onceId?: string;
  /** Numbers in place of decimal text. */
  readonly numeric?: boolean;
  /** What was written for the word CONFIRM. */
  readonly confirm?: string;
}

const NO_SERVER =
  "Nobody listens at the address of an account in a file: start unimargin simulator, and add --server";

const WORD =
  `Nobody is at this terminal: the person who runs the command adds --confirm ${CONFIRM}`;

const placeOf = ({ account, environment }: Session): string =>
  `account ${account} (${environments[environment].label})`;

/** What stands between a request and the exchange, as data. */
const verdictData = (found: E.Either<Failure, unknown>): object => {
  if (E.isRight(found)) return { passes: true };
  const { message } = found.left;
  if (needsWord(found.left)) return { passes: true, needs: CONFIRM };
  return {
    passes: false,
    ...(found.left._tag === "Blocked" && { rule: found.left.rule }),
    message,
  };
};

/** A dry run for people: what would happen, what it costs, and whether it may go. */
const dryRunForEyes = (
  session: Session,
  request: Request<unknown>,
  found: E.Either<Failure, unknown>,
): object => ({
  what: inWords(request, session),
  route: routeOf(request.spec),
  cost: describeCost(costOf(request)),
  ...(request.spec.mutates && {
    policy: E.isRight(found)
      ? "lets it pass"
      : needsWord(found.left)
      ? `lets it pass with ${CONFIRM}`
      : found.left.message,
  }),
});

const dryRun = async (session: Session, request: Request<unknown>, how: How): Promise<number> => {
  const { system } = session;
  const env = session.envOf(request.spec.family);
  if (E.isLeft(env)) return printFailure(system, env.left, false, how);
  const signed = await sign(request)(env.right)();
  if (E.isLeft(signed)) return printFailure(system, signed.left, false, how);
  const found = await verdict(session, request);
  system.err(`Dry run on ${placeOf(session)}: nothing was sent`);
  const code = E.isLeft(found) && !needsWord(found.left) ? EXIT.blocked : EXIT.ok;
  if (isTable(system, how)) {
    printAnswer(system, dryRunForEyes(session, request, found), how);
    return code;
  }
  printAnswer(system, {
    dryRun: true,
    endpoint: request.spec.name,
    account: session.account,
    environment: session.environment,
    request: signed.right.toJSON(),
    cost: costOf(request),
    ...(request.spec.mutates && { words: inWords(request, session), policy: verdictData(found) }),
    ...(request.warnings.length > 0 && { warnings: request.warnings }),
  }, how);
  return code;
};

/** Shows a request as a curl command. */
export const showCurl = async (
  session: Session,
  request: Request<unknown>,
): Promise<number> => {
  const { system } = session;
  const env = session.envOf(request.spec.family);
  if (E.isLeft(env)) return printFailure(system, env.left, false);
  const kind = request.spec.signed ? await session.unlock() : E.right("HMAC" as const);
  if (E.isLeft(kind)) return printFailure(system, kind.left, false);
  const line = curlOf(request, env.right.hosts[request.spec.host], kind.right);
  const needs = curlNeeds(request, kind.right);
  system.out(jsonText(system, { curl: line }));
  if (session.kept) system.err(NO_SERVER);
  if (needs !== "") system.err(needs);
  system.err(line);
  return EXIT.ok;
};

/** Asks the person, if one is there, for the word; gives what was written, right or wrong. */
const asked = async (
  session: Session,
  requests: readonly Request<unknown>[],
): Promise<string | undefined> => {
  const { system } = session;
  if (!system.person) return undefined;
  const [only] = requests;
  // To read the prices of many would keep the person waiting.
  const words = only && requests.length === 1
    ? [await inWordsWithWorth(session, only)]
    : requests.map((request) => inWords(request, session));
  for (const each of words) system.err(inRoom(each, system.columns));
  const what = requests.length === 1 ? "it" : `all ${requests.length}`;
  return await system.person.line(`Write ${CONFIRM} to send ${what}, anything else to leave it`);
};

/** That the account is another one by the time the word is given. */
const changed = ({ spec: { name } }: Request<unknown>): Blocked =>
  blocked(
    name,
    "confirmation",
    "start again",
    `Cannot send ${name}: the account, its key or its environment changed meanwhile: start again`,
  );

/** Writes a refusal down. */
const refused = async (
  session: Session,
  request: Request<unknown>,
  failure: Blocked,
): Promise<E.Either<Blocked, never>> => {
  const { rule, outcome, message } = failure;
  await audit(session, "cli", request, { event: "blocked", rule, outcome, message });
  return E.left(failure);
};

/** Sessions and passages of requests for which the word was given, or why one of them cannot go. */
export type Confirmed = E.Either<Blocked, readonly (readonly [Session, Passage])[]>;

/** How much longer one word holds with each further request, in ms: each goes once the one before was answered. */
const EACH_MS = 10_000;

/** The word that was given for all of some requests, and account and policy as they are by then. */
export const confirmed = async (
  session: Session,
  requests: readonly Request<unknown>[],
  how: How,
): Promise<Confirmed> => {
  if (requests.length === 0) return E.right([]);
  const seal = newSeal(session);
  const ttlMs = Math.min(DEFAULT_TTL_MS + (requests.length - 1) * EACH_MS, LONGEST_TTL_MS);
  const tokens = requests.map((request) => prepare(session, request, seal, ttlMs).token);
  const word = how.confirm ?? await asked(session, requests);
  // A person at the terminal who writes another word is told what to write; the gate tells programs.
  if (how.confirm === undefined && session.system.person && word !== CONFIRM) {
    for (const request of requests.slice(1)) await refused(session, request, notConfirmed(request));
    const [first] = requests;
    if (first) return await refused(session, first, notConfirmed(first));
  }
  const passages = tokens.map((token): Passage => ({
    door: "cli",
    ...(word !== undefined && { seal, confirmation: { token, word } }),
  }));
  // A person may take a while: what holds by then holds for these requests too.
  const now = how.confirm === undefined ? await session.again() : session;
  const [first] = requests;
  return isSameAccount(session, now) || !first
    ? E.right(passages.map((passage) => [now, passage]))
    : await refused(session, first, changed(first));
};

/** The command that checks on an order; it shows agents no paths except those that they gave. */
const findLine = (
  { person }: System,
  request: Request<unknown>,
  clientOrderId: string,
  { accounts, credentials, ...how }: How,
): string | undefined => {
  const paths = { ...(accounts && { accounts }), ...(credentials && { credentials }) };
  const line = findOrderLine(request, clientOrderId, person ? { ...how, ...paths } : how);
  const left = person ? [] : Object.keys(paths).map((name) => `--${name}`);
  return line && left.length > 0 ? `${line} and the same ${left.join(" and ")}` : line;
};

/** @throws UserError if a name was given to an order that has one of its own: twice is two orders then */
const checkOnceId = ({ spec: { name, act } }: Request<unknown>, { onceId }: How): void => {
  if (onceId === undefined || act.does !== "order") return;
  throw new UserError(
    `Cannot send ${name} with --once-id: an order is known by its own id: give that as ` +
      `${flagOf(act.id)}, with --once`,
  );
};

/**
 * Carries out one request on an account: checks it, asks for the word if real money moves, sends it
 * once and prints the answer.
 *
 * @returns what the program ends with
 */
export const carryOut = async (
  session: Session,
  built: E.Either<BadParams, Request<unknown>>,
  how: How,
): Promise<number> => {
  const { system } = session;
  const request = ready(session, how.numeric ? numeric(built) : built);
  if (E.isLeft(request)) return printFailure(system, request.left, false, how);
  const { spec, warnings } = request.right;
  checkOnceId(request.right, how);
  for (const warning of warnings) system.err(`Note: ${warning}`);
  if (how.curl) return await showCurl(session, request.right);
  const key = await unlocked(session, request.right);
  if (E.isLeft(key)) return printFailure(system, key.left, spec.mutates, how);
  if (how.dryRun) return await dryRun(session, request.right, how);
  const found = await verdict(session, request.right);
  const allowed: Confirmed = E.isLeft(found) && needsWord(found.left)
    ? await confirmed(session, [request.right], how)
    : E.right([[session, { door: "cli" }]]);
  if (E.isLeft(allowed)) return printFailure(system, allowed.left, spec.mutates, how);
  const [[by, passage] = [session, { door: "cli" as const }]] = allowed.right;
  const once = how.once || how.onceId !== undefined
    ? { once: how.onceId ?? newSeal(session).slice(0, 32) }
    : {};
  const answer = await interruptible(
    spec.mutates ? system : {},
    (signal) => perform(by, request.right, { ...passage, ...once, signal }),
  );
  if (E.isRight(answer)) return printAnswer(system, answer.right, how, spec.answer.shape);
  const code = printFailure(system, answer.left, spec.mutates, how);
  const { outcome, clientOrderId } = answer.left;
  if (outcome === "unknown" && spec.mutates && clientOrderId !== undefined) {
    const line = findLine(system, request.right, clientOrderId, how);
    if (line !== undefined) system.err(`Look with: ${line}`);
  }
  if (needsWord(answer.left) && how.confirm === undefined && !system.person) system.err(WORD);
  return code;
};
