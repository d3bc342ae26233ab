/** What is known of a browser's voice. */
export interface Voice {
  name: string;
  /** As the engine writes it: `zh-CN`, `zh_CN`, `cmn-Hans-CN`. */
  lang: string;
  /** Whether it speaks on the device; what another says is sent to its maker. */
  localService: boolean;
}

/** Apple's voices that sound like toys, and are first in its list. */
const TOYS = /^(?:Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley)\b/;

/**
 * The voice to read with: one on the device before one of the network, then that of the mainland before
 * other Mandarin. Never a Cantonese one: its words would not be those on the page.
 */
export function mandarinVoice<Known extends Voice>(voices: readonly Known[]): Known | undefined {
  const cost = ({ name, lang, localService }: Known) =>
    (localService ? 0 : 4) + (isOfMainland(lang) ? 0 : 2) + (TOYS.test(name) ? 1 : 0);
  const known = voices.filter(({ lang }) => isMandarin(lang));
  return known.sort((one, other) => cost(one) - cost(other))[0];
}

const tag = (lang: string) => lang.toLowerCase().replace(/_/g, '-');
const isMandarin = (lang: string) =>
  /^(?:zh|cmn)\b/.test(tag(lang)) && !/-(?:hk|mo|yue|hak|nan|wuu)\b/.test(tag(lang));
const isOfMainland = (lang: string) => /^(?:zh|cmn)$|-(?:cn|hans)\b/.test(tag(lang));
