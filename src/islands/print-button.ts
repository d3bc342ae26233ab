/* The button that prints the page; without script it isn't there. */

const printButton = document.querySelector<HTMLButtonElement>('#print');
if (printButton) {
  printButton.hidden = false;
  printButton.addEventListener('click', () => window.print());
}
