/** What each tag means for reading. */

/** `flow`: part of a sentence. `block`: starts and ends one; so do `cell` and `rows`, the parts of a table. `gone`: holds no text of the page. `thing`: stands in a sentence, unread. `edge`: unread and ends a sentence. `raised`: 10 to the power of 8 is not 108. */
export type Role = 'flow' | 'block' | 'cell' | 'rows' | 'gone' | 'thing' | 'edge' | 'raised' | 'line';

const LISTS: [Role, string][] = [
  [
    'block',
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol optgroup p pre search section summary ul',
  ],
  ['cell', 'td th'],
  ['rows', 'table tbody tfoot thead tr'],
  // rt, rp: the reading above a ruby base; the base itself is read on across them.
  ['gone', 'head link meta noscript rp rt rtc script style template title'],
  ['thing', 'canvas code del kbd math meter object progress s samp strike svg var'],
  ['edge', 'audio button datalist embed frameset iframe input nav option select textarea video'],
  ['raised', 'sub sup'],
  ['line', 'br'],
];
const ROLES: ReadonlyMap<string, Role> = new Map(
  LISTS.flatMap(([role, tags]) => tags.split(' ').map((tag) => [tag, role])),
);

/** The role of a tag. Custom elements end a sentence: two cards side by side are not one. */
export function roleOf(tag: string): Role {
  return ROLES.get(tag) ?? (tag.includes('-') ? 'block' : 'flow');
}

/** Does it stand on lines of its own? */
export function isBlock(role: Role): boolean {
  return role === 'block' || role === 'cell' || role === 'rows';
}

/**
 * Places that are never read: whatever a person writes in, code editors that draw their text as plain elements, menus.
 * Attributes decide and not `isContentEditable`, which makes the browser compute styles.
 */
export const UNREAD =
  '[contenteditable]:not([contenteditable="false"]),[role=textbox],[role=searchbox],[role=combobox],[role=navigation],[role=menu],' +
  '[role=menubar],[role=toolbar],[role=tablist],.cm-editor,.cm-content,.CodeMirror,.monaco-editor,.ace_editor,.kix-appview-editor';
