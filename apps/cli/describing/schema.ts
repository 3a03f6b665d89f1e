/** The parameters of an endpoint as JSON Schema, for those who call it as a tool. */
import type { Shape, Spec } from "../../../mod.ts";
import { type Param, paramsOf } from "./params.ts";
import { proseOf } from "./prose.ts";

/** Kinds of JSON values. */
export type JsonType = "object" | "array" | "string" | "number" | "integer" | "boolean";

/** The part of JSON Schema 2020-12 that is used here. */
export interface JsonSchema {
  readonly type: JsonType | readonly JsonType[];
  readonly description?: string;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: string | number | boolean;
}

/** Schema of all parameters of a call. */
export interface ParamsSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

// Not every regular expression engine of a client knows \p or looks ahead, so these name what of ASCII
// is refused and let other letters through; the endpoint itself checks those.
const PORTABLE: Readonly<Record<string, string>> = {
  [String.raw`^(?!.*[a-z])[\p{L}\p{N}_.-]{1,50}$`]: String.raw`^[^\x00-,/:-@\[-^\x60-\x7f]{1,50}$`,
  [String.raw`^[\p{L}\p{N}_.-]{1,50}$`]: String.raw`^[^\x00-,/:-@\[-^\x60{-\x7f]{1,50}$`,
};

const portable = ({ source }: RegExp): string => PORTABLE[source] ?? source;

const NOT_BLANK = String.raw`\S`;
const NOT_BLANK_NOR_COMMA = String.raw`^[^,]*[^,\s][^,]*$`;

/** What of a shape a schema cannot say, in words. */
const remarkOf = (shape: Shape): string => {
  switch (shape._tag) {
    case "Decimal": {
      const bounds = shape.max !== undefined
        ? `from ${shape.min} to ${shape.max}`
        : shape.above
        ? `more than ${shape.min}`
        : shape.min === "0"
        ? ""
        : `${shape.min} or more`;
      return `Decimal in plain digits${bounds && `, ${bounds}`}; text keeps every digit`;
    }
    case "Time":
      return "Milliseconds since 1970-01-01 UTC, not seconds";
    default:
      return "";
  }
};

const typed = (shape: Shape): JsonSchema => {
  switch (shape._tag) {
    case "Text":
      return shape.pattern
        ? { type: "string", pattern: portable(shape.pattern) }
        : { type: "string", pattern: NOT_BLANK };
    case "Decimal": {
      const least = Number(shape.min);
      return {
        type: ["string", "number"],
        pattern: String.raw`^[0-9]+(\.[0-9]+)?$`,
        ...(shape.above ? { exclusiveMinimum: least } : { minimum: least }),
        ...(shape.max !== undefined && { maximum: Number(shape.max) }),
      };
    }
    case "Integer":
      return { type: "integer", minimum: shape.min, maximum: shape.max };
    case "Time":
      return { type: "integer", minimum: 0, maximum: shape.before - 1 };
    case "Id":
      // Text alone: many JSON writers round numbers of 17 digits and more.
      return { type: "string", pattern: "^[0-9]{1,19}$" };
    case "OneOf":
      return { type: "string", enum: shape.values };
    case "Choice":
      return { type: "number", enum: shape.values };
    case "Switch":
      return { type: "boolean" };
    case "List": {
      const { of } = shape;
      const items = of._tag === "Text" && !of.pattern
        ? { type: "string", pattern: NOT_BLANK_NOR_COMMA } as const
        : typed(of);
      return { type: "array", items, minItems: 1, maxItems: shape.max };
    }
  }
};

/** Wire text as the JSON value that the schema takes. */
const valueOf = (shape: Shape, text: string): string | number | boolean => {
  switch (shape._tag) {
    case "Integer":
    case "Choice":
    case "Time":
      return Number(text);
    case "Switch":
      return text === shape.on;
    default:
      return text;
  }
};

/** Schema of one parameter; `text` says what it is. */
export const schemaOfParam = (param: Param, text: string): JsonSchema => {
  const description = [text, remarkOf(param.shape)].filter(Boolean).join(". ");
  return {
    ...typed(param.shape),
    ...(description && { description }),
    ...(param.default !== undefined && { default: valueOf(param.shape, param.default) }),
  };
};

/**
 * Schema of the parameters of an endpoint. It takes one spelling of what endpoints take in several:
 * ids are text, switches are booleans. What it lets through an endpoint may refuse still: times in
 * seconds, decimals of text out of bounds, numbers of more than 15 digits, and what rules forbid.
 */
export const schemaOf = (spec: Spec): ParamsSchema => {
  const params = paramsOf(spec);
  const { params: texts } = proseOf(spec);
  return {
    type: "object",
    properties: Object.fromEntries(
      params.map((param) => [param.name, schemaOfParam(param, texts[param.name] ?? "")]),
    ),
    required: params.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
};
