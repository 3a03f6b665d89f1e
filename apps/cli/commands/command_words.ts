/** A command line as commander knows it: names in any spelling, flags as on the wire or in words. */
import { commandOf, families, familyCommand, findEndpoint, flagOf } from "../describing/names.ts";

/** `--timeInForce` as `--time-in-force`: the wire name works too. */
const kebabFlag = (arg: string): string => {
  const [, name = "", rest = ""] = /^--([a-z]+(?:[A-Z][A-Za-z]*)+)(=[^]*)?$/.exec(arg) ?? [];
  return name === "" ? arg : `${flagOf(name)}${rest}`;
};

/** Places of the first words that are neither flags nor values of flags; none behind `--`. */
const commandPlaces = (
  args: readonly string[],
  takesValue: (flag: string) => boolean,
): readonly number[] => {
  const places: number[] = [];
  for (let at = 0; at < args.length && places.length < 2; at++) {
    const arg = args[at] ?? "";
    if (arg === "--") break;
    if (!arg.startsWith("-")) places.push(at);
    else if (takesValue(arg)) at++;
  }
  return places;
};

const familyIn = (word: string): string | undefined => {
  const text = word.toLowerCase().replaceAll("_", "-");
  return families.map(familyCommand).find((name) => name === text);
};

/**
 * Arguments with names as commands have them: `portfolio newUmOrder`, and an operation name alone, whose
 * family is known by it.
 *
 * @param isCommand whether a word is a command of the program itself
 * @param takesValue whether a flag of the program takes the next word
 */
export const commandWordsOf = (
  given: readonly string[],
  isCommand: (word: string) => boolean,
  takesValue: (flag: string) => boolean,
): readonly string[] => {
  const args = given.map(kebabFlag);
  const [first = -1, second = -1] = commandPlaces(args, takesValue);
  const word = args[first] ?? "";
  const family = familyIn(word);
  if (family !== undefined) {
    const name = args[second];
    const spec = name === undefined ? undefined : findEndpoint(`${family} ${name}`)?.spec;
    const own = spec && commandOf(spec).split(" ")[1];
    return args.map((arg, at) => at === first ? family : at === second && own ? own : arg);
  }
  if (word === "" || isCommand(word) || word.includes(" ")) return args;
  const plain = word.toLowerCase().replaceAll("_", "-");
  if (isCommand(plain)) return args.map((arg, at) => at === first ? plain : arg);
  const spec = findEndpoint(word)?.spec;
  return spec ? args.flatMap((arg, at) => at === first ? commandOf(spec).split(" ") : [arg]) : args;
};
