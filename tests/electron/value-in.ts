import { openWorkbook } from '../../electron/store/workbook'

/** What stands in the cell `a`, 2023 of a workbook. */
export function valueIn(path: string): string | undefined {
  const workbook = openWorkbook(path, { who: () => '', now: () => new Date() }, 'show')
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
  const cell = workbook.value.readCell('a', '2023')
  workbook.value.close()
  return cell.kind === 'value' ? cell.value : undefined
}
