/** What the doctor asks the exchange. Reads alone; nothing changes. */
import { Int, maybe, model, Text } from "../../../lib/declare.ts";
import {
  endpoint,
  type Failure,
  type Family,
  type Model,
  type NoParams,
  type Reply,
  send,
  type Sendable,
  type UnsignedEndpoint,
} from "../../../mod.ts";
import {
  coinmCheckServerTime,
  coinmTestConnectivity,
} from "../../../endpoints/coinm_market/mod.ts";
import { testConnectivity } from "../../../endpoints/portfolio/mod.ts";
import { usdmCheckServerTime, usdmTestConnectivity } from "../../../endpoints/usdm_market/mod.ts";
import * as E from "../../../lib/either.ts";
import type { Session } from "../calling/session.ts";
import { type Finding, ofFailure, ok, refusedHere, skipped, warning } from "./check.ts";

/** An answer, and the reply that it was read from; none if nobody answered. */
export interface Asked<A> {
  readonly answer: E.Either<Failure, A>;
  readonly reply?: Reply;
}

/** Asks the exchange; `ahead` ms are added to this machine's clock. */
export type Ask = <A>(family: Family, sendable: Sendable<A>, ahead?: number) => Promise<Asked<A>>;

/** Sends a request as an account and reports the result. */
export const asker = ({ envOf }: Session): Ask => async (family, sendable, ahead = 0) => {
  const env = envOf(family);
  if (E.isLeft(env)) return { answer: env };
  const { transport, now } = env.right;
  let reply: Reply | undefined;
  const answer = await send(sendable)({
    ...env.right,
    now: () => now() + ahead,
    transport: (signed, settings) => async () => {
      const carried = await transport(signed, settings)();
      if (E.isRight(carried)) reply = carried.right;
      return carried;
    },
  })();
  return { answer, ...(reply && { reply }) };
};

/** Whether the exchange is at work. */
interface SystemStatus {
  /** 0 if it is, 1 if it is being maintained. */
  readonly status?: number;
  /** The same in a word. */
  readonly msg?: string;
}
const SystemStatus: Model<SystemStatus> = model("SystemStatus", [], () => ({
  status: maybe(Int),
  msg: maybe(Text),
}));

/** A sign of life of sapi, which the catalog has no endpoint for: it is of the wallet's part. */
const systemStatus: UnsignedEndpoint<NoParams, SystemStatus> = endpoint(() => ({
  name: "systemStatus",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/system/status",
  access: "NONE",
  weight: { ip: 1 },
  act: { does: "read" },
  params: {},
  answer: SystemStatus(),
}));

const reached = (host: string, { answer, reply }: Asked<unknown>): Finding =>
  E.isLeft(answer)
    ? ofFailure(`reach ${host}`, answer.left, reply?.status)
    : ok(`reach ${host}`, "It answers");

const sapiReached = (asked: Asked<SystemStatus>): Finding => {
  if (E.isRight(asked.answer) && asked.answer.right.status === 1) {
    return warning("reach sapi", "The exchange is being maintained", "Wait until it is over");
  }
  return reached("sapi", asked);
};

/** A host that was asked for a sign of life. */
export interface Reached {
  readonly host: string;
  readonly found: Finding;
  readonly asked: Asked<unknown>;
}

/** Whether each host answers. */
export const reachHosts = async (ask: Ask): Promise<readonly Reached[]> => {
  const [papi, sapi, fapi, dapi] = await Promise.all([
    ask("portfolio", testConnectivity()),
    ask("margin", systemStatus()),
    ask("usdm_market", usdmTestConnectivity()),
    ask("coinm_market", coinmTestConnectivity()),
  ]);
  return [
    { host: "papi", found: reached("papi", papi), asked: papi },
    { host: "sapi", found: sapiReached(sapi), asked: sapi },
    { host: "fapi", found: reached("fapi", fapi), asked: fapi },
    { host: "dapi", found: reached("dapi", dapi), asked: dapi },
  ];
};

/** A measurement of the exchange's clock. */
export interface Clock {
  /** How far the exchange's clock is ahead of this machine's, in ms; negative if it is behind. */
  readonly offset: number;
  /** How long the request was on its way, there and back, in ms. */
  readonly roundTrip: number;
}

const SAMPLES = 3;

/** One look at a clock: the server's time is taken to be that of the middle of the journey. */
const sample = async (ask: Ask, now: () => number): Promise<E.Either<Failure, Clock>> => {
  const start = now();
  const usdm = await ask("usdm_market", usdmCheckServerTime());
  const middle = now();
  if (E.isRight(usdm.answer)) return E.right(clockOf(usdm.answer.right.serverTime, start, middle));
  const coinm = await ask("coinm_market", coinmCheckServerTime());
  return E.isRight(coinm.answer)
    ? E.right(clockOf(coinm.answer.right.serverTime, middle, now()))
    : usdm.answer;
};

const clockOf = (serverTime: number, start: number, end: number): Clock => ({
  offset: Math.round(serverTime - (start + end) / 2),
  roundTrip: end - start,
});

/**
 * Measures the exchange's clock against this machine's. papi has no clock of its own, so that of the
 * futures market data is asked. The quickest of a few samples counts: it can be off by half its journey.
 */
export const readClock = async (ask: Ask, now: () => number): Promise<E.Either<Failure, Clock>> => {
  let best = await sample(ask, now);
  for (let i = 1; i < SAMPLES && E.isRight(best); i++) {
    const next = await sample(ask, now);
    if (E.isRight(next) && next.right.roundTrip < best.right.roundTrip) {
      best = next;
    }
  }
  return best;
};

/** How far ahead of its own clock the exchange takes a timestamp, in ms. */
const TOLERANCE_MS = 1000;

const CLOCK_STEPS = [
  "Set the clock of this machine: timedatectl set-ntp true, or the date and time settings",
  "A virtual machine that slept or was restored may need a restart of its time service",
];

/** Whether the exchange would take the timestamps of this machine. */
export const clockCheck = (clock: E.Either<Failure, Clock>, window: number): Finding => {
  if (E.isLeft(clock)) {
    const { status, found } = ofFailure("clock", clock.left);
    return status === "skipped"
      ? skipped("clock", found)
      : skipped("clock", "No host that has a clock answers");
  }
  const { offset, roundTrip } = clock.right;
  const size = Math.abs(offset);
  const difference = `This machine is ${size} ms ${
    offset < 0 ? "ahead of" : "behind"
  } the exchange (round trip ${roundTrip} ms)`;
  if (size <= TOLERANCE_MS) return ok("clock", difference);
  // The exchange takes what is late within the window, and hardly anything that is early.
  return offset < 0 || size >= window
    ? refusedHere("clock", `${difference}: signed requests are refused (-1021)`, ...CLOCK_STEPS)
    : warning("clock", difference, ...CLOCK_STEPS);
};

const USED = /^x-(?:mbx|sapi)-(used-(?:ip-|uid-)?weight|order-count)-(\d+[smhd])$/;

/** What of the limits is used, as the hosts said. */
export const limitsCheck = (
  replies: readonly { readonly host: string; readonly reply?: Reply }[],
): Finding => {
  const used = new Map<string, number>();
  for (const { host, reply } of replies) {
    for (const [name, value] of Object.entries(reply?.headers ?? {})) {
      const [, what, span] = USED.exec(name) ?? [];
      if (what === undefined || !/^\d{1,15}$/.test(value)) continue;
      const key = `${host} ${what.replaceAll("-", " ")} in ${span}`;
      used.set(key, Math.max(used.get(key) ?? 0, Number(value)));
    }
  }
  return used.size === 0 ? skipped("limits", "No host said what of its limits is used") : ok(
    "limits",
    [...used].map(([key, value]) => `${key}: ${value}`).join(", "),
  );
};
