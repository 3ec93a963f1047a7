import { describe, expect, it } from 'vitest';
import { sectionKind } from '../../src/model/section-kind.js';

describe('the kind of a heading', () => {
  it.each([
    'What needs to improve in this area of social work practice?',
    'Areas for priority action',
    'Priority areas for action',
    'What does the council need to do to get better?',
    'What must improve',
    'What should be better',
    'Points for improvement',
    'Key areas to strengthen',
    'Areas that need attention',
    'Next steps for improvement',
    'Even better if',
    'Weaknesses',
  ])('%s: what stands under it must improve', (heading) => {
    expect(sectionKind(heading)).toBe('improve');
  });

  it.each([
    'Strengths and weaknesses',
    'What is working well and what needs to improve',
    'Improvement plan update',
    'Working together to improve outcomes',
    'Overall effectiveness: requires improvement to be good',
    'The experiences and progress of care leavers',
    'Recommendations',
    'Scope of the visit',
  ])('%s: does not make what stands under it a weakness', (heading) => {
    expect(sectionKind(heading)).not.toBe('improve');
  });

  it('is none where there is no heading', () => {
    expect(sectionKind(null)).toBe('none');
  });
});
