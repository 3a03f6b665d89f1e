/** Packs the packages as npm publishes them. */
import { join } from "node:path";
import { type Ended, exec } from "../run/exec.ts";

/** A packed package. */
export interface Packed {
  readonly name: string;
  readonly tarball: string;
  /** Its folder before it was packed. */
  readonly folder: string;
  /** Bytes of the tarball. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly string[];
}

/** The environment without what npm tells the programs that it runs: an inner npm would obey it. */
export const withoutNpm = (): Readonly<Record<string, undefined>> =>
  Object.fromEntries(
    Object.keys(process.env).filter((name) => /^(npm_|INIT_CWD$)/i.test(name))
      .map((name) => [name, undefined]),
  );

/** Runs npm somewhere, apart from the npm that may have started this program. */
export const npm = (
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  exec([process.platform === "win32" ? "npm.cmd" : "npm", ...args], {
    cwd,
    env: {
      ...withoutNpm(),
      npm_config_update_notifier: "false",
      npm_config_audit: "false",
      npm_config_fund: "false",
      ...env,
    },
  });

/** What `npm pack --json` tells of a package. */
interface Told {
  readonly name: string;
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** The JSON in what a program printed: npm's warnings may stand around it. */
export const jsonIn = <A>(output: string): A => {
  const start = output.search(/^[[{]/m);
  const end = Math.max(output.lastIndexOf("\n]"), output.lastIndexOf("\n}")) + 2;
  return JSON.parse(output.slice(start, end));
};

/** Packs a folder; the tarball stands in the folder above. */
export const pack = async (folder: string): Promise<Packed> => {
  const above = join(folder, "..");
  const { code, output } = await npm(folder, ["pack", "--json", "--pack-destination", above]);
  if (code !== 0) throw new Error(`npm cannot pack ${folder}:\n${output}`);
  const told = jsonIn<readonly Told[] | Readonly<Record<string, Told>>>(output);
  const [first] = Object.values<Told>(told);
  if (!first) throw new Error(`npm packed nothing:\n${output}`);
  const { name, filename, size, unpackedSize, files } = first;
  const tarball = join(above, filename.replace(/^@/, "").replace("/", "-"));
  return { name, folder, tarball, size, unpackedSize, files: files.map(({ path }) => path) };
};
