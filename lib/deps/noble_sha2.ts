export * from "npm:@noble/hashes@2.4.0/sha2.js";
