// express-pouchdb on the loopback, its databases in the folder it is given. Prints its port. GET /use tells what it cost.
const [folder] = process.argv.slice(2)
const express = require('express')
const PouchDB = require('pouchdb').defaults({ prefix: folder + '/' })

const use = { requests: 0, up: 0, down: 0 }
const app = express()
app.get('/use', (request, response) => {
  const cpu = process.cpuUsage()
  let { up, down } = use
  for (const socket of sockets) {
    up += socket.bytesRead
    down += socket.bytesWritten
  }
  response.json({ requests: use.requests, up, down, cpu: (cpu.user + cpu.system) / 1e6 })
})
app.use((request, response, next) => {
  ++use.requests
  next()
})
app.use('/', require('express-pouchdb')(PouchDB, { mode: 'minimumForPouchDB', logPath: folder + '/log.txt' }))
const sockets = new Set()
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port))
server.on('connection', (socket) => {
  sockets.add(socket)
  socket.on('close', () => {
    sockets.delete(socket)
    use.up += socket.bytesRead
    use.down += socket.bytesWritten
  })
})
