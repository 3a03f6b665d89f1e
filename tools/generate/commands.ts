/** The table of commands as scripts of package.json, tasks of deno.json and a table for people. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run/exec.ts";

/** A row of `tools/commands.json`. */
export interface Command {
  /** What it is called: `npm run NAME`, `deno task NAME`, `node tools/run.mjs NAME`. */
  readonly name: string;
  /** What may stand behind its name. */
  readonly takes?: string;
  /** What it does, in words. */
  readonly does: string;
  /** The program that Bun runs; absent where only Deno can do it. */
  readonly program?: string;
  /** Arguments that the program gets first. */
  readonly with?: readonly string[];
  /** Folders with packages of their own that must be installed. */
  readonly needs?: readonly string[];
  /** The same, where it is called without arguments. */
  readonly needsInWhole?: readonly string[];
  /** Whether it runs in the folder that it was called from. */
  readonly stays?: boolean;
  /** `false` if it needs no tool of developers: a fresh clone then fetches a runtime alone. */
  readonly tools?: false;
  /** Whether Deno alone can run it. */
  readonly deno?: boolean;
}

/** All commands. */
export const commands: readonly Command[] = JSON.parse(
  readFileSync(join(root, "tools/commands.json"), "utf8"),
);

/** Puts another text between what the two groups of a pattern match. */
const between = (text: string, pattern: RegExp, inner: string, where: string): string => {
  if (!pattern.test(text)) throw new Error(`${where} has no place for what is generated`);
  return text.replace(pattern, (_, head: string, tail: string) => head + inner + tail);
};

const lines = (rows: readonly string[]): string => rows.join(",\n");

/** `package.json` with a script for each command. */
export const scriptsIn = (text: string, commands: readonly Command[]): string => {
  const rows = commands.filter(({ program }) => program).map(({ name }) =>
    `    ${JSON.stringify(name)}: "node tools/run.mjs ${name}"`
  );
  const all = ['    "help": "node tools/run.mjs help"', ...rows];
  return between(text, /(^ {2}"scripts": \{\n)[^}]*?(\n {2}\})/m, lines(all), "package.json");
};

/** `deno.json` with a task for each command that Deno alone can run. */
export const tasksIn = (text: string, commands: readonly Command[]): string => {
  const rows = commands.filter(({ deno }) => deno).map(({ name, does }) =>
    `    ${JSON.stringify(name)}: {
      "description": ${JSON.stringify(does)},
      "command": "node tools/run/deno_task.mjs ${name}"
    }`
  );
  return between(text, /(^ {2}"tasks": \{\n)[^]*?(\n {2}\}\n)/m, lines(rows), "deno.json");
};

const MARKS = /(<!-- commands -->\n\n)[^]*?(<!-- \/commands -->)/;

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** A page with the table of commands between its marks. */
export const commandTable = (text: string, commands: readonly Command[]): string => {
  const rows = commands.map(({ name, takes = "", does, program, deno }) => [
    `\`${cell(`${name} ${takes}`.trim())}\``,
    [program ? "npm" : "", deno ? "deno" : ""].filter(Boolean).join(", "),
    cell(does),
  ]);
  const head = ["command", "by", "what it does"];
  const widths = head.map((_, i) =>
    Math.max(...[head, ...rows].map((row) => (row[i] ?? "").length))
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, i) => text.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  const table = [line(head), rule, ...rows.map(line)].join("\n");
  return between(text, MARKS, `${table}\n\n`, "CONTRIBUTING.md");
};

const EXAMPLE = /(<!-- example -->\n\n)[^]*?(<!-- \/example -->)/;

/** A page with a piece of code between its marks. */
export const withExample = (text: string, code: string): string =>
  between(text, EXAMPLE, `\`\`\`\`ts\n${code}\`\`\`\`\n\n`, "CONTRIBUTING.md");
