/** What control routes reach: the world, its clock, its faults, and what was called. */
import type { Reply } from "../../../lib/environment.ts";
import type { Call } from "../calls.ts";
import type { FaultPlan } from "../fault_plan.ts";
import type { SimulatedSockets } from "../sockets.ts";
import type { Prices } from "../../engine/market/prices.ts";
import type { World } from "../../engine/world/world.ts";
import type { Streamed } from "../../exchange/streams.ts";
import type { Schema } from "./schema.ts";

/** What the routes do. */
export interface Controls {
  readonly read: () => World;
  readonly restore: (world: World) => void;
  readonly reset: () => void;
  readonly advance: (ms: number) => void;
  readonly setPrices: (prices: Prices) => void;
  readonly setFaults: (plan: FaultPlan | undefined) => void;
  /** What goes wrong with its connections; absent where it has none. */
  readonly sockets: Pick<SimulatedSockets, "setFaults" | "hit"> | undefined;
  /** Writes a changed world, and tells of what led to it. */
  readonly move: (streamed: Streamed) => void;
  /** The newest calls, oldest first. */
  readonly calls: () => readonly Call[];
}

/** What one request may ask for, so that none stalls the server. */
export interface Bounds {
  /** Bytes of a body; 1 MiB if absent. */
  readonly body: number;
  /** Bytes of a world; 64 MiB if absent. */
  readonly world: number;
  /** How far one call moves time, in ms; a year if absent. */
  readonly advance: number;
  /** Number of accounts; 256 if absent. */
  readonly accounts: number;
}

/** The usual bounds. */
export const usualBounds: Bounds = {
  body: 2 ** 20,
  world: 2 ** 26,
  advance: 366 * 86_400_000,
  accounts: 256,
};

/** A control route. */
export interface ControlRoute {
  readonly verb: "GET" | "POST" | "PUT";
  readonly path: string;
  /** What it does, in a line. */
  readonly does: string;
  /** What its body holds; absent if it takes none. */
  readonly takes?: { readonly shape: Schema<unknown>; readonly example: unknown };
  /** What its reply holds; text in HTML where absent. */
  readonly gives?: Schema<unknown>;
  /** Whether the body may be as long as a world. */
  readonly isWorld?: boolean;
  readonly run: (controls: Controls, body: string, bounds: Bounds, query: URLSearchParams) => Reply;
}
