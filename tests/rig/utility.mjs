// In the export process: the port to the program, as Electron's utility process has it.
import { EventEmitter } from 'node:events'

const port = Object.assign(new EventEmitter(), { postMessage: (message) => process.send(message) })
process.on('message', (message) => port.emit('message', message))
Object.defineProperty(process, 'parentPort', { value: port })
