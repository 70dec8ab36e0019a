/** What a scrape reads. */

import { register } from 'prom-client';
import { describe, expect, test } from 'vitest';
import { metricsPage } from '../../src/app/metrics-text.ts';
import type { Figures } from '../../src/app/metrics-text.ts';
import { readMetricsText } from './prometheus-text.ts';

const FIGURES: Figures = {
  state: {
    posts: { waiting: 3, unknown: 2, dead: 1 },
    oldestPostWaitsMs: 90_500,
    events: 4,
    subscriptions: { active: 5, paused: 6 },
    editions: { queued: 7, delivered: 8, unknown: 9, dead: 10, skipped: 11 },
    overdueMs: 12_000,
  },
  platforms: { slack: true, discord: false },
  lastTickAt: 1_772_452_800_250,
  sources: { configured: 13, amiss: 14 },
  version: '1.2.3',
};

async function own(figures: Figures): Promise<Readonly<Record<string, number>>> {
  const { samples } = readMetricsText(await metricsPage().write(figures));
  return Object.fromEntries([...samples].filter(([name]) => name.startsWith('briefdesk_')));
}

describe('the metrics', () => {
  test('tell every figure, in seconds', async () => {
    expect(await own(FIGURES)).toEqual({
      'briefdesk_posts{state="waiting"}': 3,
      'briefdesk_posts{state="unknown"}': 2,
      'briefdesk_posts{state="dead"}': 1,
      briefdesk_oldest_waiting_post_seconds: 90.5,
      briefdesk_events_waiting: 4,
      'briefdesk_subscriptions{state="active"}': 5,
      'briefdesk_subscriptions{state="paused"}': 6,
      'briefdesk_editions{state="queued"}': 7,
      'briefdesk_editions{state="delivered"}': 8,
      'briefdesk_editions{state="unknown"}': 9,
      'briefdesk_editions{state="dead"}': 10,
      'briefdesk_editions{state="skipped"}': 11,
      briefdesk_schedule_lag_seconds: 12,
      briefdesk_last_tick_timestamp_seconds: 1_772_452_800.25,
      briefdesk_sources: 13,
      briefdesk_sources_amiss: 14,
      'briefdesk_platform_up{platform="slack"}': 1,
      'briefdesk_platform_up{platform="discord"}': 0,
      'briefdesk_build_info{version="1.2.3"}': 1,
    });
  });

  test('tell nothing as 0: no post waits, and no tick has come', async () => {
    const quiet = { ...FIGURES, lastTickAt: null, state: { ...FIGURES.state, oldestPostWaitsMs: null } };
    expect(await own(quiet)).toMatchObject({
      briefdesk_oldest_waiting_post_seconds: 0,
      briefdesk_last_tick_timestamp_seconds: 0,
    });
  });

  test('are those of now at every scrape', async () => {
    const page = metricsPage();
    await page.write(FIGURES);
    const later = { ...FIGURES, platforms: { slack: false, discord: true } };
    const { samples } = readMetricsText(await page.write(later));
    expect([
      samples.get('briefdesk_platform_up{platform="slack"}'),
      samples.get('briefdesk_posts{state="dead"}'),
    ]).toEqual([0, 1]);
  });

  test('are told with those of the process, each of a name and a unit that Prometheus knows', async () => {
    const page = metricsPage();
    expect(page.contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
    const { samples, types } = readMetricsText(await page.write(FIGURES));
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect([...types.keys()].filter((name) => !/^(?:briefdesk|process|nodejs)_[a-z0-9_]+$/.test(name))).toEqual([]);
    expect([...types.keys()].filter((name) => /_ms|milli|minutes/.test(name))).toEqual([]);
  });

  test('keep out of what others register', async () => {
    await metricsPage().write(FIGURES);
    expect(register.getMetricsAsArray()).toEqual([]);
  });
});

describe('the rules of the text form', () => {
  test.each([
    ['# HELP a b\n# TYPE a gauge\na 1', 'no end'],
    ['# HELP a b\n# TYPE a gauge\na one\n', 'no number'],
    ['# HELP a b\n# TYPE a gauge\na{x="1} 1\n', 'no line'],
    ['# HELP a b\n# TYPE a gauge\na 1\na 2\n', 'twice'],
    ['# HELP a b\n# TYPE a gauge\nb 1\n', 'group of a'],
    ['# HELP a b\n# TYPE c gauge\n', 'elsewhere'],
    ['# HELP a b\n# TYPE a gauge\na 1\n# HELP a b\n', 'two'],
  ])('are held against %j', (text, fault) => {
    expect(() => readMetricsText(text)).toThrow(fault);
  });
});
