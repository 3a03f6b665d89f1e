// Imports every entry that the manifest names.
import { readFileSync } from "node:fs";

const { name, exports } = JSON.parse(readFileSync("node_modules/unimargin/package.json", "utf8"));
const entries = Object.keys(exports).filter((entry) => !entry.endsWith(".json"));
for (const entry of entries) {
  const names = Object.keys(await import(name + entry.slice(1)));
  if (names.length === 0) throw new Error(`${entry} exports nothing`);
}
console.log(`${entries.length} entries`);
