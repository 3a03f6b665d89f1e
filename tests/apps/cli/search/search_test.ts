/** Search by words. Ranks follow from the catalog, so that a new endpoint changes no line here. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandOf } from "../../../../apps/cli/describing/names.ts";
import { type EndpointHit, searchEndpoints } from "../../../../apps/cli/search/search.ts";
import { taskNamed } from "../../../../apps/cli/search/match_tasks.ts";
import { wordsIn } from "../../../../apps/cli/search/query.ts";
import { catalog } from "../../../../endpoints/catalog.ts";

const specs = catalog.map(({ spec }) => spec);

const found = (words: string, limit = 5): readonly string[] =>
  searchEndpoints(words, { limit }).map(({ name }) => name);

const hitsOf = (words: string): readonly EndpointHit[] =>
  searchEndpoints(words, { limit: specs.length }).filter(({ retired }) => !retired);

/** Whether the words name a task, whose endpoints come first whatever their names are. */
const isTask = (words: string): boolean => taskNamed(wordsIn(words)).hits.length > 0;

const rawWords = (text: string): readonly string[] =>
  text.replace(/[a-z0-9](?=[A-Z])|[A-Z](?=[A-Z][a-z]{2})/g, "$& ").toLowerCase().split(/[^a-z0-9]+/)
    .filter(Boolean);

/** One of the plural is as one of the singular. */
const stem = (word: string): string => word.length > 3 ? word.replace(/s$/, "") : word;

const split = (text: string): readonly string[] => rawWords(text).map(stem);

const NAMES = specs.map(({ name }) => name);

const wordsOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(rawWords));

const isSorted = (ranks: readonly number[]): boolean =>
  ranks.every((rank, i) => i === 0 || (ranks[i - 1] ?? 0) <= rank);

describe("search for endpoints", () => {
  it("finds each endpoint first by its name, command and route", () => {
    for (const spec of specs) {
      assert.equal(found(spec.name, 1)[0], spec.name);
      assert.equal(found(commandOf(spec), 1)[0], spec.name);
      const own = specs.filter(({ verb, path }) => verb === spec.verb && path === spec.path);
      const first = found(`${spec.verb} ${spec.path}`, own.length);
      assert.deepEqual([...first].sort(), own.map(({ name }) => name).sort());
    }
  });

  it("finds all endpoints of a path first", () => {
    for (const path of new Set(specs.map((spec) => spec.path))) {
      const own = specs.filter((spec) => spec.path === path).map(({ name }) => name);
      assert.deepEqual([...found(path, own.length)].sort(), own.sort());
    }
  });

  it("finds a route without its first slash, or in a URL", () => {
    assert.equal(found("GET papi/v1/account", 1)[0], "accountInformation");
    assert.equal(found("papi/v1/um/openOrders", 1)[0], "queryAllCurrentUmOpenOrders");
    assert.equal(found("get https://papi.binance.com/papi/v1/account", 1)[0], "accountInformation");
    assert.equal(found("GET fapi futures/data/basis", 1)[0], "usdmBasis");
  });

  // As ccxt makes them of hosts, verbs and paths: papiGetUmAccount, papiV2GetUmAccount, fapiPublicGetDepth.
  it("finds an endpoint first by ccxt's name for it", () => {
    for (const spec of specs) {
      const [, , version = "", ...parts] = spec.path.replace("/data/", "/v1/").split(/[/-]/);
      const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
      const kind = /^[fd]api$/.test(spec.host) ? "Public" : "";
      const name = spec.host + kind + (version === "v1" ? "" : capital(version)) +
        capital(spec.verb.toLowerCase()) + parts.map(capital).join("");
      const own = specs.filter(({ verb, path, host }) =>
        verb === spec.verb && path === spec.path && host === spec.host
      );
      const first = found(name, own.length);
      assert.deepEqual([...first].sort(), own.map((each) => each.name).sort(), name);
    }
    assert.equal(found("papiGetAccount", 1)[0], "accountInformation");
    assert.equal(found("fapiDataGetBasis", 1)[0], "usdmBasis");
  });

  it("takes names apart that have capitals in a row, as those of the community SDK", () => {
    const spelled = {
      getUMAccount: "getUmAccountDetail",
      updateCMLeverage: "changeCmInitialLeverage",
      submitNewUMOrder: "newUmOrder",
      getUMForceOrders: "queryUsersUmForceOrders",
      getUMADLQuantile: "umPositionAdlQuantileEstimation",
      getBNBBurn: "getBnbBurnStatus",
      SUMMARY: "getSummaryOfMarginAccount",
    };
    for (const [asked, name] of Object.entries(spelled)) {
      assert.ok(found(asked, 3).includes(name), `${asked}: ${found(asked, 3)}`);
    }
  });

  it("ranks names above routes above everything else", () => {
    for (const asked of wordsOf([...NAMES, ...specs.map(({ path }) => path)])) {
      if (isTask(asked)) continue;
      const word = stem(asked);
      const ranks = hitsOf(asked).map(({ name, route, family }) => {
        const inRoute = split(`${route} ${family}`);
        const begins = (each: string) => each.startsWith(word);
        if (split(name).includes(word)) return 0;
        if (word.length > 1 && split(name).some(begins)) return 1;
        return inRoute.includes(word) ? 2 : word.length > 1 && inRoute.some(begins) ? 3 : 4;
      });
      assert.ok(isSorted(ranks), `${asked}: ${ranks}`);
    }
  });

  it("ranks the shorter of two names that hold the word above the longer", () => {
    for (const asked of wordsOf(NAMES)) {
      if (isTask(asked)) continue;
      const word = stem(asked);
      const names = hitsOf(asked).map(({ name }) => split(name));
      const lengths = names.filter((words) => words.includes(word)).map(({ length }) => length);
      assert.ok(isSorted(lengths), `${asked}: ${lengths}`);
    }
  });

  it("ranks names that hold two words in a row above names that hold them apart", () => {
    const pairs = NAMES.flatMap((name) => {
      const words = rawWords(name);
      return words.slice(1).map((second, i) => [words[i] ?? "", second] as const);
    }).filter(([first, second]) => first !== second);
    // All would take seconds.
    const some = [...new Set(pairs.map((pair) => pair.join(" ")))].filter((_, i) => i % 7 === 0);
    for (const asked of some) {
      if (isTask(asked)) continue;
      const pair = split(asked);
      const ranks = hitsOf(asked).map(({ name }) => {
        const words = split(name);
        if (` ${words.join(" ")} `.includes(` ${pair.join(" ")} `)) return 0;
        return pair.every((word) => words.includes(word)) ? 1 : 2;
      });
      assert.ok(isSorted(ranks), `${asked}: ${ranks}`);
    }
  });

  it("searches in summaries and parameters too", () => {
    assert.ok(found("uniMMR").includes("accountInformation"));
    assert.ok(found("callbackRate").includes("newUmAlgoOrder"));
    assert.ok(found("usdm klines").includes("usdmKlineCandlestickData"));
  });

  it("puts what the exchange has retired behind all others", () => {
    for (const words of ["new conditional order", "POST um order", "cancel um orders"]) {
      const hits = searchEndpoints(words, { limit: 50 });
      const first = hits.findIndex(({ retired }) => retired);
      assert.ok(first > 0 && hits.slice(first).every(({ retired }) => retired), words);
    }
    const [byName] = searchEndpoints("newUmConditionalOrder");
    assert.equal(byName?.name, "newUmConditionalOrder");
    assert.equal(byName?.use, "newUmAlgoOrder");
  });

  it("searches within a product, and in what only reads", () => {
    const only = searchEndpoints("order", { family: "margin", mutates: false, limit: 50 });
    assert.ok(only.length > 3);
    assert.ok(only.every(({ family, mutates }) => family === "margin" && !mutates));
    assert.equal(searchEndpoints("order", { limit: 3 }).length, 3);
    assert.equal(searchEndpoints(" ", { limit: 1000 }).length, catalog.length);
    assert.deepEqual(searchEndpoints("…"), []);
  });

  it("finds what fits some words where nothing fits all, and nothing for none", () => {
    assert.ok(found("zzzz leverage").length > 0);
    assert.deepEqual(found("zzzz"), []);
    assert.deepEqual(found(" .,/ "), []);
  });
});
