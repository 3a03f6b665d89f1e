/**
 * The one way out for programs that act for people: whatever changes something is held to the policy,
 * confirmed where it moves real money, counted, written down, and looked at once more as it leaves.
 */
import * as E from "../lib/either.ts";
import type { Request } from "../lib/endpoint.ts";
import type { Environment } from "../lib/environment.ts";
import type { Family } from "../lib/family.ts";
import { isOrder, ordersIn } from "../lib/act.ts";
import { type BadParams, type Blocked, blocked, type Failure } from "../lib/failure.ts";
import { maskParam, maskText } from "../lib/masking.ts";
import { send } from "../lib/send.ts";
import { requestIn, type Sendable } from "../lib/sendable.ts";
import { hex } from "../signers/bytes.ts";
import { aboutRequest } from "./answer_subject.ts";
import { marked, type RandomBytes } from "./client_order_id.ts";
import { type Confirmation, prepareConfirmation, type Prepared } from "./confirmation.ts";
import { type Carry, depart, type Gone } from "./gate/departure.ts";
import type { AuditEntry, AuditNote, Clock, GateStore, Prices } from "./gate/ports.ts";
import { type EnvironmentName, environmentOf } from "./keys/environments.ts";
import { check } from "./policy.ts";
import type { Facts } from "./policy_types.ts";

/** Where a gate leads, and what it needs. */
export interface GateParts {
  /** Name of the account; confirmations are bound to it. */
  readonly account: string;
  /** What requests need, of the account's own key; or by product, where products need different ones. */
  readonly env: Environment | ((family: Family) => E.Either<Blocked, Environment>);
  /** Policy, order times, used tokens and audit log, such as a `memoryStore`. */
  readonly store: GateStore;
  /** Where requests go; as the hosts say where absent, and what they do not say is production. */
  readonly environment?: EnvironmentName;
  /** Reads what the policy's limits need to know; they refuse what needs it where absent. */
  readonly prices?: Prices;
  /** The time; that of the environment where absent. */
  readonly clock?: Clock;
  /** Where random bytes come from; the runtime's own where absent. */
  readonly random?: RandomBytes;
  /** Seals confirmations, see `Binding`; made again for each gate where absent. */
  readonly seal?: string;
  /**
   * Called when a line about a request that was already sent could not be written, or the store's `alone`
   * failed after it; it happened all the same.
   */
  readonly unlogged?: (note: AuditNote, error: unknown) => void;
}

/** Settings of one request through a gate. */
export interface Passing<A = unknown> {
  /** What the person gave back; needed on production. */
  readonly confirmation?: Confirmation;
  /** Ends the call, as with `send`. */
  readonly signal?: AbortSignal;
  /**
   * Carries it out, such as a function around `placeOnce`; `send` where absent. The policy is looked at again
   * with each call by which it changes something; its reads pass.
   */
  readonly carry?: Carry<A>;
}

/** The one way out of a program. */
export interface Gate {
  /**
   * A request as it goes out: built, and its client ids marked as an agent's. Fails with `BadParams` as
   * the endpoint does, or where an id grows too long.
   */
  readonly ready: <A>(sendable: Sendable<A>) => E.Either<BadParams, Request<A>>;
  /**
   * What the policy says now of a request that is {@link Gate.ready}, without sending or noting anything.
   * It asks for the confirmation last: rule `confirmation` means that nothing else stands in the way.
   *
   * @throws what the store or the prices throw
   */
  readonly verdict: <A>(request: Request<A>) => Promise<E.Either<Blocked, Request<A>>>;
  /**
   * Prepares the confirmation of a request that is {@link Gate.ready}: show it to the person, and send the
   * very same request with the token and the word that they gave.
   *
   * @param ttlMs how long it can be confirmed, in ms; a minute where absent
   */
  readonly prepare: (
    request: Request<unknown>,
    ttlMs?: number,
  ) => E.Either<Blocked, Prepared>;
  /**
   * Sends a request once, where the policy lets it; what changes nothing goes straight out. `Blocked` means
   * that nothing was sent, says which rule refused and what to do, and after how many ms where time alone
   * helps. It is kept from all others only until it has left.
   *
   * @throws what the store, the prices or `carry` throw before it left: nothing was sent then
   */
  readonly send: <A>(
    sendable: Sendable<A>,
    passing?: Passing<A>,
  ) => Promise<E.Either<Failure, A>>;
}

/** Where and when something about a request is written down. */
export type AuditPlace = Pick<Facts, "account" | "environment" | "now">;

/** The most of a message that is written down: the exchange's own may be as long as a reply. */
const LONGEST_MESSAGE = 2_000;

/** A line of the audit log about a request, without secrets. */
export const auditEntry = (
  { account, environment, now }: AuditPlace,
  { spec, query }: Request<unknown>,
  { message, ...note }: AuditNote,
): AuditEntry => ({
  at: new Date(now).toISOString(),
  account,
  environment,
  endpoint: spec.name,
  params: Object.fromEntries(query.map(([name, text]) => [name, maskParam(name, text)])),
  ...note,
  ...(message !== undefined && { message: maskText(message).slice(0, LONGEST_MESSAGE) }),
});

const runtimeBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** A new seal of confirmations: 64 random hex digits. Share one where gates come and go in one program. */
export const newSeal = (random: RandomBytes = runtimeBytes): string => hex(random(32));

/** What became of a request that left. */
const noteOf = (answer: E.Either<Failure, unknown>): AuditNote => {
  if (E.isRight(answer)) return { event: "done", outcome: "accepted" };
  const { outcome, message } = answer.left;
  const code = "code" in answer.left ? { code: answer.left.code } : {};
  return { event: "failed", outcome, message, ...code };
};

/**
 * Opens a gate. One at a time, over all programs that share its store, a request is checked, noted,
 * written down and sent. The policy is read alone, and once more as the request leaves: a kill switch
 * that is turned on meanwhile stops it.
 *
 * @throws TypeError where it is given no account, environment or store
 *
 * @example
 * ```ts ignore
 * const store = memoryStore({ symbols: ["BTCUSDT"], maxOrdersPerMinute: 5 });
 * const gate = openGate({ account: "bot", env, store });
 * const placed = await gate.send(newUmOrder(params)); // Either<Failure, UmOrder>
 * ```
 */
export const openGate = (parts: GateParts): Gate => {
  // Programs without types would learn of it by their first order, or never.
  if (!parts?.account || !parts.env || typeof parts.store?.policy !== "function") {
    throw new TypeError("Cannot open a gate: give account, env and store, as of memoryStore({})");
  }
  const { account, env, store, prices = () => ({}), random = runtimeBytes } = parts;
  const envOf = typeof env === "function" ? env : () => E.right(env);
  const clock = parts.clock ?? (typeof env === "function" ? { now: Date.now } : env);
  let own: string | undefined;
  const seal = (): string => parts.seal ?? (own ??= newSeal(random));
  const bindingIn = ({ hosts }: Environment): AuditPlace => ({
    account,
    environment: parts.environment ?? environmentOf(hosts),
    now: clock.now(),
  });

  /** The request itself. Programs without types may give anything, and are told what to give as by `send`. */
  const given = <A, L>(sendable: Sendable<A>): E.Either<L, Request<A>> =>
    requestIn(sendable) as E.Either<L, Request<A>>;

  const ready: Gate["ready"] = <A>(sendable: Sendable<A>) => {
    const request = given<A, BadParams>(sendable);
    return E.isRight(request) && request.right.spec.mutates
      ? marked(request.right, random)
      : request;
  };

  const write = async (
    request: Request<unknown>,
    there: Environment,
    note: AuditNote,
  ): Promise<void> => await store.audit(auditEntry(bindingIn(there), request, note));

  /** Tells what could not be written down of what has left. */
  const untold = async (note: AuditNote, error: unknown): Promise<void> => {
    try {
      await parts.unlogged?.(note, error);
    } catch {
      // Nobody listens.
    }
  };

  /** What is known when the policy looks at a request, apart from what only the store knows. */
  const known = async (
    request: Request<unknown>,
    there: Environment,
    confirmation?: Confirmation,
  ): Promise<Facts> => ({
    ...await prices(request, await store.policy()),
    ...bindingIn(there),
    ...(confirmation && { confirmation, seal: seal() }),
  });

  const verdict: Gate["verdict"] = async <A>(one: Request<A>) => {
    const asked = given<A, Blocked>(one);
    if (E.isLeft(asked)) return asked;
    const request = asked.right;
    if (!request.spec.mutates) return asked;
    const there = envOf(request.spec.family);
    if (E.isLeft(there)) return there;
    const facts = await known(request, there.right);
    const orderTimes = await store.orderTimes();
    return check(await store.policy(), request, { ...facts, orderTimes, now: clock.now() });
  };

  const prepare: Gate["prepare"] = (one, ttlMs) => {
    const asked = given<unknown, Blocked>(one);
    if (E.isLeft(asked)) return asked;
    const request = asked.right;
    const { name, family } = request.spec;
    const there = envOf(family);
    if (E.isLeft(there)) return there;
    const prepared = prepareConfirmation(request, {
      ...bindingIn(there.right),
      seal: seal(),
      nonce: hex(random(12)),
      ...(ttlMs !== undefined && { ttlMs }),
    });
    if (E.isRight(prepared)) return prepared;
    const why = `Cannot prepare ${name}: ${prepared.left}`;
    return E.left(blocked(name, "confirmation", "give the gate what makes a confirmation", why));
  };

  /** Checks a request alone and, where it passes, notes it, writes it down and sends it. */
  const pass = async <A>(
    request: Request<A>,
    there: Environment,
    { confirmation, signal, carry }: Passing<A>,
  ): Promise<E.Either<Blocked, Gone<A>>> => {
    // Prices come over the network: nobody waits for them with the lock in hand.
    const early = await known(request, there, confirmation);
    let gone: E.Either<Blocked, Gone<A>> | undefined;
    const work = async () => {
      const [orderTimes, usedTokens] = [await store.orderTimes(), await store.usedTokens()];
      const facts = { ...early, orderTimes, usedTokens };
      const look = async () => check(await store.policy(), request, { ...facts, now: clock.now() });
      const checked = await look();
      if (E.isLeft(checked)) return checked;
      if (confirmation) await store.useToken(confirmation.token);
      if (isOrder(request.spec)) await store.noteOrders(ordersIn(request.spec), clock.now());
      await write(request, there, { event: "sent" });
      return await depart(request, there, signal ? { signal } : {}, look, carry);
    };
    try {
      // A store that begins anew, as a transaction does that was in another's way, sends nothing twice.
      await store.alone(async () => gone && E.isRight(gone) ? gone : gone = await work());
    } catch (error) {
      if (!gone || E.isLeft(gone)) throw error;
      await untold({ event: "sent" }, error);
    }
    if (!gone) throw new TypeError("Cannot send: the store's alone did not do its work");
    return gone;
  };

  return {
    ready,
    verdict,
    prepare,
    send: async (sendable, passing = {}) => {
      const asked = requestIn(sendable);
      if (E.isLeft(asked)) return asked;
      const built = ready(asked.right);
      if (E.isLeft(built)) return built;
      const request = built.right;
      const there = envOf(request.spec.family);
      if (E.isLeft(there)) return there;
      if (!request.spec.mutates) {
        const { signal } = passing;
        return aboutRequest(request, await send(request, signal && { signal })(there.right)());
      }
      const passed = await pass(request, there.right, passing);
      if (E.isLeft(passed)) {
        const { rule, outcome, message } = passed.left;
        await write(request, there.right, { event: "blocked", rule, outcome, message });
        return passed;
      }
      const answer = aboutRequest(request, await passed.right.answer);
      const note = noteOf(answer);
      // What happened must reach the program, also where it cannot be written down.
      await write(request, there.right, note).catch((error) => untold(note, error));
      return answer;
    },
  };
};
