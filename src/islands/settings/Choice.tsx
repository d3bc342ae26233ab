interface Props<Value extends string> {
  legend: string;
  value: Value;
  /** Each value with its label. */
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}

/** One choice of several, in force as soon as it is made. */
export function Choice<Value extends string>({ legend, value, options, onChoose }: Props<Value>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input
            type="radio"
            name={legend}
            value={option}
            checked={option === value}
            onChange={() => onChoose(option)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
