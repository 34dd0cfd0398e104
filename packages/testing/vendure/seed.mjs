import vendure from '@vendure/core';

const {
  ChannelService,
  ConfigService,
  JobQueueService,
  ProductService,
  ProductVariantPrice,
  PromotionService,
  RequestContextService,
  RoleService,
  SearchService,
  TransactionalConnection,
  User,
} = vendure;

/** Euros for a dollar. */
const RATE = 0.9;

const translated = (languageCode, fields) => [{ languageCode, ...fields }];

/** Whoever may do everything. */
async function administrator(app) {
  const users = app.get(TransactionalConnection).rawConnection.getRepository(User);
  const user = await users.findOneOrFail({
    where: { identifier: 'superadmin' },
    relations: { roles: { channels: true } },
  });
  return app.get(RequestContextService).create({ apiType: 'admin', languageCode: 'en', user });
}

/** Every price in euros too. */
async function addEuros(connection, context) {
  const prices = connection.getRepository(context, ProductVariantPrice);
  const dollars = await prices.find({ relations: { variant: true } });
  const euros = dollars.map(
    ({ channelId, price, variant }) =>
      new ProductVariantPrice({ channelId, variant, price: Math.round(price * RATE), currencyCode: 'EUR' }),
  );
  await prices.save(euros, { chunk: 100 });
}

/** A channel for Europe, whose prices are in euros and include tax; of our own products only. */
async function addChannel(app, context, channel) {
  const europe = await app.get(ChannelService).create(context, {
    code: 'europe',
    token: 'europe',
    defaultLanguageCode: 'en',
    availableCurrencyCodes: ['EUR'],
    defaultCurrencyCode: 'EUR',
    pricesIncludeTax: true,
    defaultTaxZoneId: channel.defaultTaxZone.id,
    defaultShippingZoneId: channel.defaultShippingZone.id,
  });
  const roles = app.get(RoleService);
  const { id } = await roles.getSuperAdminRole(context);
  await roles.assignRoleToChannel(context, id, europe.id);
  const input = { channelId: europe.id, productIds: [1, 2], priceFactor: RATE };
  await app.get(ProductService).assignProductsToChannel(await administrator(app), input);
}

/** A tenth off for `TENOFF`; `SUMMER24` has ended. */
async function addCoupons(app, context) {
  const promotions = app.get(PromotionService);
  for (const [couponCode, endsAt] of [['TENOFF'], ['SUMMER24', new Date('2024-09-30')]]) {
    await promotions.createPromotion(context, {
      enabled: true,
      couponCode,
      endsAt,
      translations: translated('en', { name: couponCode }),
      conditions: [],
      actions: [{ code: 'order_percentage_discount', arguments: [{ name: 'discount', value: '10' }] }],
    });
  }
}

/**
 * Writes the search index, and waits for it and the other jobs that the import has left. Its own jobs for the index, one
 * for each product and variant, are dropped: to write it once takes a tenth of the time.
 */
async function buildIndex(app, context) {
  await app.get(TransactionalConnection).rawConnection.query(`delete from job_record where queueName like '%search%'`);
  await app.get(SearchService).reindex(context);
  await app.get(JobQueueService).start();
  const jobs = app.get(ConfigService).jobQueueOptions.jobQueueStrategy;
  const isBusy = async () => (await jobs.findMany({ filter: { isSettled: { eq: false } }, take: 1 })).totalItems > 0;
  while (await isBusy()) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Adds to a shop with the samples what the tests need: euros, German, a second channel, coupons, a search index. */
export async function seed(app) {
  const channels = app.get(ChannelService);
  const context = await administrator(app);
  const channel = await channels.getDefaultChannel(context);
  await channels.update(context, {
    id: channel.id,
    availableCurrencyCodes: ['USD', 'EUR'],
    availableLanguageCodes: ['en', 'de'],
  });
  await addEuros(app.get(TransactionalConnection), context);
  await addChannel(app, context, channel);
  await addCoupons(app, context);
  const german = { name: 'Tischlampe', slug: 'tischlampe', description: '<p>Von Hand gedreht.</p>' };
  await app.get(ProductService).update(context, { id: 1, translations: translated('de', german) });
  await buildIndex(app, context);
}
