/** Sends the given requests, in any runtime. */
import { Nothing } from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import {
  credentials,
  environment,
  productionHosts,
  type Transport,
} from "../../lib/environment.ts";
import { Ticker } from "../../lib/fields/fields.ts";
import { send } from "../../lib/send.ts";
import { hmac } from "../../signers/hmac.ts";
import type { Case } from "./cases.ts";
import { TRIED } from "./paths.ts";

type Try = Endpoint<{ readonly symbol: string }, Nothing>;

const trial = (verb: Case["method"], path: string): Try =>
  endpoint(() => ({
    name: "tried",
    ...(verb === "GET"
      ? { verb, act: { does: "read" } }
      : { verb, act: { does: "set", what: "leverage" } }),
    host: "papi",
    path,
    access: "TRADE",
    weight: {},
    params: { symbol: Ticker },
    answer: Nothing(),
  }));

const warming = trial("GET", "/papi/v1/warming");

/** Makes a transport by its name. */
export type Transports = Readonly<Partial<Record<Case["transport"], () => Transport>>>;

const carryOut = async (
  tried: Case,
  transport: Transport,
  url: string,
  ask: (path: string) => Promise<string>,
) => {
  const env = environment({
    hosts: { ...productionHosts, papi: url },
    transport,
    credentials: credentials("keyOfTheTrial", hmac("secretOfTheTrial")),
  });
  const tell = async (request: ReturnType<Try>): Promise<string> => {
    const result = await send(request)(env)();
    return result._tag === "Right" ? "answered" : result.left.outcome;
  };
  if (tried.warm) {
    const outcome = await tell(warming({ symbol: "BTCUSDT" }));
    if (outcome !== "answered") return `no warm connection: ${outcome}`;
  }
  const dropped = tried.point === "while the request leaves"
    ? ask("drop")
    : tried.point.startsWith("idle") && await ask("drop");
  const outcome = await tell(trial(tried.method, TRIED)({ symbol: "BTCUSDT" }));
  await dropped;
  return outcome;
};

/** Carries out every case that the control server names, and reports the result of each. */
export const carryOutAll = async (control: string, transports: Transports): Promise<void> => {
  const ask = async (path: string): Promise<string> => (await fetch(`${control}/${path}`)).text();
  const cases: readonly Case[] = JSON.parse(await ask("cases"));
  for (const [i, tried] of cases.entries()) {
    const transport = transports[tried.transport];
    if (!transport) throw new Error(`No transport ${tried.transport}`);
    const url = await ask(`open?${i}`);
    const outcome = await carryOut(tried, transport(), url, (path) => ask(`${path}?${i}`));
    await ask(`close?${i}&${encodeURIComponent(outcome)}`);
  }
};
