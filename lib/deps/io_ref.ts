export { newIORef } from "npm:fp-ts@2.16.11/lib/IORef.js";
