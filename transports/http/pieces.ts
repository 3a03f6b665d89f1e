import { Buffer } from "node:buffer";

/** Pieces below this are copied: each kept by itself takes a hundred bytes, and holds what it was cut from. */
const SMALL = 2 ** 12;

/** How much is copied together. */
const ROOM = 2 ** 15;

const NOTHING = /*#__PURE__*/ new Uint8Array();

/** A body as it comes in. */
export class Pieces {
  /** Bytes that have come. */
  bytes = 0;
  readonly #whole: Uint8Array[] = [];
  #room: Buffer | undefined;
  #used = 0;

  /** Adds the next piece. */
  add(piece: Buffer): void {
    this.bytes += piece.length;
    // Most bodies are one piece.
    if (this.bytes === piece.length || piece.length >= SMALL) {
      this.#fill();
      this.#whole.push(piece);
      return;
    }
    if (this.#used + piece.length > ROOM) this.#fill();
    this.#room ??= Buffer.allocUnsafe(ROOM);
    this.#used += piece.copy(this.#room, this.#used);
  }

  /** All of them. */
  whole(): Uint8Array {
    this.#fill();
    const [first = NOTHING, second] = this.#whole;
    return second ? Buffer.concat(this.#whole, this.bytes) : first;
  }

  #fill(): void {
    if (this.#room) this.#whole.push(this.#room.subarray(0, this.#used));
    this.#room = undefined;
    this.#used = 0;
  }
}
