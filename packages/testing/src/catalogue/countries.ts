/** Countries of the EU that the demo shop serves alike: those without terms of their own. */
export const REST_OF_EU: readonly string[] = 'FR ES IT PT PL DK FI IE GR CZ SK SI HU HR RO BG EE LV LT CY MT'.split(
  ' ',
);
