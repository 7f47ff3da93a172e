-- Activity/get reads the history of an account in the order in which it happened.
CREATE INDEX history_rev ON history(account, rev);
