/// <reference lib="dom" />
/** Elements of the page. */

type Child = Node | string;

/** Makes an element. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Partial<HTMLElementTagNameMap[Tag]> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
};

/** The element of the page that has an id. */
export const at = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}`);
  return element;
};

/** A table; cells that differ from those of `before` are marked. */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  before: readonly (readonly string[])[] = rows,
): HTMLElement => {
  if (rows.length === 0) return make("p", { className: "none", textContent: "none" });
  const old = new Map(before.map((row) => [row[0], row]));
  const line = (row: readonly string[]) =>
    make(
      "tr",
      {},
      row.map((text, i) =>
        make("td", {
          textContent: text,
          className: old.get(row[0])?.[i] === text ? "" : "changed",
        })
      ),
    );
  return make("table", {}, [
    make("thead", {}, [make("tr", {}, heads.map((text) => make("th", { textContent: text })))]),
    make("tbody", {}, rows.map(line)),
  ]);
};
