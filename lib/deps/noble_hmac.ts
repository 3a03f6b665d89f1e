export * from "npm:@noble/hashes@2.4.0/hmac.js";
