/** Bundles programs as users do, for any platform and no Node. */
import { build, type Metafile } from "esbuild";
import { gzipSync } from "node:zlib";
import { root } from "../run/exec.ts";

/** A bundled program. */
export interface Bundle {
  readonly code: string;
  readonly bytes: number;
  readonly gzip: number;
  /** Modules that it imports at run time. */
  readonly imports: readonly string[];
  /** Bytes that each source takes in it, largest first. */
  readonly parts: readonly (readonly [string, number])[];
}

const partsOf = ({ outputs }: Metafile): Bundle["parts"] =>
  Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs))
    .map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const)
    .sort(([, a], [, b]) => b - a);

/** Bundles and minifies a program that stands at the root of the repository. */
export const bundle = async (program: string): Promise<Bundle> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: root, loader: "ts" },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return {
    code: new TextDecoder().decode(contents),
    bytes: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
    imports: Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path)
    ),
    parts: partsOf(metafile),
  };
};
