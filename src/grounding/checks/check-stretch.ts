/** Whether the sentence stretches its evidence: destroyed for damaged, all for some, the most for one of the most, why for what. */

import { baseOf } from '../../language/antonyms.ts';
import { DEGREES, MOST, NO_WHOLE, ONE_OF, REASONS, WHOLE } from '../../language/data/degrees.ts';
import { ownVoice } from '../../language/quotes.ts';
import { homesOf, type Alignment, type Nearness } from '../alignment.ts';
import { clausesOf } from '../clauses.ts';
import type { ToldSentence } from '../telling.ts';

export function stretches(alignment: Alignment): string | null {
  return strongerIn(alignment) ?? wholeIn(alignment) ?? mostIn(alignment) ?? reasonIn(alignment);
}

const degrees = DEGREES.map((line) => {
  const [weak = [], strong = []] = line.split('<').map((side) => side.trim().split(' ').map(baseOf));
  return { weak: new Set(weak), strong: new Set(strong) };
});

const TELLING_OF_IT: Nearness = { share: 0.75, least: 0.35 };

/** A word for which those sentences of the evidence that tell of the same have only a weaker one. */
function strongerIn(alignment: Alignment): string | null {
  for (const clause of clausesOf(alignment.claim)) {
    const words = clause.filter(({ name, denial, folded }) => !name && denial === 'told' && folded !== 'according');
    const held = homesOf(alignment, clause, TELLING_OF_IT).map(basesOf);
    for (const { weak, strong } of degrees) {
      const told = words.find(({ folded }) => strong.has(baseOf(folded)));
      if (told === undefined || held.some((bases) => !strong.isDisjointFrom(bases))) continue;
      if (held.some((bases) => !weak.isDisjointFrom(bases))) return told.folded;
    }
  }
  return null;
}

function basesOf({ text }: ToldSentence): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).map(baseOf));
}

function wholeIn({ claim, evidence }: Alignment): string | null {
  const wholes = (text: string): readonly string[] =>
    text
      .replace(NO_WHOLE, ' ')
      .replace(/\bnot every\p{L}*/giu, ' ')
      .match(WHOLE) ?? [];
  const [told] = wholes(ownVoice(claim.text));
  return told === undefined || evidence.some(({ text }) => wholes(text).length > 0) ? null : told;
}

/** "The worst" where all the evidence has is "one of the worst". */
function mostIn(alignment: Alignment): string | null {
  const { claim } = alignment;
  const voice = ownVoice(claim.text);
  const told = MOST.exec(voice)?.[0];
  if (told === undefined || ONE_OF.test(voice)) return null;
  const stem = told.split(/\s/u).at(-1)?.toLowerCase() ?? '';
  const held = alignment.evidence.filter(({ text }) => text.toLowerCase().includes(stem));
  return held.length > 0 && held.every(({ text }) => ONE_OF.test(text)) ? told : null;
}

/** Why it was, or to what end, where no evidence has a word of the kind. */
function reasonIn({ claim, evidence }: Alignment): string | null {
  const voice = ownVoice(claim.text);
  for (const { told, like } of REASONS) {
    const reason = told.exec(voice)?.[0];
    if (reason !== undefined && !evidence.some(({ text }) => like.test(text))) return reason;
  }
  return null;
}
