/** What a client says on a connection. */
import { parseJson } from "../../../lib/json.ts";

/** An object that a client sent, by name. */
export type Said = Readonly<Record<string, unknown>>;

/** Whether a value is an object that is no list. */
export const isObject = (value: unknown): value is Said =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The `id` of a message with all its digits: clients that count nanoseconds wait for just that one. */
const exactId = (text: string, { id }: Said): unknown => {
  if (typeof id !== "number" || Number.isSafeInteger(id)) return id;
  const read = parseJson(text);
  const digits = isObject(read) ? read["id"] : undefined;
  return typeof digits === "string" && /^-?\d+$/.test(digits) ? BigInt(digits) : id;
};

/** The object of a text; nothing if it is none. */
export const saidIn = (text: string): Said | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { ...value, id: exactId(text, value) } : undefined;
  } catch {
    return undefined;
  }
};
