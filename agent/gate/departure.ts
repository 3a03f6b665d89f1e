/** The last look at a request: at the moment when it leaves. */
import { changes } from "../../lib/act.ts";
import * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import type { CallOptions, Environment, Signed, Transport } from "../../lib/environment.ts";
import { type Blocked, type Failure, unreachable } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import type { Soon } from "./ports.ts";

/** How a request is carried out; `send` is one way. */
export type Carry<A> = (
  request: Request<A>,
  options: CallOptions,
) => E.ReaderTaskEither<Environment, Failure, A>;

/** A request that was sent, or will not be sent. */
export interface Gone<A> {
  readonly answer: Promise<E.Either<Failure, A>>;
}

/** Whether a call may change something; of what was signed elsewhere nobody knows. */
const mayChange = ({ request }: Signed): boolean => !request || changes(request.spec.act);

/**
 * Sends a request, unless `last` refuses it at the moment when it would leave: whatever the signing took,
 * and whatever was written meanwhile.
 *
 * @returns once the request was sent, or will not be sent
 * @throws what `last` throws, and `carry` before it sends; nothing was sent then
 */
export const depart = async <A>(
  request: Request<A>,
  env: Environment,
  options: CallOptions,
  last: () => Soon<E.Either<Blocked, unknown>>,
  carry: Carry<A> = send,
): Promise<E.Either<Blocked, Gone<A>>> => {
  const stop: { refusal?: Blocked; thrown?: { readonly error: unknown } } = {};
  const isStopped = async (): Promise<boolean> => {
    try {
      const found = await last();
      if (E.isLeft(found)) stop.refusal = found.left;
      return E.isLeft(found);
    } catch (error) {
      stop.thrown = { error };
      return true;
    }
  };
  let sent: Signed | undefined;
  const became = (error: unknown): E.Either<Failure, A> => {
    if (!sent) throw error;
    const { clientOrderId } = sent;
    const failure = unreachable(request.spec.name, "what carries it out failed", "unknown");
    return E.left(clientOrderId === undefined ? failure : { ...failure, clientOrderId });
  };
  const gone = await new Promise<Gone<A>>((left, failed) => {
    const transport: Transport = (signed, call) => async () => {
      // A read changes nothing: whatever the policy says by then, what has left has to be looked for.
      if (mayChange(signed) && await isStopped()) {
        return E.left(unreachable(request.spec.name, "it was stopped", "notSent"));
      }
      if (mayChange(signed)) sent = signed;
      const reply = env.transport(signed, call)();
      left({ answer });
      return await reply;
    };
    const answer = Promise.resolve().then(carry(request, options)({ ...env, transport }))
      .catch(became);
    // Where nothing leaves, the answer is there all the same.
    answer.then(() => left({ answer }), failed);
  });
  if (stop.thrown) throw stop.thrown.error;
  return stop.refusal ? E.left(stop.refusal) : E.right(gone);
};
