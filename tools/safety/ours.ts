/** What of this library is tried beside others. */
export { cancelUmOrder, newUmOrder } from "../../endpoints/portfolio/mod.ts";
export { credentials, environment, productionHosts } from "../../lib/environment.ts";
export { connect } from "../../promise/mod.ts";
export { synchronised } from "../../reliability/mod.ts";
export { hmac } from "../../signers/hmac.ts";
export { fetchTransport } from "../../transports/fetch.ts";
export { httpTransport } from "../../transports/http.ts";
