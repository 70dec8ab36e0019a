/** Tells a paywall's teaser from an article: it is short, and the page says that the rest is for those who pay. */

import type { LinkedNode } from './linked-data.ts';
import { textAt } from './linked-data.ts';

/** Teasers are a paragraph or three. */
const LONGEST_TEASER = 1500;
/** An article that states its number of words shows at least this much of them. */
const SHOWN_AT_LEAST = 0.5;
/** The invitation stands right below the teaser. */
const BLOCKS_BELOW = 15;

const INVITATION = new RegExp(
  [
    '\\b(?:subscribe|sign (?:in|up)|log ?in|register|join|pay|create (?:an|a free) account|become an? \\p{L}+)(?: now| today| here| for free)? (?:to|and) (?:continue|keep|read|unlock|access|view|see|finish)\\b',
    '\\b(?:this (?:article|story|content|post) is|available|reserved|exclusive(?:ly)?|only) (?:only |exclusively |reserved )?(?:for|to) (?:our |paying |premium |registered )?(?:subscribers|members)\\b',
    '\\balready (?:a )?subscri(?:ber|bed)\\b|\\b(?:want to|to) (?:read|continue) (?:the rest|the full|reading)\\b.{0,40}\\bsubscri',
    '\\babonnieren und (?:weiter|sofort)|\\b(?:weiterlesen|lesen sie weiter|artikel lesen) mit\\b|\\bnur für abonnenten\\b|\\bexklusiv für abonnent',
    '\\b(?:réservée? aux|pour les) abonnés\\b|\\babonnez-vous pour\\b|\\bil vous reste \\d+ ?% de cet article',
    '\\bsuscr[ií]b[ae]te para (?:seguir|continuar|leer)|\\b(?:exclusivo|solo) para suscriptores\\b',
    '\\babbonati per (?:continuare|leggere)|\\briservat[oa] agli abbonati\\b|\\bassine para (?:continuar|ler)|\\bexclusivo para assinantes\\b',
    '\\b(?:word|neem een) abonnee?(?:ment)? om\\b|\\balleen voor abonnees\\b|\\bpozostało .{0,10}% (?:treści|artykułu)|\\btylko dla (?:prenumeratorów|subskrybentów)\\b',
    '(?:передплатіть|підпишіться|оформіть передплату),? (?:щоб|аби) (?:читати|продовжити)|(?:лише|тільки) для передплатників',
    '(?:подпишитесь|оформите подписку),? чтобы (?:читать|продолжить)|только для подписчиков|доступн\\p{L} (?:только )?по подписке',
  ].join('|'),
  'iu',
);

export interface PageShown {
  readonly text: string;
  /** Everything that the page shows, in its order. */
  readonly blocks: () => readonly { readonly text: string }[];
}

export function isStub({ text, blocks }: PageShown, article: LinkedNode | undefined): boolean {
  if (text.length > LONGEST_TEASER) return false;
  const words = Number(textAt(article, 'wordCount') ?? article?.['wordCount']);
  if (words > 0 && text.split(/\s+/u).length > words * SHOWN_AT_LEAST) return false;
  if (isForPay(article)) return true;
  return blocksBelow(text, blocks()).some((block) => block.text.length < 400 && INVITATION.test(block.text));
}

/** Written as a text as often as not. */
export function isForPay(article: LinkedNode | undefined): boolean {
  return article?.['isAccessibleForFree'] === false || /^false$/iu.test(textAt(article, 'isAccessibleForFree') ?? '');
}

/** What stands below the last paragraph of the text; all of it where there is none. */
function blocksBelow(text: string, blocks: readonly { readonly text: string }[]): readonly { readonly text: string }[] {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  const at = last === '' ? -1 : blocks.findLastIndex((block) => block.text === last);
  return blocks.slice(at + 1, at + 1 + BLOCKS_BELOW);
}
