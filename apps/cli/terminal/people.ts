/** Questions at a terminal. They go to standard error: standard output is for answers. */
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import type { Person } from "./system.ts";

const CTRL_D = "\x04";

// Loaded at the first question: most commands ask none.
const prompts = async () => {
  const loaded = await import("@clack/prompts");
  // It ends the input: a question that nothing can answer any more would wait for ever.
  loaded.updateSettings({ aliases: { [CTRL_D]: "cancel" } });
  return loaded;
};

/** The answer; a symbol means that the question was cancelled. */
const given = (answer: string | symbol | undefined): string | undefined =>
  typeof answer === "symbol" ? undefined : answer;

/** The person at a terminal, who types on one stream and reads on the other. */
export const personAt = (
  { input, output }: { readonly input: Readable; readonly output: Writable },
): Person => ({
  line: async (message, whenEmpty) => {
    const { text } = await prompts();
    const empty = whenEmpty !== undefined && { placeholder: whenEmpty, defaultValue: whenEmpty };
    return given(await text({ message, input, output, ...empty }));
  },
  secret: async (message) => {
    const { password } = await prompts();
    return given(await password({ message, input, output }));
  },
  choose: async (message, choices) => {
    const { select } = await prompts();
    const options = choices.map((each) => ({ ...each }));
    return given(await select({ message, input, output, options }));
  },
});

/** The person at this terminal. */
export const person: Person = personAt({ input: process.stdin, output: process.stderr });
