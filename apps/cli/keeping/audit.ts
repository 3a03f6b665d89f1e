/** What was sent and what was refused: a file that only grows, one line of JSON each, without secrets. */
import type { Request } from "../../../mod.ts";
import { maskParam, maskText } from "../../../agent/mod.ts";
import { appendLine } from "./home.ts";
import type { Session } from "../calling/session.ts";
import { visible } from "../terminal/visible.ts";

/** Through which door a request came. */
export type Door = "cli" | "mcp";

/** What became of it. */
export interface Entry {
  /** `prepared` and shown, `blocked` by a rule, about to be `sent`, `done`, or `failed`. */
  readonly event: "prepared" | "blocked" | "sent" | "done" | "failed";
  /** Rule that blocked it. */
  readonly rule?: string;
  /** What became of the request. */
  readonly outcome?: string;
  /** The exchange's code. */
  readonly code?: number;
  /** What a person was told. */
  readonly message?: string;
}

/** Adds a line about a request. */
export const audit = async (
  { home, machine, account, environment }: Pick<
    Session,
    "home" | "machine" | "account" | "environment"
  >,
  door: Door,
  { spec, query }: Request<unknown>,
  { message, ...entry }: Entry,
): Promise<void> =>
  await appendLine(
    home.audit,
    visible(JSON.stringify({
      at: new Date(machine.now()).toISOString(),
      door,
      account,
      environment,
      endpoint: spec.name,
      params: Object.fromEntries(query.map(([name, text]) => [name, maskParam(name, text)])),
      ...entry,
      ...(message !== undefined && { message: maskText(message) }),
    })),
  );
