/**
 * The exact bytes that get signed and sent. RFC 3986: everything but `A-Z a-z 0-9 - _ . ~` is
 * percent-encoded as UTF-8. Encoded once, here and nowhere else.
 */

/** Parameters in the order in which they go out: wire name, wire text. */
export type Pairs = readonly (readonly [name: string, text: string])[];

/** The text of a name. To make a map of the pairs took a quarter of what it costs to build a request. */
export const textOf = (pairs: Pairs, name: string): string | undefined => {
  for (const pair of pairs) if (pair[0] === name) return pair[1];
  return undefined;
};

/** Percent-encodes one name or value; half of a surrogate pair goes out as U+FFFD, as in any URL. */
export const encode = (text: string): string =>
  // Most texts are names, digits and decimals, which stay what they are.
  /^[\w.~-]*$/.test(text) ? text : encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase(),
  );

/** Percent-encoded text of a pair. */
export const wireText = (pair: Pairs[number]): string => `${encode(pair[0])}=${encode(pair[1])}`;

/** Percent-encoded query string of the pairs, in their order, without `?`. */
export const queryString = (pairs: Pairs): string => pairs.map(wireText).join("&");
