interface Props {
  /** The site's base path. */
  base: string;
  /** Slugs of the site's lectures. */
  lectures: string[];
}

/** 备份与搬家. */
export default function Backup({ base, lectures }: Props) {
  return (
    <section class="block">
      <h2>备份与搬家</h2>
      <p hidden>
        {base} {lectures.length}
      </p>
    </section>
  );
}
