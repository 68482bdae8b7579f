/** JSON as the tools write it under `data/`: two spaces, lists of plain texts and numbers on one line. */

/** @returns the text of the file, with a newline at its end */
export function formatJson(value: unknown): string {
  return `${format(value, '')}\n`;
}

function format(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => format(item, deeper));
    const isPlain = value.every((item) => typeof item !== 'object' || item === null);
    return isPlain ? `[${items.join(', ')}]` : `[\n${items.map((item) => deeper + item).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  if (fields.length === 0) return '{}';
  return `{\n${fields.map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${format(item, deeper)}`).join(',\n')}\n${indent}}`;
}
