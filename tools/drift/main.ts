/**
 * Compares the catalog with a folder of endpoint facts and prints what differs, one line each; exits
 * with 1 if anything does.
 *
 *     npm run drift -- FOLDER
 *
 * A reader may be more tolerant than the documentation, never stricter: a field that is optional here
 * and not there is no difference. Differences that are meant stand in `allowed.ts`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { catalog } from "../../endpoints/catalog.ts";
import { driftOf, type Facts } from "./compare.ts";
import { allowed, ownBounds } from "./allowed.ts";

const FILES = {
  portfolio: "papi.json",
  portfolio_pro: "portfolio-pro.json",
  margin: "margin.json",
  usdm_market: "fapi-market.json",
  coinm_market: "dapi-market.json",
} as const;

const folder = process.argv[2];
if (!folder) {
  console.error("Name the folder of facts: npm run drift -- FOLDER");
  process.exit(2);
}

const facts = Object.entries(FILES).map(([family, file]) => ({
  family,
  endpoints: JSON.parse(readFileSync(join(folder, file), "utf8")) as Facts[],
}));

const found = facts.flatMap(({ family, endpoints }) => driftOf(family, endpoints, catalog));
// A line about a bound names the endpoint first; the bound is meant for the field in all of them.
const ownEnds = ownBounds.flatMap(({ names, bound }) =>
  names.map((name) => `.${name} is bounded here alone: ${bound}`)
);
const lines = new Set(allowed.flatMap((each) => each.lines));
const withoutEndpoint = (line: string): string => line.slice(line.indexOf("."));
const unexpected = found.filter((line) =>
  !lines.has(line) && !ownEnds.includes(withoutEndpoint(line))
);
const stale = [
  ...[...lines].filter((line) => !found.includes(line)),
  ...ownEnds.filter((end) => !found.some((line) => withoutEndpoint(line) === end)),
];

for (const line of unexpected) console.log(line);
for (const line of stale) console.log(`allowed.ts: nothing differs any more: ${line}`);
console.error(
  `${catalog.length} endpoints compared; ${
    found.length - unexpected.length
  } differences are meant, ${unexpected.length} are not`,
);
process.exit(unexpected.length + stale.length > 0 ? 1 : 0);
