type ChoicesProps<Item extends string> = {
  readonly legend: string
  readonly all: readonly Item[]
  readonly chosen: readonly Item[]
  readonly label: (item: Item) => string
  readonly choose: (chosen: readonly Item[]) => void
}

/** A group of check boxes; the chosen ones keep the order of all. */
export function Choices<Item extends string>({ legend, all, chosen, label, choose }: ChoicesProps<Item>) {
  const toggle = (item: Item, on: boolean) => choose(all.filter((each) => (each === item ? on : chosen.includes(each))))
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {all.map((item) => (
        <label key={item}>
          <input type="checkbox" checked={chosen.includes(item)} onChange={({ target }) => toggle(item, target.checked)} /> {label(item)}
        </label>
      ))}
    </fieldset>
  )
}
