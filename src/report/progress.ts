/** A progress bar on standard error, at a terminal only. Node only. */

import { SingleBar } from 'cli-progress';

/** A bar under way. */
export interface Progress {
  /** Shows how far it has come, 0 to 1, and at what. */
  readonly show: (share: number, at: string) => void;
  readonly stop: () => void;
}

/** Begins a bar; where standard error is no terminal, nothing is shown. */
export function startProgress(): Progress {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {percentage} %  {at}',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(1000, 0, { at: '' });
  return { show: (share, at) => bar.update(Math.round(share * 1000), { at }), stop: () => bar.stop() };
}
