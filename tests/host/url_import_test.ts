import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { registry } from "../../tools/consumers/registry.ts";
import { inDeno, isInstalled, root, run, serving } from "./support.ts";

const deno = inDeno ? process.execPath : join(root, "node_modules/.bin/deno");

const fileServer = (contentType: string) =>
(
  request: { readonly url?: string | undefined },
  response: {
    setHeader(name: string, value: string): unknown;
    end(body?: Uint8Array): unknown;
    statusCode: number;
  },
) => {
  try {
    const body = readFileSync(join(root, new URL(request.url ?? "", "http://x").pathname));
    response.setHeader("content-type", contentType);
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
};

const script = (url: string) => `
import { connect, hmac, newUmOrder, sign } from "${url}/mod.ts";
import { openWorld, simulatedEnvironment, worldRef } from "${url}/simulator/mod.ts";
const env = simulatedEnvironment(worldRef(openWorld()));
const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
const signed = await sign(order)(env)();
if (signed._tag === "Left") throw new Error(signed.left.message);
const placed = await connect(env)(order);
console.log(typeof hmac, signed.right.payload.length, placed.orderId, placed.status);
`;

describe("a Deno script in an empty folder", () => {
  for (const contentType of ["text/plain", "application/typescript"]) {
    it(`imports mod.ts by URL, served as ${contentType}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), "unimargin-"));
      try {
        await serving(
          registry({ installed: [join(root, "node_modules")] }),
          (npm) =>
            serving(fileServer(contentType), async (url) => {
              writeFileSync(join(folder, "script.ts"), script(url));
              const host = new URL(url).host;
              const ended = await run(
                deno,
                ["run", "--check", `--allow-import=${host}`, "script.ts"],
                {
                  cwd: folder,
                  // Without installed packages to make a registry of, Deno's own cache has them.
                  env: isInstalled
                    ? { DENO_DIR: join(folder, "cache"), NPM_CONFIG_REGISTRY: npm }
                    : {},
                },
              );
              assert.equal(ended.code, 0, ended.stderr);
              assert.match(ended.stdout, /^function 95 345678901 NEW\n$/);
            }),
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});
