/** Documents and comments as users of a package read them: with its name where the repository has paths. */
import { posix } from "node:path";
import { isThere, read, specifierOf } from "./entries.ts";
import { bare, type Place, withSpecifiers } from "./specifiers.ts";

/** What people of an ecosystem call the package, and where its repository is. */
export interface Wording {
  /** As they import it, as in `unimargin`. */
  readonly packageName: string;
  /** Address of the repository at the published version, up to a path. */
  readonly tree: string;
  /** The only mark of a part for this ecosystem that stays; parts for others go. */
  readonly mark: string;
}

const wrapped = (file: string): string | undefined =>
  /^lib\/deps\/\w+\.ts$/.test(file) ? /from "(npm:[^"]+)"/.exec(read(file))?.[1] : undefined;

/** An import in an example. */
const inExample = ({ specifier, target }: Place, { packageName, mark }: Wording): string => {
  if (target === undefined) return specifier;
  const upstream = wrapped(target);
  if (upstream !== undefined) return mark === "npm" ? bare(upstream) : upstream;
  return specifierOf(target, packageName) ?? specifier;
};

/** Names of entries' files in a text, as people import them. */
const named = (text: string, { packageName }: Wording): string =>
  text.replace(/`([a-z][\w/-]*\.ts)`/g, (whole, file: string) => {
    const specifier = specifierOf(file, packageName);
    return specifier === undefined ? whole : `\`${specifier}\``;
  });

/** A text of a package: its comments speak of the package, and `rename` decides on its code. */
export const asPublished = (
  path: string,
  text: string,
  wording: Wording,
  rename: (place: Place) => string,
): string =>
  withSpecifiers(
    path,
    // Only comments have backticks around the name of a file.
    named(text, wording),
    (place) => place.isProse ? inExample(place, wording) : rename(place),
  );

const LINK = /\]\((?!https?:|#|mailto:)([^)]+)\)/g;

/** A page or a folder of the repository, named and not linked. */
const NAMED = /(?<!\[)`([\w-]+\/(?:[\w/-]+\.md)?)`/g;

/** Parts of documents that only some readers need stand between marks, as in `<!-- for clone -->`. */
const PART = /<!-- for (\w+) -->\n\n?([^]*?)<!-- \/for -->\n\n?/g;

/** A document of the repository for readers of a package. */
export const document = (path: string, wording: Wording): string => {
  const text = read(path)
    .replace(PART, (_, mark: string, inner: string) => mark === wording.mark ? inner : "")
    .replace(LINK, (_, link: string) => {
      const [file = "", hash = ""] = link.split(/(?=#)/);
      const target = posix.join(posix.dirname(path), file);
      if (!isThere(target)) throw new Error(`${path} links to ${link}, which is not there`);
      return `](${wording.tree}${target}${hash})`;
    })
    .replace(
      NAMED,
      (whole, file: string) => isThere(file) ? `[${whole}](${wording.tree}${file})` : whole,
    );
  return asPublished(path, text, wording, ({ specifier }) => specifier);
};
