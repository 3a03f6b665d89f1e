/** JSON as the exchange writes it: ids as numbers with all their digits. */

import { named, quoted } from "../engine/world_text.ts";

/** Writes a body; a bigint becomes a number, digit for digit. */
export const writeJson = (value: unknown): string => {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  // As JSON.stringify writes it, which took long to call for each of the many times in a list.
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(",")}]`;
  let text = "";
  for (const name in value) {
    const each = (value as Record<string, unknown>)[name];
    if (each === undefined) continue;
    text += `${text === "" ? "" : ","}${named(name)}${writeJson(each)}`;
  }
  return `{${text}}`;
};
