import { describe, expect, test } from 'vitest';
import { conceptOf, conceptsOf } from '../../src/language/concepts.ts';
import { FORMS, KINDS, RELATED_WORDS } from '../../src/language/data/related-words.ts';
import { STOP_WORDS } from '../../src/language/data/stop-words.ts';
import { phrasesIn, relatedTo, wordsBehind } from '../../src/language/related.ts';
import { fold, stemOf } from '../../src/language/words.ts';

describe('a word of a question is related to what an article tells', () => {
  test.each([
    ['cost', 'The council paid 3 million for the works.'],
    ['repair', 'The council paid 3 million for the works.'],
    ['open', 'The coast road reopened at noon.'],
    ['decide', 'It was a hard decision.'],
    ['stole', 'A thief was seen in the museum.'],
    ['steal', 'The necklace was stolen at night.'],
    ['resign', 'Dana Reed stepped down on Tuesday.'],
    ['price', 'The ferry is worth 40 million.'],
    ['tyre', 'A wheel came loose.'],
    ['fly', 'The flight was late.'],
    ['harbour', 'The port is closed.'],
    ['blaze', 'The fire began in the kitchen.'],
    ['fired', 'The harbour master was sacked.'],
    ['labor', 'The workforce is 300 strong.'],
    ['heat', 'Temperatures reached 39 degrees.'],
    ['earn', 'Her salary is 90,000.'],
    ['died', 'Two sailors lost their lives.'],
    ['swept', 'Waves sweep the pier.'],
  ])('%s: %s', (asked, told) => {
    const related = relatedTo(conceptOf(asked), asked);
    const held = [...conceptsOf(told), ...phrasesIn(told).map(({ concept }) => concept)];
    expect(held.filter((concept) => related.has(concept))).not.toEqual([]);
  });

  test.each([
    ['take_over', 'appointed'],
    ['run_on', 'diesel'],
    ['power_cut', 'blackout'],
  ])('a phrase as well: %s, %s', (asked, told) => {
    expect(relatedTo(asked, asked).has(conceptOf(told))).toBe(true);
  });
});

/** Opposites, counterparts, neighbours: a question about the one is not answered by the other. */
const APART =
  'win lose|buy sell|arrive leave|arrive depart|rise fall|increase decrease|hire fire|hire sack|accept reject|killed injured|dead alive|' +
  'east west|north south|husband wife|monday friday|goal assist|profit loss|profit revenue|open close|start end|import export|borrow lend|' +
  'winner loser|advance retreat|attack defend|guilty innocent|convicted acquitted|arrest release|ally enemy|war peace|cheap expensive|' +
  'rich poor|hot cold|old young|big small|fast slow|strong weak|early late|summer winter|mother father|brother sister|king queen|' +
  'man woman|boy girl|teacher pupil|doctor patient|landlord tenant|prosecutor defendant|striker goalkeeper|promote relegate|' +
  'qualify eliminate|join leave|enter exit|entrance exit|marry divorce|wedding funeral|birth death|praise criticise|support oppose|' +
  'confirm deny|ban allow|legal illegal|succeed fail|build demolish|repair damage|remember forget|give receive|send receive|spend save|' +
  'spend earn|deficit surplus|recession growth|true false|rural urban|rain snow|flood drought|car bus|lorry bus|plane helicopter|' +
  'cat dog|beef pork|wheat rice|beer wine|coffee tea|gold silver|petrol diesel|coal oil|dollar euro|football tennis|cancer flu|' +
  'church mosque|priest bishop|robbery murder|stab shoot|victim attacker|witness suspect|plaintiff defendant|upload download|' +
  'switch_on switch_off|go_up go_down|resume suspend|delay cancel|improve worsen|survive die|capture release|predecessor successor|' +
  'temporary permanent|immigration emigration|asteroid planet|draw win|draw lose|best worst|full empty|common rare|difficult easy';

describe('what is never related', () => {
  test.each(APART.split('|').map((pair) => pair.split(' ')))('%s and %s', (one = '', other = '') => {
    expect(conceptIn(one)).not.toBe(conceptIn(other));
    expect([...relatedTo(conceptIn(one), one).keys()]).not.toContain(conceptIn(other));
    expect([...relatedTo(conceptIn(other), other).keys()]).not.toContain(conceptIn(one));
  });

  test('a word to itself', () => {
    const words = RELATED_WORDS.flatMap((line) => line.split(' '));
    expect(words.filter((word) => relatedTo(conceptIn(word), word).has(conceptIn(word)))).toEqual([]);
  });

  test('a word that no line and no family names', () => {
    expect(relatedTo(conceptOf('lindow'), 'lindow').size).toBe(0);
    expect(relatedTo(conceptOf('norwegian'), 'norwegian').size).toBe(0);
  });
});

describe('how close', () => {
  test('two words of a group are nearer than two of a long line', () => {
    expect(relatedTo(conceptOf('warranty'), 'warranty')).toEqual(new Map([[conceptOf('guarantee'), 0.6]]));
    expect(relatedTo(conceptOf('weapon'), 'weapon').get(conceptOf('rifle'))).toBe(0.5);
  });

  test('of several lines the nearest counts', () => {
    const related = relatedTo(conceptOf('ship'), 'ship');
    expect(related.get(conceptOf('freighter'))).toBe(0.5);
    expect(related.get(conceptOf('ferry'))).toBe(0.6);
  });

  test('a kind is answered by its members, but a member by no other and by no kind', () => {
    expect([...relatedTo(conceptOf('vehicle'), 'vehicle').keys()]).toEqual(
      expect.arrayContaining([conceptOf('lorry'), conceptOf('bus')]),
    );
    expect([...relatedTo(conceptOf('bus'), 'bus').keys()]).not.toContain(conceptOf('vehicle'));
  });

  test('of a family, each word that the tables name has relations of its own, and the others those of all', () => {
    expect(conceptOf('fire')).toBe(conceptOf('launch'));
    expect(relatedTo(conceptOf('fire'), 'fire').has('lift_off')).toBe(false);
    expect(relatedTo(conceptOf('launch'), 'launch').has('lift_off')).toBe(true);
    expect(relatedTo(conceptOf('unleash'), 'unleash').has('lift_off')).toBe(true);
    expect(relatedTo(conceptOf('unleash'), 'unleash').has(conceptOf('inferno'))).toBe(true);
    expect(relatedTo(conceptOf('frozen'), 'frozen').has('hold_back')).toBe(true);
  });
});

describe('phrases', () => {
  test.each([
    ['Dana Reed stepped down on Tuesday.', 'step_down', 'stepped down'],
    ['The island has been cut completely off.', 'cut_off', 'cut completely off'],
    ['A rival took it over.', 'take_over', 'took it over'],
    ['Power cuts hit Port Lindow.', 'power_cut', 'Power cuts'],
    ['The talks are being held up.', 'hold_up', 'held up'],
    ['He pleaded not guilty.', 'plead_not_guilty', 'pleaded not guilty'],
    ['The follow-up is due in May.', 'follow_up', 'follow-up'],
    ['The data center closed.', 'data_centre', 'data center'],
    ['Two sailors lost their lives.', 'lose_lives', 'lost their lives'],
  ])('%s', (text, concept, words) => {
    const [found, ...more] = phrasesIn(text);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ concept, folded: concept });
    expect(text.slice(found?.start, found?.end)).toBe(words);
  });

  test.each([
    'The mayor stepped, down by the harbour.',
    'The rope was cut. Off it went.',
    'The gas was cut – off the record.',
    'She stepped slowly back down.',
    'The jury found no guilty party.',
    'Down she stepped.',
  ])('no phrase: %s', (text) => {
    expect(phrasesIn(text)).toEqual([]);
  });

  test('no verdict is turned round', () => {
    expect(phrasesIn('The captain was found guilty.').map(({ concept }) => concept)).toEqual(['find_guilty']);
    expect(relatedTo('find_guilty', 'find_guilty').has(conceptOf('convicted'))).toBe(true);
    const held = phrasesIn('The captain was found not guilty.').map(({ concept }) => concept);
    expect(held).toEqual(['found_not_guilty']);
    expect(held.some((concept) => relatedTo(concept, concept).has(conceptOf('convicted')))).toBe(false);
  });

  test('a phrase without a break goes before one that only its particle makes', () => {
    const held = phrasesIn('The regatta will take place over two days.').map(({ concept }) => concept);
    expect(held).toEqual(['take_place']);
  });
});

describe('what to look up', () => {
  test('the words of a group, not their stems', () => {
    expect(wordsBehind(conceptOf('decision'))).toEqual(['decision']);
    expect(wordsBehind(conceptOf('appointed'))).toEqual(expect.arrayContaining(['appoint', 'nominate']));
    expect(wordsBehind('@norway')).toContain('norwegian');
  });

  test('the forms of what tells most of a phrase', () => {
    expect(wordsBehind('take_over')).toEqual(['take', 'took', 'taken']);
    expect(wordsBehind('on_the_run')).toEqual(['run', 'ran']);
    expect(wordsBehind('back_down')).toEqual(['back']);
  });

  test('something for everything that is related', () => {
    const words = RELATED_WORDS.flatMap((line) => line.split(' '));
    const related = new Set(words.flatMap((word) => [...relatedTo(conceptIn(word), word).keys()]));
    expect(related.size).toBeGreaterThan(2000);
    expect([...related].filter((concept) => wordsBehind(concept).length === 0)).toEqual([]);
  });
});

describe('the tables', () => {
  const lines = [...RELATED_WORDS, ...KINDS];
  const groups = RELATED_WORDS.map((line) => new Set(line.split(' ')));

  test('have small letters, one space between words, and nothing that stands for no topic', () => {
    expect(RELATED_WORDS.length).toBeGreaterThan(1000);
    expect([...lines, ...FORMS].filter((line) => !/^[a-z]+(?:_[a-z]+)*(?: [a-z]+(?:_[a-z]+)*)+$/.test(line))).toEqual(
      [],
    );
    const words = lines.flatMap((line) => line.split(' '));
    expect(words.filter((word) => fold(word) !== word || STOP_WORDS.has(word))).toEqual([]);
  });

  test('say nothing twice: no group has a word in two inflections, and none stands whole in another', () => {
    const stems = RELATED_WORDS.map((line) => line.split(' ').map((word) => (isPhrase(word) ? word : stemOf(word))));
    expect(stems.filter((words) => new Set(words).size < words.length)).toEqual([]);
    const whole = groups.filter((group) => groups.some((other) => other !== group && group.isSubsetOf(other)));
    expect(whole).toEqual([]);
    const kinds = KINDS.map((line) => line.split(' ')[0]);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  test('relate at least two concepts in every group', () => {
    const one = RELATED_WORDS.filter((line) => new Set(line.split(' ').map(conceptIn)).size < 2);
    expect(one).toEqual([]);
  });

  test('name only forms that the stem keeps apart', () => {
    const joined = FORMS.filter((line) => new Set(line.split(' ').map(stemOf)).size < line.split(' ').length);
    expect(joined).toEqual([]);
  });
});

function conceptIn(member: string): string {
  return isPhrase(member) ? member : conceptOf(member);
}

function isPhrase(member: string): boolean {
  return member.includes('_');
}
