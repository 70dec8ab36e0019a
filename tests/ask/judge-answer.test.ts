import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../src/ask/find-candidates.ts';
import { judgeAnswer } from '../../src/ask/judge-answer.ts';
import { rank } from '../../src/ask/rank.ts';
import { surroundingsOf } from '../../src/ask/surroundings.ts';
import type { Stated } from '../../src/coverage/stated.ts';
import { conceptOf } from '../../src/language/concepts.ts';
import { readOnce } from '../../src/search/read-once.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { articleFrom, sentencesFrom } from '../search/sentences-of.ts';
import { questionOf } from './told/one-sentence.ts';

/** How surely the sentence that begins so answers the question. */
function confidence(question: string, start: string, text: string): number {
  const asked = questionOf(question);
  const coverage = coverageOf({ 'a.txt': `News of the day\n\n${text}\n` });
  const sought = findCandidates(asked, coverage);
  const found = rank(sought.candidates, asked).find(({ sentence }) => sentence.text.startsWith(start));
  if (found === undefined) throw new Error(`nothing found begins with "${start}"`);
  return judgeAnswer(found, { question: asked, sought, article: readOnce(coverage.query) });
}

describe('a sentence answers the more surely', () => {
  const asked = 'How many people did the fire at the Gull Hotel hurt?';
  const whole = 'The fire at the Gull Hotel hurt four people, the port said.';

  test('the more of the question it holds', () => {
    const part = 'The fire hurt four people, the port said.';
    expect(confidence(asked, 'The fire', whole)).toBeGreaterThan(confidence(asked, 'The fire', part));
  });

  test('where its surroundings hold what it leaves out', () => {
    const bare = 'Four people were hurt by the fire, the port said.';
    const told = confidence(asked, 'Four', `A fire broke out at the Gull Hotel.\n\nIt rained.\n\n${bare}`);
    const alone = confidence(asked, 'Four', `A fire broke out at the Port Inn.\n\nIt rained.\n\n${bare}`);
    expect(told).toBeGreaterThan(alone);
  });

  test('and is no answer where it has none of its kind, or its source leaves it open', () => {
    const never = -5;
    expect(confidence(asked, 'The fire', 'The fire at the Gull Hotel hurt people, the port said.')).toBeLessThan(never);
    const open = 'The fire at the Gull Hotel hurt four people or more, but the port did not give a figure.';
    expect(confidence(asked, 'The fire', open)).toBeLessThan(never);
    expect(confidence(asked, 'The fire', whole)).toBeGreaterThan(0);
  });
});

describe('the surroundings of a sentence', () => {
  const held = (start: string, text: string, stated: Stated = {}): ((word: string) => boolean) => {
    const article = articleFrom(text, 'a.txt', stated);
    const sentence = sentencesFrom(article).find((each) => each.text.startsWith(start));
    if (sentence === undefined) throw new Error(`no sentence begins with "${start}"`);
    const around = surroundingsOf(sentence, article);
    return (word) => around.has(conceptOf(word));
  };

  test('are a few paragraphs before and behind', () => {
    const paragraphs = ['lemons', 'plums', 'pears', 'quinces', 'cherries', 'apples'];
    const holds = held(
      'On quinces',
      paragraphs.map((each) => `On ${each} the mayor of Lindow has spoken.`).join('\n\n'),
    );
    expect(paragraphs.filter((each) => holds(each))).toEqual(paragraphs);
    const far = held('On apples', paragraphs.map((each) => `On ${each} the mayor of Lindow has spoken.`).join('\n\n'));
    expect(paragraphs.filter((each) => far(each))).toEqual(['pears', 'quinces', 'cherries', 'apples']);
  });

  test('end with the entry of a live blog', () => {
    const holds = held(
      'The pier was closed',
      `Storm: the latest from the coast
A storm has reached the coast of Lindow.
06:00 PM BST
Pier closed
The pier was closed by the mayor, the port said.
05:10 PM BST
Boats sink
The first boats sank in the harbour, the fire service said.
04:00 PM BST
Wind rises
The wind rose over the bay, the mayor said.
`,
      { kind: 'live-blog' },
    );
    expect([holds('pier'), holds('mayor'), holds('boats'), holds('bay')]).toEqual([true, true, false, false]);
  });
});
