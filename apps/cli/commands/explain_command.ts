/** `explain <code>`: what a code of the exchange means, and what to do. */
import { Command } from "commander";
import { type CodeMeaning, codeMeanings, remediesOf } from "../../../explain/explain.ts";
import type { Common, Finish } from "../calling/options.ts";
import { type System, UserError } from "../terminal/system.ts";
import { distance } from "../search/query.ts";
import { wrapped } from "../terminal/lines.ts";
import { EXIT, isTable, printAnswer } from "../terminal/output.ts";
import { maskText } from "../../../agent/mod.ts";

/** Columns of a text that nobody reads at a terminal. */
const WIDE = 100;

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
  if (!/^-?\d+$/.test(code)) {
    const word = code.toUpperCase();
    const exact = all.filter(({ name }) => name === word);
    // The exchange's own names are cut or misspelt at times, as in MARGIN_NOT_SUFFICIEN.
    const near = all.filter(({ name }) => word.length > 7 && distance(name, word) <= 2);
    return exact.length > 0 ? exact : near;
  }
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
      const style = own.optsWithGlobals<Common>();
      if (!isTable(system, style)) return finish(printAnswer(system, rows, style));
      const room = system.columns ?? WIDE;
      system.out(
        rows.flatMap(({ code, name, families, remedy }) => [
          `${code} ${name} (${families.join(", ")})`,
          ...remedy.flatMap((step) =>
            wrapped(`- ${step}`, room - 4).map((line, i) => i === 0 ? `  ${line}` : `    ${line}`)
          ),
        ]).join("\n"),
      );
      return finish(EXIT.ok);
    });
