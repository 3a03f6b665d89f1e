// Starts a simulator that has a state file, and then a second one: node hold.mjs STATE FIRST … -- SECOND …
import { spawn } from "node:child_process";

const [state, ...rest] = process.argv.slice(2);
const at = rest.indexOf("--");
const start = ([program, ...args]) =>
  spawn(program, [...args, "--port", "0", "--quiet", "--state", state], {
    stdio: ["ignore", "pipe", "pipe"],
  });

const first = start(rest.slice(0, at));
try {
  await new Promise((resolve, reject) => {
    first.stdout.once("data", resolve);
    first.once("exit", (code) => reject(new Error(`The first ended with ${code}`)));
  });
  const second = start(rest.slice(at + 1));
  let said = "";
  for (const stream of [second.stdout, second.stderr]) stream.on("data", (text) => said += text);
  const limit = setTimeout(() => second.kill("SIGKILL"), 30_000);
  const code = await new Promise((resolve) => second.once("exit", resolve));
  clearTimeout(limit);
  console.log(`The second ended with ${code}: ${said.trim()}`);
} finally {
  first.kill("SIGKILL");
}
