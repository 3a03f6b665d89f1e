/** The command `help`: the program, a family or a group of it, one command, flags, exit codes. */
import { Command, Help } from "commander";
import type { Finish } from "../calling/options.ts";
import { searchEndpoints } from "../search/search.ts";
import { families, familyCommand, findEndpoint } from "../describing/names.ts";
import { EXIT } from "../terminal/output.ts";
import { type System, UserError } from "../terminal/system.ts";
import { EXIT_CODES, groupPage } from "./help_pages.ts";
import { narrowed, widthOf } from "./help.ts";

/** What all flags of all commands do. */
const flagsPage = (program: Command, width: number): string => {
  const help = Object.assign(new Help(), { helpWidth: width });
  const options = help.visibleOptions(program);
  const termWidth = Math.max(...options.map((option) => help.optionTerm(option).length));
  const headings = [...new Set(options.map(({ helpGroupHeading }) => helpGroupHeading ?? ""))];
  return headings.flatMap((heading, i) => [
    ...(i === 0 ? [] : [""]),
    heading,
    ...options.filter((option) => (option.helpGroupHeading ?? "") === heading).map((option) =>
      help.formatItem(help.optionTerm(option), termWidth, help.optionDescription(option), help)
    ),
  ]).join("\n");
};

/**
 * Shows help.
 *
 * @param show runs another command line, for the help of one command
 */
export const helpCommand = (
  system: System,
  finish: Finish,
  show: (args: readonly string[]) => Promise<number>,
): Command =>
  new Command("help").argument("[words...]", "a command, a family, flags, exit-codes")
    .summary("show help")
    .action((words: readonly string[], _, own: Command) => {
      const width = widthOf(system);
      const [first = "", ...rest] = words;
      const family = families.find((each) => familyCommand(each) === first.replaceAll("_", "-"));
      const page = first === "flags" && own.parent
        ? flagsPage(own.parent, width)
        : first === "exit-codes" || words.join(" ") === "exit codes"
        ? EXIT_CODES
        : family !== undefined && rest.length > 0
        ? groupPage(family, rest, width)
        : undefined;
      if (page === undefined) {
        const isKnown = first === "" || findEndpoint(words.join(" ")) !== undefined ||
          own.parent?.commands.some((each) =>
            each.name() === first || each.aliases().includes(first)
          );
        if (isKnown) return finish(show([...words, "--help"]));
        const like = searchEndpoints(words.join(" "), { limit: 3 }).map(({ command }) => command);
        throw new UserError(
          `There is no command ${words.join(" ")}: ${
            like.length === 0 ? "unimargin help lists them" : `did you mean ${like.join(", ")}?`
          }`,
        );
      }
      system.out(narrowed(system, page));
      return finish(EXIT.ok);
    });
