/** How long random laws are tried, as the environment says. */
import process from "node:process";

const isLong = (): boolean => Number(process.env["LAWS"] ?? 0) >= 200;

/** How long the tests of one runtime may take, on a machine that has other things to do; laws at length take longer. */
export const limitMs = (): number => isLong() ? 5_400_000 : 1_500_000;

/** What tests ask the environment, for a runtime that has none. */
export const lawsGiven = (): Readonly<Record<string, string>> =>
  Object.fromEntries(["LAWS", "SEED"].flatMap((name) => {
    const text = process.env[name];
    return text === undefined ? [] : [[name, text]];
  }));
