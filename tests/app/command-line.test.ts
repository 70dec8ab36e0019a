/** The program as a whole: help, version, unknown words, and errors in words. */

import { describe, expect, test } from 'vitest';
import { paperDesk } from './paper-desk.ts';

describe('the command line', () => {
  test('without a command says what there is, as wrong usage', async () => {
    const { status, out, notes } = await paperDesk().run();
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain('npm run brief -- TOPIC');
  });

  test('shows help for the program and for every command, with an example each', async () => {
    for (const words of [
      ['--help'],
      ['brief', '--help'],
      ['topics', '-h'],
      ['sources', 'add', '--help'],
      ['ingest', '-h'],
      ['digest', 'run', '--help'],
      ['status', '--help'],
    ]) {
      const { status, out } = await paperDesk().run(...words);
      expect(status).toBe(0);
      expect(out).toContain('Usage\n');
      expect(out).toMatch(/\nExamples?\n {2}npm run /);
    }
  });

  test('prints the version of package.json', async () => {
    expect(await paperDesk().run('--version')).toEqual({ status: 0, out: '9.8.7\n', notes: '' });
  });

  test.each([
    ['breif', 'unknown command "breif". Did you mean "brief"?'],
    ['constructor', 'unknown command "constructor". See:'],
    ['--hlep', 'unknown flag "--hlep". Did you mean "--help"?'],
  ])('answers %s with the nearest it knows', async (word, message) => {
    const { status, out, notes } = await paperDesk().run(word);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain(`briefdesk: ${message}`);
  });

  test('prints a problem in one line without a stack, and as the JSON body where JSON was asked for', async () => {
    const { write, run } = paperDesk();
    write('config/topics.yaml', 'topics: []');
    const { status, out, notes } = await run('topics', '--json');
    expect(status).toBe(1);
    expect(notes).toMatch(/^briefdesk: the configuration has a problem\.\n {2}config\/topics\.yaml:1: .*\n$/);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'configuration' } });
  });

  test('owns up to a fault of its own, with the stack only for those who debug', async () => {
    const { write, run, desk } = paperDesk();
    write('package.json', 'not JSON');
    const { status, notes } = await run('--version');
    expect(status).toBe(1);
    expect(notes).toContain('This is a fault in briefdesk; BRIEFDESK_DEBUG=1 shows where it happened.');
    expect(notes).not.toContain('    at ');
    Object.assign(desk.environment, { debug: true });
    expect((await run('--version')).notes).toContain('    at ');
  });
});
