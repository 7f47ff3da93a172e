-- Requests of this person's other computers, brought on a stick, and what the server said to them. Never lost.
CREATE TABLE carried(
  key TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  device TEXT NOT NULL,
  body TEXT NOT NULL,
  blobs TEXT NOT NULL,
  answered INTEGER NOT NULL,
  answer TEXT NOT NULL,
  error TEXT NOT NULL,
  at INTEGER NOT NULL) WITHOUT ROWID;
-- This person's other computers, as their last courier file told.
CREATE TABLE peer(
  device TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sign_key TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  statement TEXT NOT NULL) WITHOUT ROWID;
