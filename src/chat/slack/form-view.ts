/** A form as Slack shows it, with what has to come back when it is filled in. */

import type { Form, FormShape } from '../team/saying.ts';
import { digestForm } from './digest-form.ts';
import { reasonForm } from './reason-form.ts';
import { topicForm } from './topic-form.ts';
import { fitView, plainText } from './view.ts';
import type { FormView } from './view.ts';

export interface FormParts {
  readonly title: string;
  readonly submit: string;
  readonly blocks: FormView['blocks'];
}

/** Throws where it could not leave: a fault of ours. */
export function formView({ form, shape, asked }: Form): FormView {
  const { title, submit, blocks } = partsOf(shape);
  const { channel, thread, direct, reply } = asked;
  const { responseUrl = null, aside = null } = reply;
  const metadata = { form, channel, thread, direct, responseUrl, aside };
  return fitView({
    type: 'modal',
    callback_id: shape.kind,
    // Slack brings no address to reply to with a form: it goes with it.
    private_metadata: JSON.stringify(metadata),
    title: plainText(title),
    submit: plainText(submit),
    close: plainText('Cancel'),
    blocks,
  });
}

function partsOf(shape: FormShape): FormParts {
  switch (shape.kind) {
    case 'topic':
      return topicForm(shape);
    case 'reason':
      return reasonForm(shape);
    case 'digest':
      return digestForm(shape);
  }
}
