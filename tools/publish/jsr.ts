/** Publishing on JSR. */
import { bin } from "../run/exec.ts";

/** Does all that JSR asks for, in the folder of its package, and sends nothing. */
export const rehearsal: readonly string[] = [
  bin("deno"),
  "publish",
  "--dry-run",
  "--allow-dirty",
];
