/** The changelog at a release: what is unreleased gets the version as its heading. */
import { read } from "./entries.ts";

const HEAD = "## [Unreleased]\n";

/** Text of one version's part, without its heading. */
const partOf = (text: string, heading: string): string | undefined => {
  const start = text.indexOf(heading);
  if (start < 0) return undefined;
  const rest = text.slice(text.indexOf("\n", start) + 1);
  const end = rest.search(/^## /m);
  return (end < 0 ? rest : rest.slice(0, end)).trim();
};

/** A sentence that only makes sense before the release. */
const ANNOUNCED = /^To be .*\n+/;

/** What is new since the last version, as the notes of a release say it. */
export const notesOf = (text: string): string => (partOf(text, HEAD) ?? "").replace(ANNOUNCED, "");

/** A changelog whose unreleased part became a version. */
export const released = (text: string, version: string, date: string): string => {
  if (!text.includes(HEAD)) throw new Error("CHANGELOG.md has no part [Unreleased]");
  if (text.includes(`## [${version}]`)) throw new Error(`CHANGELOG.md has ${version} already`);
  const notes = notesOf(text);
  if (notes === "") throw new Error("CHANGELOG.md says nothing of what is new");
  const before = text.slice(0, text.indexOf(HEAD));
  const after = text.slice(text.indexOf(HEAD) + HEAD.length).search(/^## /m);
  const rest = after < 0 ? "" : `\n${text.slice(text.indexOf(HEAD) + HEAD.length + after)}`;
  return `${before}${HEAD}\n## [${version}] - ${date}\n\n${notes}\n${rest}`;
};

/** The changelog of the repository at a version that is released today. */
export const changelogAt = (version: string): string =>
  released(read("CHANGELOG.md"), version, new Date().toISOString().slice(0, 10));
