/** Mutants: small changes of one file's text, each of which a test should notice. */

interface Position {
  /** Both count from 0. */
  readonly line: number;
  readonly column: number;
}

/** What Stryker says of a mutant. */
export interface Mutant {
  readonly file: string;
  readonly mutator: string;
  readonly replacement: string;
  readonly start: Position;
  readonly end: Position;
}

const offsetOf = (text: string, { line, column }: Position): number => {
  let offset = 0;
  for (let i = 0; i < line; i++) offset = text.indexOf("\n", offset) + 1;
  return offset + column;
};

/** The text that a mutant replaces. */
export const replacedBy = (mutant: Mutant, text: string): string =>
  text.slice(offsetOf(text, mutant.start), offsetOf(text, mutant.end));

const isStatement = ({ mutator, replacement }: Mutant): boolean =>
  mutator === "BlockStatement" || /^(case\b|default\s*:)/.test(replacement);

/** The text with a mutant in it. */
export const mutated = (mutant: Mutant, text: string): string => {
  const { replacement } = mutant;
  const before = text.slice(0, offsetOf(text, mutant.start));
  const after = text.slice(offsetOf(text, mutant.end));
  // The place may bind more tightly than what is put there.
  return before + (isStatement(mutant) ? replacement : `(${replacement})`) +
    after;
};

/** Where a mutant is, as editors count. */
export const placeOf = ({ file, start }: Mutant): string =>
  `${file}:${start.line + 1}:${start.column + 1}`;

const LONGEST = 100;

const squeezed = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
};

/** A mutant by its text alone, which stays when lines move. */
export interface Named {
  readonly file: string;
  /** The line where it begins. */
  readonly line: string;
  readonly from: string;
  readonly to: string;
}

/** What a mutant is called. */
export const nameOf = (mutant: Mutant, text: string): Named => ({
  file: mutant.file,
  line: squeezed(text.split("\n")[mutant.start.line] ?? ""),
  from: squeezed(replacedBy(mutant, text)),
  to: squeezed(mutant.replacement),
});

/** Whether two names are of the same mutant. */
export const isSame = (a: Named, b: Named): boolean =>
  a.file === b.file && a.line === b.line && a.from === b.from && a.to === b.to;

const TEXTS = /^(["'`])([^]*)\1$/;

/** Why a mutant is left out of the sample, if it is. */
export const leftOut = (mutant: Mutant, text: string): string | undefined => {
  if (mutant.mutator !== "StringLiteral") return undefined;
  const words = TEXTS.exec(replacedBy(mutant, text))?.[2] ?? "";
  return /[a-z`}'",;:)] [a-z`$(]/.test(words)
    ? "a text of several words is prose for people; tests hold what it must say, not its wording"
    : undefined;
};
