/** What a model's endpoint sends: the streams of both APIs, as they should be and broken in every way. */

import type { ServerResponse } from 'node:http';
import type { ModelRequest } from '../../src/llm/model.ts';
import type { Answer } from './loopback-endpoint.ts';

/** What a test asks a model for, and a reply that fits. */
export const REQUEST: ModelRequest = {
  instructions: 'Say where the ferry is and how many are aboard.',
  material: 'The ferry left Port Lindow at noon with 40 people aboard.',
  schema: {
    name: 'ferry',
    schema: {
      type: 'object',
      properties: { place: { type: 'string' }, aboard: { type: ['integer', 'null'] } },
      required: ['place', 'aboard'],
      additionalProperties: false,
    },
  },
  mostOutputTokens: 300,
};
export const FERRY = { place: 'Port Lindow', aboard: 40 };
export const FERRY_JSON = JSON.stringify(FERRY);

export interface Told {
  readonly text?: string;
  readonly refusal?: string;
  /** As the chat API writes it. */
  readonly finish?: 'stop' | 'length' | 'content_filter' | 'abort';
  readonly tokens?: readonly [number, number];
}

/** One of the two APIs as a server speaks it: the events of a whole reply. */
export type Speak = (told: Told) => readonly object[];

export const speakChat: Speak = ({ text = '', refusal = '', finish = 'stop', tokens = [11, 7] }) => {
  const chunk = (delta: object, finish_reason: string | null = null): object => ({
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason }],
  });
  return [
    chunk({ role: 'assistant', content: '' }),
    ...pieces(text).map((content) => chunk({ content })),
    ...pieces(refusal).map((piece) => chunk({ refusal: piece })),
    chunk({}, finish),
    { object: 'chat.completion.chunk', choices: [], usage: { prompt_tokens: tokens[0], completion_tokens: tokens[1] } },
  ];
};

const STATUS = {
  stop: { status: 'completed' },
  length: { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } },
  content_filter: { status: 'incomplete', incomplete_details: { reason: 'content_filter' } },
  abort: { status: 'failed', error: { code: 'server_error', message: 'the crane fell' } },
};

export const speakResponses: Speak = ({ text = '', refusal = '', finish = 'stop', tokens = [11, 7] }) => {
  const content = [
    ...(text === '' ? [] : [{ type: 'output_text', text, annotations: [] }]),
    ...(refusal === '' ? [] : [{ type: 'refusal', refusal }]),
  ];
  const end = STATUS[finish];
  const output = [
    { type: 'reasoning', summary: [] },
    { type: 'message', role: 'assistant', content },
  ];
  const usage = { input_tokens: tokens[0], output_tokens: tokens[1] };
  return [
    { type: 'response.created', response: { status: 'in_progress', output: [] } },
    ...pieces(text).map((delta) => ({ type: 'response.output_text.delta', delta })),
    { type: `response.${end.status}`, response: { ...end, output, usage } },
  ];
};

function pieces(text: string): readonly string[] {
  return text.match(/.{1,9}/gsu) ?? [];
}

/** A whole stream. */
export function stream(events: readonly object[]): Answer {
  return (response) => {
    start(response);
    for (const event of events) response.write(line(event));
    response.end('data: [DONE]\n\n');
  };
}

/** The first events of a stream; then `after` has the socket. */
export function begin(events: readonly object[], after: (response: ServerResponse) => void = () => undefined): Answer {
  return (response) => {
    start(response);
    response.flushHeaders();
    // The last word is on its way before anything else happens.
    response.write(events.map(line).join(''), () => {
      after(response);
    });
  };
}

export function start(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-type': 'text/event-stream' });
}

/** APIs name an event in its data, and OpenAI's newer one also before it. */
export function line(event: object): string {
  const { type } = event as { readonly type?: string };
  return `${type === undefined ? '' : `event: ${type}\n`}data: ${JSON.stringify(event)}\n\n`;
}
