import { trade } from "./trade.mjs";

export default {
  async fetch() {
    return new Response(await trade());
  },
  /** For `workerd test`. */
  async test() {
    console.log(await trade());
  },
};
