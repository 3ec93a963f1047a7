import { describe, expect, it } from 'vitest';
import { classifyFindings } from '../src/index.js';

const texts: Record<string, string> = {
  'lorem ipsum': `Lorem ipsum dolor sit amet, consectetur adipiscing elit. Sed do eiusmod tempor incididunt ut labore et
dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip.

Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore. Excepteur sint occaecat cupidatat non
proident, sunt in culpa qui officia deserunt mollit anim id est laborum.`,
  'a recipe': `Leek and potato soup

- Two leeks, washed well and sliced thinly.
- Three floury potatoes, peeled and diced.
- A litre of good stock.

1. Melt the butter in a heavy pan and add the leeks. Do not let them brown, or the soup will be bitter.
2. Add the potatoes and the stock. Simmer gently until the potatoes are soft, however long that takes.
3. Season well. The result is excellent with fresh bread, although it is not always easy to stop at one bowl.`,
  'a shopping list': `Saturday

- milk
- a dozen eggs, not the small ones
- washing powder
- batteries for the torch
- something nice for pudding`,
  'a football report': `Rovers 2 United 1

Rovers started poorly and conceded within four minutes, when a weak clearance fell to the striker. They improved after
the interval. The equaliser was excellent, and the winner, a header from a corner, was well deserved. United were
consistently slow to the second ball and failed to create a chance in the last half hour. Their manager said that the
result was disappointing but that the performance had been better than last week.`,
  'news of a crime': `A man of 34 appeared at the crown court on Monday, charged with the murder of a neighbour. The jury heard that
the two had quarrelled over a fence. The judge adjourned the trial, which is expected to last three weeks. A second man
was cleared of all charges last spring. The street has been quiet since, and the fence was taken down. Reporters waited
outside until dusk. It rained, and few stayed.`,
  'a software licence': `You may use, copy and modify this program for any purpose, provided that the notice above appears in all copies.
The program comes as it is, without any warranty, express or implied. You alone bear the cost of putting right whatever
does not work. In no event will the authors be liable for loss of data, even where they have been told that it may
happen. This licence ends when you fail to comply with its terms.`,
};

describe('text with nothing of the field in it', () => {
  it.each(Object.entries(texts))('has no theme and is neutral: %s', (_, text) => {
    const findings = classifyFindings(text);
    expect(findings.length).toBeGreaterThan(2);
    for (const finding of findings) expect(finding).toMatchObject({ themes: [], polarity: 'neutral' });
  });

  it('is judged as soon as the document is one of the field', () => {
    const text = `${texts['a software licence']}\n\nChildren in care do not see a dentist often enough.`;
    const findings = classifyFindings(text);
    expect(findings.at(-1)).toMatchObject({ themes: ['health'], polarity: 'weakness' });
  });
});
