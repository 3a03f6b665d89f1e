/** No file imports itself by way of others, types included. */
import { type Files, type Finding, type Import, importsOf, type Rule } from "./source.ts";

type Graph = ReadonlyMap<string, readonly Import[]>;

const graphOf = (files: Files): Graph =>
  new Map(
    [...files].filter(([path]) => /\.(ts|mjs)$/.test(path)).map(([path, text]) => [
      path,
      importsOf(path, text).filter(({ target }) => target !== undefined && files.has(target)),
    ]),
  );

/** Each import that leads back to a file on the way to it, with that way. */
export const noCircles: Rule = (files) => {
  const graph = graphOf(files);
  const found: Finding[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (file: string): void => {
    way.push(file);
    for (const { target = "", line } of graph.get(file) ?? []) {
      const start = way.indexOf(target);
      if (start >= 0) {
        const circle = [...way.slice(start), target].join(" → ");
        found.push({ file, line, message: `imports go in a circle: ${circle}` });
      } else if (!done.has(target)) walk(target);
    }
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) if (!done.has(file)) walk(file);
  return found;
};
