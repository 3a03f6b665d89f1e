/** The gate of an account: whatever the command line and its agents send goes out here. */
import {
  CONFIRM,
  type Confirmation,
  type Gate,
  type GateParts,
  type GateStore,
  newSeal as sealOf,
  openGate,
  type Prepared,
} from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import {
  type BadCredentials,
  type BadParams,
  type Blocked,
  blocked,
  type Failure,
  type Request,
  type Sendable,
} from "../../../mod.ts";
import type { Door } from "../storage/audit.ts";
import { cancels, fileStore, lenient } from "../storage/gate_store.ts";
import type { Session } from "./session.ts";
import { factsFor } from "./policy_facts.ts";

/** Seals confirmations; made again for each program and never shown. */
export const newSeal = ({ system }: Pick<Session, "system">): string => sealOf(system.random);

/** How a request comes to the gate. */
export interface Passage {
  readonly door: Door;
  /** What the person gave back. */
  readonly confirmation?: Confirmation;
  /** Seals confirmations. */
  readonly seal?: string;
  /** Carries it out exactly once, by the home's journal; names what has no client id of its own. */
  readonly once?: string;
  /** Tokens that were used; the one of this request is added. */
  readonly usedTokens?: Set<string>;
  /** Ends it early: what has left by then is unknown. */
  readonly signal?: AbortSignal;
}

const storeOf = (session: Session, { door, usedTokens = new Set() }: Passage): GateStore =>
  fileStore(session, door, usedTokens);

const gateOf = (
  session: Session,
  passage: Passage,
  env: GateParts["env"] = session.envOf,
  store: GateStore = storeOf(session, passage),
): Gate => {
  const { account, environment, system } = session;
  const { seal } = passage;
  return openGate({
    account,
    environment,
    env,
    clock: system,
    random: system.random,
    prices: (request) => factsFor(session, request),
    store,
    unlogged: () => system.err(`Cannot write the audit log ${session.home.audit}`),
    ...(seal !== undefined && { seal }),
  });
};

/** A request as it may go out: built, and marked as an agent's. */
export const ready = <A>(
  session: Session,
  sendable: Sendable<A>,
): E.Either<BadParams, Request<A>> => gateOf(session, { door: "cli" }).ready(sendable);

/** Prepares the confirmation of a request: the token is good for this very request. */
export const prepare = (
  session: Session,
  request: Request<unknown>,
  seal: string,
  ttlMs?: number,
): Prepared => {
  const prepared = gateOf(session, { door: "cli", seal }).prepare(request, ttlMs);
  if (E.isRight(prepared)) return prepared.right;
  throw new Error(prepared.left.message);
};

/** What the policy would say of a request, without sending or noting anything. */
export const verdict = (
  session: Session,
  request: Request<unknown>,
): Promise<E.Either<Blocked, unknown>> => {
  const passage: Passage = { door: "cli" };
  // The file's own store marks that there is a policy.
  const store = { ...storeOf(session, passage), policy: session.policy };
  return gateOf(session, passage, session.envOf, store).verdict(request);
};

/** Opens the key of a request that has to be signed. */
export const unlocked = async (
  session: Session,
  { spec }: Request<unknown>,
): Promise<E.Either<BadCredentials, unknown>> =>
  spec.signed || spec.mutates ? await session.unlock() : E.right(undefined);

/** That the program was asked to end before the request was its turn. */
const interrupted = ({ spec: { name } }: Request<unknown>): Blocked =>
  blocked(
    name,
    "interrupted",
    "call again if it is still wanted",
    `Cannot send ${name}: the program was asked to end`,
  );

/**
 * Sends a request if the policy lets it. What changes nothing goes straight out; the rest is checked,
 * noted, written to the audit log before it goes and after.
 *
 * @returns the answer, or why there is none; `Blocked` means that nothing was sent
 */
export const perform = async (
  session: Session,
  request: Request<unknown>,
  passage: Passage,
): Promise<E.Either<Failure, unknown>> => {
  // Without the product there is no use for the key: nobody is asked for its passphrase.
  const env = session.envOf(request.spec.family);
  if (E.isLeft(env)) return env;
  const key = await unlocked(session, request);
  if (E.isLeft(key)) return key;
  const { confirmation, once, signal } = passage;
  if (signal?.aborted) return E.left(interrupted(request));
  const carry = once === undefined || !request.spec.mutates
    ? undefined
    : (await import("./once.ts")).carryOnce(session, once);
  const noted = storeOf(session, passage);
  const store = cancels(passage.door, request) ? lenient(noted, session) : noted;
  return await gateOf(session, passage, env.right, store).send(request, {
    ...(confirmation && { confirmation }),
    ...(signal && { signal }),
    ...(carry && { carry }),
  });
};

/** Whether a request was stopped only because nobody has confirmed it yet. */
export const needsWord = (failure: Failure): boolean =>
  failure._tag === "Blocked" && failure.rule === "confirmation";

/** That the word was not given. */
export const notConfirmed = (request: Request<unknown>): Blocked =>
  blocked(
    request.spec.name,
    "confirmation",
    `call again, and write ${CONFIRM}, in capitals, when you are asked for it`,
    `Cannot send ${request.spec.name}: the word ${CONFIRM} was not given; nothing was sent`,
  );
