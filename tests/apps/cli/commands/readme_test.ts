import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { EXIT } from "../../../../apps/cli/terminal/output.ts";
import { findEndpoint } from "../../../../apps/cli/describing/names.ts";
import { type Policy, readPolicy } from "../../../../agent/mod.ts";
import { nobody } from "../exchange.ts";
import { bench } from "../support.ts";
import { root } from "../../../host/support.ts";

const text = readFileSync(join(root, "apps/cli/README.md"), "utf8");

const blocks = (language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))]
    .map(([, block = ""]) => block);

const commands = blocks("sh").join("\n").split("\n")
  .filter((line) => line.startsWith("unimargin "))
  .map((line) => line.replace(/\s+#.*$/, "").split(" ").slice(1));

const KEYS = `${"a".repeat(64)}\n${"b".repeat(64)}\n`;

describe("README.md of the command line", () => {
  it("shows commands that run, one after the other", async () => {
    assert.ok(commands.length >= 10, String(commands.length));
    await bench(async ({ folder, run }) => {
      writeFileSync(join(folder, "keys"), KEYS);
      for (const words of commands) {
        // Where nobody can be asked, the keys are missing; where nothing is reached, the doctor says so.
        const code = words.join(" ") === "accounts add" ? 2 : words[0] === "doctor" ? 6 : 0;
        const isFile = words.includes("--from");
        const ended = await run(
          ...words.map((word) => isFile && word === "keys" ? join(folder, word) : word),
        );
        assert.equal(ended.code, code, `${words.join(" ")}: ${ended.err}`);
      }
    }, { transport: nobody });
  });

  it("shows a policy that can be used, and names every field of one", () => {
    const [sample = ""] = blocks("json");
    const policy = readPolicy(JSON.parse(sample));
    assert.equal(policy._tag, "Right");
    for (const name of (JSON.parse(sample) as Policy).endpoints ?? []) {
      assert.equal(findEndpoint(name)?.spec.name, name);
    }
    const named = [...text.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name = ""]) => name);
    const bare = Object.fromEntries(named.map((name) => [name, null]));
    const found = readPolicy(bare);
    assert.ok(found._tag === "Left");
    // Each name is that of a setting: only its value is refused.
    for (const problem of found.left) assert.match(problem, / must be /);
    assert.equal(named.length, 10);
  });

  it("lists the exit codes", () => {
    const listed = [...text.matchAll(/^\| (\d) +\|/gm)].map(([, code]) => Number(code));
    assert.deepEqual(listed, Object.values(EXIT).sort());
  });

  it("names every file that the program keeps", async () => {
    const named = [...text.matchAll(/^\| `([\w.*]+)\/?` +\|/gm)].map(([, name = ""]) => name);
    await bench(async ({ folder, run }) => {
      assert.equal((await run("buy", "BTCUSDT", "0.01", "--once")).code, 0);
      const kept = readdirSync(folder).map((name) =>
        name.endsWith(".lock") ? "*.lock" : name.replace(/-(wal|shm)$/, "")
      );
      assert.ok(kept.length > 1, kept.join());
      for (const name of kept) assert.ok(named.includes(name), name);
    });
  });

  it("shows how agents are served", () => {
    const [, config = ""] = blocks("json");
    assert.deepEqual(JSON.parse(config), {
      mcpServers: { unimargin: { command: "unimargin", args: ["mcp"] } },
    });
  });
});
