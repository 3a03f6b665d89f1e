/** The scenario that a server plays. */
import {
  playScenario,
  readScenario,
  type Scenario,
  scenarios,
  type World,
} from "../../simulator/mod.ts";
import { textIn } from "./files.ts";

const ofFile = (file: string): Scenario => {
  const text = textIn(file);
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
