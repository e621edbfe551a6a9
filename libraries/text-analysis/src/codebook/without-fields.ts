// A copy of a thing without some of its fields.

export function withoutFields<Value extends object, Field extends keyof Value>(
  value: Value,
  ...fields: Field[]
): Omit<Value, Field> {
  const kept = Object.entries(value).filter(([field]) => !fields.includes(field as Field));
  return Object.fromEntries(kept) as Omit<Value, Field>;
}
