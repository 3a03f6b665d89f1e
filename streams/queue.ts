/** What waits for its reader. */
import { bell } from "./bell.ts";

/** Things on their way to one reader. */
export interface Queue<A> {
  /** Adds one. What a slow reader would not see in time is left out and counted. */
  readonly put: (each: A) => void;
  /** Ends them. */
  readonly end: () => void;
  /** The next one, as soon as there is one. */
  readonly next: () => Promise<IteratorResult<A>>;
}

/** A queue of what `add` keeps and `take` gives; nothing is `undefined`. */
export const queueBy = <A>(add: (each: A) => void, take: () => A | undefined): Queue<A> => {
  let isOver = false;
  const { ring, heard } = bell();
  return {
    put: (each) => {
      if (isOver) return;
      add(each);
      ring();
    },
    end: () => {
      isOver = true;
      ring();
    },
    next: async () => {
      for (;;) {
        const each = take();
        if (each !== undefined) return { done: false, value: each };
        if (isOver) return { done: true, value: undefined };
        await heard();
      }
    },
  };
};

/** How many may wait. */
const LIMIT = 10_000;

/** The reader was too slow: so many were left out. */
export interface Lagged {
  /** Tag. */
  readonly type: "lagged";
  /** How many. */
  readonly leftOut: number;
}

/**
 * An empty queue for one reader. Beyond 10,000 that wait only those are taken that must stay; how many were
 * left out is told in their place.
 */
export const queue = <A>(mustStay: (each: A | Lagged) => boolean): Queue<A | Lagged> => {
  let waiting: (A | Lagged)[] = [];
  let first = 0;
  // The one at the end of what waits. Once it is taken nothing waits, so it grows no more.
  let hole: { readonly type: "lagged"; leftOut: number } | undefined;
  return queueBy(
    (each) => {
      if (waiting.length - first < LIMIT || mustStay(each)) {
        waiting.push(each);
        hole = undefined;
      } else if (hole) hole.leftOut++;
      else waiting.push(hole = { type: "lagged", leftOut: 1 });
    },
    () => {
      const each = waiting[first++];
      // By halves, so that many that wait are not copied again and again.
      if (2 * first > waiting.length) {
        waiting = waiting.slice(first);
        first = 0;
      }
      return each;
    },
  );
};
