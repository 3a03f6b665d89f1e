/** What the program may touch of the machine it runs on: tests give it another one. */
import type { Transport } from "../../../mod.ts";
import type { Live } from "./live.ts";

/** A person at a terminal; each question resolves to `undefined` if it is cancelled. */
export interface Person {
  /** Asks for a line. */
  readonly line: (question: string, whenEmpty?: string) => Promise<string | undefined>;
  /** Asks for a line that nobody may read over the shoulder. */
  readonly secret: (question: string) => Promise<string | undefined>;
  /** Asks for one of some values. */
  readonly choose: (
    question: string,
    choices: readonly { readonly value: string; readonly label: string }[],
  ) => Promise<string | undefined>;
}

/** All that the program needs of its surroundings. */
export interface System {
  /** Variables of the environment. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The person's own folder. */
  readonly home: string;
  /** The folder in which the program was started. */
  readonly folder: string;
  /** Writes to standard output: answers, and nothing else. */
  readonly out: (text: string) => void;
  /** Whether a person reads standard output: JSON is indented then. */
  readonly isRead: boolean;
  /** Width of the terminal in characters, if somebody reads there. */
  readonly columns?: number;
  /** Where the reader is, as in `Europe/Zurich`; the machine's own place if absent. */
  readonly timeZone?: string;
  /** Writes to standard error: what people read. */
  readonly err: (text: string) => void;
  /** All of standard input, if something is piped in. */
  readonly input: () => Promise<string>;
  /** The person at the terminal, if any. */
  readonly person?: Person;
  /** The time, in ms since 1970-01-01 UTC. */
  readonly now: () => number;
  /** The time since the machine started, in ms; no person sets this clock. */
  readonly uptime: () => number;
  /** Random bytes. */
  readonly random: (length: number) => Uint8Array;
  /** Carries requests to the exchange, with headers added. */
  readonly transport: (headers: Readonly<Record<string, string>>) => Transport;
  /** For commands that go on until they are interrupted; absent where there is nothing of the kind. */
  readonly live?: Live;
}

/** An error that the user has to fix; the program ends with this exit code. */
export class UserError extends Error {
  override readonly name = "UserError";
  /** What the program ends with. */
  readonly code: number;

  constructor(message: string, code = 2) {
    super(message);
    this.code = code;
  }
}
