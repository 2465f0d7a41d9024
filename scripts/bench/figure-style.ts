/** Colours and sizes of the bench's pictures, as in the client; they follow the reader's scheme, also inside an <img>. */
export const style = `<style>
  .figure { color-scheme: light dark; font: 12px system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif; }
  .ground { fill: #ffffff; } text { fill: #151c28; } .soft { fill: #5f6b7a; } .line { stroke: #e4e8ed; fill: none; }
  .name { paint-order: stroke; stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round; }
  .title { font-size: 14px; font-weight: 650; } .ours { fill: #0f7285; } .ours-line { stroke: #0f7285; fill: none; stroke-width: 2.5; }
  .peer { fill: #858f9c; } .peer-line { stroke: #858f9c; fill: none; stroke-width: 1.5; } .missed { fill: #c2450a; }
  .target { stroke: #151c28; stroke-width: 2; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #10151c; } text { fill: #e9edf2; } .soft { fill: #98a3b0; } .line { stroke: #252e38; }
    .ours { fill: #3ec8dc; } .ours-line { stroke: #3ec8dc; } .peer { fill: #626e7c; } .peer-line { stroke: #98a3b0; }
    .name { stroke: #10151c; } .missed { fill: #ff9a63; } .target { stroke: #e9edf2; }
  }
</style>`;

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** An SVG of its own with a name for those who do not see it. */
export function figure(width: number, height: number, label: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="figure" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(label)}">
${style}
<rect class="ground" width="${width}" height="${height}"/>
${content}
</svg>
`;
}

interface TextOptions {
  class?: string;
  anchor?: 'start' | 'middle' | 'end';
}

export function text(x: number, y: number, content: string, { class: name, anchor = 'start' }: TextOptions = {}): string {
  const classed = name ? ` class="${name}"` : '';
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${classed}>${escaped(content)}</text>`;
}

export const round = (value: number) => Math.round(value * 10) / 10;
