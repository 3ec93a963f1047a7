import { describe, expect, it } from 'vitest';
import { joinRules, splitRules, splitSentences } from '../../src/text/sentences.js';

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences that stay whole', () => {
  it.each([
    ['an abbreviation', 'Some services, e.g. Health and the police, respond late.'],
    ['a title', 'The visit was led by Mrs. Smith from the council.'],
    ['an initial', 'The visit was led by J. Smith from the council.'],
    ['a number after No.', 'The plan answers recommendation No. 4 in full.'],
    ['a decimal', 'Caseloads fell from 18.4 to 16.5 in a year.'],
    ['a time', 'The duty team works until 5.30 p.m. on weekdays.'],
    ['a place name', 'Children from St. Ives travel far to school.'],
    ['a reference after the full stop', 'The quality of supervision. (Enabler 2 national framework)'],
    ['a quoted programme', 'The ‘Be Safe. Be Well.’ programme helps young people.'],
    ['a bracket with a stop', 'Partners (such as the police, health etc. and schools) attend.'],
  ])('%s', (_, text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

describe('sentences that part', () => {
  it.each([
    [
      'after a quotation',
      'One said, ‘She is trying her best.’ Others agree.',
      ['One said, ‘She is trying her best.’', 'Others agree.'],
    ],
    [
      'after a footnote mark',
      'Plans follow the framework.1 They are clear.',
      ['Plans follow the framework.1', 'They are clear.'],
    ],
    ['after a closing bracket', 'Few attend (see above). Most do not.', ['Few attend (see above).', 'Most do not.']],
    [
      'after an abbreviation in capitals',
      'They work with the MASH. Thresholds are clear.',
      ['They work with the MASH.', 'Thresholds are clear.'],
    ],
    ['at a bullet inside a line', 'They offer: • advice; • a flat', ['They offer:', 'advice;', 'a flat']],
    ['after a percentage', 'Visits reached 90%. This is good.', ['Visits reached 90%.', 'This is good.']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

it('every rule has a name of its own', () => {
  const names = [...joinRules, ...splitRules].map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});

it('keeps every letter of a run of initials that goes on for pages', () => {
  const text = 'A. '.repeat(20_000);
  const letters = splitSentences(text).reduce(
    (sum, { start, end }) => sum + (text.slice(start, end).match(/A/g)?.length ?? 0),
    0,
  );
  expect(letters).toBe(20_000);
});
