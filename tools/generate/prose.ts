/** `apps/cli/prose.json`: what doc comments say of endpoints and parameters, as text for a terminal. */
import type { Spec } from "../../lib/endpoint.ts";
import type { DocComment, Source } from "./docs_pages.ts";

/** Text without Markdown: links as what they name, no backticks, paragraphs on a line each. */
const plain = (markdown: string): string =>
  markdown
    .replace(/\{@link (\S+?)(?:[ |]([^}]+))?\}/g, (_, target: string, words?: string) =>
      words ?? target)
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replaceAll("`", "")
    .split(/\n\n+/)
    .map((paragraph) =>
      paragraph.replace(/\s*\n\s*/g, " ").trim()
    )
    .filter(Boolean)
    .join("\n");

/** As a line of help: without the full stop of a single sentence. */
const line = (markdown: string): string =>
  plain(markdown).replace(/^([^.]*(?:\.\S[^.]*)*)\.$/, "$1");

/** What stands between the route and the first tag. */
const notesOf = ({ text }: DocComment): string => {
  const [body = ""] = text.split(/^@/m);
  const [, , ...notes] = body.split("\n\n");
  return plain(notes.join("\n\n"));
};

/** The arguments of the example, which are a plain object. */
const exampleOf = ({ text }: DocComment, name: string): object | undefined => {
  const [, call] = new RegExp(`= ${name}\\(([\\s\\S]*?)\\);\n`).exec(text) ?? [];
  if (call === undefined) return undefined;
  const json = call.replace(/([{,]\s*)(\w+):/g, '$1"$2":').replace(/,(\s*})/g, "$1");
  return JSON.parse(json.trim() || "{}");
};

const PROPERTY = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*readonly (\w+)\??:/g;

/** Text of the parameters in a piece of code, by name. */
const propertiesIn = (code: string): readonly (readonly [string, string])[] =>
  [...code.matchAll(PROPERTY)].map(([, comment = "", name = ""]) => [
    name,
    line(comment.replace(/^\s*\* ?/gm, "").trim()),
  ]);

/** Text of parameters, by type of parameters and by name. */
const paramTexts = (
  sources: readonly Source[],
): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const code = sources.map(({ text }) => text).join("\n");
  const own = [...code.matchAll(/^export declare namespace (\w+) \{\n([\s\S]*?)^\}/gm)].map((
    [, name, body = ""],
  ) => [`${name}.Params`, body] as const);
  const shared = [...code.matchAll(/^export interface (Timing) \{\n([\s\S]*?)^\}/gm)].map((
    [, name = "", body = ""],
  ) => [name, body] as const);
  return new Map([...own, ...shared].map(([type, body]) => [type, new Map(propertiesIn(body))]));
};

/** Fails where an endpoint or a parameter has no text. */
const entryOf = (
  spec: Spec,
  comment: DocComment | undefined,
  texts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): object => {
  if (!comment?.sentence) throw new Error(`${spec.name} has no doc comment`);
  const notes = notesOf(comment);
  const example = exampleOf(comment, spec.name);
  const names = Object.keys(spec.params);
  const own = texts.get(comment.params);
  const params = names.map((name) => {
    const text = own?.get(name);
    if (!text) throw new Error(`${name} of ${spec.name} has no doc comment`);
    return [name, text];
  });
  const timing = texts.get("Timing")?.get("recvWindow");
  if (spec.signed && !names.includes("recvWindow")) params.push(["recvWindow", timing ?? ""]);
  return {
    summary: line(comment.sentence),
    ...(notes && { notes }),
    ...(comment.link && { url: comment.link }),
    ...(example && { example }),
    params: Object.fromEntries(params),
  };
};

/**
 * The file: an object of entries by operation name, one on each line, in the order of the catalog.
 *
 * @throws Error where an endpoint or one of its parameters has no doc comment
 */
export const prosePage = (
  specs: readonly Spec[],
  comments: ReadonlyMap<string, DocComment>,
  sources: readonly Source[],
): string => {
  const texts = paramTexts(sources);
  const lines = specs.map((spec) =>
    `${JSON.stringify(spec.name)}:${JSON.stringify(entryOf(spec, comments.get(spec.name), texts))}`
  );
  return `{\n${lines.join(",\n")}\n}\n`;
};
