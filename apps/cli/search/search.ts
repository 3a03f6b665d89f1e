/** Finding endpoints by words: names, routes, sentences, and tasks as people say them. */
import { catalog } from "../../../endpoints/catalog.ts";
import { productOf } from "../../../agent/mod.ts";
import type { Family, Spec } from "../../../mod.ts";
import { commandOf, findEndpoint, kebab, routeOf, withSlash } from "../describing/names.ts";
import { proseOf } from "../describing/prose.ts";
import { taskNamed, taskWords, tellingIn } from "./match_tasks.ts";
import { corrected, holdsInARow, wordsIn } from "./query.ts";
import { fillers, synonyms } from "./words.ts";

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
  /** The short command that does it, if there is one and the task was named. */
  readonly short?: string;
  /** Whether the exchange has retired it. */
  readonly retired: boolean;
  /** What replaces it, if it is retired and something does. */
  readonly use?: string;
}

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

/** Words of a query that are read. */
const MOST_WORDS = 24;

/** An endpoint and how well it fits. */
interface Scored {
  readonly places: Places;
  readonly score: number;
}

const EXACT = 1000;

const placed = ({ places, score }: Scored): number =>
  places.spec.retired && score < EXACT ? score - EXACT : score;

const hitOf = (spec: Spec, short?: string): EndpointHit => ({
  name: spec.name,
  family: spec.family,
  command: commandOf(spec),
  route: routeOf(spec),
  summary: proseOf(spec).summary,
  mutates: spec.mutates,
  ...(short !== undefined && { short }),
  retired: spec.retired !== undefined,
  ...(spec.retired?.use !== undefined && { use: spec.retired.use }),
});

/** Letters and digits of a name, without what ccxt says of a host beside its name. */
const bare = (name: string): string =>
  name.toLowerCase().replace(/public|private|data|[^a-z\d]/g, "");

/** What ccxt calls it, as in `papiGetAccount` or `papiV2GetUmAccount`. */
const implicitName = (spec: Spec): string =>
  bare(routeOf(spec).replace(/^(\w+) \/\w+\/(?:v1\/|(v\d)\/|data\/)?/, `${spec.host} $2$1 `));

const isCalled = (text: string, spec: Spec): boolean =>
  implicitName(spec) === bare(text) || spec.path.toLowerCase() === text ||
  spec.name.toLowerCase() === text ||
  kebab(spec.name) === text || routeOf(spec).toLowerCase() === text;

let vocabulary: ReadonlySet<string> | undefined;

/** Words that names, routes and tasks have. */
const knownWords = (): ReadonlySet<string> =>
  vocabulary ??= new Set([
    ...everywhere().flatMap(({ name, route, params }) => [...name, ...route, ...params]),
    ...taskWords(),
    ...fillers,
    ...Object.keys(synonyms),
  ]);

/** How rare a word is: one that half of the endpoints have says little. */
const rarity = (word: string): number => {
  const all = everywhere();
  const having = all.filter((places) => scoreOf(word, places) > 0).length;
  return having === 0 ? 0 : Math.log((all.length + 1) / having);
};

/** As {@link scoreOf}, with what people say for a word counting nearly as much. */
const scoreWithSynonyms = (word: string, places: Places): number =>
  Math.max(
    scoreOf(word, places),
    ...(Object.hasOwn(synonyms, word) ? synonyms[word] ?? [] : []).map((other) =>
      0.8 * scoreOf(other, places)
    ),
  );

type Score = (places: Places) => number;

/** How endpoints are ranked, one way after the other; the first that finds any counts. */
const rankings = (
  asked: readonly string[],
  right: (word: string) => string,
  isNamed: (spec: Spec) => boolean,
): readonly (() => Score)[] => {
  const telling = () => asked.filter((word) => !fillers.has(word)).map(right);
  const byAll: Score = (places) => (isNamed(places.spec) ? EXACT : 0) + fit(asked, places);
  return [
    () => byAll,
    () => {
      const words = telling();
      return (places) => {
        const each = words.map((word) => scoreWithSynonyms(word, places));
        return each.length === 0 || each.includes(0)
          ? 0
          : each.reduce((sum, score) => sum + score, shareOf(words, places));
      };
    },
    () => {
      const weighted = telling().map((word) => [word, rarity(word)] as const);
      return (places) =>
        weighted.reduce(
          (sum, [word, weight]) => sum + weight * scoreWithSynonyms(word, places),
          0,
        );
    },
  ];
};

/** Of two that fit alike, those of USDⓈ-M are asked for more often. */
const usual = ({ act }: Spec): number => productOf(act) === "um" ? 0 : 1;

/**
 * The endpoints of the task that words name. Names that hold more of the words than the task does come
 * first: `bankruptcy loan` is no loan.
 */
const forTask = (words: readonly string[], within: readonly Places[]): readonly EndpointHit[] => {
  const { hits, rest } = taskNamed(words);
  const telling = tellingIn(words);
  const closer = rest.length === 0 || hits.length === 0
    ? []
    : within.filter(({ spec, name }) =>
      !spec.retired && telling.every((word) => name.includes(word))
    ).map((places) => ({ places, score: fit(telling, places) }))
      .sort((a, b) => b.score - a.score || usual(a.places.spec) - usual(b.places.spec));
  const first = closer.map(({ places }) => hitOf(places.spec));
  const then = hits.filter(({ spec }) =>
    within.some((places) => places.spec === spec) && !spec.retired &&
    first.every(({ name }) => name !== spec.name)
  );
  return [...first, ...then.map(({ spec, short }) => hitOf(spec, short))];
};

/**
 * Endpoints, best first: the one of this name or route, then those of the task that the words name, then
 * those that fit all words, in the name, the route, the summary, parameters. If none fits all words, those
 * that fit some. Without words all of them, in the order of the catalog.
 */
export const searchEndpoints = (
  words: string,
  { family, mutates, limit = 20 }: SearchOptions = {},
): readonly EndpointHit[] => {
  const said = wordsIn(words).slice(0, MOST_WORDS);
  const asked = [...new Set(said)];
  const text = withSlash(words.trim().toLowerCase().replace(/\s+/g, " "));
  const named = findEndpoint(words)?.spec.name;
  const isMeant = (spec: Spec): boolean =>
    (family === undefined || spec.family === family) &&
    (mutates === undefined || spec.mutates === mutates);
  const within = everywhere().filter(({ spec }) => isMeant(spec));
  if (text === "") return within.slice(0, limit).map(({ spec }) => hitOf(spec));
  if (asked.length === 0) return [];
  const phrase = said.join(" ");
  const called = within.filter(({ spec }) => spec.name === named || isCalled(text, spec));
  const exact = called.length > 0 ? called : within.filter(({ name }) => name.join(" ") === phrase);
  const isNamed = (spec: Spec): boolean => exact.some((places) => places.spec === spec);
  const known = new Map(asked.map((word) => [word, corrected(word, knownWords())]));
  const right = (word: string): string => known.get(word) ?? word;
  const hits = exact.length > 0 ? [] : forTask(said.map(right), within);
  for (const ranking of rankings(asked, right, isNamed)) {
    const score = ranking();
    const found = within.map((places) => ({ places, score: score(places) }))
      .filter(({ score }) => score > 0)
      // Equals stay in the order of the catalog, and retired endpoints come last, except by name.
      .sort((a, b) => placed(b) - placed(a))
      .map(({ places }) => hitOf(places.spec))
      .filter(({ name }) => hits.every((hit) => hit.name !== name));
    if (found.length > 0) return [...hits, ...found].slice(0, limit);
  }
  return hits.slice(0, limit);
};
