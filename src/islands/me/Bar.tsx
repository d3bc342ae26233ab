interface Props {
  /** How much of it is filled, 0 to 1. */
  share: number;
}

/** A bar beside the figure that says the same; drawn, so that it prints and shows in forced colours. */
export function Bar({ share }: Props) {
  return (
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect class="whole" width="100%" height="100%" rx="3" />
      {share > 0 && <rect class="part" width={`${Math.min(share, 1) * 100}%`} height="100%" rx="3" />}
    </svg>
  );
}
