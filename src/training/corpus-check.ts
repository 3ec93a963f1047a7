/** What holds of every line of the training corpus. */

import { defaultThemes } from '../finding.js';
import type { Labels, TrainingExample } from './examples.js';
import { nearDuplicateSearch } from './near-duplicates.js';
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
  return [...labelProblems(lines), ...passageProblems(lines), ...repeatedSentences(lines), ...nearDuplicates(lines)];
}

/** Themes that the codebook does not have, and readings that are not two different ones. */
export function labelProblems(lines: readonly CorpusLine[]): Problem[] {
  return lines.flatMap((line) => {
    const { example, readings } = line;
    const [first, second, ...more] = readings;
    const unknown = [example, ...readings]
      .flatMap(({ themes }) => themes)
      .filter((theme) => !(defaultThemes as readonly string[]).includes(theme));
    const problems = unknown.map((theme) => problemOf(line, `“${theme}” is no theme of the codebook`));
    if (first === undefined) return problems;
    if (second === undefined || more.length > 0) {
      problems.push(problemOf(line, `expected two readings, found ${readings.length}`));
    } else if (labelKey(first) === labelKey(second)) {
      problems.push(problemOf(line, 'both readings are the same; expected readings only where they differ'));
    }
    return problems;
  });
}

/** Passages that are not in one piece, and lines without one. */
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
    if (earlier === undefined || follows) return [];
    return problemOf(line, `passage “${passage}” stands at ${placeOf(earlier)} already; expected it in one piece`);
  });
}

/** Sentences with the words, in order, of an earlier one under the same heading. */
export function repeatedSentences(lines: readonly CorpusLine[]): Problem[] {
  const seen = new Map<string, CorpusLine>();
  return lines.flatMap((line) => {
    const words = line.example.text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const key = `${line.example.section ?? ''} | ${words.join(' ')}`;
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

/**
 * Sentences of the corpus that stand, in these or nearly these words, in documents that models are measured with.
 *
 * @param lines of the corpus
 * @param sentences of the documents
 * @param documents what the documents are called in messages; their text is not printed
 */
export function measuredSentences(
  lines: readonly CorpusLine[],
  sentences: readonly string[],
  documents: string,
): Problem[] {
  const search = nearDuplicateSearch(sentences);
  return lines
    .filter(({ example }) => search(example.text).length > 0)
    .map((line) => problemOf(line, `is nearly a sentence of ${documents}`));
}

function placeOf({ file, line }: CorpusLine): string {
  return `${file}:${line}`;
}

function problemOf(line: CorpusLine, message: string): Problem {
  return { place: placeOf(line), message };
}

function labelKey({ themes, polarity }: Labels): string {
  return [polarity, ...[...themes].sort()].join(' ');
}
