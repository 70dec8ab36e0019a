/** The reader's own clock beside a time told in UTC: marks and sources speak UTC, so it is never replaced. */

import type { types } from '@slack/bolt';
import type { Run } from '../../domain/message.ts';

const BESIDE = ' / ';

/** " / 19:18 here" as rich text; nothing for text that names no instant. */
export function localInRichText(run: Run): readonly (types.RichTextText | types.RichTextDate)[] {
  const timestamp = secondsOf(run);
  if (timestamp === null) return [];
  const date: types.RichTextDate = { type: 'date', timestamp, format: formatFor(run), fallback: fallbackFor(run) };
  return [{ type: 'text', text: BESIDE }, date];
}

/** The same as a date tag, around text without markup (docs.slack.dev, formatting message text); '' where there is no instant. */
export function localInMrkdwn(run: Run): string {
  const timestamp = secondsOf(run);
  if (timestamp === null) return '';
  return `${BESIDE}<!date^${timestamp}^${formatFor(run)}|${fallbackFor(run)}>`;
}

/** Slack's dates begin with 1970. */
function secondsOf({ instant }: Run): number | null {
  if (instant === null) return null;
  const seconds = Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);
  return seconds > 0 ? seconds : null;
}

/** A clock alone stands under its day, or beside it; all else names the day, which may be another one here. */
function formatFor({ text }: Run): string {
  return /^\d{1,2}:\d{2}(?:\s?UTC)?$/.test(text.trim()) ? '{time} here' : '{date_short_pretty}, {time} here';
}

/** For a client that cannot tell the reader's time: it must not call another one "here". */
function fallbackFor({ text }: Run): string {
  return text.includes('UTC') ? text : `${text} UTC`;
}
