#!/usr/bin/env bun
/** `unimargin`: the command line, on this machine. */
import process from "node:process";
import { run } from "./program.ts";
import { runToEnd, thisMachine } from "./terminal/this_machine.ts";

await runToEnd(() => run(thisMachine(), process.argv.slice(2)));
