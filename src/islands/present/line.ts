/** What windows say to one another. */
export interface Message {
  /** The deck it is about. */
  deck: string;
  type: string;
  [part: string]: unknown;
}

/** A way to the other windows of this site. */
export interface Line {
  send(message: Message): void;
  /** Sends a question; where only the window that opened this one can be asked, again and again. */
  ask(question: () => Message): void;
  /** Messages go to this window too. */
  meet(other: Window): void;
}

/** How often a window without a channel asks its opener, which may have been reloaded, in milliseconds. */
const AGAIN = 2000;

/**
 * Opens a line by every way there is: a channel of this origin, and messages to the window that
 * opened this one, to those it opened, and to those that wrote. A message may come more than once.
 */
export function openLine(receive: (message: Message) => void): Line {
  const channel = openChannel();
  const others = new Set<Window>();
  const isFile = location.protocol === 'file:';
  if (window.opener) others.add(window.opener);

  const hear = ({ data }: MessageEvent) => {
    if (typeof data?.deck !== 'string' || typeof data.type !== 'string') return false;
    receive(data);
    return true;
  };
  channel?.addEventListener('message', hear);
  addEventListener('message', (event) => {
    const isOurs = event.origin === location.origin || (isFile && /^(null|file:.*)$/.test(event.origin));
    const { source } = event;
    if (!isOurs || !source || source === window) return;
    // Known before it is answered.
    if (typeof event.data?.deck === 'string') others.add(source as Window);
    hear(event);
  });

  const send = (message: Message) => {
    channel?.postMessage(message);
    for (const other of others) {
      if (other.closed) others.delete(other);
      else other.postMessage(message, isFile ? '*' : location.origin);
    }
  };
  return {
    send,
    ask(question) {
      send(question());
      if (!channel && window.opener) setInterval(() => send(question()), AGAIN);
    },
    meet: (other) => others.add(other),
  };
}

/** Undefined in old browsers, and in Firefox where pages may store nothing. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('dangke:present');
  } catch {
    return undefined;
  }
}
