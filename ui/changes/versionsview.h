#pragma once
// Everything of which two versions are kept: one question below the other, each answered in one click.
#include "models/versionsmodel.h"
#include "ui/changes/scrolled.h"
#include "ui/shell/context.h"
#include "ui/versions/versionchoice.h"

#include <QHash>

namespace ui {

class Label;

class VersionsView : public Scrolled
{
    Q_OBJECT
public:
    explicit VersionsView(const Context &context, QWidget *parent = nullptr);
    void retranslate();

Q_SIGNALS:
    void countChanged(int count);

private:
    static constexpr int shown = 20; // questions at a time: the next move up

    void refresh();
    void choose(const models::ChoiceRow &row, int choice);
    VersionChoice *make(const models::ChoiceRow &row);

    const Context &m_context;
    models::VersionsModel m_model;
    QVBoxLayout *m_list;
    Label *m_more;
    QHash<QString, VersionChoice *> m_choices; // by the row's id
};

} // namespace ui
