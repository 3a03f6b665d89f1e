/** The lines of single accounts: below a heading, in a list, in a table. */
import * as E from "../../lib/either.ts";
import { type BadText, badText } from "../keys/bad_text.ts";
import {
  cellsOf,
  type FieldLines,
  fieldOf,
  isFieldLine,
  isNearly,
  isRule,
  labelOf,
  readField,
  type Span,
} from "./fields.ts";
import type { Heading, Place } from "./text.ts";
import { titleIn } from "./titles.ts";
import { isOwnTitle } from "../keys/key_names.ts";
import { DEFAULT_ACCOUNT } from "../keys/selection.ts";

/** The lines of one account, or of a note that stands where accounts do. */
export interface Block {
  /** Its name. */
  readonly name: string;
  /** Its first line, counted from 0. */
  readonly start: number;
  /** The line after its last. */
  readonly end: number;
  /** Its fields in their order. */
  readonly fields: readonly FieldLines[];
  /** Where its name stands; absent where it has none. */
  readonly named?: Span;
  /** A line that looks like a field and is none. */
  readonly stray?: number;
  /** Whether that line has nearly the label of a field. */
  readonly isNear?: boolean;
}

/** The lines of a text, without their ends, and where each stands. */
export interface TextBlock {
  /** The lines. */
  readonly texts: readonly string[];
  /** Where each stands. */
  readonly places: readonly Place[];
}

/** Whether a line may be read: code below a heading may hold the fields, where nothing else does. */
const readable = ({ places }: TextBlock, at: number, withCode: boolean): boolean =>
  places[at] === "open" || (withCode && places[at] === "fenced");

/** Some lines of a text. */
export interface Lines extends TextBlock {
  /** The first, counted from 0. */
  readonly start: number;
  /** The line after the last. */
  readonly end: number;
}

interface Area extends Lines {
  readonly withCode: boolean;
}

/** A line in which a long word or a known label, or nearly one, was written in a form that is not read. */
const isStray = (line: string): boolean => {
  const label = labelOf(line);
  return label !== undefined
    ? isNearly(label) || /[:=|]\s*\S{16,}/.test(line)
    : /(^|\s)[A-Za-z0-9+/]{32,}/.test(line) || /(api[ _-]?key|secret)\b/i.test(line);
};

/** Whether a key goes on in the next line, as where a copy tore it at its dots: what is left of it signs nothing. */
const isTorn = ({ name, end: next }: FieldLines, texts: readonly string[], end: number): boolean =>
  (name === "apiKey" || name === "secret") && next < end &&
  /^\.\S*$/.test((texts[next] ?? "").trim());

const fieldsIn = (area: Area): E.Either<BadText, Pick<Block, "fields" | "stray" | "isNear">> => {
  const { texts, start, end } = area;
  const fields: FieldLines[] = [];
  let stray: number | undefined;
  let isNear = false;
  for (let i = start; i < end;) {
    const field = readable(area, i, area.withCode) ? readField(texts, i, end) : E.right(undefined);
    if (E.isLeft(field)) return field;
    if (fields.some(({ name }) => name === field.right?.name)) {
      return badText(
        i + 1,
        "the account has this field already: keep one of the two, or name the other account above it",
      );
    }
    if (field.right) {
      fields.push(field.right);
      if (isTorn(field.right, texts, end)) {
        return badText(
          field.right.end + 1,
          "the line above goes on here: write a key or a secret in one line",
        );
      }
    } else if (readable(area, i, area.withCode) && isStray(texts[i] ?? "")) {
      const isNearer: boolean = isNearly(labelOf(texts[i] ?? "") ?? "") && !isNear;
      if (isNearer || stray === undefined) stray = i;
      isNear ||= isNearer;
    }
    i = field.right?.end ?? i + 1;
  }
  return E.right({ fields, isNear, ...(stray !== undefined && { stray }) });
};

/** Whether fields are those of an account. */
export const hasKeys = (fields: readonly FieldLines[]): boolean =>
  fields.some(({ name }) => name === "apiKey" || name === "secret");

/** The fields of an area; those in code where there are none beside it. */
const keysIn = (
  area: Lines,
): E.Either<BadText, Pick<Block, "fields" | "stray" | "isNear">> => {
  const found = fieldsIn({ ...area, withCode: false });
  if (E.isLeft(found) || hasKeys(found.right.fields)) return found;
  const inCode = fieldsIn({ ...area, withCode: true });
  return E.isRight(inCode) && hasKeys(inCode.right.fields) ? inCode : found;
};

interface Start {
  readonly at: number;
  readonly name: string;
  readonly named?: Span;
}

/** Where accounts begin in lines without headings: at a name above fields, or at a field that says it. */
const startsIn = ({ texts, places, start, end }: Lines): readonly Start[] => {
  const starts: Start[] = [];
  let hasOwn = false;
  for (let at = start; at < end; at++) {
    if (places[at] !== "open") continue;
    const line = texts[at] ?? "";
    const label = labelOf(line);
    const field = label === undefined ? undefined : fieldOf(label);
    if (field === "name") {
      starts.push({ at, name: "" });
      hasOwn = true;
    } else if (field !== undefined) {
      if (starts.length === 0) starts.push({ at, name: "" });
      hasOwn = true;
    } else {
      const title = titleIn(line);
      if (!title) continue;
      let next = at + 1;
      while (next < end && (texts[next] ?? "").trim() === "") next++;
      if (!isFieldLine(texts[next] ?? "")) continue;
      if (starts.length === 0 || hasOwn) {
        starts.push({ at, name: title.text, named: { at, from: title.from, to: title.to } });
      }
      hasOwn = false;
    }
  }
  return starts;
};

/** Whether a title is that of all accounts, and the name of none. */
export const isOfAll = (title: string): boolean =>
  isOwnTitle(title)
    ? /\b(accounts?|keys?|credentials)\b/i.test(title)
    : /^(all |api |my |trading )*(accounts?|keys?|credentials)$/i.test(title);

const looseBlocks = (area: Lines): E.Either<BadText, readonly Block[]> => {
  const starts = startsIn(area);
  const blocks: Block[] = [];
  for (const [i, { at, name, named }] of starts.entries()) {
    const end = starts[i + 1]?.at ?? area.end;
    const found = keysIn({ ...area, start: at, end });
    if (E.isLeft(found)) return found;
    const said = found.right.fields.find((field) => field.name === "name");
    const isHeadless = name === "" || isOfAll(name);
    const block: Block = {
      ...found.right,
      name: said?.value ?? (isHeadless ? DEFAULT_ACCOUNT : name),
      start: at,
      end,
    };
    const place = said ? said.span : isHeadless ? undefined : named;
    blocks.push(place ? { ...block, named: place } : block);
  }
  return E.right(blocks);
};

/** Accounts of a table with a line for each. */
const tableBlocks = (
  { texts, places, start, end }: Lines,
  heading: string,
): readonly Block[] => {
  for (let at = start; at + 1 < end; at++) {
    const heads = cellsOf(texts[at] ?? "").map(({ text }) =>
      text === "" ? undefined : fieldOf(text)
    );
    if (places[at] !== "open" || !heads.includes("apiKey") || !heads.includes("secret")) continue;
    const blocks: Block[] = [];
    for (let row = at + 1; row < end; row++) {
      const line = texts[row] ?? "";
      const cells = cellsOf(line);
      if (cells.length === 0) break;
      if (isRule(line)) continue;
      const fields = cells.flatMap(({ text, from, to }, i): readonly FieldLines[] => {
        const name = heads[i];
        if (name === undefined || name === "keyFile") return [];
        return [{ name, value: text, start: row, end: row + 1, span: { at: row, from, to } }];
      });
      const own = fields.find(({ name }) => name === "name");
      const filled = fields.filter(({ value }) => value !== "");
      const name = own?.value ?? (heading || DEFAULT_ACCOUNT);
      const block: Block = { name, start: row, end: row + 1, fields: filled };
      blocks.push(own?.span ? { ...block, named: own.span } : block);
    }
    return blocks;
  }
  return [];
};

/** The accounts below a heading: one, or those of a table. */
export const blockUnder = (
  text: TextBlock,
  heading: Heading,
  end: number,
  name: string = heading.title,
): E.Either<BadText, readonly Block[]> => {
  const table = tableBlocks({ ...text, start: heading.end, end }, name);
  if (table.length > 0) return E.right(table);
  const found = keysIn({ ...text, start: heading.end, end });
  if (E.isLeft(found)) return found;
  const { at, from, to } = heading;
  return E.right([{ ...found.right, name, start: at, end, named: { at, from, to } }]);
};

/** The accounts in lines that have no headings. */
export const withoutHeadings = (area: Lines): E.Either<BadText, readonly Block[]> => {
  const table = tableBlocks(area, "");
  return table.length > 0 ? E.right(table) : looseBlocks(area);
};
