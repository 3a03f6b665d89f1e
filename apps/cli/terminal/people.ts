/** Questions at a terminal. They go to standard error: standard output is for answers. */
import process from "node:process";
import type { Person } from "./system.ts";

// Loaded at the first question: most commands ask none.
const prompts = () => import("@clack/prompts");

/** The answer; a symbol means that the question was cancelled. */
const given = (answer: string | symbol | undefined): string | undefined =>
  typeof answer === "symbol" ? undefined : answer;

const output = process.stderr;

/** The person at this terminal. */
export const person: Person = {
  line: async (message, whenEmpty) => {
    const { text } = await prompts();
    const empty = whenEmpty !== undefined && { placeholder: whenEmpty, defaultValue: whenEmpty };
    return given(await text({ message, output, ...empty }));
  },
  secret: async (message) => {
    const { password } = await prompts();
    return given(await password({ message, output }));
  },
  choose: async (message, choices) => {
    const { select } = await prompts();
    return given(await select({ message, output, options: choices.map((each) => ({ ...each })) }));
  },
};
