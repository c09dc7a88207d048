import { fileURLToPath } from 'node:url';
import mdx from '@mdx-js/rollup';
import react from '@vitejs/plugin-react';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { publicFiles } from './scripts/vite/public-files.ts';
import { reportFirstError } from './scripts/vite/report-first-error.ts';

// KaTeX only warns about bad TeX; a page with broken maths must not be built.
const failOnBadMath = () => (tree: unknown, file: { path?: string }) => {
  const [, why] = /"katex-error"\]?,.*?"title":"([^"]*)"/.exec(JSON.stringify(tree)) ?? [];
  if (why) throw new Error(`bad TeX in ${file.path}: ${why}`);
};

const tfjs = ['core', 'layers', 'backend-wasm', 'backend-webgl', 'backend-webgpu', 'backend-cpu', 'vis'].map(
  (name) => `@tensorflow/tfjs-${name}`,
);

// tfjs-vis draws through vega-embed, which compiles expressions with eval; ours interprets them and obeys the strict CSP.
const vegaEmbedShim = fileURLToPath(new URL('src/ui/charts/vega-embed-shim.ts', import.meta.url));

export default defineConfig({
  base: './',
  resolve: { alias: [{ find: /^vega-embed$/, replacement: vegaEmbedShim }] },
  plugins: [
    {
      enforce: 'pre',
      ...mdx({
        remarkPlugins: [remarkGfm, remarkMath],
        rehypePlugins: [[rehypeKatex, { output: 'htmlAndMathml', strict: true }], failOnBadMath],
      }),
    },
    react({ include: /\.(mdx|tsx)$/ }),
    reportFirstError(),
    publicFiles(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,wasm,woff2,svg,json,bin}'],
        // The datasets have a cache of their own, filled when a reader wants them.
        globIgnores: ['data/**'],
        maximumFileSizeToCacheInBytes: 4e6,
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  optimizeDeps: { include: [...tfjs, '@tensorflow/tfjs-vis/dist/render/linechart'] },
  worker: { format: 'es', rolldownOptions: { checks: { pluginTimings: false } } },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,js,mjs}'],
    testTimeout: 30_000,
    // By itself vitest leaves one core to others, on two cores half of the machine.
    maxWorkers: '100%',
  },
});
