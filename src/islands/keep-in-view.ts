let keeping = false;

/** From now on the field that is written in stays in view when a phone's keyboard comes up. */
export function keepInView(): void {
  if (keeping) return;
  keeping = true;
  const look = () => {
    const field = document.activeElement;
    if (field?.matches('main input, main textarea')) field.scrollIntoView({ block: 'center' });
  };
  // The keyboard may have been quicker than this file.
  document.activeElement?.scrollIntoView({ block: 'nearest' });
  (window.visualViewport ?? window).addEventListener('resize', look);
}
