/**
 * `npm run ablation`: what each part of the classifier is worth, leave-one-document-out over the seeds; contrast sets; and
 * how mixed sentences come apart → data/ablation.json, from which `npm run docs` makes the tables of docs/accuracy.md.
 */

import { createClassifier } from '../src/classify.js';
import { writeWhole } from '../src/documents/write-file.js';
import { type Interval, pairedDifference, resampleFigures } from '../src/evaluate/bootstrap.js';
import { systemFigures } from '../src/evaluate/figures.js';
import { type HeadlineFigures, headlineFigures, leading } from '../src/evaluate/headline.js';
import type { ScoredDocument } from '../src/evaluate/scored.js';
import type { Finding } from '../src/finding.js';
import { defaultLexicon } from '../src/lexicon/default.js';
import type { Model } from '../src/model/model.js';
import { startProgress } from '../src/report/progress.js';
import type { TrainedDecisions } from '../src/training/decisions.js';
import { assignFolds, scorePassage } from '../src/training/folds.js';
import { type Corpus, modelOf, readCorpus, scoreSeed, trainingPassages, trainOnce } from './ablation-training.js';
import { type Variant, type VariantGroup, variants } from './ablation-variants.js';
import { contrastSets, countPairs, type PairCounts } from './contrast-sets.js';
import { readSeeds } from './training-data.js';

const ablationFile = 'data/ablation.json';
/** The figures that are kept of a variant. */
const keptFigures = [
  leading.themesMicro,
  leading.themesMacro,
  leading.accuracy,
  leading.strengthWeakness,
  leading.polarityMacro,
] as const;

/** A variant's figures and how they differ from the whole's. */
export interface VariantReport {
  readonly group: VariantGroup;
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
  /** The variant's figure minus the whole's, and the ends of its 95 % interval; of the whole none. */
  readonly differences: Readonly<Record<string, readonly [number, number, number]>>;
}

/** What becomes of mixed sentences. */
export interface MixedReport {
  readonly gold: number;
  readonly calledMixed: number;
  /** Those called mixed whose clauses are one strength and one weakness. */
  readonly split: number;
}

/** All that data/ablation.json holds. */
export interface Ablation {
  readonly resamples: number;
  readonly seed: number;
  readonly documents: number;
  readonly sentences: number;
  readonly written: number;
  readonly variants: readonly VariantReport[];
  readonly contrast: PairCounts & { readonly sets: number; readonly folds: number };
  readonly mixed: { readonly seeds: MixedReport; readonly contrastSets: MixedReport };
}

const resamples = 2000;
const seed = 1;
const folds = 5;
const themes = defaultLexicon.themes.map(({ theme }) => theme);
const decides = { themes: true, polarity: true };
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

interface ScoredVariant {
  readonly variant: Variant;
  readonly documents: readonly ScoredDocument[];
}

/** Scores every variant on every seed, trained without the seed; the whole's models go to `onWhole`. */
function scoreVariants(
  corpus: Corpus,
  onFit: () => void,
  onWhole: (seed: number, model: Model) => void,
): ScoredVariant[] {
  return variants.map((variant) => {
    let shared: TrainedDecisions | undefined;
    const documents = corpus.seeds.map((held, index) => {
      const passages = trainingPassages(corpus, [held], variant);
      // Without gold every seed is scored by the same model.
      const decisions = shared ?? trainOnce(corpus, passages, variant);
      if (variant.gold === false) shared = decisions;
      if (variant === variants[0]) onWhole(index, modelOf(corpus, passages, decisions));
      onFit();
      return scoreSeed(corpus.analyser, decisions, held);
    });
    return { variant, documents };
  });
}

function reportVariants(scored: readonly ScoredVariant[]): VariantReport[] {
  const resampled = resampleFigures(
    scored.map(({ documents }) => ({ decides, documents })),
    themes,
    { resamples, seed },
  );
  const headlines = scored.map(({ documents }) => headlineFigures(systemFigures(documents, themes), decides));
  const candidate = (index: number) => ({ figures: headlines[index] ?? {}, resampled: resampled[index] ?? new Map() });
  return scored.map(({ variant: { group, name } }, index) => ({
    group,
    name,
    figures: pick(headlines[index] ?? {}),
    differences: Object.fromEntries(
      keptFigures.flatMap((figure) => {
        const own = index === 0 ? undefined : pairedDifference(figure, candidate(index), candidate(0));
        return own === undefined ? [] : [[figure, interval(own.difference, own)]];
      }),
    ),
  }));
}

function pick(headline: HeadlineFigures): Record<string, number> {
  return Object.fromEntries(keptFigures.map((figure) => [figure, round(headline[figure] ?? 0)]));
}

function interval(value: number, { low, high }: Interval): [number, number, number] {
  return [round(value), round(low), round(high)];
}

/** Counts what a classifier makes of gold mixed sentences. */
function mixedReport(findings: readonly (Finding | undefined)[]): MixedReport {
  const called = findings.filter((finding) => finding?.polarity === 'mixed');
  const split = called.filter((finding) => {
    const sides = finding?.clauses?.map(({ polarity }) => polarity) ?? [];
    return sides.length === 2 && sides.includes('strength') && sides.includes('weakness');
  });
  return { gold: findings.length, calledMixed: called.length, split: split.length };
}

/** The contrast sets in five parts, each scored by a model of everything else. */
function scoreContrastSets(corpus: Corpus, onFit: () => void): Pick<Ablation, 'contrast'> & { mixed: MixedReport } {
  const [whole] = variants;
  if (whole === undefined) throw new Error('There are no variants.');
  const sets = contrastSets(corpus.written);
  const assigned = assignFolds(sets.length, folds, 3);
  const scored: { gold: (typeof sets)[number]['examples']; called: ReturnType<typeof scorePassage> }[] = [];
  const mixed: (Finding | undefined)[] = [];
  const all = trainingPassages(corpus, [], whole);
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(sets.filter((_, index) => assigned[index] === fold));
    const passages = all.filter((passage) => !held.has(passage));
    const decisions = trainOnce(corpus, passages, whole);
    const { classify } = createClassifier({ model: modelOf(corpus, passages, decisions) });
    for (const set of held) {
      scored.push({ gold: set.examples, called: scorePassage(corpus.analyser, decisions, set) });
      for (const { text, polarity } of set.examples) if (polarity === 'mixed') mixed.push(classify(text)[0]);
    }
    onFit();
  }
  return {
    contrast: { sets: sets.length, folds, ...countPairs(scored) },
    mixed: mixedReport(mixed),
  };
}

async function run(): Promise<void> {
  const started = performance.now();
  const progress = startProgress();
  const documents = await readSeeds();
  const corpus = readCorpus(documents, (share) => progress.show(share * 0.05, 'what predecessors are found to be'));
  const fits = variants.length * corpus.seeds.length + folds;
  let done = 0;
  const onFit = (): void => {
    done += 1;
    progress.show(0.05 + (done / fits) * 0.9, `fit ${done} of ${fits}`);
  };
  const mixed: (Finding | undefined)[] = [];
  const scored = scoreVariants(corpus, onFit, (index, model) => {
    const document = documents[index];
    if (document === undefined) return;
    const findings = createClassifier({ model }).classify(document.text);
    for (const { polarity, start, end } of document.units) {
      if (polarity === 'mixed') mixed.push(findings.find((finding) => finding.start === start && finding.end === end));
    }
  });
  const { contrast, mixed: mixedContrast } = scoreContrastSets(corpus, onFit);
  progress.show(0.95, 'resampling');
  const ablation: Ablation = {
    resamples,
    seed,
    documents: documents.length,
    sentences: corpus.seeds.reduce((sum, { passage }) => sum + passage.examples.length, 0),
    written: corpus.written.reduce((sum, { examples }) => sum + examples.length, 0),
    variants: reportVariants(scored),
    contrast,
    mixed: { seeds: mixedReport(mixed), contrastSets: mixedContrast },
  };
  const head = { '//': 'Made by `npm run ablation`; never edited by hand.' };
  const text = JSON.stringify({ ...head, ...ablation }, null, 1).replace(/\[[^[\]{}]*\]/g, (list) =>
    list.replace(/\s*\n\s*/g, ' '),
  );
  await writeWhole(ablationFile, `${text}\n`);
  progress.stop();
  process.stderr.write(`${ablationFile}: ${fits} fits, ${Math.round((performance.now() - started) / 1000)} s\n`);
}

await run();
