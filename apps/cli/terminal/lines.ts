/** Lines for terminals. */

const NO_COLUMN = /[\p{M}\u200b-\u200d]/u;

const TWO_COLUMNS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

const columnsOfSign = (sign: string): number =>
  NO_COLUMN.test(sign) ? 0 : TWO_COLUMNS.test(sign) ? 2 : 1;

/** Columns of a terminal that a text takes: some signs take two, and accents that stand alone none. */
export const lengthOf = (text: string): number => {
  // deno-lint-ignore no-control-regex
  if (/^[\u0000-\u02ff]*$/.test(text)) return text.length;
  let columns = 0;
  for (const sign of text) columns += columnsOfSign(sign);
  return columns;
};

/** Text of at most so many columns, with a mark where it was cut. */
export const clip = (text: string, width: number): string => {
  if (lengthOf(text) <= width) return text;
  let room = Math.max(1, width - 1);
  const kept = [...text];
  const end = kept.findIndex((sign) => (room -= columnsOfSign(sign)) < 0);
  return `${kept.slice(0, end).join("").trimEnd()}…`;
};

/** Text in lines of at most so many columns; a longer word has a line of its own. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && lengthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};

/** Text for a terminal of so many columns, if that is known: no word is broken, and steps of a list hang. */
export const inRoom = (text: string, columns: number | undefined): string =>
  columns === undefined ? text : text.split("\n").flatMap((line) => {
    const [start = ""] = /^ *(?:- )?/.exec(line) ?? [];
    const hanging = " ".repeat(start.length);
    return wrapped(line.slice(start.length), columns - start.length)
      .map((part, i) => (i === 0 ? start : hanging) + part);
  }).join("\n");

/** Rows with their cells below each other; the last cell of a row has no width. */
export const columnsOf = (rows: readonly (readonly string[])[], gap = 2): readonly string[] => {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, lengthOf(text));
  }
  return rows.map((row) =>
    row.map((text, i) =>
      i === row.length - 1 ? text : text + " ".repeat((widths[i] ?? 0) - lengthOf(text) + gap)
    ).join("").trimEnd()
  );
};
