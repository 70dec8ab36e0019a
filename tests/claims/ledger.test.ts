import { describe, expect, test } from 'vitest';
import { ledgerOf, type Ledger } from '../../src/claims/ledger.ts';
import { sentencesOfPapers, type Paper } from './figures/claims-from.ts';

const TOLL = 'In the fire at the harbour of Lindow 14 people were injured on Monday.';
const BOATS = 'The fire at the harbour of Lindow destroyed 40 fishing boats on Monday.';
const WEATHER = 'Snow fell on the hills of Sandholm in the night.';

/** The ledger of papers whose sentences are as relevant as `relevance` says, in full where it says nothing. */
function ledger(papers: readonly Paper[], relevance: (text: string) => number = () => 1, rest = 0): Ledger {
  const found = sentencesOfPapers(papers).map((sentence) => ({ sentence, relevance: relevance(sentence.text) }));
  return ledgerOf(found.slice(0, found.length - rest), found.slice(found.length - rest), () => 1);
}

function aboutOf({ disputed }: Ledger): readonly string[] {
  return disputed.map(({ about }) => about.replace(/ (?:were )?injured$/u, ''));
}

const DIFFERENT = [`${TOLL} ${BOATS}`, `${TOLL.replace('14', '19')} ${BOATS.replace('40', '55')}`];

describe('a ledger holds', () => {
  test('what sources differ on', () => {
    expect(aboutOf(ledger(DIFFERENT)).toSorted()).toEqual(['fishing boats', 'people']);
  });

  test('the more relevant first', () => {
    expect(aboutOf(ledger(DIFFERENT, (text) => (text.includes('boats') ? 1 : 0.8)))).toEqual([
      'fishing boats',
      'people',
    ]);
    expect(aboutOf(ledger(DIFFERENT, (text) => (text.includes('boats') ? 0.8 : 1)))).toEqual([
      'people',
      'fishing boats',
    ]);
  });

  test('and, of two as relevant, the one that more sources tell', () => {
    expect(aboutOf(ledger([...DIFFERENT, BOATS]))).toEqual(['fishing boats', 'people']);
    expect(aboutOf(ledger([...DIFFERENT, TOLL]))).toEqual(['people', 'fishing boats']);
  });

  test('nothing on what the topic is not about', () => {
    expect(aboutOf(ledger(DIFFERENT, (text) => (text.includes('boats') ? 1 : 0.2)))).toEqual(['fishing boats']);
    expect(aboutOf(ledger(DIFFERENT, (text) => (text.includes('boats') ? 1 : 0.4)))).toEqual(['fishing boats']);
  });

  test('also what stands in the rest of the articles', () => {
    expect(aboutOf(ledger(DIFFERENT, () => 1, 1)).toSorted()).toEqual(['fishing boats', 'people']);
  });

  test('status claims beside figures', () => {
    const open = 'The ferry line to Sandholm has been closed since Monday.';
    const shut = 'The ferry line to Sandholm has not been closed.';
    const { disputed } = ledger([`${TOLL} ${open}`, `${TOLL.replace('14', '19')} ${shut}`]);
    expect(disputed).toHaveLength(2);
  });
});

test('a change of the topic is no dispute, and one of another topic is none of its changes', () => {
  const papers = [
    { text: `${TOLL} ${WEATHER}`, published: '2026-03-02' },
    { text: TOLL.replace('14', '19'), published: '2026-03-03' },
  ];
  const grown = ledger(papers);
  expect(grown.disputed).toEqual([]);
  expect(grown.changes.map(({ earlier }) => earlier.sentence.text)).toEqual([TOLL]);
  expect(ledger(papers, (text) => (text === WEATHER ? 1 : 0.4)).changes).toEqual([]);
});

test('early reports are known by all that was found', () => {
  const early = 'The fire in Lindow has lasted more than six hours.';
  const held = ledger([early, TOLL, TOLL], (text) => (text === early ? 0.1 : 1));
  const [first] = sentencesOfPapers([early]);
  expect(first !== undefined && held.early.has(first)).toBe(true);
});
