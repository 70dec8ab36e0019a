/** Takes from a page what a browser would show of it, and what it says about itself, in one pass. */

import { Parser } from 'htmlparser2';
import { Problem } from '../../domain/problem.ts';
import type { PageHead } from './page-head.ts';
import { collectHead } from './page-head.ts';
import { collectBody } from './shown-body.ts';

export interface TidyPage {
  readonly head: PageHead;
  /** What stands in its body as it is shown, with few attributes: no script, no comment, nothing hidden. */
  readonly html: string;
}

/** The parser's time grows with the square of the depth. */
const DEEPEST_OF_ALL = 5000;
/** In characters; the depth is looked at between them. */
const CHUNK = 16_384;

/** Throws a Problem for a page that is nested as no page of news is. */
export function tidyPage(html: string): TidyPage {
  const [head, body] = [collectHead(), collectBody()];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        head.open({ name, attributes });
        body.open({ name, attributes });
      },
      ontext(data) {
        head.text(data);
        body.text(data);
      },
      onclosetag(name) {
        head.close();
        body.close(name);
      },
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    if (body.depth() > DEEPEST_OF_ALL) throw tooDeep();
  }
  parser.end();
  return { head: head.done(), html: body.done() };
}

function tooDeep(): Problem {
  const depth = DEEPEST_OF_ALL.toLocaleString('en');
  return new Problem('page', `the page has elements nested more than ${depth} deep: read it in a browser instead.`);
}
