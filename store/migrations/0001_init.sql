PRAGMA application_id = 1249209701; -- "Jume"
-- Tables that may be fetched again from the server; see docs/database.md.
CREATE TABLE collection(
  n INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  type TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT '0',
  run INTEGER NOT NULL DEFAULT 0,
  running INTEGER NOT NULL DEFAULT 0,
  UNIQUE(account, type));
CREATE TABLE account(
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  name TEXT NOT NULL,
  read_only INTEGER NOT NULL,
  lost INTEGER NOT NULL,
  limits TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE record(
  n INTEGER PRIMARY KEY,
  collection INTEGER NOT NULL,
  id TEXT NOT NULL,
  rev INTEGER NOT NULL,
  pending INTEGER NOT NULL,
  parked INTEGER NOT NULL,
  trashed INTEGER NOT NULL,
  run INTEGER NOT NULL,
  parent TEXT NOT NULL,
  sort TEXT NOT NULL,
  view TEXT,
  server TEXT);
CREATE UNIQUE INDEX record_id ON record(collection, id);
CREATE INDEX record_place ON record(collection, trashed, parent, sort, id);
CREATE VIRTUAL TABLE words USING fts5(text, content='', columnsize=0, detail=none, tokenize='ascii');
INSERT INTO words(words, rank) VALUES('automerge', 0);
CREATE TABLE blob_use(
  n INTEGER NOT NULL,
  blob TEXT NOT NULL,
  thumb INTEGER NOT NULL,
  PRIMARY KEY(n, blob)) WITHOUT ROWID;
CREATE TABLE blob(
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  size INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  PRIMARY KEY(account, id)) WITHOUT ROWID;
CREATE INDEX blob_hash ON blob(hash);
CREATE INDEX blob_used ON blob(used_at);

-- Tables that must never be lost.
CREATE TABLE outbox(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  account TEXT NOT NULL,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  op INTEGER NOT NULL,
  value TEXT NOT NULL,
  base TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  state INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  error TEXT NOT NULL,
  needs TEXT NOT NULL);
CREATE INDEX outbox_record ON outbox(account, type, id, position);
CREATE INDEX outbox_position ON outbox(position, seq);
CREATE TABLE upload(
  local_id TEXT NOT NULL,
  account TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  chunks TEXT NOT NULL,
  state INTEGER NOT NULL,
  error TEXT NOT NULL,
  blob TEXT NOT NULL DEFAULT '',
  PRIMARY KEY(local_id, account)) WITHOUT ROWID;
CREATE TABLE discarded(
  seq INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  op INTEGER NOT NULL,
  value TEXT NOT NULL,
  base TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  error TEXT NOT NULL,
  discarded_at INTEGER NOT NULL);
CREATE TABLE wish(
  key TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  account TEXT NOT NULL,
  what TEXT NOT NULL,
  state INTEGER NOT NULL,
  error TEXT NOT NULL,
  answer TEXT NOT NULL,
  keep INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE pin(
  account TEXT NOT NULL,
  album TEXT NOT NULL,
  PRIMARY KEY(account, album)) WITHOUT ROWID;
CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL) WITHOUT ROWID;
