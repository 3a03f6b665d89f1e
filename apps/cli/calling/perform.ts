/** The one way out: whatever changes something passes the policy here, on every path of the program. */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import {
  aboutRequest,
  check,
  CONFIRM,
  type Confirmation,
  type Facts,
  isOrder,
  marked,
  ordersIn,
  prepareConfirmation,
  type Prepared,
} from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import {
  type BadCredentials,
  type BadParams,
  type Blocked,
  blocked,
  type Environment,
  type Failure,
  type Request,
  send,
  type Sendable,
  type Transport,
  unreachable,
} from "../../../mod.ts";
import { audit, type Door } from "../keeping/audit.ts";
import { type Journal, noteOrders, readJournal, timesOf } from "../keeping/journal.ts";
import { locked } from "../keeping/lock.ts";
import type { Session } from "./session.ts";
import { factsFor } from "./worths.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** Seals confirmations; made anew for each program and never shown. */
export const newSeal = ({ machine }: Pick<Session, "machine">): string => hex(machine.random(32));

/** A request as it may go out: built, and marked as an agent's. */
export const ready = <A>(
  session: Session,
  sendable: Sendable<A>,
): E.Either<BadParams, Request<A>> => {
  const request = "_tag" in sendable ? sendable : E.right(sendable);
  if (E.isLeft(request)) return request;
  return request.right.spec.mutates ? marked(request.right, session.machine.random) : request;
};

/** Prepares the confirmation of a request: the token is good for this very request. */
export const prepare = (
  session: Session,
  request: Request<unknown>,
  seal: string,
  ttlMs?: number,
): Prepared => {
  const { account, environment, machine } = session;
  const prepared = prepareConfirmation(request, {
    account,
    environment,
    seal,
    now: machine.now(),
    nonce: hex(machine.random(12)),
    ...(ttlMs !== undefined && { ttlMs }),
  });
  if (E.isRight(prepared)) return prepared.right;
  throw new Error(`Cannot prepare ${request.spec.name}: ${prepared.left}`);
};

/** How a request comes to the gate. */
export interface Passage {
  readonly door: Door;
  /** What the person gave back. */
  readonly confirmation?: Confirmation;
  /** Seals confirmations. */
  readonly seal?: string;
  /** Tokens that were used; the one of this request is added. */
  readonly usedTokens?: Set<string>;
}

/**
 * The account that orders are counted for. A key is the same account whatever name or file it comes from;
 * of a key, only a digest is written down.
 */
const orderKey = ({ account, environment, keys }: Session): string =>
  `${environment} ${
    keys ? createHash("sha256").update(keys.apiKey).digest("hex").slice(0, 32) : account
  }`;

/** What is known when the policy looks at the request. */
const factsOf = async (
  session: Session,
  request: Request<unknown>,
  { confirmation, seal, usedTokens }: Passage,
): Promise<Facts> => ({
  ...await factsFor(session, request),
  account: session.account,
  environment: session.environment,
  ...countedNow(session, readJournal(session.home.journal)),
  ...(confirmation && { confirmation }),
  ...(seal !== undefined && { seal }),
  ...(usedTokens && { usedTokens: [...usedTokens] }),
});

/** The time, and the orders that count at it. */
const countedNow = (
  session: Session,
  journal: Journal,
): Pick<Facts, "now" | "orderTimes"> => ({
  now: session.machine.now(),
  orderTimes: timesOf(journal, orderKey(session), session.machine),
});

/** What became of a request at the gate. */
interface Gone<A> {
  readonly answer: Promise<E.Either<Failure, A>>;
}

/**
 * Sends a request, unless `last` refuses it at the moment when it would leave: whatever the signing took,
 * and whatever was written meanwhile.
 *
 * @returns once the request left, or will not leave any more
 * @throws what `last` throws; nothing was sent then
 */
const depart = async <A>(
  request: Request<A>,
  env: Environment,
  last: () => E.Either<Blocked, unknown>,
): Promise<E.Either<Blocked, Gone<A>>> => {
  const stop: { refusal?: Blocked; thrown?: { readonly error: unknown } } = {};
  const isStopped = (): boolean => {
    try {
      const found = last();
      if (E.isLeft(found)) stop.refusal = found.left;
      return E.isLeft(found);
    } catch (error) {
      stop.thrown = { error };
      return true;
    }
  };
  const gone = await new Promise<Gone<A>>((left, failed) => {
    const transport: Transport = (...call) => async () => {
      if (isStopped()) return E.left(unreachable(request.spec.name, "it was stopped", "notSent"));
      const reply = env.transport(...call)();
      left({ answer });
      return await reply;
    };
    const answer = Promise.resolve().then(send(request)({ ...env, transport }));
    // Where nothing leaves, the answer is there all the same.
    answer.then(() => left({ answer }), failed);
  });
  if (stop.thrown) throw stop.thrown.error;
  return stop.refusal ? E.left(stop.refusal) : E.right(gone);
};

/**
 * Checks a request and, where it passes, notes it, writes it down and sends it: one at a time until it has
 * left, over all programs. The policy is read with the lock in hand, and once more as the request leaves.
 */
const pass = async <A>(
  session: Session,
  request: Request<A>,
  passage: Passage,
  env: Environment,
): Promise<E.Either<Blocked, Gone<A>>> => {
  const { home: { journal: file }, machine } = session;
  // Prices come over the network: nobody waits for them with the lock in hand.
  const known = await factsOf(session, request, passage);
  return await locked(file, async () => {
    const journal = readJournal(file);
    const counted = countedNow(session, journal);
    const facts = { ...known, ...counted, usedTokens: [...passage.usedTokens ?? []] };
    const look = () => check(session.policy(), request, { ...facts, now: machine.now() });
    const checked = look();
    if (E.isLeft(checked)) return checked;
    if (passage.confirmation) {
      passage.usedTokens?.add(passage.confirmation.token);
    }
    if (isOrder(request.spec)) {
      await noteOrders(file, journal, orderKey(session), machine, ordersIn(request.spec));
    }
    await audit(session, passage.door, request, { event: "sent" });
    return await depart(request, env, look);
  });
};

/** What the policy would say of a request, without sending or noting anything. */
export const verdict = async (
  session: Session,
  request: Request<unknown>,
): Promise<E.Either<Blocked, unknown>> => {
  if (!request.spec.mutates) return E.right(request);
  const facts = await factsOf(session, request, { door: "cli" });
  return check(session.policy(), request, facts);
};

const codeOf = (failure: Failure): { readonly code?: number } =>
  "code" in failure ? { code: failure.code } : {};

/** Opens the key of a request that has to be signed. */
export const unlocked = async (
  session: Session,
  { spec }: Request<unknown>,
): Promise<E.Either<BadCredentials, unknown>> =>
  spec.signed || spec.mutates ? await session.unlock() : E.right(undefined);

/**
 * Sends a request where the policy lets it. What changes nothing goes straight out; the rest is checked,
 * noted, written to the audit log before it goes and after.
 *
 * @returns the answer, or why there is none; `Blocked` means that nothing was sent
 */
export const perform = async <A>(
  session: Session,
  request: Request<A>,
  passage: Passage,
): Promise<E.Either<Failure, A>> => {
  const { spec } = request;
  const env = session.envOf(spec.family);
  if (E.isLeft(env)) return env;
  const key = await unlocked(session, request);
  if (E.isLeft(key)) return key;
  if (!spec.mutates) return aboutRequest(request, await send(request)(env.right)());
  const passed = await pass(session, request, passage, env.right);
  if (E.isLeft(passed)) {
    const { rule, outcome, message } = passed.left;
    await audit(session, passage.door, request, { event: "blocked", rule, outcome, message });
    return passed;
  }
  const answer = aboutRequest(request, await passed.right.answer);
  const entry = E.isRight(answer) ? { event: "done" as const, outcome: "accepted" } : {
    event: "failed" as const,
    outcome: answer.left.outcome,
    message: answer.left.message,
    ...codeOf(answer.left),
  };
  // What happened must reach the person, also where it cannot be written down.
  await audit(session, passage.door, request, entry).catch(() =>
    session.machine.err(`Cannot write the audit log ${session.home.audit}`)
  );
  return answer;
};

/** Whether a request was stopped only because nobody has confirmed it yet. */
export const needsWord = (failure: Failure): boolean =>
  failure._tag === "Blocked" && failure.rule === "confirmation";

/** That the word was not given. */
export const notConfirmed = (request: Request<unknown>): Blocked =>
  blocked(
    request.spec.name,
    "confirmation",
    `call again, and write ${CONFIRM} when you are asked for it`,
    `Cannot send ${request.spec.name}: the word ${CONFIRM} was not given; nothing was sent`,
  );
