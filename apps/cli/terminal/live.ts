/** What a command needs that goes on until it is interrupted: sockets, Ctrl-C, a part of the screen. */
import process from "node:process";
import { type OpenSocket, webSockets } from "../../../sockets/web_socket.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Ctrl-C, and other ways to ask a program to end. */
export type Interrupt = (typeof SIGNALS)[number];

/** What a command needs that goes on until it is interrupted. */
export interface Live {
  /** Opens sockets; absent where the runtime has none. */
  readonly openSocket?: OpenSocket;
  /** Calls at Ctrl-C, and where the program is asked to end; the result stops that. */
  readonly onInterrupt: (work: (signal: Interrupt) => void) => () => void;
  /** Lets the program end as by a signal, once all is told. */
  readonly endBy: (signal: Interrupt) => void;
  /** Calls where nobody takes what is written any more, as behind `head`; the result stops that. */
  readonly onUnread: (work: () => void) => () => void;
  /** Shows lines in place of those that it showed before; absent without a terminal that can. */
  readonly show?: (lines: readonly string[]) => void;
  /** How large the terminal is now. */
  readonly size: () => { readonly columns: number; readonly rows: number };
}

/** A part of a terminal that is written over again and again, and stays when the program ends. */
export const showingOn = (write: (text: string) => void): (lines: readonly string[]) => void => {
  let height = 0;
  return (lines) => {
    const back = height > 0 ? `\u001b[${height}A\r` : "";
    // Written over line by line: a cleared screen would flicker.
    const text = lines.map((line) => `${line}\u001b[K\n`).join("");
    write(`${back}${text}${lines.length < height ? "\u001b[J" : ""}`);
    height = lines.length;
  };
};

/** Whether a terminal can be written over: a dumb one shows the signs for it as they are. */
export const isWrittenOver = ({ isTTY }: { readonly isTTY?: boolean }): boolean =>
  isTTY === true && process.env["TERM"] !== "dumb";

/** This machine's. */
export const realLive = (): Live => ({
  // Node 20 has none unless it is told to.
  ...("WebSocket" in globalThis && { openSocket: webSockets() }),
  onInterrupt: (work) => {
    for (const signal of SIGNALS) process.on(signal, work);
    return () => {
      for (const signal of SIGNALS) process.off(signal, work);
    };
  },
  endBy: (signal) => void process.once("exit", () => process.kill(process.pid, signal)),
  onUnread: (work) => {
    process.stdout.on("error", work);
    return () => process.stdout.off("error", work);
  },
  ...(isWrittenOver(process.stdout) && {
    show: showingOn((text) => process.stdout.write(text)),
  }),
  size: () => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 }),
});
