/** Reads values out of JSON whose shape is not known. */
import type { How, Rates } from "./figure.ts";

/** A member of an object. */
export const get = (of: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? new Map<string, unknown>(Object.entries(value)).get(key)
        : undefined,
    of,
  );

/** A list; empty where there is none. */
export const list = (of: unknown): readonly unknown[] => Array.isArray(of) ? of : [];

/** Members of an object by name. */
export const members = (of: unknown): readonly (readonly [string, unknown])[] =>
  typeof of === "object" && of !== null ? Object.entries(of) : [];

/** Text; empty where there is none. */
export const text = (of: unknown, ...path: readonly string[]): string => {
  const value = get(of, ...path);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

/** Whether there is text. */
export const has = (of: unknown, ...path: readonly string[]): boolean => text(of, ...path) !== "";

/** Who says a figure, by its member `official`. */
export const howOf = (of: unknown): How => {
  const official = get(of, "official");
  return official === true || (typeof official === "string" && official !== "")
    ? "official"
    : "derived";
};

/** The first source of a file. */
export const sourceOf = (file: unknown): string =>
  text(file, "source") || text(list(get(file, "sources"))[0], "url") ||
  text(list(get(file, "sources"))[0]);

/** Rows of a table. */
export const ratesOf = (table: unknown, floor: string): Rates =>
  list(table).map((row) => [text(row, floor), text(row, "rate")] as const);
