/**
 * An npm registry on this machine, made of installed packages and packed tarballs, so that npm, Bun and
 * Deno install as they do anywhere, without a network.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

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

/** What no program reads. */
const IS_LEFT_OUT = /\.(map|md|markdown|flow)$/;

/** An installed package as a tarball; packages inside of it stay out. */
const packed = (folder: string): Uint8Array => {
  const filesIn = (path: string): readonly string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      const inner = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesIn(inner);
      return entry.isFile() && !IS_LEFT_OUT.test(entry.name) ? [inner] : [];
    });
  const entries = filesIn("").map((file) =>
    tarEntry(`package/${file}`, readFileSync(join(folder, file)))
  );
  return gzipSync(Buffer.concat([...entries, new Uint8Array(1024)]), { level: 1 });
};

const decoder = new TextDecoder();

/** The manifest in a tarball. */
const manifestIn = (tarball: Uint8Array): Manifest => {
  const tar = gunzipSync(tarball);
  for (let at = 0; at < tar.length;) {
    const text = (from: number, length: number): string =>
      decoder.decode(tar.subarray(at + from, at + from + length)).replace(/\0.*$/, "");
    const size = parseInt(text(124, 12), 8) || 0;
    if (text(0, 100) === "package/package.json") {
      return JSON.parse(decoder.decode(tar.subarray(at + 512, at + 512 + size)));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error("The tarball has no package.json");
};

interface Manifest {
  readonly name: string;
  readonly version: string;
}

/** A package in one version. */
interface Package {
  readonly manifest: Manifest;
  readonly tarball: () => Uint8Array;
}

const once = <A>(make: () => A): () => A => {
  let made: { readonly value: A } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** All packages of a node_modules folder, those inside of others too. */
const installedIn = (folder: string): readonly Package[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || entry.name.startsWith(".")) return [];
    if (entry.name.startsWith("@")) return installedIn(path);
    if (!existsSync(join(path, "package.json"))) return [];
    const manifest: Manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
    const own = { manifest, tarball: once(() => packed(path)) };
    return [own, ...installedIn(join(path, "node_modules"))];
  });
};

/** What a registry is made of. */
export interface Stock {
  /** Folders named node_modules. */
  readonly installed: readonly string[];
  /** Files that `npm pack` wrote. */
  readonly tarballs?: readonly string[];
}

/** Answers like a registry. */
export const registry = ({ installed, tarballs = [] }: Stock) => {
  const packages = new Map<string, Map<string, Package>>();
  const add = (each: Package): void => {
    const { name, version } = each.manifest;
    packages.set(name, (packages.get(name) ?? new Map()).set(version, each));
  };
  for (const folder of installed) installedIn(folder).forEach(add);
  for (const file of tarballs) {
    const tarball = readFileSync(file);
    add({ manifest: manifestIn(tarball), tarball: () => tarball });
  }
  const versionOf = (each: Package, url: string) => {
    const { name, version } = each.manifest;
    const digest = (kind: string, coding: "base64" | "hex") =>
      createHash(kind).update(each.tarball()).digest(coding);
    const dist = {
      tarball: `${url}/tarballs/${name}/${version}.tgz`,
      integrity: `sha512-${digest("sha512", "base64")}`,
      shasum: digest("sha1", "hex"),
    };
    return { ...each.manifest, dist };
  };
  const packument = (name: string, url: string) => {
    const versions = [...packages.get(name)?.values() ?? []];
    if (versions.length === 0) return undefined;
    const named = versions.map((each) => [each.manifest.version, each] as const);
    return {
      name,
      "dist-tags": { latest: named.at(-1)?.[0] },
      time: Object.fromEntries(named.map(([version]) => [version, "2020-01-01T00:00:00.000Z"])),
      versions: Object.fromEntries(
        named.map(([version, each]) => [version, versionOf(each, url)]),
      ),
    };
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = decodeURIComponent(request.url ?? "").slice(1).replace(/\?.*$/, "");
    const [, name = "", version = ""] = /^tarballs\/(.*)\/(.*)\.tgz$/.exec(path) ?? [];
    const tarball = packages.get(name)?.get(version)?.tarball();
    const answer = tarball ?? packument(path, `http://${request.headers.host}`);
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(answer instanceof Uint8Array ? answer : JSON.stringify(answer ?? {}));
  };
};

/** A running server. */
export interface Serving {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves on a free port of this machine. */
export const serve = async (
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Serving> => {
  const server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
