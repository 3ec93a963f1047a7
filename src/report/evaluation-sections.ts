/** An evaluation as titled tables: what the terminal, Markdown and HTML reports have in common. */

import type { Evaluation } from '../evaluate/evaluation.js';
import { leading } from '../evaluate/headline.js';
import type { TermFigures } from '../evaluate/labelling-functions.js';
import type { Changes } from '../evaluate/saved.js';
import { plainWords } from './evaluation-words.js';
import { calibrationSection, confusionTable, polarityTable, polarityWords, themesTable } from './label-sections.js';
import { probability, range, type Section, section, share } from './section.js';

/**
 * The parts of a report, in reading order.
 *
 * @param evaluation what was found
 * @param options how many terms to list, and what has changed since a saved run
 */
export function evaluationSections(
  evaluation: Evaluation,
  { terms, changes }: { readonly terms: number; readonly changes?: Changes | undefined },
): Section[] {
  const [first] = evaluation.systems;
  if (first === undefined) return [];
  return [
    section('short', 'In short', plainWords(evaluation)),
    ...(changes === undefined ? [] : [changesSection(changes)]),
    systemsSection(evaluation),
    comparisonSection(evaluation),
    section('themes', `Themes: ${first.name}`, [], themesTable(evaluation, first)),
    section('polarity', `Polarity: ${first.name}`, polarityWords(first), polarityTable(first), confusionTable(first)),
    ...calibrationSection(evaluation, first),
    ...groupSections(evaluation),
    ...agreementSection(evaluation),
    termsSection(evaluation.terms, terms),
    section('documents', 'Documents', [], {
      head: ['document', 'council', 'date', 'era', 'sentences', 'labelled by'],
      rows: evaluation.documents.map(({ name, council, date, era, sentences, annotator }) => [
        name,
        council ?? '–',
        date ?? '–',
        era,
        String(sentences),
        annotator ?? '–',
      ]),
    }),
  ];
}

function systemsSection({ systems }: Evaluation): Section {
  const columns = [
    ['themes micro-F1', leading.themesMicro],
    ['macro-F1', leading.themesMacro],
    ['exact', leading.exactMatch],
    ['polarity accuracy', leading.accuracy],
    ['str./weak. F1', leading.strengthWeakness],
    ['macro-F1', leading.polarityMacro],
  ] as const;
  return section('systems', 'Systems side by side', [], {
    head: ['system', ...columns.map(([title]) => title)],
    rows: systems.map(({ name, headline }) => [name, ...columns.map(([, figure]) => share(headline[figure]))]),
  });
}

function comparisonSection({ systems, comparisons }: Evaluation): Section {
  const name = systems[0]?.name ?? '';
  const rows = comparisons.flatMap(({ other, differences, polarity, themes }) =>
    (
      [
        [leading.accuracy, polarity],
        [leading.exactMatch, themes],
      ] as const
    ).flatMap(([figure, test]) => {
      const difference = differences[figure];
      if (difference === undefined || test === null) return [];
      return [
        [
          `${other}: ${figure}`,
          signed(difference.difference),
          `${signed(difference.low)} to ${signed(difference.high)}`,
          String(test.onlyFirst),
          String(test.onlySecond),
          probability(test.p),
          test.needed.toLocaleString('en'),
        ],
      ];
    }),
  );
  return section(
    'differences',
    'Differences from the others',
    [
      `${name} less each of the others: difference with its 95 % paired bootstrap interval; sentences that only one of the two got right, with the exact McNemar probability of such a split by chance; and how many sentences would tell a difference of two points (80 % power).`,
    ],
    { head: ['other', 'difference', '95 % interval', 'only it right', 'only other', 'p', 'needed'], rows },
  );
}

function signed(value: number): string {
  return Number.isNaN(value) ? '–' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

function groupSections({ groups }: Evaluation): Section[] {
  return (['era', 'council', 'document'] as const).flatMap((by) => {
    const own = groups.filter((group) => group.by === by);
    if (own.length === 0) return [];
    return [
      section(`by-${by}`, `By ${by}`, [], {
        head: [by, 'documents', 'sentences', 'themes micro-F1', '95 % interval', 'polarity accuracy', '95 % interval'],
        rows: own.map(({ name, documents, sentences, headline, intervals }) => [
          name,
          String(documents.length),
          String(sentences),
          share(headline[leading.themesMicro]),
          range(intervals[leading.themesMicro]),
          share(headline[leading.accuracy]),
          range(intervals[leading.accuracy]),
        ]),
      }),
    ];
  });
}

function agreementSection({ agreement, themes }: Evaluation): Section[] {
  if (agreement === null) return [];
  return [
    section(
      'agreement',
      'Agreement between annotators',
      [
        `Labelled by ${agreement.annotators.join(', ')}; the figures above are held against ${agreement.gold}. Krippendorff's alpha over all: polarity ${share(agreement.polarityAlpha)}; ${themes.map((theme) => `${theme} ${share(agreement.themeAlpha[theme])}`).join(', ')}. No system can be expected to agree better with one person than people agree with each other.`,
      ],
      {
        head: [
          'pair',
          'shared',
          'only one has',
          'boundaries F1',
          'polarity same',
          'polarity kappa',
          ...themes.map((theme) => `${theme} kappa`),
        ],
        rows: agreement.pairs.map((pair) => [
          `${pair.first} and ${pair.second}`,
          String(pair.shared),
          String(pair.onlyFirst + pair.onlySecond),
          share(pair.boundariesF1),
          share(pair.polarityObserved),
          share(pair.polarityKappa),
          ...themes.map((theme) => share(pair.themeKappa[theme])),
        ]),
      },
    ),
  ];
}

function termsSection(all: readonly TermFigures[], count: number): Section {
  return section(
    'terms',
    'Lexicon terms, the worst first',
    [
      `${Math.min(count, all.length)} of the ${all.length} terms that match somewhere.`,
      'Each term as a labelling function on the gold: share of sentences in which it matches (coverage), beside other terms of its kind (overlap), against them (conflict), and how often the sentence has what the term speaks for (precision). Sorted by the most that precision may well be (upper end of its 95 % Wilson interval), so that a term that is wrong ten times stands above one that is wrong once.',
    ],
    {
      head: ['term', 'speaks for', 'matches', 'right', 'precision', 'at most', 'coverage', 'overlap', 'conflict'],
      rows: all
        .slice(0, count)
        .map(({ term, label, matches, right, precision, precisionAtMost, coverage, overlap, conflict }) => [
          term,
          label,
          String(matches),
          String(right),
          share(precision),
          share(precisionAtMost),
          share(coverage),
          share(overlap),
          share(conflict),
        ]),
    },
  );
}

/** What has changed since a saved run. */
function changesSection({ sentences, falls, unmatched }: Changes): Section {
  const count = (change: string): number => sentences.filter((own) => own.change === change).length;
  return section(
    'changes',
    'Changes since the baseline',
    [
      `${count('fixed')} labels fixed, ${count('broken')} broken, ${count('other')} wrong in another way.`,
      ...(unmatched.now + unmatched.before === 0
        ? []
        : [
            `Gold has changed: ${unmatched.now} sentences are not in the baseline, ${unmatched.before} of the baseline are not in gold.`,
          ]),
      ...(falls.length === 0
        ? ['No figure has fallen by more than its interval.']
        : falls.map(
            ({ figure, before, now, bound }) =>
              `Fallen: ${figure}, from ${share(before)} to ${share(now)}; the interval ends at ${share(bound)}.`,
          )),
    ],
    {
      head: ['change', 'decision', 'gold', 'before', 'now', 'document', 'sentence'],
      rows: [...sentences]
        .sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change))
        .map(({ change, decision, gold, before, now, sentence }) => [
          change,
          decision,
          gold,
          before,
          now,
          sentence.document,
          sentence.text,
        ]),
    },
  );
}

const order = ['broken', 'fixed', 'other'];
