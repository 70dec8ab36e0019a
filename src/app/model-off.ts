/** The rule of "off" in `config/briefdesk.yaml`: on whose behalf no language model is asked. */

import type { Payer } from '../llm/model.ts';
import type { ModelSettings } from './validate-model-settings.ts';

export function isModelOff({ off }: Pick<ModelSettings, 'off'>, { workspace, channel }: Payer): boolean {
  return [workspace, channel].some((name) => name !== null && off.includes(name));
}
