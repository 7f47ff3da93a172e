-- A window over a whole type in its usual order, and what has a day (a card's due date) soonest first in its list.
CREATE INDEX record_order ON record(collection, trashed, sort, id);
ALTER TABLE record ADD COLUMN day TEXT NOT NULL DEFAULT '';
UPDATE record SET day = coalesce(json_extract(coalesce(view, server), '$.dueOn'), '')
  WHERE collection IN (SELECT n FROM collection WHERE type = 'Card');
UPDATE record SET day = coalesce(json_extract(coalesce(view, server), '$.startsOn'), '')
  WHERE collection IN (SELECT n FROM collection WHERE type = 'Announcement');
CREATE INDEX record_day ON record(collection, trashed, parent, day, id) WHERE day <> '';
