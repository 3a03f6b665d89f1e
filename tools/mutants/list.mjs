// Prints the mutants that Stryker makes of the files it is given, as JSON. Runs in Node: in Bun Stryker's imports fail.
import { readFileSync } from "node:fs";

// From the manifest beside this file, which only this command installs: checks of the whole do without.
const STRYKER = "@stryker-mutator/instrumenter";
const { Instrumenter } = await import(STRYKER);

const silent = () => false;
const logger = new Proxy({}, { get: () => silent });
const files = process.argv.slice(2).map((name) => ({
  name,
  mutate: true,
  content: readFileSync(name, "utf8"),
}));
const options = { ignorers: [], excludedMutations: [], plugins: null };
const { mutants } = await new Instrumenter(logger).instrument(files, options);
const listed = mutants.filter(({ status }) => status === undefined).map(
  ({ fileName, mutatorName, replacement, location }) => ({
    file: fileName,
    mutator: mutatorName,
    replacement,
    start: location.start,
    end: location.end,
  }),
);
process.stdout.write(JSON.stringify(listed));
