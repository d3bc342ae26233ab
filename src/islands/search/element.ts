type Child = Node | string | false | undefined;

/** Attributes; functions listen to the mouse event they are named after. */
export type Attributes = Record<string, string | ((event: MouseEvent) => void)>;

/** Makes an element. Children that are false, undefined or empty are left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value as EventListener);
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}
