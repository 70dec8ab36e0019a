/** Words by which news tells whether somebody is a man or a woman, besides the pronouns. Compiled for this project over titles, kinship and callings. */

export const MAN =
  /\b(?:Mr|Sir|Lord|m[ae]n|boys?|lads?|fathers?|dads?|sons?|husbands?|brothers?|grandfathers?|grandsons?|uncles?|nephews?|grooms?|widowers?|kings?|princes?|gentlem[ae]n|males?|actor|(?:spokes|chair|business|police|states|service|congress)m[ae]n|boyfriends?)\b/iu;
export const WOMAN =
  /\b(?:Mrs|Ms|Miss|Lady|Dame|wom[ae]n|girls?|mothers?|mums?|moms?|daughters?|wife|wives|sisters?|grandmothers?|granddaughters?|aunts?|nieces?|brides?|widows?|queens?|princess(?:es)?|females?|actress(?:es)?|(?:spokes|chair|business|police|states|service|congress)wom[ae]n|girlfriends?)\b/iu;
