/** What the slides are measured by. */
interface Measures {
  floor: number;
  contrast: number;
  /** Which slides; all where it is left out. */
  only?: string;
  /** Pixels of the canvas that are left above the page number. */
  air?: number;
}

/** What is wrong with the slides of the page; to be run in the page, so that it needs nothing from outside. */
export function measure({ floor, contrast, only = '', air = 0 }: Measures) {
  const problems: string[] = [];
  let texts = 0;
  const slides = [...document.querySelectorAll<HTMLElement>(`.stage > .slide${only}`)];
  const root = document.documentElement;

  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isClear = (color: string) => channels(color)[3] === 0;
  const groundOf = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element);
    return isClear(backgroundColor) && element.parentElement
      ? groundOf(element.parentElement)
      : backgroundColor;
  };
  const contrastOf = (element: Element) => {
    const [one, other] = [getComputedStyle(element).color, groundOf(element)]
      .map(luminance)
      .sort((a, b) => b - a);
    return ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05);
  };
  const textsIn = (slide: HTMLElement) => {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const found: { node: Node; element: Element }[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const shown = element && element.getClientRects().length > 0;
      if (shown && walker.currentNode.nodeValue?.trim()) found.push({ node: walker.currentNode, element });
    }
    return found;
  };

  const measureOne = (slide: HTMLElement, state: string) => {
    const say = (what: string, node?: Node) =>
      problems.push(
        `${slide.id}（${slide.dataset.name}）${state}: ${what} ${node?.nodeValue?.trim().slice(0, 12) ?? ''}`,
      );
    const frame = slide.getBoundingClientRect();
    const scale = frame.width / slide.offsetWidth;
    if (slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth) say('overflows');
    const number = slide.querySelector('.page-number')?.getBoundingClientRect();
    const body = slide.querySelector('.slide-body')?.getBoundingClientRect();
    for (const { node, element } of textsIn(slide)) {
      texts++;
      if (Number.parseFloat(getComputedStyle(element).fontSize) < floor) say('is small:', node);
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const slack = 1 * scale;
      const out = (edge: DOMRect, within: number) =>
        box.left < edge.left - within ||
        box.right > edge.right + within ||
        box.top < edge.top - within ||
        box.bottom > edge.bottom + within;
      if (out(frame, slack)) say('leaves the slide:', node);
      // A line's box may reach over its body's edge by its leading, its letters not.
      const inBody = element.closest('.slide-body > :not(.countdown)');
      if (
        inBody &&
        body &&
        !element.closest('.hands') &&
        (box.top < body.top - slack || box.bottom > body.bottom + slack)
      )
        say('leaves its place:', node);
      const meets =
        number && box.bottom > number.top - air * scale && box.right > number.left && box.left < number.right;
      if (meets && !element.closest('.page-number')) say('meets the page number:', node);
    }
  };
  const look = (name: string) => {
    root.dataset.look = name;
    for (const slide of slides) {
      for (const { node, element } of textsIn(slide)) {
        if (isClear(getComputedStyle(element).color)) continue;
        if (contrastOf(element) < contrast)
          problems.push(
            `${slide.id} ${name}: ${contrastOf(element).toFixed(2)} ${node.nodeValue?.slice(0, 12)}`,
          );
      }
    }
  };

  for (const shown of [false, true]) {
    for (const slide of slides) {
      for (const step of slide.querySelectorAll('[data-step]')) step.classList.toggle('shown', shown);
      slide.dataset.at = shown ? '99' : '0';
      if (shown && slide.matches('.question')) slide.dataset.at = '1';
      measureOne(slide, shown ? 'shown' : 'hidden');
    }
    for (const name of ['dark', 'strong', 'light']) look(name);
  }
  const code = slides[0]?.querySelector<SVGElement>('.qr svg')?.getBoundingClientRect().height;
  return { problems, texts, canvas: slides[0]?.offsetWidth, code };
}
