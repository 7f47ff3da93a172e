#pragma once
// Goes on with what was given to be added when the program ended before it was stored, and says how that went. One for
// each person signed in, made before any page.
#include "models/intake/intake.h"
#include "ui/shell/context.h"

#include <QObject>
#include <QStringList>

namespace ui {

class LeftIntake : public QObject
{
    Q_OBJECT
public:
    explicit LeftIntake(const Context &context, QObject *parent = nullptr);

Q_SIGNALS:
    void finished(int added); // all of it

private:
    struct Left;
    static core::Result<Left> findLeft(store::Cache &cache);
    void goOn(const Left &left);
    void tell();

    const Context &m_context;
    int m_running = 0; // accounts
    int m_added = 0;
    QStringList m_problems; // sentences
};

} // namespace ui
