/** What a reader asks for: a configured topic, or free text turned into one. */

export interface Topic {
  readonly slug: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** One sentence saying what the topic is about. */
  readonly about: string;
  /** What an editor wants a briefing to answer, most important first. */
  readonly questions: readonly string[];
}
