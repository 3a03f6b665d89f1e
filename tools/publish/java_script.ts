/** TypeScript as the packages have it: JavaScript that Node 20 reads, without comments. */
import { transform } from "esbuild";
import { commentsIn } from "../house/source.ts";

/** By this comment bundlers know that they may drop a call. */
export const PURE = "/* @__PURE__ */";

/** A program without its comments, save those that bundlers read. */
export const withoutComments = (code: string): string => {
  let out = "";
  let at = 0;
  for (const [start, end] of commentsIn(code)) {
    if (code.slice(start, end) === PURE) continue;
    out += code.slice(at, start);
    at = end;
    // A line that held nothing else goes with it.
    if (/(^|\n) *$/.test(out) && code[end] === "\n") {
      out = out.replace(/ *$/, "");
      at++;
    }
  }
  return out + code.slice(at);
};

/** What a TypeScript file is in a package; a file of types alone is empty, and still a module. */
export const javaScript = async (text: string): Promise<string> => {
  const { code } = await transform(text, {
    loader: "ts",
    format: "esm",
    target: "es2022",
    legalComments: "none",
  });
  return withoutComments(code) || "export {};\n";
};
