/** The simulated exchange as a program: `npm run simulator -- --port 8080`. */
import process from "node:process";
import { runSimulator } from "./run.ts";

try {
  await runSimulator(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
