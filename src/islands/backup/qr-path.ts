import { correction, generate } from 'lean-qr/nano';

/** Modules of white that a code needs around it. */
const BORDER = 4;

/** A text as a QR code: its width in modules with the white around it, and its dark modules as an SVG path. */
export function qrPath(text: string): { size: number; dark: string } {
  const code = generate(text, { minCorrectionLevel: correction.L });
  let dark = '';
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) dark += `M${x + BORDER} ${y + BORDER}h1v1h-1z`;
  return { size: code.size + 2 * BORDER, dark };
}
