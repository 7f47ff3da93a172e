#pragma once
// The pages of partners and messages over a real store without a server.
#include "tests/support/world.h"
#include "ui/messages/messagespage.h"
#include "ui/partners/partnerspage.h"
#include "ui/theme/theme.h"

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

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<ui::PartnersPage> m_page;
    std::unique_ptr<ui::MessagesPage> m_messages;
};

} // namespace test
