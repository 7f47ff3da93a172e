-- One file for the community: directory, personal accounts and project spaces. `account` leads every key, so that
-- another back end can distribute by it.
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE account(
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    modseq INTEGER NOT NULL DEFAULT 0,
    horizon INTEGER NOT NULL DEFAULT 0, -- tombstones up to this rev are gone
    blob_bytes INTEGER NOT NULL DEFAULT 0, -- all blobs
    used_bytes INTEGER NOT NULL DEFAULT 0 -- those that records name
) WITHOUT ROWID;

CREATE TABLE member(
    person TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account(id),
    role TEXT NOT NULL,
    PRIMARY KEY(person, account)
) WITHOUT ROWID;
CREATE INDEX member_account ON member(account);

-- Counts what changes a person's session object (accounts come, go or are renamed).
CREATE TABLE session(person TEXT PRIMARY KEY, rev INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE type_state(
    account TEXT NOT NULL,
    type TEXT NOT NULL,
    rev INTEGER NOT NULL,
    PRIMARY KEY(account, type)
) WITHOUT ROWID;

CREATE TABLE record(
    account TEXT NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    created_rev INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY(account, type, id)
) WITHOUT ROWID;
CREATE INDEX record_rev ON record(account, type, rev, created_rev);

CREATE TABLE tombstone(
    account TEXT NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    created_rev INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY(account, type, id)
) WITHOUT ROWID;
CREATE INDEX tombstone_rev ON tombstone(account, type, rev, created_rev);
CREATE INDEX tombstone_at ON tombstone(at);

CREATE TABLE history(
    account TEXT NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    device TEXT NOT NULL,
    op TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY(account, type, id, rev)
) WITHOUT ROWID;

CREATE TABLE idempotency(
    key TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    fingerprint INTEGER NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX idempotency_at ON idempotency(at);

CREATE TABLE blob(
    account TEXT NOT NULL,
    id TEXT NOT NULL,
    size INTEGER NOT NULL,
    type TEXT NOT NULL,
    at INTEGER NOT NULL, -- of the last upload; unreferenced ones live on from here
    PRIMARY KEY(account, id)
) WITHOUT ROWID;
CREATE TABLE blob_upload(
    account TEXT NOT NULL,
    blob TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY(account, blob, person)
) WITHOUT ROWID;
CREATE TABLE blob_ref(
    account TEXT NOT NULL,
    blob TEXT NOT NULL,
    type TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY(account, blob, type, record)
) WITHOUT ROWID;
CREATE INDEX blob_ref_record ON blob_ref(account, type, record);

CREATE TABLE user(
    id TEXT PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    roles TEXT NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE token(
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user TEXT NOT NULL REFERENCES user(id) ON DELETE CASCADE,
    device TEXT NOT NULL,
    device_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX token_user ON token(user);
