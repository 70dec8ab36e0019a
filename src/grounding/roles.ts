/** Who the named are: the offices and callings that a sentence sets beside a name. */

import { ROLE_NOUNS } from '../language/data/roles.ts';

const ENDS_LIKE_ONE = /(?:man|woman|person|people|ist)$/u;
/** Those that titles begin with a capital; other words with one that end so are surnames. */
const TITLE = /^(?:alder|assembly|chair|congress|council|fire|spokes)(?:man|woman|person)$/u;

/** Whether a word, in small letters or as it stands, says what one person is. */
export function isRole(word: string): boolean {
  const folded = word.toLowerCase();
  return (
    ROLE_NOUNS.has(folded) ||
    ROLE_NOUNS.has(folded.replace(/s$/u, '')) ||
    (folded === word ? ENDS_LIKE_ONE : TITLE).test(folded)
  );
}
