/** Values of answers as people read them: times of their own place, decimals without zeros at the end. */
import type { AnswerShape } from "../../../mod.ts";

const two = (part: string | undefined): string => part ?? "00";

/** A moment where the reader is, as in `2026-11-28 10:15:02`; the text of the number if it is none. */
export const localTime = (ms: number, timeZone?: string): string => {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return String(ms);
  const parts = new Map(
    new Intl.DateTimeFormat("en-GB", {
      ...(timeZone !== undefined && { timeZone }),
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    }).formatToParts(date).map(({ type, value }) => [type, value]),
  );
  const of = (name: Intl.DateTimeFormatPartTypes): string => two(parts.get(name));
  return `${of("year")}-${of("month")}-${of("day")} ${of("hour")}:${of("minute")}:${of("second")}`;
};

const tidied = (text: string): string =>
  /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A value as people read it.
 *
 * @param timeZone where the reader is; the machine's own if absent
 */
export const readable = (value: unknown, shape: AnswerShape, timeZone?: string): unknown => {
  const read = (part: unknown, of: AnswerShape): unknown => readable(part, of, timeZone);
  switch (shape._tag) {
    case "TimeMs":
      // The exchange writes 0 for a time that is not set.
      return typeof value === "number" ? value === 0 ? "" : localTime(value, timeZone) : value;
    case "TimeSec":
      return typeof value === "number" ? localTime(value * 1000, timeZone) : value;
    case "DecimalText":
      return typeof value === "string" ? tidied(value) : value;
    case "Array":
      return Array.isArray(value) ? value.map((each) => read(each, shape.of.shape)) : value;
    case "Map":
      return isRow(value)
        ? Object.fromEntries(
          Object.entries(value).map(([name, part]) => [name, read(part, shape.of.shape)]),
        )
        : value;
    case "Tuple":
      return Array.isArray(value)
        ? value.map((each, i) => {
          const of = shape.of[i];
          return of ? read(each, of.shape) : each;
        })
        : value;
    case "Model":
      return isRow(value)
        ? Object.fromEntries(
          Object.entries(value).map(([name, part]) => {
            const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
            if (!field) return [name, part];
            return [name, read(part, ("reader" in field ? field.reader : field).shape)];
          }),
        )
        : value;
    case "Nullable":
      return read(value, shape.of.shape);
    case "Union":
      return shape.of.reduce((part: unknown, { shape: of }) => read(part, of), value);
    default:
      return value;
  }
};
