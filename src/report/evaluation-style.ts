/** The style of the HTML report: light and dark by the reader's setting, and for paper. */

export const reportStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfbf9; --panel: #fff; --ink: #1d2329; --soft: #59636e; --line: #d9dde1; --accent: #1f5f8b;
  --strength: #1f7a3d; --weakness: #b3261e; --mixed: #8a5a00; --neutral: #5b6670;
  --right: #1f7a3d; --wrong: #b3261e; --mark: #fdf0c2; --on: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181c; --panel: #1b2026; --ink: #e6e9ec; --soft: #a3adb7; --line: #353d46; --accent: #7fbbe6;
    --strength: #6fce8e; --weakness: #ff8f85; --mixed: #e9b95a; --neutral: #aab4be;
    --right: #3fa868; --wrong: #e0625a; --mark: #4a4220; --on: #fff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: var(--panel); padding: .5rem 1rem; z-index: 2; }
header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; margin: 3rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
p { max-width: 72ch; margin: .5rem 0; }
a { color: var(--accent); }
.lead { color: var(--soft); margin-bottom: 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; padding: 0; margin: 1rem 0 0; list-style: none; font-size: .92rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(11.5rem, 1fr)); gap: .9rem; margin: 1.5rem 0; }
.card { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1.1rem; }
.card .name { color: var(--soft); font-size: .88rem; }
.card .value { font-size: 1.9rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.card .range { color: var(--soft); font-size: .88rem; font-variant-numeric: tabular-nums; }
ul.words { padding-left: 1.1rem; max-width: 74ch; }
ul.words li { margin: .35rem 0; }
.charts { display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: flex-start; }
figure { margin: .5rem 0; background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; max-width: 100%; overflow-x: auto; }
figcaption { font-size: .88rem; color: var(--soft); max-width: 52ch; margin-top: .5rem; }
svg { display: block; max-width: 100%; height: auto; font: 13px system-ui, sans-serif; }
svg text { fill: var(--ink); } svg .tick, svg .axis { fill: var(--soft); font-size: 11.5px; } svg .label { font-size: 13px; }
svg .grid { stroke: var(--line); stroke-width: 1; } svg .ideal { stroke: var(--soft); stroke-dasharray: 5 4; }
svg .dot { fill: var(--accent); fill-opacity: .85; stroke: var(--panel); } svg .curve { fill: none; stroke: var(--accent); stroke-width: 2; }
svg .gap { stroke: var(--wrong); stroke-width: 1.5; stroke-opacity: .6; }
svg .bar { fill: var(--accent); fill-opacity: .45; } svg .whisker { stroke: var(--ink); stroke-width: 1.5; fill: none; }
svg .mark { stroke: var(--mixed); stroke-width: 3; }
svg .cell.right { fill: var(--right); } svg .cell.wrong { fill: var(--wrong); } svg .frame { fill: none; stroke: var(--line); }
svg .part { font-size: 11.5px; } svg .count { font-size: 16px; font-weight: 600; } svg .strong { fill: var(--on); }
.scroll { overflow-x: auto; margin: 1rem 0; }
.scroll:focus-visible, select:focus-visible, input:focus-visible, button:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .8rem .35rem 0; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { font-weight: 600; color: var(--soft); } th[scope=row] { color: var(--ink); font-weight: 500; }
th.words, td.words { text-align: left; white-space: normal; min-width: 7rem; }
td.sentence { min-width: 24rem; }
li details { font-size: .88rem; color: var(--soft); } li details ul { margin: .2rem 0; padding-left: 1.1rem; }
details summary { cursor: pointer; color: var(--accent); padding: .25rem 0; }
.filters { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; }
.filters label { display: grid; font-size: .85rem; color: var(--soft); gap: .2rem; }
select, input, button { font: inherit; font-size: .95rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; padding: .35rem .5rem; max-width: 16rem; }
button { cursor: pointer; }
ol.sentences { list-style: none; padding: 0; }
ol.sentences > li { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1.1rem; margin: .7rem 0; }
.where { color: var(--soft); font-size: .85rem; margin: 0; } .text { margin: .3rem 0 .5rem; }
dl { display: flex; flex-wrap: wrap; gap: .2rem 2rem; margin: 0; font-size: .92rem; } dl div { display: flex; gap: .5rem; }
dt { color: var(--soft); } dd { margin: 0; } .ok { color: var(--right); } .bad { color: var(--wrong); font-weight: 600; } .sure, .was { color: var(--soft); }
.was strong { color: var(--ink); }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--accent); border-radius: 2px; padding: 0 1px; }
mark.strength { border-color: var(--strength); } mark.weakness { border-color: var(--weakness); } mark.mixed { border-color: var(--mixed); } mark.neutral { border-color: var(--neutral); }
footer { color: var(--soft); font-size: .88rem; padding-top: 2rem; padding-bottom: 3rem; }
@media print {
  :root { color-scheme: light; --paper: #fff; --panel: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #1f5f8b; --right: #1f7a3d; --wrong: #b3261e; --mark: #fdf0c2; }
  body { font-size: 10.5pt; } nav, .filters, .skip { display: none; }
  figure, .card, ol.sentences > li, tr { break-inside: avoid; } h2 { break-after: avoid; }
  svg, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .scroll { overflow: visible; } table { font-size: 8.5pt; } th, td { white-space: normal; padding-right: .5rem; } td.sentence { min-width: 0; }
}
`;
