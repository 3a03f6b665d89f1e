/** Lets clients of others trade at the same time: `npm run soak -- 60`. */
import process from "node:process";
import { bin, exec } from "../run/exec.ts";

const [given = "60"] = process.argv.slice(2);
const seconds = Number(given);
if (!(Number.isSafeInteger(seconds) && seconds > 0)) {
  console.error("Usage: npm run soak -- [SECONDS], a whole number");
  process.exit(2);
}
const limitMs = (seconds + 150) * 1000;
const file = "./tests/host/sockets/npm_soak_test.ts";
const { code, output } = await exec([bin("bun"), "test", `--timeout=${limitMs}`, file], {
  limitMs,
  env: { SOAK_SECONDS: String(seconds) },
});
console.log(output.trim());
process.exit(code);
