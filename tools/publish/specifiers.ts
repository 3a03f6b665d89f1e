/** Rewrites what files import, in code and in the examples of comments and documents. */
import { posix } from "node:path";
import { mask } from "../house/source.ts";

/** Where a specifier stands. */
export interface Place {
  readonly specifier: string;
  /** The file that it names, from the root, if it is relative. */
  readonly target: string | undefined;
  /** Whether it stands in a comment or a document, and not in code. */
  readonly isProse: boolean;
}

const IMPORT = /((?:\bfrom|\bimport)\s*\(?\s*)(["'])([^"'\n]+)\2/g;

/** A text with other specifiers. */
export const withSpecifiers = (
  path: string,
  text: string,
  rename: (place: Place) => string,
): string => {
  const code = path.endsWith(".md") ? "" : mask(text);
  return text.replace(
    IMPORT,
    (_, head: string, quote: string, specifier: string, offset: number) => {
      const target = /^\.{1,2}\//.test(specifier)
        ? posix.join(posix.dirname(path), specifier)
        : undefined;
      const isProse = !/[a-z]/.test(code.slice(offset, offset + head.length));
      return `${head}${quote}${rename({ specifier, target, isProse })}${quote}`;
    },
  );
};

/** A package's specifier, as `npm:fp-ts@2.16.11/lib/Either.js` names it for Deno, as Node names it. */
export const bare = (specifier: string): string =>
  specifier.replace(/^npm:((?:@[^/]+\/)?[^@/]+)@[^/]+/, "$1");
