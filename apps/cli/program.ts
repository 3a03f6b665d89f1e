/** The command line: every endpoint is a command made from its spec. */
import { existsSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { catalog } from "../../endpoints/catalog.ts";
import { MASK, maskText } from "../../agent/mod.ts";
import { accountsCommand } from "./commands/accounts_program.ts";
import { completeCommand, completionCommand } from "./completion/command.ts";
import { doctorCommand } from "./doctor/command.ts";
import { callCommand, endpointCommand } from "./commands/endpoint_commands.ts";
import { explainCommand } from "./commands/explain_command.ts";
import { narrowed, withHelp } from "./commands/help.ts";
import { describeCommand, endpointsCommand, overviewCommand } from "./commands/look_commands.ts";
import { dailyCommands } from "./daily/commands.ts";
import { commandWordsOf } from "./commands/command_words.ts";
import { helpCommand } from "./commands/help_command.ts";
import { firstScreen } from "./commands/help_pages.ts";
import { homeOf } from "./storage/home.ts";
import { type System, UserError } from "./terminal/system.ts";
import { mcpCommand } from "./mcp/program.ts";
import { type Mistake, mistakeWords } from "./commands/mistakes.ts";
import { commandName, families, familyCommand, familyTitles } from "./describing/names.ts";
import { type Finish, withCommon } from "./calling/options.ts";
import { EXIT, isTable, jsonText } from "./terminal/output.ts";
import { hidePaths, keyFilesIn } from "./terminal/hide_paths.ts";
import { proseOf } from "./describing/prose.ts";
import { simulatorCommand } from "./commands/simulator_command.ts";
import { skillsCommand } from "./commands/skills_command.ts";
import { riskCommand } from "./risk/command.ts";
import { VERSION } from "./version.ts";
import { watchCommand } from "./watch/command.ts";
import { escapeInvisible } from "./terminal/escape.ts";

const programOf = (
  system: System,
  words: readonly string[],
  finish: Finish,
  onMistake: (mistake: Mistake) => void,
): Command => {
  const program = withCommon(new Command("unimargin"))
    .description(
      "Binance Portfolio Margin, Portfolio Margin Pro and Margin, and the market data they may read",
    )
    .version(VERSION)
    .helpCommand(false);
  for (const family of families) {
    const command = new Command(familyCommand(family)).summary(
      familyTitles[family],
    )
      .description(`${familyTitles[family]}: every endpoint is a command`);
    if (family === "portfolio") {
      command.addCommand(overviewCommand(system, finish));
    }
    for (
      const endpoint of catalog.filter(({ spec }) => spec.family === family)
    ) {
      const name = commandName(endpoint.spec);
      command.addCommand(
        // Flags of hundreds of commands that are not meant would take most of the time.
        words.includes(name)
          ? endpointCommand(system, endpoint, finish)
          : new Command(name).summary(proseOf(endpoint.spec).summary),
      );
    }
    program.addCommand(command);
  }
  for (const command of dailyCommands(system, finish)) {
    program.addCommand(command);
  }
  program.addCommand(watchCommand(system, finish))
    .addCommand(riskCommand(system, finish))
    .addCommand(overviewCommand(system, finish))
    .addCommand(callCommand(system, finish))
    .addCommand(endpointsCommand(system, finish))
    .addCommand(describeCommand(system, finish))
    .addCommand(explainCommand(system, finish))
    .addCommand(accountsCommand(system, finish))
    .addCommand(doctorCommand(system, finish))
    .addCommand(simulatorCommand(system, finish))
    .addCommand(mcpCommand(system, finish))
    .addCommand(completionCommand(system, finish))
    .addCommand(skillsCommand(system, finish))
    .addCommand(completeCommand(system, finish), { hidden: true })
    .addCommand(helpCommand(system, finish, (args) => run(system, args)));
  const each = (command: Command): void => {
    withHelp(system, command).exitOverride().showSuggestionAfterError()
      .configureOutput({
        writeOut: (text) => system.out(narrowed(system, text.replace(/\n$/, ""))),
        writeErr: (text) => system.err(text.replace(/\n$/, "")),
        // A secret that was put behind the wrong flag must not be said again.
        outputError: (text) => onMistake({ command, text: maskText(text) }),
      });
    for (const child of command.commands) each(child);
  };
  each(program);
  return program;
};

/** Commands of the program itself: any other word may be the name of an endpoint. */
const COMMANDS: readonly string[] = [
  ...[
    "balance",
    "positions",
    "orders",
    "buy",
    "sell",
    "close",
    "cancel-all",
    "watch",
    "recover",
  ],
  ...[
    "overview",
    "call",
    "find",
    "endpoints",
    "describe",
    "explain",
    "accounts",
    "doctor",
  ],
  "simulator",
  ...["mcp", "skills", "completion", "complete", "help"],
];

/** Whether a flag of the program takes the word behind it. */
const takesValue = (flag: string): boolean =>
  withCommon(new Command()).options.some(({ long, required }) => required && long === flag);

/** What the program shows if nothing is asked of it; to a program it is a mistake. */
const welcome = (system: System): number => {
  const { accounts } = homeOf(system);
  const screen = narrowed(system, firstScreen(existsSync(accounts)));
  if (system.isRead) {
    system.out(screen);
    return EXIT.ok;
  }
  system.err(screen);
  return printUserError(system, undefined, false);
};

/** The machine, given words that a terminal only shows. */
const shownOn = ({ out, err, person, ...system }: System): System => ({
  ...system,
  out: (text) => out(escapeInvisible(text)),
  err: (text) => err(escapeInvisible(text)),
  ...(person && {
    person: {
      line: (question, whenEmpty) => person.line(escapeInvisible(question), whenEmpty),
      secret: (question) => person.secret(escapeInvisible(question)),
      choose: (question, choices) =>
        person.choose(
          escapeInvisible(question),
          choices.map(({ value, label }) => ({
            value,
            label: escapeInvisible(label),
          })),
        ),
    },
  }),
});

/** Reports what is wrong with a call; not if help was already shown for a missing command. */
const printUserError = (
  system: System,
  said: string | undefined,
  isJsonAsked: boolean,
  code: number = EXIT.badCall,
): number => {
  if (said !== undefined) system.err(said);
  if (isTable(system, { json: isJsonAsked })) return code;
  const message = said ?? "A command is missing: unimargin --help lists them";
  system.out(
    jsonText(system, {
      failure: { _tag: "UserError", outcome: "notSent", message },
    }),
  );
  return code;
};

/** The machine, given no word of where keys are kept, unless a person is there: agents read all else. */
const discreet = (system: System, args: readonly string[]): System => {
  if (system.person) return system;
  const scrub = hidePaths(system, keyFilesIn(args));
  const { out, err } = system;
  return {
    ...system,
    out: (text) => out(scrub(text)),
    err: (text) => err(scrub(text)),
  };
};

/** A message without words as long as a key; paths stay, so that people find what to mend. */
const withoutKeys = (message: string): string =>
  message.replace(/(?<![\w./-])[\w+=%-]{64,}(?![\w./])/g, MASK);

/** Runs a command line; the result is what the program ends with. */
export const run = async (
  given: System,
  args: readonly string[],
): Promise<number> => {
  const system = discreet(shownOn(given), args);
  let code: number = EXIT.ok;
  let mistake: Mistake | undefined;
  const isJsonAsked = args.includes("--json");
  const finish: Finish = async (result) => {
    code = await result;
  };
  try {
    if (args.length === 0) return await welcome(system);
    const words = commandWordsOf(
      args,
      (word) => COMMANDS.includes(word),
      takesValue,
    );
    const program = programOf(system, words, finish, (made) => mistake = made);
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.ok;
      return printUserError(
        system,
        mistake ? mistakeWords(mistake) : undefined,
        isJsonAsked,
      );
    }
    if (!(error instanceof UserError)) throw error;
    return printUserError(system, withoutKeys(error.message), isJsonAsked, error.code);
  }
};
