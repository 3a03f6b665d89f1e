/** How help pages look. */
import { type Command, Help } from "commander";
import type { System } from "../terminal/system.ts";
import { heeded } from "../calling/options.ts";

/** Columns of a help page if nobody says how wide the terminal is, and the least and most it gets. */
const WIDTH = { usual: 100, min: 60, max: 100 } as const;

/** Part of a line that terms may take; a longer one has its text below it. */
const SHARE = 0.46;

const widthOf = ({ columns }: System): number =>
  columns ? Math.min(WIDTH.max, Math.max(WIDTH.min, columns)) : WIDTH.usual;

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * Sets the look of a command's help: as wide as the terminal, commands before the flags that all of them
 * take, and of those flags only what the command heeds.
 */
export const withHelp = (system: System, command: Command): Command => {
  if (command.description() === "") command.description(sentence(command.summary()));
  const usual = Object.assign(new Help(), { showGlobalOptions: true });
  const helpWidth = widthOf(system);
  if (command.parent && command.commands.length > 0) {
    command.addHelpText("after", "\nFlags that all commands take: unimargin --help");
  }
  return command.configureHelp({
    helpWidth,
    showGlobalOptions: command.commands.length === 0,
    sortSubcommands: false,
    visibleGlobalOptions: (cmd) =>
      usual.visibleGlobalOptions(cmd).filter((option) => heeded(cmd, option.attributeName())),
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
