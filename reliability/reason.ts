/** Why a store did not do what it was asked. */
import { maskText } from "../lib/masking.ts";

/** The words of a driver, which may name the address of a database, without the password in it. */
export const reasonText = (reason: unknown): string => {
  try {
    return maskText(`${reason}`.replace(/\/\/\S*@/g, "//***@"));
  } catch {
    return "it does not say why";
  }
};
