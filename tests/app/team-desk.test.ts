/** What every platform's chat is answered from: one piece of work for all who ask the same, and a new one when the coverage is new. */

import { describe, expect, test } from 'vitest';
import { teamDesk, warmUp } from '../../src/app/team-desk.ts';
import type { TeamMeans } from '../../src/app/team-desk.ts';
import type { Held } from '../../src/app/held-coverage.ts';
import { DEFAULT_SOURCES } from '../../src/app/validate-sources.ts';
import { DEFAULT_SETTINGS } from '../../src/app/validate-settings.ts';
import type { Payer } from '../../src/llm/model.ts';
import { HARBOUR_COVERAGE, HARBOUR_FIRE } from '../brief/harbour-fire.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { openedState } from '../store/state-file.ts';

const DANA: Payer = { user: 'slack:U1', channel: 'slack:C1', workspace: 'slack:T1' };
const OLE: Payer = { user: 'slack:U2', channel: 'slack:C2', workspace: 'slack:T2' };

function desk() {
  let searches = 0;
  const held = (): Held => {
    const { query, terms } = coverageOf(HARBOUR_COVERAGE);
    const search: typeof query.search = (...asked) => {
      searches += 1;
      return query.search(...asked);
    };
    return {
      coverage: { terms, query: { heads: () => query.heads(), read: (name) => query.read(name), search } },
      leftOut: [],
      stories: [],
      isRead: () => true,
    };
  };
  let now = held();
  const means: TeamMeans = {
    configuration: { settings: DEFAULT_SETTINGS, topics: [HARBOUR_FIRE], digests: [], ...DEFAULT_SOURCES },
    state: openedState(),
    held: { look: () => now },
    health: () => [],
    embedder: null,
    writer: { commission: (payer, language) => ({ desk: null, payer, language }), close: () => undefined },
    platforms: {
      mayModerate: () => Promise.resolve(false),
      mayManage: () => Promise.resolve('not-them' as const),
      hears: () => null,
    },
    zoneOf: () => Promise.resolve(null),
    report: (fault) => {
      throw fault;
    },
  };
  const team = teamDesk(means);
  return {
    chatFor: team.chatFor,
    warmUp: () => warmUp(team, means),
    searches: () => searches,
    renew: () => {
      now = held();
    },
  };
}

describe('the same briefing', () => {
  test('for two who ask is one piece of work, also a moment later', async () => {
    const { chatFor, searches } = desk();
    const first = await chatFor(DANA, 'slack', []).jobs.brief(HARBOUR_FIRE, 'main');
    const work = searches();
    expect(work).toBeGreaterThan(0);
    const others = await Promise.all(
      [OLE, DANA].map((who) => chatFor(who, 'slack', []).jobs.brief(HARBOUR_FIRE, 'main')),
    );
    expect(others).toEqual([first, first]);
    expect(searches()).toBe(work);
  });

  test('is there already for whoever asks first, once all topics were looked at', async () => {
    const { chatFor, searches, warmUp } = desk();
    await warmUp();
    const work = searches();
    expect(work).toBeGreaterThan(0);
    await chatFor(DANA, 'slack', []).jobs.brief(HARBOUR_FIRE, 'main');
    expect(searches()).toBe(work);
  });

  test('is another one with all differences, or without a source', async () => {
    const { chatFor } = desk();
    const whole = await chatFor(DANA, 'slack', []).jobs.brief(HARBOUR_FIRE, 'main');
    expect(await chatFor(DANA, 'slack', []).jobs.brief(HARBOUR_FIRE, 'all')).not.toBe(whole);
    const without = await chatFor(DANA, 'slack', ['post.html']).jobs.brief(HARBOUR_FIRE, 'main');
    expect(JSON.stringify(whole)).toContain('"post.html"');
    expect(JSON.stringify(without)).not.toContain('"post.html"');
  });

  test('is written anew when the coverage is', async () => {
    const { chatFor, searches, renew } = desk();
    await chatFor(DANA, 'slack', []).jobs.brief(HARBOUR_FIRE, 'main');
    const work = searches();
    renew();
    await chatFor(DANA, 'slack', []).jobs.brief(HARBOUR_FIRE, 'main');
    expect(searches()).toBe(2 * work);
  });
});

describe('the same question', () => {
  test('after the same history is answered once, after another one anew', async () => {
    const { chatFor, searches } = desk();
    const ask = { question: 'How many people were injured?', history: [], topic: HARBOUR_FIRE };
    const first = await chatFor(DANA, 'slack', []).jobs.ask(ask);
    const work = searches();
    expect(await chatFor(OLE, 'slack', []).jobs.ask({ ...ask })).toBe(first);
    expect(searches()).toBe(work);
    await chatFor(OLE, 'slack', []).jobs.ask({ ...ask, history: [{ role: 'user', text: 'Who is Ana Ruiz?' }] });
    expect(searches()).toBeGreaterThan(work);
  });
});

test('words of the platform stand where a terminal has slashes', () => {
  const { typed } = desk().chatFor(DANA, 'slack', []);
  expect(['brief', 'topics', 'evidence'].map((name) => typed(name as 'brief'))).toEqual([
    '/brief',
    '/briefdesk topics',
    '“evidence”',
  ]);
});
