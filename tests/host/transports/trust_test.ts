/** Certificates that a runtime is told to trust: they are good for their own names alone. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createServer } from "node:tls";
import { makeIdentity } from "../../../tools/wire/certificate.ts";
import { inFolder } from "../../apps/simulator/support.ts";
import { bunProgram, type Ended, isInstalled, root, run } from "../support.ts";

const PROGRAM = "tests/host/transports/trust_program.ts";

type Env = Readonly<Record<string, string>>;

const inNode = async (folder: string, port: string, env: Env): Promise<Ended> => {
  const outfile = join(folder, "trust.mjs");
  const esbuild = join(root, "node_modules", ".bin", "esbuild");
  const made = ["--bundle", "--platform=node", "--format=esm", "--main-fields=module,main"];
  const bundled = await run(esbuild, [
    PROGRAM,
    ...made,
    `--outfile=${outfile}`,
    "--log-level=error",
  ]);
  return bundled.code === 0 ? await run("node", [outfile, port], { env }) : bundled;
};

const RUNTIMES: Readonly<Record<string, (f: string, port: string, env: Env) => Promise<Ended>>> = {
  Node: inNode,
  Bun: (_, port, env) =>
    run(bunProgram ?? "", ["--no-install", "--no-env-file", PROGRAM, port], { env }),
  Deno: (_, port, env) =>
    run(
      join(root, "node_modules", ".bin", "deno"),
      ["run", "-A", "--no-check", "--cached-only", "--no-remote", "--quiet", PROGRAM, port],
      { env },
    ),
};

describe("http transport, to a certificate that is trusted", () => {
  for (const [runtime, ran] of Object.entries(RUNTIMES)) {
    const skip = !isInstalled || bunProgram === undefined;
    it(
      `sends by its name over one connection, and by no other name, in ${runtime}`,
      { skip },
      () =>
        inFolder(async (folder) => {
          const identity = makeIdentity();
          let connections = 0;
          let received = 0;
          const server = createServer(identity, (socket) => {
            connections++;
            socket.on("error", () => {});
            socket.on("data", () => {
              received++;
              socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
            });
          });
          server.on("tlsClientError", () => {});
          await new Promise<void>((done) => server.listen(0, done));
          try {
            const file = join(folder, "cert.pem");
            writeFileSync(file, identity.cert);
            const { port } = server.address() as AddressInfo;
            const env = { NODE_EXTRA_CA_CERTS: file, DENO_CERT: file };
            const { code, stdout, stderr } = await ran(folder, String(port), env);
            assert.equal(code, 0, stdout + stderr);
            assert.deepEqual(JSON.parse(stdout), ["{}", "{}", "notSent"]);
            assert.equal(received, 2);
            assert.ok(connections <= 2, `${connections} connections`);
          } finally {
            server.close();
          }
        }),
    );
  }
});
