/** What is wrong with a text that holds accounts or keys. */
import * as E from "../../lib/either.ts";

/** A text that cannot be read or edited. Names the line; never shows what stands in it. */
export interface BadText {
  /** Tag. */
  readonly _tag: "BadText";
  /** Line at fault, from 1; 0 where no line is. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Makes a {@link BadText}; `why` must hold nothing of the text. */
export const badText = (line: number, why: string): E.Either<BadText, never> =>
  E.left({ _tag: "BadText", line, message: line > 0 ? `Line ${line}: ${why}` : why });
