/** Tells a person at a terminal that something still goes on, once it takes more than a second. */
import type { Transport } from "../../../mod.ts";

/** Shows how far requests are. */
export interface Progress {
  /** Counts a request in; the result counts it out. */
  readonly start: (host: string) => () => void;
}

/** How a terminal is written to, and how time passes there. */
export interface ProgressParts {
  /** Writes as it is, without a line end. */
  readonly write: (text: string) => void;
  readonly now: () => number;
  /** Calls again and again; the result ends that. */
  readonly every: (ms: number, work: () => void) => () => void;
}

/** A wait that is worth a word, in ms. */
const PATIENCE = 1000;

const CLEAR = "\r\u001b[K";

/** A line on a terminal that is written over while requests wait, and gone when they are done. */
export const progressOn = ({ write, now, every }: ProgressParts): Progress => {
  const waiting: string[] = [];
  let done = 0;
  let since = 0;
  let isShown = false;
  let stop: (() => void) | undefined;
  const show = (): void => {
    const ms = now() - since;
    if (ms < PATIENCE) return;
    const answered = done > 0 ? `, ${done} of ${done + waiting.length} answered` : "";
    write(`${CLEAR}Waiting for ${waiting[0]}: ${Math.floor(ms / 1000)} s${answered}`);
    isShown = true;
  };
  const end = (): void => {
    stop?.();
    stop = undefined;
    if (isShown) write(CLEAR);
    isShown = false;
  };
  return {
    start: (host) => {
      if (waiting.length === 0) {
        since = now();
        done = 0;
        stop = every(250, show);
      }
      waiting.push(host);
      return () => {
        const at = waiting.indexOf(host);
        if (at >= 0) waiting.splice(at, 1);
        done++;
        if (waiting.length === 0) end();
      };
    },
  };
};

/** A transport whose waits are shown. */
export const withProgress =
  (transport: Transport, { start }: Progress): Transport => (signed, options) => {
    const send = transport(signed, options);
    return async () => {
      const end = start(new URL(signed.url).host);
      try {
        return await send();
      } finally {
        end();
      }
    };
  };
