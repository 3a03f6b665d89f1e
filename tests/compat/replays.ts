/** Tells the story to the simulated exchange, and keeps what went over the wire. */
import { PortfolioClient, type PortfolioClientOptions } from "../../compat/mod.ts";
import * as E from "../../lib/either.ts";
import type { Transport } from "../../lib/environment.ts";
import {
  advance,
  deposit,
  openWorld,
  simulated,
  simulatedEnvironment,
  worldRef,
} from "../../simulator/mod.ts";
import { filled, type Given, story } from "./story.ts";

/** A call that was answered. */
export interface Replayed extends Heard {
  readonly method: string;
  readonly given: Given | undefined;
  readonly answer: unknown;
}

type Callable = (params?: unknown) => Promise<unknown>;

/** Calls a method by its name. */
export const callOf = (client: object, method: string): Callable => {
  const found: unknown = Reflect.get(client, method);
  if (typeof found !== "function") throw new Error(`${method} is no method`);
  return (params) => Promise.resolve(Reflect.apply(found, client, params ? [params] : []));
};

/** What went over the wire last. */
export interface Heard {
  /** Method and URL as they went out. */
  readonly sent: string;
  readonly body: string;
}

/** A transport, and the body that came back. */
export const listening = (
  transport: Transport,
): { readonly heard: Heard; readonly listen: Transport } => {
  const heard = { sent: "", body: "" };
  const listen: Transport = (signed, options) => async () => {
    const reply = await transport(signed, options)();
    heard.sent = `${signed.method} ${signed.url}`;
    if (E.isRight(reply)) heard.body = reply.right.body;
    return reply;
  };
  return { heard, listen };
};

/** The whole story, call by call. */
export const replayed = async (
  options: PortfolioClientOptions = {},
): Promise<readonly Replayed[]> => {
  const ref = worldRef(openWorld({ switches: { retired: true, largeIds: true } }));
  const { heard, listen } = listening(simulated(ref));
  const client = new PortfolioClient({
    ...options,
    environment: simulatedEnvironment(ref, { transport: listen }),
  });
  const answers = new Map<string, unknown>();
  const all: Replayed[] = [];
  for (const [method, given, as] of story) {
    // A minute each, so that no limit is reached.
    ref.write(advance(ref.read(), 61_000).world)();
    if (method === "repayFuturesNegativeBalance") {
      ref.write(deposit(ref.read(), { USDT: { um: "-9000" } }))();
    }
    const params = given && filled(given, answers);
    const answer = await callOf(client, method)(params).catch((error: unknown) => {
      throw new Error(`${method}: ${error}`, { cause: error });
    });
    if (as) answers.set(as, answer);
    all.push({ method, given: params, ...heard, answer });
  }
  return all;
};
