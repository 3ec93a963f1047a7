import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexiconJsonSchema } from '../../scripts/lexicon-schema.js';
import { defaultLexicon, extendLexicon, LexiconError } from '../../src/index.js';
import { problemLine } from '../../src/lexicon/lexicon-error.js';
import { parseLexicon, readLexiconFile } from '../../src/lexicon/lexicon-file.js';

const problems = (text: string, file = 'mine.json') =>
  readLexiconFile(text, file).problems.map((problem) => problemLine(problem, file));

const table = `theme,term,weight,exclude,note
pathway planning,pathway plan,3,,the plan itself
pathway planning,"plan for adulthood, and after",,,
pathway planning,business plan,,yes,"not about a young person, a ""firm"" rather"
education,PEP,3,no,
`;

describe('a lexicon in a table', () => {
  it('has a row a term, in the shape of a codebook', () => {
    expect(parseLexicon(table, 'codebook.csv')).toEqual({
      themes: [
        {
          theme: 'pathway planning',
          terms: [
            { term: 'pathway plan', weight: 3, note: 'the plan itself' },
            { term: 'plan for adulthood, and after' },
          ],
          exclude: [{ term: 'business plan', note: 'not about a young person, a "firm" rather' }],
        },
        { theme: 'education', terms: [{ term: 'PEP', weight: 3 }], exclude: [] },
      ],
      cues: [],
    });
  });

  it('may have its columns in another order, options of matching, semicolons and a byte order mark', () => {
    const text =
      '\uFEFFTerm;Match;Theme;Gap;Unless\nNEET;case;education;;\nkeep … in school;;education;6;holiday | half term\n';
    expect(parseLexicon(text, 'codebook.csv')).toEqual({
      themes: [
        {
          theme: 'education',
          terms: [
            { term: 'NEET', match: 'case' },
            { term: 'keep … in school', gap: 6, unless: ['holiday', 'half term'] },
          ],
          exclude: [],
        },
      ],
      cues: [],
    });
  });

  it('extends a lexicon as JSON does', () => {
    const json = JSON.stringify(parseLexicon(table, 'codebook.csv'));
    expect(extendLexicon(defaultLexicon, parseLexicon(table, 'codebook.csv'))).toEqual(
      extendLexicon(defaultLexicon, parseLexicon(json, 'codebook.json')),
    );
  });

  it('with names from the prototype of objects has themes like any other', () => {
    const { themes } = parseLexicon('theme,term\n__proto__,nurse\nconstructor,doctor\n', 'a.csv');
    expect(themes.map(({ theme }) => theme)).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    [
      'a weight out of range',
      'theme,term,weight\nx,a,3\nx,b,7\n',
      'mine.csv:3: weight: expected a number above 0, at most 5',
    ],
    ['a weight in words', 'theme,term,weight\nx,a,high\n', 'mine.csv:2: weight: expected a number above 0, at most 5'],
    ['a row without a theme', 'theme,term\n,a\n', 'mine.csv:2: theme: expected the name of a theme'],
    [
      'a row without a term',
      'theme,term\nx,\n',
      'mine.csv:2: term: expected a word or phrase with at least one letter or digit',
    ],
    [
      'an exclusion that is neither yes nor no',
      'theme,term,exclude\nx,a,maybe\n',
      'mine.csv:2: exclude: expected yes or no',
    ],
    [
      'a comma without quotes',
      'theme,term\nx,a, b\n',
      'mine.csv:2: expected at most 2 cells, found 3: a text with commas needs quotes',
    ],
    [
      'a row after a text of two lines',
      'theme,term,note\nx,a,"one\ntwo"\nx,,\n',
      'mine.csv:4: term: expected a word or phrase with at least one letter or digit',
    ],
    [
      'a misspelt column',
      'theme,term,wieght\nx,a,2\n',
      'mine.csv:1: unknown column “wieght”; expected theme, term, weight, exclude, note, match, gap, unless',
    ],
    ['no column of terms', 'theme,word\n', 'mine.csv:1: expected a column “term” in the first row'],
    ['a quote that is not closed', 'theme,term\nx,"a\n', 'mine.csv:2: a double quote is opened and not closed'],
    [
      'a quote inside a text',
      'theme,term\nx,the "a"\n',
      'mine.csv:2: a double quote stands inside a text; write it twice, and the whole text in quotes',
    ],
    ['nothing below the header', 'theme,term\n', 'mine.csv:1: has no theme and no cue'],
  ])('that has %s is refused with its line', (_, text, message) => {
    expect(problems(text, 'mine.csv')).toContain(message);
  });
});

describe('a lexicon in JSON', () => {
  it('may name its schema, hold one theme or several, as a list or by name', () => {
    const link = '"$schema": "./lexicon.schema.json"';
    expect(problems(`{ ${link}, "theme": "x", "terms": ["a"] }`)).toEqual([]);
    expect(problems(`{ ${link}, "themes": [{ "theme": "x", "terms": ["a"] }] }`)).toEqual([]);
    expect(problems(`{ ${link}, "themes": { "x": ["a"], "y": { "exclude": ["b"] } } }`)).toEqual([]);
  });

  it.each([
    [
      'an empty term',
      '{\n  "theme": "x",\n  "terms": ["a", " "]\n}',
      'mine.json:3:18: terms[1]: expected a word or phrase with at least one letter or digit',
    ],
    [
      'a weight in a theme by name',
      '{ "themes": {\n  "x": [{ "term": "a", "weight": 9 }] } }',
      'mine.json:2:34: themes["x"].terms[0].weight: expected a number above 0, at most 5',
    ],
    [
      'a misspelt field',
      '{ "theme": "x",\n "terms": [{ "trem": "a" }] }',
      'mine.json:2:12: terms[0]: unknown field “trem”',
    ],
    [
      'a name twice',
      '{\n  "theme": "x",\n  "terms": ["a"],\n  "terms": ["b"]\n}',
      'mine.json:4:3: terms: “terms” stands twice; only the last would count',
    ],
    [
      'a comma too many',
      '{ "theme": "x", "terms": ["a",] }',
      'mine.json:1:31: expected a value (a comma before ] is one too many)',
    ],
    ['a comment', '// mine\n{ "theme": "x" }', 'mine.json:1:1: comments are no part of JSON; use a `note` field'],
    ['its end cut off', '{ "theme": "x",\n  "terms": ["a"', 'mine.json:2:16: expected ] here: the file may be cut off'],
    ['nothing in it', '', 'mine.json:1:1: expected a value (a comma before ] is one too many)'],
    ['no theme', '{}', 'mine.json:1: has no theme and no cue'],
    [
      'a thousand brackets',
      '['.repeat(1000) + ']'.repeat(1000),
      'mine.json:1:22: is nested too deeply; expected themes with lists of terms',
    ],
    ['a million brackets', '['.repeat(1e6), 'mine.json:1:1: is nested too deeply; expected themes with lists of terms'],
  ])('that has %s is refused with line and column', (_, text, message) => {
    expect(problems(text)).toContain(message);
  });

  it('of 100 MB is refused unread', () => {
    expect(problems(`{ "theme": "x", "terms": ["${'a", "'.repeat(20_000_000)}"] }`)).toEqual([
      'mine.json: expected at most 20 MB',
    ]);
  });

  it('that is not right is thrown with all its problems, the first in the message', () => {
    const read = () => parseLexicon('{ "theme": " ", "terms": [1] }', 'mine.json');
    expect(read).toThrow(LexiconError);
    expect(read).toThrow('mine.json:1:12: theme: expected the name of a theme (and 1 more)');
  });

  it.each(readdirSync('data/lexicon').filter((file) => file !== 'polarity.json'))(
    'is what the library’s own %s is',
    (file) => {
      expect(problems(readFileSync(`data/lexicon/${file}`, 'utf8'), file)).toEqual([]);
    },
  );
});

it('the published JSON Schema is made from the schema that checks (npm run schema)', () => {
  const schema: unknown = JSON.parse(readFileSync('data/schema/lexicon.schema.json', 'utf8'));
  expect(schema).toEqual(lexiconJsonSchema());
});
