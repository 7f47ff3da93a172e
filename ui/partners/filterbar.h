#pragma once
// Narrows the search: country, language, subject, ages, free now. Each choice says how many it would leave.
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
    QComboBox *languages() const { return m_language.box; }
    QComboBox *subjects() const { return m_subject.box; }
    QSpinBox *ageFrom() const { return m_from; }
    QSpinBox *ageTo() const { return m_to; }
    FilterChip *available() const { return m_available; }

Q_SIGNALS:
    void changed();

private:
    struct Choice
    {
        const char *property;
        const char *list;
        QComboBox *box = nullptr;
    };
    void build(Choice &choice);
    void fill(Choice &choice);
    QSpinBox *ageBox();

    Choice m_country{ "country", "countries" };
    Choice m_language{ "languages", "languages" };
    Choice m_subject{ "subjects", "subjects" };
    QSpinBox *m_from;
    QSpinBox *m_to;
    QLabel *m_ages;
    FilterChip *m_available;
    models::Facets m_facets;
};

} // namespace ui
