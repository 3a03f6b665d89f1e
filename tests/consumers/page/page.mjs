import { trade } from "./trade.mjs";

const result = document.getElementById("result");
try {
  result.textContent = await trade();
} catch (error) {
  result.textContent = `failed: ${error.stack}`;
}
document.body.dataset.done = "";
