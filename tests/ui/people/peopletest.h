#pragma once
// The pages of partners and messages over a real store without a server.
#include "tests/support/world.h"
#include "ui/messages/messagespage.h"
#include "ui/partners/partnerspage.h"
#include "ui/theme/theme.h"

#include <QTest>
#include <memory>

namespace test {

class PeopleTest : public QObject
{
protected:
    void openPartners()
    {
        m_page = std::make_unique<ui::PartnersPage>(m_world->context());
        m_page->resize(1136, 700);
        m_page->open({ ui::Place::Partners, {}, {}, {} });
        m_page->show();
    }
    void openMessages()
    {
        m_messages = std::make_unique<ui::MessagesPage>(m_world->context());
        m_messages->resize(1136, 700);
        m_messages->open({ ui::Place::Messages, {}, {}, {} });
        m_messages->show();
    }

    void keep(const char *type, std::vector<store::json::object> records) // as the server has them
    {
        store::Cache::Page page;
        page.account = "community";
        page.type = type;
        page.newState = "1-2";
        page.list = std::move(records);
        bool stored = false;
        m_world->store().write(
            this, [page](store::Cache &cache) { return cache.storePage(page); },
            [&](const core::Result<void> &done) { stored = done.has_value(); });
        QTRY_VERIFY(stored);
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<ui::PartnersPage> m_page;
    std::unique_ptr<ui::MessagesPage> m_messages;
};

} // namespace test
