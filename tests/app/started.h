#pragma once
// The program in this process, under rules, with what a person chose before.
#include "app/places.h"
#include "app/program.h"
#include "tests/app/governed.h"

#include <QApplication>

namespace test {

// What stands in the profile before the program starts, and the program.
struct Started
{
    QTemporaryDir folder;
    app::Options options;
    std::unique_ptr<app::Program> program;

    Started()
    {
        options.profileFolder = profile();
        options.offline = true;
    }
    QString profile() const { return folder.filePath(QStringLiteral("profile")); }
    void choose(core::Setting key, const QVariant &value)
    {
        QDir().mkpath(profile());
        core::Settings own(profile() + QStringLiteral("/settings.json"));
        QVERIFY(own.set(key, value) && own.save());
    }
    core::Profile knowAnna()
    {
        core::ProfileList list(profile());
        const auto anna = test::anna(QStringLiteral("https://good.example"));
        if (!list.put(anna) || !list.setCurrent(anna.id))
            qFatal("the list of profiles cannot be written");
        return anna;
    }
    void start(const QByteArray &rules)
    {
        const auto policies = test::enforced(rules);
        auto shared = app::isShared(policies) ? app::sharedPlace(options, policies) : nullptr;
        program = std::make_unique<app::Program>(*qApp, options, policies, std::move(shared));
        program->start();
    }
};

// The window of this kind that people see.
template <typename View> View *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *view = qobject_cast<View *>(widget); view && view->isVisible())
            return view;
    return nullptr;
}

} // namespace test
