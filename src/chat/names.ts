/** Whether a text names someone already, so that nobody is named twice in one line. */

/** What tells more of a name and does not stand for it: ", a spokesman", " of Lindow". */
const FURTHER = /,| (?:of|for|in|at|from) /u;

/** By the whole name, or by the last word of the name without what is told of it. */
export function names(text: string, name: string): boolean {
  const folded = text.toLowerCase();
  if (folded.includes(name.toLowerCase())) return true;
  const last = name.split(FURTHER)[0]?.trim().split(/\s+/).at(-1) ?? name;
  return folded.split(/[^\p{L}\p{N}]+/u).includes(last.toLowerCase()) || hyphened(folded, last.toLowerCase());
}

/** A last word that is itself written with other signs: "al-Amin", "O’Hara". */
function hyphened(text: string, last: string): boolean {
  return /[^\p{L}\p{N}]/u.test(last) && text.includes(last);
}
