/** An environment that keeps the exchange's time by itself. */
import * as E from "../../lib/either.ts";
import { usdmCheckServerTime } from "../../endpoints/usdm_market/general.ts";
import type { CallOptions, Environment, Reply, Signed, Transport } from "../../lib/environment.ts";
import { outcomeOf, type Unreachable } from "../../lib/failure.ts";
import { resign, send } from "../../lib/send.ts";
import {
  type Estimate,
  estimate,
  type Knowledge,
  learn,
  look,
  type Reading,
  unknown,
} from "./estimate.ts";

/** Settings of {@link synchronised}. */
export interface ClockOptions {
  /**
   * A clock in ms that never jumps, to notice jumps of the other; `performance.now` if absent. The
   * time of day is the environment's `now`.
   */
  readonly steady?: () => number;
}

/** The exchange's clock, as far as it is known. */
export interface ExchangeClock {
  /** Its time now, and how far that may be off. */
  readonly read: () => Estimate;
  /** Asks the exchange for its time; whether it told. At most three calls of weight 1 on fapi. */
  readonly measure: (options?: CallOptions) => Promise<boolean>;
}

/** An environment with the exchange's time. */
export interface Synchronised extends Environment {
  /** The exchange's clock. */
  readonly clock: ExchangeClock;
}

/** As good as a measurement gets before more round trips are worth their time, in ms either way. */
const GOOD = 100;

/** How much later than the date of a reply it may have been read: a second, and what servers are late to turn it. */
const DATE_UNIT = 1250;

/** How often a measurement asks at most. */
const ASKS = 3;

/** The exchange opened in July 2017; dates before that, or after this century, are those of broken clocks. */
const FIRST = 1_500_000_000_000;
const LAST = 4_102_444_800_000;

const isPossible = (time: number): boolean => time >= FIRST && time <= LAST;

/** The exchange speaks JSON; the date of any other reply is that of something in between. */
const isExchanges = ({ body }: Reply): boolean => /^\s*[[{]/.test(body);

/** The exchange refused the timestamp; it has carried nothing out. */
const isOutOfTime = ({ status, body }: Reply): boolean =>
  status >= 400 && outcomeOf(status, -1021, "") === "rejected" && /"code"\s*:\s*-1021\b/.test(body);

/**
 * An environment whose `now` is the exchange's time, however wrong this machine's clock is. It learns
 * from the date of every reply of the exchange, which costs nothing. It asks the exchange for the time
 * (fapi, weight 1) only when it must: after -1021, and when this machine's clock has jumped or shows a
 * time that cannot be. Times before 2017 and after this century are not learnt, whoever tells them.
 *
 * A call that is refused with -1021 is signed anew and sent once more: that refusal alone is sure to
 * have carried out nothing, whatever the call was to do. The client order id stays the same.
 *
 * @example
 * ```ts ignore
 * const env = synchronised(environment({
 *   transport: fetchTransport(),
 *   credentials: credentials(apiKey, hmac(secret)),
 * }));
 * ```
 */
export const synchronised = (
  environment: Environment,
  { steady = () => performance.now() }: ClockOptions = {},
): Synchronised => {
  let known: Knowledge = unknown;
  const reading = (): Reading => ({ wall: Number(environment.now()), steady: steady() });
  const read = (): Estimate => {
    const now = reading();
    known = look(known, now);
    return estimate(known, now);
  };
  const learned = (sent: Reading, time: number, unit: number) => {
    known = learn(known, { sent, received: reading(), time, unit });
  };

  const measure: ExchangeClock["measure"] = async (options) => {
    for (let asked = 1; asked <= ASKS; asked++) {
      const sent = reading();
      const answer = await send(usdmCheckServerTime(), options)(environment)();
      if (E.isLeft(answer) || !isPossible(answer.right.serverTime)) return asked > 1;
      learned(sent, answer.right.serverTime, 1);
      if (read().error <= GOOD) break;
    }
    return true;
  };

  const carry = async (
    signed: Signed,
    options: CallOptions | undefined,
  ): Promise<E.Either<Unreachable, Reply>> => {
    const sent = reading();
    const result = await environment.transport(signed, options)();
    try {
      if (E.isRight(result) && isExchanges(result.right)) {
        const date = Date.parse(result.right.headers["date"] ?? "");
        if (isPossible(date)) learned(sent, date, DATE_UNIT);
      }
    } catch {
      // The reply stands, whether a clock can be read or not.
    }
    return result;
  };

  /** The call with a new timestamp; `undefined` if it cannot be signed again. */
  const anew = async (signed: Signed): Promise<Signed | undefined> => {
    const again = await resign(signed)(synced)();
    return E.isRight(again) ? again.right : undefined;
  };

  // Calls share what is known and wait for no other: in a Worker none may wait for another's reply.
  const transport: Transport = (signed, options) => async () => {
    if (signed.payload === "") return await carry(signed, options);
    let outgoing = signed;
    const { time } = read();
    if ((known.isDoubtful || !isPossible(time)) && !options?.asSigned && await measure(options)) {
      outgoing = await anew(signed) ?? signed;
    }
    const { measured } = known;
    const result = await carry(outgoing, options);
    if (E.isLeft(result) || !isOutOfTime(result.right) || options?.signal?.aborted) return result;
    if (known.measured === measured && !await measure(options)) return result;
    if (options?.asSigned) return result;
    const again = await anew(outgoing);
    return again && !options?.signal?.aborted ? await carry(again, options) : result;
  };

  const synced: Synchronised = {
    ...environment,
    // Within what may be signed even where this machine's clock is absurd: the call measures then.
    now: () => Math.min(Math.max(read().time, FIRST), LAST),
    transport,
    clock: { read, measure },
  };
  return synced;
};
