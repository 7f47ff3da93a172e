#pragma once
// From a record to a row, and what a row is called. Any thread; no I/O.
#include "models/rows.h"

namespace models {

void readRow(const store::Record &record, ListRow &row);
void readRow(const store::Record &record, LabelRow &row);
void readRow(const store::Record &record, CardRow &row);
void readRow(const store::Record &record, CommentRow &row);
void readRow(const store::Record &record, TrashRow &row);
void readRow(const store::Record &record, AlbumRow &row);
void readRow(const store::Record &record, MediaRow &row);
void readRow(const store::Record &record, FolderRow &row);
void readRow(const store::Record &record, FileRow &row);
void readRow(const store::Record &record, PersonRow &row);
void readRow(const store::Record &record, SchoolRow &row);
void readRow(const store::Record &record, AnnouncementRow &row);
void readRow(const store::Record &record, ReplyRow &row);
void readRow(const store::Record &record, MemberRow &row);
void readRow(const store::Record &record, ContactRow &row);
void readRow(const store::Record &record, RequestRow &row);
void readRow(const store::Record &record, ProposalRow &row);
void readRow(const store::Record &record, ProjectRow &row);
void readRow(const store::Record &record, SavedSearchRow &row);

// Fills what all rows share; used by every readRow.
void readBase(const store::Record &record, RowBase &row);

inline QString displayText(const ListRow &row) { return row.title; }
inline QString displayText(const LabelRow &row) { return row.name; }
inline QString displayText(const CardRow &row) { return row.title; }
inline QString displayText(const CommentRow &row) { return row.body; }
inline QString displayText(const TrashRow &row) { return row.title; }
inline QString displayText(const HistoryRow &row) { return row.byName; }
inline QString displayText(const AlbumRow &row) { return row.title; }
inline QString displayText(const MediaRow &row) { return row.caption.isEmpty() ? row.name : row.caption; }
inline QString displayText(const FolderRow &row) { return row.title; }
inline QString displayText(const FileRow &row) { return row.name; }
inline QString displayText(const PersonRow &row) { return row.name; }
inline QString displayText(const SchoolRow &row) { return row.name; }
inline QString displayText(const AnnouncementRow &row) { return row.title; }
inline QString displayText(const ReplyRow &row) { return row.body; }
inline QString displayText(const MemberRow &row) { return row.name; }
inline QString displayText(const ContactRow &row) { return row.name; }
inline QString displayText(const RequestRow &row) { return row.personName; }
inline QString displayText(const ProposalRow &row) { return row.title; }
inline QString displayText(const ProjectRow &row) { return row.title; }
inline QString displayText(const SavedSearchRow &row) { return row.name; }
inline QString displayText(const QueueRow &row) { return row.title; }
inline QString displayText(const ChoiceRow &row) { return row.name; }
inline QString displayText(const ActivityRow &row) { return row.name; }

} // namespace models
