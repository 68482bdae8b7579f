/**
 * Style of the card. Pixels only: `rem` belongs to the page. The lines before the stances are the lines of the marks:
 * solid for what supports, dashed for what contests, dotted for context, double for a figure that differs.
 */
export const CARD_CSS = `
:host {
  all: initial !important;
  direction: ltr !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  visibility: visible !important;
  z-index: 2147483647 !important;
}
.card {
  --ink: light-dark(#1c1f24, #eceef1);
  --quiet: light-dark(#5a6270, #a7afbb);
  --paper: light-dark(#fff, #1f2329);
  --rule: light-dark(#dfe3e8, #3a414b);
  --tint: light-dark(#f4f6f8, #282d35);
  --link: light-dark(#0b57d0, #8ab4f8);
  --differs: light-dark(#6d3fd1, #bb9bff);
  --contested: light-dark(#a04a00, #ffb066);
  color-scheme: light dark;
  position: fixed;
  box-sizing: border-box;
  width: 360px;
  max-width: calc(100vw - 16px);
  overflow: auto;
  overscroll-behavior: contain;
  scrollbar-color: var(--quiet) var(--paper);
  scrollbar-width: thin;
  padding: 12px 14px 10px;
  border: 1px solid var(--rule);
  border-radius: 10px;
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 1px 2px rgb(0 0 0 / 0.08), 0 8px 28px rgb(0 0 0 / 0.18);
  font: 400 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
  user-select: text;
  -webkit-user-select: text;
  cursor: auto;
}
.card:lang(zh-Hant) {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", sans-serif;
}
.light { color-scheme: light; }
.dark { color-scheme: dark; }
.large { font-size: 16px; width: 400px; }
.larger { font-size: 19px; width: 460px; }
.card:focus { outline: none; }
:focus-visible, .card:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
h2, h3, p, dl, dd, dt, ul { margin: 0; padding: 0; font: inherit; }
h2 { flex: 1; font-weight: 600; font-size: 1.07em; line-height: 1.4; }
h3 { font-weight: 600; font-size: 0.86em; color: var(--quiet); }
header { display: flex; align-items: start; gap: 2px; margin: 0 -6px 2px 0; }
p { margin-top: 4px; }
section { margin-top: 8px; }
section:first-of-type { margin-top: 4px; }
.statement { margin-top: 0; }
.quiet { color: var(--quiet); font-size: 0.86em; }
.whole { white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
button { font: inherit; color: inherit; background: none; border: 0; margin: 0; cursor: pointer; border-radius: 6px; }
.sign { flex: none; display: grid; place-items: center; width: 26px; height: 26px; padding: 0; color: var(--quiet); }
.sign svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.sign:hover, .text:hover { background: var(--tint); color: var(--ink); }
.sign[aria-pressed="true"] { color: var(--ink); background: var(--tint); }
.sign[aria-pressed="true"] svg { fill: currentColor; }
.text { padding: 2px 6px; margin: 0 -6px; color: var(--link); font-size: 0.93em; }
a { color: var(--link); text-decoration: underline 1px; text-underline-offset: 2px; }
a:hover { text-decoration-thickness: 2px; }
.stance { display: flex; align-items: baseline; gap: 7px; font-size: 0.86em; font-weight: 600; }
.stance span { font-weight: 400; color: var(--quiet); }
.stance i { flex: none; width: 18px; height: 0; margin-bottom: 0.3em; align-self: center; border: 0 solid currentColor; border-top-width: 1.5px; }
.refutes i { border-top: 2.5px dashed; }
.context i { border-top: 2px dotted; }
.differs i { border-top: 4px double; }
.refutes { color: var(--contested); }
.differs { color: var(--differs); }
.evidence { margin-top: 6px; }
.source { margin-top: 1px; padding-left: 25px; font-size: 0.86em; line-height: 1.45; }
.source b { font-weight: 400; padding: 0 5px; margin-right: 6px; border: 1px solid var(--rule); border-radius: 4px; color: var(--quiet); white-space: nowrap; }
.source > span { display: block; color: var(--quiet); }
.figure { padding: 8px 10px; border-radius: 8px; background: var(--tint); }
.figure .stance { margin-top: 0; }
.figure dl { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; margin-top: 4px; }
.figure dt { font-size: 0.79em; color: var(--quiet); }
.figure dd { font-size: 1.14em; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figure dd b { display: block; font-weight: inherit; }
.figure dd b + span { font-size: 0.79em; font-weight: 400; color: var(--quiet); }
.plot { display: block; width: 100%; height: auto; margin-top: 8px; overflow: visible; }
.ends { display: flex; justify-content: space-between; gap: 10px; margin-top: 2px; font-size: 0.79em; color: var(--quiet); font-variant-numeric: tabular-nums; }
.plot polyline { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
.plot circle { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.plot .own { stroke: var(--differs); stroke-width: 1; }
.counter { margin-top: 8px; padding-left: 10px; border-left: 2px solid var(--rule); }
.counter .source { padding-left: 0; }
.counter.contradicts { border-left: 3px dashed var(--contested); }
.counter.qualifies { border-left: 3px dotted var(--quiet); }
details { margin-top: 6px; }
summary { cursor: pointer; color: var(--link); font-size: 0.93em; border-radius: 4px; width: fit-content; }
ul { margin-top: 4px; padding-left: 16px; }
li { margin-top: 4px; }
footer { position: sticky; bottom: -10px; display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 14px; margin: 10px -14px -10px; padding: 8px 14px 10px; border-top: 1px solid var(--rule); background: var(--paper); }
footer:has([open]) { position: static; }
/* What lies behind the foot fades out, so that a card that scrolls looks like one. */
footer:not(:has([open]))::before { content: ""; position: absolute; inset: auto 0 calc(100% + 1px); height: 10px; background: linear-gradient(transparent, var(--paper)); pointer-events: none; }
footer details { margin: 0; }
footer details[open] { flex-basis: 100%; }
.reasons { margin-top: 2px; font-size: 0.86em; }
.reasons div { display: flex; gap: 8px; }
.reasons dt { flex: none; color: var(--quiet); }
footer b { font-weight: 600; display: block; font-size: 0.86em; }
footer details .text { display: block; }
/* Drawings and gradients keep their own colours here unless told. */
@media (forced-colors: active) {
  .card { --ink: CanvasText; --quiet: CanvasText; --paper: Canvas; --rule: CanvasText; --tint: Canvas; --link: LinkText; --differs: CanvasText; --contested: CanvasText; border-color: CanvasText; }
  .figure { border: 1px solid CanvasText; }
  footer:not(:has([open]))::before { display: none; }
  .sign[aria-pressed="true"] { outline: 2px solid Highlight; }
}
@media print { .card { display: none; } }
`;
