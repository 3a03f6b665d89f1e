/**
 * An npm registry of the library's dependencies, made of the installed packages, so that Deno can
 * resolve `npm:` specifiers on an empty machine without a network.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./support.ts";

const octal = (n: number, width: number): string => n.toString(8).padStart(width - 1, "0") + "\0";

/** One file as a tar entry; names longer than 100 characters go into the prefix field. */
const tarEntry = (path: string, content: Uint8Array): Uint8Array => {
  const at = path.length > 100 ? path.lastIndexOf("/", 155) : -1;
  const header = new Uint8Array(512);
  const put = (offset: number, text: string) => header.set(new TextEncoder().encode(text), offset);
  put(0, path.slice(at + 1));
  put(100, octal(0o644, 8));
  put(108, octal(0, 8));
  put(116, octal(0, 8));
  put(124, octal(content.length, 12));
  put(136, octal(0, 12));
  put(148, "        ");
  put(156, "0");
  put(257, "ustar\0" + "00");
  put(345, path.slice(0, Math.max(at, 0)));
  put(148, octal(header.reduce((a, b) => a + b, 0), 7) + " ");
  const padded = new Uint8Array(Math.ceil(content.length / 512) * 512);
  padded.set(content);
  return Buffer.concat([header, padded]);
};

const packed = (name: string): Uint8Array => {
  const folder = join(root, "node_modules", name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|json|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const entries = files.map((file) =>
    tarEntry(`package${file.slice(folder.length)}`, readFileSync(file))
  );
  return gzipSync(Buffer.concat([...entries, new Uint8Array(1024)]), { level: 1 });
};

/** Answers like a registry; `url` is where it is reached. */
export const registry = () => {
  const tarballs = new Map<string, Uint8Array>();
  const tarballOf = (name: string): Uint8Array => {
    const made = tarballs.get(name) ?? packed(name);
    tarballs.set(name, made);
    return made;
  };
  const packument = (name: string, url: string) => {
    const manifest = JSON.parse(
      readFileSync(join(root, "node_modules", name, "package.json"), "utf8"),
    );
    const integrity = "sha512-" + createHash("sha512").update(tarballOf(name)).digest("base64");
    const dist = { tarball: `${url}/tarballs/${name}.tgz`, integrity };
    return {
      name,
      "dist-tags": { latest: manifest.version },
      time: { [manifest.version]: "2020-01-01T00:00:00.000Z" },
      versions: { [manifest.version]: { ...manifest, dist } },
    };
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = `http://${request.headers.host}`;
    const path = decodeURIComponent(request.url ?? "").slice(1);
    const tarball = /^tarballs\/(.*)\.tgz$/.exec(path)?.[1];
    try {
      response.end(tarball ? tarballOf(tarball) : JSON.stringify(packument(path, url)));
    } catch {
      response.statusCode = 404;
      response.end("{}");
    }
  };
};
