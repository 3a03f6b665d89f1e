/** How help pages look. */
import { families, familyCommand } from "../describing/names.ts";
import { wrapped } from "../terminal/lines.ts";
import { familyPage, programPage } from "./help_pages.ts";
import { type Command, Help } from "commander";
import type { System } from "../terminal/system.ts";
import { heeded } from "../calling/options.ts";

/** Columns of a help page if nobody says how wide the terminal is, and the least and most it is set in. */
const WIDTH = { usual: 100, min: 60, max: 100 } as const;

/** Part of a line that terms may take; a longer one has its text below it. */
const SHARE = 0.46;

/** Whether a terminal has no room for columns beside each other. */
const isNarrow = (columns: number | undefined): columns is number =>
  columns !== undefined && columns > 0 && columns < WIDTH.min;

/** Columns that a help page is set in; {@link narrowed} breaks its lines where a terminal has fewer. */
export const widthOf = ({ columns }: System): number =>
  columns && !isNarrow(columns) ? Math.min(WIDTH.max, columns) : WIDTH.usual;

/** Lines that people copy. */
const isCommandLine = (line: string): boolean => /^ +(unimargin|bash) /.test(line);

/** A page for a terminal of few columns: what stood beside each other stands below each other. */
export const narrowed = ({ columns }: System, page: string): string =>
  !isNarrow(columns) ? page : page.split("\n").flatMap((line) => {
    if ([...line].length <= columns || isCommandLine(line)) return [line];
    // What goes on in a right column goes on below it.
    const indent = Math.min(2, line.length - line.trimStart().length);
    return line.trim().split(/ {2,}/).flatMap((part, i) => {
      const left = " ".repeat(indent + 2 * i);
      return wrapped(part, columns - left.length).map((text) => left + text);
    });
  }).join("\n");

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The flags of every command that this one heeds, by name: `help flags` tells what they do. */
const commonFlags = (command: Command, help: Help, width: number): string => {
  const names = help.visibleGlobalOptions(command)
    .filter((option) => heeded(command, option.attributeName()))
    .map(({ long }) => long ?? "");
  if (names.length === 0) return "";
  if (command.commands.length > 0) return "\nFlags of all commands: unimargin help flags";
  return [
    "",
    "Flags of all commands (unimargin help flags):",
    ...wrapped(names.join(" "), width - 2)
      .map((line) => `  ${line}`),
  ].join("\n");
};

/**
 * Sets the look of a command's help: as wide as the terminal, and short. Flags that all commands take are
 * named only, and only those that the command heeds.
 */
export const withHelp = (system: System, command: Command): Command => {
  if (command.description() === "") command.description(sentence(command.summary()));
  const usual = Object.assign(new Help(), { showGlobalOptions: true });
  const helpWidth = widthOf(system);
  const family = families.find((each) => familyCommand(each) === command.name());
  if (!command.parent) command.configureHelp({ formatHelp: () => `${programPage(helpWidth)}\n` });
  else if (family !== undefined && command.parent && !command.parent.parent) {
    command.configureHelp({ formatHelp: () => `${familyPage(family, helpWidth)}\n` });
  } else command.addHelpText("after", () => commonFlags(command, usual, helpWidth));
  return command.configureHelp({
    ...command.configureHelp(),
    helpWidth,
    showGlobalOptions: false,
    sortSubcommands: false,
    padWidth: (cmd, helper) =>
      Math.min(usual.padWidth(cmd, helper), Math.floor(helpWidth * SHARE) - 4),
    formatItem: (term, termWidth, description, helper) => {
      if (helper.displayWidth(term) <= termWidth || description === "") {
        return usual.formatItem.call(helper, term, termWidth, description, helper);
      }
      const item = usual.formatItem.call(helper, "", termWidth, description, helper);
      return `  ${term}\n${item}`;
    },
  });
};
