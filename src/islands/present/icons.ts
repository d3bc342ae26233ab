/** Line icons of the controls, 24 × 24, drawn as those of the site: `components/Icon.astro`. */
export const ICONS = {
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  overview: 'M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z',
  black: 'M3 5h18v12H3zM9 21h6M7 15 17 7',
  pointer: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM12 2v4M12 18v4M2 12h4M18 12h4',
  look: 'M12 3a9 9 0 1 0 0 18ZM12 3a9 9 0 0 1 0 18',
  sound: 'M4 9v6h4l5 4V5L8 9ZM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  speaker: 'M3 4h18v11H3zM12 15v4M8 20h8M7 8h6M7 11h4',
  'full-screen': 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  again: 'M4 5v6h6M4.5 11a8 8 0 1 1 2 6.5',
  help: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.01',
  exit: 'M10 4H4v16h6M9 12h11M16 8l4 4-4 4',
} as const;

/** An icon as HTML. */
export function icon(name: keyof typeof ICONS): string {
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${ICONS[name]}"/></svg>`;
}
