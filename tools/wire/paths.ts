/** Path of the request that is tried; any other warms the connection. */
export const TRIED = "/papi/v1/tried";
