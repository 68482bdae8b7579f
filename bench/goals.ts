/** What we want of each ratio. */
export const GOALS: Record<string, { op: '<=' | '>='; goal: number; what: string }> = {
  'scan/limit@2000': {
    op: '<=',
    goal: 5,
    what: 'engine scan over a bare charCodeAt loop, 1 MB mixed news, 2,000 forms, Node',
  },
  'scan/limit@20000': { op: '<=', goal: 7, what: 'the same with 20,000 forms' },
  'regexp/scan@2000': { op: '>=', goal: 8, what: 'RegExp alternation over our scan' },
  'regexp/scan@20000': { op: '>=', goal: 500, what: 'the same with 20,000 forms' },
  'automaton/scan@2000': { op: '>=', goal: 5, what: 'fastest npm automaton over our scan' },
  'automaton/scan@20000': { op: '>=', goal: 5, what: 'the same with 20,000 forms' },
  'scan10MB/scan1MB': { op: '<=', goal: 1.2, what: 'cost per character at 10 MB over that at 1 MB' },
  'full/scan': {
    op: '<=',
    goal: 3,
    what: 'mentions and figures linked and compared as on a page, over the scan alone, five articles',
  },
  'markjs/page@100kB': { op: '>=', goal: 100, what: 'mark.js with 300 words over our whole page work, Chromium' },
  'page/textContent@1MB': {
    op: '<=',
    goal: 8,
    what: 'our whole page work over one textContent read and charCodeAt loop, Chromium',
  },
  'unrelated/textContent@100kB': {
    op: '<=',
    goal: 2,
    what: 'all that an unrelated page pays, over one textContent read and loop',
  },
  'longTasks@10MB': { op: '<=', goal: 0, what: 'tasks over 50 ms on a 10 MB page with 10,000 mentions' },
  'longestTaskMs@2kB': { op: '<=', goal: 16, what: 'ms that a first reading holds the page at a stretch, Chromium' },
  'longestTaskMs@100kB': { op: '<=', goal: 16, what: 'the same for a page of 100 kB' },
  'longestTaskMs@1MB': { op: '<=', goal: 16, what: 'the same for a page of 1 MB' },
  'removals/none@10000': {
    op: '<=',
    goal: 1.2,
    what: '1,000 node removals with 10,000 mentions over the same without us',
  },
  'scrollCpu@200': {
    op: '<=',
    goal: 10,
    what: 'percent of one core for a page that grows by 200 paragraphs a second',
  },
  'react/page': { op: '<=', goal: 0.3, what: 'compile and evaluate of our page script over React and React DOM' },
  'lookup/minisearch@20000': {
    op: '<=',
    goal: 5,
    what: 'a keystroke of look-up over MiniSearch on the same 20,000 records',
  },
  'popupMs@20000': {
    op: '<=',
    goal: 150,
    what: 'ms from opening the popup to its content, full corpus and a pack of 20,000 claims',
  },
  'panelMs@20000': {
    op: '<=',
    goal: 250,
    what: 'ms from opening the side panel to the mentions of the page, the same',
  },
  'entityMs@20000': {
    op: '<=',
    goal: 250,
    what: 'ms from opening the side panel to all claims about Xiaomi, the same',
  },
  'keyMs@20000': {
    op: '<=',
    goal: 50,
    what: 'ms from a letter in the look-up box to its answer on the screen, the same',
  },
  'firstAnswer50x/1x': { op: '<=', goal: 2, what: 'cold worker to first answer at 50 times the corpus' },
  'install50x/1x': { op: '<=', goal: 60, what: 'filling the store at 50 times the corpus' },
};
