/** Builds the playground: one page that holds its style and its program, and may load or send nothing. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = dirname(fileURLToPath(import.meta.url));

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "start.ts")],
    bundle: true,
    minify: true,
    format: "iife",
    mainFields: ["module", "main"],
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  // Nothing in the program may end the element that holds it.
  return (outputFiles[0]?.text ?? "").replaceAll("</", "<\\/");
};

/** The page as one text. */
export const playgroundPage = async (): Promise<string> => {
  const script = await bundled();
  const style = read("style.css");
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
  ].join("; ");
  const parts: Readonly<Record<string, string>> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    style: `<style>${style}</style>`,
    script: `<script>${script}</script>`,
  };
  return read("index.html").replace(/<!-- (\w+) -->/g, (all, name: string) => parts[name] ?? all);
};

/** Writes the page into a folder. */
export const buildPlayground = async (to: string): Promise<void> => {
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "index.html"), await playgroundPage());
};
