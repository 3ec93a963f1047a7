/** Gold files of any accepted format, with the texts that they are of → documents with gold units. Node only. */

import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import * as z from 'zod/mini';
import { readDocument } from '../documents/document.js';
import type { TrainingExample } from '../training/examples.js';
import {
  dateProblem,
  firstIssue,
  type GoldDocument,
  GoldError,
  type GoldUnit,
  parseGold,
  type ReadDocument,
  type ReadUnit,
} from './gold.js';
import { composeText, parseCsvRows, placeRows } from './gold-csv.js';
import { parseDoccano } from './gold-doccano.js';
import { goldExamples } from './gold-examples.js';
import { parseLabelStudio } from './gold-label-studio.js';

/** How gold is read. */
export interface ReadGoldOptions {
  /** Folder with the raw texts, `<document>.txt` or `.md`; default: each gold file's own folder. */
  readonly text?: string | undefined;
  /** Whose labels count as gold where several have annotated; default: “gold” where there is one, otherwise the first. */
  readonly annotator?: string | undefined;
}

/**
 * Reads gold files. The format is told by the content: this project's JSON Lines or doccano's, Label Studio's JSON, or
 * CSV.
 *
 * @param files paths
 * @param options where the texts are, and whose labels count
 * @returns documents in the order in which the files name them
 * @throws GoldError or DocumentError, one line that names file, line and field and what was expected; nothing is skipped
 * @example await readGold(['data/gold/plymouth-ilacs-2024.jsonl'], { text: 'seeds' })
 */
export async function readGold(files: readonly string[], options: ReadGoldOptions = {}): Promise<GoldDocument[]> {
  const read: { file: string; document: ReadDocument; composed: boolean }[] = [];
  for (const file of files) for (const own of await readFile(file, options.text)) read.push({ file, ...own });
  const names = [...new Set(read.map(({ document }) => document.name))];
  if (!read.some(({ document }) => document.units.some((unit) => unit.role === 'sentence')))
    throw new GoldError(`${files.join(', ')}: expected at least one labelled sentence; there is none`);
  const facts = await readFacts(files);
  return names.map((name) => {
    const parts = read.filter(({ document }) => document.name === name);
    const [first] = parts;
    if (first === undefined) throw new GoldError(`${name}: has no units`);
    const other = parts.find(({ document }) => document.text !== first.document.text);
    if (other !== undefined)
      throw new GoldError(
        `${other.file}: the text of “${name}” is not the one in ${first.file}; expected the same text, or another name of the document`,
      );
    const units = parts.flatMap(({ file, document }) =>
      parts.length === 1
        ? document.units
        : // A file an annotator, as doccano exports them: the file's name stands for the person.
          document.units.map((unit) => ({ annotator: basename(file, extname(file)), ...unit })),
    );
    checkPlaces(units, first.document.text);
    return {
      ...byAnnotator(units, name, options.annotator),
      name,
      text: first.document.text,
      council: units.find((unit) => unit.council !== undefined)?.council ?? facts[name]?.council ?? null,
      date: units.find((unit) => unit.date !== undefined)?.date ?? facts[name]?.date ?? null,
      composed: parts.some(({ composed }) => composed),
    };
  });
}

/**
 * Labelled sentences of gold files, in document order, ready for training.
 *
 * @param files paths of gold files of any accepted format
 * @param options where the texts are, and whose labels count
 * @throws as {@link readGold}
 * @example trainModel(await readGoldExamples(['corrected.json']))
 */
export async function readGoldExamples(
  files: readonly string[],
  options: ReadGoldOptions = {},
): Promise<TrainingExample[]> {
  return (await readGold(files, options)).flatMap(goldExamples);
}

async function readFile(
  file: string,
  folder: string | undefined,
): Promise<{ document: ReadDocument; composed: boolean }[]> {
  const { text } = await readDocument(file);
  const own = folder ?? dirname(file);
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('[')) return parseLabelStudio(text, file).map((document) => ({ document, composed: false }));
  if (!start.startsWith('{')) return readCsv(text, file, folder, own);
  if (isDoccano(start)) return parseDoccano(text, file).map((document) => ({ document, composed: false }));
  const units = parseGold(text, file);
  const names = [...new Set(units.map((unit) => unit.document))];
  return Promise.all(
    names.map(async (name) => {
      const raw = await rawText(own, name, file);
      return {
        document: { name, text: raw, units: units.filter((unit) => unit.document === name) },
        composed: false,
      };
    }),
  );
}

async function readCsv(
  text: string,
  file: string,
  given: string | undefined,
  folder: string,
): Promise<{ document: ReadDocument; composed: boolean }[]> {
  const rows = parseCsvRows(text, file, basename(file, extname(file)));
  const names = [...new Set(rows.map((row) => row.document))];
  return Promise.all(
    names.map(async (name) => {
      const own = rows.filter((row) => row.document === name);
      const placed = own.some((row) => row.start !== undefined);
      const needed = placed || given !== undefined || rawPath(folder, name) !== undefined;
      const raw = needed ? await rawText(folder, name, file) : undefined;
      const composed = raw ?? composeText(own.filter((row) => row.annotator === own[0]?.annotator));
      return { document: { name, text: composed, units: placeRows(own, composed) }, composed: raw === undefined };
    }),
  );
}

/** A line of doccano's holds a text; a line of this project's format has offsets into one. */
function isDoccano(start: string): boolean {
  try {
    const value: unknown = JSON.parse(start.split(/\r?\n/, 1)[0] ?? '');
    return typeof value === 'object' && value !== null && 'text' in value && !('start' in value);
  } catch {
    return false;
  }
}

function rawPath(folder: string, name: string): string | undefined {
  return ['.txt', '.md', '']
    .map((ending) => join(folder, `${basename(name)}${ending}`))
    .find((path) => existsSync(path));
}

async function rawText(folder: string, name: string, goldFile: string): Promise<string> {
  const path = rawPath(folder, name);
  if (path === undefined)
    throw new GoldError(
      `${join(folder, `${basename(name)}.txt`)}: no such file; expected the raw text of the document “${name}” of ${goldFile} (name its folder with --text)`,
    );
  return (await readDocument(path)).text;
}

const factsSchema = z.record(
  z.string(),
  z.object({ council: z.optional(z.string('expected a council')), date: z.optional(z.string('expected a date')) }),
);

/** `documents.json` beside a gold file: council and date of its documents, where the gold file itself does not say. */
async function readFacts(files: readonly string[]): Promise<z.infer<typeof factsSchema>> {
  const facts: z.infer<typeof factsSchema> = {};
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    const path = join(folder, 'documents.json');
    if (!existsSync(path)) continue;
    const { text } = await readDocument(path);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new GoldError(`${path}: is no JSON; expected an object from documents to council and date`);
    }
    const result = factsSchema.safeParse(value);
    if (!result.success) throw new GoldError(`${path}: ${firstIssue(result.error, 'council and date by document')}`);
    for (const [name, { date }] of Object.entries(result.data)) {
      const wrong = date === undefined ? undefined : dateProblem(date);
      if (wrong !== undefined) throw new GoldError(`${path}: ${name}: ${wrong}`);
    }
    Object.assign(facts, result.data);
  }
  return facts;
}

function checkPlaces(units: readonly ReadUnit[], text: string): void {
  const seen = new Map<string, ReadUnit>();
  for (const unit of [...units].sort((a, b) => a.start - b.start)) {
    const wrongDate = unit.date === undefined ? undefined : dateProblem(unit.date);
    if (wrongDate !== undefined) throw new GoldError(`${unit.place}: ${wrongDate}`);
    if (unit.end <= unit.start) throw new GoldError(`${unit.place}: end: expected more than start (${unit.start})`);
    if (unit.end > text.length)
      throw new GoldError(
        `${unit.place}: end: expected at most ${text.length}, the length of “${unit.document}”, not ${unit.end}; is it the same text?`,
      );
    const before = seen.get(unit.annotator ?? '');
    if (before !== undefined && before.end > unit.start)
      throw new GoldError(
        `${unit.place}: start: expected ${before.end} or more, where the unit of ${before.place} ends; units must not overlap`,
      );
    seen.set(unit.annotator ?? '', unit);
  }
}

function byAnnotator(
  units: readonly ReadUnit[],
  name: string,
  wanted: string | undefined,
): Pick<GoldDocument, 'units' | 'annotator' | 'annotators'> {
  const ordered = [...units].sort((a, b) => a.start - b.start);
  const people = [...new Set(units.map((unit) => unit.annotator ?? ''))];
  const chosen = wanted ?? (people.includes('gold') ? 'gold' : people[0]) ?? '';
  if (wanted !== undefined && !people.includes(wanted))
    throw new GoldError(
      `“${name}” has no labels of the annotator “${wanted}”; expected one of ${people.map((person) => person || '(not named)').join(', ')}`,
    );
  const of = (person: string): GoldUnit[] => ordered.filter((unit) => (unit.annotator ?? '') === person);
  return {
    units: of(chosen),
    annotator: chosen === '' ? null : chosen,
    annotators: new Map(people.length < 2 ? [] : people.map((person) => [person || '(not named)', of(person)])),
  };
}
