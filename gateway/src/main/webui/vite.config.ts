import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The gateway that answers `/api`, `/login` and `/logout` while `npm run dev` serves the pages. */
const gateway = process.env.SALESAI_GATEWAY_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    rollupOptions: {
      output: {
        // Libraries change seldom and stay cached over releases; one file each instead of dozens.
        manualChunks: (id) =>
          id.includes('lucide-react') ? 'icons' : id.includes('node_modules') ? 'vendor' : undefined,
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/login', '/logout'].map((path) => [path, { target: gateway, changeOrigin: true }]),
    ),
  },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
