/** Carries a request out exactly once, by the journal of the home. */
import * as E from "../../../lib/either.ts";
import {
  type AnyEndpoint,
  blocked,
  type CallOptions,
  type Environment,
  type Failure,
  type Request,
  unreachable,
} from "../../../mod.ts";
import {
  amendOnce,
  cancelOnce,
  cmReaders,
  marginReaders,
  moneyReaders,
  moveOnce,
  placeOnce,
  recover,
  type Recovered,
  sapiMarginReaders,
  sapiMoneyReaders,
  storedJournal,
  umReaders,
} from "../../../reliability/mod.ts";
import { orderKey } from "../storage/order_key.ts";
import { UserError } from "../terminal/system.ts";
import { journalRows } from "../storage/shared_rows.ts";
import type { Session } from "./session.ts";

const readers: readonly AnyEndpoint[] = [
  ...umReaders,
  ...cmReaders,
  ...marginReaders,
  ...sapiMarginReaders,
  ...moneyReaders,
  ...sapiMoneyReaders,
];

/** What came of something that happens once, whatever it was. */
interface Settled {
  readonly state: string;
  readonly clientOrderId?: string;
  readonly answer?: unknown;
  readonly row?: unknown;
  readonly why?: string;
  readonly failure?: Failure;
}

/** States in which what was asked for is so. */
const DONE: readonly string[] = ["accepted", "ended", "amended"];

const UNKNOWN: readonly string[] = ["open"];

/** An answer, or a failure that says what became of it. */
const answerOf = (
  { spec }: Request<unknown>,
  { state, answer, row, why = state, failure, clientOrderId }: Settled,
): E.Either<Failure, unknown> => {
  if (DONE.includes(state)) return E.right(answer ?? row ?? { state, why: "the journal has it" });
  const isUnknown = UNKNOWN.includes(state);
  if (failure && (failure.outcome === "unknown") === isUnknown) return E.left(failure);
  const left = unreachable(
    spec.name,
    isUnknown ? `${why}; unimargin recover looks again` : why,
    isUnknown ? "unknown" : "notSent",
  );
  return E.left(clientOrderId ? { ...left, clientOrderId } : left);
};

const commonOf = async (session: Session) => ({
  journal: storedJournal(await journalRows(session.home)),
  account: orderKey(session),
  readers,
  // Nobody here follows the account's events.
  withoutWitness: true,
});

/** An environment that tells when something is looked up because the request left without an outcome. */
const telling = (environment: Environment, tell: () => void): Environment => {
  let hasLeft = false;
  let isTold = false;
  const transport: Environment["transport"] = (signed, options) => {
    // The time is asked for unsigned, also where the exchange has refused a request for its own.
    const isLookup = signed.method === "GET" && signed.payload !== "";
    if (isLookup && hasLeft && !isTold) {
      isTold = true;
      tell();
    }
    hasLeft ||= signed.method !== "GET";
    return environment.transport(signed, options);
  };
  return { ...environment, transport };
};

/** How a request is carried out once; `id` names what has no client id of its own. */
export const carryOnce = (session: Session, id: string) =>
(
  request: Request<unknown>,
  call: CallOptions,
): E.ReaderTaskEither<Environment, Failure, unknown> =>
(given) =>
async () => {
  const environment = telling(
    given,
    () =>
      session.system.err(
        "Note: it left, and its outcome is not known yet. It is looked up until it is, which can take two " +
          "minutes; if you stop this, unimargin recover goes on",
      ),
  );
  const common = await commonOf(session);
  const options = { ...common, ...(call.signal && { signal: call.signal }) };
  const { act, name } = request.spec;
  const settled = async (): Promise<Settled | undefined> => {
    switch (act.does) {
      case "order":
        return await placeOnce(request, options)(environment)();
      case "cancel":
        return act.all ? undefined : await cancelOnce(request, options)(environment)();
      case "amend":
        return await amendOnce(request, { ...options, id })(environment)();
      case "borrow":
      case "repay":
      case "transfer":
      case "collect":
        return await moveOnce(request, { ...options, id })(environment)();
      default:
        return undefined;
    }
  };
  const done = await settled();
  return done ? answerOf(request, done) : E.left(blocked(
    name,
    "once",
    "leave --once away",
    `Cannot send ${name} once: it is no order, cancellation, amendment or movement of money`,
  ));
};

/** What became of all that earlier programs left unknown. */
export const recovered = async (
  session: Session,
  environment: Environment,
): Promise<readonly Recovered[]> =>
  await recover(await commonOf(session))(environment)().catch((error: unknown) => {
    // It sends nothing: what is wrong with the file is for the person to mend, and all there is to say.
    throw error instanceof Error && error.cause instanceof UserError ? error.cause : error;
  });

/** A finding as it is printed. */
export const recoveredData = ({ id, intent, state, why, row }: Recovered): object => ({
  id,
  ...(intent && {
    endpoint: intent.endpoint,
    sentAt: new Date(intent.sentAt).toISOString(),
  }),
  state,
  ...(why !== "" && { why }),
  ...(row !== undefined && { row }),
});
