#include "ui/settings/settingsrows.h"

#include "ui/prompts.h"
#include "ui/shell/context.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/splitrow.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tile.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using core::Setting;

namespace {
constexpr int lockSide = 28; // px at 100 %
constexpr int longestFolder = 260; // px of its path on a button; the tool tip has the whole

// The page names its rows; its texts are in its own context.
QString said(const char *text) { return QCoreApplication::translate("ui::SettingsPage", text); }
} // namespace

SettingsRows::SettingsRows(const Context &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    connect(&context.settings, &core::Settings::changed, this, &SettingsRows::load);
}

void SettingsRows::addRow(Card *card, Setting key, const char *text, const char *help, QWidget *control,
                          std::function<void()> load)
{
    Row row{ key,
             new WrapLabel({}),
             new WrapLabel({}, Type::Small, Role::Muted),
             new Tile(QStringLiteral("lock-simple"), Tone::Neutral, lockSide),
             control,
             std::move(load),
             text,
             help };
    row.lock->hide();
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, space::l, 0);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(row.label);
    column->addWidget(row.help);
    column->addStretch(1);
    // Where a choice is long or the text is large, the control goes below instead of pressing the words to a column.
    auto *line = new SplitRow(words, words, { row.lock, control });
    line->setContentsMargins(0, space::xs, 0, space::xs);
    line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // its words wrap
    card->body()->addWidget(line);
    row.label->setBuddy(control);
    m_rows.append(std::move(row));
}

void SettingsRows::addChoice(Card *card, Setting key, const char *text, const char *help, QVector<Choice> choices)
{
    auto *combo = new ComboBox;
    combo->setMinimumWidth(scaled(220));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents); // another language has longer words
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, key](int index) {
        if (!m_loading && index >= 0)
            m_context.settings.set(key, combo->itemData(index));
        // The screen reader of this Qt reads a combo box's name but not its value.
        combo->setAccessibleDescription(combo->currentText());
    });
    m_words.append([this, combo, choices, key] {
        m_loading = true;
        combo->clear();
        for (const Choice &choice : choices)
            combo->addItem(choice.text ? said(choice.text) : choice.own, choice.value);
        m_loading = false;
        load(key);
    });
    addRow(card, key, text, help, combo,
           [this, combo, key] { combo->setCurrentIndex(combo->findData(m_context.settings.value(key))); });
}

void SettingsRows::addSwitch(Card *card, Setting key, const char *text, const char *help)
{
    auto *control = new Switch({});
    connect(control, &QAbstractButton::toggled, this, [this, key](bool on) {
        if (!m_loading)
            m_context.settings.set(key, on);
    });
    addRow(card, key, text, help, control, [this, control, key] { control->setChecked(m_context.settings.flag(key)); });
}

void SettingsRows::addNumber(Card *card, Setting key, const char *text, const char *help, int step, const char *unit)
{
    auto *spin = new QSpinBox;
    for (const auto &row : core::settingTable()) {
        if (row.key == key)
            spin->setRange(row.least, row.most);
    }
    spin->setSingleStep(step);
    spin->setGroupSeparatorShown(true);
    spin->setKeyboardTracking(false); // half a number must not resize all text
    connect(spin, &QSpinBox::valueChanged, this, [this, key](int value) {
        if (!m_loading)
            m_context.settings.set(key, value);
    });
    m_words.append([spin, unit] { spin->setSuffix(said(unit)); });
    addRow(card, key, text, help, spin, [this, spin, key] { spin->setValue(m_context.settings.number(key)); });
}

void SettingsRows::addFolder(Card *card, Setting key, const char *text, const char *help)
{
    auto *choose = new Button({}, ButtonKind::Secondary, QStringLiteral("folder-open"));
    connect(choose, &QPushButton::clicked, this, [this, key] {
        m_context.prompts.chooseFolder(m_window, tr("Choose a folder for the offline copy"),
                                       [this, key](const QString &folder) {
                                           if (!folder.isEmpty())
                                               m_context.settings.set(key, folder);
                                       });
    });
    auto *usual = new IconButton({}, QStringLiteral("arrow-counter-clockwise"));
    connect(usual, &QToolButton::clicked, this, [this, choose, key] {
        choose->setFocus(Qt::OtherFocusReason); // it stays when there is nothing to go back from
        m_context.settings.set(key, QString());
    });
    m_words.append([usual] { usual->setName(tr("Use the usual place again")); });
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(usual);
    row->addWidget(choose);
    both->setFocusProxy(choose);
    addRow(card, key, text, help, both, [this, choose, usual, key, text] {
        const QString folder = m_context.settings.text(key);
        const QString place = folder.isEmpty() ? tr("Usual place") : QDir::toNativeSeparators(folder);
        choose->setText(choose->fontMetrics().elidedText(place, Qt::ElideMiddle, scaled(longestFolder)));
        choose->setToolTip(place);
        usual->setVisible(!folder.isEmpty() && !m_context.settings.isEnforced(key));
        //: what is chosen, then its value, for a screen reader
        choose->setAccessibleName(tr("%1: %2").arg(said(text), place));
    });
}

void SettingsRows::load(Setting key)
{
    m_loading = true;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.key != key)
            continue;
        row.control->setAccessibleName(said(row.text));
        row.load();
        const bool enforced = m_context.settings.isEnforced(key);
        row.control->setEnabled(!enforced);
        row.lock->setVisible(enforced);
        row.help->setText(enforced              ? tr("Set by your school (%1).").arg(m_context.settings.enforcedBy())
                              : row.explanation ? said(row.explanation)
                                                : QString());
        row.help->setVisible(!row.help->text().isEmpty());
    }
    m_loading = false;
}

void SettingsRows::retranslate()
{
    for (const auto &words : std::as_const(m_words))
        words();
    for (const Row &row : std::as_const(m_rows)) {
        row.label->setText(said(row.text));
        load(row.key);
    }
}

} // namespace ui
