/** Whether git would take a file into a commit. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";

/** Whether git would take the file into a commit; `false` if there is no git. */
export const isInGit = (file: string): boolean => {
  const run = (...args: readonly string[]): boolean => {
    try {
      execFileSync("git", ["-C", dirname(file), ...args], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  };
  if (!existsSync(dirname(file)) || !run("rev-parse", "--is-inside-work-tree")) return false;
  return run("ls-files", "--error-unmatch", basename(file)) ||
    !run("check-ignore", "-q", basename(file));
};
