type Child = Node | string | false | undefined;

/**
 * Makes an element. Attributes that are false or undefined are left out, true ones are empty;
 * functions listen to the mouse event they are named after.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | boolean | undefined | ((event: MouseEvent) => void)>,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value as EventListener);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}
