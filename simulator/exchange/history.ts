/** Reading histories: time range, order and limit. */
import * as algoRefusals from "./refusals/waiting.ts";
import { numberOf, type Params } from "./handler.ts";
import type { Refusal } from "./refusals/shared.ts";
import { at, newest, type Vector } from "../engine/world/vector.ts";
import type { World } from "../engine/world/world.ts";

/** A day in ms. */
export const DAY = 86_400_000;

/** Time range in ms, both ends included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** All times. */
export const EVER: Span = { start: 0, end: Infinity };

/**
 * The time range of a call, limited to a length in ms: the latest without times, else after the
 * start or before the end.
 */
export const spanOf = (world: World, params: Params, length: number): Span | Refusal => {
  const given = params.get("startTime");
  const end = numberOf(params, "endTime", Infinity);
  const start = given === undefined ? Math.min(end, world.time) - length : Number(given);
  if (start > end) return algoRefusals.spanTurned;
  if (given !== undefined && end !== Infinity && end - start > length) {
    return algoRefusals.spanTooLong;
  }
  return { start, end: Math.min(end, start + length) };
};

/** Whether a time lies in a span. */
export const isIn = ({ start, end }: Span, time: number): boolean => time >= start && time <= end;

/** Elements from a place on, first to last, at most `limit` that pass a filter. */
export const fromPlace = <A>(
  all: Vector<A>,
  start: number,
  limit: number,
  passes: (one: A) => boolean,
): readonly A[] => {
  const found: A[] = [];
  for (let i = Math.max(start, 0); i < all.size && found.length < limit; i++) {
    const one = at(all, i);
    // The oldest are forgotten.
    if (one !== undefined && passes(one)) found.push(one);
  }
  return found;
};

/** The newest `limit` elements that pass a filter, first to last. */
export const latest = <A>(
  all: Vector<A>,
  limit: number,
  passes: (one: A) => boolean,
): readonly A[] => {
  const found: A[] = [];
  for (const one of newest(all)) {
    if (found.length >= limit) break;
    if (passes(one)) found.push(one);
  }
  return found.reverse();
};

/**
 * A page of a history, first to last: from the given place, else from the start time, else the
 * newest. Callers that continue from the last element miss none.
 */
export const page = <A>(
  all: Vector<A>,
  params: Params,
  place: number | undefined,
  limit: number,
  passes: (one: A) => boolean,
): readonly A[] =>
  place !== undefined
    ? fromPlace(all, place, limit, passes)
    : params.has("startTime")
    ? fromPlace(all, 0, limit, passes)
    : latest(all, limit, passes);
