/** Words beside numbers: plurals without an s, participles that tell of the counted, words that make a number a name. */

/** Common English plurals that no ending shows. */
export const PLURALS: ReadonlySet<string> = new Set(
  'people men women children police troops personnel staff crew cattle sheep fish aircraft spacecraft feet teeth mice geese criteria data media'.split(
    ' ',
  ),
);

/** Irregular participles, and adjectives, that stand behind a number for people or things: "12 dead", "3 hurt". */
export const PARTICIPLES: ReadonlySet<string> = new Set(
  'dead hurt missing homeless alive built shot sold lost held sent made found left slain stolen taken hit sick ill unaccounted stranded driven broken'.split(
    ' ',
  ),
);

/** Before a number these make a name or a place in an order, never a count. */
export const NOT_COUNTED: ReadonlySet<string> = new Set(
  'no number nos page chapter section article item type model flight route highway interstate line phase stage level grade class category act version volume series part room gate lot district ward precinct channel psalm verse aged age ages'.split(
    ' ',
  ),
);
