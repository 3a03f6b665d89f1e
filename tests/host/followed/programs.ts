/** Programs for other runtimes. */
import assert from "node:assert/strict";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { root, run } from "../support.ts";

/** Bundles a program of ours into one file. */
export const bundled = async (program: string, outfile: string): Promise<void> => {
  const esbuild = join(root, "node_modules/.bin/esbuild");
  const { code, stderr } = await run(esbuild, [
    program,
    "--bundle",
    "--format=esm",
    "--conditions=workerd,worker,browser",
    "--main-fields=module,main",
    `--outfile=${outfile}`,
  ]);
  assert.equal(code, 0, stderr);
};

/** A port that nobody has. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
