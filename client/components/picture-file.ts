/** What of the computed style a picture needs to look right without the page around it, beside what is so anyway. */
const properties: Record<string, string[]> = {
  fill: [],
  'fill-opacity': ['1'],
  stroke: ['none'],
  'stroke-width': ['1px'],
  'stroke-dasharray': ['none'],
  'stroke-linecap': ['butt'],
  'stroke-linejoin': ['miter'],
  'stroke-opacity': ['1'],
  opacity: ['1'],
  visibility: ['visible'],
  display: ['inline', 'block'],
  'paint-order': ['normal'],
};
const textProperties: Record<string, string[]> = {
  'font-family': [],
  'font-size': [],
  'font-weight': [],
  'font-variant-numeric': ['normal'],
  'text-anchor': ['start'],
  'dominant-baseline': ['auto'],
};
const stopProperties: Record<string, string[]> = { 'stop-color': [], 'stop-opacity': ['1'] };

/** The drawn SVG as a file of its own: colours resolved, the parts of the font that its texts need embedded, paper behind it. */
export async function svgFile(svg: SVGSVGElement): Promise<string> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inlineStyle(svg, copy);
  const { width, height } = sizeOf(svg);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const fonts = await fontFaces(svg.textContent ?? '');
  copy.prepend(element('style', {}, fonts), paperBehind(svg));
  return new XMLSerializer().serializeToString(copy);
}

/** The same as PNG, two pixels a unit. */
export async function pngFile(svg: SVGSVGElement, scale = 2): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const image = new Image(width * scale, height * scale);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgFile(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no PNG of it'))), 'image/png'),
  );
}

export function saveFile(name: string, content: Blob) {
  const url = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A chart made off the page has no computed style: it is put there, unseen, while its style is read. */
function inlineStyle(svg: SVGSVGElement, copy: SVGSVGElement) {
  const away = !svg.isConnected;
  if (away) document.body.append(Object.assign(document.createElement('div'), { hidden: false }).appendChild(svg).parentElement!);
  const from = [svg, ...svg.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')] as SVGElement[];
  for (const [index, element] of from.entries()) {
    const style = getComputedStyle(element);
    const wanted = {
      ...properties,
      ...(element.closest('text') && textProperties),
      ...(element.matches('stop') && stopProperties),
    };
    const kept = Object.entries(wanted).flatMap(([name, usual]) => {
      to[index].removeAttribute(name);
      const value = style.getPropertyValue(name);
      return value && !usual.includes(value) ? [`${name}:${value}`] : [];
    });
    if (!element.hasAttribute('transform') && style.transform !== 'none') kept.push(`transform:${style.transform}`);
    for (const name of ['class', 'tabindex']) to[index].removeAttribute(name);
    to[index].setAttribute('style', kept.join(';'));
  }
  if (away) svg.parentElement!.remove();
}

function sizeOf(svg: SVGSVGElement) {
  const { width, height } = svg.viewBox.baseVal ?? { width: 0, height: 0 };
  const box = svg.getBoundingClientRect();
  return { width: width || box.width || 800, height: height || box.height || 600 };
}

function paperBehind(svg: SVGSVGElement) {
  const { x, y } = svg.viewBox.baseVal ?? { x: 0, y: 0 };
  const { width, height } = sizeOf(svg);
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--ct-paper').trim() || 'white';
  return element('rect', { x, y, width, height, fill: paper });
}

function element(name: string, attributes: Record<string, string | number>, text = '') {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** The page's font faces that hold a character of the text, with the font inside as a data address. */
async function fontFaces(text: string): Promise<string> {
  const points = [...new Set(text)].map((character) => character.codePointAt(0)!);
  const faces = [...document.styleSheets].flatMap((sheet) => {
    const rules = sheet.href && !sheet.href.startsWith(location.origin) ? [] : [...sheet.cssRules];
    return rules.filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ rule, base: sheet.href ?? location.href }));
  });
  const needed = faces.filter(({ rule }) => holds(rule.style.getPropertyValue('unicode-range'), points));
  const embedded = needed.map(async ({ rule, base }) => {
    const source = rule.style.getPropertyValue('src').match(/url\("?([^")]+)"?\)/)?.[1];
    if (!source) return '';
    const data = await dataAddress(new URL(source, base).href);
    return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${data}) format('woff2')}`;
  });
  return (await Promise.all(embedded)).join('');
}

function holds(range: string, points: number[]) {
  const spans = range.split(',').map((part) => part.trim().replace(/^U\+/i, '').split('-'));
  return spans.some(([low, high = low]) => points.some((point) => point >= parseInt(low, 16) && point <= parseInt(high, 16)));
}

async function dataAddress(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error(`the font ${url} could not be read`));
    reader.readAsDataURL(blob);
  });
}
