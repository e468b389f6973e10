/** The element's words in English: most pages need the Chinese ones alone. */
export { en as words } from "../../element/words.en.js";
