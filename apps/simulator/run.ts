/** The simulated exchange as a server on this machine. */
import process from "node:process";
import { setInterval } from "node:timers";
import {
  type Accept,
  callLine,
  type Key,
  type NamedAccount,
  type Note,
  openWorld,
  type Ref,
  simulatedServer,
  simulatedSockets,
  withKeys,
  withNamedAccounts,
  type World,
  worldRef,
} from "../../simulator/mod.ts";
import { accountsIn, marketIn, pricesIn, publicKeyIn } from "./files.ts";
import { greeting } from "./greeting.ts";
import { listen } from "./listen.ts";
import { lockState } from "./lock.ts";
import { type Options, readOptions, usageOf } from "./options.ts";
import { byOwnName, foreign, withCors } from "./pages.ts";
import { clockOf, play, wander, withWidening } from "./prices.ts";
import { withScenario } from "./scenario.ts";
import { type Journal, journalOf } from "./journal.ts";
import { loadState } from "./state.ts";
import { takeSockets } from "./upgrade.ts";

/** How often streams go on between requests, in ms. */
const TICK = 50;

const accountsOf = ({ accounts }: Options): readonly NamedAccount[] =>
  accounts === undefined ? [] : accountsIn(accounts);

/** What a server begins with, and goes back to. */
const freshWorld = (options: Options, now: () => number): () => World => {
  const keys = Object.fromEntries(options.publicKeys.map(publicKeyIn));
  const accounts = accountsOf(options);
  const market = options.market === undefined ? undefined : marketIn(options.market);
  const own = accounts.some(({ name, options }) => name === "main" && options.deposits);
  return () => {
    const opened = openWorld(
      { time: now(), switches: options.switches, ...(market && { market }) },
      own ? {} : options.deposits,
    );
    const world = options.seed === undefined
      ? opened
      : { ...opened, market: withWidening(opened.market) };
    const known = configured(world, keys, accounts, options);
    return options.scenario === undefined
      ? known
      : withScenario(known, options.scenario, options.seed);
  };
};

/** A world with what the flags say of keys, accounts and limits. */
const configured = (
  world: World,
  keys: Readonly<Record<string, Key>>,
  accounts: readonly NamedAccount[],
  { isUnlimited, switches }: Options,
): World => ({
  ...withNamedAccounts(withKeys(world, keys), accounts),
  limits: { ...world.limits, enforced: !isUnlimited },
  switches,
});

/**
 * Writes the world whole when the program is asked to end: a log of calls is for the version that wrote it.
 */
const keepAtEnd = ({ saveWhole }: Journal, ref: Ref): void => {
  for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]] as const) {
    process.once(signal, () => {
      // Where it cannot be written, the log is there all the same.
      saveWhole(ref.read()).catch(() => {}).then(() => process.exit(code));
    });
  }
};

const serve = async (options: Options, print: (text: string) => void): Promise<void> => {
  const clock = clockOf(options.speed);
  const fresh = freshWorld(options, clock.now);
  const first = fresh();
  if (options.state !== undefined) await lockState(options.state);
  const kept = options.state === undefined ? undefined : loadState(options.state);
  const world = kept
    ? configured(
      kept,
      Object.fromEntries(options.publicKeys.map(publicKeyIn)),
      accountsOf(options),
      options,
    )
    : first;
  const journal = options.state === undefined ? undefined : journalOf(options.state);
  await journal?.save(world);
  const ref = worldRef(world);
  if (journal) keepAtEnd(journal, ref);
  const steps = options.prices === undefined ? undefined : pricesIn(options.prices, world);
  const note: Note | undefined = journal && ((...change) => {
    journal.note(...change);
    // What is told on sockets waits for no reply.
    if (sockets.count() > 0) journal.flush();
  });
  const sockets = simulatedSockets(ref, {
    decorated: options.decorated,
    ...(note && { note }),
  });
  let catchUp = () => {};
  const isWelcome = options.isPublic ? () => true : byOwnName(options.cors);
  const server = simulatedServer(ref, {
    clock: "machine",
    sockets,
    onTick: (tick) => {
      catchUp = tick;
      // Where the server cannot listen, the program ends.
      setInterval(() => sockets.count() > 0 && tick(), TICK).unref();
    },
    now: clock.now,
    control: options.control,
    decorated: options.decorated,
    reset: fresh,
    sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
    ...(journal && { save: journal.save }),
    ...(note && { note }),
    ...(options.isVerbose && { onCall: (call) => print(callLine(call)) }),
    ...(!options.quiet && {
      onFault: ({ call, route, fault }) => print(`call ${call}: ${route}: ${fault.kind}`),
    }),
  });
  const accept: Accept = (...asked) => {
    // While nobody asked, the world stood still: who comes is told nothing of that time, and is not that old.
    catchUp();
    return sockets.accept(...asked);
  };
  const url = await listen(
    {
      answer: server.answer,
      fetch: options.cors.length > 0 ? withCors(server.fetch, options.cors) : server.fetch,
      refuse: (headers) =>
        isWelcome((name) => headers[name]?.toString() ?? null) ? undefined : foreign,
      failed: (error) => console.error("The simulated exchange failed:", error),
    },
    options.host,
    options.port,
    (listening) => takeSockets(listening, accept, isWelcome),
  );
  // A scenario brings its own prices.
  if (options.seed !== undefined && options.scenario === undefined) {
    wander(ref, sockets, options.seed, clock);
  }
  if (steps) play(ref, sockets, steps, clock);
  if (!options.quiet) {
    const madeUp = Object.fromEntries(
      accountsOf(options).flatMap((account) => Object.entries(account.madeUp)),
    );
    print(greeting(url, options, ref.read(), madeUp));
  }
  print(`Listening on ${url}`);
};

/** Settings of {@link runSimulator}. */
export interface SimulatorOptions {
  /** How the program is called, for its usage. */
  readonly program?: string;
  /** Takes what is printed, a few lines at a time; standard output if absent. */
  readonly print?: (text: string) => void;
}

/**
 * Runs the simulated exchange with the flags of `options.ts`, or prints how it is used. The promise holds
 * once the server listens; it then serves until the program ends.
 *
 * @throws Error that says what is wrong with flags, files or address
 */
export const runSimulator = async (
  args: readonly string[],
  { program = "npm run simulator --", print = console.log }: SimulatorOptions = {},
): Promise<void> => {
  const options = readOptions(args);
  if (options.help) print(usageOf(program));
  else await serve(options, print);
};
