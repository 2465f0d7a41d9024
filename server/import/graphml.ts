import { type GraphFormat, naming } from './graph-file.ts';

interface Key {
  table: 'people' | 'ties';
  name: string;
  initial?: string;
}

interface Element {
  table: 'people' | 'ties';
  values: Map<string, string>;
  line: number;
}

/**
 * GraphML. A node's name is its data "name", else "label"; an edge's kind its data "kind" or "type", else "label". Nodes of graphs
 * inside nodes are nodes; ports and hyperedges, which have no ends to tie, are left out.
 */
export const graphml: GraphFormat = (take) => {
  const keys = new Map<string, Key[]>();
  const path: Element[] = [];
  let key: Key[] = [];
  let dataKey: string | undefined;
  let text = '';

  const columns = (table: Element['table']) => () => {
    const names = [
      ...new Set(
        [...keys.values()]
          .flat()
          .filter((each) => each.table === table)
          .map(({ name }) => name),
      ),
    ];
    return table === 'people' ? ['id', ...names] : ['source', 'target', ...names];
  };
  /** What data is called as a column, by its name, once all keys are known: "label" where nothing else says name or kind. */
  const renamed: Record<Element['table'], Map<string, string> | undefined> = { people: undefined, ties: undefined };
  function columnOf(table: Element['table'], name: string) {
    renamed[table] ??= new Map(columns(table)().map((each, _, all) => [each, standsFor(table, each, all)]));
    return renamed[table].get(name) ?? name;
  }

  return {
    open(name, attributes, line) {
      text = '';
      if (name === 'key') {
        key = [];
        const title = attributes['attr.name']?.trim();
        const { id = '', for: target = 'all' } = attributes;
        if (title && (target === 'node' || target === 'all')) key.push({ table: 'people', name: title });
        if (title && (target === 'edge' || target === 'all')) key.push({ table: 'ties', name: title });
        keys.set(id, key);
      } else if (name === 'node') path.push({ table: 'people', values: new Map([['id', attributes.id ?? '']]), line });
      else if (name === 'edge') {
        const { source = '', target = '' } = attributes;
        path.push({ table: 'ties', values: new Map(Object.entries({ source, target })), line });
      } else if (name === 'data') dataKey = attributes.key;
    },
    text(part) {
      text += part;
    },
    close(name) {
      const item = path.at(-1);
      if (name === 'default') for (const each of key) each.initial = text;
      else if (name === 'data' && item && dataKey !== undefined) {
        const of = keys.get(dataKey)?.find(({ table }) => table === item.table);
        if (of) item.values.set(of.name, text);
        dataKey = undefined;
      } else if (item && name === (item.table === 'people' ? 'node' : 'edge')) {
        path.pop();
        for (const { table, name: title, initial } of [...keys.values()].flat())
          if (table === item.table && initial !== undefined && !item.values.has(title)) item.values.set(title, initial);
        const values = new Map([...item.values].map(([title, value]) => [columnOf(item.table, title), value]));
        take(item.table, () => columns(item.table)().map((title) => columnOf(item.table, title)), { values, line: item.line });
      }
    },
  };
};

function standsFor(table: Element['table'], name: string, all: readonly string[]): string {
  if (naming([name], 'label') === undefined) return name;
  if (table === 'people') return naming(all, 'name') ? name : 'name';
  return naming(all, 'kind', 'type') ? name : 'kind';
}
