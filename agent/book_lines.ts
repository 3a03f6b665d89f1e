/** The lines of a `TOOLS.md`: which of them belong to accounts, and what they say. */
import * as E from "../lib/either.ts";
import { type BadText, badText } from "./bad_text.ts";
import {
  cellsOf,
  type FieldLines,
  type FieldName,
  fieldOf,
  isFieldLine,
  isNearly,
  isRule,
  labelOf,
  readField,
  type Span,
} from "./book_fields.ts";
import { bare, type Heading, headingsOf, linesOf, type Place, placesOf } from "./book_text.ts";
import { titleIn } from "./book_titles.ts";
import { isOwnTitle, isPlainTitle } from "./key_names.ts";
import { DEFAULT_ACCOUNT } from "./selection.ts";

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

/** What was found in a text. */
export interface Layout {
  /** All lines, each with its line end. */
  readonly lines: readonly string[];
  /** All blocks, in their order. */
  readonly blocks: readonly Block[];
  /** The line after the last of the (last) section; `undefined` where the text has none. */
  readonly sectionEnd: number | undefined;
  /** Depth of the headings of accounts; 0 where they have none. */
  readonly depth: number;
}

interface Text {
  readonly texts: readonly string[];
  readonly places: readonly Place[];
}

/** Whether a line may be read: code below a heading may hold the fields, where nothing else does. */
const readable = ({ places }: Text, at: number, withCode: boolean): boolean =>
  places[at] === "open" || (withCode && places[at] === "fenced");

interface Area extends Text {
  readonly start: number;
  readonly end: number;
  readonly withCode: boolean;
}

/** A line in which a long word or a known label, or nearly one, was written in a form that is not read. */
const isStray = (line: string): boolean => {
  const label = labelOf(line);
  return label !== undefined
    ? isNearly(label) || /[:=|]\s*\S{16,}/.test(line)
    : /(^|\s)[A-Za-z0-9+/]{32,}/.test(line) || /(api[ _-]?key|secret)\b/i.test(line);
};

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
    if (field.right) fields.push(field.right);
    else if (readable(area, i, area.withCode) && isStray(texts[i] ?? "")) {
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
  area: Omit<Area, "withCode">,
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
const startsIn = ({ texts, places, start, end }: Omit<Area, "withCode">): readonly Start[] => {
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
      let next = at + 1;
      while (next < end && (texts[next] ?? "").trim() === "") next++;
      const isName = title !== undefined && next < end && isFieldLine(texts[next] ?? "");
      if (!isName || !title) continue;
      if (starts.length === 0 || hasOwn) {
        starts.push({ at, name: title.text, named: { at, from: title.from, to: title.to } });
      }
      hasOwn = false;
    }
  }
  return starts;
};

const looseBlocks = (area: Omit<Area, "withCode">): E.Either<BadText, readonly Block[]> => {
  const starts = startsIn(area);
  const blocks: Block[] = [];
  for (const [i, { at, name, named }] of starts.entries()) {
    const end = starts[i + 1]?.at ?? area.end;
    const found = keysIn({ ...area, start: at, end });
    if (E.isLeft(found)) return found;
    const said = found.right.fields.find((field) => field.name === "name");
    const isHeadless = name === "" || /\b(accounts|keys|credentials)\b/i.test(name);
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
  { texts, places, start, end }: Omit<Area, "withCode">,
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

const blockUnder = (
  text: Text,
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

const withoutHeadings = (area: Omit<Area, "withCode">): E.Either<BadText, readonly Block[]> => {
  const table = tableBlocks(area, "");
  return table.length > 0 ? E.right(table) : looseBlocks(area);
};

interface Section {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly heading?: Heading;
}

/** The parts of a text in which accounts are looked for. */
const sectionsIn = (text: Text, headings: readonly Heading[]): readonly Section[] => {
  const under = (is: (title: string) => boolean): readonly Section[] => {
    const sections: Section[] = [];
    for (const [i, heading] of headings.entries()) {
      if (!is(heading.title) || heading.at < (sections.at(-1)?.end ?? 0)) continue;
      const next = headings.slice(i + 1).find(({ depth }) => depth <= heading.depth);
      const end = next?.at ?? text.texts.length;
      sections.push({ start: heading.end, end, depth: heading.depth, heading });
    }
    return sections;
  };
  const own = under(isOwnTitle);
  if (own.length > 0) return own;
  const before = headings[0]?.at ?? text.texts.length;
  const written = text.texts.slice(0, before);
  // A text that was copied from a page has lost the marks of its headings.
  const titled = written.findIndex((line, at) =>
    text.places[at] === "open" && isOwnTitle(titleIn(line)?.text ?? "") && !isFieldLine(line)
  );
  if (headings.length === 0 || titled >= 0) return [{ start: 0, end: before, depth: 0 }];
  return under((title) => title !== "" && isPlainTitle(title));
};

const blocksOf = (
  text: Text,
  headings: readonly Heading[],
  { start, end, depth, heading }: Section,
): E.Either<BadText, readonly Block[]> => {
  const inner = headings.filter((each) => each.at >= start && each.at < end);
  const own = Math.min(...inner.map((each) => each.depth));
  const tops = inner.filter((each) => each.depth === own);
  const blocks: Block[] = [];
  const direct = withoutHeadings({ ...text, start, end: tops[0]?.at ?? end });
  if (E.isLeft(direct)) return direct;
  const [only, second] = direct.right;
  // Fields right below the heading: it is the name, where it is not that of all accounts.
  const isItself = heading && only && !second && !only.named &&
    !/\b(accounts?|keys?|credentials)\b/i.test(heading.title);
  if (isItself) {
    const { at, from, to } = heading;
    blocks.push({ ...only, name: heading.title, start: only.start, named: { at, from, to } });
  } else blocks.push(...direct.right);
  for (const [i, top] of tops.entries()) {
    const found = blockUnder(text, top, tops[i + 1]?.at ?? end);
    if (E.isLeft(found)) return found;
    blocks.push(...found.right);
  }
  return depth === 0 ? E.right(blocks.filter(({ fields }) => hasKeys(fields))) : E.right(blocks);
};

const textOf = (lines: readonly string[]): Text => {
  const texts = lines.map((line, i) => i === 0 ? bare(line).replace(/^\ufeff/, " ") : bare(line));
  return { texts, places: placesOf(texts) };
};

const layoutIn = (lines: readonly string[], text: Text): E.Either<BadText, Layout> => {
  const isText = (line: string): boolean =>
    !isFieldLine(line) && !/^\s*([-*+>|]|\d+[.)])\s/.test(line);
  const headings = headingsOf(text.texts, text.places, isText);
  const sections = sectionsIn(text, headings);
  const blocks: Block[] = [];
  for (const section of sections) {
    const found = blocksOf(text, headings, section);
    if (E.isLeft(found)) return found;
    blocks.push(...found.right);
  }
  const last = sections.at(-1);
  const isThere = last !== undefined && (last.heading !== undefined || blocks.length > 0);
  const inner = headings.filter(({ at }) => last && at >= last.start && at < last.end);
  return E.right({
    lines,
    blocks,
    sectionEnd: isThere ? last.end : undefined,
    depth: last?.heading ? Math.min(...inner.map(({ depth }) => depth), last.depth + 1) : 0,
  });
};

const isExample = (value: string): boolean => /\.\.|\u2026|your|xxx|<|\*\*\*/i.test(value);

/** Finds the accounts of a text. */
export const layoutOf = (text: string): E.Either<BadText, Layout> => {
  const lines = linesOf(text);
  const own = textOf(lines);
  const layout = layoutIn(lines, own);
  if (E.isLeft(layout) || layout.right.blocks.some(({ fields }) => hasKeys(fields))) return layout;
  const opened = layoutIn(lines, {
    ...own,
    places: own.places.map((place) => place === "fenced" ? "open" : place),
  });
  const inCode = E.isRight(opened)
    ? opened.right.blocks.find(({ fields }) =>
      hasKeys(fields) && !fields.some(({ value }) => isExample(value))
    )
    : undefined;
  return inCode
    ? badText(
      inCode.start + 1,
      "this account stands in fenced code, which is read as an example: take the fence away, or put " +
        "an example into a comment",
    )
    : layout;
};
