/** What is wrong with a command line, in words, and what may have been meant. */
import type { Command } from "commander";
import { families, familyCommand } from "../describing/names.ts";
import { optionsOf } from "../completion/line.ts";
import { heeded } from "../calling/options.ts";
import { flagsMeant } from "./flag_names.ts";
import { searchEndpoints } from "../search/search.ts";

/** A mistake that commander found. */
export interface Mistake {
  /** Command that failed to parse. */
  readonly command: Command;
  /** commander's words, with its suggestion. */
  readonly text: string;
}

const MANY = 3;

/**
 * Commands one level down that are with that name, for users who forgot the family and wrote only
 * `new-um-order`.
 */
const below = (command: Command, name: string): readonly string[] =>
  command.commands.filter(({ commands }) => commands.some((child) => child.name() === name))
    .map((parent) => `${parent.name()} ${name}`);

const familyOf = (command: Command) =>
  families.find((each) => familyCommand(each) === command.name());

/** Commands that an unknown word may stand for. */
const meant = (command: Command, name: string): readonly string[] => {
  const direct = below(command, name);
  if (direct.length > 0) return direct;
  const family = familyOf(command);
  if (family === undefined && command.parent) return [];
  const hits = searchEndpoints(name, { ...(family && { family }), limit: MANY });
  return hits.map((hit) => hit.command);
};

/** Commands that begin with the word, or that the word begins with; a family has too many, and is searched. */
const begun = (command: Command, name: string): readonly string[] =>
  familyOf(command) === undefined && name.length > 2
    ? command.commands.map((each) => each.name())
      .filter((each) => each.startsWith(name) || name.startsWith(`${each}-`))
    : [];

/** commander suggests by single letters: for `cancel` it finds `call`, and not `cancel-all`. */
const likelyOf = (command: Command, name: string, suggested = ""): string => {
  const alike = begun(command, name);
  const isNearest = alike.length === 0 || alike.some((each) => suggested.includes(each));
  return suggested !== "" && isNearest
    ? suggested
    : [...new Set([...alike, ...meant(command, name)])].slice(0, MANY).join(", ");
};

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

const SUGGESTED = /\n\(Did you mean (?:one of )?([^]*)\?\)/;

/** Flags of a command, and those of all commands that it heeds. */
const flagsOf = (command: Command): readonly string[] =>
  optionsOf(command)
    .filter((option) => command.options.includes(option) || heeded(command, option.attributeName()))
    .flatMap(({ long }) => long ?? []);

const CHOICES = / is invalid(?: for argument '.*')?\. Allowed choices are /;

/** A mistake in one sentence: what it is, and what was meant or where to look. */
export const mistakeWords = ({ command, text }: Mistake): string => {
  const [, suggested] = SUGGESTED.exec(text) ?? [];
  const [, unknown] = /^error: unknown command '([^]*?)'/.exec(text) ?? [];
  const plain = text.replace(SUGGESTED, "").replace(/^error: (?:command-argument value )?/, "")
    .replace(/^option '(--[\w-]+)[^']*' argument (?=.*Allowed choices)/, "$1 ").trim()
    .replace(/\.$/, "")
    .replace(CHOICES, " does not fit: choose ");
  const sentence = plain.slice(0, 1).toUpperCase() + plain.slice(1);
  const [, flag] = /^error: unknown option '([^=']*)/.exec(text) ?? [];
  const likely = flag !== undefined
    ? flagsMeant(flag, flagsOf(command)).join(", ")
    : unknown === undefined
    ? suggested ?? ""
    : likelyOf(command, unknown, suggested);
  if (CHOICES.test(text)) return sentence;
  return likely === ""
    ? `${sentence}: see ${pathOf(command)} --help`
    : `${sentence}: did you mean ${likely}?`;
};
