/** JSON as the exchange writes it: ids as numbers with all their digits. */

/** Writes a body; a bigint becomes a number, digit for digit. */
export const writeJson = (value: unknown): string => {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${
    fields.map(([name, each]) => `${JSON.stringify(name)}:${writeJson(each)}`).join(",")
  }}`;
};
