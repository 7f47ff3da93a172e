#include "advice/policywords.h"

#include "core/settingtable.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace advice {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(advice::Policies)
};

QString forFormat(core::Format format)
{
    switch (format) {
    case core::Format::Server:
        return Words::tr("the address of a server, such as https://community.example.org");
    case core::Format::Servers:
        return Words::tr("names of servers with commas between them, such as community.example.org, *.school.example");
    case core::Format::Proxy:
        return Words::tr("system, none, or an address such as http://proxy.school.example:8080");
    case core::Format::Folder:
    case core::Format::File:
        return Words::tr("a whole path; ~, ${NAME} and %NAME% are filled in when they are set");
    case core::Format::Any:
        break;
    }
    return Words::tr("a text");
}

QString named(const core::PolicyProblem &problem, const QString &text)
{
    if (problem.line > 0)
        //: %1 line, %2 file, %3 what is wrong there
        return Words::tr("Line %1 of %2: %3").arg(problem.line).arg(problem.place, text);
    //: %1 registry key or property list, %2 what is wrong there
    return Words::tr("In %1: %2").arg(problem.place, text);
}

} // namespace

QString allowedValues(const QString &name)
{
    const core::SettingRow *row = core::settingNamed(name);
    if (!row)
        return {};
    const QString choices
        = QStringList(row->choices).filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(", "));
    const int type = row->fallback.typeId();
    if (!choices.isEmpty())
        return type == QMetaType::QStringList ? Words::tr("one or more of %1, with commas between them").arg(choices)
                                              : Words::tr("one of %1").arg(choices);
    if (type == QMetaType::Bool)
        return Words::tr("true or false");
    if (type == QMetaType::Int)
        return Words::tr("a number from %1 to %2").arg(row->least).arg(row->most);
    return forFormat(row->format);
}

QString sentence(const core::PolicyProblem &problem)
{
    using P = core::PolicyProblem;
    switch (problem.kind) {
    case P::Unreadable:
        return unreadableRules(problem.place);
    case P::NotALine:
        return named(problem, Words::tr("“%1” is no line of the form “name = value”.").arg(problem.key));
    case P::UnknownSection:
        return named(problem,
                     Words::tr("There is no section %1; there are [enforced] and [default].").arg(problem.key));
    case P::OutsideSection:
        return named(problem, Words::tr("“%1” stands before [enforced] or [default].").arg(problem.key));
    case P::UnknownKey:
        return named(problem, Words::tr("There is no setting “%1”.").arg(problem.key));
    case P::NotForPolicy:
        return named(problem, Words::tr("“%1” cannot be set by a rule.").arg(problem.key));
    case P::Twice:
        return named(problem, Words::tr("“%1” is set twice; the last one holds.").arg(problem.key));
    case P::BadValue:
        break;
    }
    //: %1 name of a setting, %2 its wrong value, %3 what it may be: "one of …", "a number from … to …"
    return named(problem,
                 Words::tr("%1 is “%2”. Allowed is %3.").arg(problem.key, problem.value, allowedValues(problem.key)));
}

QString unreadableRules(const QString &place)
{
    return Words::tr(
               "The rules for this computer at %1 cannot be read. So that none of them is passed over, Jumelle does "
               "not start. Please tell your IT administrator.")
        .arg(place);
}

QString noPlaceToKeep()
{
    return Words::tr("This computer is shared, and there is no place where Jumelle could keep anything for you alone "
                     "while you are signed in: neither the folder that your school chose nor the one for temporary "
                     "files can be used. Jumelle does not start. Please tell your IT administrator.");
}

} // namespace advice
