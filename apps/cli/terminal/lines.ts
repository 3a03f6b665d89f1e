/** Lines for terminals. */

/** Characters of a text. */
export const lengthOf = (text: string): number => [...text].length;

/** Text of at most so many characters, with a mark where it was cut. */
export const clip = (text: string, width: number): string =>
  lengthOf(text) <= width
    ? text
    : `${[...text].slice(0, Math.max(1, width - 1)).join("").trimEnd()}…`;

/** Text in lines of at most so many characters; a longer word has a line of its own. */
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
