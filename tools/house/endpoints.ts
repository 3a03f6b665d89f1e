/** How endpoints are declared, and where. */
import { familyOf } from "../../lib/act.ts";
import type { Host } from "../../lib/family.ts";
import { each, type Finding, lineAt, mask, type Rule } from "./source.ts";

const isEndpoint = (path: string): boolean => /^endpoints\/[^/]+\/.+\.ts$/.test(path);

const DECLARATION = /^export const (\w+)\s*:\s*(?:Unsigned)?Endpoint<[^=]*>\s*=\s*$/;

const lineBefore = (text: string, offset: number): string => {
  const start = text.lastIndexOf("export const ", offset);
  return start < 0 ? "" : text.slice(start, offset);
};

const HOSTS: readonly Host[] = ["papi", "sapi", "fapi", "dapi"];

const wordIn = (text: string, name: string): string =>
  new RegExp(`\\b${name}: "([^"]*)"`).exec(text)?.[1] ?? "";

const wrongParts = (file: string, name: string, definition: string): readonly string[] => {
  const host = HOSTS.find((each) => each === wordIn(definition, "host"));
  const family = host && familyOf({ host, path: wordIn(definition, "path") });
  const folder = file.split("/")[1];
  return [
    ...(wordIn(definition, "name") === name ? [] : [`${name}: its name must be "${name}"`]),
    ...(family === folder ? [] : [`${name}: its host and path belong to endpoints/${family}/`]),
  ];
};

const PURE = "/*#__PURE__*/ ";

const declared = (file: string, text: string, masked: string): readonly Finding[] =>
  [...masked.matchAll(/\bendpoint(?=[<(])/g)].flatMap(({ index }) => {
    const line = lineAt(text, index);
    const isPure = text.slice(0, index).endsWith(PURE);
    const head = lineBefore(text, isPure ? index - PURE.length : index);
    const name = DECLARATION.exec(head)?.[1];
    if (name === undefined || !isPure) {
      const message =
        "write an endpoint as: export const name: Endpoint<…> = /*#__PURE__*/ endpoint(…";
      return [{ file, line, message }];
    }
    const next = masked.indexOf("\nexport const ", index);
    const definition = text.slice(index, next < 0 ? undefined : next);
    return wrongParts(file, name, definition).map((message) => ({ file, line, message }));
  });

const undeclared = (file: string, text: string, masked: string): readonly Finding[] =>
  [...masked.matchAll(/^export const (\w+)\s*:\s*(?:Unsigned)?Endpoint</gm)].flatMap(
    ({ index, 1: name }) => {
      const statement = masked.slice(index, masked.indexOf("\nexport ", index + 1) >>> 0);
      return /=\s*endpoint[<(]/.test(statement)
        ? []
        : [{ file, line: lineAt(text, index), message: `${name}: declare it by calling endpoint` }];
    },
  );

/** Each endpoint is declared in one form, under its own name, in its family's folder. */
export const endpointsDeclared: Rule = each(isEndpoint, (file, text) => {
  const masked = mask(text);
  return [...declared(file, text, masked), ...undeclared(file, text, masked)];
});
