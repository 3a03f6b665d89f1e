/** Whether git would take a file into a commit. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import process from "node:process";

/** Whether git needs a variable, to start and to find the person's settings; others may hold keys. */
const NEEDED = /^(path|home|xdg_config_home|userprofile|systemroot|git_.*)$/i;

// The settings of a folder may name programs that git asks what has changed in it, or that fetch what is missing:
// whoever made the folder would have them run here.
const SAFE = ["-c", "core.fsmonitor="];
const NO_FETCH = { GIT_ALLOW_PROTOCOL: "none" };

/** Whether git would take the file into a commit; `false` if there is no git. */
export const isInGit = (file: string): boolean => {
  // Emptied, not left out: Deno adds what it is given to all that there are.
  const variables = Object.entries(process.env)
    .map(([name, text]) => [name, NEEDED.test(name) ? text : ""]);
  const env = { ...Object.fromEntries(variables), ...NO_FETCH };
  const run = (...args: readonly string[]): boolean => {
    try {
      execFileSync("git", [...SAFE, "-C", dirname(file), ...args], { stdio: "ignore", env });
      return true;
    } catch {
      return false;
    }
  };
  if (!existsSync(dirname(file)) || !run("rev-parse", "--is-inside-work-tree")) return false;
  return run("ls-files", "--error-unmatch", basename(file)) ||
    !run("check-ignore", "-q", basename(file));
};
