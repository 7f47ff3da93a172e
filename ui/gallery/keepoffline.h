#pragma once
// The switch that keeps a whole album on this computer, with what it needs and how much room there is.
#include "store/service.h"

#include <QTimer>
#include <QWidget>

namespace ui {

class WrapLabel;
class Label;
class Switch;
struct Context;

class KeepOffline : public QWidget
{
    Q_OBJECT
public:
    explicit KeepOffline(const Context &context, QWidget *parent = nullptr);
    void show(const QString &account, const QString &albumId);
    void retranslate();
    QString facts() const;
    Switch *button() const { return m_switch; }

private:
    struct Need
    {
        bool pinned = false;
        int photos = 0;
        int missing = 0; // photos whose original is not here
        qint64 bytes = 0; // of those
        qint64 free = 0;
    };
    static core::Result<Need> find(store::Cache &cache, const std::string &account, const std::string &album);
    void refresh();
    void pin(bool on);

    const Context &m_context;
    store::Service &m_service;
    QString m_account;
    QString m_album;
    Need m_need;
    bool m_known = false;
    bool m_reading = false;
    QTimer m_soon;
    Switch *m_switch;
    Label *m_label;
    WrapLabel *m_facts;
};

} // namespace ui
