import mdx from '@mdx-js/rollup';
import react from '@vitejs/plugin-react';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

// KaTeX only warns about bad TeX; a page with broken maths must not be built.
const failOnBadMath = () => (tree: unknown) => {
  const text = JSON.stringify(tree);
  if (text.includes('katex-error')) throw new Error('bad TeX (see the katex-error in the page)');
};

const tfjs = ['core', 'layers', 'backend-wasm', 'backend-webgl', 'backend-webgpu', 'backend-cpu', 'vis'].map(
  (name) => `@tensorflow/tfjs-${name}`,
);

export default defineConfig({
  base: './',
  plugins: [
    {
      enforce: 'pre',
      ...mdx({
        remarkPlugins: [remarkGfm, remarkMath],
        rehypePlugins: [[rehypeKatex, { output: 'htmlAndMathml', strict: true }], failOnBadMath],
      }),
    },
    react({ include: /\.(mdx|tsx)$/ }),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,wasm,woff2,svg}', 'models/**/*'],
        globIgnores: ['data/**'],
        maximumFileSizeToCacheInBytes: 4e6,
        // MNIST is kept by the dataset cache, under its own key.
        navigateFallback: 'index.html',
      },
    }),
  ],
  optimizeDeps: { include: tfjs },
  worker: { format: 'es' },
  build: { target: 'es2023', chunkSizeWarningLimit: 2000 },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,js,mjs}'],
    testTimeout: 30_000,
  },
});
