/** The one way out: whatever changes something passes the policy here, on every path of the program. */
import {
  check,
  CONFIRM,
  type Confirmation,
  type Facts,
  isOrder,
  marked,
  ordersIn,
  prepareConfirmation,
  type Prepared,
} from "../../agent/mod.ts";
import * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import { type BadParams, type Blocked, blocked, type Failure } from "../../lib/failure.ts";
import { send, type Sendable } from "../../lib/send.ts";
import { hex } from "../../signers/bytes.ts";
import { audit, type Door } from "./audit.ts";
import { noteOrders, readJournal } from "./journal.ts";
import { locked } from "./lock.ts";
import type { Session } from "./session.ts";
import { factsFor } from "./worths.ts";

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

const orderKey = ({ account, environment }: Session): string => `${environment} ${account}`;

/** What is known when the policy looks at the request. */
const factsOf = async (
  session: Session,
  request: Request<unknown>,
  { confirmation, seal, usedTokens }: Passage,
): Promise<Facts> => ({
  ...await factsFor(session, request),
  account: session.account,
  environment: session.environment,
  now: session.machine.now(),
  orderTimes: readJournal(session.home.journal)[orderKey(session)] ?? [],
  ...(confirmation && { confirmation }),
  ...(seal !== undefined && { seal }),
  ...(usedTokens && { usedTokens: [...usedTokens] }),
});

/** Checks a request and, where it passes, notes that it goes out: one request at a time. */
const pass = async <A>(
  session: Session,
  request: Request<A>,
  passage: Passage,
): Promise<E.Either<Blocked, Request<A>>> => {
  const { home: { journal: file }, machine, policy } = session;
  // Prices come over the network: nobody waits for them with the lock in hand.
  const known = await factsOf(session, request, passage);
  return await locked(file, async () => {
    const now = machine.now();
    const journal = readJournal(file);
    const orderTimes = journal[orderKey(session)] ?? [];
    const usedTokens = [...passage.usedTokens ?? []];
    const checked = check(policy, request, { ...known, now, orderTimes, usedTokens });
    if (E.isLeft(checked)) return checked;
    if (passage.confirmation) {
      passage.usedTokens?.add(passage.confirmation.token);
    }
    if (isOrder(request.spec)) {
      await noteOrders(file, journal, orderKey(session), now, ordersIn(request.spec));
    }
    return checked;
  });
};

/** What the policy would say of a request, without sending or noting anything. */
export const verdict = async (
  session: Session,
  request: Request<unknown>,
): Promise<E.Either<Blocked, unknown>> => {
  if (!request.spec.mutates) return E.right(request);
  return check(session.policy, request, await factsOf(session, request, { door: "cli" }));
};

const codeOf = (failure: Failure): { readonly code?: number } =>
  "code" in failure ? { code: failure.code } : {};

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
  if (!spec.mutates) return await send(request)(env.right)();
  const passed = await pass(session, request, passage);
  if (E.isLeft(passed)) {
    const { rule, outcome, message } = passed.left;
    await audit(session, passage.door, request, { event: "blocked", rule, outcome, message });
    return passed;
  }
  await audit(session, passage.door, request, { event: "sent" });
  const answer = await send(passed.right)(env.right)();
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
    `Cannot send ${request.spec.name}: the word ${CONFIRM} was not given; nothing was sent`,
  );
