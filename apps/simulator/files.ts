/** Files that the simulator's server starts with. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  type Key,
  type Market,
  type NamedAccount,
  type PriceStep,
  publicKeyKind,
  readAccounts,
  readMarket,
  readPriceFile,
  setPrices,
  type World,
} from "../../simulator/mod.ts";

/** What a system says of a file that cannot be used, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  EACCES: "this user may not",
};

/** Why a file cannot be used. */
export const whyNot = (error: unknown): string => {
  const { code = "", message = `${error}` } = error as { code?: string; message?: string };
  return REASONS[code] ?? message;
};

/**
 * Text of a file.
 *
 * @throws Error that says why it cannot be read
 */
export const textIn = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${whyNot(error)}`);
  }
};

/**
 * Reads a public key, under an API key made from it.
 *
 * @throws Error that says what is wrong with it
 */
export const publicKeyIn = (file: string): readonly [apiKey: string, key: Key] => {
  const pem = textIn(file);
  const kind = publicKeyKind(pem);
  if (!kind) throw new Error(`Cannot use --public-key ${file}: it is no RSA or Ed25519 public key`);
  return [createHash("sha256").update(pem).digest("hex"), { kind, publicKey: pem }];
};

const jsonIn = (file: string): unknown => {
  const text = textIn(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  }
};

/**
 * Reads accounts.
 *
 * @throws Error that says what is wrong with them
 */
export const accountsIn = (file: string): readonly NamedAccount[] => {
  const read = readAccounts(jsonIn(file));
  if (read._tag === "Right") return read.right;
  throw new Error(`${read.left} (${file})`);
};

/**
 * Reads a market in decimal text.
 *
 * @throws Error that says what is wrong with it
 */
export const marketIn = (file: string): Market => {
  const written = jsonIn(file);
  try {
    return readMarket(written as Parameters<typeof readMarket>[0]);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Error(`Cannot use --market ${file}: it is no market in decimal text (${why})`);
  }
};

/**
 * Reads a file of prices for a world.
 *
 * @throws Error that says what is wrong with it
 */
export const pricesIn = (file: string, world: World): readonly PriceStep[] => {
  const steps = readPriceFile(textIn(file));
  if (steps._tag === "Left") throw new Error(`${steps.left} in ${file}`);
  // Whatever the market does not know is told of now, and not when its time comes; each name once.
  const first: Record<string, string> = {};
  for (const { prices } of steps.right) Object.assign(first, prices);
  setPrices(world, first);
  return steps.right;
};
