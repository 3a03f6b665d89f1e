/** Every rule on this side that refuses a request, each with a way to make it refuse. */
import assert from "node:assert/strict";
import {
  check,
  type Facts,
  hostsFor,
  type Policy,
  type PolicyRule,
  userAgentHeaders,
} from "../../agent/mod.ts";
import * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import { credentials, type Environment, environment } from "../../lib/environment.ts";
import type { Blocked, Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import { hmac } from "../../signers/hmac.ts";
import { ask, facts } from "../agent/support.ts";

const ORDER = ask("newUmOrder", {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "MARKET",
  quantity: "0.01",
});
const LEVERAGE = ask("changeUmInitialLeverage", { symbol: "BTCUSDT", leverage: 10 });
const RETIRED = ask("cancelAllUmOpenConditionalOrders", { symbol: "BTCUSDT" });

const blockedOf = (result: E.Either<Failure, unknown>): Blocked =>
  E.isLeft(result) && result.left._tag === "Blocked"
    ? result.left
    : assert.fail(`this should have been blocked: ${JSON.stringify(result)}`);

const env = environment({
  transport: () => () => assert.fail("it was sent"),
  credentials: credentials("key", hmac("secret")),
});

const sent = (given: Partial<Environment>, request = ORDER, signal?: AbortSignal) => async () =>
  blockedOf(await send(request, signal && { signal })({ ...env, ...given })());

const checked =
  (policy: Policy, request: Request<unknown> = ORDER, given: Partial<Facts> = {}) => () =>
    Promise.resolve(blockedOf(check(policy, request, facts(given))));

const ofPolicy: Readonly<Record<PolicyRule, () => Promise<Blocked>>> = {
  killSwitch: checked({ stopped: true }),
  readOnly: checked({ readOnly: true }),
  wellFormed: checked({}, { ...ORDER, query: [...ORDER.query, ["symbol", "ETHUSDT"]] }),
  endpoints: checked({ endpoints: [] }),
  symbols: checked({ symbols: ["ETHUSDT"] }),
  maxLeverage: checked({ maxLeverage: 5 }, LEVERAGE),
  maxOrdersPerMinute: checked({ maxOrdersPerMinute: 0 }, ORDER, { orderTimes: [] }),
  minUniMmr: checked({ minUniMmr: "2" }),
  maxNotional: checked({ maxNotional: "100" }),
  dryRun: checked({ dryRun: true }),
  confirmation: checked({}, ORDER, { environment: "production" }),
};

/** Rules of `send` and of `agent`, by name. */
export const refusals: Readonly<Record<string, () => Promise<Blocked>>> = {
  host: sent({ hosts: { ...env.hosts, papi: "http://papi.example" } }),
  misuse: sent({}, "newUmOrder" as never),
  now: sent({ now: () => NaN }),
  newId: sent({ newId: () => "" }),
  recvWindow: sent({ recvWindow: 0 }),
  retired: sent({}, RETIRED),
  signal: sent({}, ORDER, AbortSignal.abort()),
  environment: () => Promise.resolve(blockedOf(hostsFor("demo", "portfolio"))),
  userAgent: () => Promise.resolve(blockedOf(userAgentHeaders("margin", { text: "a\nb" }))),
  policy: checked({ maxNotional: "lots" }),
  ...ofPolicy,
};
