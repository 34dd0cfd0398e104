/** The type that a global id is of, and the id in its only form, `UHJvZHVjdDo3Mg==`, also for `72`; undefined when it can be none of the types. */
export function globalId<Type extends string>(id: string, ...types: Type[]): { type: Type; id: string } | undefined {
  const [first] = types;
  if (first && /^\d{1,18}$/.test(id)) return { type: first, id: btoa(`${first}:${id}`) };
  try {
    // What is not Base64 throws; what is may still be any text.
    const plain = atob(id);
    const type = types.find((each) => new RegExp(`^${each}:[\\w-]+$`).test(plain));
    return type && { type, id };
  } catch {
    return undefined;
  }
}
