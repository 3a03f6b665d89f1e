/** What can stand as the value of a flag or as an argument. */
import type { Command, Option } from "commander";
import { environments } from "../../../agent/mod.ts";
import { catalog } from "../../../endpoints/catalog.ts";
import type { AnyEndpoint, Shape } from "../../../mod.ts";
import { readAccounts } from "../accounts/book_file.ts";
import { choicesOf } from "../calling/flags.ts";
import { homeOf } from "../storage/home.ts";
import type { System } from "../terminal/system.ts";
import { commandOf, findEndpoint, kebab } from "../describing/names.ts";
import { paramsOf } from "../describing/params.ts";
import { proseOf } from "../describing/prose.ts";
import { type Candidate, candidate, type Completions, FILES, NOTHING } from "./candidate.ts";
import type { Line } from "./line.ts";

const textIn = (line: Line, long: string): string | undefined =>
  line.given.find(([option]) => option.long === long)?.[1];

/** Names of accounts, and where they are; never keys. None where the book cannot be read. */
const accounts = (system: System, line: Line): readonly Candidate[] => {
  try {
    const { accounts: file } = homeOf(system, textIn(line, "--accounts"));
    return readAccounts(file).accounts.map(({ name, environment }) =>
      candidate(name, environments[environment].label)
    );
  } catch {
    return [];
  }
};

/** Choices of a list are completed behind its last comma. */
const ofShape = (shape: Shape, current: string): readonly Candidate[] => {
  const start = shape._tag === "List" ? current.slice(0, current.lastIndexOf(",") + 1) : "";
  return choicesOf(shape).map((each) => candidate(`${start}${each}`));
};

const endpointOf = (command: Command): AnyEndpoint | undefined =>
  catalog.find(({ spec }) => commandOf(spec) === `${command.parent?.name()} ${command.name()}`);

const shapeOf = (endpoint: AnyEndpoint | undefined, name: string): Shape | undefined =>
  endpoint && paramsOf(endpoint.spec).find((param) => param.name === name)?.shape;

const VERBS = ["GET", "POST", "PUT", "DELETE"];

const verbs: readonly Candidate[] = VERBS.map((verb) => candidate(verb));

const paths = (verb: string): readonly Candidate[] =>
  catalog.filter(({ spec }) => spec.verb === verb.toUpperCase())
    .map(({ spec }) => candidate(spec.path, proseOf(spec).summary));

const operations: () => readonly Candidate[] = () =>
  catalog.map(({ spec }) => candidate(kebab(spec.name), proseOf(spec).summary));

/** `name=` of `call --param`, or `name=value` once the name is there. */
const pairs = ({ args }: Line, current: string): readonly Candidate[] => {
  const endpoint = findEndpoint(args.slice(0, 2).join(" "));
  if (!endpoint) return [];
  const at = current.indexOf("=");
  if (at < 0) {
    const { params } = proseOf(endpoint.spec);
    return paramsOf(endpoint.spec).map(({ name }) => candidate(`${name}=`, params[name]));
  }
  const shape = shapeOf(endpoint, current.slice(0, at));
  const start = current.slice(0, at + 1);
  return shape
    ? ofShape(shape, current.slice(at + 1)).map(({ value }) => candidate(`${start}${value}`))
    : [];
};

/** What can stand as the value of a flag. The word CONFIRM is for a person to write. */
export const valuesOf = (
  system: System,
  line: Line,
  option: Option,
  current: string,
): Completions => {
  const own = endpointOf(line.command);
  const shape = own && line.command.options.includes(option)
    ? shapeOf(own, option.attributeName())
    : undefined;
  if (shape) return { candidates: ofShape(shape, current) };
  if (option.argChoices) return { candidates: option.argChoices.map((each) => candidate(each)) };
  if (/<file>/.test(option.flags)) return FILES;
  switch (option.long) {
    case "--account":
      return { candidates: accounts(system, line) };
    case "--param":
      return { candidates: pairs(line, current) };
    case "--server":
      return { candidates: [candidate("http://127.0.0.1:8080", "where the simulator listens")] };
    default:
      return NOTHING;
  }
};

/** What can stand as the next argument of a command. */
export const argumentsOf = (system: System, line: Line): readonly Candidate[] => {
  const { command, args } = line;
  const [first] = args;
  switch (`${command.parent?.name()} ${command.name()}`) {
    case "accounts show":
    case "accounts remove":
      return first === undefined ? accounts(system, line) : [];
    case "unimargin call":
      return first === undefined ? verbs : args.length === 1 ? paths(first) : [];
    case "unimargin describe":
      return first === undefined
        ? [...operations(), ...verbs]
        : args.length === 1 && VERBS.includes(first.toUpperCase())
        ? paths(first)
        : [];
    default: {
      const choices = command.registeredArguments[args.length]?.argChoices ?? [];
      return choices.map((each) => candidate(each));
    }
  }
};
