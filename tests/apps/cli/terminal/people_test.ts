import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { personAt } from "../../../../apps/cli/terminal/people.ts";
import type { Person } from "../../../../apps/cli/terminal/system.ts";

const SHOWN = "\x1b[?25h";

/** The answer to a question at which something is typed, and all that stood at the terminal. */
const typed = async (
  keys: string,
  ask: (person: Person) => Promise<string | undefined>,
) => {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: "utf8" });
  let text = "";
  let isAsked = false;
  output.on("data", (each: string) => {
    text += each;
    if (isAsked) return;
    isAsked = true;
    setTimeout(() => input.write(keys), 20);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((done) => timer = setTimeout(() => done("still asking"), 2000));
  const answer = await Promise.race([ask(personAt({ input, output })), late]);
  clearTimeout(timer);
  input.end();
  return { answer, text };
};

const questions: Readonly<
  Record<string, (person: Person) => Promise<string | undefined>>
> = {
  "a line": (person) => person.line("Name"),
  "a secret": (person) => person.secret("Secret"),
  "a choice": (person) => person.choose("Side", [{ value: "BUY", label: "Buy" }]),
};

describe("questions at a terminal", () => {
  for (const [name, ask] of Object.entries(questions)) {
    for (
      const [keys, each] of [["Ctrl-D", "\x04"], ["Ctrl-C", "\x03"]] as const
    ) {
      it(`${keys} calls ${name} off, and the cursor is there again`, async () => {
        const { answer, text } = await typed(each, ask);
        assert.equal(answer, undefined);
        assert.ok(text.lastIndexOf(SHOWN) > 0, JSON.stringify(text));
      });
    }
  }

  it("gives the line that was typed", async () => {
    assert.equal(
      (await typed("main\r", (person) => person.line("Name"))).answer,
      "main",
    );
  });
});
