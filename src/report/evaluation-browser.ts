/** The sentences of an evaluation as a list that can be filtered, with the evidence marked. */

import { escape as escapeHtml } from 'html-escaper';
import { polarityRight, themesRight } from '../evaluate/evaluation.js';
import type { ScoredSentence } from '../evaluate/scored.js';
import { polarities } from '../finding.js';

/**
 * A list of sentences with filters by gold and called label, by document and by words.
 *
 * @param sentences gold sentences with what the system said
 * @param texts raw texts by document, from which the evidence is shown in its place
 * @param themes the themes to filter by
 */
export function errorBrowser(
  sentences: readonly ScoredSentence[],
  texts: ReadonlyMap<string, string>,
  themes: readonly string[],
): string {
  const documents = [...new Set(sentences.map((sentence) => sentence.document))];
  const wrong = sentences.filter((sentence) => !polarityRight(sentence) || !themesRight(sentence)).length;
  const called = [...polarities, 'missed'];
  return `<form class="filters" id="filters" aria-label="Filter sentences">
${select('show', 'Show', ['wrong in anything', 'wrong polarity', 'wrong themes', 'all sentences'], false)}
${select('gold', 'Gold polarity', polarities)}
${select('called', 'Called polarity', called)}
${select('goldtheme', 'Gold theme', [...themes, 'no theme'])}
${select('calledtheme', 'Called theme', [...themes, 'no theme'])}
${documents.length > 1 ? select('document', 'Document', documents) : ''}
<label>Words <input type="search" name="words" autocomplete="off"></label>
<button type="reset">Clear</button>
</form>
<p id="count" role="status" aria-live="polite">${wrong} of ${sentences.length} sentences are wrong in polarity or themes.</p>
<ol class="sentences" id="sentences">
${sentences.map((sentence) => sentenceItem(sentence, texts.get(sentence.document))).join('\n')}
</ol>`;
}

function select(name: string, label: string, options: readonly string[], any = true): string {
  const list = [
    ...(any ? ['<option value="">any</option>'] : []),
    ...options.map((option) => `<option>${escapeHtml(option)}</option>`),
  ];
  return `<label>${label} <select name="${name}">${list.join('')}</select></label>`;
}

function sentenceItem(sentence: ScoredSentence, raw: string | undefined): string {
  const { gold, predicted, section, document } = sentence;
  const right = { polarity: polarityRight(sentence), themes: themesRight(sentence) };
  const data = {
    gold: gold.polarity,
    called: predicted?.polarity ?? 'missed',
    goldtheme: JSON.stringify(gold.themes.length === 0 ? ['no theme'] : gold.themes),
    calledtheme: JSON.stringify(predicted === null || predicted.themes.length === 0 ? ['no theme'] : predicted.themes),
    polarity: right.polarity ? 'right' : 'wrong',
    themes: right.themes ? 'right' : 'wrong',
    document,
  };
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${escapeHtml(value)}"`);
  const probability = predicted?.confidence?.polarity[predicted.polarity];
  return `<li ${attributes.join(' ')}>
<p class="where">${escapeHtml(document)}${section === null ? '' : ` · ${escapeHtml(section)}`}</p>
<p class="text">${raw === undefined ? escapeHtml(sentence.text) : markedText(sentence, raw)}</p>
<dl>
${decision('Polarity', right.polarity, gold.polarity, predicted === null ? 'missed: no sentence with these ends' : predicted.polarity, probability)}
${decision('Themes', right.themes, gold.themes.join(', ') || 'none', predicted === null ? 'missed' : predicted.themes.join(', ') || 'none', undefined)}
</dl>
${evidenceList(sentence)}
</li>`;
}

function decision(name: string, right: boolean, gold: string, called: string, probability: number | undefined): string {
  const sure = probability === undefined ? '' : ` <span class="sure">${Math.round(probability * 100)} %</span>`;
  const said = right
    ? `<span class="ok">✓ ${escapeHtml(called)}</span>${sure}`
    : `<span class="bad">✗ ${escapeHtml(called)}</span>${sure} <span class="was">gold: <strong>${escapeHtml(gold)}</strong></span>`;
  return `<div><dt>${name}</dt><dd>${said}</dd></div>`;
}

/** The same evidence as words, for readers without a pointer. */
function evidenceList({ predicted }: ScoredSentence): string {
  const evidence = predicted?.evidence ?? [];
  if (evidence.length === 0) return '';
  const list = evidence.map(
    ({ label, term, weight, source }) =>
      `<li>${escapeHtml(label)}: “${escapeHtml(term)}” +${weight.toFixed(2)} (${source})</li>`,
  );
  return `<details><summary>Evidence</summary><ul>${list.join('')}</ul></details>`;
}

/** The sentence as it stood in the document, with the weightiest evidence marked where pieces overlap. */
function markedText({ start, end, predicted }: ScoredSentence, raw: string): string {
  const inside = (predicted?.evidence ?? []).filter((piece) => piece.start >= start && piece.end <= end);
  const kept: (typeof inside)[number][] = [];
  for (const piece of [...inside].sort((a, b) => b.weight - a.weight)) {
    if (!kept.some((other) => other.start < piece.end && piece.start < other.end)) kept.push(piece);
  }
  kept.sort((a, b) => a.start - b.start);
  let place = start;
  let html = '';
  for (const piece of kept) {
    const kind = polarities.some((name) => name === piece.label) ? `polarity ${piece.label}` : 'theme';
    const says = `${piece.label}: +${piece.weight.toFixed(2)} (${piece.source})`;
    html += `${escapeHtml(raw.slice(place, piece.start))}<mark class="${kind}" title="${escapeHtml(says)}">${escapeHtml(raw.slice(piece.start, piece.end))}</mark>`;
    place = piece.end;
  }
  return html + escapeHtml(raw.slice(place, end));
}

/** Shows and hides sentences as the filters say. Without it all sentences are shown. */
export const browserScript = `
const form = document.getElementById('filters');
const items = [...document.querySelectorAll('#sentences > li')];
const count = document.getElementById('count');
const shows = {
  'wrong in anything': (own) => own.polarity === 'wrong' || own.themes === 'wrong',
  'wrong polarity': (own) => own.polarity === 'wrong',
  'wrong themes': (own) => own.themes === 'wrong',
  'all sentences': () => true,
};
function filter() {
  const want = Object.fromEntries(new FormData(form));
  const words = want.words.trim().toLowerCase();
  let shown = 0;
  for (const item of items) {
    const own = item.dataset;
    const is =
      shows[want.show](own) &&
      ['gold', 'called', 'document'].every((name) => !want[name] || own[name] === want[name]) &&
      ['goldtheme', 'calledtheme'].every((name) => !want[name] || JSON.parse(own[name]).includes(want[name])) &&
      (words === '' || item.querySelector('.text').textContent.replace(/\\s+/g, ' ').toLowerCase().includes(words));
    item.hidden = !is;
    if (is) shown += 1;
  }
  count.textContent = shown + ' of ' + items.length + ' sentences shown.';
}
form.addEventListener('input', filter);
form.addEventListener('reset', () => setTimeout(filter));
form.addEventListener('submit', (event) => event.preventDefault());
filter();
`;
