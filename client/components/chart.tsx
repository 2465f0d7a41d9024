import { createContext, type RefObject, useContext, useEffect, useRef } from 'react';
import type { Chart as ChartHandle, MakeChart } from '../charts/chart.ts';

/** Where a Figure finds the chart it frames, for export. */
export const FramedChart = createContext<RefObject<ChartHandle<never> | null>>({ current: null });

interface ChartProps<Data, Options> {
  make: MakeChart<Data, Options>;
  data: Data;
  options: Options;
}

/**
 * Joins React to a chart: made once, updated when the data change, made anew when an option that is no function changes.
 * Functions among the options may change with every render: the chart always calls the latest.
 */
export function Chart<Data, Options extends object>({ make, data, options }: ChartProps<Data, Options>) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<ChartHandle<Data> | null>(null);
  const latest = useRef({ data, options });
  const framed = useContext(FramedChart);
  latest.current = { data, options };

  const plain = JSON.stringify(options, (_, value) => (typeof value === 'function' ? undefined : value));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `plain` stands for the options; data come by update
  useEffect(() => {
    const made = make(element.current!, latest.current.data, follow(latest.current.options, latest));
    chart.current = made;
    framed.current = made as ChartHandle<never>;
    return () => {
      made.destroy();
      chart.current = framed.current = null;
    };
  }, [make, plain]);

  const drawn = useRef(data);
  useEffect(() => {
    if (drawn.current !== data) chart.current?.update(data);
    drawn.current = data;
  }, [data]);

  return <div ref={element} className="ct-chart" />;
}

function follow<Options extends object>(options: Options, latest: RefObject<{ options: Options }>): Options {
  const entries = Object.entries(options).map(([key, value]) => {
    if (typeof value !== 'function') return [key, value];
    return [
      key,
      (...args: unknown[]) => (latest.current.options as Record<string, (...a: unknown[]) => unknown>)[key]?.(...args),
    ];
  });
  return Object.fromEntries(entries) as Options;
}
