export * from "npm:@noble/ed25519@3.2.0";
