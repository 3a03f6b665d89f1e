/** Flags of the simulator's server. */
import { parseArgs } from "node:util";
import type { Deposits, Switches, Wallet } from "../../simulator/mod.ts";

/** What the server was asked to do. */
export interface Options {
  readonly port: number;
  readonly host: string;
  /** Whether other machines, and names that lead here, may reach it. */
  readonly isPublic: boolean;
  readonly control: boolean;
  /** Whether answers come in shapes seen on real accounts. */
  readonly decorated: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
  /** File that keeps the world; nothing is kept if absent. */
  readonly state: string | undefined;
  /** Seed of the price walk; prices stand still if absent. */
  readonly seed: number | undefined;
  /** File of prices to play; prices stand still or walk where absent. */
  readonly prices: string | undefined;
  /** Scenario to play: its name, or a file. */
  readonly scenario: string | undefined;
  /** Files with public keys to be known. */
  readonly publicKeys: readonly string[];
  /** File of accounts to open. */
  readonly accounts: string | undefined;
  /** File of the market. */
  readonly market: string | undefined;
  /** First balances of the first account; the usual ones if absent. */
  readonly deposits: Deposits | undefined;
  /** Whether rate limits are counted and never enforced. */
  readonly isUnlimited: boolean;
  /** Whether a line is printed for each call. */
  readonly isVerbose: boolean;
  /** Origins whose pages may read answers; `*` for any. */
  readonly cors: readonly string[];
  /** How many times faster than the machine's clock time passes. */
  readonly speed: number;
  /** How the exchange behaves where one may choose. */
  readonly switches: Switches;
}

/** What `--help` prints. */
export const usageOf = (program: string): string =>
  `Usage: ${program} [FLAGS]

A Binance Portfolio Margin exchange on this machine: our own prices, nobody's money.

  --port N           port to listen on (8080); 0 takes a free one
  --host ADDRESS     address to listen on (127.0.0.1); any other machine's needs --public too
  --public           lets other machines reach the server
  --control          serves what controls the world, and a page at /simulator/; see openapi.json there
  --state FILE       keeps the world in a file, and what came to it since in FILE.log; what
                     was acknowledged survives kill -9
  --accounts FILE    opens accounts: a JSON list of {"name":"bob"} with kind, vipLevel, fees,
                     thresholds, notionalCoefs, deposits and keys as wanted; "main" is
                     the first account; another without keys gets one, which is printed
  --deposits LIST    first balances of main, as in USDT:um=5000,BTC:cross=0.5
  --market FILE      trades another market, in decimal text; GET /simulator/market gives one
  --public-key FILE  knows the RSA or Ed25519 key of a PEM file, under an API key that is printed
  --seed N           lets prices walk, a step a second, the same way for the same number
  --prices FILE      plays trades or candles by symbol: CSV or JSON lines with time, symbol, and
                     price or open, high, low, close; the first line of time is now
  --speed N          lets time pass N times faster than here; clients must ask the server for the time
  --no-limits        counts requests and orders, and refuses none for it
  --cors ORIGIN      lets pages of an origin read answers, as in http://localhost:5173; * for any
  --scenario NAME    plays a scenario from the start on: one of those of docs/scenarios, or a JSON file;
                     with --seed N lots are drawn by N
  --strict           refuses parameters that a call does not know, also where the exchange ignores them
  --retired          serves routes that the exchange has retired; they are 404 without it
  --large-ids LIST   gives ids beyond 2^53 to orders of symbols, as in BTCUSDT,ETHUSDT, or all
  --small-ids        gives ids that fit a JavaScript number, as without either
  --decorated        answers and events in shapes seen on real accounts: same values, other spellings
  --verbose          prints a line for each call, without keys and signatures
  --quiet            prints nothing but the address
  --help             prints this
`;

/** Whether a host name or address means this machine to every program on it. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

const wholeNumber = (name: string, text: string, max: number): number => {
  const n = Number(text);
  if (/^\d+$/.test(text) && n <= max) return n;
  throw new Error(`Cannot use --${name} ${text}: it takes a whole number from 0 to ${max}`);
};

/** Fastest time: a year passes in an hour. */
const FASTEST = 8766;

const speedOf = (text: string): number => {
  const n = Number(text);
  if (/^\d{1,4}(\.\d{1,6})?$/.test(text) && n > 0 && n <= FASTEST) return n;
  throw new Error(`Cannot use --speed ${text}: it takes a number above 0, up to ${FASTEST}`);
};

const WALLETS: readonly Wallet[] = ["cross", "um", "cm", "spot", "earn"];

const depositsOf = (text: string): Deposits => {
  const all: Record<string, Partial<Record<Wallet, string>>> = {};
  for (const part of text === "none" ? [] : text.split(",")) {
    const [, asset = "", place, amount = ""] = /^([A-Z0-9]+):([a-z]+)=(\d+(?:\.\d{1,8})?)$/.exec(
      part,
    ) ?? [];
    const wallet = WALLETS.find((each) => each === place);
    if (!wallet) {
      throw new Error(
        `Cannot use --deposits ${text}: it takes ASSET:WALLET=AMOUNT,… with one of the wallets ${
          WALLETS.join(", ")
        }, or none`,
      );
    }
    all[asset] = { ...all[asset], [wallet]: amount };
  }
  return all;
};

const originOf = (text: string): string => {
  if (text === "*" || /^https?:\/\/[^/?#\s]+$/.test(text)) return text.toLowerCase();
  throw new Error(
    `Cannot use --cors ${text}: it takes an origin, as in http://localhost:5173, or *`,
  );
};

const largeIdsOf = (text: string): Switches => {
  if (text === "all") return { largeIds: true };
  const symbols = text.split(",");
  if (symbols.every((each) => /^[A-Z0-9_]{2,30}$/.test(each))) return { largeIds: symbols };
  throw new Error(
    `Cannot use --large-ids ${text}: it takes symbols, as in BTCUSDT,ETHUSDT, or all`,
  );
};

const flags = {
  port: { type: "string", default: "8080" },
  host: { type: "string", default: "127.0.0.1" },
  public: { type: "boolean", default: false },
  control: { type: "boolean", default: false },
  state: { type: "string" },
  "public-key": { type: "string", multiple: true, default: [] as string[] },
  seed: { type: "string" },
  prices: { type: "string" },
  accounts: { type: "string" },
  market: { type: "string" },
  deposits: { type: "string" },
  speed: { type: "string", default: "1" },
  "no-limits": { type: "boolean", default: false },
  cors: { type: "string", multiple: true, default: [] as string[] },
  verbose: { type: "boolean", default: false },
  scenario: { type: "string" },
  strict: { type: "boolean", default: false },
  retired: { type: "boolean", default: false },
  "large-ids": { type: "string" },
  "small-ids": { type: "boolean", default: false },
  decorated: { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/**
 * Reads the flags.
 *
 * @throws Error that says what is wrong with them
 */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({ args: [...args], options: flags, strict: true });
  if (!isLoopback(values.host) && !values.public) {
    throw new Error(
      `Cannot listen on ${values.host}: whoever reaches it could use it; add --public if they may`,
    );
  }
  if (values.verbose && values.quiet) throw new Error("Cannot use --verbose with --quiet");
  if (values.seed !== undefined && values.prices !== undefined) {
    throw new Error("Cannot use --seed with --prices: prices come from one of them");
  }
  if (values.scenario !== undefined && values.prices !== undefined) {
    throw new Error("Cannot use --scenario with --prices: prices come from one of them");
  }
  const largeIds = values["large-ids"];
  if (largeIds !== undefined && values["small-ids"]) {
    throw new Error("Cannot use --large-ids with --small-ids: choose one of them");
  }
  return {
    port: wholeNumber("port", values.port, 65_535),
    host: values.host,
    isPublic: values.public,
    control: values.control,
    decorated: values.decorated,
    quiet: values.quiet,
    help: values.help,
    state: values.state,
    seed: values.seed === undefined ? undefined : wholeNumber("seed", values.seed, 2 ** 32 - 1),
    prices: values.prices,
    scenario: values.scenario,
    publicKeys: values["public-key"],
    accounts: values.accounts,
    market: values.market,
    deposits: values.deposits === undefined ? undefined : depositsOf(values.deposits),
    isUnlimited: values["no-limits"],
    isVerbose: values.verbose,
    cors: values.cors.map(originOf),
    speed: speedOf(values.speed),
    switches: {
      ...(values.strict && { strict: true }),
      ...(values.retired && { retired: true }),
      ...(largeIds !== undefined && largeIdsOf(largeIds)),
    },
  };
};
