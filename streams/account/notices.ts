/** Notices that wait for their reader. */
import type { Notice } from "./notice.ts";

/** How many notices may wait; fills wait beyond it. */
const LIMIT = 10_000;

/** Notices on their way to one reader. */
export interface Notices {
  /** Adds one. What a slow reader would not see in time is left out and counted; fills never are. */
  readonly put: (notice: Notice) => void;
  /** Ends them. */
  readonly end: () => void;
  /** The next one, as soon as there is one. */
  readonly next: () => Promise<IteratorResult<Notice>>;
}

/** No notices yet. */
export const notices = (): Notices => {
  let waiting: Notice[] = [];
  let first = 0;
  let leftOut = 0;
  let isOver = false;
  let wake: (() => void) | undefined;
  const take = (): Notice | undefined => {
    const notice = waiting[first++];
    if (first > 1_000) {
      waiting = waiting.slice(first);
      first = 0;
    }
    if (notice === undefined) first = waiting.length;
    return notice;
  };
  return {
    put: (notice) => {
      if (isOver) return;
      if (waiting.length - first >= LIMIT && notice.type !== "fill") leftOut++;
      else waiting.push(notice);
      wake?.();
    },
    end: () => {
      isOver = true;
      wake?.();
    },
    next: async () => {
      for (;;) {
        const notice = take();
        if (notice) return { done: false, value: notice };
        if (leftOut > 0) {
          const count = leftOut;
          leftOut = 0;
          return { done: false, value: { type: "lagged", leftOut: count } };
        }
        if (isOver) return { done: true, value: undefined };
        await new Promise<void>((done) => wake = done);
      }
    },
  };
};
