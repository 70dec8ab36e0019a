import { describe, expect, test } from 'vitest';
import { quotesStand, statementOf, supports, type Shortfall } from '../../src/grounding/supports.ts';

function shortfallOf(claim: string, evidence: string): Shortfall | null {
  return supports(statementOf(evidence), statementOf(claim)).reason;
}

describe('evidence makes a claim', () => {
  test.each([
    [
      'A fire ruined two warehouses at Port Lindow and injured four people.',
      'Four people were wounded when a blaze destroyed two warehouses at Port Lindow.',
    ],
    ['The ferries to Sandholm were halted on Monday.', 'Ferries to Sandholm were suspended on Monday morning.'],
    ['The Norwegian embassy in Lindow was damaged.', 'The embassy of Norway in Lindow suffered damage.'],
    ['Four people were hurt at the pier of Lindow.', '4 people were hurt at the pier of Lindow.'],
    ['The pier cost 1,200 crowns.', 'The pier cost 1200 crowns.'],
  ])('in other words of the same families: %s', (claim, evidence) => {
    expect(shortfallOf(claim, evidence)).toBeNull();
  });

  test('when it says more than the claim', () => {
    const evidence = 'One person was killed and four were hurt in the harbour fire on Monday, the fire service said.';
    expect(shortfallOf('Four were hurt in the harbour fire, the fire service said.', evidence)).toBeNull();
  });

  test('when it denies with other words what the claim denies', () => {
    expect(
      shortfallOf('The harbour master did not close the pier.', 'The harbour master never closed the pier.'),
    ).toBeNull();
  });

  test.each([
    'Ana Ruiz said the pier was "quite safe" on Monday.',
    'Ana Ruiz said the pier was ‘quite safe’ on Monday.',
    "Ana Ruiz said the pier was 'quite safe' on Monday.",
    'Ana Ruiz said the pier was «quite safe» on Monday.',
    'Ana Ruiz said the pier was „quite safe“ on Monday.',
    'Ana Ruiz said on Monday the pier was “quite safe,” and left.',
  ])('when its quotation has other marks: %s', (evidence) => {
    expect(shortfallOf('Ana Ruiz said the pier was “quite safe” on Monday.', evidence)).toBeNull();
  });
});

test('a few words between single marks need stand there only as words', () => {
  const evidence = 'The mayor said the plan went against the spirit of the old port and its people.';
  expect(quotesStand(evidence, 'The plan went against the ‘spirit’ of the port, the mayor said.')).toBe(true);
  expect(quotesStand(evidence, "The plan went against the 'old spirit' of the port.")).toBe(false);
  expect(quotesStand(evidence, "The plan 'went against the spirit' of the port.")).toBe(false);
  expect(quotesStand(evidence, 'The plan went against the “spirit” of the port.')).toBe(false);
});

describe('evidence falls short of a claim', () => {
  const cases: readonly (readonly [Shortfall, string, string])[] = [
    ['unsupported-figure', 'Four people were hurt in the fire.', 'Five people were hurt in the fire.'],
    ['unsupported-figure', 'Four people were hurt in the fire.', 'People were hurt in the fire.'],
    ['unsupported-figure', 'The loss was 5 million crowns.', 'The loss was 5 billion crowns.'],
    ['unsupported-figure', 'One person died and four were hurt in the fire.', 'Four were hurt in the fire.'],
    ['unsupported-figure', 'One person died and four were hurt in the fire.', 'One person died in the fire.'],
    ['unsupported-name', 'Ana Ruiz closed the pier in Lindow.', 'Ole Brandt closed the pier in Lindow.'],
    ['unsupported-name', 'The mayor closed the pier in Lindow.', 'The mayor closed the pier in Sandholm.'],
    ['polarity', 'The harbour master closed the pier.', 'The harbour master did not close the pier.'],
    ['polarity', 'The harbour master did not close the pier.', 'The harbour master closed the pier.'],
    ['polarity', 'The port caused the fire.', 'The port denied that it caused the fire.'],
    ['polarity', 'The pier wasn’t closed after the fire.', 'The pier was closed after the fire.'],
    ['altered-quote', 'Ana Ruiz called the pier “quite safe”.', 'Ana Ruiz called the pier “safe, quite safely”.'],
    ['altered-quote', 'Ana Ruiz called it “a work of art”.', 'Ana Ruiz called it “a work of a party”.'],
    ['unsupported', 'The council will pay for a new wall.', 'The council met near the wall.'],
  ];
  test.each(cases)('%s: “%s” is not made by “%s”', (shortfall, claim, evidence) => {
    expect(shortfallOf(claim, evidence)).toBe(shortfall);
  });

  test('when the same figures count other things', () => {
    expect(shortfallOf('One died and four were hurt in the fire.', 'Four died and one was hurt in the fire.')).toBe(
      'unsupported-figure',
    );
    expect(
      shortfallOf('One died and four were hurt in the fire.', 'In the fire four were wounded and one was killed.'),
    ).toBeNull();
  });

  test('when the quotation has the same words without marks: nobody said them', () => {
    expect(shortfallOf('Ana Ruiz said the pier was “quite safe”.', 'Ana Ruiz said that the pier was quite safe.')).toBe(
      'altered-quote',
    );
  });

  test('when a quotation of two sources is stitched into one', () => {
    expect(
      shortfallOf('Ana Ruiz said: “The pier is safe and open.”', '“The pier is safe,” Ana Ruiz said, “and open.”'),
    ).toBe('altered-quote');
  });

  test.each([
    ['“The pier is safe,” Ana Ruiz said.', '“The pier is safe,” said Ole Brandt, who had met Ana Ruiz.'],
    ['The pier is safe, the mayor said.', 'The pier is safe, the fire service said.'],
    [
      'Four people were hurt in the harbour fire, the fire service said.',
      'The harbour fire hurt four people, the mayor said.',
    ],
    ['According to Ana Ruiz, the pier is safe.', 'Ana Ruiz was told: the pier is safe, according to Ole Brandt.'],
  ])('when somebody else says so: “%s” is not made by “%s”', (claim, evidence) => {
    expect(shortfallOf(claim, evidence)).toBe('wrong-speaker');
  });

  test.each([
    ['The pier is safe, Ana Ruiz said.', 'Harbour master Ana Ruiz said that the pier is safe.'],
    ['The pier is safe, the mayor said.', 'Ana Ruiz, the mayor of Lindow, said that the pier is safe.'],
    ['The pier is safe, Ana Ruiz said.', 'Ole Brandt said he had left. The pier is safe, Ana Ruiz said.'],
    ['The pier is safe, the fire service said.', 'The pier is safe, according to the fire service in Lindow.'],
  ])('but not when the same one is named otherwise or among others: “%s”, “%s”', (claim, evidence) => {
    expect(shortfallOf(claim, evidence)).toBeNull();
  });
});

describe('a score', () => {
  test('is 1 for the claim itself and less for less', () => {
    const claim = statementOf('The council of Lindow will pay for a new wall at the harbour.');
    const whole = supports(claim, claim).score;
    const part = supports(statementOf('The council of Lindow will pay.'), claim).score;
    const nothing = supports(statementOf('Snow fell in the hills.'), claim).score;
    expect([whole, nothing]).toEqual([1, 0]);
    expect(part).toBeGreaterThan(nothing);
    expect(part).toBeLessThan(whole);
  });
});

describe('quotations stand', () => {
  test('whatever the case, the apostrophes and the final stop', () => {
    expect(quotesStand('“It’s safe now,” she said.', "She said “it's safe now”.")).toBe(true);
  });

  test('only when each of them does', () => {
    expect(quotesStand('“It is safe,” she said.', '“It is safe,” she said, “and open.”')).toBe(false);
  });

  test('where there are none', () => {
    expect(quotesStand('Snow fell.', 'The pier is safe.')).toBe(true);
  });
});
