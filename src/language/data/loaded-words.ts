/**
 * Evaluative adjectives and adverbs that tell a reader what to feel and add no fact. Compiled for this project after the kinds named in
 * Recasens et al. 2013 (subjective intensifiers) and Wikipedia's "Words to watch"; each can be left out before a noun or a verb
 * without changing what is claimed. Words of measure ("largest", "deadliest") are claims and stand in no such list.
 */

export const LOADED_WORDS: ReadonlySet<string> = new Set(
  (
    'absurd abysmal amazing appalling astonishing astounding astronomical atrocious awesome awful barbaric beloved blatant blistering bold brave brazen ' +
    'breathtaking brilliant brutal bustling callous catastrophically celebrated chilling choking colossal controversial cowardly ' +
    'crippling cruel crushing daring dazzling defiant deplorable despicable devastating dire disastrous disgraceful distinctive ' +
    'draconian dramatic dramatically eerie egregious embattled epic extraordinary fabled fanatical fantastic fearsome ferocious fierce fiery ' +
    'fearless furious ghastly gigantic glorious grave grim grisly groundbreaking gruelling grueling gruesome gut-wrenching harrowing ' +
    'heartbreaking heartless heinous heroic hideous historic-looking horrendous horrible horribly horrific horrifying huge hugely iconic ' +
    'immense impressive incredible incredibly indomitable inexplicable infamous inhuman insane insanely intense jaw-dropping legendary ludicrous ' +
    'magnificent massive massively meticulous mighty mind-boggling mindless monstrous monumental notorious obscene obstinate ominous ' +
    'outrageous outrageously outstanding overwhelming pathetic phenomenal punishing reckless relentless relentlessly remarkable ' +
    'remarkably ruthless sad sadly savage savagely scathing senseless sensational shameful shameless shocking shockingly sickening ' +
    'signature sinister spectacular spectacularly staggering stark startling stellar stunning stunningly stupendous superb surreal ' +
    'sweeping swift terrible terribly terrifying tragic tragically tremendous troubling truly unbelievable unbridled undeniable ' +
    'unforgettable unhinged unparalleled unprecedentedly unwavering vicious vicious vile whopping wicked wild wildly wonderful'
  ).split(' '),
);
