/** Stands for `node:test` in workerd; the test bundle maps the name to this file. */
import { createHarness, type Declare, type Harness, type Hook } from "./harness.ts";

/** The harness of the bundle. */
export const harness: Harness = createHarness();

export const test: Declare = harness.test;
export const it: Declare = harness.test;
export const describe: Declare = harness.describe;
export const suite: Declare = harness.describe;
export const before: Hook = harness.before;
export const after: Hook = harness.after;
export const beforeEach: Hook = harness.beforeEach;
export const afterEach: Hook = harness.afterEach;
export default test;

addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  harness.blame((event as PromiseRejectionEvent).reason);
});
