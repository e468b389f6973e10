/** What is pasted into a field of the page. */
import { taken } from "../../element/intake.js";

/**
 * What the field holds is checked when it has taken the paste in. Where that is all that a field for text holds, the markup is read:
 * the text has lost the merged cells. A file it cannot take in.
 * @param {import("../../element/field.js").Field} watched @param {any} field @param {DataTransfer} data
 */
export function pasted(watched, field, data) {
  const { host } = watched;
  const intake = taken(data, host.words.pasted);
  if (!intake) return;
  if (typeof intake.source !== "string") {
    host.quietly(intake);
    return;
  }
  const text = lines(data.getData("text/plain"));
  setTimeout(() => {
    if (field.isContentEditable || lines(field.value || "") !== text) watched.changed(field);
    else watched.look(intake, field.value);
  });
}

/** A field for text has its own line ends. @param {string} text */
function lines(text) {
  return text.replace(/\r\n?/g, "\n").trim();
}
