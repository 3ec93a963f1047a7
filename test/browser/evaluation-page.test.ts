import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const chromiumPath = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));
const folder = mkdtempSync(join(tmpdir(), 'page-'));
const page = join(folder, 'page.html');
afterAll(() => rmSync(folder, { recursive: true }));

// What runs in the page is text: these sources are checked against Node's types, not a browser's.
const focused = "document.activeElement?.getAttribute('name') ?? document.activeElement?.tagName ?? ''";
/** Contrast of text and ground (WCAG 2.2), by selector. */
const contrasts = `(() => {
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    if (element === null) return 'rgb(255, 255, 255)';
    const own = getComputedStyle(element).backgroundColor;
    return own === 'rgba(0, 0, 0, 0)' ? ground(element.parentElement) : own;
  };
  return ['h1', '.lead', '.card .range', 'nav a', 'th', 'td', '.where', '.text', 'mark', 'dt', '.bad', '.ok', '.sure'].flatMap((selector) => {
    const element = document.querySelector(selector);
    if (element === null) return [];
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))];
    return [[selector, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)]];
  });
})()`;

describe.skipIf(chromiumPath === undefined)('the evaluation page in a browser', () => {
  let browser: Browser;
  let view: Page;
  const faults: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    const gold = ['portsmouth-focused-visit-2025', 'plymouth-scrutiny-2024'].map((name) => `data/gold/${name}.jsonl`);
    spawnSync(process.execPath, [
      'dist/cli.js',
      'evaluate',
      '--gold',
      ...gold,
      '--text',
      'seeds',
      '-o',
      page,
      '--resamples',
      '20',
    ]);
    browser = await chromium.launch({
      executablePath: chromiumPath ?? '',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    view = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    view.on('pageerror', (error) => faults.push(error.message));
    view.on('console', (message) => faults.push(message.text()));
    view.on('request', (request) => asked.push(request.url()));
    await view.goto(pathToFileURL(page).href);
  });
  afterAll(() => browser.close());

  const shown = (): Promise<number> => view.locator('#sentences > li:visible').count();

  it('loads without a fault and asks for nothing else', () => {
    expect(faults).toEqual([]);
    expect(asked).toEqual([pathToFileURL(page).href]);
  });

  it('shows the wrong sentences first, and all when asked', async () => {
    const wrong = await view
      .locator('#sentences > li[data-polarity=wrong], #sentences > li[data-themes=wrong]')
      .count();
    expect(await shown()).toBe(wrong);
    await view.getByLabel('Show').selectOption('all sentences');
    expect(await shown()).toBe(204);
    expect(await view.locator('#count').textContent()).toBe('204 of 204 sentences shown.');
  });

  it('filters by gold and called label, by document and by words', async () => {
    await view.getByLabel('Gold polarity').selectOption('weakness');
    await view.locator('select[name=document]').selectOption('portsmouth-focused-visit-2025');
    const weaknesses = await shown();
    expect(weaknesses).toBe(await view.locator('li[data-gold=weakness][data-document^=portsmouth]').count());
    await view.getByLabel('Words').fill('care leavers');
    expect(await shown()).toBeLessThan(weaknesses);
    await view.getByRole('button', { name: 'Clear' }).click();
    await view.getByLabel('Show').selectOption('all sentences');
    await view.getByLabel('Called theme').selectOption('NEET');
    const themes = await view
      .locator('#sentences > li:visible')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-calledtheme')));
    expect(themes.length).toBeGreaterThan(0);
    for (const theme of themes) expect(theme).toContain('NEET');
  });

  it('marks evidence with what it speaks for', async () => {
    const mark = view.locator('#sentences mark').first();
    expect(await mark.getAttribute('title')).toMatch(/: \+\d+\.\d\d \((?:lexicon|bayes|section)\)/);
  });

  it('can be used from the keyboard: links, filters and tables take the focus in turn', async () => {
    await view.reload();
    const reached = new Set<string>();
    for (let press = 0; press < 60; press += 1) {
      await view.keyboard.press('Tab');
      reached.add(await view.evaluate<string>(focused));
    }
    for (const stop of ['A', 'SUMMARY', 'show', 'gold', 'called', 'words']) expect(reached).toContain(stop);
  });

  it.each(['light', 'dark'] as const)(
    'has text that can be read in %s: contrast of 4.5 or more',
    async (colorScheme) => {
      await view.emulateMedia({ colorScheme });
      const ratios = await view.evaluate<[string, number][]>(contrasts);
      expect(ratios.length).toBeGreaterThan(10);
      expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([]);
    },
  );

  it('is not wider than a small screen, and prints without its filters', async () => {
    await view.setViewportSize({ width: 360, height: 700 });
    expect(await view.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await view.emulateMedia({ media: 'print' });
    expect(await view.locator('#filters').isVisible()).toBe(false);
    expect((await view.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });
});
