/** Prints published figures of risk beside ours: `npm run risk:vectors -- [FILE…]`. */
import { readFile } from "node:fs/promises";
import process from "node:process";
import { isSame, line } from "../risk/vectors/figure.ts";
import { figuresIn } from "../risk/vectors/of_files.ts";
import { ownFigures } from "../risk/vectors/own.ts";

const files = process.argv.slice(2);
const read = await Promise.all(files.map(async (path) => {
  const content: unknown = JSON.parse(await readFile(path, "utf8"));
  return { name: path, figures: figuresIn(content) };
}));
let [same, all, held] = [0, 0, 0];
let failed = false;
for (const { name, figures } of read.length > 0 ? read : [ownFigures()]) {
  console.log(`\n${name}: ${figures.length === 0 ? "nothing to calculate" : ""}`);
  for (const each of figures) {
    console.log(line(each));
    all += 1;
    if (isSame(each)) same += 1;
    else failed = true;
    if (each.how === "official" || each.how === "recorded") held += 1;
  }
  if (figures.length === 0) failed = true;
}
console.log(`\n${same} of ${all}, ${held} of them official or recorded`);
process.exit(failed ? 1 : 0);
