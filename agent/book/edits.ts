/** Changes to the lines of an account that leave all else as it is. */
import type { Block } from "./blocks.ts";
import type { FieldLines, FieldName, Span } from "./fields.ts";
import { bare } from "./text.ts";

/** How labels are written. */
export const SHOWN: Readonly<Record<FieldName, string>> = {
  name: "Name",
  apiKey: "API Key",
  secret: "Secret",
  testnet: "Testnet",
  environment: "Environment",
  description: "Description",
};

/** A part of a line, and what to put in its place. */
export interface Edit extends Span {
  /** What to put there. */
  readonly text: string;
}

/** Lines with parts of them replaced, the last part of a line first. */
export const withEdits = (lines: readonly string[], edits: readonly Edit[]): string[] => {
  const edited = [...lines];
  for (const { at, from, to, text } of [...edits].sort((a, b) => b.from - a.from)) {
    const line = edited[at] ?? "";
    edited[at] = line.slice(0, from) + text + line.slice(to);
  }
  return edited;
};

/** A line for a field, in the way in which the account's others are written. */
export const lineLike = (
  lines: readonly string[],
  block: Block,
  name: FieldName,
  value: string,
  end: string,
): string => {
  const like = block.fields.filter(({ label, span }) => label && span && label.at === span.at).at(
    -1,
  );
  if (!like?.label || !like.span) return `- ${SHOWN[name]}: ${value}${end}`;
  const { label, span } = like;
  const line = bare(lines[label.at] ?? "").replace(/^\ufeff/, "");
  const shift = (lines[label.at] ?? "").startsWith("\ufeff") ? 1 : 0;
  const [from, to] = [label.from - shift, label.to - shift];
  return line.slice(0, from) + SHOWN[name] + line.slice(to, span.from - shift) + value +
    line.slice(span.to - shift) + end;
};

/** What has to change in a field's lines so that it says a value. */
export const editsFor = (
  { name, label, span, start }: FieldLines,
  field: FieldName,
  value: string,
): readonly Edit[] | undefined => {
  if (!span || (value === "" && label)) return undefined;
  const renamed = label && name !== field ? [{ ...label, text: SHOWN[field] }] : [];
  return start === span.at || label ? [...renamed, { ...span, text: value }] : undefined;
};
