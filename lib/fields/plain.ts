/**
 * Shortest digits of a finite number, without exponent: `1e-7` is `0.0000001`.
 */
export const plain = (n: number): string => {
  const text = String(n);
  if (!text.includes("e")) return text;
  const [mantissa = "", exponent] = text.split("e");
  const sign = n < 0 ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const shift = Number(exponent);
  return shift < 0
    ? `${sign}0.${"0".repeat(-shift - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(shift, "0")}`;
};
