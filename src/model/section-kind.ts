/** Heading → what kind of section stands under it. */

/** Kinds of section that change what a sentence under them means. */
export type SectionKind = 'improve' | 'recommend' | 'findings' | 'scope' | 'plans' | 'other' | 'none';

const sectionKinds: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'improve',
    new RegExp(
      [
        '\\b(?:needs?|must|have|has|should) to (?:improve|do to (?:improve|get better)|do better|get better)',
        '\\b(?:must|should|could) (?:improve|be (?:better|improved)|get better)',
        '\\b(?:areas?|aspects|points|actions?|next steps|priorities) (?:for|of|requiring|needing) (?:priority|immediate|action|improvement|further|development|concern|attention)',
        '\\bareas? (?:that|which) (?:needs?|requires?)\\b',
        '\\bareas to (?:improve|develop|strengthen|address)',
        '\\b(?:priority|immediate|required) (?:areas? for )?actions?\\b',
        '\\bstatutory requirements?\\b',
        '\\bneeds? (?:improvement|improving|to be (?:better|improved))',
        '\\bweakness',
        '^even better if\\b',
      ].join('|'),
      'i',
    ),
  ],
  ['recommend', /\brecommend/i],
  ['findings', /\bfindings\b|\bexperiences and progress|\bimpact of leaders|\bleadership|\beffective/i],
  [
    'scope',
    /\bscope\b|\bbackground|\bcontext|\bmethod|\babout (?:the|this)\b|\bareas covered|\bintroduction|\bpurpose/i,
  ],
  ['plans', /\bnext (?:steps|quarter|period)|\bplans? for|\bpriorities\b|\bforward\b/i],
];

// What stands under such a heading is of both kinds.
const strengthsToo = /\b(?:strengths?|(?:works?|working|going|doing) well)\b/i;

/** The kind of a heading; `none` where there is no heading. */
export function sectionKind(section: string | null): SectionKind {
  if (section === null) return 'none';
  if (strengthsToo.test(section)) return 'findings';
  return sectionKinds.find(([, pattern]) => pattern.test(section))?.[0] ?? 'other';
}

/** Whether a heading is one under which every item is a weakness. */
export function isImprovementHeading(section: string): boolean {
  return sectionKind(section) === 'improve';
}
