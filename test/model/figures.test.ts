import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/analysis.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { figureFeatures } from '../../src/model/figures.js';

const analyser = createAnalyser(defaultLexicon);
const features = (text: string) => figureFeatures(analyser.sentence(text)).map(({ name }) => name);

describe('the size of a share', () => {
  it.each([
    ['In March, 96% of plans were on file.', 'figure:95'],
    ['Some 88 per cent of plans were on file.', 'figure:85'],
    ['Some 70.0 percent of plans were on file.', 'figure:70'],
    ['At 43.3 %, plans were on file in every team.', 'figure:25'],
  ])('%s', (text, name) => {
    expect(features(text)).toContain(name);
  });

  it('is taken with what limits it', () => {
    expect(features('Only 52% of plans were on file.')).toContain('figure:50:only');
    expect(features('Altogether 52% of plans were on file.')).not.toContain('figure:50:only');
  });

  it('is taken with what is counted', () => {
    expect(features('The attendance of children in care is 93%.')).toContain('figure:85:good thing');
    expect(features('The rate of absence is 93%.')).toContain('figure:85:bad thing');
  });

  it('needs a percentage: counts, years and sections of an act have none', () => {
    expect(features('In 2024, the team of 12 made 40 enquiries under section 47.')).toEqual([]);
  });
});

describe('a change told by two figures', () => {
  it.each([
    ['Caseloads went from 23 to 16 in a year.', 'figure:down'],
    ['Caseloads went from an average of 16 in 2022 to 23.', 'figure:up'],
    ['The figure now stands at 84%, up from 61% a year ago.', 'figure:up'],
    ['The figure now stands at 1,204, compared with 1,350 in May.', 'figure:down'],
  ])('%s', (text, name) => {
    expect(features(text)).toContain(name);
  });

  it('is taken with the time that it is counted in', () => {
    expect(features('The wait went from 12 weeks to 4.')).toContain('figure:down:time');
  });

  it('has its place in the sentence, so that it can be cited', () => {
    const analysis = analyser.sentence('Caseloads went from 23 to 16 in a year.');
    const change = figureFeatures(analysis).find(({ name }) => name === 'figure:down');
    const { tokens, text } = analysis;
    expect(text.slice(tokens[change?.from ?? 0]?.start, tokens[(change?.to ?? 1) - 1]?.end)).toBe('23 to 16');
  });

  it.each([
    'Caseloads went from 16 to 16 in a year.',
    'Two teams of 8 and 12 workers cover the county.',
    'Staff on 12 sites, against all odds, saw 40% of families.',
  ])('is not seen in: %s', (text) => {
    expect(features(text).filter((name) => /up|down/.test(name))).toEqual([]);
  });

  it.fails('is not seen in a span of ages', () => {
    expect(features('The club is for young people aged from 10 to 17.')).toEqual([]);
  });
});
