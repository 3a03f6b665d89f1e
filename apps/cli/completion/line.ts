/** How far a command line has come when the cursor stands behind it. */
import type { Command, Option } from "commander";

/** A command line up to the cursor. */
export interface Line {
  /** The command that is being written. */
  readonly command: Command;
  /** Its arguments so far. */
  readonly args: readonly string[];
  /** Flags that stand on the line, and their values if they have one. */
  readonly given: readonly (readonly [Option, string | undefined])[];
  /** The flag whose value stands at the cursor. */
  readonly pending?: Option;
  /** Flags cannot stand here: `--` came before. */
  readonly isClosed: boolean;
}

/** Flags of a command and of those above it. */
export const optionsOf = (command: Command): readonly Option[] => {
  const own = command.createHelp().visibleOptions(command);
  return command.parent ? [...own, ...optionsOf(command.parent)] : own;
};

const optionNamed = (command: Command, name: string): Option | undefined =>
  optionsOf(command).find(({ long, short }) => long === name || short === name);

const childOf = (command: Command, name: string): Command | undefined =>
  command.commands.find((each) => each.name() === name || each.aliases().includes(name));

type Step = (line: Line, word: string) => Line;

const without = ({ pending: _, ...line }: Line): Line => line;

const flagged: Step = (line, word) => {
  const [, name = word, , value] = /^(--?[^=]+)(=([^]*))?$/.exec(word) ?? [];
  const option = optionNamed(line.command, name);
  if (!option) return line;
  const takes = value === undefined && (option.required || option.optional);
  return { ...line, given: [...line.given, [option, value]], ...(takes && { pending: option }) };
};

const valued: Step = (line, word) => ({
  ...without(line),
  given: [...line.given.slice(0, -1), [line.given[line.given.length - 1]![0], word]],
});

const step: Step = (line, word) => {
  const isFlag = word.startsWith("-") && word !== "-" && !line.isClosed;
  if (line.pending && (line.pending.required || !isFlag)) return valued(line, word);
  const next = without(line);
  if (next.isClosed) return { ...next, args: [...next.args, word] };
  if (word === "--") return { ...next, isClosed: true };
  if (isFlag) return flagged(next, word);
  const child = next.args.length === 0 ? childOf(next.command, word) : undefined;
  return child ? { ...next, command: child } : { ...next, args: [...next.args, word] };
};

/** Reads the words before the cursor. */
export const readLine = (program: Command, words: readonly string[]): Line =>
  words.reduce(step, { command: program, args: [], given: [], isClosed: false });

/** The flag of a word such as `--side=BU`, which is being completed. */
export const assigned = (
  { command, isClosed }: Line,
  word: string,
): readonly [Option, string, string] | undefined => {
  const [, name, value = ""] = /^(--[^=]+)=([^]*)$/.exec(word) ?? [];
  const option = name === undefined || isClosed ? undefined : optionNamed(command, name);
  return option && name !== undefined ? [option, `${name}=`, value] : undefined;
};
