/** What waits for a reader of states: of those that replace each other the newest alone. */
import { type Queue, queueBy } from "../queue.ts";

/** A queue in which what must not stay gives way to the next one. */
export const latest = <A>(mustStay: (each: A) => boolean): Queue<A> => {
  const waiting: A[] = [];
  return queueBy(
    (each) => {
      const old = waiting.findIndex((other) => !mustStay(other));
      if (!mustStay(each) && old >= 0) waiting.splice(old, 1);
      waiting.push(each);
    },
    () => waiting.shift(),
  );
};
