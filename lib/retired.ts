/** Endpoints that the exchange has retired. */

/** That the exchange has retired an endpoint, and what to use instead. */
export interface Retired {
  /** Date, as in `2026-04-28`. */
  readonly since: string;
  /** Name of the endpoint that replaces it, if there is one. */
  readonly use?: string;
  /** What a person should know and do. */
  readonly advice: string;
}

/** Marks an endpoint as retired; only such endpoints carry the words in their bundle. */
export const retired = (since: string, use?: string): Retired => ({
  since,
  ...(use !== undefined && { use }),
  advice: `the exchange retired it on ${since}; ${
    use === undefined ? "nothing replaces it" : `use ${use} instead`
  }; to send it all the same, set allowRetired in the environment`,
});
