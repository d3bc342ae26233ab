interface Props {
  /** The site's base path. */
  base: string;
  /** Slugs of the site's lectures. */
  lectures: string[];
}

/** 学习情况. */
export default function Overview({ base, lectures }: Props) {
  return (
    <section class="block">
      <h2>学习情况</h2>
      <p hidden>
        {base} {lectures.length}
      </p>
    </section>
  );
}
