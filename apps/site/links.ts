/** Links of a built site: under its base, and those that lead to nothing in it. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Markdown whose links from the root of the site begin at its base, as VitePress lets those of pages. */
export const underBase = (text: string, base = "/"): string => text.replaceAll("](/", `](${base}`);

/** What a link may lead to: a file, or a folder by its index. */
const isThere = (file: string): boolean =>
  existsSync(file) && (statSync(file).isFile() || existsSync(join(file, "index.html")));

/** Each page, and a link of it that leads to nothing; `base` is where on its host the site is. */
export const deadLinks = (folder: string, base = "/"): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .flatMap((name) => {
      const page = new URL(base + name.replaceAll("\\", "/"), "http://site.invalid");
      const html = readFileSync(join(folder, name), "utf8");
      const links = [...html.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)];
      return [...new Set(links.map(([, link = ""]) => link.replaceAll("&amp;", "&")))]
        .filter((link) => {
          const { origin, pathname } = new URL(link, page);
          if (origin !== page.origin) return false;
          const path = decodeURIComponent(pathname);
          return !path.startsWith(base) || !isThere(join(folder, path.slice(base.length)));
        })
        .map((link) => `${name} links to ${link}`);
    });
