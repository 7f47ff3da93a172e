#pragma once
// Narrows the search: country and, once there is one, region; language, subject, ages (a group, or from and to), free
// now. Each choice says how many it would leave.
#include "models/facets.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace ui {

class FilterChip;

class PartnerFilters : public QWidget
{
    Q_OBJECT
public:
    explicit PartnerFilters(QWidget *parent = nullptr);
    schema::json::object filter() const; // schema/search.h
    void setFilter(const schema::json::object &filter); // without the signal; knows one value of each list
    void setFacets(const models::Facets &facets);
    void retranslate();
    QComboBox *countries() const { return m_country.box; }
    QComboBox *regions() const { return m_region.box; } // visible while a country is chosen
    QComboBox *languages() const { return m_language.box; }
    QComboBox *subjects() const { return m_subject.box; }
    QComboBox *ages() const { return m_group; } // sets the two below
    QSpinBox *ageFrom() const { return m_from; }
    QSpinBox *ageTo() const { return m_to; }
    FilterChip *available() const { return m_available; }

Q_SIGNALS:
    void changed();

private:
    struct Choice
    {
        const char *property;
        const char *list; // of the vocabulary; null: names as people wrote them
        QComboBox *box = nullptr;
    };
    QVector<Choice *> choices() { return { &m_country, &m_region, &m_language, &m_subject }; }
    static QString nameOf(const Choice &choice, const QString &code);
    QString everything(const Choice &choice) const;
    void showRegions();
    void build(Choice &choice);
    void fill(Choice &choice);
    QSpinBox *ageBox();
    void fillAges();
    void chooseAges();
    const models::AgeGroup *chosenAges() const; // null: none, or other ages than those of a group
    void nameAvailable();

    Choice m_country{ "country", "countries" };
    Choice m_region{ models::regionFacet, nullptr };
    Choice m_language{ "languages", "languages" };
    Choice m_subject{ "subjects", "subjects" };
    QComboBox *m_group;
    QSpinBox *m_from;
    QSpinBox *m_to;
    QLabel *m_ages;
    FilterChip *m_available;
    models::Facets m_facets;
};

} // namespace ui
