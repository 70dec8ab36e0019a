/** Words that deny what follows them, for texts whose quotations were taken out. */

export const NEGATION =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|denied|denies|deny|denying|yet to be|ruled out|\p{L}+n['’]t)\b/iu;
