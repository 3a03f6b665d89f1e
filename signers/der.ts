/**
 * As much of DER (ITU-T X.690) as keys need. Reading is strict and never throws: `undefined` stands
 * for anything that is not DER.
 */
import { type Bytes, hex, joined } from "./bytes.ts";

/** Tags of the universal types that keys are made of. */
export const INTEGER = 0x02;
export const OCTET_STRING = 0x04;
export const OID = 0x06;
export const SEQUENCE = 0x30;

/** One element: its tag and its content. */
export interface DerElement {
  readonly tag: number;
  readonly body: Bytes;
}

/** Where the content starts and ends of the element whose length octets start at `at`. */
const extent = (bytes: Bytes, at: number): readonly [number, number] | undefined => {
  const first = bytes[at];
  if (first === undefined) return undefined;
  if (first < 0x80) return [at + 1, at + 1 + first];
  const count = first & 0x7f;
  const octets = bytes.subarray(at + 1, at + 1 + count);
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  // Longer than it need be, or 0x80: the indefinite length of BER.
  if (length < 0x80 || octets[0] === 0) return undefined;
  return [at + 1 + count, at + 1 + count + length];
};

/** The elements that fill `bytes` exactly. */
export const elements = (bytes: Bytes): readonly DerElement[] | undefined => {
  const found: DerElement[] = [];
  for (let at = 0; at < bytes.length;) {
    const span = extent(bytes, at + 1);
    if (span === undefined || span[1] > bytes.length) return undefined;
    found.push({ tag: bytes[at]!, body: bytes.subarray(span[0], span[1]) });
    at = span[1];
  }
  return found;
};

/** The members of the one SEQUENCE that fills `bytes` exactly. */
export const members = (bytes: Bytes): readonly DerElement[] | undefined => {
  const all = elements(bytes);
  if (all?.length !== 1 || all[0]!.tag !== SEQUENCE) return undefined;
  return elements(all[0]!.body);
};

/** Tags of elements in hex, as in `02 30 04`: the shape of a structure in one comparable text. */
export const shape = (all: readonly DerElement[]): string =>
  all.map(({ tag }) => hex(Uint8Array.of(tag))).join(" ");

/** A small non-negative INTEGER. */
export const integer = ({ tag, body }: DerElement): number | undefined =>
  tag !== INTEGER || body.length === 0 || body.length > 5 || body[0]! > 0x7f
    ? undefined
    : body.reduce((sum, octet) => sum * 256 + octet, 0);

const lengthOf = (size: number): readonly number[] => {
  if (size < 0x80) return [size];
  return size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
};

/** Makes an element of at most 65535 bytes of content. */
export const element = (tag: number, ...content: readonly Uint8Array[]): Bytes => {
  const body = joined(...content);
  return joined(Uint8Array.of(tag, ...lengthOf(body.length)), body);
};
