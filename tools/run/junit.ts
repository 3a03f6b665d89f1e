/** Reads the JUnit reports of Deno and Bun into test names and outcomes. */

/** What came of one test. */
export interface Case {
  /** File, suites and test, joined by ` > `. */
  readonly name: string;
  readonly outcome: "passed" | "failed" | "skipped";
}

type Attributes = Readonly<Record<string, string>>;

const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

const unescape = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex, decimal, name) =>
      hex
        ? String.fromCodePoint(parseInt(hex, 16))
        : decimal
        ? String.fromCodePoint(Number(decimal))
        : NAMED[name] ?? all,
  );

const attributesOf = (tag: string): Attributes =>
  Object.fromEntries(
    [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map((m) => [m[1] ?? "", unescape(m[2] ?? "")]),
  );

const outcomeOf = (inside: string): Case["outcome"] =>
  /<(failure|error)[\s>/]/.test(inside)
    ? "failed"
    : /<skipped[\s>/]/.test(inside)
    ? "skipped"
    : "passed";

interface Found {
  /** Names of the enclosing test suites, outermost first. */
  readonly suites: readonly string[];
  readonly name: string;
  readonly outcome: Case["outcome"];
}

// Attribute values escape `<` and `>`, so a tag ends at the first `>`; texts escape `<`.
const TAG = /<(\/?)(testsuites?|testcase)\b([^>]*?)(\/?)>/g;

const read = (xml: string): readonly Found[] => {
  const found: Found[] = [];
  const suites: string[] = [];
  for (const match of xml.matchAll(TAG)) {
    const [tag, closing, kind, attributes = "", empty] = match;
    if (kind === "testsuite") {
      if (closing) suites.pop();
      else if (!empty) suites.push(attributesOf(attributes).name ?? "");
    } else if (kind === "testcase" && !closing) {
      const start = match.index + tag.length;
      const inside = empty ? "" : xml.slice(start, xml.indexOf("</testcase>", start));
      const name = attributesOf(attributes).name ?? "";
      found.push({ suites: [...suites], name, outcome: outcomeOf(inside) });
    }
  }
  return found;
};

/** Tests in a report of Bun, where suites nest: file, suite, suite, test. */
export const readBun = (xml: string): readonly Case[] =>
  read(xml).map(({ suites, name, outcome }) => ({
    name: [...suites, name].join(" > ").replace(/^\.\//, ""),
    outcome,
  }));

/**
 * Tests in a report of Deno. It lists suites as tests too, and what is inside a suite under a file of
 * its own, whichever test file it came from: the suite's name tells.
 */
export const readDeno = (xml: string): readonly Case[] => {
  const found = read(xml).map((each) => ({
    ...each,
    file: (each.suites[0] ?? "").replace(/^\.\//, ""),
  }));
  const isInner = (each: { file: string }) => each.file.startsWith("ext:");
  const inner = found.filter(isInner);
  const top = found.filter((each) => !isInner(each));
  const holds = (outer: string, name: string) => name.startsWith(`${outer} > `);
  const leaves = [...top, ...inner].filter(({ name }) =>
    !inner.some((each) => holds(name, each.name))
  );
  return leaves.map((leaf) => {
    if (!isInner(leaf)) return { name: `${leaf.file} > ${leaf.name}`, outcome: leaf.outcome };
    const files = [
      ...new Set(top.filter(({ name }) => holds(name, leaf.name)).map(({ file }) => file)),
    ];
    return { name: `${files.join(" or ")} > ${leaf.name}`, outcome: leaf.outcome };
  });
};
