/** Sentence → how it begins: with a consequence, a contrast, a pronoun that picks something up, or a subject of its own. */

const openers: readonly (readonly [string, RegExp])[] = [
  ['aim', /^to [a-z]/i],
  ['doing', /^(?!during|following|including|regarding|concerning|according|nothing|everything)[a-z]{3,}ing\b/i],
  [
    'consequence',
    /^(?:this (?:means|results|leads|has led|has meant|leaves|impacts|ensures|helps|enables|allows|provides|supports|gives|makes|creates|avoids|prevents|reduces|heightens)|as a (?:result|consequence)|consequently|therefore|because of this|in turn|this,? in turn|the result|thus|hence|accordingly)\b/i,
  ],
  [
    'contrast',
    /^(?:however|but|despite (?:this|these)|nevertheless|nonetheless|although|while|whilst|that said|even so|in contrast|conversely|yet|notwithstanding|on the other hand)\b/i,
  ],
  [
    'share',
    /^(?:for (?:some|a (?:small|very small|few|minority|large|significant|handful)|most|others|many|those|these|too many|one|two|all)|some\b|others\b|a (?:small|few|minority|very small)|most\b|many\b|in (?:some|most|a few|a small|stronger|better|weaker|the (?:best|weakest|strongest)|these|those|such|other))\b/i,
  ],
  [
    'anaphor',
    /^(?:this|these|they|it|its|their|such|those|he|she|both|here|there|that|the (?:team|service|group|programme|panel|board|plan|approach|offer|scheme|project|process|quality|meetings?|work|same|impact|majority|rest))\b/i,
  ],
  [
    'addition',
    /^(?:in addition|additionally|also|furthermore|moreover|similarly|likewise|for example|for instance|in particular|particularly|notably|significantly|positively|equally|importantly|when|where|if)\b/i,
  ],
];

/** How a sentence begins, in one word; `none` where it begins with a subject of its own. */
export function openerOf(text: string): string {
  return openers.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none';
}
