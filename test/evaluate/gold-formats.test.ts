import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { GoldUnit } from '../../src/evaluate/gold.js';
import { csvRows, parseCsvRows, placeRows, protect, unprotect } from '../../src/evaluate/gold-csv.js';
import { doccanoLine, parseDoccano } from '../../src/evaluate/gold-doccano.js';
import { labelStudioInterface, labelStudioTask, parseLabelStudio } from '../../src/evaluate/gold-label-studio.js';
import { preLabel } from '../../src/evaluate/pre-label.js';
import { readGold } from '../../src/evaluate/read-gold.js';
import { classifyFindings } from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'gold-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Characters that count as two UTF-16 code units, a formula, a page break and both line ends.
const text = `Visit to Seaford 👨‍🚒 🎉

What needs to improve

- The timeliness of health assessments 😀 for children in care.

Main findings

=Plans, as “one” says, are\r\nthorough. Reflective supervision 🎉 is rare.
`;
const document = { name: 'seaford', text };
const units = preLabel(document, classifyFindings(text));
const bare = (all: readonly GoldUnit[]) =>
  all.map(({ start, end, role, themes, polarity }) => ({ start, end, role, themes: [...themes].sort(), polarity }));

/** What Label Studio exports once a person has submitted the task. */
function submitted(task: unknown, by: unknown = 7): string {
  const { data, predictions } = task as { data: unknown; predictions: { result: unknown }[] };
  const annotations = [{ id: 1, completed_by: by, was_cancelled: false, result: predictions[0]?.result }];
  return JSON.stringify([{ id: 3, data, annotations, predictions }], null, 2);
}

describe('units written for an annotation tool', () => {
  it('hold sentences, headings and what the classifier says of them', () => {
    expect(units.map(({ role }) => role)).toContain('heading');
    expect(units.filter(({ role }) => role === 'sentence').length).toBeGreaterThanOrEqual(3);
  });

  it('come back from Label Studio as they were, emoji and all', () => {
    const [read] = parseLabelStudio(submitted(labelStudioTask(document, units, 0.9)), 'export.json');
    expect(read?.name).toBe('seaford');
    expect(bare(read?.units ?? [])).toEqual(bare(units));
    expect(read?.units[0]?.annotator).toBe('annotator 7');
  });

  it('stand in Label Studio where the words are by code points, as it counts', () => {
    const task = labelStudioTask(document, units, 0.9) as {
      predictions: { result: { value: { start: number; end: number; text: string } }[] }[];
    };
    const characters = [...text];
    for (const { value } of task.predictions[0]?.result ?? []) {
      expect(characters.slice(value.start, value.end).join('')).toBe(value.text);
    }
  });

  it('come back from an old Label Studio, which counted UTF-16 code units', () => {
    const result = units.map(({ id, start, end, role, polarity }) => ({
      id: `r${id}`,
      type: 'labels',
      value: { start, end, text: text.slice(start, end), labels: [role === 'sentence' ? polarity : role] },
    }));
    const [read] = parseLabelStudio(submitted({ data: { text }, predictions: [{ result }] }), 'export.json');
    expect(read?.units.map(({ start }) => start)).toEqual(units.map(({ start }) => start));
  });

  it('come back from doccano as they were, emoji and all', () => {
    const [read] = parseDoccano(JSON.stringify(doccanoLine(document, units)), 'admin.jsonl');
    expect(bare(read?.units ?? [])).toEqual(bare(units));
  });

  it('come back from doccano as code points, and with entities for spans', () => {
    const points = (offset: number): number => [...text.slice(0, offset)].length;
    const entities = units.flatMap(({ start, end, role, polarity, themes }, index) =>
      [role === 'sentence' ? polarity : role, ...themes].map((label) => ({
        id: index,
        label,
        start_offset: points(start),
        end_offset: points(end),
      })),
    );
    const [read] = parseDoccano(JSON.stringify({ id: 1, text, entities, relations: [] }), 'all.jsonl');
    expect(bare(read?.units ?? [])).toEqual(bare(units));
  });

  it('come back from a spreadsheet as they were, by offsets or by their words', () => {
    const csv = csvRows(document, units, { header: true, blank: false });
    const rows = parseCsvRows(csv, 'seaford.csv', 'seaford');
    expect(bare(placeRows(rows, text))).toEqual(bare(units));
    const withoutPlaces = rows.map((row) => ({ ...row, start: undefined, end: undefined }));
    expect(bare(placeRows(withoutPlaces, text))).toEqual(bare(units));
  });

  it('cannot act as a formula in a spreadsheet', () => {
    expect(csvRows(document, units, { header: true, blank: false })).not.toMatch(/(?:^|,)"?[=+\-@]/m);
  });

  it('without labels are refused until a person has filled them in', () => {
    const csv = csvRows(document, units, { header: true, blank: true });
    expect(() => parseCsvRows(csv, 'seaford.csv', 'seaford')).toThrow(
      /seaford\.csv:\d+: polarity: expected one of strength, weakness, mixed, neutral for a sentence, not nothing/,
    );
  });
});

describe('protection against formulas', () => {
  it('is taken off again, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', ' ') }), (any) => {
        expect(unprotect(protect(any))).toBe(any);
      }),
    );
  });
});

describe('the labelling interface', () => {
  it('has every label that the reader knows, and the themes', () => {
    const xml = labelStudioInterface(['health', 'a "b" & c']);
    for (const name of ['strength', 'weakness', 'mixed', 'neutral', 'heading', 'furniture'])
      expect(xml).toContain(`<Label value="${name}"`);
    expect(xml).toContain('<Choice value="a &quot;b&quot; &amp; c"/>');
  });
});

describe('bad annotation files', () => {
  const region = (value: unknown, id = 'r1') => ({ id, type: 'labels', value });
  const task = (result: unknown) => submitted({ data: { text: 'Plans are good.' }, predictions: [{ result }] });

  it.each([
    ['no array', '{"data": 1}', 'export.json: expected an array of tasks'],
    [
      'predictions alone',
      '[\n {"data": {"text": "a"}, "annotations": []}\n]',
      'export.json:2: task 1: annotations: expected at least one that was submitted',
    ],
    [
      'the shorter export',
      '[{"text": "a", "label": []}]',
      'export.json:1: task 1: data: expected an object with data and annotations',
    ],
    [
      'an unknown label',
      task([region({ start: 0, end: 5, labels: ['good'] })]),
      'labels: expected one of strength, weakness, mixed, neutral, heading, furniture, not “good”',
    ],
    [
      'two labels on a region',
      task([region({ start: 0, end: 5, labels: ['strength', 'weakness'] })]),
      'not “strength”, “weakness”',
    ],
    [
      'themes without a label',
      task([region({ start: 0, end: 5, choices: ['health'] })]),
      'a region has themes (health) but no label',
    ],
    [
      'a region outside the text',
      task([region({ start: 0, end: 50, labels: ['strength'] })]),
      'start, end: expected places in the text, 0 to 15',
    ],
  ])('of Label Studio with %s are refused', (_, json, message) => {
    expect(() => parseLabelStudio(json, 'export.json')).toThrow(message);
  });

  it('of Label Studio are refused with the line of the fault', () => {
    const json = task([region({ start: 0, end: 5, labels: ['good'] })]);
    const line = json.split('\n').findIndex((own) => own.includes('"labels": [')) + 1;
    expect(() => parseLabelStudio(json, 'export.json')).toThrow(`export.json:${line}: task 1: labels`);
  });

  it.each([
    [
      'a theme on no sentence',
      [
        [0, 15, 'strength'],
        [6, 9, 'health'],
      ],
      'all.jsonl:1: label: “health” at 6 to 9 stands on no sentence',
    ],
    [
      'a span outside the text',
      [[0, 99, 'strength']],
      'all.jsonl:1: label: [0, 99, “strength”]: expected places in the text, 0 to 15',
    ],
    ['a broken span', [[0, 'strength']], 'all.jsonl:1: label[0]'],
  ])('of doccano with %s are refused', (_, label, message) => {
    expect(() => parseDoccano(JSON.stringify({ text: 'Plans are good.', label }), 'all.jsonl')).toThrow(message);
  });

  it.each([
    [
      'no column for polarity',
      'text,label\nPlans.,good\n',
      'rows.csv:1: polarity: expected a column of this name; the file has text, label',
    ],
    [
      'an unknown polarity, after a row of two lines',
      'text,polarity\n"Plans\nare good.",strength\nMore.,good\n',
      'rows.csv:4: polarity: expected one of strength, weakness, mixed, neutral for a sentence, not “good”',
    ],
    [
      'an unknown role',
      'text,polarity,role\nPlans.,strength,title\n',
      'rows.csv:2: role: expected “sentence”, “heading” or “furniture”, not “title”',
    ],
    ['a row without text', 'text,polarity\n,strength\n', 'rows.csv:2: text: expected the sentence, not nothing'],
    [
      'a place that is no number',
      'text,polarity,start\nPlans.,strength,x\n',
      'rows.csv:2: start: expected a whole number',
    ],
    ['a row too short', 'text,polarity\nPlans.\n', 'rows.csv:2: is no CSV'],
    ['a header alone', 'text,polarity\n', 'rows.csv: expected a header and at least one row'],
  ])('of a spreadsheet with %s are refused', (_, csv, message) => {
    expect(() => parseCsvRows(csv, 'rows.csv', 'rows')).toThrow(message);
  });

  it('of a spreadsheet are refused where the words are not in the text', () => {
    const rows = parseCsvRows('text,polarity\nPlans are poor.,weakness\n', 'rows.csv', 'letter');
    expect(() => placeRows(rows, 'Plans are good.')).toThrow(
      'rows.csv:2: text: expected words of the document “letter”',
    );
    const placed = parseCsvRows('text,polarity,start,end\nPlans are poor.,weakness,0,15\n', 'rows.csv', 'letter');
    expect(() => placeRows(placed, 'Visits were late.')).toThrow('rows.csv:2: text: expected the words at 0 to 15');
  });
});

describe('gold files on disk', () => {
  const write = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  write('letter.txt', 'Plans are good. Visits are late.');
  const unit = (fields: Readonly<Record<string, unknown>>): string =>
    `${JSON.stringify({ document: 'letter', id: 0, start: 0, end: 15, role: 'sentence', themes: [], polarity: 'strength', ...fields })}\n`;

  it('of several annotators keep all of them, and hold one as gold', async () => {
    const path = write(
      'two.jsonl',
      unit({ annotator: 'Ann' }) +
        unit({ annotator: 'Bob', polarity: 'neutral' }) +
        unit({ annotator: 'Ann', id: 1, start: 16, end: 32 }),
    );
    const [first] = await readGold([path]);
    expect([first?.annotator, first?.units.length, first?.annotators.size]).toEqual(['Ann', 2, 2]);
    const [second] = await readGold([path], { annotator: 'Bob' });
    expect(second?.units.map(({ polarity }) => polarity)).toEqual(['neutral']);
    await expect(readGold([path], { annotator: 'Cat' })).rejects.toThrow('expected one of Ann, Bob');
  });

  it('of one document, a file a person, are told apart by the files', async () => {
    const label = (polarity: string) =>
      JSON.stringify({ text: 'Plans are good.', label: [[0, 15, polarity]], document: 'note' });
    const files = [write('ann.jsonl', label('strength')), write('bob.jsonl', label('neutral'))];
    const [document] = await readGold(files);
    expect([...(document?.annotators.keys() ?? [])]).toEqual(['ann', 'bob']);
  });

  it('take council and date from documents.json beside them', async () => {
    const path = write('facts.jsonl', unit({}));
    write('documents.json', JSON.stringify({ letter: { council: 'Seaford', date: '2024-02' } }));
    const [document] = await readGold([path]);
    expect([document?.council, document?.date]).toEqual(['Seaford', '2024-02']);
    rmSync(join(folder, 'documents.json'));
  });

  it('without the raw text make up a document from the rows of a spreadsheet', async () => {
    const path = write(
      'rows.csv',
      'section,text,polarity,themes\nWhat needs to improve,The timeliness of visits.,weakness,\nMain findings,Plans are good.,strength,\nMain findings,Nurses help.,strength,health\n',
    );
    const [document] = await readGold([path]);
    expect(document?.composed).toBe(true);
    const findings = classifyFindings(document?.text ?? '');
    expect(findings.map(({ start, end }) => [start, end])).toEqual(
      document?.units.map(({ start, end }) => [start, end]),
    );
    expect(findings.map(({ section }) => section)).toEqual(['What needs to improve', 'Main findings', 'Main findings']);
  });

  it.each([
    [
      'a unit past the end of the text',
      () => unit({ end: 99 }),
      /bad\.jsonl:1: end: expected at most 32, the length of “letter”, not 99/,
    ],
    [
      'a unit that ends before it begins',
      () => unit({ start: 15 }),
      /bad\.jsonl:1: end: expected more than start \(15\)/,
    ],
    [
      'units that overlap',
      () => unit({}) + unit({ id: 1, start: 10, end: 32 }),
      /bad\.jsonl:2: start: expected 15 or more, where the unit of .*bad\.jsonl:1 ends/,
    ],
    [
      'no sentence at all',
      () => unit({ role: 'heading' }),
      /bad\.jsonl: expected at least one labelled sentence; there is none/,
    ],
    [
      'a document without a text',
      () => unit({ document: 'none' }),
      /none\.txt: no such file; expected the raw text of the document “none”/,
    ],
  ])('with %s are refused', async (_, content, message) => {
    await expect(readGold([write('bad.jsonl', content())])).rejects.toThrow(message);
  });
});
