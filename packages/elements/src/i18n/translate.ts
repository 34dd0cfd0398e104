/** Texts by key, in i18next's JSON syntax: `{{name}}` and plural keys such as `piecesLeft_one`, `piecesLeft_other`. */
export type Messages = Readonly<Record<string, string>>;

/** What texts are asked for by: their keys, without the plural's category. */
export type MessageKey<E extends Messages> = keyof E extends infer Key
  ? Key extends `${infer Counted}_${Intl.LDMLPluralRule}`
    ? Counted
    : Key & string
  : never;

/** Values for `{{name}}`; `count` also picks the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * The text of `key` from `messages`, or undefined when it has none. `plural` is the CLDR category of `values.count`. Values
 * are put in as they are, large numbers in groups as `language` has them: the result is text, never markup.
 */
export function resolveMessage(
  messages: Messages | undefined,
  key: string,
  values: MessageValues = {},
  plural = values.count === 1 ? 'one' : 'other',
  language = 'en',
): string | undefined {
  const counted = 'count' in values ? (messages?.[`${key}_${plural}`] ?? messages?.[`${key}_other`]) : undefined;
  // Optional, because a page's JSON may hold something else than texts.
  return (counted ?? messages?.[key])?.replace?.(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    // The first use of Intl costs time on a slow phone.
    return Number(value) > 999 ? value.toLocaleString(language) : `${value}`;
  });
}
