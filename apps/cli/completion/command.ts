/** The commands `completion`, and `complete`, which its scripts call. */
import { Argument, Command } from "commander";
import type { System } from "../terminal/system.ts";
import type { Finish } from "../calling/options.ts";
import { EXIT } from "../terminal/output.ts";
import { INSTALL, scripts, type Shell } from "./scripts.ts";

/** Prints the script that completes words in a shell. */
export const completionCommand = (system: System, finish: Finish): Command =>
  new Command("completion").summary("print a script that completes words in your shell")
    .addArgument(new Argument("<shell>", "your shell").choices(Object.keys(scripts)))
    .addHelpText("after", INSTALL)
    .action((shell: Shell) => {
      system.out(scripts[shell].trimEnd());
      return finish(EXIT.ok);
    });

/** Prints what can stand at the cursor, a line each: the word, and what it is behind a tab. */
export const completeCommand = (system: System, finish: Finish): Command =>
  new Command("complete").argument("[words...]", "words behind the program's name")
    .summary("print what can stand at the cursor")
    .action(async (words: readonly string[], _, own: Command) => {
      const program = own.parent;
      if (!program) return await finish(EXIT.broken);
      const { completionsOf } = await import("./complete.ts");
      const { candidates, files } = completionsOf(system, program, words);
      const lines = candidates.map(({ value, text }) => text === "" ? value : `${value}\t${text}`);
      if (files) lines.push(":files");
      if (lines.length > 0) system.out(lines.join("\n"));
      return await finish(EXIT.ok);
    });
