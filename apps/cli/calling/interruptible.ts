/** Changes that are under way when the program is asked to end. */
import type { System } from "../terminal/system.ts";

/**
 * Does work that Ctrl-C ends in order: what is under way is told as unknown, nothing more goes out, and the
 * program ends by that signal then, so that a script does not go on to the next order. The second one ends
 * it at once.
 */
export const interruptible = async <A>(
  { live }: Pick<System, "live">,
  work: (signal: AbortSignal) => Promise<A>,
): Promise<A> => {
  const asked = new AbortController();
  const leave = live?.onInterrupt((signal) => {
    leave?.();
    live.endBy(signal);
    asked.abort();
  });
  try {
    return await work(asked.signal);
  } finally {
    leave?.();
  }
};
