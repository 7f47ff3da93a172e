-- How many records there are of a type, so that telling it costs the same however many there are.
CREATE TABLE type_count(
    account TEXT NOT NULL,
    type TEXT NOT NULL,
    records INTEGER NOT NULL,
    PRIMARY KEY(account, type)
) WITHOUT ROWID;
INSERT INTO type_count(account, type, records) SELECT account, type, count(*) FROM record GROUP BY account, type;
CREATE TRIGGER record_added AFTER INSERT ON record BEGIN
    INSERT INTO type_count(account, type, records) VALUES(NEW.account, NEW.type, 1)
        ON CONFLICT(account, type) DO UPDATE SET records=records+1;
END;
CREATE TRIGGER record_removed AFTER DELETE ON record BEGIN
    UPDATE type_count SET records=records-1 WHERE account=OLD.account AND type=OLD.type;
END;
