/** CHANGELOG.md as lists, for the welcome page. */

export interface Release {
  version: string;
  /** YYYY-MM-DD, or empty. */
  date: string;
  lines: string[];
}

/**
 * Reads `## 0.1.0 (2026-11-25)` and the `- ` lines under it; a line may go on, indented, on the next one.
 * @returns releases in the order of the file; anything else in it is left out
 */
export function readChangelog(text: string): Release[] {
  const releases: Release[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    const heading = /^## (\S+)(?: \(([\d-]+)\))?\s*$/.exec(line);
    const item = /^[-*] (.+)$/.exec(line);
    const last = releases.at(-1);
    if (heading !== null) releases.push({ version: heading[1] ?? '', date: heading[2] ?? '', lines: [] });
    else if (item !== null && last !== undefined) last.lines.push(plain(item[1] ?? ''));
    else if (isOpen && /^\s+\S/.test(line) && last !== undefined)
      last.lines.push(`${last.lines.pop() ?? ''} ${plain(line.trim())}`);
    isOpen = item !== null || (isOpen && /^\s+\S/.test(line));
  }
  return releases;
}

/** Without the marks of emphasis and code. */
function plain(line: string): string {
  return line.replace(/[*`]+/g, '').trim();
}
