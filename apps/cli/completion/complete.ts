/** What can stand at the cursor of a command line. Reads the book of accounts at most; sends nothing. */
import type { Command, Option } from "commander";
import { usageOf } from "../../simulator/options.ts";
import type { System } from "../terminal/system.ts";
import {
  type Candidate,
  candidate,
  type Completions,
  FILES,
  NOTHING,
  startingWith,
} from "./candidate.ts";
import { assigned, type Line, optionsOf, readLine } from "./line.ts";
import { argumentsOf, valuesOf } from "./values.ts";

const subcommands = (command: Command): readonly Candidate[] =>
  command.createHelp().visibleCommands(command)
    .map((each) => candidate(each.name(), each.summary() || each.description()));

const flags = (options: readonly Option[], { given }: Line): readonly Candidate[] =>
  options.filter((option) =>
    // Only what gathers its values may be given again.
    Array.isArray(option.defaultValue) || !given.some(([each]) => each === option)
  ).map(({ long, description }) => candidate(long ?? "", description));

/** The simulator reads its flags itself; its usage lists them. */
const simulatorFlags = (): ReadonlyMap<string, readonly [value: string, text: string]> =>
  new Map(
    [...usageOf("").matchAll(/^ {2}(--[\w-]+)(?: ([A-Z]+))? +(\S.*)$/gm)]
      .map(([, name = "", value = "", text = ""]) => [name, [value, text]]),
  );

const ofSimulator = (words: readonly string[]): Completions => {
  const all = simulatorFlags();
  const [value = ""] = all.get(words.at(-1) ?? "") ?? [];
  if (value === "FILE") return FILES;
  return value === ""
    ? { candidates: [...all].map(([name, [, text]]) => candidate(name, text)) }
    : NOTHING;
};

const ofLine = (system: System, line: Line, current: string): Completions => {
  const { command, isClosed, pending } = line;
  if (pending?.required) return valuesOf(system, line, pending, current);
  const isFlag = current.startsWith("-") && !isClosed;
  const candidates = isFlag
    ? flags(optionsOf(command), line)
    : [...subcommands(command), ...argumentsOf(system, line)];
  const own = candidates.length === 0 && current === "" && !isClosed
    ? flags(command.createHelp().visibleOptions(command), line)
    : [];
  const optional = pending && !isFlag ? valuesOf(system, line, pending, current).candidates : [];
  return { candidates: [...optional, ...candidates, ...own] };
};

/**
 * What can stand at the cursor.
 *
 * @param words the words behind the program's name; the last one, at the cursor, may be empty
 */
export const completionsOf = (
  system: System,
  program: Command,
  words: readonly string[],
): Completions => {
  const before = words.slice(0, -1);
  const current = words.at(-1) ?? "";
  const line = readLine(program, before);
  const own = assigned(line, current);
  if (own) {
    const [option, start, value] = own;
    const found = valuesOf(system, line, option, value);
    return {
      ...found,
      candidates: startingWith(
        current,
        found.candidates.map((each) => ({ ...each, value: `${start}${each.value}` })),
      ),
    };
  }
  const found = line.command.name() === "simulator"
    ? ofSimulator(before)
    : ofLine(system, line, current);
  return { ...found, candidates: startingWith(current, found.candidates) };
};
