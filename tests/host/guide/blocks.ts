/** The pages of the guide, and the code blocks that stand in them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support.ts";

/** A code block of a page. */
export interface Block {
  /** Path from the root, as in `docs/guide/start/node.md`. */
  readonly page: string;
  /** Counted from 1 on its page. */
  readonly number: number;
  readonly language: string;
  readonly text: string;
}

const FOLDER = "docs/guide";

/** All pages, by their path from the root. */
export const pages: ReadonlyMap<string, string> = new Map(
  readdirSync(join(root, FOLDER), { recursive: true, encoding: "utf8" })
    .map((name) => `${FOLDER}/${name.replaceAll("\\", "/")}`)
    .filter((page) => page.endsWith(".md"))
    .sort()
    .map((page) => [page, readFileSync(join(root, page), "utf8")]),
);

const FENCE = /^```(\w*)\n([^]*?)^```$/gm;

const blocksOf = (page: string, text: string): readonly Block[] =>
  [...text.matchAll(FENCE)].map(([, language = "", text = ""], i) => ({
    page,
    number: i + 1,
    language,
    text,
  }));

/** All code blocks of all pages. */
export const blocks: readonly Block[] = [...pages].flatMap(([page, text]) => blocksOf(page, text));

/** The blocks in one of some languages. */
export const blocksIn = (...languages: readonly string[]): readonly Block[] =>
  blocks.filter(({ language }) => languages.includes(language));

/** Name of a block among tests. */
export const nameOf = ({ page, number }: Block): string => `${page}, block ${number}`;
