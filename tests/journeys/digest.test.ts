/** Digests on the command line from end to end: followed, looked at, printed once, brought up to date. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefdesk, briefdeskMeanwhile, emptyFolder, type Outcome } from './run-briefdesk.ts';

const HERALD = `Warehouse burns at Port Lindow

2 March 2026

Four people were taken to hospital after a fire at the harbour of Lindow on Monday, the fire service said.

The fire destroyed a grain warehouse and two cranes, according to the port authority of Lindow.
`;

const COURIER = `Six in hospital after the fire at Port Lindow

3 March 2026

Six people were taken to hospital after the fire at the harbour of Lindow on Monday, the fire service said.

The harbour of Lindow will open again on Thursday, the mayor said.
`;

interface Town {
  readonly publish: (name: string, text: string) => void;
  readonly coverage: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly digest: (...words: string[]) => Outcome;
}

function town(): Town {
  const [coverage, state] = [emptyFolder(), emptyFolder()];
  const publish = (name: string, text: string): void => {
    writeFileSync(join(coverage, name), text);
  };
  publish('01-herald.txt', HERALD);
  const variables = { BRIEFDESK_STATE: state };
  return {
    publish,
    coverage,
    variables,
    digest: (...words) => briefdesk(['digest', ...words, '--coverage', coverage], variables),
  };
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('a digest in the terminal', () => {
  test('is followed, foretold, printed once, brought up to date, and stands in status and audit', () => {
    const { digest, publish, variables } = town();
    const subscribed = digest(
      'subscribe',
      'harbour',
      'fire',
      'when',
      'something',
      'changes,',
      'no',
      'quiet',
      'hours,',
      'Oslo',
    );
    expect([subscribed.status, subscribed.notes]).toEqual([0, '']);
    expect(line(subscribed.out)).toContain(
      'Subscribed: Harbour fire, when something changes, at most 3 times a day, Oslo time.',
    );
    expect(digest('list').out).toContain('Harbour fire · when something changes');

    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const foretold = digest('run', '--dry-run', '--at', inAnHour);
    expect(line(foretold.out)).toContain('Oslo time · goes out: something is new');
    expect(foretold.out).toContain('Four people were taken to hospital');

    const printed = digest('run');
    expect([printed.status, printed.notes]).toEqual([0, '']);
    expect(printed.out).toContain('• Four people were taken to hospital');
    expect(digest('run')).toEqual({ status: 0, out: '', notes: '' });

    publish('02-courier.txt', COURIER);
    const update = digest('now').out;
    expect(update).toMatch(/Updated\n• .*~.*[Ff]our.*~/);
    expect(update).toContain('The harbour of Lindow will open again on Thursday');
    expect(update).not.toContain('two cranes');
    expect(digest('now').out).toContain('There is nothing new about Harbour fire');

    const status = line(briefdesk(['status'], variables).out);
    expect(status).toContain('Service · does not run');
    expect(status.match(/delivered, /g)).toHaveLength(2);
    expect(line(briefdesk(['audit'], variables).out)).toContain('by the command line in terminal:local terminal');
  });

  test('is printed by one of three processes that run at once', async () => {
    const { digest, coverage, variables } = town();
    digest('subscribe', 'harbour fire', 'when something changes', 'all hours', 'UTC');
    const run = (): Promise<Outcome> => briefdeskMeanwhile(['digest', 'run', '--coverage', coverage], variables);
    const both = await Promise.all([run(), run(), run()]);
    expect(both.map(({ status, notes }) => [status, notes])).toEqual(both.map(() => [0, '']));
    expect(both.map(({ out }) => out.match(/Four people/g)?.length ?? 0).toSorted()).toEqual([0, 0, 1]);
  });
});
