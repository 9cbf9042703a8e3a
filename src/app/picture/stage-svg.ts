/** The stage as a picture by itself: every look that the page's styles give is written into the copy. */

/** What styles may change in the picture, as attributes of SVG. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'visibility',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const;

const KEPT = new Set<string>([
  ...[
    'viewBox',
    'width',
    'height',
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'd',
    'points',
  ],
  ...['transform', 'dx', 'dy', 'id', 'href', 'opacity', 'startOffset', 'textLength', 'preserveAspectRatio'],
]);

const SVG = 'http://www.w3.org/2000/svg';

/** Attributes of the page (roles, keys, data, handlers) stay there; a hidden element does not come along. */
const dress = (from: Element, to: Element): void => {
  const look = getComputedStyle(from);
  for (const { name } of [...to.attributes]) if (!KEPT.has(name)) to.removeAttribute(name);
  for (const name of LOOKS) {
    const value = look.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, value);
  }
  const children = [...to.children];
  [...from.children].forEach((child, place) => {
    const copy = children[place];
    if (!copy) return;
    if (getComputedStyle(child).display === 'none') copy.remove();
    else dress(child, copy);
  });
};

const element = (name: string, attributes: Readonly<Record<string, string>>): SVGElement => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

/** Messages beyond a few dozen are drawn on a canvas under the picture. */
const crowdOf = (stage: Element, width: string, height: string): SVGElement[] => {
  const canvas = stage.querySelector<HTMLCanvasElement>('canvas.stage-crowd');
  return canvas ? [element('image', { width, height, href: canvas.toDataURL() })] : [];
};

/**
 * @param root where to look for the stage; @param fontFaces rules that bring the typefaces along, or nothing.
 * `null` where there is no stage.
 */
export const stageSvg = (root: ParentNode, title: string, fontFaces = ''): string | null => {
  const picture = root.querySelector<SVGSVGElement>('svg.stage-picture');
  if (!picture) return null;
  const copy = picture.cloneNode(true) as SVGSVGElement;
  dress(picture, copy);
  const [, , width = '0', height = '0'] = (picture.getAttribute('viewBox') ?? '').split(' ');
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  const name = element('title', {});
  name.textContent = title;
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--ground').trim();
  const style = element('style', {});
  style.textContent = fontFaces;
  copy.prepend(
    name,
    ...(fontFaces === '' ? [] : [style]),
    element('rect', { width, height, fill: ground }),
    ...crowdOf(picture.parentElement ?? picture, width, height),
  );
  return `${new XMLSerializer().serializeToString(copy)}\n`;
};
