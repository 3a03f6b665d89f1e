/** The parameters of a call as plain data. */
import { recvWindow } from "../../../endpoints/catalog.ts";
import { Asset, Ticker } from "../../../lib/declare.ts";
import type { Shape, Spec } from "../../../mod.ts";

/** A parameter that a call may or must have. */
export interface Param {
  /** Wire name. */
  readonly name: string;
  /** What it accepts. */
  readonly shape: Shape;
  /** Whether a call must have it. */
  readonly required: boolean;
  /** What the exchange takes when it is left out, as wire text. */
  readonly default?: string;
}

const paramOf = ([name, param]: [string, Spec["params"][string]]): Param =>
  !("field" in param)
    ? { name, shape: param.shape, required: true }
    : param.default === undefined
    ? { name, shape: param.field.shape, required: false }
    : { name, shape: param.field.shape, required: false, default: param.default };

/** All parameters in their order on the wire; signed endpoints take `recvWindow` too. */
export const paramsOf = ({ params, signed }: Spec): readonly Param[] =>
  Object.entries(signed ? { ...params, recvWindow } : params)
    .map(paramOf);

const inCaseOf = (values: readonly string[], text: string): string =>
  values.find((value) => value === text) ??
    values.find((value) => value.toLowerCase() === text.toLowerCase()) ?? text;

/**
 * Text of a flag as what endpoints take: numbers where they want numbers, lists where they want lists,
 * words and symbols in the exchange's letter case. Text that is none stays as it is, so that the endpoint refuses it in its own words.
 */
export const fromFlag = (shape: Shape, text: string): unknown => {
  switch (shape._tag) {
    case "Integer":
    case "Choice":
    case "Time":
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case "OneOf":
      return inCaseOf(shape.values, text);
    case "Text":
      return shape === Ticker.shape || shape === Asset.shape ? text.toUpperCase() : text;
    case "List":
      return text.split(",").map((each) => fromFlag(shape.of, each.trim()));
    default:
      return text;
  }
};
