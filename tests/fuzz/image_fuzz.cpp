// A file somebody calls a picture. Promises of core/metadata: no crash, what was cleaned stays as it is when cleaned
// again, has nothing more to tell, and inspecting finds what cleaning removes.
#include "core/metadata/metadata.h"
#include "tests/fuzz/fuzz.h"

#include <QBuffer>

namespace {

using namespace core::metadata;

core::Result<Found> clean(const QByteArray &bytes, QByteArray &out)
{
    QBuffer from;
    from.setData(bytes);
    from.open(QIODevice::ReadOnly);
    QBuffer to(&out);
    to.open(QIODevice::WriteOnly);
    return copyWithout(from, to);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QByteArray once;
    const auto found = clean(bytes, once);
    QBuffer look;
    look.setData(bytes);
    look.open(QIODevice::ReadOnly);
    const auto seen = inspect(look);
    fuzz::require(found.has_value() == seen.has_value(), "inspecting and cleaning agree");
    if (!found)
        return 0;
    fuzz::require(found->removedBytes == seen->removedBytes && found->place == seen->place, "and find the same");
    fuzz::require(once.size() <= bytes.size() + 64, "cleaning adds no more than an orientation");
    QByteArray twice;
    const auto again = clean(once, twice);
    fuzz::require(again.has_value(), "what was cleaned is still a picture");
    fuzz::require(twice == once, "cleaning again changes nothing");
    fuzz::require(!again->place && !again->camera && !again->text && !again->taken.isValid(),
                  "nothing is left to tell");
    if (sniff(bytes) == Format::Jpeg)
        fuzz::require(again->orientation == found->orientation, "the orientation stays");
    return 0;
}
