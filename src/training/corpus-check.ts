/** What holds of every line of the training corpus. */

import { defaultThemes } from '../finding.js';
import type { Labels, TrainingExample } from './examples.js';
import { nearDuplicateSearch, plainWords } from './near-duplicates.js';
import { sharedRuns } from './shared-runs.js';
import { parseLabelledLines } from './training-file.js';

/** One line of the corpus. */
export interface CorpusLine {
  /** Name of its file, without folder and ending. */
  readonly file: string;
  /** Its line there, from 1. */
  readonly line: number;
  readonly example: TrainingExample;
  /** The two labels where they differed, the writer's first; otherwise empty. */
  readonly readings: readonly Labels[];
}

/** The kinds of document that the corpus has; sentences of a contrast set are of none. */
export const documentKinds: readonly string[] = [
  'ilacs',
  'sif',
  'focused-visit',
  'monitoring-visit',
  'jtai',
  'send',
  'fostering',
  'adoption',
  'residential',
  'youth-justice',
  'leadership',
  'council-paper',
  'improvement-board',
  'children-letter',
  'contrast',
  'alone',
];

/** What is wrong with a line. */
export interface Problem {
  /** File and line: `council-papers:12`. */
  readonly place: string;
  readonly message: string;
}

/**
 * Reads a file of the corpus.
 *
 * @param file its name, without folder and ending
 * @param text its content
 * @throws TrainingFileError at the first line that is not of the right shape
 */
export function parseCorpus(file: string, text: string): CorpusLine[] {
  return parseLabelledLines(text, file).map((labelled) => ({ file, ...labelled }));
}

/**
 * Everything that is wrong with the corpus in itself.
 *
 * @param lines of all files, in order
 * @returns problems by kind of check, each in the order of the lines; empty where all is well
 */
export function corpusProblems(lines: readonly CorpusLine[]): Problem[] {
  return [
    ...labelProblems(lines),
    ...documentProblems(lines),
    ...passageProblems(lines),
    ...repeatedSentences(lines),
    ...nearDuplicates(lines),
  ];
}

/** Themes that the codebook does not have or that stand there twice, and readings that are not two different ones. */
export function labelProblems(lines: readonly CorpusLine[]): Problem[] {
  return lines.flatMap((line) => {
    const { example, readings } = line;
    const [first, second, ...more] = readings;
    const problems = [example, ...readings].flatMap(({ themes }) => [
      ...themes
        .filter((theme) => !(defaultThemes as readonly string[]).includes(theme))
        .map((theme) => problemOf(line, `“${theme}” is no theme of the codebook`)),
      ...themes
        .filter((theme, at) => themes.indexOf(theme) < at)
        .map((theme) => problemOf(line, `has “${theme}” twice`)),
    ]);
    if (first === undefined) return problems;
    if (second === undefined || more.length > 0) {
      problems.push(problemOf(line, `expected two readings, found ${readings.length}`));
    } else if (sameLabels(first, second)) {
      problems.push(problemOf(line, 'both readings are the same; expected readings only where they differ'));
    }
    return problems;
  });
}

/** Fields that every line has: its heading or null, and a kind of document that the corpus knows. */
export function documentProblems(lines: readonly CorpusLine[]): Problem[] {
  return lines.flatMap((line) => {
    const { section, kind, labelled, voice } = line.example;
    const problems: Problem[] = [];
    if (section === undefined) problems.push(problemOf(line, 'section: expected the heading above it, or null'));
    if (kind === undefined || !documentKinds.includes(kind)) {
      problems.push(problemOf(line, `kind: expected one of ${documentKinds.join(', ')}`));
    }
    if (labelled !== undefined) problems.push(problemOf(line, 'labelled: expected none; every theme is labelled'));
    if (voice !== undefined) problems.push(problemOf(line, 'voice: expected none; the kind says who speaks'));
    return problems;
  });
}

/** Passages that are not in one piece or of one kind, and lines without one. */
export function passageProblems(lines: readonly CorpusLine[]): Problem[] {
  const seen = new Map<string, CorpusLine>();
  let before: CorpusLine | undefined;
  return lines.flatMap((line) => {
    const { passage } = line.example;
    if (passage === undefined) return problemOf(line, 'expected the name of a passage');
    const earlier = seen.get(passage);
    const follows = before?.file === line.file && before.example.passage === passage;
    before = line;
    seen.set(passage, line);
    if (earlier === undefined || (follows && earlier.example.kind === line.example.kind)) return [];
    if (follows) return problemOf(line, `kind: expected ${earlier.example.kind ?? 'none'}, as before in its passage`);
    return problemOf(line, `passage “${passage}” stands at ${placeOf(earlier)} already; expected it in one piece`);
  });
}

/** Sentences with the words, in order, of an earlier one under the same heading. */
export function repeatedSentences(lines: readonly CorpusLine[]): Problem[] {
  const seen = new Map<string, CorpusLine>();
  return lines.flatMap((line) => {
    const key = `${line.example.section ?? ''} | ${plainWords(line.example.text).join(' ')}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    return earlier === undefined ? [] : problemOf(line, `has the words of ${placeOf(earlier)}, under the same heading`);
  });
}

/**
 * Sentences with more than three quarters of the words of an earlier one in another passage. Those of one passage may be
 * alike: sentences of a contrast set are meant to be.
 */
export function nearDuplicates(lines: readonly CorpusLine[]): Problem[] {
  const search = nearDuplicateSearch(lines.map(({ example }) => example.text));
  return lines.flatMap((line, index) => {
    const earlier = search(line.example.text)
      .filter((place) => place < index)
      .flatMap((place) => lines[place] ?? [])
      .find(({ example }) => example.passage !== line.example.passage);
    return earlier === undefined ? [] : problemOf(line, `is nearly ${placeOf(earlier)}, of another passage`);
  });
}

/** What the corpus has in common with documents that it must not repeat. */
export interface Overlap {
  /** Lines with more than three quarters of the words of one of their sentences. */
  readonly alike: readonly CorpusLine[];
  /** Runs of eight words or more, a rare one among them. */
  readonly copied: readonly LineRun[];
  /** Runs of eight words or more that are all common in the field. */
  readonly stock: readonly LineRun[];
}

/** A run of words with the line that has it. */
export interface LineRun {
  readonly line: CorpusLine;
  readonly run: string;
}

/**
 * Holds the corpus against documents that models are measured with.
 *
 * @param lines of the corpus
 * @param sentences of the documents
 */
export function overlapWith(lines: readonly CorpusLine[], sentences: readonly string[]): Overlap {
  const search = nearDuplicateSearch(sentences);
  const runs = sharedRuns(
    lines.map(({ example }) => plainWords(example.text)),
    sentences.map(plainWords),
  ).flatMap(({ place, run, stock }) => {
    const line = lines[place];
    return line === undefined ? [] : [{ line, run, stock }];
  });
  return {
    alike: lines.filter(({ example }) => search(example.text).length > 0),
    copied: runs.filter(({ stock }) => !stock),
    stock: runs.filter(({ stock }) => stock),
  };
}

/** How a message names a line: `council-papers:12`. */
export function placeOf({ file, line }: CorpusLine): string {
  return `${file}:${line}`;
}

function problemOf(line: CorpusLine, message: string): Problem {
  return { place: placeOf(line), message };
}

/** Whether two labels say the same, in whatever order their themes stand. */
export function sameLabels(first: Labels, second: Labels): boolean {
  return labelKey(first) === labelKey(second);
}

function labelKey({ themes, polarity }: Labels): string {
  return [polarity, ...[...themes].sort()].join(' ');
}
