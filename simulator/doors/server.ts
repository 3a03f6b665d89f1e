/** The simulated exchange behind HTTP: for a Worker, a Durable Object, `Bun.serve`, `Deno.serve`. */
import * as E from "../../lib/either.ts";
import type { Reply, Signed, Transport } from "../../lib/environment.ts";
import { type Arrival, pathOf, readQuery } from "../exchange/arrival.ts";
import { type Call, callLog, codeIn, shownUrl } from "./calls.ts";
import { type Bounds, usualBounds } from "./control/controls.ts";
import { bodyWithin, controlHandler, healthReply, isHealth, tooLong } from "./control/handler.ts";
import { decorated } from "./decorated.ts";
import type { FaultPlan } from "./fault_plan.ts";
import { faulty, type InjectedFault } from "./faults.ts";
import type { SimulatedSockets } from "./sockets.ts";
import type { Prices } from "../engine/market/prices.ts";
import { checkRef, type Ref } from "../engine/world/ref.ts";
import { servedAt } from "../exchange/routes.ts";
import { brokenConnection, dating, json, notSaved, responseOf } from "./http_reply.ts";
import type { Input, Note } from "./inputs.ts";
import { callerOf, step, told, untoldStep } from "../exchange/step.ts";
import { advance as advanceTime, movePrices } from "../exchange/clock.ts";
import type { World } from "../engine/world/world.ts";
import { type Hear, type Streamed, tell } from "../exchange/streams.ts";

/** Settings of {@link fetchHandler}. */
export interface ServerOptions {
  /**
   * Whether the routes under `/simulator/` are served; anyone who reaches them controls the world.
   */
  readonly control?: boolean;
  /**
   * With `machine`, each request first moves the world to the system's time; defaults to `world`.
   */
  readonly clock?: "world" | "machine";
  /** The system's time in ms. */
  readonly now?: () => number;
  /** Moves the clock; by default with everything that follows from it. */
  readonly advance?: (world: World, ms: number) => Streamed;
  /** Sets prices by symbol; by default with everything that follows from it. */
  readonly setPrices?: (world: World, prices: Prices) => Streamed;
  /** The world to reset to; defaults to the one at the start. */
  readonly reset?: () => World;
  /** Whether answers come in shapes seen on real accounts; see {@link decorated}. */
  readonly decorated?: boolean;
  /** Faults from the start. */
  readonly faults?: FaultPlan;
  /** Waits for a planned delay. */
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** Saves a changed world; no reply is sent before it is saved. */
  readonly save?: (world: World) => Promise<unknown>;
  /** Takes all that comes to the world, for a log that makes it again; see {@link inputLine}. */
  readonly note?: Note;
  /** Tells what happens to those who listen on its sockets. */
  readonly sockets?: Pick<SimulatedSockets, "moved" | "setFaults" | "hit" | "count">;
  /**
   * Called once with what moves the world to the system's time, for streams that go on between requests.
   */
  readonly onTick?: (tick: () => void) => unknown;
  /** Called with what the user data stream of an account would send. */
  readonly onEvents?: Hear;
  /** Called after each call that was answered; what is secret in it is masked. */
  readonly onCall?: (call: Call) => unknown;
  /** Bounds of what one request may ask for. */
  readonly bounds?: Partial<Bounds>;
  /** Called for each planned fault. */
  readonly onFault?: (fault: InjectedFault) => unknown;
}

/** Whether a world must be saved: a change of used limits or time alone is not worth it. */
const isChanged = (before: World, after: World): boolean => {
  for (const name in after) {
    const part = name as keyof World;
    if (part !== "limits" && part !== "time" && after[part] !== before[part]) {
      return true;
    }
  }
  return false;
};

const FORM = /^application\/x-www-form-urlencoded/i;

/** A request as it arrives; nothing if its body is too long. */
const arrivalOf = async (request: Request, bytes: number): Promise<Arrival | undefined> => {
  const headers = Object.fromEntries(request.headers);
  const isForm = FORM.test(headers["content-type"] ?? "");
  const body = isForm ? await bodyWithin(request, bytes) : "";
  if (body === undefined) return undefined;
  const url = request.url.replace(/^[a-z]+:\/\/[^/?#]*|#.*$/gi, "");
  return { method: request.method, url: body === "" ? url : `${url}#${body}`, headers };
};

const signedOf = (world: World, arrival: Arrival): Signed => {
  const method = arrival.method as Signed["method"];
  const publicParts = { method, url: pathOf(arrival.url), headers: {} };
  const endpoint = servedAt(world, arrival, readQuery(arrival.url))?.spec.name ?? "";
  return {
    ...arrival,
    method,
    endpoint,
    payload: "",
    toJSON: () => publicParts,
  };
};

/** A simulated exchange that is asked over HTTP. */
export interface SimulatedServer {
  /** Answers requests, also those of control. */
  readonly fetch: (request: Request) => Promise<Response>;
  /**
   * Answers a call that has been read already, for servers without `Request`: it costs less. Nothing
   * means that the connection breaks.
   */
  readonly answer: (arrival: Arrival) => Promise<Reply | undefined>;
}

/**
 * Answers HTTP requests as the exchange does, from the world in `ref`: the paths of all hosts
 * behind one base URL. No request sees half a change: each is one step.
 *
 * @throws TypeError where it is given no reference, such as a world itself
 */
export const simulatedServer = (ref: Ref, options: ServerOptions = {}): SimulatedServer => {
  checkRef(ref);
  const { now = Date.now, save, note, onEvents } = options;
  const { advance = advanceTime, setPrices = movePrices } = options;
  const first = ref.read();
  let lead = 0;
  let kept: Promise<unknown> = Promise.resolve();
  let last = first;
  const dated = dating();

  /** How a moved world relates to the system's clock: a world that is ahead stays ahead. */
  const follow = () => lead = Math.max(0, ref.read().time - now());

  const move = (streamed: Streamed, input?: Input): void => {
    note?.(ref.read(), input, streamed.world);
    ref.write(streamed.world)();
    if (onEvents) tell(streamed, onEvents);
    options.sockets?.moved(streamed.events, streamed.accounts);
  };

  /** Whether anybody hears what happens. */
  const isHeard = (): boolean => onEvents !== undefined || (options.sockets?.count() ?? 0) > 0;

  // What a function of the caller makes of time or prices, nobody else can make again.
  const pass = (ms: number): void =>
    move(advance(ref.read(), ms), options.advance ? undefined : { kind: "time", ms });

  const tick = (): void => {
    if (options.clock !== "machine") return;
    const ms = now() + lead - ref.read().time;
    if (ms > 0) pass(ms);
  };

  const plainExchange: Transport = (signed) => () => {
    const [world, reply, events, accounts] = step(ref.read(), signed);
    move({ world, events, accounts }, { kind: "call", arrival: signed, reply });
    return Promise.resolve(E.right(reply));
  };
  const exchange = options.decorated ? decorated(plainExchange) : plainExchange;

  const planned = (plan: FaultPlan): Transport => faulty(plan, { ...options, ref })(exchange);

  const unfaulty = options.decorated ? exchange : undefined;
  let transport = options.faults ? planned(options.faults) : unfaulty;

  const bounds = { ...usualBounds, ...options.bounds };
  const log = callLog();

  const control = controlHandler({
    read: () => ref.read(),
    move,
    calls: log.calls,
    restore: (world) => {
      move({ world, events: [] });
      follow();
    },
    reset: () => {
      move({ world: options.reset?.() ?? first, events: [] });
      transport = unfaulty;
      follow();
    },
    advance: (ms) => {
      pass(ms);
      follow();
    },
    setPrices: (prices) =>
      move(
        setPrices(ref.read(), prices),
        options.setPrices ? undefined : { kind: "prices", prices },
      ),
    setFaults: (plan) => transport = plan ? planned(plan) : unfaulty,
    sockets: options.sockets,
  }, bounds);

  const { onCall } = options;
  const isTold = options.control || onCall !== undefined;

  /** Tells of a call, where anyone listens. */
  const tellOf = (arrival: Arrival, reply: Reply | undefined, begin: number): void => {
    if (!isTold) return;
    const ms = performance.now() - begin;
    const world = ref.read();
    const { time } = world;
    const { method, url } = arrival;
    const account = callerOf(world, arrival);
    const { status = 0, body = "" } = reply ?? {};
    const call = (): Call => {
      const code = codeIn(body);
      return {
        time,
        ms,
        account,
        method,
        url: shownUrl(url),
        status,
        ...(code !== undefined && { code }),
      };
    };
    log.add(call);
    onCall?.(call());
  };

  const replyTo = (arrival: Arrival): Promise<Reply | undefined> | Reply => {
    if (!transport) {
      const done = untoldStep(ref.read(), arrival);
      const { world, reply } = done;
      const events = isHeard() ? told(done) : { events: [] };
      move({ world, ...events }, { kind: "call", arrival, reply });
      return reply;
    }
    return transport(signedOf(ref.read(), arrival))().then((result) =>
      E.isRight(result) ? result.right : undefined
    );
  };

  /** Holds back a reply until the world that it reports is saved. */
  const acknowledged = async (reply: Reply | undefined): Promise<Reply | undefined> => {
    if (save) {
      if (isChanged(last, ref.read())) {
        last = ref.read();
        kept = save(last);
      }
      if (!await kept.then(() => true, () => false)) {
        return dated(notSaved, ref.read());
      }
    }
    return reply && dated(reply, ref.read());
  };

  const answer = async (arrival: Arrival): Promise<Reply | undefined> => {
    const begin = isTold ? performance.now() : 0;
    tick();
    const replied = replyTo(arrival);
    const reply = replied instanceof Promise ? await replied : replied;
    tellOf(arrival, reply, begin);
    return acknowledged(reply);
  };

  const controlled = async (request: Request, path: string): Promise<Reply | undefined> => {
    tick();
    return acknowledged(
      isHealth(request.method, path)
        ? healthReply(ref.read().time)
        : options.control
        ? await control(request)
        : json(404, { msg: "The routes under /simulator/ are off" }),
    );
  };

  follow();
  options.onTick?.(tick);
  return {
    answer,
    fetch: async (request) => {
      const path = /^[a-z]+:\/\/[^/?#]*(\/simulator(?:\/[^?#]*)?)(?:[?#]|$)/i.exec(request.url)
        ?.[1];
      const arrival = path === undefined ? await arrivalOf(request, bounds.body) : undefined;
      const reply = arrival
        ? await answer(arrival)
        : path === undefined
        ? dated(tooLong(bounds.body), ref.read())
        : await controlled(request, path);
      return reply ? responseOf(reply) : brokenConnection();
    },
  };
};

/**
 * {@link simulatedServer} for servers whose handlers take a `Request`.
 *
 * @example In Deno
 * ```ts ignore
 * Deno.serve(fetchHandler(worldRef(openWorld()), { clock: "machine" }));
 * ```
 */
export const fetchHandler = (
  ref: Ref,
  options: ServerOptions = {},
): (request: Request) => Promise<Response> => simulatedServer(ref, options).fetch;
