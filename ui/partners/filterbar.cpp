#include "ui/partners/filterbar.h"

#include "models/jsonread.h"
#include "ui/theme/theme.h"
#include "ui/vocabulary/terms.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace ui {

namespace json = schema::json;

namespace {

constexpr int youngest = 2; // one below the first age there is: "any"
constexpr int oldest = 20;

// As the fields say it: what is beyond their ends is no limit.
int lowest(const models::AgeGroup &group) { return group.from <= youngest ? youngest : group.from; }
int highest(const models::AgeGroup &group) { return group.to >= oldest ? youngest : group.to; }

QWidget *together(const QVector<QWidget *> &widgets)
{
    auto *group = new QWidget;
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return group;
}

} // namespace

PartnerFilters::PartnerFilters(QWidget *parent)
    : QWidget(parent)
    , m_group(new ComboBox)
    , m_from(ageBox())
    , m_to(ageBox())
    , m_ages(new Label({}))
    , m_available(new FilterChip({}))
{
    auto *flow = new FlowLayout(this, space::m);
    for (Choice *choice : choices()) {
        build(*choice);
        flow->addWidget(choice->box);
    }
    showRegions();
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setMinimumContentsLength(12);
    flow->addWidget(m_group);
    flow->addWidget(together({ m_ages, m_from, m_to }));
    flow->addWidget(m_available);
    m_ages->setBuddy(m_from);
    connect(m_group, &QComboBox::activated, this, &PartnerFilters::chooseAges);
    connect(m_available, &FilterChip::toggled, this, &PartnerFilters::changed);
}

void PartnerFilters::build(Choice &choice)
{
    choice.box = new ComboBox;
    choice.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice.box->setMinimumContentsLength(choice.list ? 14 : 22); // regions have long names
    choice.box->setMaxVisibleItems(14);
    if (&choice == &m_country)
        connect(choice.box, &QComboBox::currentIndexChanged, this, &PartnerFilters::showRegions);
    connect(choice.box, &QComboBox::currentIndexChanged, this, &PartnerFilters::changed);
}

// Regions are those of one country; of another one there are none before the next answer.
void PartnerFilters::showRegions()
{
    const QSignalBlocker quiet(m_region.box);
    m_facets.remove(QLatin1String(m_region.property)); // so that the next ones are taken, even the same
    m_region.box->clear();
    m_region.box->addItem(everything(m_region), QString());
    m_region.box->setVisible(!m_country.box->currentData().toString().isEmpty());
}

QString PartnerFilters::nameOf(const Choice &choice, const QString &code)
{
    return choice.list ? term(choice.list, code) : code;
}

QString PartnerFilters::everything(const Choice &choice) const
{
    return &choice == &m_country ? tr("All countries")
        : &choice == &m_region   ? tr("All regions")
        : &choice == &m_language ? tr("All languages")
                                 : tr("All subjects");
}

QSpinBox *PartnerFilters::ageBox()
{
    auto *box = new QSpinBox;
    box->setRange(youngest, oldest);
    box->setValue(youngest);
    connect(box, &QSpinBox::valueChanged, this, &PartnerFilters::fillAges);
    connect(box, &QSpinBox::valueChanged, this, &PartnerFilters::changed);
    return box;
}

const models::AgeGroup *PartnerFilters::chosenAges() const
{
    for (const auto &group : models::ageGroups)
        if (m_from->value() == lowest(group) && m_to->value() == highest(group))
            return &group;
    return nullptr;
}

void PartnerFilters::fillAges()
{
    if (m_group->view()->isVisible())
        return;
    const QSignalBlocker quiet(m_group);
    const auto *chosen = chosenAges();
    const bool some = m_from->value() > youngest || m_to->value() > youngest;
    QHash<QString, int> counts;
    const auto facet = m_facets.constFind(QLatin1String(models::ageFacet));
    if (facet != m_facets.constEnd())
        for (const auto &value : *facet)
            counts.insert(value.code, value.count);
    m_group->clear();
    //: First choice of the ages: none, or not one of the groups below
    m_group->addItem(some && !chosen ? tr("Other ages") : tr("All ages"), QString());
    for (const auto &group : models::ageGroups) {
        const QString code = QLatin1String(group.code);
        const QString name = term(models::ageFacet, code);
        m_group->addItem(facet == m_facets.constEnd() ? name
                                                      : tr("%1 (%2)").arg(name, QLocale().toString(counts.value(code))),
                         code);
        if (chosen == &group)
            m_group->setCurrentIndex(m_group->count() - 1);
    }
}

void PartnerFilters::chooseAges()
{
    const QString code = m_group->currentData().toString();
    const auto group = std::find_if(std::begin(models::ageGroups), std::end(models::ageGroups),
                                    [&code](const models::AgeGroup &one) { return code == QLatin1String(one.code); });
    const bool all = group == std::end(models::ageGroups);
    {
        const QSignalBlocker one(m_from), other(m_to); // one question, not two
        m_from->setValue(all ? youngest : lowest(*group));
        m_to->setValue(all ? youngest : highest(*group));
    }
    fillAges();
    Q_EMIT changed();
}

void PartnerFilters::nameAvailable()
{
    //: Filter: only who is free for a project
    const QString name = tr("Looking for partners");
    const auto facet = m_facets.constFind(QLatin1String(models::availableFacet));
    if (facet == m_facets.constEnd())
        return m_available->setText(name);
    int count = 0;
    for (const auto &value : *facet)
        if (value.code == u"true")
            count = value.count;
    m_available->setText(tr("%1 (%2)").arg(name, QLocale().toString(count)));
}

void PartnerFilters::retranslate()
{
    //: Ages of pupils: two fields, from and to, follow
    m_ages->setText(tr("Ages"));
    m_country.box->setAccessibleName(tr("Country"));
    m_region.box->setAccessibleName(tr("Region"));
    m_language.box->setAccessibleName(tr("Language"));
    m_subject.box->setAccessibleName(tr("Subject"));
    m_from->setAccessibleName(tr("Youngest age"));
    m_to->setAccessibleName(tr("Oldest age"));
    //: Lowest age of pupils, no choice made
    m_from->setSpecialValueText(tr("from"));
    //: Highest age of pupils, no choice made
    m_to->setSpecialValueText(tr("to"));
    m_group->setAccessibleName(tr("Age group"));
    nameAvailable();
    fillAges();
    for (Choice *choice : choices())
        fill(*choice);
}

void PartnerFilters::fill(Choice &choice)
{
    if (choice.box->view()->isVisible())
        return; // not under the person's hand; the next facets come with the next search
    const QSignalBlocker quiet(choice.box);
    const QString chosen = choice.box->currentData().toString();
    const auto facet = m_facets.constFind(QLatin1String(choice.property));
    QHash<QString, int> counts;
    QVector<TermName> names;
    if (facet == m_facets.constEnd()) {
        if (choice.list)
            names = termsOf(choice.list);
        else if (!chosen.isEmpty())
            names.append({ chosen, chosen });
    } else {
        for (const auto &value : *facet) {
            if (value.code.isEmpty())
                continue;
            counts.insert(value.code, value.count);
            names.append({ value.code, nameOf(choice, value.code) });
        }
        if (!chosen.isEmpty() && !counts.contains(chosen))
            names.append({ chosen, nameOf(choice, chosen) });
        sortByName(names);
    }
    choice.box->clear();
    choice.box->addItem(everything(choice), QString());
    for (const auto &entry : names) {
        const QString text = facet == m_facets.constEnd()
            ? entry.name
            //: A choice and how many it leaves: "Poland (12)"
            : tr("%1 (%2)").arg(entry.name, QLocale().toString(counts.value(entry.code)));
        choice.box->addItem(text, entry.code);
    }
    choice.box->setCurrentIndex(std::max(0, choice.box->findData(chosen)));
}

void PartnerFilters::setFacets(const models::Facets &facets)
{
    if (facets == m_facets)
        return;
    m_facets = facets;
    for (Choice *choice : choices())
        fill(*choice);
    fillAges();
    nameAvailable();
}

json::object PartnerFilters::filter() const
{
    json::object filter;
    for (const Choice *choice : { &m_country, &m_region, &m_language, &m_subject }) {
        const QString code = choice->box->currentData().toString();
        if (!code.isEmpty())
            filter[choice->property] = json::array{ json::value(models::toUtf8(code)) };
    }
    if (m_from->value() > youngest)
        filter["ageFrom"] = m_from->value();
    if (m_to->value() > youngest)
        filter["ageTo"] = m_to->value();
    if (m_available->isChecked())
        filter["available"] = true;
    return filter;
}

void PartnerFilters::setFilter(const json::object &filter)
{
    const QSignalBlocker quiet(this);
    for (Choice *choice : choices()) { // the country before its region
        QString code;
        const auto *list = filter.if_contains(choice->property);
        if (list && list->is_array() && !list->get_array().empty() && list->get_array().front().is_string())
            code = models::fromUtf8(list->get_array().front().get_string());
        if (!code.isEmpty() && choice->box->findData(code) < 0)
            choice->box->addItem(nameOf(*choice, code), code);
        choice->box->setCurrentIndex(std::max(0, choice->box->findData(code)));
    }
    m_from->setValue(models::readNumber(filter, "ageFrom", youngest));
    m_to->setValue(models::readNumber(filter, "ageTo", youngest));
    m_available->setChecked(models::readFlag(filter, "available"));
}

} // namespace ui
