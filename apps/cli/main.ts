#!/usr/bin/env bun
/** `unimargin`: the command line, on this machine. */
import { homedir } from "node:os";
import process from "node:process";
import { fetchTransport } from "../../transports/fetch.ts";
import type { Machine } from "./machine.ts";
import { EXIT } from "./output.ts";
import { person } from "./people.ts";
import { run } from "./program.ts";

const hasPerson = process.stdin.isTTY === true && process.stderr.isTTY === true;

const machine: Machine = {
  variables: process.env,
  home: homedir(),
  folder: process.cwd(),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  isRead: process.stdout.isTTY === true,
  input: async () => {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of process.stdin) {
      text += decoder.decode(chunk, { stream: true });
    }
    return text;
  },
  ...(hasPerson && { person }),
  now: Date.now,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  transport: (headers) => fetchTransport({ headers }),
};

/** What went wrong, without what it went wrong with: a message may hold anything. */
const broken = (error: unknown): number => {
  const { name = "Error", code = "" } = (error ?? {}) as {
    name?: string;
    code?: string;
  };
  process.stderr.write(
    `unimargin broke (${name}${
      code && ` ${code}`
    }); whatever was sent is in the audit log\n`,
  );
  return EXIT.broken;
};

process.exitCode = await run(machine, process.argv.slice(2)).catch(broken);
