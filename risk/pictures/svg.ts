/** Parts of SVG as text. Colours follow whether the page is light or dark, and serve the colour-blind. */

/** Characters that mean something to XML, written so that they do not. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    // deno-lint-ignore no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");

/** An element; numbers are cut to what a screen shows. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner = "",
): string => {
  const all = Object.entries(attributes).map(([key, value]) =>
    ` ${key}="${typeof value === "number" ? Number(value.toFixed(2)) : escaped(value)}"`
  );
  return `<${name}${all.join("")}${inner === "" ? "/>" : `>${inner}</${name}>`}`;
};

/** Text at a place. */
export const label = (
  x: number,
  y: number,
  text: string,
  attributes: Readonly<Record<string, string | number>> = {},
): string => element("text", { x, y, ...attributes }, escaped(text));

/** Nothing but a name for programs that read pictures out. */
const titled = (title: string, description: string): string =>
  element("title", {}, escaped(title)) + element("desc", {}, escaped(description));

/**
 * Colours of the four states, of Okabe and Ito: they differ in lightness as well as in hue. In a dark page the text
 * and the lines turn light; the states keep their colours, whose text is dark on both.
 */
const STYLE = `
svg{font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-size:13px}
text{fill:#1b1f24}.soft{fill:#57606a}.head{font-size:15px;font-weight:600}.on{fill:#10151a}
.line{stroke:#1b1f24;fill:none}.grid{stroke:#8c959f;fill:none}.mark{fill:#1b1f24}.back{fill:#fff}
.frame{stroke:#10151a;fill:none}.halo{stroke:#fff;fill:none}rect{shape-rendering:crispEdges}
.normal{fill:#9bd0f0}.far{fill:#d7ecf9}.call{fill:#f0e442}.reduce{fill:#e69f00}.due{fill:#b3440a}
.due+text.on{fill:#fff}.less{fill:#d98a3d}.sum{fill:#2b7bb9}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.soft{fill:#a5b1bd}.on{fill:#10151a}
.line{stroke:#e6edf3}.grid{stroke:#6e7a86}.mark{fill:#e6edf3}.back{fill:#0d1117}.sum{fill:#5aa9e0}}`;

/** A picture of 600 units in width. */
export const picture = (
  height: number,
  title: string,
  description: string,
  parts: readonly string[],
): string =>
  element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 600 ${Math.ceil(height)}`,
      width: 600,
      height: Math.ceil(height),
      role: "img",
    },
    [
      titled(title, description),
      `<style>${STYLE}</style>`,
      element("rect", { class: "back", x: 0, y: 0, width: 600, height: Math.ceil(height) }),
      ...parts,
    ].join("\n"),
  );
