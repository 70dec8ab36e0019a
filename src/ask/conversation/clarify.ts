/** The one short question back, where nothing in the conversation says what is meant, and what a reader can pick. */

import type { Topic } from '../../domain/topic.ts';
import { conceptsOf } from '../../language/concepts.ts';
import type { Want } from '../../language/data/pronouns.ts';
import type { Leaning } from './leaning.ts';

export interface Clarification {
  readonly text: string;
  /** Whole questions or topic titles, at most five. */
  readonly choices: readonly string[];
}

const MOST_CHOICES = 5;

export function clarify(leaning: Exclude<Leaning, { readonly kind: 'none' }>, topics: readonly Topic[]): Clarification {
  const titles = topics.slice(0, MOST_CHOICES).map(({ title }) => title);
  switch (leaning.kind) {
    case 'remark':
      return { text: 'Which remark do you mean?', choices: titles };
    case 'bare':
      return { text: 'What is this about?', choices: titles };
    case 'pointers':
      return { text: whichOf(leaning.wants[0] ?? 'thing'), choices: titles };
    case 'swap': {
      const told = questionsAbout(leaning.subject, topics);
      return {
        text: `What would you like to know about ${leaning.subject}?`,
        choices: told.length > 0 ? told : titles,
      };
    }
  }
}

/** "Who do you mean: Dana Reed or Tom Lund?", each choice the whole question with its answer. */
export function clarifyPerson(question: string, names: readonly string[]): Clarification {
  const last = names.at(-1) ?? '';
  return {
    text: `Who do you mean: ${names.slice(0, -1).join(', ')} or ${last}?`,
    choices: names.slice(0, MOST_CHOICES).map((name) => `${question} — ${name}`),
  };
}

/** Whether a text of ours asks back, so that the next message may be no more than what is meant. */
export function asksBack(text: string): boolean {
  return /^(?:Which (?:remark|place|time) do you mean|What is this about|What would you like to know about|Whom? (?:or what )?do you mean)\b/u.test(
    text,
  );
}

function whichOf(want: Want): string {
  switch (want) {
    case 'man':
    case 'woman':
      return 'Who do you mean?';
    case 'several':
      return 'Who or what do you mean?';
    case 'thing':
      return 'What is this about?';
    case 'place':
      return 'Which place do you mean?';
    case 'time':
      return 'Which time do you mean?';
  }
}

/** What the topics ask themselves about the subject. */
function questionsAbout(subject: string, topics: readonly Topic[]): readonly string[] {
  const concepts = conceptsOf(subject);
  return topics
    .flatMap(({ questions }) => questions)
    .filter((question) => concepts.size > 0 && concepts.isSubsetOf(conceptsOf(question)))
    .slice(0, MOST_CHOICES);
}
