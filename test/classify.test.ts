import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyFindings, createClassifier, defaultLexicon, extendLexicon } from '../src/index.js';

const seeds = readdirSync('seeds')
  .filter((file) => file.endsWith('.txt'))
  .map((file) => [file, readFileSync(`seeds/${file}`, 'utf8')] as const);

/** What must hold of the findings of any text. */
function expectSound(text: string): void {
  const findings = classifyFindings(text);
  let end = 0;
  for (const finding of findings) {
    expect(finding.start).toBeGreaterThanOrEqual(end);
    expect(finding.end).toBeGreaterThan(finding.start);
    expect(finding.end).toBeLessThanOrEqual(text.length);
    end = finding.end;
    const { strength, weakness, mixed, neutral } = finding.confidence.polarity;
    expect(strength + weakness + mixed + neutral).toBeCloseTo(1, 2);
    for (const probability of Object.values(finding.confidence.themes)) {
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
    for (const item of finding.evidence) {
      expect(item.start).toBeGreaterThanOrEqual(0);
      expect(item.end).toBeLessThanOrEqual(text.length);
    }
  }
}

/** Lines as reports have them, put together at random. */
const reportText = fc
  .array(
    fc.constantFrom(
      'Main findings',
      '12. Plans are clear.',
      '- The quality of supervision',
      '• Health assessments, e.g. dental checks, are late.',
      'Children live in stable homes, with carers who know them',
      'well-',
      'coordinated by St. Anne’s team.',
      '\f',
      '7',
      '',
      '# What needs to improve?1',
      '\uFEFFDear Ms Adams',
      'and “no one asks us.” This means',
      '\u00a0\u00ad\r',
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.join('\n'));

describe('findings of any text', () => {
  it('are sound for arbitrary strings', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectSound), { numRuns: 300 });
  });

  it('are sound for lines of reports in any order', () => {
    fc.assert(fc.property(reportText, expectSound), { numRuns: 300 });
  });

  it.each(seeds)('are sound for %s', (_, text) => expectSound(text));

  it.each(seeds)('are the same for %s with Windows line ends', (_, text) => {
    const texts = (input: string): string[] => classifyFindings(input).map((finding) => finding.text);
    expect(texts(text.replace(/\r?\n/g, '\r\n'))).toEqual(texts(text.replace(/\r\n/g, '\n')));
  });

  it.each(seeds)('come out the same twice for %s', (_, text) => {
    expect(classifyFindings(text)).toEqual(classifyFindings(text));
  });
});

describe('labels', () => {
  it('calls an item of what needs to improve a weakness, though it has no word of weakness', () => {
    const [finding] = classifyFindings(
      'What needs to improve\n\n- The timeliness of health assessments for children in care.',
    );
    expect(finding).toMatchObject({ themes: ['health'], polarity: 'weakness', section: 'What needs to improve' });
    expect(finding?.evidence.some((item) => item.source === 'section')).toBe(true);
  });

  it('tells a sentence from its negation', () => {
    const [good] = classifyFindings('Supervision of social workers is regular and is consistently recorded.');
    const [bad] = classifyFindings('Supervision of social workers is not regular and is not consistently recorded.');
    expect(good).toMatchObject({ themes: ['supervision'], polarity: 'strength' });
    expect(bad).toMatchObject({ themes: ['supervision'], polarity: 'weakness' });
  });

  it('carries a theme on to a sentence that picks it up', () => {
    const findings = classifyFindings(
      'Main findings\n\n1. Too many care leavers live in unsuitable accommodation. They wait months for a tenancy.',
    );
    expect(findings.map((finding) => finding.themes)).toEqual([['accommodation'], ['accommodation']]);
  });

  it.each([
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
    'Whisk two eggs with a pinch of salt and fold in the flour.',
    'Milk, bread, six apples and a tin of tomatoes.',
  ])('says nothing of “%s”', (text) => {
    for (const finding of classifyFindings(text)) expect(finding).toMatchObject({ themes: [], polarity: 'neutral' });
  });

  it('rests every theme on evidence', () => {
    for (const [, text] of seeds) {
      for (const finding of classifyFindings(text)) {
        for (const theme of finding.themes) {
          expect(
            finding.evidence.some((item) => item.label === theme),
            finding.text,
          ).toBe(true);
        }
      }
    }
  });

  it('finds a theme of one’s own without training', () => {
    const lexicon = extendLexicon(defaultLexicon, { themes: { 'pathway planning': ['pathway plan'] } });
    const { classify } = createClassifier({ lexicon });
    expect(classify('Pathway plans for care leavers are detailed.')[0]?.themes).toContain('pathway planning');
  });
});

describe('bad input', () => {
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [7, 'number'],
    [{}, 'object'],
  ])('%s is refused by name', (input, name) => {
    expect(() => classifyFindings(input as unknown as string)).toThrow(
      new TypeError(`classifyFindings: the text must be a string, not ${name}.`),
    );
  });

  it('an empty text has no findings', () => {
    expect(classifyFindings('')).toEqual([]);
    expect(classifyFindings(' \n\f\n ')).toEqual([]);
  });
});
