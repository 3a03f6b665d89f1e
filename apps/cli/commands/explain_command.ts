/** `explain <code>`: what a code of the exchange means, and what to do. */
import { Command } from "commander";
import { type CodeMeaning, codeMeanings, remediesOf } from "../../../explain/explain.ts";
import type { Common, Finish } from "../calling/options.ts";
import { type System, UserError } from "../terminal/system.ts";
import { printAnswer } from "../terminal/output.ts";
import { maskText } from "../../../agent/mod.ts";

/** A code and the text beside it, as they were pasted: `-2010`, `MARGIN_NOT_SUFFICIEN`, a whole answer. */
const saidIn = (words: readonly string[]): { readonly code: string; readonly text: string } => {
  const whole = words.join(" ");
  const [, inJson] = /["']?code["']?\s*[:=]\s*["']?(-?\d+)/i.exec(whole) ?? [];
  const [, message = ""] = /["']?msg["']?\s*[:=]\s*"([^"]*)"/i.exec(whole) ?? [];
  const [code = "", ...text] = words;
  return inJson === undefined ? { code, text: text.join(" ") } : { code: inJson, text: message };
};

/** The meanings of a code, each once; a code without its sign is meant with it. */
const meaningsOf = (code: string): readonly CodeMeaning[] => {
  const all = codeMeanings();
  if (!/^-?\d+$/.test(code)) return all.filter(({ name }) => name === code.toUpperCase());
  const number = Number(code);
  const same = all.filter((each) => each.code === number);
  return same.length > 0 ? same : all.filter((each) => each.code === -number);
};

/** `explain <code> [text]`. */
export const explainCommand = (system: System, finish: Finish): Command =>
  new Command("explain").argument("<code...>", "code or its name, and the text beside it")
    .summary("tell what a code of the exchange means, and what to do")
    .action((words: readonly string[], _, own: Command) => {
      const { code, text } = saidIn(words);
      const rows = meaningsOf(code).map((meaning) => {
        const { code, name, families, category, retry, advice } = meaning;
        const steps = remediesOf(code, text, families[0], "");
        return {
          code,
          name,
          families,
          category,
          remedy: steps.length > 0 ? steps : [advice],
          retry,
        };
      });
      if (rows.length === 0) {
        throw new UserError(
          `There is no meaning of ${maskText(code)} here: give a code of the exchange, as in -2010`,
        );
      }
      const { table } = own.optsWithGlobals<Common>();
      return finish(printAnswer(
        system,
        table
          ? rows.map(({ code, name, remedy }) => ({ code, name, do: remedy.join("; ") }))
          : rows,
        { table: table ?? false },
      ));
    });
