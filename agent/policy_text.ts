/** A policy out of plain data, such as JSON, with every mistake told: a typo must not turn a limit off. */
import * as E from "../lib/either.ts";
import { exact } from "./decimal.ts";
import type { Policy } from "./policy.ts";

const isBoolean = (u: unknown): boolean => typeof u === "boolean";
const isTexts = (u: unknown): boolean =>
  Array.isArray(u) && u.every((each) => typeof each === "string" && each !== "");
const isDecimal = (u: unknown): boolean => exact(u) !== undefined;
const isCount = (u: unknown): boolean => Number.isSafeInteger(u) && (u as number) >= 0;

const FIELDS: Readonly<Record<keyof Policy, readonly [(u: unknown) => boolean, string]>> = {
  stopped: [isBoolean, "true or false"],
  readOnly: [isBoolean, "true or false"],
  dryRun: [isBoolean, "true or false"],
  endpoints: [isTexts, "a list of operation names"],
  symbols: [isTexts, "a list of symbols"],
  maxNotional: [isDecimal, 'a decimal text, as in "1000"'],
  maxPriceAgeMs: [isCount, "a whole number of ms"],
  maxLeverage: [isCount, "a whole number"],
  minUniMmr: [isDecimal, 'a decimal text, as in "2.5"'],
  maxOrdersPerMinute: [isCount, "a whole number"],
};

/**
 * Reads a policy from plain data. Fails with one message for each thing that is wrong: names that no
 * policy has, values of the wrong kind.
 *
 * @example
 * ```ts ignore
 * readPolicy(JSON.parse(text)); // left(["readonly is no setting of a policy: readOnly is"])
 * ```
 */
export const readPolicy = (data: unknown): E.Either<readonly string[], Policy> => {
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    return E.left(["a policy must be an object"]);
  }
  const names = Object.keys(FIELDS);
  const problems = Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof Policy] : undefined;
    if (field) return field[0](value) ? [] : [`${name} must be ${field[1]}`];
    const like = names.find((each) => each.toLowerCase() === name.toLowerCase());
    return [
      `${JSON.stringify(name.slice(0, 40))} is no setting of a policy${like ? `: ${like} is` : ""}`,
    ];
  });
  return problems.length > 0 ? E.left(problems) : E.right({ ...data } as Policy);
};
