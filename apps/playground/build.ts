/** Builds the playground: pages that hold their style and their program, and may load or send nothing. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Axis, heatMap } from "../../risk/mod.ts";

const folder = dirname(fileURLToPath(import.meta.url));

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const bundled = async (start: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, start)],
    bundle: true,
    minify: true,
    format: "iife",
    mainFields: ["module", "main"],
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  // Nothing in the program may end the element that holds it; other signs may belong to an expression.
  return (outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
};

/** The style that pictures of risk bring along. */
const pictureStyle = (): string => {
  const axis: Axis = { shock: { shocks: "time" }, degrees: [] };
  return heatMap({ rows: axis, columns: axis, cells: [] }).match(/<style>([^]*?)<\/style>/)?.[1] ??
    "";
};

interface Page {
  readonly html: string;
  readonly start: string;
  readonly styles: readonly string[];
  /** Styles that its program adds. */
  readonly adds?: readonly string[];
}

const PAGES: Readonly<Record<string, Page>> = {
  "index.html": { html: "index.html", start: "start.ts", styles: ["style.css"] },
  "risk/index.html": {
    html: "risk/index.html",
    start: "risk/start.ts",
    styles: ["style.css", "risk/style.css"],
    adds: [pictureStyle()],
  },
};

const pageOf = async ({ html, start, styles, adds = [] }: Page): Promise<string> => {
  const script = await bundled(start);
  const style = styles.map(read).join("\n");
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${[style, ...adds].map(hashOf).join(" ")}`,
  ].join("; ");
  const parts: Readonly<Record<string, string>> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    style: `<style>${style}</style>`,
    script: `<script>${script}</script>`,
  };
  return read(html).replace(/<!-- (\w+) -->/g, (all, name: string) => parts[name] ?? all);
};

/** Writes the pages into a folder. */
export const buildPlayground = async (to: string): Promise<void> => {
  for (const [path, page] of Object.entries(PAGES)) {
    const file = join(to, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await pageOf(page));
  }
};
