/**
 * Runs the checks of the transport of Node and Bun, and prints as JSON what each came to. It ends by
 * itself, though connections are kept: they must hold no program back.
 */
import { checks } from "./http_checks.ts";

const results: Record<string, string> = {};
for (const [name, check] of Object.entries(checks)) {
  results[name] = await Promise.resolve().then(check).then(
    () => "ok",
    (error) => error instanceof Error ? String(error.stack) : String(error),
  );
}
console.log(JSON.stringify(results));
