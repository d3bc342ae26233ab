interface Props {
  /** The site's base path. */
  base: string;
  /** Slugs of the site's lectures. */
  lectures: string[];
}

/** 设置. */
export default function SettingsPanel({ base, lectures }: Props) {
  return (
    <section class="block">
      <h2>设置</h2>
      <p hidden>
        {base} {lectures.length}
      </p>
    </section>
  );
}
