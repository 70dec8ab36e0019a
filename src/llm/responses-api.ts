/** OpenAI's Responses API: always held to the schema; what counts stands in the event that ends the stream. */

import type OpenAI from 'openai';
import { countOf, fieldOf, listOf, textOf } from './json-fields.ts';
import type { Tokens } from './model.ts';
import type { Asked, End, ModelApi, Said } from './said.ts';

export function responsesApi(client: OpenAI, model: string): ModelApi {
  return {
    formats: ['schema'],
    open: (asked, _format, signal) => client.responses.create(requestOf(asked, model), { signal }),
    hear,
  };
}

function requestOf({ instructions, turns, schema, mostOutputTokens }: Asked, model: string) {
  return {
    model,
    instructions,
    input: turns.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content }) as const),
    text: { format: { type: 'json_schema', name: schema.name, schema: { ...schema.schema }, strict: true } },
    max_output_tokens: mostOutputTokens,
    store: false,
    stream: true,
  } as const;
}

const LAST_EVENTS: readonly string[] = ['response.completed', 'response.incomplete', 'response.failed'];

function hear(said: Said, event: unknown): Said {
  if (!LAST_EVENTS.includes(textOf(event, 'type'))) return said;
  const response = fieldOf(event, 'response');
  const messages = listOf(response, 'output').filter((item) => textOf(item, 'type') === 'message');
  const parts = listOf(messages.at(-1), 'content');
  return {
    text: parts.map((part) => textOf(part, 'text')).join(''),
    refusal: parts.map((part) => textOf(part, 'refusal')).join(''),
    end: endOf(response),
    tokens: tokensOf(response),
  };
}

function endOf(response: unknown): End {
  switch (textOf(response, 'status')) {
    case 'completed':
      return { kind: 'complete' };
    case 'incomplete':
      return {
        kind: textOf(fieldOf(response, 'incomplete_details'), 'reason') === 'content_filter' ? 'declined' : 'cut-off',
      };
    default: {
      const error = fieldOf(response, 'error');
      return { kind: 'failed', error: { error, code: fieldOf(error, 'code') } };
    }
  }
}

function tokensOf(response: unknown): Tokens {
  const usage = fieldOf(response, 'usage');
  return { input: countOf(usage, 'input_tokens'), output: countOf(usage, 'output_tokens') };
}
