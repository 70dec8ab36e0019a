import { describe, expect, it } from 'vitest';
import { openDisputes } from '../../../src/claims/status/open-dispute.ts';
import { articleFrom, sentencesFrom } from '../../search/sentences-of.ts';

/** Each dispute as "holder: words" of the claim and of its contradiction. */
function disputes(text: string): readonly (readonly string[])[] {
  return openDisputes(sentencesFrom(articleFrom(text))).map(({ stances }) =>
    stances.map((stance) =>
      stance
        .map(({ holder, sentence, start, end }) => `${holder ?? '?'}: ${sentence.text.slice(start, end)}`)
        .join(' / '),
    ),
  );
}

describe('a contradiction behind the claim', () => {
  it.each([
    'But Tom Hale disagreed, saying the crane had been checked in May.',
    'Tom Hale, the owner, denied that.',
    'Tom Hale has rejected those claims.',
    'Tom Hale disputed Reed’s account.',
    'Tom Hale said otherwise.',
  ])('%s', (answer) => {
    const claim = 'Dana Reed said the crane had not been checked for a year.';
    expect(disputes(`${claim} ${answer}`)).toEqual([[`Dana Reed: ${claim}`, `Tom Hale: ${answer}`]]);
  });

  it('answers an accusation across a paragraph', () => {
    expect(
      disputes('Three dockers accuse Tom Hale of selling unsafe ropes.\n\nHale has denied the allegations.'),
    ).toEqual([
      ['?: Three dockers accuse Tom Hale of selling unsafe ropes.', 'Hale: Hale has denied the allegations.'],
    ]);
  });

  it('answers an accusation one sentence further back', () => {
    const text =
      'The lawsuit accuses Tom Hale of selling unsafe ropes. It was filed on Monday in the county court. Hale denied the allegations.';
    expect(disputes(text)).toHaveLength(1);
  });

  it('may stand inside a quotation, whose speaker makes it', () => {
    const text =
      'The union claimed that the dockers were never paid. In a statement, the port said it would “deny the claims in court”.';
    expect(disputes(text).map(([, answer]) => answer?.slice(0, 8))).toEqual(['the port']);
  });

  it('may call a claim untrue', () => {
    const text = 'Dana Reed said the crane had been sold. “That is simply not true,” Tom Hale said.';
    expect(disputes(text).map(([, answer]) => answer)).toEqual(['Tom Hale: “That is simply not true,” Tom Hale said.']);
  });

  it('may tell the claim again', () => {
    const claim = 'Dana Reed said the owner sold the harbour crane in May.';
    expect(disputes(`${claim} Tom Hale denied selling the harbour crane.`)).toHaveLength(1);
    expect(disputes(`${claim} Tom Hale denied painting the gate.`)).toEqual([]);
  });

  it('names the matter in words of the claim, without who makes it', () => {
    const text = 'Dana Reed said the crane was sold. Tom Hale denied that.';
    const [matter] = openDisputes(sentencesFrom(articleFrom(text)));
    expect(matter?.about).toBe('the crane was sold');
  });

  it.each([
    [
      'A year later, three dockers accused Tom Hale of fraud. Hale denied the allegations.',
      'accused Tom Hale of fraud',
    ],
    [
      'Hale alleged in a lawsuit that the port owed him ten new ropes for the four old ferries. Reed denied the claim.',
      'the port owed him ten new ropes',
    ],
  ])('names it by the accusation: %s', (text, about) => {
    expect(openDisputes(sentencesFrom(articleFrom(text))).map((matter) => matter.about)).toEqual([about]);
  });
});

describe('a contradiction in the same sentence', () => {
  it.each([
    [
      'Dana Reed said the gate was shut, which Tom Hale denies.',
      'Dana Reed said the gate was shut',
      'Tom Hale: which Tom Hale denies.',
    ],
    [
      'Dana Reed said the gate was shut, a claim disputed by Tom Hale.',
      'Dana Reed said the gate was shut',
      'Tom Hale: a claim disputed by Tom Hale.',
    ],
    [
      'Dana Reed said the gate was shut, but the owners rejected that account.',
      'Dana Reed said the gate was shut',
      'the owners: but the owners rejected that account.',
    ],
  ])('%s', (text, claim, answer) => {
    expect(disputes(text)).toEqual([[`Dana Reed: ${claim}`, answer]]);
  });

  it('"contrary to" names the claim first', () => {
    expect(disputes('Contrary to what Dana Reed said, the gate was open all night long.')).toEqual([
      ['Dana Reed: Contrary to what Dana Reed said', '?: the gate was open all night long.'],
    ]);
  });
});

describe('no dispute', () => {
  it.each([
    [
      'one who denies out of habit',
      'Radio North reported a loss. Tom Hale has always dismissed claims that the port was losing money.',
    ],
    ['one who settles', 'The lawsuit accuses Hale of fraud. Tom Hale settled without denying the allegations.'],
    ['a question', 'Did Dana Reed claim that the gate was shut? Tom Hale denied that.'],
    ['the same speaker', 'Dana Reed said the gate had been shut. But Ms Reed denied that claim later.'],
    ['allegations that nobody has made', 'Dana Reed said the fair opens on Monday. Tom Hale denied the allegations.'],
    ['a tale without a claim', 'The fair opens on Monday. Tom Hale rejected that.'],
    ['a verb of another sense', 'Dana Reed said the gate was shut. The court denied Tom Hale bail on Monday.'],
    [
      'a denial told in passing',
      'Dana Reed said the gate was shut. The vote came a day after the owners denied the claims.',
    ],
    ['people in general', 'Dana Reed said the gate was ugly. Some visitors disagree, and like it.'],
    ['words between marks', 'Dana Reed said the gate was shut. “We obviously disagree and move on,” she said.'],
  ])('%s', (_kind, text) => {
    expect(disputes(text)).toEqual([]);
  });

  it('between paragraphs that are not neighbours', () => {
    const sentences = sentencesFrom(
      articleFrom('Dana Reed said the gate was shut.\n\nThe fair opens soon.\n\nTom Hale denied that.'),
    );
    expect(openDisputes(sentences)).toEqual([]);
    const [claim, , answer] = sentences;
    expect(openDisputes(claim === undefined || answer === undefined ? [] : [claim, answer])).toEqual([]);
  });
});
