/**
 * Runs the checks of the transport over sockets, and prints as JSON what each came to. It ends by
 * itself, though connections are kept: they must hold no program back.
 */
import { checks, takesAgent } from "./http_checks.ts";

const results: Record<string, string> = {};
for (const [name, check] of Object.entries(checks)) {
  if ("Deno" in globalThis && takesAgent(name)) continue;
  results[name] = await Promise.resolve().then(check).then(
    () => "ok",
    (error) => error instanceof Error ? String(error.stack) : String(error),
  );
}
console.log(JSON.stringify(results));
