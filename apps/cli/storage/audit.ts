/** What was sent and what was refused: a file that only grows, one line of JSON each, without secrets. */
import { type AuditEntry, auditEntry, type AuditNote } from "../../../agent/mod.ts";
import type { Request } from "../../../mod.ts";
import { appendLine } from "./home.ts";
import type { Session } from "../calling/session.ts";
import { escapeInvisible } from "../terminal/escape.ts";

/** Through which door a request came. */
export type Door = "cli" | "mcp";

/** Adds a line. */
export const writeEntry = (
  { home }: Pick<Session, "home">,
  door: Door,
  { at, ...entry }: AuditEntry,
): Promise<void> => appendLine(home.audit, escapeInvisible(JSON.stringify({ at, door, ...entry })));

/** Adds a line about a request. */
export const audit = (
  { system, ...session }: Pick<Session, "home" | "system" | "account" | "environment">,
  door: Door,
  request: Request<unknown>,
  note: AuditNote,
): Promise<void> =>
  writeEntry(session, door, auditEntry({ ...session, now: system.now() }, request, note));
