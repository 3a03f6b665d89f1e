export { flow, pipe } from "npm:fp-ts@2.16.11/lib/function.js";
