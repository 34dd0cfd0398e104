const { writeFileSync } = require('node:fs');
const { ContainerRegistrationKeys, Modules, ProductStatus } = require('@medusajs/framework/utils');
const flows = require('@medusajs/medusa/core-flows');

/** Countries of Europe in this shop. To what Danes pay 25 per cent of tax are added; prices in dollars include 10. */
const EUROPE = ['dk', 'fr', 'de', 'it', 'es', 'se', 'gb'];

/** Prices in both currencies of the shop. */
const prices = (amount) => [
  { amount, currency_code: 'eur' },
  { amount: amount + 5, currency_code: 'usd' },
];

const product = (title, handle, options, variants, more = {}) => ({
  title,
  handle,
  description: `<p>${title} &amp; more.</p>`,
  status: ProductStatus.PUBLISHED,
  options: Object.entries(options).map(([name, values]) => ({ title: name, values })),
  variants: variants.map(([choice, sku, amount]) => ({
    title: choice.join(' / '),
    sku,
    options: Object.fromEntries(Object.keys(options).map((name, at) => [name, choice[at]])),
    manage_inventory: true,
    prices: prices(amount),
  })),
  ...more,
});

const range = (length) => Array.from({ length }, (_, at) => at + 1);
const SIZES = ['S', 'M', 'L', 'XL'];

const PRODUCTS = [
  product(
    'Medusa T-Shirt',
    't-shirt',
    { Size: SIZES, Color: ['Black', 'White'] },
    SIZES.flatMap((size) =>
      ['Black', 'White'].map((color) => [[size, color], `SHIRT-${size}-${color.toUpperCase()}`, 10]),
    ),
  ),
  product(
    'Medusa Shorts',
    'shorts',
    { Size: SIZES },
    SIZES.map((size) => [[size], `SHORTS-${size}`, 12.5]),
  ),
  product('Medusa Mug', 'mug', { Colour: ['Blue', 'Grey'] }, [
    [['Blue'], 'MUG-BLUE', 8],
    [['Grey'], 'MUG-GREY', 8],
  ]),
  product('Medusa Cap', 'cap', { 'Default option': ['Default option value'] }, [
    [['Default option value'], 'CAP', 14.99],
  ]),
  product(
    'Wall Paint',
    'wall-paint',
    { Shade: range(12).map((shade) => `Shade ${shade}`), Litres: range(10).map(String) },
    range(12).flatMap((shade) =>
      range(10).map((litres) => [[`Shade ${shade}`, String(litres)], `PAINT-${shade}-${litres}`, 9 + litres]),
    ),
  ),
];

/** Pieces of what there is little of. */
const STOCK = { 'MUG-BLUE': 3, 'MUG-GREY': 0 };

/**
 * Makes a small shop. Writes into the file that `SEED_RESULT` names the publishable key of its sales channel, the id of that,
 * and a key of two.
 */
exports.default = async function seed({ container }) {
  const run = async (flow, input) => (await flow(container).run({ input })).result;
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);

  const [channel] = await run(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: 'Web' }] });
  const [store] = await container.resolve(Modules.STORE).listStores();
  await run(flows.updateStoresWorkflow, {
    selector: { id: store.id },
    update: {
      supported_currencies: [
        { currency_code: 'eur', is_default: true },
        { currency_code: 'usd', is_tax_inclusive: true },
      ],
      default_sales_channel_id: channel.id,
    },
  });
  await run(flows.createRegionsWorkflow, {
    regions: [
      { name: 'Europe', currency_code: 'eur', countries: EUROPE, payment_providers: ['pp_system_default'] },
      { name: 'United States', currency_code: 'usd', countries: ['us'], payment_providers: ['pp_system_default'] },
    ],
  });
  await run(flows.createTaxRegionsWorkflow, [
    { country_code: 'dk', provider_id: 'tp_system', default_tax_rate: { rate: 25, code: 'dk', name: 'Moms' } },
    { country_code: 'us', provider_id: 'tp_system', default_tax_rate: { rate: 10, code: 'us', name: 'Tax' } },
    { country_code: 'fr', provider_id: 'tp_system' },
  ]);

  const [location] = await run(flows.createStockLocationsWorkflow, {
    locations: [{ name: 'Warehouse', address: { city: 'Copenhagen', country_code: 'DK', address_1: '' } }],
  });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' },
  });
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [found] = await fulfillment.listShippingProfiles({ type: 'default' });
  const profile =
    found ?? (await run(flows.createShippingProfilesWorkflow, { data: [{ name: 'Default', type: 'default' }] }))[0];
  const set = await fulfillment.createFulfillmentSets({
    name: 'Delivery',
    type: 'shipping',
    service_zones: [{ name: 'Europe', geo_zones: EUROPE.map((country_code) => ({ country_code, type: 'country' })) }],
  });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  });
  await run(
    flows.createShippingOptionsWorkflow,
    ['Standard', 'Express'].map((name, at) => ({
      name: `${name} Shipping`,
      price_type: 'flat',
      provider_id: 'manual_manual',
      service_zone_id: set.service_zones[0].id,
      shipping_profile_id: profile.id,
      type: { label: name, description: `Ship in ${at ? '24 hours' : '2-3 days'}.`, code: name.toLowerCase() },
      prices: prices(10),
      rules: [
        { attribute: 'enabled_in_store', value: 'true', operator: 'eq' },
        { attribute: 'is_return', value: 'false', operator: 'eq' },
      ],
    })),
  );
  await run(flows.linkSalesChannelsToStockLocationWorkflow, { id: location.id, add: [channel.id] });

  const [other] = await run(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: 'Market' }] });
  const [key, wideKey] = await run(flows.createApiKeysWorkflow, {
    api_keys: ['Web', 'All'].map((title) => ({ title, type: 'publishable', created_by: '' })),
  });
  await run(flows.linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: [channel.id] });
  await run(flows.linkSalesChannelsToApiKeyWorkflow, { id: wideKey.id, add: [channel.id, other.id] });

  const [category] = await run(flows.createProductCategoriesWorkflow, {
    product_categories: [{ name: 'Merch', is_active: true }],
  });
  const products = await run(flows.createProductsWorkflow, {
    products: PRODUCTS.map((each) => ({
      ...each,
      category_ids: each.handle === 'wall-paint' ? [] : [category.id],
      shipping_profile_id: profile.id,
      sales_channels: [{ id: channel.id }],
    })),
  });
  await run(flows.createTranslationsWorkflow, {
    translations: products
      .filter(({ handle }) => handle === 'cap')
      .map(({ id }) => ({
        reference: 'product',
        reference_id: id,
        locale_code: 'de-DE',
        translations: { title: 'Medusa-Mütze' },
      })),
  });
  const { data: items } = await query.graph({ entity: 'inventory_item', fields: ['id', 'sku'] });
  await run(flows.createInventoryLevelsWorkflow, {
    inventory_levels: items.map(({ id, sku }) => ({
      location_id: location.id,
      inventory_item_id: id,
      stocked_quantity: STOCK[sku] ?? 1000000,
    })),
  });

  const { data: sold } = await query.graph({ entity: 'variant', fields: ['id', 'sku'] });
  await run(flows.createPriceListsWorkflow, {
    price_lists_data: [
      {
        title: 'Sale',
        description: 'Sale',
        type: 'sale',
        status: 'active',
        prices: sold
          .filter(({ sku }) => sku.startsWith('SHORTS'))
          .flatMap(({ id: variant_id }) => [
            { variant_id, amount: 9.95, currency_code: 'eur' },
            { variant_id, amount: 14.95, currency_code: 'usd' },
          ]),
      },
    ],
  });
  await run(flows.createPromotionsWorkflow, {
    promotionsData: [
      {
        code: 'TENOFF',
        type: 'standard',
        status: 'active',
        is_automatic: false,
        application_method: { type: 'percentage', target_type: 'order', value: 10, currency_code: 'eur' },
      },
    ],
  });
  writeFileSync(
    process.env.SEED_RESULT,
    JSON.stringify({ key: key.token, wideKey: wideKey.token, channel: channel.id }),
  );
};
