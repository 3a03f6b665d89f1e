/** The contents of the guide on its first page, from the list of pages and their headings. */

interface Group {
  readonly title: string;
  readonly pages: readonly string[];
}

const headingOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1] ?? "";

const entry = (page: string, read: (page: string) => string): string =>
  `- [${headingOf(read(page))}](${page})`;

const section = ({ title, pages }: Group, read: (page: string) => string): string =>
  `### ${title}\n\n${pages.map((page) => entry(page, read)).join("\n")}\n`;

/** The first page with its contents as `groups` have them; `read` gives the text of a page. */
export const guideIndex = (
  text: string,
  groups: readonly Group[],
  read: (page: string) => string,
): string =>
  text.replace(
    /<!-- contents -->[^]*<!-- \/contents -->/,
    () =>
      `<!-- contents -->\n\n${
        groups.map((group) => section(group, read)).join("\n")
      }\n<!-- /contents -->`,
  );
