/** What an endpoint does is read from its act, never guessed from its name or path. */
import { each, type Finding, isLibrary, lineAt, mask, type Rule } from "./source.ts";

// Texts that are written for each endpoint are kept by its name.
const EXEMPT = ["lib/act.ts", "apps/cli/describing/prose.ts"];

const isFor = (path: string): boolean =>
  /\.(ts|mjs)$/.test(path) && !EXEMPT.includes(path) && !/^(endpoints|tests)\//.test(path) &&
  (isLibrary(path) || /^(apps|tools|bench|examples)\//.test(path));

const TAKES_APART = "match|matchAll|search|replace|replaceAll|split|includes|startsWith|endsWith|" +
  "indexOf|lastIndexOf|slice|substring|at|charAt";

/** Ways to look into a text, or to look it up: patterns, methods of text, lists by name. */
const guesses = (text: string): RegExp =>
  new RegExp(
    [
      String.raw`${text}\s*[?!]?\.\s*(?:${TAKES_APART})\s*\(`,
      String.raw`\.\s*(?:test|exec)\s*\(\s*${text}`,
      String.raw`\bhasOwn\s*\([^,()]+,\s*${text}\s*\)`,
      String.raw`(?<=[\w)\]])\s*\[\s*${text}\s*\]`,
      String.raw`(?:\]|\b[A-Z][A-Z0-9_]+)\s*\.\s*(?:includes|has|get)\s*\(\s*${text}`,
    ].join("|"),
    "g",
  );

const OF_SPEC = /(?:[\w$]+[?!]?\.)*\bspec[?!]?\.(?:path|name)\b/.source;

// `({ path }: Spec)`, `({ spec: { path } })` and `const { path } = request.spec`.
const DESTRUCTURED = [
  /\{([^{}]*)\}\s*:\s*(?:Pick<\s*)?(?:Spec|Head|Definition)\b/g,
  /\bspec\s*:\s*\{([^{}]*)\}/g,
  /\b(?:const|let)\s*\{([^{}]*)\}\s*=\s*(?:[\w$]+[?!]?\.)*spec\b/g,
];

/** Where the top-level statement ends that holds an offset; formatted code begins each in the first column. */
const endOfStatement = (masked: string, offset: number): number => {
  const next = masked.slice(offset).search(/\n[a-z]/);
  return next < 0 ? masked.length : offset + next;
};

const guessesAt = (masked: string): readonly number[] => {
  const direct = [...masked.matchAll(guesses(OF_SPEC))].map(({ index }) => index);
  const taken = DESTRUCTURED.flatMap((pattern) => [...masked.matchAll(pattern)]).flatMap(
    ({ index, 1: names = "" }) =>
      [...names.matchAll(/\b(?:path|name)\b(?:\s*:\s*(\w+))?/g)].flatMap(([whole, renamed]) => {
        const scope = masked.slice(index, endOfStatement(masked, index));
        const local = String.raw`(?<![\w$.])${renamed ?? whole}\b`;
        return [...scope.matchAll(guesses(local))].map((found) => index + found.index);
      }),
  );
  return [...new Set([...direct, ...taken])];
};

const MESSAGE = "ask lib/act.ts what an endpoint does; its name and path are no place to guess";

/** No file but those that declare and read acts looks into the name or the path of an endpoint. */
export const actsNotNames: Rule = each(isFor, (file, text): readonly Finding[] => {
  const masked = mask(text);
  return guessesAt(masked).map((at) => ({ file, line: lineAt(text, at), message: MESSAGE }));
});
