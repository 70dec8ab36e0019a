/** Finds what stands around an article rather than in it: above its first paragraph, at its end, under its pictures. */

import type { FurnitureReason } from '../../domain/article.ts';
import type { Block } from '../block.ts';
import type { Finding, Page, Rule } from '../page.ts';
import { endsSentence, isProse, wordCount } from '../page.ts';

type Judge = (block: Block) => FurnitureReason | null;

export function articleEdges(title: string): readonly Rule[] {
  const again = titleAgain(title);
  return [
    (page) => judged(page, above(page), (block) => again(block) ?? clockLine(block) ?? bareAddress(block)),
    (page) => judged(page, [...page.blocks.keys()], creditedCaption),
    (page) => judged(page, own(page).slice(-3), contactLine),
    (page) => judged(page, [...own(page).slice(0, 2), ...own(page).slice(-2)], invitation),
  ];
}

function judged({ blocks }: Page, places: readonly number[], judge: Judge): Finding[] {
  return places.flatMap((at) => {
    const block = blocks[at];
    const reason = block === undefined ? null : judge(block);
    return reason === null ? [] : [{ at, reason }];
  });
}

function own({ reasons }: Page): number[] {
  return reasons.flatMap((reason, at) => (reason === null ? [at] : []));
}

/** The blocks above the first paragraph; none where nothing looks like one. */
function above({ blocks, reasons }: Page): number[] {
  const first = blocks.findIndex(({ text }, at) => reasons[at] === null && isProse(text));
  return [...blocks.keys()].slice(0, Math.max(0, first));
}

/** The headline, also behind its section and with some of its end left out. */
function titleAgain(title: string): Judge {
  const whole = lettersOf(title);
  return ({ text }) => {
    if (whole.length < 15 || text.length > 300) return null;
    const line = lettersOf(text);
    const is = line.endsWith(whole) || (line.length > whole.length / 2 && whole.startsWith(line));
    return is ? 'repeat' : null;
  };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** "Posted: Fri 6:45 PM, 2 March | Updated 7:10 PM": no sentence, and the time of day in it. */
function clockLine({ text }: Block): FurnitureReason | null {
  if (text.length > 110 || wordCount(text) > 16 || !/\b\d{1,2}[:.]\d\d\b/u.test(text)) return null;
  return endsSentence(text.replace(/m\.$/iu, '')) ? null : 'date-stamp';
}

function bareAddress({ text }: Block): FurnitureReason | null {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(text) ? 'navigation' : null;
}

/** "The harbour at noon (Image: Jo Bell)", "Image copyright The Courier". */
const CREDIT =
  /\((?:image|photo|picture|credit|courtesy|foto|bild|imagen|imagem|crédit|фото)(?!\p{L})[^()]{0,80}\)$|^image (?:copyright|caption)\b/iu;
/** "(CITY/Port-Office)" */
const AGENCIES = /\(\p{Lu}{2,}(?:\/[\p{L}\p{N} -]{2,30}){1,4}\)$/u;

function creditedCaption({ text }: Block): FurnitureReason | null {
  return text.length <= 420 && (CREDIT.test(text) || AGENCIES.test(text)) ? 'caption' : null;
}

/** Who helped, and how to reach the author, in the last lines. */
function contactLine({ text }: Block): FurnitureReason | null {
  if (text.length <= 200 && /\bcontributed (?:reporting|to this)\b/iu.test(text)) return 'byline';
  return text.length <= 500 && /[\w.+-]+@[\w-]+\.\w|\bfollow\b.{0,80}\s@\w/iu.test(text) ? 'byline' : null;
}

/** What a site asks of its readers, in the first lines or the last; nobody is quoted in it. */
const INVITATION =
  /\b(?:sign up|subscribe|abonnez-vous|jetzt abonnieren|suscr[ií]b[ae]te|iscriviti|abbonati|assine|abonneer)\b|(?<!\p{L})(?:підпи(?:шіться|суйтесь|суйтеся)|передплатіть|подпи(?:шитесь|сывайтесь))(?!\p{L})/iu;

function invitation({ text }: Block): FurnitureReason | null {
  return text.length <= 500 && INVITATION.test(text) && !/[“”«»"]/u.test(text) ? 'sign-up' : null;
}
