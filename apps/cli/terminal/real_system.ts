/** The machine that the program runs on. */
import { homedir, uptime, userInfo } from "node:os";
import process from "node:process";
import { systemTransport } from "../../transport.ts";
import { isWrittenOver, realLive } from "./live.ts";
import type { System } from "./system.ts";
import { person } from "./people.ts";
import { type Progress, progressOn, withProgress } from "./progress.ts";

const readInput = async (): Promise<string> => {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of process.stdin) text += decoder.decode(chunk, { stream: true });
  return text;
};

/** A line of progress on standard error, if that is a terminal that can be written over. */
const progress = (): Progress | undefined =>
  isWrittenOver(process.stderr)
    ? progressOn({
      write: (text) => process.stderr.write(text),
      now: Date.now,
      every: (ms, work) => {
        const timer = setInterval(work, ms);
        return () => clearInterval(timer);
      },
    })
    : undefined;

const isNotAllowed = (error: unknown): boolean =>
  error instanceof Error && error.name === "NotCapable";

/** The person's home; empty where the system knows none, as of a container's user that has no name. */
export const homeBy = (system: {
  readonly homedir: () => string;
  readonly userInfo: () => { readonly homedir: string };
}): string => {
  try {
    // Node takes an empty HOME as it is: what is kept there would be wherever the program is started.
    return system.homedir() || system.userInfo().homedir;
  } catch (error) {
    // Deno asks for a permission that people can give.
    if (isNotAllowed(error)) throw error;
    return "";
  }
};

const systemWith = (shown: Progress | undefined): System => ({
  variables: process.env,
  home: homeBy({ homedir, userInfo }),
  folder: process.cwd(),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  isRead: process.stdout.isTTY === true,
  ...(process.stdout.isTTY && { columns: process.stdout.columns }),
  input: readInput,
  ...(process.stdin.isTTY && process.stderr.isTTY && { person }),
  now: Date.now,
  uptime: () => uptime() * 1000,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  transport: (headers) => {
    const transport = systemTransport({ headers });
    return shown ? withProgress(transport, shown) : transport;
  },
  live: realLive(),
});

/** This machine, its terminal and its network. */
export const realSystem = (): System => systemWith(progress());

/** Runs a program to the code that it ends with. */
export const runToEnd = async (program: () => Promise<number>): Promise<void> => {
  let isLost = false;
  const lost = (error: { readonly code?: string }): void => {
    // The reader may have stopped early, as `head` does.
    if (error.code === "EPIPE" || isLost) return;
    isLost = true;
    process.exitCode = 1;
    process.stderr.write(
      `Cannot write the answer (${error.code}); whatever was sent is in the audit log\n`,
    );
  };
  process.stdout.on("error", lost);
  process.stderr.on("error", () => {});
  // The error is reported without its message, which may contain anything.
  const code = await program().catch((error) => {
    const { name = "Error", code = "" } = (error ?? {}) as { name?: string; code?: string };
    const [flag] = isNotAllowed(error) ? /--allow-[a-z]+/.exec(error.message) ?? [] : [];
    const reason = flag ? `: Deno wants ${flag}` : code && ` ${code}`;
    process.stderr.write(
      `unimargin broke (${name}${reason}); whatever was sent is in the audit log\n`,
    );
    return 1;
  });
  process.exitCode = isLost ? 1 : code;
};
