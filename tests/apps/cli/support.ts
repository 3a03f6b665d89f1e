/** A machine for the command line that is all in memory but its files, and an exchange at its other end. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Person, System } from "../../../apps/cli/terminal/system.ts";
import { run } from "../../../apps/cli/program.ts";
import type { Transport } from "../../../lib/environment.ts";
import { openWorld, type Ref, sampleKey, worldRef } from "../../../simulator/mod.ts";
import { exchangeAt } from "../../host/exchange_door.ts";

/** The time at which worlds of these tests begin. */
export const START = 1_763_683_200_000;

/** What a command gave. */
export interface Ran {
  readonly code: number;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
  /** Standard output, read as JSON. */
  readonly json: () => unknown;
}

/** Settings of {@link bench}. */
export interface BenchOptions {
  /** Carries requests; the simulated exchange where absent. */
  readonly transport?: Transport;
  /** Answers of the person at the terminal, one by one; nobody is there where absent. */
  readonly answers?: (string | undefined)[];
  readonly variables?: Readonly<Record<string, string>>;
  /** What is piped in. */
  readonly input?: string;
  /** The time; {@link START} and what was waited since where absent. */
  readonly now?: () => number;
  /** The terminal: how wide it is, and whether a person reads standard output. */
  readonly terminal?: Partial<Pick<System, "columns" | "isRead" | "live">>;
}

/** A machine, its exchange and its folder. */
export interface Bench {
  readonly folder: string;
  readonly ref: Ref;
  readonly system: System;
  /** Moves the clock on, in ms. */
  readonly wait: (ms: number) => void;
  /** Runs a command line. */
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  /** How many requests went out. */
  readonly sent: () => number;
  /** How many of them could change something. */
  readonly changed: () => number;
  /** Gives the person, where one is there, more answers. */
  readonly answer: (...answers: readonly (string | undefined)[]) => void;
  /** All questions that the person was asked. */
  readonly questions: readonly string[];
  /** All answers that the person could choose from. */
  readonly labels: readonly string[];
}

/** Keys that the exchange of the tests knows. */
export const BOOK: string = `## Binance Accounts

### main
- API Key: ${sampleKey.apiKey}
- Secret: ${sampleKey.secret}
`;

/** Puts a book of accounts into the folder. */
export const withBook = ({ folder }: Pick<Bench, "folder">, book: string = BOOK): void =>
  writeFileSync(join(folder, "accounts.md"), book);

/** The failure that a command printed. */
export const failureIn = (
  ran: Ran,
): { readonly outcome: string; readonly message: string; readonly rule?: string } =>
  (ran.json() as { failure: { outcome: string; message: string; rule?: string } }).failure;

/** What the audit log of a machine holds. */
export const auditIn = (
  { folder }: Pick<Bench, "folder">,
): readonly { readonly event: string }[] =>
  readFileSync(join(folder, "audit.jsonl"), "utf8").trim().split("\n")
    .map((line) => JSON.parse(line));

const personOf = (
  answers: (string | undefined)[],
  questions: string[],
  labels: string[],
): Person => {
  const next = (question: string) => {
    questions.push(question);
    return Promise.resolve(answers.shift());
  };
  return {
    line: next,
    secret: next,
    choose: (question, choices) => {
      labels.push(...choices.map(({ label }) => label));
      return next(question);
    },
  };
};

/** Runs `use` with a machine whose folder is gone afterwards. */
export const bench = async <A>(
  use: (bench: Bench) => Promise<A>,
  { transport, answers, variables = {}, input = "", now, terminal }: BenchOptions = {},
): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), "unimargin-cli-"));
  const ref = worldRef(openWorld({ time: START }));
  const carry = transport ?? exchangeAt(ref);
  let clock = START;
  let sent = 0;
  let changed = 0;
  let random = 0;
  const texts: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] };
  const questions: string[] = [];
  const labels: string[] = [];
  const system: System = {
    variables: { UNIMARGIN_HOME: folder, ...variables },
    home: folder,
    folder,
    out: (text) => void texts.out.push(text),
    err: (text) => void texts.err.push(text),
    isRead: false,
    ...terminal,
    input: () => Promise.resolve(input),
    ...(answers && { person: personOf(answers, questions, labels) }),
    now: now ?? (() => clock),
    uptime: () => (now ?? (() => clock))() - START,
    random: (length) => Uint8Array.from({ length }, () => random = (random * 31 + 7) % 251),
    transport: () => (signed, options) => {
      sent++;
      if (signed.method !== "GET") changed++;
      return carry(signed, options);
    },
  };
  try {
    return await use({
      folder,
      ref,
      system,
      questions,
      labels,
      answer: (...more) => void answers?.splice(0, answers.length, ...more),
      wait: (ms) => void (clock += ms),
      sent: () => sent,
      changed: () => changed,
      run: async (...args) => {
        for (const lines of Object.values(texts)) lines.length = 0;
        const code = await run(system, args);
        const [out, err] = [texts.out.join("\n"), texts.err.join("\n")];
        return { code, out, err, json: () => JSON.parse(out) };
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
