/** One comparison, measured against different things: "30 percent stronger than the first" and "… than the second". */

import type { Sentence } from '../../search/sentence.ts';
import { conceptsOf } from '../../language/concepts.ts';
import type { Stretch } from '../../language/sentences.ts';
import { clauseAt } from './clauses.ts';
import type { Matter, Telling } from '../matter.ts';
import { voiceOf } from '../parties.ts';

interface Comparison extends Stretch {
  readonly sentence: Sentence;
  /** "30 percent stronger". */
  readonly key: string;
  readonly words: string;
  readonly yardstick: ReadonlySet<string>;
}

const COMPARISON =
  /(?<amount>\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twice|half)[\s-]?(?<unit>%|(?!(?:is|are|was|were|be|has|have|had|and|or)\b)[a-z]+)?\s(?:\([^)]*\)\s)?(?<more>[a-z]+er|(?:more|less|fewer)\s(?!than\b)[a-z]+)\s(?:[a-z]+\s)?than\s(?<yardstick>(?:the|an?|its|his|her|their|that|those|any|\p{Lu})[^,.;:()]*)/giu;
/** A yardstick that is a time measures change, which grows with the years. */
const TIME = /\b(?:year|month|week|decade|century|quarter|day|\d{4}|ago|before|previously|expected|thought|average)\b/i;

export function yardstickMatters(sentences: readonly Sentence[]): readonly Matter[] {
  const by = Map.groupBy(sentences.flatMap(comparisonsIn), ({ key }) => key);
  return [...by.values()].flatMap((all) => {
    const [first, ...rest] = all;
    if (first === undefined) return [];
    const other = rest.filter(
      ({ sentence, yardstick }) =>
        sentence.passage.source !== first.sentence.passage.source && yardstick.isDisjointFrom(first.yardstick),
    );
    if (other.length === 0) return [];
    const like = rest.filter(({ yardstick }) => !yardstick.isDisjointFrom(first.yardstick));
    return [{ about: first.words, stances: [[first, ...like].map(telling), other.map(telling)] }];
  });
}

function comparisonsIn(sentence: Sentence): readonly Comparison[] {
  const { text } = sentence;
  if (!text.includes(' than ')) return [];
  return Array.from(text.matchAll(COMPARISON)).flatMap((match) => {
    const { amount = '', unit = '', more = '', yardstick = '' } = match.groups ?? {};
    const concepts = conceptsOf(yardstick.replace(/^the one (?:found )?(?:in|on|of)\b/i, ''));
    if (TIME.test(yardstick) || concepts.size === 0) return [];
    const key = `${amount.replace(/,/g, '')} ${unit.replace('%', 'percent')} ${more}`.toLowerCase();
    const clause = clauseAt(text, match.index);
    const end = Math.max(clause.end, match.index + match[0].length);
    return [
      {
        sentence,
        start: clause.start,
        end,
        key,
        words: match[0].slice(0, match[0].indexOf(' than ')),
        yardstick: concepts,
      },
    ];
  });
}

function telling({ sentence, start, end }: Comparison): Telling {
  return { sentence, start, end, holder: voiceOf(sentence) };
}
