// client.js URL RECORDS FOLDER: fills the server, then first sync, a hundred changed records, a thousand edits made
// offline. Prints one line of JSON a step.
const [url, records, folder] = process.argv.slice(2)
const fs = require('fs')
const PouchDB = require('pouchdb')

// From here on; what earlier steps left is given back first.
function forgetPeak() {
  gc()
  fs.writeFileSync('/proc/self/clear_refs', '5')
}
const peak = () => /VmHWM:\s*(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1] / 1024

async function cost(step, work) {
  const use = async () => (await fetch(url + '/use')).json()
  const before = await use()
  forgetPeak()
  const cpu = process.cpuUsage()
  const began = process.hrtime.bigint()
  const written = await work()
  const wall = Number(process.hrtime.bigint() - began) / 1e9
  const own = process.cpuUsage(cpu)
  const after = await use()
  const difference = (name) => after[name] - before[name]
  console.log(JSON.stringify({
    step, written, wall, client: (own.user + own.system) / 1e6, server: difference('cpu'),
    requests: difference('requests'), up: difference('up'), down: difference('down'),
    rss: peak()
  }))
}

async function main() {
  const remote = new PouchDB(url + '/cards')
  const ids = []
  let batch = []
  const send = async () => {
    for (const answer of await remote.bulkDocs(batch))
      if (answer.error) throw new Error(answer.reason)
    batch = []
  }
  for (const line of fs.readFileSync(records, 'utf8').split('\n')) {
    if (!line) continue
    const { id, ...rest } = JSON.parse(line)
    ids.push(id)
    batch.push({ _id: id, ...rest })
    if (batch.length === 1000) await send()
  }
  if (batch.length) await send()

  const local = new PouchDB(folder + '/client')
  const from = () => local.replicate.from(url + '/cards', { batch_size: 1000 })
  await cost('first', async () => (await from()).docs_written)

  const some = (count, step) => Array.from({ length: count }, (_, i) => ids[(i * step) % ids.length])
  const changed = async (db, keys, title) => {
    const rows = (await db.allDocs({ keys, include_docs: true })).rows
    await db.bulkDocs(rows.map((row) => ({ ...row.doc, title })))
  }
  await changed(remote, some(Math.min(100, ids.length / 40 | 0), 31), 'changed elsewhere')
  await cost('changed', async () => (await from()).docs_written)

  await changed(local, some(Math.min(1000, ids.length / 8 | 0), 7), 'changed offline')
  await cost('replay', async () =>
    (await local.replicate.to(url + '/cards', { batch_size: 1000 })).docs_written)
}
main().catch((error) => {
  console.error(error)
  process.exit(1)
})
