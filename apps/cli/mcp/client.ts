/** The other end of the protocol, for programs that try the server. */
export { Client } from "@modelcontextprotocol/sdk/client/index.js";
export { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
export { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
export { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
