import type { ComponentChildren } from 'preact';

interface Props {
  /** What the figures are about, also the table's name. */
  of: string;
  heads: string[];
  /** A row's head first, then a cell for each further head. */
  rows: { key: string; cells: ComponentChildren[] }[];
}

/** The table that goes with a picture. */
export function Figures({ of, heads, rows }: Props) {
  return (
    <details class="figures">
      <summary>
        看表格<span class="visually-hidden">：{of}</span>
      </summary>
      <table class="scores">
        <caption class="visually-hidden">{of}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
