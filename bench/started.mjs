// How long the library takes to load, and the memory of a program that has.
import process from "node:process";

const start = performance.now();
await import(new URL("./out/unimargin.mjs", import.meta.url).href);
const ms = performance.now() - start;
const { rss } = process.memoryUsage();
process.stdout.write(`\nRESULT ${JSON.stringify({ ms, rss })}\n`);
