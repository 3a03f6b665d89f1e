/** Scenarios that come with the simulated exchange, after what has happened. */
import type { Scenario } from "../engine/scenario/scenario.ts";
import { crash } from "./crash.ts";
import { depeg } from "./depeg.ts";
import { flash } from "./flash.ts";
import { haircut } from "./haircut.ts";
import { luna } from "./luna.ts";
import { halt, maintenance } from "./maintenance.ts";
import { outage } from "./outage.ts";
import { overload } from "./overload.ts";
import { squeeze } from "./squeeze.ts";
import { usdc } from "./usdc.ts";

/** Names of the scenarios. */
export type ScenarioName =
  | "crash-2025-10-10"
  | "depeg-2025-10-10"
  | "outage-2021-05-19"
  | "luna-2022-05"
  | "usdc-2023-03-11"
  | "flash-2023-08-17"
  | "squeeze-funding"
  | "haircut-2025-10-24"
  | "maintenance-2023-06-13"
  | "halt-2025-08-29"
  | "overload";

/** Scenarios by name; `playScenario` puts a world at the beginning of one. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  "crash-2025-10-10": crash,
  "depeg-2025-10-10": depeg,
  "outage-2021-05-19": outage,
  "luna-2022-05": luna,
  "usdc-2023-03-11": usdc,
  "flash-2023-08-17": flash,
  "squeeze-funding": squeeze,
  "haircut-2025-10-24": haircut,
  "maintenance-2023-06-13": maintenance,
  "halt-2025-08-29": halt,
  overload,
};
