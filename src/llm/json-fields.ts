/** Reads fields out of what an endpoint sent, trusting nothing in it. */

export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** '' where there is no text. */
export function textOf(value: unknown, name: string): string {
  const field = fieldOf(value, name);
  return typeof field === 'string' ? field : '';
}

/** Empty where there is no list. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const field = fieldOf(value, name);
  return Array.isArray(field) ? field : [];
}

/** 0 where there is no count. */
export function countOf(value: unknown, name: string): number {
  const field = fieldOf(value, name);
  return typeof field === 'number' && Number.isSafeInteger(field) && field > 0 ? field : 0;
}
