/** Certificates that a runtime is told to trust: they are good for their own names alone. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import {
  type AddressInfo,
  connect,
  createServer as createPlainServer,
  type Server,
} from "node:net";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createServer } from "node:tls";
import { makeIdentity } from "../../../tools/wire/certificate.ts";
import { inFolder } from "../../apps/simulator/support.ts";
import { bunProgram, type Ended, isInstalled, root, run } from "../support.ts";

const PROGRAM = "tests/host/transports/trust_program.ts";

type Env = Readonly<Record<string, string>>;

const inNode = async (folder: string, places: readonly string[], env: Env): Promise<Ended> => {
  const outfile = join(folder, "trust.mjs");
  const esbuild = join(root, "node_modules", ".bin", "esbuild");
  const made = ["--bundle", "--platform=node", "--format=esm", "--main-fields=module,main"];
  const bundled = await run(esbuild, [
    PROGRAM,
    ...made,
    `--outfile=${outfile}`,
    "--log-level=error",
  ]);
  return bundled.code === 0 ? await run("node", [outfile, ...places], { env }) : bundled;
};

const RUNTIMES: Readonly<Record<string, typeof inNode>> = {
  Node: inNode,
  Bun: (_, places, env) =>
    run(bunProgram ?? "", ["--no-install", "--no-env-file", PROGRAM, ...places], { env }),
  Deno: (_, places, env) =>
    run(
      join(root, "node_modules", ".bin", "deno"),
      ["run", "-A", "--no-check", "--cached-only", "--no-remote", "--quiet", PROGRAM, ...places],
      { env },
    ),
};

const REPLY = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n";

/** A server with a certificate; what it is sent is counted. */
const answering = (identity: ReturnType<typeof makeIdentity>, headers: string) => {
  const seen = { connections: 0, received: 0 };
  const server = createServer(identity, (socket) => {
    seen.connections++;
    socket.on("error", () => {});
    socket.on("data", () => {
      seen.received++;
      socket.write(`${REPLY}${headers}\r\n{}`);
    });
  });
  server.on("tlsClientError", () => {});
  return { server, seen };
};

const portOf = async (server: Server): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, done));
  return (server.address() as AddressInfo).port;
};

/** What calls of places came to, where the certificate of a server is trusted. */
const toldBy = async (
  runtime: keyof typeof RUNTIMES,
  identity: ReturnType<typeof makeIdentity>,
  places: readonly string[],
): Promise<readonly string[]> =>
  await inFolder(async (folder) => {
    const file = join(folder, "cert.pem");
    writeFileSync(file, identity.cert);
    const env = { NODE_EXTRA_CA_CERTS: file, DENO_CERT: file };
    const { code, stdout, stderr } = await RUNTIMES[runtime]!(folder, places, env);
    assert.equal(code, 0, stdout + stderr);
    return JSON.parse(stdout);
  });

describe("http transport, to a certificate that is trusted", () => {
  for (const runtime of Object.keys(RUNTIMES)) {
    const skip = !isInstalled || bunProgram === undefined;
    it(
      `sends by its name over one connection, and by no other name, in ${runtime}`,
      { skip },
      async () => {
        const identity = makeIdentity();
        const { server, seen } = answering(identity, "");
        const port = await portOf(server);
        try {
          const places = ["127.0.0.1", "127.0.0.1", "127.0.0.2"].map((host) => `${host}:${port}`);
          assert.deepEqual(await toldBy(runtime, identity, places), ["{}", "{}", "notSent"]);
          assert.equal(seen.received, 2);
          assert.ok(seen.connections <= 2, `${seen.connections} connections`);
        } finally {
          server.close();
        }
      },
    );

    it(
      `begins without what an earlier one agreed on where that may be why none stands, in ${runtime}`,
      {
        skip,
      },
      async () => {
        const identity = makeIdentity();
        const { server, seen } = answering(identity, "connection: close\r\n");
        const port = await portOf(server);
        let connections = 0;
        // Whatever stands between breaks the second connection, the first that has an agreement to show.
        const between = createPlainServer((socket) => {
          socket.on("error", () => {});
          if (++connections === 2) return void socket.destroy();
          const behind = connect(port, "127.0.0.1");
          behind.on("error", () => {});
          socket.pipe(behind).pipe(socket);
        });
        const place = `127.0.0.1:${await portOf(between)}`;
        try {
          const told = await toldBy(runtime, identity, [place, place, place]);
          assert.deepEqual(told, ["{}", "{}", "{}"]);
          assert.equal(seen.received, 3);
        } finally {
          between.close();
          server.close();
        }
      },
    );
  }
});
