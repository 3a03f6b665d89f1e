// The site's settings. Pages and sidebar are prepared by ../build.ts.
import { readFileSync } from "node:fs";
import { defineConfig } from "vitepress";

const sidebar = JSON.parse(readFileSync(new URL("../out/sidebar.json", import.meta.url), "utf8"));

const ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M3 2v7a5 5 0 0 0 10 0V2' fill='none' stroke='%233451b2' stroke-width='3'/></svg>";

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Code within text. Long names may break between their words, so that tables fit phones. */
const code = (tokens, i) => {
  const text = tokens[i].content
    .replace(/[&<>]/g, (char) => ESCAPED[char])
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=_)|(?<=\w\/)/g, "<wbr>");
  return `<code v-pre>${text}</code>`;
};

export default defineConfig({
  title: "unimargin",
  description: "Binance Portfolio Margin for Deno, Bun, Workers, Node and the browser",
  base: process.env.SITE_BASE ?? "/",
  srcDir: "out/pages",
  outDir: "../../out/site",
  cacheDir: "out/cache",
  // The playground is no page of VitePress: it is built beside the site.
  ignoreDeadLinks: [/^\.\/play\/(risk\/)?$/],
  head: [["link", { rel: "icon", href: ICON }]],
  markdown: {
    config: (markdown) => void (markdown.renderer.rules.code_inline = code),
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  vite: { build: { chunkSizeWarningLimit: 3000 } },
  themeConfig: {
    sidebar,
    // The reference alone is long enough for an outline.
    aside: false,
    search: { provider: "local" },
    docFooter: { prev: "Before", next: "Next" },
    nav: [
      { text: "Guide", link: "/start/first_order" },
      { text: "Reference", link: "/reference/portfolio" },
      { text: "Playground", link: "/playground" },
    ],
  },
});
