/** Heading → what kind of section stands under it. */

/** Kinds of section that change what a sentence under them means. */
export type SectionKind = 'improve' | 'recommend' | 'findings' | 'scope' | 'plans' | 'other' | 'none';

const sectionKinds: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'improve',
    /\b(?:needs?|must|have|has) to (?:improve|do to improve|do better)|\bareas? (?:for|of|requiring) (?:priority|improvement|further|development|concern)|\b(?:priority|immediate|required) actions?\b|\bstatutory requirements?\b|\bneeds? (?:improvement|improving)|\bweakness|\bshould improve|\bto improve\b/i,
  ],
  ['recommend', /\brecommend/i],
  ['findings', /\bfindings\b|\bexperiences and progress|\bimpact of leaders|\bleadership|\beffective/i],
  [
    'scope',
    /\bscope\b|\bbackground|\bcontext|\bmethod|\babout (?:the|this)\b|\bareas covered|\bintroduction|\bpurpose/i,
  ],
  ['plans', /\bnext (?:steps|quarter|period)|\bplans? for|\bpriorities\b|\bforward\b/i],
];

/** The kind of a heading; `none` where there is no heading. */
export function sectionKind(section: string | null): SectionKind {
  if (section === null) return 'none';
  return sectionKinds.find(([, pattern]) => pattern.test(section))?.[0] ?? 'other';
}

/** Whether a heading is one under which every item is a weakness. */
export function isImprovementHeading(section: string): boolean {
  return sectionKind(section) === 'improve';
}
