/** A span of time for people, rounded up. */
export const span = (ms: number): string =>
  ms < 1000
    ? `${ms} ms`
    : ms < 120_000
    ? `${Math.ceil(ms / 1000)} s`
    : ms < 7_200_000
    ? `${Math.ceil(ms / 60_000)} min`
    : `${Math.ceil(ms / 3_600_000)} h`;
