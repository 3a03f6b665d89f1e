/** What is tried, over and over: from one worker to ten thousand. */
import type { Setting } from "./minutes.ts";

type Shape = Omit<Setting, "minutes" | "seed">;

/** Settings in which no minute may be over the limit. */
export const settings: readonly Shape[] = [
  { workers: 1, limit: 1200, load: 1.5, skewMs: 100 },
  { workers: 20, limit: 1200, load: 1.3, skewMs: 200, crashes: 0.001 },
  { workers: 200, limit: 1200, load: 1.5, skewMs: 100 },
  { workers: 200, limit: 1200, load: 1.5, skewMs: 2000, guardMs: 2500 },
  { workers: 200, limit: 6000, load: 1.2, skewMs: 100, crashes: 0.001 },
  { workers: 200, limit: 6000, load: 1.5, skewMs: 100, isUneven: true },
  { workers: 200, limit: 6000, load: 0.8, skewMs: 100 },
  { workers: 200, limit: 6000, load: 3, skewMs: 100, cancels: 0.03 },
  { workers: 2000, limit: 6000, load: 1.5, skewMs: 100 },
  { workers: 10_000, limit: 6000, load: 1.5, skewMs: 100 },
];

/** The control: nothing is kept free at the end of a minute, and nothing for late requests. */
export const control: Shape = {
  workers: 200,
  limit: 1200,
  load: 1.5,
  skewMs: 2000,
  guardMs: 0,
  spare: 0,
  cancels: 0.5,
};
