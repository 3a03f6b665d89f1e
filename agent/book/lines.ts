/** The lines of a `TOOLS.md`: which of them belong to accounts. */
import * as E from "../../lib/either.ts";
import { type BadText, badText } from "../keys/bad_text.ts";
import {
  type Block,
  blockUnder,
  hasKeys,
  isOfAll,
  type TextBlock,
  withoutHeadings,
} from "./blocks.ts";
import { isFieldLine } from "./fields.ts";
import { bare, type Heading, headingsOf, linesOf, placesOf } from "./text.ts";
import { titleIn } from "./titles.ts";
import { visibleName } from "../keys/account.ts";
import { isOtherTitle, isOwnTitle, isPlainTitle } from "../keys/key_names.ts";

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

interface Section {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly heading?: Heading;
}

/** The parts of a text in which accounts are looked for. */
const sectionsIn = (text: TextBlock, headings: readonly Heading[]): readonly Section[] => {
  const under = (is: (title: string) => boolean, among = headings): readonly Section[] => {
    const sections: Section[] = [];
    for (const heading of among) {
      if (!is(heading.title) || heading.at < (sections.at(-1)?.end ?? 0)) continue;
      const next = headings.find(({ at, depth }) => at > heading.at && depth <= heading.depth);
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
  // What stands below the name of another exchange is of that one, however it is called.
  let other = Infinity;
  const elsewhere = new Set(headings.filter(({ title, depth }) => {
    if (depth <= other) other = isOtherTitle(title) ? depth : Infinity;
    return other !== Infinity;
  }));
  const ours = headings.filter((each) => !elsewhere.has(each));
  return under((title) => title !== "" && isPlainTitle(title), ours);
};

const blocksOf = (
  text: TextBlock,
  headings: readonly Heading[],
  { start, end, heading }: Section,
): E.Either<BadText, readonly Block[]> => {
  const inner = headings.filter((each) => each.at >= start && each.at < end);
  const own = Math.min(...inner.map((each) => each.depth));
  const tops = inner.filter((each) => each.depth === own);
  const blocks: Block[] = [];
  const direct = withoutHeadings({ ...text, start, end: tops[0]?.at ?? end });
  if (E.isLeft(direct)) return direct;
  const [only, second] = direct.right;
  // Fields right below the heading: it is the name, where it is not that of all accounts.
  const isItself = heading && only && !second && !only.named && !isOfAll(heading.title);
  if (isItself) blocks.push({ ...only, name: heading.title });
  else blocks.push(...direct.right);
  for (const [i, top] of tops.entries()) {
    const found = blockUnder(text, top, tops[i + 1]?.at ?? end);
    if (E.isLeft(found)) return found;
    blocks.push(...found.right);
  }
  return E.right(
    blocks.filter(({ fields }) => hasKeys(fields))
      .map((block) => ({ ...block, name: visibleName(block.name) })),
  );
};

const textOf = (lines: readonly string[]): TextBlock => {
  const texts = lines.map((line, i) => i === 0 ? bare(line).replace(/^\ufeff/, " ") : bare(line));
  return { texts, places: placesOf(texts) };
};

/** Lines that hold a word as the exchange's keys are, or a private key. */
const keyLinesIn = ({ texts, places }: TextBlock, start: number, end: number): readonly number[] =>
  texts.flatMap((line, at) => {
    const words = line.match(/(?<![A-Za-z0-9])[A-Za-z0-9]{64}(?![A-Za-z0-9])/g) ?? [];
    const isKey = line.includes("PRIVATE KEY-----") ||
      words.some((word) => /[a-z]/.test(word) && /[A-Z]/.test(word));
    return isKey && at >= start && at < end && places[at] === "open" ? [at] : [];
  });

const layoutIn = (lines: readonly string[], text: TextBlock): E.Either<BadText, Layout> => {
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
  const unread = sections.filter(({ heading }) => isOwnTitle(heading?.title ?? ""))
    .flatMap(({ start, end }) => keyLinesIn(text, start, end)).find((at) =>
      !blocks.some(({ fields, start, end }) => hasKeys(fields) && start <= at && at < end)
    );
  if (unread !== undefined) {
    return badText(
      unread + 1,
      "this line seems to hold a key, and is not understood: write it as `- API Key: …` or " +
        "`- Secret: …` below the name of its account",
    );
  }
  const last = sections.at(-1);
  const isThere = last !== undefined && (last.heading !== undefined || blocks.length > 0);
  const inner = headings.filter(({ at }) => last && at >= last.start && at < last.end);
  const below = inner.length > 0 ? inner.map(({ depth }) => depth) : [(last?.depth ?? 0) + 1];
  return E.right({
    lines,
    blocks,
    sectionEnd: isThere ? last.end : undefined,
    depth: last?.heading ? Math.min(...below) : 0,
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
