import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const gateway = process.env.WATTLEDGER_GATEWAY_URL ?? 'http://127.0.0.1:8080';
const proxied = ['/api', '/login', '/logout', '/api-docs', '/openapi'];

export default defineConfig({
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(proxied.map((path) => [path, { target: gateway }])),
  },
  build: {
    outDir: 'dist',
    // Nothing becomes a data: address, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    // PatternFly's modules import their styles, which only the bundler understands.
    server: { deps: { inline: [/@patternfly/] } },
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
