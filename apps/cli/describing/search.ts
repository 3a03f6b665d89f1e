/** Finding endpoints by words. */
import { catalog } from "../../../endpoints/catalog.ts";
import type { Family, Spec } from "../../../mod.ts";
import { commandOf, findEndpoint, kebab, routeOf } from "./names.ts";
import { proseOf } from "./prose.ts";

/** What to search in. */
export interface SearchOptions {
  /** Only this product. */
  readonly family?: Family;
  /** Only what changes something, or only what reads. */
  readonly mutates?: boolean;
  /** How many at most; 20 if absent. */
  readonly limit?: number;
}

/** An endpoint that was found. */
export interface EndpointHit {
  /** Operation name. */
  readonly name: string;
  /** Product. */
  readonly family: Family;
  /** What calls it, behind the program's name. */
  readonly command: string;
  /** Verb and path. */
  readonly route: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** Whether it changes something. */
  readonly mutates: boolean;
  /** Whether the exchange has retired it. */
  readonly retired: boolean;
  /** What replaces it, if it is retired and something does. */
  readonly use?: string;
}

/** Words of names, routes and sentences alike: `newUmOrder`, `new-um-order` and `/um/order` fall apart. */
const wordsIn = (text: string): readonly string[] =>
  text.replace(/([a-z0-9])(?=[A-Z])/g, "$1 ").replaceAll("Ⓢ", "s").toLowerCase()
    .split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    .map((word) => word.length > 3 ? word.replace(/s$/, "") : word);

/** What an endpoint is searched in, the weightiest place first. */
interface Places {
  readonly spec: Spec;
  readonly name: readonly string[];
  readonly route: readonly string[];
  readonly summary: readonly string[];
  readonly params: readonly string[];
}

const placesOf = (spec: Spec): Places => ({
  spec,
  name: wordsIn(spec.name),
  route: [spec.verb.toLowerCase(), ...wordsIn(spec.path), ...wordsIn(spec.family)],
  summary: wordsIn(`${proseOf(spec).summary} ${proseOf(spec).notes ?? ""}`),
  params: Object.keys(spec.params).flatMap((param) => [param.toLowerCase(), ...wordsIn(param)]),
});

let known: readonly Places[] | undefined;

/** All endpoints. Made when the first search asks for it: most commands search nothing. */
const everywhere = (): readonly Places[] => known ??= catalog.map(({ spec }) => placesOf(spec));

const best = (word: string, words: readonly string[], whole: number, start: number): number =>
  words.includes(word)
    ? whole
    : word.length > 1 && words.some((each) => each.startsWith(word))
    ? start
    : 0;

const scoreOf = (word: string, { name, route, summary, params }: Places): number =>
  Math.max(
    best(word, name, 100, 60),
    best(word, route, 50, 30),
    best(word, summary, 20, 12),
    best(word, params, 8, 4),
  );

const holdsInARow = (words: readonly string[], row: readonly string[]): boolean =>
  ` ${words.join(" ")} `.includes(` ${row.join(" ")} `);

/** Of two that hold the same words, the shorter name is more of what was asked for. */
const shareOf = (words: readonly string[], { name }: Places): number =>
  30 * words.filter((word) => name.includes(word)).length / name.length;

/** How well an endpoint fits; 0 if a word is nowhere. */
const fit = (words: readonly string[], places: Places): number => {
  const scores = words.map((word) => scoreOf(word, places));
  if (scores.includes(0)) return 0;
  return scores.reduce((sum, score) => sum + score, 0) / words.length +
    shareOf(words, places) + (holdsInARow(places.name, words) ? 20 : 0);
};

/** An endpoint and how well it fits. */
interface Scored {
  readonly places: Places;
  readonly score: number;
}

const EXACT = 1000;

const placed = ({ places, score }: Scored): number =>
  places.spec.retired && score < EXACT ? score - EXACT : score;

const hitOf = (spec: Spec): EndpointHit => ({
  name: spec.name,
  family: spec.family,
  command: commandOf(spec),
  route: routeOf(spec),
  summary: proseOf(spec).summary,
  mutates: spec.mutates,
  retired: spec.retired !== undefined,
  ...(spec.retired?.use !== undefined && { use: spec.retired.use }),
});

const isCalled = (text: string, spec: Spec): boolean =>
  spec.path.toLowerCase() === text || spec.name.toLowerCase() === text ||
  kebab(spec.name) === text || routeOf(spec).toLowerCase() === text;

/**
 * Endpoints that fit all words, best first: the one of this name or route, then words of the name, of the
 * route, of the summary, of parameters. If none fits all words, those that fit some. Without words
 * all of them, in the order of the catalog.
 */
export const searchEndpoints = (
  words: string,
  { family, mutates, limit = 20 }: SearchOptions = {},
): readonly EndpointHit[] => {
  const asked = [...new Set(wordsIn(words))];
  const text = words.trim().toLowerCase().replace(/\s+/g, " ");
  const named = findEndpoint(words)?.spec.name;
  const within = everywhere().filter(({ spec }) =>
    (family === undefined || spec.family === family) &&
    (mutates === undefined || spec.mutates === mutates)
  );
  const ranked = (score: (places: Places) => number): readonly EndpointHit[] =>
    within.map((places) => ({ places, score: score(places) }))
      .filter(({ score }) => score > 0)
      // Equals stay in the order of the catalog, and retired endpoints come last, save by name.
      .sort((a, b) => placed(b) - placed(a))
      .slice(0, limit)
      .map(({ places }) => hitOf(places.spec));
  if (text === "") return within.slice(0, limit).map(({ spec }) => hitOf(spec));
  if (asked.length === 0) return [];
  const exact = ranked((places) =>
    (places.spec.name === named || isCalled(text, places.spec) ? EXACT : 0) + fit(asked, places)
  );
  return exact.length > 0
    ? exact
    : ranked((places) =>
      asked.reduce((sum, word) => sum + scoreOf(word, places), shareOf(asked, places))
    );
};
