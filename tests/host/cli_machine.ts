/** A machine for the command line, in a folder that is gone afterwards: no terminal, no network. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Machine } from "../../apps/cli/machine.ts";
import { run } from "../../apps/cli/program.ts";
import * as E from "../../lib/either.ts";
import type { Reply, Signed, Transport } from "../../lib/environment.ts";
import { unreachable } from "../../lib/failure.ts";

/** How a command line ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder, and command lines that run in it. */
export interface Place {
  readonly folder: string;
  /** Runs a command line; `input` is what is piped in. */
  readonly run: (args: readonly string[], input?: string) => Promise<Ran>;
}

/** What differs from a machine that reaches nobody. */
export interface Given {
  readonly variables?: Readonly<Record<string, string>>;
  readonly transport?: Transport;
  readonly now?: () => number;
  readonly machine?: Partial<Machine>;
}

const nobody: Transport = ({ endpoint }) => () =>
  Promise.resolve(
    E.left(unreachable(endpoint, "no connection could be made; check network and host", "notSent")),
  );

/** Runs `use` with a machine whose home is a new folder. */
export const inPlace = async <A>(given: Given, use: (place: Place) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), "unimargin-cli-"));
  const runHere = async (args: readonly string[], input = ""): Promise<Ran> => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await run({
      variables: { UNIMARGIN_HOME: folder, ...given.variables },
      home: folder,
      folder,
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      isRead: false,
      input: () => Promise.resolve(input),
      now: given.now ?? Date.now,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      transport: () => given.transport ?? nobody,
      ...given.machine,
    }, args);
    return { code, out: out.join("\n"), err: err.join("\n") };
  };
  try {
    return await use({ folder, run: runHere });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What a fake exchange answers: a body, or a reply whole. */
export type Answer = object | ((signed: Signed) => Partial<Reply>);

/** A transport that answers by path; whatever is not named is unreachable. */
export const answering =
  (answers: Readonly<Record<string, Answer>>): Transport => (signed) => async () => {
    const answer = answers[new URL(signed.url).pathname];
    if (answer === undefined) return await nobody(signed)();
    const given = typeof answer === "function" ? answer(signed) : { body: JSON.stringify(answer) };
    return E.right({ status: 200, headers: {}, body: "", ...given });
  };
