/** Texts by key, in i18next's JSON syntax: `{{name}}` and plural keys such as `piecesLeft_one`, `piecesLeft_other`. */
export type Messages = Readonly<Record<string, string>>;

/** Values for `{{name}}`; `count` also picks the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();

function pluralCategory(language: string, count: number): string {
  // English needs no Intl: making a PluralRules costs time on a slow phone.
  if (/^en\b/.test(language)) return count === 1 ? 'one' : 'other';
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule.select(count);
}

/** The text of `key` from `messages`, or undefined when it has none. Values are put in as they are: the result is text, never markup. */
export function resolveMessage(
  messages: Messages | undefined,
  language: string,
  key: string,
  values: MessageValues = {},
): string | undefined {
  if (!messages) return undefined;
  const { count } = values;
  const text =
    (typeof count === 'number'
      ? ((count === 0 ? messages[`${key}_zero`] : undefined) ??
        messages[`${key}_${pluralCategory(language, count)}`] ??
        messages[`${key}_other`])
      : undefined) ?? messages[key];
  // Optional, because a page's JSON may hold something else than texts.
  return text?.replace?.(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
