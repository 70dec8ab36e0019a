/**
 * Words that tell of death, harm, crime, war, guilt or the end of an office: to tell them of somebody wrongly is the worst a report can do.
 * Compiled for this project: base forms and nouns, British spelling, small letters.
 */
export const GRAVE_WORDS =
  'kill die dead death fatal murder assassinate execute massacre genocide suicide drown starve injure wound maim hurt torture rape assault ' +
  'bomb shell stab poison invade occupy destroy demolish explode hijack kidnap abduct hostage ' +
  'arrest detain jail imprison convict acquit guilty crime criminal fraud bribe corrupt corruption steal theft loot ' +
  'smuggle launder embezzle lie cheat plagiarise perjury confess admit resign oust impeach expel exile deport surrender ' +
  'capitulate mutiny coup revolt riot bankrupt insolvent famine epidemic infect contaminate sabotage treason spy terrorist terrorism';
