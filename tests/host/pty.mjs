/**
 * Plays a person at a terminal: starts the program of the arguments in a pseudo-terminal and follows the
 * script of standard input, a JSON list of [text to wait for, keys to type]. Prints, as JSON, all
 * that the terminal showed and how the program ended. Runs in Bun, whatever runtime it starts.
 */
import process from "node:process";

const PATIENCE_MS = 20_000;

const script = JSON.parse(await Bun.stdin.text());
let shown = "";
let read = 0;
const decoder = new TextDecoder();

const started = Bun.spawn([...process.argv.slice(2)], {
  env: { ...process.env, TERM: process.env.PTY_TERM ?? "xterm" },
  terminal: {
    cols: Number(process.env.PTY_COLUMNS ?? 120),
    rows: Number(process.env.PTY_ROWS ?? 40),
    data: (_, data) => {
      shown += decoder.decode(data, { stream: true });
    },
  },
});

const finished = [];
for (const [wait, keys] of script) {
  const deadline = performance.now() + PATIENCE_MS;
  while (shown.indexOf(wait, read) < 0 && performance.now() < deadline) await Bun.sleep(10);
  const at = shown.indexOf(wait, read);
  if (at < 0) break;
  read = at + wait.length;
  // A prompt shows before it listens.
  await Bun.sleep(50);
  started.terminal?.write(keys);
  finished.push(wait);
}
const code = await Promise.race([started.exited, Bun.sleep(PATIENCE_MS).then(() => null)]);
if (code === null) started.kill();
console.log(JSON.stringify({ code, shown, finished }));
process.exit(0);
