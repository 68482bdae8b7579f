/** Every written form of an entity: what the lexicon looks for and the look-up box answers to. */
import type { AliasRule, Entity } from './schema.ts';

/**
 * The three names and all aliases of an entity, each once, as rules.
 * A name is a form without conditions unless an alias of the same text says otherwise: that is how a plain noun such as
 * 剃须刀 stays a name in the look-up box and is never marked.
 * @returns rules in the order zh-Hans, zh-Hant, en, then aliases; texts are unique as written
 */
export function formsOf(entity: Pick<Entity, 'names' | 'aliases'>): AliasRule[] {
  const rules = entity.aliases.map((alias) => (typeof alias === 'string' ? { text: alias } : alias));
  const named = [entity.names['zh-Hans'], entity.names['zh-Hant'], entity.names.en].map((text) => ({ text }));
  const forms = new Map<string, AliasRule>();
  for (const rule of [...named, ...rules]) {
    const known = forms.get(rule.text);
    if (known === undefined || Object.keys(known).length === 1) forms.set(rule.text, rule);
  }
  return [...forms.values()];
}

/** True when the form is marked wherever it stands: no context, neighbour or page evidence is asked for. */
export function isUnconditional(rule: AliasRule): boolean {
  return !rule.lookupOnly && !rule.weak && !rule.needs?.length;
}

/** The form as two aliases are compared: width and case folded, spaces, hyphens and dots left out. */
export function compareForm(text: string, simplify: (text: string) => string = (same) => same): string {
  return simplify(text.normalize('NFKC').toLowerCase()).replace(/[\s\p{Pd}·・.'’]/gu, '');
}
