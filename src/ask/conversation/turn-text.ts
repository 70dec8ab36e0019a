/** The words of a turn that can be subjects: a briefing without its marks, labels and colophon, a command without its name. */

import type { Turn } from '../../domain/answer.ts';
import { REPLIES } from '../../language/data/small-talk.ts';
import { clean, plainText, type Cleaned } from './clean.ts';
import { readLanguage } from './question-language.ts';
import { smallTalkIn } from './small-talk.ts';

const OWN_LINES: ReadonlySet<string> = new Set(Object.values(REPLIES));

/** Empty where the turn says nothing that can be asked about. */
export function turnText({ role, text }: Turn): Cleaned {
  if (role === 'user') return saidByReader(text);
  return { text: OWN_LINES.has(text.trim()) ? '' : saidByUs(text), joined: false };
}

function saidByReader(text: string): Cleaned {
  const plain = plainText(text);
  const command = /^\/(\p{L}+)\s*(.*)$/u.exec(plain);
  if (command !== null)
    return { text: command[1] === 'brief' ? (command[2] ?? '').replaceAll('-', ' ') : '', joined: false };
  return smallTalkIn(plain) === null ? clean(readLanguage(plain).text) : { text: '', joined: false };
}

/** "[3·15:05, lead]", "[2]"; what a mark says of times and sources is no subject. */
const MARK = / ?\[\d{1,3}(?:[·:,\s][^\]\n]{0,60})?\]/gu;
/** Behind a middle dot stands how well a sentence stands, and whose it is. */
const LABEL =
  / ?·\s*(?:disputed|unnamed|comment|early|agreed by\s\d+(?:\s\(\d+\sindependent\))?|one\ssource(?:\sin\s\d+\scopies)?|(?:according to|via)\s[^·\n[]{1,60})(?=\s*(?:$|[·.\n[]))/gimu;
/** Lines about the text and not of it. */
const OWN_LINE =
  /^[ >*_#•–-]*(?:as of\b|sources?\s+\d|newest cited\b|understood as\b|sources differ|updated|nearest\b[^.\n]{0,40}:?|receipts?|evidence|and on \d+ more\b).*$/gimu;
const HEADING =
  /^[ >*_#•–-]*(?:coverage does not say|not in the coverage|the coverage does not say(?: (?:how|what|who|when|where|why|whether|which)\b(?: many| much| long)?)?)\b:?/gimu;
const DECORATION = /[*_`>#•▪◦]+/gu;

function saidByUs(text: string): string {
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, '\n')
    .replace(OWN_LINE, '')
    .replace(MARK, '')
    .replace(LABEL, '')
    .replace(HEADING, '')
    .replace(DECORATION, ' ')
    .replace(/ +/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/ (?=[.,;:!?])/gu, '')
    .trim();
}
