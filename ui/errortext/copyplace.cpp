#include "ui/errortext/copyplace.h"

namespace ui {

namespace {

std::function<advice::CopyPlace()> &source()
{
    static std::function<advice::CopyPlace()> place;
    return place;
}

} // namespace

void setCopyPlace(std::function<advice::CopyPlace()> place) { source() = std::move(place); }

advice::CopyPlace copyPlace() { return source() ? source()() : advice::CopyPlace::Chosen; }

} // namespace ui
