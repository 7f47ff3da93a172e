#pragma once
// The same letters on every computer, so that widths and pictures are the same.
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFont>
#include <memory>

namespace test {

inline void useTestFont()
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(10);
    QApplication::setFont(font);
}

inline std::unique_ptr<ui::Theme> lightTheme()
{
    useTestFont();
    return std::make_unique<ui::Theme>(*qApp, ui::Mode::Light);
}

} // namespace test
