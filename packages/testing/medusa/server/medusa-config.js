const { defineConfig } = require('@medusajs/framework/utils');

// Pages of tests are on ports of their own.
const PAGES = '/^http:\\/\\/(localhost|127\\.0\\.0\\.1):\\d+$/';

module.exports = defineConfig({
  admin: { disable: true },
  featureFlags: { translation: true },
  modules: [{ resolve: '@medusajs/medusa/translation' }],
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      storeCors: PAGES,
      adminCors: PAGES,
      authCors: PAGES,
      jwtSecret: 'only for tests',
      cookieSecret: 'only for tests',
    },
  },
});
