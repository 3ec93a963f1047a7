import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';

/**
 * JSON as text that is parsed, not as an object literal: engines read it several times faster. A file that holds one
 * string stays a string, to be read when it is needed.
 */
const parsedJson: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'parsed-json',
  setup(build) {
    build.onLoad({ filter: /[\\/]data[\\/].*\.json$/ }, async ({ path }) => {
      const value: unknown = JSON.parse(await readFile(path, 'utf8'));
      const text = JSON.stringify(value);
      const contents = typeof value === 'string' ? text : `JSON.parse(${JSON.stringify(text)})`;
      return { contents: `export default ${contents};`, loader: 'js' };
    });
  },
};

// Everything is bundled: an installed package brings nothing else along.
const shared: Options = {
  target: 'es2022',
  minify: true,
  splitting: false,
  noExternal: [/.*/],
  esbuildPlugins: [parsedJson],
  esbuildOptions(options) {
    options.alias = {
      // Its main file asks for its parts in a way that no bundler follows.
      'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
      'compromise/one': './scripts/compromise-sentences.js',
    };
  },
};

/** Bundled CommonJS asks for Node's own modules with `require`, which an ES module has to make. */
const withRequire: NonNullable<Options['banner']> = ({ format }) =>
  format === 'esm' ? { js: readFileSync('scripts/esm-require.js', 'utf8') } : {};

export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts' }, format: ['esm', 'cjs'], platform: 'neutral', dts: true },
  {
    ...shared,
    entry: { train: 'src/train.ts' },
    format: ['esm', 'cjs'],
    platform: 'node',
    dts: true,
    banner: withRequire,
  },
  {
    ...shared,
    entry: { lexicon: 'src/lexicon/index.ts' },
    format: ['esm', 'cjs'],
    platform: 'node',
    dts: true,
    banner: withRequire,
  },
  { ...shared, entry: { cli: 'src/cli.ts' }, format: ['esm'], platform: 'node', banner: withRequire },
]);
