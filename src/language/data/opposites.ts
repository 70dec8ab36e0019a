/**
 * Predicates and qualities of news English that exclude each other, so that "accepted the offer" meets "ruled out the offer". Compiled for this
 * project over the ordinary beats of a newsroom; a line holds one pair, its two sides parted by a bar. Verbs stand for all their inflections.
 */

/** What somebody thinks of an offer, a plan or a demand: no less held for being a wish. */
export const ATTITUDES: readonly string[] = [
  'accept, welcome, embrace, agree to, agreed to, open to, interested in, willing to, ready for | reject, rebuff, spurn, rule out, ruled out, brush off, turn down, dismiss, walk away from, no interest in',
  'support, back, endorse, favour, favor | oppose, object to',
];

export const DEEDS: readonly string[] = [
  'confirm, admit, acknowledge | deny',
  'succeed, was successful, were successful, was a success | failed, was unsuccessful, were unsuccessful, was a failure',
  'on the same page, see eye to eye | at odds, fall out, fell out',
  'progress, breakthrough, headway | stall, deadlock, impasse, stalemate, collapse, break down, broke down',
  'survive, survived | perish, perished',
  'approve, approved, passed | vetoed, voted down, struck down',
  'open, opened, reopened | closed, shut, shut down',
  'surrendered, gave up, turned himself in, turned herself in | fled, escaped, resisted',
  'included, standard equipment, comes standard, as standard | excluded, optional, sold separately, extra cost',
  'heavier | lighter',
  'larger, bigger | smaller',
  'faster, quicker | slower',
  'stronger | weaker',
  'cheaper | dearer, pricier, costlier, more expensive',
];

/** One noun is enough to make two of them meet: "the water is safe", "the water is unsafe". */
export const QUALITIES: readonly string[] = [
  'legal, lawful, legally, lawfully, constitutional | illegal, unlawful, illegally, unlawfully, unconstitutional',
  'deliberate, deliberately, intentional, intentionally, on purpose | accidental, accidentally, unintentional, unintentionally, inadvertently, by mistake, by accident',
  'true, accurate, correct | false, untrue, inaccurate, incorrect, baseless, unfounded, fabricated',
  'genuine, authentic | fake, forged, counterfeit, hoax',
  'voluntary, voluntarily, willingly | coerced, involuntary, against his will, against her will, against their will',
  'safe, safely | unsafe, dangerous, hazardous',
  'peaceful, peacefully | violent, violently',
  'armed | unarmed',
  'conscious | unconscious',
  'insured | uninsured',
  'alive | dead',
  'permanent, permanently | temporary, temporarily',
  'man made, artificial, synthetic | natural, naturally',
];
