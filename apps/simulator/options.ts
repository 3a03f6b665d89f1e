/** Flags of the simulator's server. */
import { parseArgs } from "node:util";

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
  /** Files with public keys to be known. */
  readonly publicKeys: readonly string[];
}

/** What `--help` prints. */
export const usageOf = (program: string): string =>
  `Usage: ${program} [FLAGS]

A Binance Portfolio Margin exchange on this machine: our own prices, nobody's money.

  --port N           port to listen on (8080); 0 takes a free one
  --host ADDRESS     address to listen on (127.0.0.1); any other machine's needs --public too
  --public           lets other machines reach the server
  --control          serves /simulator/world, reset, prices, advance and faults
  --state FILE       keeps the world in a file; what was acknowledged survives kill -9
  --public-key FILE  knows the RSA or Ed25519 key of a PEM file, under an API key that is printed
  --seed N           lets prices walk, a step a second, the same way for the same number
  --prices FILE      plays trades or candles by symbol: CSV or JSON lines with time, symbol, and
                     price or open, high, low, close; the first line of time is now
  --decorated        answers in shapes seen on real accounts: same values, other spellings
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

const flags = {
  port: { type: "string", default: "8080" },
  host: { type: "string", default: "127.0.0.1" },
  public: { type: "boolean", default: false },
  control: { type: "boolean", default: false },
  state: { type: "string" },
  "public-key": { type: "string", multiple: true, default: [] as string[] },
  seed: { type: "string" },
  prices: { type: "string" },
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
  if (values.seed !== undefined && values.prices !== undefined) {
    throw new Error("Cannot use --seed with --prices: prices come from one of them");
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
    publicKeys: values["public-key"],
  };
};
