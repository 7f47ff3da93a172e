#pragma once
// A view with the frame in which the page of a project shows it.
#include "ui/shell/page.h"

#include <QBoxLayout>

namespace scenes {

class InProject : public ui::Page
{
public:
    InProject(const ui::Context &context, QWidget *content)
        : Page(context)
    {
        body()->addWidget(content, 1);
    }
    void retranslate() override
    {
        setTitle(QStringLiteral("Clean Seas, Clear Skies"));
        setSubtitle(QStringLiteral("Active · 4 schools, 96 pupils · 2 October to 29 May"));
    }
};

} // namespace scenes
