import { describe, expect, it } from 'vitest';
import { loadOrder } from './load-order.ts';

const table = (name: string, ...refersTo: string[]) => ({ name, refersTo });

describe('the order in which tables are filled', () => {
  it('puts a table after those it refers to, and otherwise goes by name', () => {
    const tables = [
      table('coding', 'passage', 'workspace'),
      table('passage', 'document_version', 'workspace'),
      table('workspace'),
      table('document_version', 'workspace'),
      table('audit', 'workspace'),
    ];
    expect(loadOrder(tables).map((one) => one.name)).toEqual([
      'workspace',
      'audit',
      'document_version',
      'passage',
      'coding',
    ]);
  });

  it('does not exist when tables refer to each other in a circle', () => {
    expect(() => loadOrder([table('one', 'other'), table('other', 'one'), table('workspace')])).toThrow(
      'in a circle, so they cannot be restored one after the other: one, other.',
    );
  });
});
