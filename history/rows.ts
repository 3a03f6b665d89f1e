/** What the catalog knows of a history: where its rows are, when each happened, how many a call gives. */
import type { Reader } from "../lib/answers/answer.ts";
import type { Spec } from "../lib/endpoint.ts";

/** How a history is read. */
export interface Plan {
  /** Its rows in an answer. */
  readonly rowsOf: (answer: unknown) => readonly unknown[];
  /** When a row happened, in ms; `NaN` if it does not say. */
  readonly timeOf: (row: unknown) => number;
  /** The id of a row; `undefined` if it has none. */
  readonly idOf: (row: unknown) => string | undefined;
  /** Parameter that says how many rows a call gives at most. */
  readonly limitName: string | undefined;
  /** How many that may be at most. */
  readonly limit: number;
  /** How many it is if the parameter is left out. */
  readonly whenAbsent: number;
  /** Whether pages are numbered, by `current`. */
  readonly isPaged: boolean;
  /** The longest time that a call may ask for, in ms. */
  readonly span: number;
  /** Parameter that takes an id to go on from. */
  readonly from: string | undefined;
}

const HOUR = 3_600_000;

const LIMITS: readonly string[] = ["limit", "size"];

const readerAt = (field: unknown): Reader<unknown> => {
  const { reader = field } = Object(field);
  return reader;
};

/** Reader of one row. */
const rowReader = ({ shape }: Reader<unknown>): Reader<unknown> | undefined => {
  if (shape._tag === "Array") return shape.of;
  if (shape._tag !== "Model" || !Object.hasOwn(shape.fields, "rows")) return undefined;
  return rowReader(readerAt(shape.fields["rows"]));
};

/** Name or place of the first part of a row that is of this kind. */
const keyOf = (row: Reader<unknown>, kind: "TimeMs" | "IdText"): string | undefined => {
  const { shape } = row;
  const parts = shape._tag === "Model"
    ? Object.entries(shape.fields)
    : shape._tag === "Tuple"
    ? Object.entries(shape.of)
    : [];
  return parts.find(([, part]) => readerAt(part).shape._tag === kind)?.[0];
};

const partOf = (row: unknown, key: string | undefined): unknown =>
  key === undefined ? undefined : Reflect.get(Object(row), key);

/** How many rows a call gives: at most, and if nothing is said. */
const limitsOf = (spec: Spec, name: string | undefined): readonly [most: number, usual: number] => {
  const param = name === undefined ? undefined : spec.params[name];
  if (!param) return [Infinity, Infinity];
  const { field, default: usual = "" } = "field" in param
    ? param
    : { field: param, default: undefined };
  const { shape } = field;
  const most = shape._tag === "Integer" && shape.max < Number.MAX_SAFE_INTEGER
    ? shape.max
    : Number(usual || 10);
  return [most, Number(usual || most)];
};

/** How the history of this endpoint is read; `undefined` if it is none. */
export const planOf = (spec: Spec): Plan | undefined => {
  const row = rowReader(spec.answer);
  const timeKey = row && keyOf(row, "TimeMs");
  if (!row || timeKey === undefined || spec.verb !== "GET") return undefined;
  if (!("startTime" in spec.params && "endTime" in spec.params)) return undefined;
  const idKey = keyOf(row, "IdText");
  const limitName = LIMITS.find((name) => name in spec.params);
  const [limit, whenAbsent] = limitsOf(spec, limitName);
  return {
    rowsOf: (answer) => {
      const rows: unknown = Array.isArray(answer) ? answer : Object(answer).rows;
      return Array.isArray(rows) ? rows : [];
    },
    timeOf: (of) => Number(partOf(of, timeKey)),
    idOf: (of) => {
      const id = partOf(of, idKey);
      return typeof id === "string" && id !== "" ? id : undefined;
    },
    limitName,
    limit,
    whenAbsent,
    isPaged: "current" in spec.params,
    span: (spec.history?.hours ?? Infinity) * HOUR,
    from: spec.history?.from,
  };
};
