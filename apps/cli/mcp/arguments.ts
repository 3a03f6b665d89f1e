/** What tools take: said once, shown to clients as JSON Schema, and held to here. */
import * as E from "../../../lib/either.ts";

interface Said {
  /** What it is, for the model. */
  readonly description: string;
}

/** Text. */
export interface TextArgument extends Said {
  readonly type: "string";
  readonly maxLength: number;
}

/** A whole number. */
export interface WholeArgument extends Said {
  readonly type: "integer";
  readonly minimum: number;
  readonly maximum: number;
}

/** True or false. */
export interface FlagArgument extends Said {
  readonly type: "boolean";
}

/** Values by name. */
export interface NamedArgument extends Said {
  readonly type: "object";
  readonly maxProperties: number;
}

/** An argument of a tool, as JSON Schema has it. */
export type Argument =
  | TextArgument
  | WholeArgument
  | FlagArgument
  | NamedArgument;

type ValueOf<F> = F extends { readonly type: "string" } ? string
  : F extends { readonly type: "integer" } ? number
  : F extends { readonly type: "boolean" } ? boolean
  : Readonly<Record<string, unknown>>;

/** Arguments by name. */
export type Arguments = Readonly<Record<string, Argument>>;

/** The values of arguments of which some must be given. */
export type Given<F extends Arguments, R extends keyof F> =
  & { readonly [K in R]: ValueOf<F[K]> }
  & { readonly [K in Exclude<keyof F, R>]?: ValueOf<F[K]> };

/** Text argument. */
export const text = (description: string, maxLength = 200): TextArgument => ({
  type: "string",
  maxLength,
  description,
});

/** Whole number argument. */
export const whole = (description: string, minimum: number, maximum: number): WholeArgument => ({
  type: "integer",
  minimum,
  maximum,
  description,
});

/** True or false argument. */
export const flag = (description: string): FlagArgument => ({ type: "boolean", description });

/** Argument that holds parameters by their names. */
export const named = (description: string): NamedArgument => ({
  type: "object",
  maxProperties: 100,
  description,
});

/** Schema of all arguments of a tool. */
export interface ArgumentsSchema {
  readonly [name: string]: unknown;
  readonly type: "object";
  readonly properties: Record<string, object>;
  readonly required: string[];
  readonly additionalProperties: false;
}

/** The schema of arguments, of which some must be given. */
export const schemaOfArguments = (
  fields: Arguments,
  required: readonly PropertyKey[],
): ArgumentsSchema => ({
  type: "object",
  properties: { ...fields },
  required: required.map(String),
  additionalProperties: false,
});

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is wrong with a value; `undefined` if nothing is. */
const problemOf = (argument: Argument, value: unknown): string | undefined => {
  switch (argument.type) {
    case "string":
      if (typeof value !== "string") return "must be text";
      return value.length <= argument.maxLength
        ? undefined
        : `must have at max ${argument.maxLength} characters`;
    case "integer":
      return Number.isInteger(value) && (value as number) >= argument.minimum &&
          (value as number) <= argument.maximum
        ? undefined
        : `must be a whole number from ${argument.minimum} to ${argument.maximum}`;
    case "boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "object":
      if (!isPlain(value)) return 'must be an object, as in {"symbol":"BTCUSDT"}';
      return Object.keys(value).length <= argument.maxProperties
        ? undefined
        : `must have at max ${argument.maxProperties} entries`;
  }
};

/** Reads the arguments of a call; on the left side everything that is wrong with them. */
export const readArguments = (
  fields: Arguments,
  required: readonly PropertyKey[],
  given: unknown,
): E.Either<readonly string[], Readonly<Record<string, unknown>>> => {
  const values = given ?? {};
  if (!isPlain(values)) return E.left(["The arguments must be an object"]);
  const known = Object.keys(fields);
  const problems = Object.entries(values).flatMap(
    ([name, value]: [string, unknown]) => {
      const argument = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!argument) {
        const quoted = JSON.stringify(name.slice(0, 40));
        return [
          `${quoted} is no argument of this tool: ${
            known.length > 0 ? `it takes ${known.join(", ")}` : "it takes none"
          }`,
        ];
      }
      const problem = problemOf(argument, value);
      return problem === undefined ? [] : [`${name} ${problem}`];
    },
  ).slice(0, 20);
  const missing = required.filter((name) => !Object.hasOwn(values, name))
    .map((name) => `${String(name)} is required`);
  const all = [...missing, ...problems];
  return all.length > 0 ? E.left(all) : E.right({ ...values });
};
