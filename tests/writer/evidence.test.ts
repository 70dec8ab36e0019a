import { expect, test } from 'vitest';
import { asMaterial, evidenceOf } from '../../src/writer/evidence.ts';
import { articleFrom, sentencesFrom } from '../search/sentences-of.ts';

const RUIZ = 'Ana Ruiz, the harbour master, said that all ferries had stopped on Monday.';
const SHE = 'She said that the pier would open in May.';
const BURNED = 'The fire burned for six hours, the fire service said on Tuesday.';

const ARTICLES = [articleFrom(`${RUIZ} ${SHE}`, 'a.txt'), articleFrom(BURNED, 'b.txt')];

function evidence() {
  const sentences = ARTICLES.flatMap((article) => sentencesFrom(article)).filter(({ text }) => text !== RUIZ);
  return evidenceOf(sentences, (source) => {
    const found = ARTICLES.find((article) => article.source === source);
    if (found === undefined) throw new Error(source);
    return found;
  });
}

test('evidence is numbered, and what "she" leaves open is given with the words that say it', () => {
  const [she, burned] = evidence();
  expect(she?.text).toBe(`${RUIZ} ${SHE}`);
  expect(she?.receipts.map(({ citation }) => citation.quote)).toEqual([SHE, `${RUIZ} ${SHE}`]);
  expect(burned?.receipts.map(({ citation }) => citation.quote)).toEqual([BURNED]);
  expect(evidence().map(({ id }) => id)).toEqual(['e1', 'e2']);
});

test('the model is told which pieces share a source, not which source', () => {
  expect(asMaterial(evidence())).toEqual([
    { id: 'e1', source: 'A', text: `${RUIZ} ${SHE}` },
    { id: 'e2', source: 'B', text: BURNED },
  ]);
});
