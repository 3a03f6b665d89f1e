/** The simulated exchange as a server on this machine. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { setInterval } from "node:timers";
import {
  type Contract,
  fetchHandler,
  type Key,
  type Market,
  openWorld,
  type Pair,
  type Prices,
  type PriceStep,
  readPriceFile,
  type Ref,
  sampleKey,
  setPrices,
  type SimulatedSockets,
  simulatedSockets,
  usualLiquidity,
  walk,
  type World,
  worldRef,
} from "../../simulator/mod.ts";
import { listen } from "./listen.ts";
import { lockState } from "./lock.ts";
import { isLoopback, type Options, readOptions, usageOf } from "./options.ts";
import { loadState, stateWriter } from "./state.ts";
import { takeSockets } from "./upgrade.ts";

/** OIDs of RSA and Ed25519 keys, as they stand in base64 after any length. */
const kindOf = (pem: string): "RSA" | "Ed25519" | undefined => {
  const body = /-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----/.exec(pem)?.[1];
  const bytes = body && Buffer.from(body, "base64");
  if (!bytes) return undefined;
  return bytes.indexOf(Buffer.from("2a864886f70d010101", "hex")) > 0
    ? "RSA"
    : bytes.indexOf(Buffer.from("2b6570", "hex")) > 0
    ? "Ed25519"
    : undefined;
};

const publicKey = (file: string): readonly [apiKey: string, key: Key] => {
  const pem = readFileSync(file, "utf8");
  const kind = kindOf(pem);
  if (!kind) throw new Error(`Cannot use --public-key ${file}: it is no RSA or Ed25519 public key`);
  return [createHash("sha256").update(pem).digest("hex"), { kind, publicKey: pem }];
};

const greeting = (url: string, options: Options, keys: readonly string[]): string => `
A simulated Portfolio Margin exchange: our own prices, nobody's money

  papi, sapi, fapi, dapi  ${url}
  sockets                 ${url.replace("http", "ws")}/pm/ws/LISTEN_KEY
  API key (HMAC)          ${sampleKey.apiKey}
  its secret              the sample of the exchange's documentation; sampleKey of simulator/engine/world/world.ts
${keys.map((key) => `  API key (public key)    ${key}\n`).join("")}
  the command unimargin   unimargin portfolio account-information --server ${url}
  unimargin               environment({ hosts: { papi: "${url}", sapi: …, fapi: …, dapi: … }, … })
  binance                 new PortfolioClient({ baseUrl: "${url}", … })
  other clients           set their base URL or REST URL to ${url}
${options.control ? `  control                 ${url}/simulator/\n` : ""}${
  options.state ? `  state                   ${options.state}\n` : ""
}`;

const widened = <A extends Contract | Pair>(
  all: Readonly<Record<string, A>>,
): Readonly<Record<string, A>> =>
  Object.fromEntries(
    Object.entries(all).map(([symbol, each]) => [
      symbol,
      { ...each, liquidity: { ...usualLiquidity, widening: 10 } },
    ]),
  );

/** A market whose spreads widen by a tenth of what prices move in a minute. */
const withWidening = (market: Market): Market => ({
  ...market,
  um: widened(market.um),
  cm: widened(market.cm),
  pairs: widened(market.pairs),
});

/** Sets prices at a time; a world that is ahead stays ahead. */
const setAt = (ref: Ref, sockets: SimulatedSockets, time: number, prices: Prices): void => {
  sockets.advance(Math.max(0, time - ref.read().time));
  sockets.movePrices(prices);
};

/** Lets prices wander, one step a second. */
const wander = (ref: Ref, sockets: SimulatedSockets, seed: number): void => {
  const steps = walk(ref.read().market, seed);
  setInterval(() => setAt(ref, sockets, Date.now(), steps.next().value), 1000);
};

/**
 * Reads a file of prices for a world.
 *
 * @throws Error that says what is wrong with it
 */
const stepsOf = (file: string, world: World): readonly PriceStep[] => {
  const steps = readPriceFile(readFileSync(file, "utf8"));
  if (steps._tag === "Left") throw new Error(`${steps.left} in ${file}`);
  // Whatever the market does not know is told of now, and not when its time comes.
  for (const { prices } of steps.right) setPrices(world, prices);
  return steps.right;
};

/** Plays prices, each as long after the first one as the file says. */
const play = (ref: Ref, sockets: SimulatedSockets, steps: readonly PriceStep[]): void => {
  const begin = Date.now() - (steps[0]?.time ?? 0);
  let place = 0;
  const timer = setInterval(() => {
    for (; place < steps.length; place++) {
      const step = steps[place];
      if (!step || step.time + begin > Date.now()) return;
      setAt(ref, sockets, step.time + begin, step.prices);
    }
    clearInterval(timer);
  }, 100);
};

const FOREIGN = JSON.stringify({
  msg: "Ask for this server as localhost or 127.0.0.1, from a page of this machine if from any, " +
    "or start it with --public",
});

/** How often streams go on between requests, in ms. */
const TICK = 50;

const isOwn = (host: string): boolean =>
  isLoopback(host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "").toLowerCase());

/**
 * Whether to answer: only who asks for this machine by name, since a web page's own name can be led
 * here by its DNS, and no pages of other machines, which may send what they cannot read the answer of.
 */
const byOwnName = (header: (name: string) => string | null): boolean => {
  const origin = header("origin");
  return isOwn(header("host") ?? "") &&
    (origin === null || isOwn(origin.replace(/^https?:\/\//, "")));
};

const serve = async (options: Options, print: (text: string) => void): Promise<void> => {
  const added = options.publicKeys.map(publicKey);
  if (options.state !== undefined) await lockState(options.state);
  const fresh = (): World => {
    const time = Date.now();
    const opened = openWorld({ time });
    const world = options.seed === undefined
      ? opened
      : { ...opened, market: withWidening(opened.market) };
    return { ...world, keys: { ...world.keys, ...Object.fromEntries(added) } };
  };
  const kept = options.state === undefined ? undefined : loadState(options.state);
  const world = kept ? { ...kept, keys: { ...kept.keys, ...Object.fromEntries(added) } } : fresh();
  const save = options.state === undefined ? undefined : stateWriter(options.state);
  await save?.(world);
  const ref = worldRef(world);
  const steps = options.prices === undefined ? undefined : stepsOf(options.prices, world);
  const sockets = simulatedSockets(ref);
  const isWelcome = options.isPublic ? () => true : byOwnName;
  const handler = fetchHandler(ref, {
    clock: "machine",
    sockets,
    // Where the server cannot listen, the program ends.
    onTick: (tick) => setInterval(() => sockets.count() > 0 && tick(), TICK).unref(),
    control: options.control,
    decorated: options.decorated,
    reset: fresh,
    sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
    ...(save && { save }),
    ...(!options.quiet && {
      onFault: ({ call, route, fault }) => print(`call ${call}: ${route}: ${fault.kind}`),
    }),
  });
  const url = await listen(
    (request) =>
      isWelcome((name) => request.headers.get(name))
        ? handler(request)
        : Promise.resolve(new Response(FOREIGN, { status: 403 })),
    options.host,
    options.port,
    (server) => takeSockets(server, sockets.accept, isWelcome),
  );
  if (options.seed !== undefined) wander(ref, sockets, options.seed);
  if (steps) play(ref, sockets, steps);
  if (!options.quiet) print(greeting(url, options, added.map(([apiKey]) => apiKey)));
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
