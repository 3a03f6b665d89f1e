/** An endpoint as plain data for people and agents. */
import type { Access, Family, Retired, Spec } from "../../../mod.ts";
import { type AnswerDescription, answerOf } from "./answer_fields.ts";
import { type Arguments, commandLine, exampleArguments, PROGRAM } from "./example.ts";
import { commandOf, flagOf, routeOf } from "./names.ts";
import { type Param, paramsOf } from "./params.ts";
import { proseOf } from "./prose.ts";
import {
  describeRule,
  describeShape,
  describeWeight,
  type WeightCase,
  weightCases,
} from "./spec_text.ts";

export type { AnswerDescription, AnswerField } from "./answer_fields.ts";
export type { WeightCase } from "./spec_text.ts";

/** A parameter. */
export interface ParamDescription {
  /** Wire name. */
  readonly name: string;
  /** As a flag, as in `--time-in-force`. */
  readonly flag: string;
  /** Whether every call must have it. */
  readonly required: boolean;
  /** What it takes, in words. */
  readonly type: string;
  /** All values, if there are some to choose from. */
  readonly values?: readonly (string | number)[];
  /** What the exchange takes when it is left out. */
  readonly default?: string;
  /** What it is. */
  readonly text: string;
}

/** An endpoint. Plain JSON. */
export interface EndpointDescription {
  /** Operation name. */
  readonly name: string;
  /** Product. */
  readonly family: Family;
  /** What calls it on the command line, without flags. */
  readonly command: string;
  /** Verb and path. */
  readonly route: string;
  /** Host that serves it. */
  readonly host: Spec["host"];
  /** What a caller needs. */
  readonly access: Access;
  /** Whether timestamp and signature are added. */
  readonly signed: boolean;
  /** Whether it changes orders, funds, settings or keys. */
  readonly mutates: boolean;
  /** Set if the exchange has retired it. */
  readonly retired?: Retired;
  /** What a call costs, in words. */
  readonly weightText: string;
  /** What a call costs; of several cases the first that holds. */
  readonly weight: readonly WeightCase[];
  /** Parameters in the order of the documentation. */
  readonly params: readonly ParamDescription[];
  /** What must hold between parameters. */
  readonly rules: readonly string[];
  /** What it does, in one line. */
  readonly summary: string;
  /** What else one should know. */
  readonly notes?: string;
  /** Page of the exchange's documentation. */
  readonly url?: string;
  /** A command line that builds. */
  readonly example: string;
  /** The arguments of the example. */
  readonly exampleArguments: Arguments;
  /** What it answers. */
  readonly answer: AnswerDescription;
}

const paramDescription = (param: Param, text: string): ParamDescription => {
  const { name, shape, required } = param;
  return {
    name,
    flag: flagOf(name),
    required,
    type: describeShape(shape),
    ...("values" in shape && { values: shape.values }),
    ...(param.default !== undefined && {
      default: shape._tag === "Switch" ? param.default.toLowerCase() : param.default,
    }),
    text,
  };
};

/** Describes an endpoint. */
export const describe = (spec: Spec): EndpointDescription => {
  const { summary, notes, url, params } = proseOf(spec);
  const weight = weightCases(spec);
  const given = exampleArguments(spec);
  return {
    name: spec.name,
    family: spec.family,
    command: `${PROGRAM} ${commandOf(spec)}`,
    route: routeOf(spec),
    host: spec.host,
    access: spec.access,
    signed: spec.signed,
    mutates: spec.mutates,
    ...(spec.retired && { retired: spec.retired }),
    weightText: describeWeight(weight),
    weight,
    params: paramsOf(spec).map((param) => paramDescription(param, params[param.name] ?? "")),
    rules: spec.rules.flatMap(describeRule),
    summary,
    ...(notes !== undefined && { notes }),
    ...(url !== undefined && { url }),
    example: commandLine(spec, given),
    exampleArguments: given,
    answer: answerOf(spec.answer.shape),
  };
};
