import { correction, generate } from 'lean-qr/nano';
import type { Presentation } from './presentation.ts';

/** Modules of white that a code needs around it. */
const BORDER = 4;

/**
 * Puts the address at which learning goes on into the closing slides, for phones as a QR code. On
 * this computer's own address, which no phone can reach, nothing is put there.
 */
export function closing({ slides }: Presentation): void {
  if (location.protocol === 'file:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname))
    return;
  for (const slide of slides) {
    const place = slide.querySelector<HTMLElement>('.qr');
    if (!place || place.firstChild) continue;
    const address = location.origin + (place.dataset.path ?? '');
    const caption = document.createElement('p');
    caption.append('手机扫码，或打开', document.createElement('br'), ...breakable(address));
    place.append(codeOf(address), caption);
    place.hidden = false;
  }
}

function codeOf(address: string): SVGSVGElement {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * BORDER;
  let dark = '';
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) dark += `M${x + BORDER} ${y + BORDER}h1v1h-1z`;
  const make = <Name extends 'svg' | 'path'>(name: Name, attributes: Record<string, string>) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const svg = make('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': '本页地址的二维码' });
  svg.append(make('path', { d: dark, 'shape-rendering': 'crispEdges' }));
  return svg;
}

/** An address without its scheme, which may be broken after each part. */
function breakable(address: string): Node[] {
  const parts = address.replace(/^https?:\/\//, '').match(/[^/.]+[/.]?|[/.]/g) ?? [];
  return parts.flatMap((part) => [document.createTextNode(part), document.createElement('wbr')]);
}
