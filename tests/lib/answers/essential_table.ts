/** Prints what is essential in the answer of each endpoint, and where living answers of it were seen. */
import { catalog } from "../../../endpoints/catalog.ts";
import type { AnswerShape } from "../../../lib/answers/answer.ts";
import { seenAt } from "../../vectors/live/mod.ts";

/** Paths of what an answer must have; parts of rows stand behind `[]`. */
const essentialIn = (shape: AnswerShape, path = ""): readonly string[] => {
  switch (shape._tag) {
    case "Model":
      return shape.essential.flatMap((key) => {
        const field = shape.fields[key];
        const at = path === "" ? key : `${path}.${key}`;
        const below = field && "shape" in field ? essentialIn(field.shape, at) : [];
        return below.length > 0 ? below : [at];
      });
    case "Array":
      return essentialIn(shape.of.shape, `${path}[]`);
    case "Union":
      return [...new Set(shape.of.flatMap(({ shape }) => essentialIn(shape, path)))];
    case "Nullable":
      return essentialIn(shape.of.shape, path);
    case "Tuple":
      return [`${path}[one of ${shape.of.length} places]`];
    default:
      return [];
  }
};

const rows = catalog.map(({ spec }) => {
  const sources = seenAt(spec.name);
  return [
    spec.name,
    essentialIn(spec.answer.shape).join(" ") || "an object without an error code",
    sources.length > 0 ? sources.join(" ") : "documentation alone",
  ];
});
for (const row of rows) console.log(row.join("\t"));
const seen = rows.filter(([, , where]) => where !== "documentation alone").length;
console.log(`${rows.length} endpoints, ${seen} of them with answers seen alive`);
