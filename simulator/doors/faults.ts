/** Injected faults: what can go wrong between a client and the exchange, planned and repeatable. */
import * as E from "../../lib/either.ts";
import type { Reply, Signed, Transport } from "../../lib/environment.ts";
import { type Unreachable, unreachable } from "../../lib/failure.ts";
import { writeJson } from "../exchange/body.ts";
import { type Fault, type FaultPlan, type FaultRule, readFaultPlan } from "./fault_plan.ts";
import { isHit, patternFits } from "./fault_rules.ts";
import { pathOf, routeOf } from "../exchange/arrival.ts";
import { banned, tooMany } from "../exchange/limits.ts";
import { withoutListenKeys } from "../engine/listen_keys.ts";
import type { Ref } from "../engine/world/ref.ts";
import type { Refusal } from "../exchange/refusals/shared.ts";

/** A fault that happened. */
export interface InjectedFault {
  /** Number of the call, counted from 1. */
  readonly call: number;
  /** As in `POST /papi/v1/um/order`. */
  readonly route: string;
  /** What happened to it. */
  readonly fault: Fault;
}

/** Settings of {@link faulty}. */
export interface FaultOptions {
  /** The world behind the transport; `clockSkew` and `dropListenKey` need it. */
  readonly ref?: Ref;
  /** Waits for a delay; without it nothing waits. */
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** Called for each fault that happens. */
  readonly onFault?: (fault: InjectedFault) => unknown;
}

const fits = ({ endpoint, route, mutating }: FaultRule, signed: Signed, called: string): boolean =>
  (endpoint === undefined || endpoint === signed.endpoint) &&
  (route === undefined || patternFits(route, called)) &&
  (!mutating || signed.method !== "GET");

type Way = () => Promise<E.Either<Unreachable, Reply>>;

const json = (status: number, body: unknown, headers: Reply["headers"] = {}): Reply => ({
  status,
  headers: { "content-type": "application/json;charset=UTF-8", ...headers },
  body: writeJson(body),
});

const refusedReply = ({ status, code, msg }: Refusal, retryAfter: number): Reply =>
  json(status, { code, msg }, { "retry-after": String(retryAfter) });

const TEXTS: Readonly<Record<number, string>> = {
  [-1006]: "An unexpected response was received from the message bus. Execution status unknown.",
  [-1007]:
    "Timeout waiting for response from backend server. Send status unknown; execution status unknown.",
  [-1008]:
    "Request throttled by system-level protection. Reduce-only/close-position orders are exempt. Please try again.",
};

/** Answers with `reply` in place of what the exchange says. */
const instead = (way: Way, executed: boolean, reply: Reply): Way => async () => {
  if (executed) await way();
  return E.right(reply);
};

const lost =
  (signed: Signed, way: Way | undefined, outcome: "notSent" | "unknown"): Way => async () => {
    await way?.();
    const why = outcome === "notSent" ? "no connection could be made" : "no reply within 10000 ms";
    return E.left(unreachable(signed.endpoint, why, outcome));
  };

const changed = (way: Way, change: (reply: Reply) => Reply): Way => async () => {
  const result = await way();
  return E.isRight(result) ? E.right(change(result.right)) : result;
};

/**
 * Carries out the call at another time of the world, then sets the clock back before anyone can
 * read it.
 */
const skewed = (way: Way, ref: Ref, ms: number): Way => () => {
  const before = ref.read();
  ref.write({ ...before, time: before.time + ms })();
  const pending = way();
  const after = ref.read();
  ref.write({ ...after, time: after.time - ms })();
  return pending;
};

const twice = (way: Way, answer: "first" | "second"): Way => async () => {
  const first = await way();
  const second = await way();
  return answer === "first" ? first : second;
};

const applyFault = (fault: Fault, signed: Signed, way: Way, options: FaultOptions): Way => {
  const ref = options.ref as Ref;
  switch (fault.kind) {
    case "noConnection":
      return lost(signed, undefined, "notSent");
    case "loseRequest":
      return lost(signed, undefined, "unknown");
    case "loseReply":
      return lost(signed, way, "unknown");
    case "delay":
      return () => options.sleep ? options.sleep(fault.ms).then(way) : way();
    case "status503": {
      const msg = TEXTS[fault.code] ?? "Internal error; unable to process your request.";
      return instead(way, fault.executed, json(503, { code: fault.code, msg }));
    }
    case "unknown503": {
      const msg = fault.text ?? "Unknown error, please check your request or try again later.";
      return instead(way, fault.executed, json(503, { code: 0, msg }));
    }
    case "limited": {
      const refusal = fault.orders ? tooMany(1200, "orders") : tooMany(6000);
      return instead(way, false, refusedReply(refusal, fault.retryAfter));
    }
    case "banned": {
      const until = (ref?.read().time ?? 0) + fault.retryAfter * 1000;
      return instead(way, false, refusedReply(banned(until), fault.retryAfter));
    }
    case "clockSkew":
      return skewed(way, ref, fault.ms);
    case "truncatedBody":
      return changed(way, (reply) => ({
        ...reply,
        body: reply.body.slice(0, Math.floor(reply.body.length / 2)),
      }));
    case "htmlBody":
      return instead(way, fault.executed, {
        status: fault.status,
        headers: { "content-type": "text/html" },
        body: "<html><body><h1>Please come back later</h1></body></html>",
      });
    case "duplicate":
      return twice(way, fault.reply ?? "first");
    case "dropListenKey":
      return () => {
        ref.write(withoutListenKeys(ref.read()))();
        return way();
      };
  }
};

const needsWorld = ({ fault: { kind } }: FaultRule): boolean =>
  kind === "clockSkew" || kind === "dropListenKey";

/**
 * Makes a transport fail by a plan. Several faults may hit one call; the first rule is the
 * outermost. Each transport counts its own calls from 1.
 *
 * @example
 * ```ts ignore
 * const rules = [{ fault: { kind: "loseReply" }, endpoint: "newUmOrder", nth: [1] }] as const;
 * const transport = faulty({ seed: 1, rules })(simulated(ref));
 * ```
 * @throws TypeError if the plan is none, or a fault needs the world and none is given
 */
export const faulty =
  (plan: FaultPlan, options: FaultOptions = {}): (transport: Transport) => Transport =>
  (transport) => {
    const read = readFaultPlan(plan);
    if (E.isLeft(read)) throw new TypeError(read.left);
    if (!options.ref && plan.rules.some(needsWorld)) {
      throw new TypeError(
        "Cannot make the faults clockSkew and dropListenKey: give the world's reference as ref",
      );
    }
    const counts = plan.rules.map(() => 0);
    let call = 0;
    return (signed, settings) => () => {
      const route = routeOf(signed.method, pathOf(signed.url));
      call++;
      const due = plan.rules.filter((rule, i) =>
        fits(rule, signed, route) && isHit(plan.seed, i, rule, counts[i] = (counts[i] ?? 0) + 1)
      );
      for (const { fault } of due) options.onFault?.({ call, route, fault });
      return due.reduceRight<Way>(
        (way, { fault }) => applyFault(fault, signed, way, options),
        transport(signed, settings),
      )();
    };
  };
