/** What the doctor finds, and how it says so. */
import { explain } from "../../../explain/explain.ts";
import type { Failure } from "../../../mod.ts";
import { UserError } from "../terminal/system.ts";
import { wrapped } from "../terminal/lines.ts";
import { EXIT, exitOf } from "../terminal/output.ts";

/** How a check ended. */
export type Status = "ok" | "warning" | "failed" | "skipped";

/** One thing that was looked at. Plain data; holds no secret. */
export interface Check {
  /** What was looked at. */
  readonly name: string;
  /** How it ended. */
  readonly status: Status;
  /** What was found, or why it was skipped. */
  readonly found: string;
  /** What to do, the likeliest step first. */
  readonly remedy?: readonly string[];
}

/** A check, and what the program ends with if it failed. */
export interface Finding extends Check {
  /** Exit code of a failed check. */
  readonly code?: number;
}

const finding =
  (status: Status) => (name: string, found: string, ...remedy: readonly string[]): Finding => ({
    name,
    status,
    found,
    ...(remedy.length > 0 && { remedy }),
  });

/** All is well. */
export const ok: ReturnType<typeof finding> = finding("ok");

/** It works, but should be mended. */
export const warning: ReturnType<typeof finding> = finding("warning");

/** It makes no sense here, or another check has to pass first. */
export const skipped: ReturnType<typeof finding> = finding("skipped");

/** Something here on this machine cannot be used. */
export const broken = (name: string, found: string, ...remedy: readonly string[]): Finding => ({
  ...finding("failed")(name, found, ...remedy),
  code: EXIT.badCall,
});

/** The exchange refuses what comes from here, as it is. */
export const refusedHere = (
  name: string,
  found: string,
  ...remedy: readonly string[]
): Finding => ({ ...finding("failed")(name, found, ...remedy), code: EXIT.refused });

/** What a user error says: message and remedy are one sentence. */
export const userError = (name: string, error: unknown): Finding => {
  if (!(error instanceof UserError)) throw error;
  return broken(name, error.message);
};

const PAGE_STEPS = [
  "Open any page in a browser on this machine: the network may ask to sign in first",
  "Let requests to the exchange pass the proxy unchanged, or go round it with NO_PROXY",
];

const LOST_STEPS = [
  "Check the network, the name service and the firewall of this machine",
  "Set HTTPS_PROXY where the network is left through a proxy only; Node follows it from 24.5 on",
  "Where a proxy opens TLS, name the file of its authority in NODE_EXTRA_CA_CERTS, in Deno in DENO_CERT",
];

/** What a request that had no answer of the exchange is about; nobody has to query what a read became. */
const unreachableSteps = (status: number | undefined): readonly string[] =>
  status === undefined ? LOST_STEPS : PAGE_STEPS;

/**
 * A check whose request failed.
 *
 * @param status HTTP status of the reply, if any
 */
export const ofFailure = (name: string, failure: Failure, status?: number): Finding => {
  if (failure._tag === "Blocked" && failure.rule === "environment") {
    return skipped(name, failure.message);
  }
  const { what, reason, remedy } = explain(failure);
  // Doubts about what became of a request are for those that change something.
  if (failure._tag === "Unreadable") {
    return warning(name, `The answer is not what is documented: ${reason}`, "Report what differs");
  }
  // What waits for its turn was held back on this side: the network is not the cause.
  const isLost = failure._tag === "Unreachable" && !failure.heldBack;
  return {
    ...finding("failed")(
      name,
      isLost ? failure.message : `${what}: ${reason}`,
      ...(isLost ? unreachableSteps(status) : remedy),
    ),
    code: exitOf(failure, false),
  };
};

/** What the program ends with: the code of the first check that failed. */
export const exitFor = (findings: readonly Finding[]): number =>
  findings.find(({ status }) => status === "failed")?.code ?? EXIT.ok;

const MARKS: Readonly<Record<Status, string>> = {
  ok: "ok",
  warning: "!",
  failed: "!!",
  skipped: "-",
};

/** A check as lines for people. */
export const inLines = (
  { name, status, found, remedy = [] }: Check,
  room: number = Infinity,
): string => {
  const hanging = (text: string, indent: number): readonly string[] =>
    wrapped(text, room - indent - 4).map((line, i) => " ".repeat(indent + (i > 0 ? 4 : 0)) + line);
  return [
    ...hanging(`${MARKS[status].padEnd(4)}${name}: ${found}`, 0),
    ...remedy.flatMap((step) => hanging(step, 6)),
  ].join("\n");
};

/** A check as data. */
export const checkData = ({ name, status, found, remedy }: Finding): Check => ({
  name,
  status,
  found,
  ...(remedy && { remedy }),
});
