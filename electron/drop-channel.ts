/** The one message besides the contract: a workbook was dropped on the window. */
export const DROP_CHANNEL = 'drop-workbook'
