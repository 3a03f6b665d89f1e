/** What waits for a reader of states: of those that replace each other the newest alone. */
import type { Queue } from "../queue.ts";

/** A queue in which what must not stay gives way to the next one. */
export const latest = <A>(mustStay: (each: A) => boolean): Queue<A> => {
  const waiting: A[] = [];
  let isOver = false;
  let wake: (() => void) | undefined;
  return {
    put: (each) => {
      if (isOver) return;
      const old = waiting.findIndex((other) => !mustStay(other));
      if (!mustStay(each) && old >= 0) waiting.splice(old, 1);
      waiting.push(each);
      wake?.();
    },
    end: () => {
      isOver = true;
      wake?.();
    },
    next: async () => {
      for (;;) {
        const each = waiting.shift();
        if (each !== undefined) return { done: false, value: each };
        if (isOver) return { done: true, value: undefined };
        await new Promise<void>((done) => wake = done);
      }
    },
  };
};
