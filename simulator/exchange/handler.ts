/** Handlers: what a route does to the world. */
import type { Fact } from "../engine/facts.ts";
import { type Units, units } from "../../lib/decimal.ts";
import type { Refusal } from "./refusals/shared.ts";
import type { World } from "../engine/world/world.ts";

/** Checked parameters: name to wire text. */
export type Params = ReadonlyMap<string, string>;

/** The world afterwards and the body to answer with; ids are bigint there. */
export interface Done {
  /** The world afterwards. */
  readonly world: World;
  /** What is answered. */
  readonly body: unknown;
  /**
   * What happened, in order.
   *
   * @internal
   */
  readonly facts?: readonly Fact[];
}

/** Carries out a checked call, or refuses it and changes nothing. */
export type Handler = (world: World, params: Params) => Done | Refusal;

/** Handlers by route, as in `POST /papi/v1/um/order`. */
export type Routes = Readonly<Record<string, Handler>>;

/** Whether a handler refused. */
export const isRefusal = (outcome: object): outcome is Refusal =>
  "code" in outcome && "msg" in outcome && "status" in outcome;

/** Text of a parameter; empty if not sent. */
export const textOf = (params: Params, name: string): string => params.get(name) ?? "";

/** Amount of a parameter; 0 if not sent. */
export const unitsOf = (params: Params, name: string): Units => units(params.get(name) ?? "0");

/** Number of a parameter, or a default if not sent. */
export const numberOf = (params: Params, name: string, whenAbsent: number): number =>
  Number(params.get(name) ?? whenAbsent);

/** Whether a boolean parameter is true. */
export const isOn = (params: Params, name: string): boolean =>
  params.get(name)?.toLowerCase() === "true";

/** Whether a time lies between `startTime` and `endTime`, if sent. */
export const isWithin = (params: Params, time: number): boolean =>
  time >= numberOf(params, "startTime", 0) && time <= numberOf(params, "endTime", Infinity);

/** The page given by `current` and `size`. */
export const pageOf = <A>(params: Params, all: readonly A[], size = 10): readonly A[] => {
  const length = numberOf(params, "size", size);
  const start = (numberOf(params, "current", 1) - 1) * length;
  return all.slice(start, start + length);
};
