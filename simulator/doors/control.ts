/** Routes that control the simulated world, for people and tests. */
import * as E from "../../lib/either.ts";
import type { Reply } from "../../lib/environment.ts";
import { readFaultPlan } from "./fault_plan.ts";
import type { FaultPlan } from "./faults.ts";
import type { Prices } from "../engine/market/prices.ts";
import { readWorld, writeWorld } from "../engine/snapshot.ts";
import type { World } from "../engine/world/world.ts";

/** What the routes do. */
export interface Controls {
  readonly read: () => World;
  readonly restore: (world: World) => void;
  readonly reset: () => void;
  readonly advance: (ms: number) => void;
  readonly setPrices: (prices: Prices) => void;
  readonly setFaults: (plan: FaultPlan | undefined) => void;
}

const json = (status: number, text: string): Reply => ({
  status,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: text,
});

const wrong = (msg: string, status = 400): Reply => json(status, JSON.stringify({ msg }));

const objectIn = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? value as Readonly<Record<string, unknown>>
      : undefined;
  } catch {
    return undefined;
  }
};

const isPrices = (
  value: Readonly<Record<string, unknown>>,
): value is Prices =>
  Object.values(value).every((each) => typeof each === "string" && /^\d+(\.\d+)?$/.test(each));

type Route = (controls: Controls, text: string) => Reply;

const done = ({ read }: Controls): Reply => json(200, JSON.stringify({ time: read().time }));

const routes: Readonly<Record<string, Route>> = {
  "GET /simulator/world": ({ read }) => json(200, writeWorld(read())),
  "PUT /simulator/world": (controls, text) => {
    const world = readWorld(text);
    if (E.isLeft(world)) return wrong(world.left);
    controls.restore(world.right);
    return done(controls);
  },
  "POST /simulator/reset": (controls) => {
    controls.reset();
    return done(controls);
  },
  "POST /simulator/advance": (controls, text) => {
    const ms = objectIn(text)?.["ms"];
    if (typeof ms !== "number" || !Number.isSafeInteger(ms) || ms < 0) {
      return wrong('Cannot advance: expected {"ms":60000}, a whole number of ms from 0 on');
    }
    controls.advance(ms);
    return done(controls);
  },
  "POST /simulator/prices": (controls, text) => {
    const prices = objectIn(text);
    if (!prices || !isPrices(prices)) {
      return wrong('Cannot set prices: expected {"BTCUSDT":"61000"}, decimals as text');
    }
    try {
      controls.setPrices(prices);
    } catch (error) {
      return wrong(error instanceof Error ? error.message : String(error));
    }
    return done(controls);
  },
  "POST /simulator/faults": (controls, text) => {
    const value = objectIn(text);
    if (value && Object.keys(value).length === 0) {
      controls.setFaults(undefined);
      return done(controls);
    }
    const plan = readFaultPlan(value);
    if (E.isLeft(plan)) return wrong(plan.left);
    controls.setFaults(plan.right);
    return done(controls);
  },
};

/**
 * Serves the control routes. Requests from web pages are refused: no page may control the world.
 */
export const controlHandler = (controls: Controls) => async (request: Request): Promise<Reply> => {
  if (request.headers.has("origin")) return wrong("Not for web pages", 403);
  const { pathname } = new URL(request.url);
  const route = routes[`${request.method} ${pathname}`];
  const text = await request.text();
  return route
    ? route(controls, text)
    : wrong(`No such route; there are ${Object.keys(routes).join(", ")}`, 404);
};
