/** Questions at a terminal. They go to standard error: standard output is for answers. */
import { isCancel, password, select, text } from "@clack/prompts";
import process from "node:process";
import type { Person } from "./machine.ts";

const given = (answer: string | symbol | undefined): string | undefined =>
  isCancel(answer) || typeof answer === "symbol" ? undefined : answer;

const output = process.stderr;

/** The person at this terminal. */
export const person: Person = {
  line: async (message, whenEmpty) =>
    given(
      await text({
        message,
        output,
        ...(whenEmpty !== undefined &&
          { placeholder: whenEmpty, defaultValue: whenEmpty }),
      }),
    ),
  secret: async (message) => given(await password({ message, output })),
  choose: async (message, choices) =>
    given(await select({ message, output, options: choices.map((each) => ({ ...each })) })),
};
