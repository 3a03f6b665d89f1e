// Speaks MCP to the command line, as an agent's client does: node talk.mjs PROGRAM
import { spawn } from "node:child_process";

const child = spawn(process.execPath, [process.argv[2], "mcp"], {
  stdio: ["pipe", "pipe", "inherit"],
});
const say = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
say({
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "consumer", version: "1.0.0" },
  },
});
say({ method: "notifications/initialized" });
say({ id: 2, method: "tools/list" });
let heard = "";
for await (const chunk of child.stdout) {
  heard += chunk;
  const answer = heard.split("\n").filter(Boolean).find((line) => line.includes('"id":2'));
  if (!answer?.endsWith("}")) continue;
  console.log(`${JSON.parse(answer).result.tools.length} tools`);
  child.kill();
  break;
}
