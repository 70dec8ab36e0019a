/** Verbs, adjectives and nouns that say too little for their negation to clash with them: "doesn't know", "isn't new". Compiled for this project. */

export const VAGUE: ReadonlySet<string> = new Set(
  (
    'know knew known say said says tell told think thought want wanted like liked see saw seen seeing feel felt look looked come came ' +
    'go going goes gone went get got getting make made take took taken give gave given do let seem seemed happen happened happening ' +
    'believe believed mean meant means work worked working find found put keep kept show showed shown mention mentioned comment ' +
    'commented respond responded responding return returned returning disclose disclosed identify identified name named specify ' +
    'specified elaborate provide provided able sure clear easy good bad great new old time thing things way people person man woman ' +
    'right wrong just much long big hear heard try tried trying turn turned call called use used using need needed ask asked ' +
    'answer answered understand remember recall care expect expected lot kind year day week month end first last next real really ' +
    'hard difficult possible speak spoke talk talked wait waiting live lived lose matter change changed hold held help helped play ' +
    'become became start started begin leave left set run bring brought watch stay stayed move moved read write wrote part place ' +
    'point number case two three one many including include appear appeared reach reached reply replied reveal revealed release released ' +
    'public available alone same different having being doing allow allowed deserve love loved enough worry worried remain remained ' +
    'suggest suggested plan planned consider considered mind bother afford seek sought offer offered immediately anything something guilty'
  ).split(' '),
);
