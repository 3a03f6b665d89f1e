// Hands over to a program: it gets the signals, and how it ends is how this one ends.
import { spawn } from "node:child_process";
import process from "node:process";

export const handOver = (program, args, options) => {
  const child = spawn(program, args, { ...options, stdio: "inherit" });
  // Whoever ends this process means the program: it must not live on, as with a port that it holds.
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // A terminal sends this to both: the program decides when to end.
  process.on("SIGINT", () => {});
  child.on("error", ({ message }) => {
    process.stderr.write(`Cannot start ${program}: ${message}\n`);
    process.exit(1);
  });
  child.on("exit", (status) => process.exit(status ?? 1));
};
