/** Replies that control routes share, and the shapes of them. */
import type { Reply } from "../../../lib/environment.ts";
import type { Controls } from "./controls.ts";
import { object, type Schema, whole } from "./schema.ts";

/** A reply in JSON. */
export const json = (status: number, text: string): Reply => ({
  status,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: text,
});

/** A refusal with its reason. */
export const wrong = (msg: string, status = 400): Reply => json(status, JSON.stringify({ msg }));

/** A body in JSON; `undefined` if it is none. */
export const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** A moment, or how long, in ms. */
export const time: Schema<number> = /*#__PURE__*/ whole(0, Number.MAX_SAFE_INTEGER);
/** The time of the world. */
export const timeShape: Schema<{ readonly time: number }> = /*#__PURE__*/ object(
  { time: time },
  {},
);
/** What was asked for is done. */
export const done = ({ read }: Controls): Reply => json(200, JSON.stringify({ time: read().time }));
