import { describe, expect, test } from 'vitest';
import { framesOf } from '../../src/language/frames.ts';

function told(sentence: string): readonly string[] {
  return framesOf(sentence).map(({ verb, agent, patient }) =>
    [agent, [verb], patient].map((words) => words.map(({ folded }) => folded).join(' ')).join(' > '),
  );
}

describe('who did what to whom', () => {
  test.each([
    ['by word order', 'The ferry hit the old pier in fog.', ['ferry > hit > old pier']],
    ['behind auxiliaries', 'The board had quietly sold the dock.', ['board > sold > dock']],
    ['in a passive', 'Dana Reed was arrested by harbour police on Monday.', ['harbour police > arrested > dana reed']],
    ['in a passive without a doer', 'Two crews were rescued.', [' > rescued > two crews']],
    [
      'in a shortened passive',
      'Docks owned by the state stood empty.',
      ['state > owned > docks', 'docks > stood > empty'],
    ],
    ['of two deeds of one doer', 'The ferry hit the pier and sank.', ['ferry > hit > pier', 'ferry > sank > ']],
    ['around an aside', 'Reed, a retired pilot, built the dock.', ['reed > built > dock']],
    ['in a relative clause', 'The tug that towed the ferry sank.', ['tug > towed > ferry', 'tug > sank > ']],
    [
      'behind what one of them said',
      'The pilot who said the mayor left on Monday is old.',
      ['pilot > said > ', 'mayor > left > '],
    ],
    ['behind what is said', 'Officials said the mayor had left.', ['officials > said > ', 'mayor > left > ']],
  ])('%s', (_, sentence, frames) => {
    expect(told(sentence)).toEqual(frames);
  });

  test('a pronoun is nobody in particular', () => {
    expect(told('The crew waved before they left the pier.')).toContain(' > left > pier');
  });

  test('a participle before its noun is no verb, nor is what follows a form of "be" or "have" as a noun', () => {
    expect(told('The injured sailor is a pilot and has power.')).toEqual([]);
  });

  test('a name in the middle of a sentence is no verb', () => {
    expect(told('The old pilot is Sterling.')).toEqual([]);
  });
});
