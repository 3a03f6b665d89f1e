/** Flags of endpoints: what their values look like, and what help says of them. */
import { InvalidArgumentError, Option } from "commander";
import { Asset, ClientId, Ticker } from "../../../lib/declare.ts";
import type { Shape } from "../../../mod.ts";
import { flagOf } from "../describing/names.ts";
import type { Param } from "../describing/params.ts";

/** Choices that are longer than this stand in the text of a flag, not in its placeholder. */
const WIDEST = 24;

/** The values that a parameter takes, if they are few and known. */
export const choicesOf = (shape: Shape): readonly string[] => {
  switch (shape._tag) {
    case "OneOf":
    case "Choice":
      return shape.values.map(String);
    case "Switch":
      return ["true", "false"];
    case "List":
      return choicesOf(shape.of);
    default:
      return [];
  }
};

/** What stands for the value of a flag, as in `BUY|SELL`, `decimal` or `ms`. */
const placeholder = (shape: Shape): string => {
  const choices = choicesOf(shape).join("|");
  switch (shape._tag) {
    case "Text":
      return shape === Ticker.shape
        ? "symbol"
        : shape === Asset.shape
        ? "asset"
        : shape.clientId || shape === ClientId.shape
        ? "id"
        : "text";
    case "Decimal":
      return "decimal";
    case "Integer":
      return "number";
    case "Time":
      return "ms";
    case "Id":
      return "id";
    case "OneOf":
    case "Choice":
      return choices.length <= WIDEST ? choices : "word";
    case "Switch":
      return choices;
    case "List":
      return "a,b,…";
  }
};

/** What help says of a parameter: its own text, and the choices that its placeholder has no room for. */
const textOf = (shape: Shape, text: string): string => {
  const choices = choicesOf(shape);
  if (choices.length === 0 || placeholder(shape) === choices.join("|")) return text;
  const each = shape._tag === "List" ? "each one of" : "one of";
  return `${text}${text && " "}(${each} ${choices.join(", ")})`;
};

/** The text of a flag; of two quantities nobody knows which one is meant. */
export const once = (text: string, before: unknown): string => {
  if (before === undefined) return text;
  throw new InvalidArgumentError("It is given twice: keep one.");
};

/**
 * The flag of a parameter. That of a switch may stand alone, and means true then.
 *
 * @param text what the parameter is, in one line
 */
export const optionOf = ({ name, shape }: Param, text: string): Option => {
  const value = placeholder(shape);
  const option = shape._tag === "Switch"
    ? new Option(`${flagOf(name)} [${value}]`, text)
    : new Option(`${flagOf(name)} <${value}>`, textOf(shape, text));
  return option.argParser(once);
};

/** Texts of flags by wire name, out of what commander read; a flag that stood alone is `true`. */
export const textsOf = (
  read: Readonly<Record<string, string | true>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)]));
