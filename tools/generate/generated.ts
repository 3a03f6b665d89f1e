/** Files that programs write, which `npm test` compares with what those programs write today. */

/** A generated file, and the program that ends with an error where the file is stale. */
export interface Generated {
  readonly name: string;
  /** The program's file and its arguments, run with Bun. */
  readonly check: readonly string[];
}

/** All of them. */
export const generated: readonly Generated[] = [
  {
    name: "docs/endpoints.md, docs/names.md and apps/cli/prose.json",
    check: ["tools/generate/docs.ts", "--check"],
  },
  { name: "docs/simulator.md", check: ["tools/generate/simulator_docs.ts", "--check"] },
  { name: "tests/types/mistakes.ts", check: ["tools/generate/type_mistakes.ts", "--check"] },
];
