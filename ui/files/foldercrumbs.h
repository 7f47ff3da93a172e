#pragma once
// The way from the top to the open folder; each step is a button and a place to drop files onto.
#include "models/rows_media.h"

#include <QVector>
#include <QWidget>

class QHBoxLayout;

namespace ui {

struct Crumb
{
    QString id; // empty: the top
    QString title;
    bool operator==(const Crumb &) const = default;
};

class FolderCrumbs : public QWidget
{
    Q_OBJECT
public:
    explicit FolderCrumbs(QWidget *parent = nullptr);
    void setPath(const QVector<Crumb> &path); // from the top to here
    const QVector<Crumb> &path() const { return m_path; }

Q_SIGNALS:
    void chosen(const QString &folderId);

private:
    QHBoxLayout *m_row;
    QVector<Crumb> m_path;
};

} // namespace ui
