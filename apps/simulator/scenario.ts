/** The scenario that a server plays. */
import { readFileSync } from "node:fs";
import {
  playScenario,
  readScenario,
  type Scenario,
  scenarios,
  type World,
} from "../../simulator/mod.ts";

const ofFile = (file: string): Scenario => {
  const text = readFileSync(file, "utf8");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`Cannot read the scenario: ${file} is not JSON`);
  }
  const read = readScenario(value);
  if (read._tag === "Left") throw new Error(`${read.left} in ${file}`);
  return read.right;
};

/**
 * The world at the beginning of a scenario: one that comes with the simulator, or that of a JSON file.
 *
 * @throws Error that says what is wrong with it
 */
export const withScenario = (world: World, name: string, seed?: number): World => {
  const known = Object.entries(scenarios).find(([each]) => each === name)?.[1];
  if (!known && !name.endsWith(".json")) {
    throw new Error(
      `Cannot use --scenario ${name}: it takes a .json file, or one of ${
        Object.keys(scenarios).join(", ")
      }`,
    );
  }
  return playScenario(world, known ?? ofFile(name), seed);
};
