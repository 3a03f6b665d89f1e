// Requires every entry that the manifest names, as CommonJS does.
const { exports: named } = require("unimargin/package.json");

const entries = Object.keys(named).filter((entry) => !entry.endsWith(".json"));
for (const entry of entries) {
  if (Object.keys(require(`unimargin${entry.slice(1)}`)).length === 0) throw new Error(entry);
}
const { newUmOrder } = require("unimargin");
const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
console.log(`${entries.length} entries required, ${order._tag}`);
