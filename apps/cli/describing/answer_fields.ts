/** What an answer holds, as a flat list. */
import type { AnswerShape, Reader } from "../../../mod.ts";

/** A field of an answer. */
export interface AnswerField {
  /** Where it stands: `fills[].price`, `[0]` in lists of fixed places, `*` for keys that are data. */
  readonly name: string;
  /** What it is, in words. */
  readonly kind: string;
  /** Whether the exchange may leave it out. */
  readonly optional: boolean;
  /** Words that are known; there may be others. */
  readonly values?: readonly string[];
}

/** What an answer is. */
export interface AnswerDescription {
  /** What it is as a whole, in words. */
  readonly kind: string;
  /** Its fields, those of its parts behind them. */
  readonly fields: readonly AnswerField[];
}

/** Kind of an answer or a part of one, in words. */
const kindOf = (shape: AnswerShape): string => {
  switch (shape._tag) {
    case "Text":
      return "text";
    case "Success":
      return JSON.stringify(shape.value);
    case "DecimalText":
      return "decimal text";
    case "IdText":
      return "id";
    case "Number":
      return "number";
    case "Bool":
      return "true or false";
    case "TimeMs":
      return "time in ms";
    case "TimeSec":
      return "time in s";
    case "Any":
      return "anything";
    case "Model":
      return shape.name;
    case "Array":
      return `list of ${kindOf(shape.of.shape)}`;
    case "Map":
      return `map of ${kindOf(shape.of.shape)}`;
    case "Tuple":
      return `list of ${shape.of.length} places`;
    case "Union":
      return [...new Set(shape.of.map(({ shape }) => kindOf(shape)))].join(" or ");
    case "Nullable":
      return `${kindOf(shape.of.shape)} or null`;
  }
};

const at = (path: string, name: string): string => path ? `${path}.${name}` : name;

const fieldOf = (
  name: string,
  { shape }: Reader<unknown>,
  optional: boolean,
): readonly AnswerField[] => {
  const values = shape._tag === "Text" ? shape.values : undefined;
  const field = { name, kind: kindOf(shape), optional, ...(values && { values }) };
  return [field, ...fieldsIn(shape, name)];
};

/** Fields below a shape. */
const fieldsIn = (shape: AnswerShape, path: string): readonly AnswerField[] => {
  switch (shape._tag) {
    case "Model":
      return Object.entries(shape.fields).flatMap(([name, field]) =>
        "reader" in field
          ? fieldOf(at(path, name), field.reader, true)
          : fieldOf(at(path, name), field, false)
      );
    case "Array":
      return fieldsIn(shape.of.shape, `${path}[]`);
    case "Map":
      return fieldsIn(shape.of.shape, at(path, "*"));
    case "Tuple":
      return shape.of.flatMap((of, i) => fieldOf(`${path}[${i}]`, of, false));
    case "Union": {
      const all = shape.of.flatMap((of) => fieldsIn(of.shape, path));
      return all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i);
    }
    case "Nullable":
      return fieldsIn(shape.of.shape, path);
    default:
      return [];
  }
};

/** What an answer of this shape is. */
export const answerOf = (shape: AnswerShape): AnswerDescription => ({
  kind: kindOf(shape),
  fields: fieldsIn(shape, ""),
});
