/** What drivers say, as it may be shown. */
import { maskText } from "../lib/masking.ts";

/** Why a store failed, for a person: drivers may name the address of a database, which has its password. */
export const reasonOf = (reason: unknown): string => {
  try {
    return maskText(`${reason}`.replace(/\/\/\S*@/g, "//***@"));
  } catch {
    return "it does not say why";
  }
};
