import { type GraphFormat, naming } from './graph-file.ts';

interface Declared {
  titles: Map<string, string>;
  defaults: Map<string, string>;
}

interface Element {
  table: 'people' | 'ties';
  values: Map<string, string>;
  line: number;
}

/**
 * GEXF 1.1 to 1.3. A node's label is its name, unless it has an attribute of that name. An edge's kind is its attribute kind or type,
 * else what GEXF calls its kind, else its label. Nodes inside nodes are nodes; what is drawn (viz:…) is left out.
 */
export const gexf: GraphFormat = (take) => {
  const declared: Record<Element['table'], Declared> = {
    people: { titles: new Map(), defaults: new Map() },
    ties: { titles: new Map(), defaults: new Map() },
  };
  const path: Element[] = []; // nodes may stand inside nodes
  let declaring: Declared | undefined;
  let attribute = '';
  let inDefault = false;

  const columns = (table: Element['table']) => () => {
    const titles = [...new Set(declared[table].titles.values())];
    const own = table === 'people' ? ['id'] : ['source', 'target'];
    const rest = titles.filter((title) => !naming(own, title));
    if (table === 'people') return [...own, ...(naming(rest, 'name') ? [] : ['name']), ...rest];
    return [...own, ...(naming(rest, 'weight') ? [] : ['weight']), ...(naming(rest, 'kind', 'type') ? [] : ['kind']), ...rest];
  };

  return {
    open(name, attributes, line) {
      if (name === 'attributes') declaring = declared[attributes.class === 'edge' ? 'ties' : 'people'];
      else if (name === 'attribute' && declaring) {
        attribute = attributes.id;
        declaring.titles.set(attribute, attributes.title?.trim() || attribute);
      } else if (name === 'default') inDefault = declaring !== undefined;
      else if (name === 'node') {
        const values = new Map([['id', attributes.id ?? '']]);
        if (attributes.label) values.set('name', attributes.label);
        path.push({ table: 'people', values, line });
      } else if (name === 'edge') {
        const { source = '', target = '', weight = '', kind, label } = attributes;
        path.push({
          table: 'ties',
          values: new Map(Object.entries({ source, target, weight, kind: kind || label || '' })),
          line,
        });
      } else if (name === 'attvalue') {
        const item = path.at(-1);
        const title = item && declared[item.table].titles.get(attributes.for ?? attributes.id);
        if (item && title) item.values.set(title, attributes.value ?? '');
      }
    },
    text(text) {
      if (inDefault && declaring) declaring.defaults.set(declaring.titles.get(attribute)!, text);
    },
    close(name) {
      if (name === 'attributes') declaring = undefined;
      else if (name === 'default') inDefault = false;
      else if (name === 'node' || name === 'edge') {
        const { table, values, line } = path.pop()!;
        for (const [title, value] of declared[table].defaults) if (!values.has(title)) values.set(title, value);
        take(table, columns(table), { values, line });
      }
    },
  };
};
