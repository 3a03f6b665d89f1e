/** A terminal that does what `showingOn` asks of it, and no more; anything else fails. */

/** A terminal, and what it shows. */
export interface Terminal {
  readonly write: (text: string) => void;
  /** The lines that were written on, without blanks at their ends. */
  readonly lines: () => readonly string[];
}

/** A terminal without an end. */
export const terminal = (): Terminal => {
  const lines: string[] = [];
  let row = 0;
  let column = 0;
  const put = (character: string): void => {
    const line = (lines[row] ?? "").padEnd(column);
    lines[row] = line.slice(0, column) + character + line.slice(column + 1);
    column++;
  };
  const obey = (count: string, command: string): void => {
    if (command === "A") row = Math.max(0, row - Number(count || "1"));
    else if (command === "K") lines[row] = (lines[row] ?? "").slice(0, column);
    else if (command === "J") lines.splice(row);
    else throw new Error(`It knows no ${command}`);
  };
  return {
    write: (text) => {
      // deno-lint-ignore no-control-regex
      for (const [part, count = "", command] of text.matchAll(/\u001b\[(\d*)([A-Z])|[^]/g)) {
        if (command !== undefined) obey(count, command);
        else if (part === "\n") [row, column] = [row + 1, 0];
        else if (part === "\r") column = 0;
        else if (part < " ") throw new Error(`It knows no ${JSON.stringify(part)}`);
        else put(part);
      }
    },
    lines: () => lines.map((line) => line.trimEnd()),
  };
};
