/**
 * What comes to a world from outside, as lines of text. The exchange is deterministic: a world and the lines
 * that followed it make every later world again.
 */
import * as E from "../../lib/either.ts";
import type { Reply } from "../../lib/environment.ts";
import { withDifference } from "../engine/difference.ts";
import { hashOf } from "../engine/market/random.ts";
import type { Prices } from "../engine/market/prices.ts";
import type { World } from "../engine/world/world.ts";
import { apiKeyOf, type Arrival, pathOf } from "../exchange/arrival.ts";
import { advance, movePrices } from "../exchange/clock.ts";
import { untoldStep } from "../exchange/step.ts";

/** A call with its reply, time that passed, or prices that were set. */
export type Input =
  | { readonly kind: "call"; readonly arrival: Arrival; readonly reply: Reply }
  | { readonly kind: "time"; readonly ms: number }
  | { readonly kind: "prices"; readonly prices: Prices };

/**
 * Takes what made a world of another one, before anybody is told of it. Where nothing came from outside that
 * makes it again, as where a world is replaced, `input` is absent.
 */
export type Note = (before: World, input: Input | undefined, after: World) => void;

/** How much of a reply is compared. */
const COMPARED = 1024;

/** What a reply must be again. */
const checkOf = ({ status, body }: Reply): string =>
  `${status}.${body.length}.${hashOf(body.slice(0, COMPARED)).toString(36)}`;

/** In place of a key that the world does not know: it may be somebody's real one, and all such are refused alike. */
const UNKNOWN = "an unknown key";

/** An input to a world as a line of JSON, which {@link withLine} carries out. */
export const inputLine = (input: Input, { keys }: Pick<World, "keys">): string => {
  switch (input.kind) {
    case "call": {
      const { arrival, reply } = input;
      const apiKey = apiKeyOf(arrival);
      const key = !apiKey || Object.hasOwn(keys, apiKey) ? apiKey : UNKNOWN;
      return JSON.stringify(["call", checkOf(reply), arrival.method, arrival.url, key ?? null]);
    }
    case "time":
      return `["time",${input.ms}]`;
    case "prices":
      return JSON.stringify(["prices", input.prices]);
  }
};

const isCall = (
  line: readonly unknown[],
): line is readonly ["call", string, string, string, string | null] => {
  const [kind, check, method, url, key] = line;
  return kind === "call" && typeof check === "string" && typeof method === "string" &&
    typeof url === "string" && (key === null || typeof key === "string");
};

const isPrices = (value: unknown): value is Prices =>
  typeof value === "object" && value !== null && !Array.isArray(value) &&
  Object.values(value).every((price) => typeof price === "string");

const recalled = (
  world: World,
  [, check, method, url, key]: readonly ["call", string, string, string, string | null],
): E.Either<string, World> => {
  const headers: Arrival["headers"] = key === null ? {} : { "x-mbx-apikey": key };
  const done = untoldStep(world, { method, url, headers });
  if (checkOf(done.reply) === check) return E.right(done.world);
  const route = `${method} ${pathOf(url)}`;
  return E.left(
    `${route} gets another reply than it got: another version of the simulator wrote this, or it is damaged`,
  );
};

/** Whether a line is one of an input, and no difference: texts in it are as they are. */
const isInput = (line: string): boolean => /^\["(call|time|prices)"/.test(line);

const parsed = (line: string): readonly unknown[] => {
  try {
    const read: unknown = JSON.parse(line);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
};

/** The world after a change that was asked for; on the left, what is wrong with it. */
const tried = (change: () => { readonly world: World }): E.Either<string, World> => {
  try {
    return E.right(change().world);
  } catch (error) {
    if (error instanceof TypeError) return E.left(error.message);
    throw error;
  }
};

/**
 * A world after a line of {@link inputLine} or of `differenceOf`; on the left, what is wrong with it. A call
 * must get the reply that it got.
 */
export const withLine = (world: World, line: string): E.Either<string, World> => {
  if (!isInput(line)) return withDifference(world, line);
  const read = parsed(line);
  if (isCall(read)) return recalled(world, read);
  const [kind, value] = read;
  if (kind === "time" && typeof value === "number") return tried(() => advance(world, value));
  if (kind === "prices" && isPrices(value)) return tried(() => movePrices(world, value));
  return E.left("Cannot read what came to a world: not all of it is there");
};
