/** What is tried, over and over: from one worker to ten thousand. */
import type { Setting } from "./minutes.ts";

type Shape = Omit<Setting, "minutes" | "seed">;

/** What has to come of a setting, beside no minute over the limit. */
export interface Goal {
  /** Part of the limit that is used. */
  readonly used: number;
  /** Requests of the store for each that left, at the most. */
  readonly operations: number;
  /** What the worker that was served least has, as a part of what the one served most has; absent if any will do. */
  readonly fairness?: number;
}

const far = { skewMs: 2000 } as const;
const many = { workers: 200, limit: 6000, skewMs: 100 } as const;

/** Settings in which no minute may be over the limit and no cancel may wait, and what they must reach. */
export const settings: readonly (Shape & Goal)[] = [
  { workers: 1, limit: 1200, load: 1.5, skewMs: 100, used: 0.95, operations: 0.35 },
  { workers: 20, limit: 1200, load: 1.3, ...far, crashes: 0.001, used: 0.95, operations: 0.35 },
  { workers: 200, limit: 1200, load: 1.5, skewMs: 100, used: 0.97, operations: 1.1 },
  { workers: 200, limit: 1200, load: 1.5, ...far, used: 0.95, operations: 1.1 },
  { workers: 1, limit: 6000, load: 1.5, ...far, used: 0.97, operations: 0.35 },
  { ...many, load: 1.2, crashes: 0.001, used: 0.97, operations: 0.35 },
  { ...many, load: 1.5, isUneven: true, used: 0.97, operations: 0.35 },
  { ...many, load: 0.8, used: 0.79, operations: 0.35 },
  { ...many, load: 3, used: 0.97, operations: 0.35, fairness: 0.9 },
  { ...many, load: 3, cancels: 0.03, used: 0.97, operations: 0.35 },
  { ...many, load: 1.2, strangers: 2000, used: 0.96, operations: 0.5 },
  { workers: 2000, limit: 6000, load: 1.5, ...far, crashes: 0.001, used: 0.97, operations: 1.35 },
  { workers: 10_000, limit: 6000, load: 1.5, ...far, crashes: 0.001, used: 0.97, operations: 1.7 },
];

/** The control: nothing is kept free at the end of a minute, and nothing for late requests. */
export const control: Shape = {
  workers: 200,
  limit: 1200,
  load: 1.5,
  skewMs: 2000,
  isCareless: true,
  cancels: 0.5,
  isDeaf: true,
};
