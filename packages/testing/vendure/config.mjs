import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import assetServer from '@vendure/asset-server-plugin';
import vendure from '@vendure/core';

const { DefaultJobQueuePlugin, DefaultSearchPlugin, NoopLogger, dummyPaymentHandler } = vendure;

/** Only what went wrong, and not on standard output, which carries the address. */
class ErrorLogger extends NoopLogger {
  error(message, _context, trace) {
    console.error(`Vendure: ${message}`, trace ?? '');
  }
}

/** The sample products of Vendure's own installer: an initial set-up, a table and photographs. */
export const SAMPLES = fileURLToPath(new URL('assets/', import.meta.resolve('@vendure/create/package.json')));

/**
 * A shop in memory, on a port the system chooses, that anybody may call from any page: Vendure's defaults.
 *
 * @param {string} folder where its pictures are kept
 * @param {Uint8Array} [database] what an earlier one has left; without it the shop starts empty
 * @returns {Partial<import('@vendure/core').VendureConfig>}
 */
export function vendureConfig(folder, database) {
  return {
    apiOptions: { hostname: '127.0.0.1', port: 0, adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
    authOptions: { tokenMethod: ['cookie', 'bearer'], cookieOptions: { secret: 'only for tests' } },
    dbConnectionOptions: {
      type: 'sqljs',
      database: database ?? new Uint8Array([]),
      autoSave: false,
      synchronize: !database,
      logging: false,
    },
    importExportOptions: { importAssetsDir: join(SAMPLES, 'images') },
    logger: new ErrorLogger(),
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    plugins: [
      assetServer.AssetServerPlugin.init({
        route: 'assets',
        assetUploadDir: join(folder, 'assets'),
        // The photographs as they are: to make smaller ones of all would take longer than everything else together.
        previewStrategy: { generatePreviewImage: async (_context, _type, data) => data },
      }),
      DefaultJobQueuePlugin.init({ pollInterval: 20 }),
      DefaultSearchPlugin.init({ bufferUpdates: false }),
    ],
  };
}
