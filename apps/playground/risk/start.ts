/** Where the page's program begins. */
import { begin } from "./main.ts";

begin();
