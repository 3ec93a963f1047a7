/**
 * `npm run new-theme`: does training help a theme of few terms and few sentences on text that nobody picked? Each theme of
 * the library in turn is taken for a new one: 20 of its terms drawn at random, 40 sentences of the written corpus
 * labelled for it, 20 with it and 20 without; scored on the seeds' gold labels. Prints the mean over themes and draws.
 */

import { readFileSync } from 'node:fs';
import { createClassifier } from '../src/classify.js';
import { parseGold } from '../src/evaluate/gold.js';
import { figuresOf } from '../src/evaluate/metrics.js';
import { scoreDocument } from '../src/evaluate/scored.js';
import { defaultThemes } from '../src/finding.js';
import { defaultLexicon } from '../src/lexicon/default.js';
import type { Lexicon } from '../src/lexicon/lexicon.js';
import type { Model } from '../src/model/model.js';
import { drawTable, plainTable } from '../src/report/plain-table.js';
import { type TrainingExample, trainModel } from '../src/train.js';
import { groupPassages } from '../src/training/examples.js';
import { shuffledIndexes } from '../src/training/random.js';
import { seedNames, writtenExamples } from './training-data.js';

const draws = 2;
/** One passage in so many stands for the library's corpus, to save time. */
const share = 8;
const { examples } = writtenExamples();
const passages = groupPassages(examples);
const documents = seedNames().map((name) => ({
  name,
  text: readFileSync(`seeds/${name}.txt`, 'utf8'),
  units: parseGold(readFileSync(`data/gold/${name}.jsonl`, 'utf8'), name),
}));

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Mean squared distance of probability and truth (Brier 1950). */
  readonly brier: number;
}

function scoreOf(theme: string, lexicon: Lexicon, model: Model): Score {
  const { classify } = createClassifier({ lexicon, model });
  const sentences = documents.flatMap((document) => scoreDocument(document, classify).sentences);
  const count = (is: boolean, named: boolean): number =>
    sentences.filter(
      ({ gold, predicted }) =>
        gold.themes.includes(theme) === is && (predicted?.themes.includes(theme) ?? false) === named,
    ).length;
  const { precision, recall, f1 } = figuresOf({
    truePositives: count(true, true),
    falsePositives: count(false, true),
    falseNegatives: count(true, false),
  });
  const errors = sentences.map(({ gold, predicted }) => {
    const stated = predicted?.confidence?.themes[theme] ?? 0;
    return (stated - (gold.themes.includes(theme) ? 1 : 0)) ** 2;
  });
  const brier = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return { precision, recall, f1, brier };
}

/** 20 of a theme's terms in place of them all. */
function poorLexicon(theme: string, draw: number): Lexicon {
  const themes = defaultLexicon.themes.map((entry) => {
    if (entry.theme !== theme) return entry;
    const drawn = shuffledIndexes(entry.terms.length, draw).slice(0, 20);
    return { ...entry, terms: drawn.flatMap((index) => entry.terms[index] ?? []) };
  });
  return { ...defaultLexicon, themes };
}

/** 40 sentences, each alone, labelled for one theme. */
function pickedSentences(theme: string, draw: number): TrainingExample[] {
  const order = shuffledIndexes(examples.length, 100 + draw).flatMap((index) => examples[index] ?? []);
  const having = (is: boolean) => order.filter(({ themes }) => themes.includes(theme) === is).slice(0, 20);
  return [...having(true), ...having(false)].map(({ text, themes, polarity, section }) => ({
    text,
    themes: themes.filter((name) => name === theme),
    polarity,
    section: section ?? null,
    labelled: [theme],
  }));
}

const rows = new Map<string, Score[]>();
for (const theme of defaultThemes) {
  for (let draw = 1; draw <= draws; draw += 1) {
    const lexicon = poorLexicon(theme, draw);
    const picked = pickedSentences(theme, draw);
    const labelled = defaultThemes.filter((name) => name !== theme);
    const others = passages
      .filter((_, index) => index % share === draw)
      .flatMap((passage) => passage.examples)
      .map((example) => ({ ...example, themes: example.themes.filter((name) => name !== theme), labelled }));
    const models: Readonly<Record<string, Model>> = {
      'its 20 terms alone': trainModel(others, { lexicon }),
      'and 40 sentences': trainModel(picked, { lexicon }),
      'and 40 sentences, with the library’s': trainModel([...others, ...picked], { lexicon }),
    };
    for (const [name, model] of Object.entries(models)) {
      rows.set(name, [...(rows.get(name) ?? []), scoreOf(theme, lexicon, model)]);
    }
    process.stderr.write(`\r${theme} ${draw}        `);
  }
}
process.stderr.write('\r');
const table = plainTable({ head: ['the theme by', 'precision', 'recall', 'F1', 'Brier score'] }, 2);
for (const [name, scores] of rows) {
  const mean = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  const means = [
    mean((own) => own.precision),
    mean((own) => own.recall),
    mean((own) => own.f1),
    mean((own) => own.brier),
  ];
  table.push([name, ...means.map((value) => value.toFixed(3))]);
}
process.stdout.write(`${drawTable(table)}\n`);
