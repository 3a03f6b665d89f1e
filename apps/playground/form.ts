/** The form of an endpoint, made from its spec. Pure. */
import { isSecret } from "../../agent/mod.ts";
import { build, catalog, type Request, type Spec } from "../../endpoints/catalog.ts";
import type { BadParams, Either } from "../../mod.ts";
import { describe, type EndpointDescription } from "../cli/describing/describe.ts";
import { fromFlag, type Param, paramsOf } from "../cli/describing/params.ts";

/** An input of the form. */
export interface Input {
  readonly name: string;
  readonly required: boolean;
  /** What may be chosen; anything may be typed where it is empty. */
  readonly choices: readonly string[];
  /** What it takes, in words. */
  readonly takes: string;
  /** What it is. */
  readonly about: string;
  /** Text of the example. */
  readonly example: string;
}

/** An endpoint and its form. */
export interface Form {
  readonly endpoint: EndpointDescription;
  readonly inputs: readonly Input[];
}

const choicesOf = ({ shape }: Param): readonly string[] => {
  switch (shape._tag) {
    case "OneOf":
    case "Choice":
      return shape.values.map(String);
    case "Switch":
      return ["true", "false"];
    default:
      return [];
  }
};

const isTypable = ({ name }: Param): boolean => !isSecret(name);

/** Endpoints that can be called without typing a key of any kind. */
export const playable: readonly Spec[] = catalog.map(({ spec }) => spec).filter((spec) =>
  paramsOf(spec).every((param) => isTypable(param) || !param.required)
);

/** The form of an endpoint. No input takes a key. */
export const formOf = (spec: Spec): Form => {
  const endpoint = describe(spec);
  const described = new Map(endpoint.params.map((each) => [each.name, each]));
  const inputs = paramsOf(spec).filter(isTypable).map((param): Input => {
    const given = endpoint.exampleArguments[param.name];
    return {
      name: param.name,
      required: param.required,
      choices: choicesOf(param),
      takes: described.get(param.name)?.type ?? "",
      about: described.get(param.name)?.text ?? "",
      example: given === undefined ? "" : String(given),
    };
  });
  return { endpoint, inputs };
};

/** Endpoints that have most of the words that are sought: of a stop loss the exchange only says stop. */
export const foundFor = (sought: string): readonly Spec[] => {
  const words = sought.trim().toLowerCase().split(/\s+/);
  const counts = playable.map((spec) => {
    const text = `${spec.name} ${spec.path} ${formOf(spec).endpoint.summary}`.toLowerCase();
    return words.filter((word) => text.includes(word)).length;
  });
  const most = Math.max(1, ...counts);
  return playable.filter((_, i) => counts[i] === most);
};

/** Whether a text looks like an API key, a secret or a private key. */
export const looksLikeKey = (text: string): boolean =>
  /PRIVATE KEY|^\s*[A-Za-z0-9]{64}\s*$/.test(text);

/** The request of a form that is filled in. */
export const requestOf = (
  spec: Spec,
  texts: ReadonlyMap<string, string>,
): Either<BadParams, Request<unknown>> =>
  build(
    spec,
    Object.fromEntries(
      paramsOf(spec).flatMap(({ name, shape }) => {
        const text = texts.get(name)?.trim() ?? "";
        return text === "" ? [] : [[name, fromFlag(shape, text)]];
      }),
    ),
  );
