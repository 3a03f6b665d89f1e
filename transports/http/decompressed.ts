import { brotliDecompress, gunzip, inflate } from "node:zlib";

type Decompress = (
  body: Uint8Array,
  options: { readonly maxOutputLength: number },
  done: (error: Error | null, result: Uint8Array) => void,
) => void;

const DECOMPRESS: ReadonlyMap<string, Decompress> = /*#__PURE__*/ new Map<string, Decompress>([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  ["deflate", inflate],
  ["br", brotliDecompress],
]);

/** A body as it was before compression; fails if it grows beyond the bound. */
export const decompressed = (
  body: Uint8Array,
  encoding: string,
  maxBytes: number,
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const decompress = DECOMPRESS.get(encoding);
    if (!decompress) return reject(new Error("an encoding that nobody asked for"));
    decompress(body, { maxOutputLength: maxBytes }, (error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
