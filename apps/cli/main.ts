#!/usr/bin/env bun
/** `unimargin`: the command line, on this machine. */
import process from "node:process";
import { run } from "./program.ts";
import { realSystem, runToEnd } from "./terminal/real_system.ts";

await runToEnd(async () => await run(realSystem(), process.argv.slice(2)));
