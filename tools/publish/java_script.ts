/** TypeScript as the packages have it: JavaScript that Node 20 reads, without comments. */
import { transform } from "esbuild";
import { withoutComments } from "./comments.ts";

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
