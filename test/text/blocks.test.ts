import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/text/blocks.js';

const shape = (text: string) => readBlocks(text).map((block) => [block.kind, block.text]);

describe('paragraphs', () => {
  it('joins lines that were wrapped', () => {
    expect(
      shape('Leaders know their services well and\nact quickly when practice falls below\nwhat they expect.'),
    ).toEqual([
      ['paragraph', 'Leaders know their services well and act quickly when practice falls below what they expect.'],
    ]);
  });

  it('joins a sentence that a page break cut, and keeps the footer apart', () => {
    const text =
      'Plans are reviewed in a way that is helpful to the families who\nuse the service and that parents\nInspection of Anytown children’s services\n4 March 2024\n\n2\n\n\funderstand, and they lead to change for most children in the town.\n\nInspection of Anytown children’s services\n4 March 2024\n\n3\n\n\f';
    expect(shape(text).filter(([kind]) => kind === 'paragraph')).toEqual([
      [
        'paragraph',
        'Plans are reviewed in a way that is helpful to the families who use the service and that parents understand, and they lead to change for most children in the town.',
      ],
    ]);
  });

  it('joins a sentence that a page break cut before a capital letter', () => {
    const text =
      'The council has agreed a longer programme of work with partners in health and with the staff of the\nsafeguarding hub, which is now led by the head of service for early help and by the\nInspection of Anytown children’s services\n\n2\n\n\fPolice and Crime Commissioner for the county, and its first results are good for children and families.\nInspection of Anytown children’s services\n\n3\n\n\f';
    const paragraphs = shape(text).filter(([kind]) => kind === 'paragraph');
    expect(paragraphs).toHaveLength(1);
    expect(paragraphs[0]?.[1]).toContain('by the Police and Crime Commissioner');
  });

  it('takes a number off a numbered paragraph, also where it stands on a line of its own', () => {
    expect(shape('12. Decisions are timely.\n\n13.\n\nVisits are regular.')).toEqual([
      ['paragraph', 'Decisions are timely.'],
      ['paragraph', 'Visits are regular.'],
    ]);
  });

  it('does not take a year or an age at the beginning of a line for a number', () => {
    expect(shape('Support is offered to young people up to the age of\n25. Most of them value it.')).toEqual([
      ['paragraph', 'Support is offered to young people up to the age of 25. Most of them value it.'],
    ]);
  });

  it('joins a word that a line end cut at its hyphen', () => {
    expect(shape('Support is well-\ncoordinated.')).toEqual([['paragraph', 'Support is well-coordinated.']]);
  });

  it('repairs soft hyphens, ligatures and no-break spaces', () => {
    expect(shape('The o\uFB03ce is su\u00ADpported by\u00A0sta\uFB00.')).toEqual([
      ['paragraph', 'The office is supported by staff.'],
    ]);
  });
});

describe('list items', () => {
  it.each(['-', '•', '·', '▪', '◼', '\uF0B7', '–', '*', 'o', '➢'])('knows the bullet %s', (bullet) => {
    expect(
      shape(`What needs to improve\n\n${bullet} The timeliness of dental checks.\n${bullet} The choice of homes`),
    ).toEqual([
      ['heading', 'What needs to improve'],
      ['item', 'The timeliness of dental checks.'],
      ['item', 'The choice of homes'],
    ]);
  });

  it('keeps a reference after the full stop with its item', () => {
    expect(shape('- The quality of supervision.\n(Enabler 2, national framework)\n- The range of homes.')).toEqual([
      ['item', 'The quality of supervision. (Enabler 2, national framework)'],
      ['item', 'The range of homes.'],
    ]);
  });
});

describe('headings', () => {
  it.each([
    ['## Main findings', 'Markdown'],
    ['**Main findings**', 'bold type'],
    ['Main findings', 'a short line'],
    ['The experiences and progress of children in care: good', 'a judgement after a colon'],
    [
      'The experiences and progress of children who need help and\nprotection: requires improvement to be good',
      'two lines',
    ],
    ['What needs to improve?', 'a question'],
    ['What needs to improve?1', 'a footnote mark'],
  ])('knows %j (%s)', (heading) => {
    const [first, second] = readBlocks(`${heading}\n\nSocial workers know children well.\n`);
    expect([first?.kind, second?.kind]).toEqual(['heading', 'paragraph']);
  });

  it('does not take a lead-in to a list for one', () => {
    expect(
      shape('Inspectors looked at support for care leavers, with a focus on:\n\n- housing\n- health')[0]?.[0],
    ).toBe('paragraph');
  });
});

describe('furniture', () => {
  const letter = [
    'Ofsted',
    'Piccadilly Gate',
    'Store Street',
    'Manchester',
    'M1 2WD',
    '',
    'T 0300 123 1231',
    'enquiries@ofsted.gov.uk',
    '',
    '3 May 2024',
    '',
    'Ann Other',
    'Director of Children’s Services',
    '1 High Street',
    '',
    'Dear Ms Other',
    '',
    'Focused visit to Anytown children’s services',
    '',
    'This letter summarises the findings of the visit.',
    '',
    'Yours sincerely',
    '',
    'A. N. Inspector',
    'His Majesty’s Inspector',
  ].join('\n');

  it('leaves letterhead, address, date, salutation and signature out', () => {
    expect(shape(letter).filter(([kind]) => kind !== 'furniture')).toEqual([
      ['heading', 'Focused visit to Anytown children’s services'],
      ['paragraph', 'This letter summarises the findings of the visit.'],
    ]);
  });

  it('leaves a judgement table out, one cell a line', () => {
    const text =
      'Judgement\n\nGrade\n\nThe experiences and progress of\nchildren in care\n\nGood\n\nOverall effectiveness\n\nRequires improvement to be good\n\nLeaders know their services well.';
    expect(shape(text).filter(([kind]) => kind !== 'furniture')).toEqual([
      ['paragraph', 'Leaders know their services well.'],
    ]);
  });

  it('leaves rows of figures and their headers out', () => {
    const text =
      'Caseloads are within target.\n\nTeam  Average  Range\n\nDuty Team 14.8 4-22 18\n\nCare Team 17.5 9-24 21\n\nCaseloads\n\nManagers check them every week.';
    expect(
      shape(text)
        .filter(([kind]) => kind === 'paragraph')
        .map(([, body]) => body),
    ).toEqual(['Caseloads are within target.', 'Managers check them every week.']);
  });

  it('leaves the notices at the end out', () => {
    const text =
      'Staff feel valued.\n\nThe Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects.\n\n© Crown copyright 2024';
    expect(shape(text).filter(([kind]) => kind !== 'furniture')).toEqual([['paragraph', 'Staff feel valued.']]);
  });

  it('leaves a footnote at the end of a page out of the sentence that it interrupts', () => {
    const text =
      'What needs to improve?1\n\n- The quality of plans.\n\nMost assessments of children are thorough and\n\n1\n\nThe areas have been cross-referenced with the framework.\nInspection of Anytown\n\n2\n\n\flead to change.\n\nInspection of Anytown\n\n3\n\n\f';
    expect(shape(text).filter(([kind]) => kind === 'paragraph')).toEqual([
      ['paragraph', 'Most assessments of children are thorough and lead to change.'],
    ]);
  });
});
