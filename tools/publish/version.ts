/** Versions: which comes next, and where they stand. */
import { read, readJson } from "./entries.ts";

const NUMBERS = /^(\d+)\.(\d+)\.(\d+)$/;

const parsed = (version: string): readonly [number, number, number] => {
  const [, major, minor, patch] = NUMBERS.exec(version) ?? [];
  if (patch === undefined) throw new Error(`${version} is no version: write it as 1.2.3`);
  return [Number(major), Number(minor), Number(patch)];
};

/** Whether a version comes after another. */
export const isAfter = (version: string, other: string): boolean => {
  const [a, b] = [parsed(version), parsed(other)];
  const i = a.findIndex((number, at) => number !== b[at]);
  return i >= 0 && (a[i] ?? 0) > (b[i] ?? 0);
};

/** The version to release: the one given, or the one of the manifests if it is not released yet. */
export const nextVersion = (
  given: string | undefined,
  current: string,
  isReleased: (version: string) => boolean,
): string => {
  const version = given ?? current;
  parsed(version);
  if (isReleased(version)) {
    const [major, minor] = parsed(current);
    throw new Error(
      `${version} is released already: name the next one, as in ${major}.${minor + 1}.0`,
    );
  }
  if (version !== current && !isAfter(version, current)) {
    throw new Error(`${version} comes before ${current}, which the manifests have`);
  }
  return version;
};

const withVersion = (text: string, version: string): string =>
  text.replace(/("version": ")[^"]+/, `$1${version}`);

/** A lock file says the version of its own package twice. */
const inLock = (text: string, version: string): string =>
  withVersion(text, version).replace(
    /("": \{\s*"name": "[^"]*",\s*"version": ")[^"]+/,
    `$1${version}`,
  );

const MANIFESTS = ["package.json", "deno.json", "apps/cli/package.json"];
const LOCKS = ["package-lock.json", "apps/cli/package-lock.json"];

/** Files that name the version, with another one. */
export const versionFiles = (version: string): Readonly<Record<string, string>> => {
  return Object.fromEntries([
    ...MANIFESTS.map((file) => [file, withVersion(read(file), version)]),
    ...LOCKS.map((file) => [file, inLock(read(file), version)]),
  ]);
};

interface Versioned {
  readonly version: string;
}

/** What a file says the version is: a lock says it for the package that it locks. */
const versionIn = (file: string): string => {
  const { version, packages } = readJson<
    Versioned & { readonly packages?: Readonly<Record<string, Versioned>> }
  >(file);
  return packages?.[""]?.version ?? version;
};

/** Versions that stand in files of the repository. */
export const versionsNow = (): Readonly<Record<string, string>> =>
  Object.fromEntries([...MANIFESTS, ...LOCKS].map((file) => [file, versionIn(file)]));
