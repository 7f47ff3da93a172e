// The file on the stick: whatever happens to its bytes, what is given out is a prefix of what was written.
#include "courier/everything.h"
#include "courier/writer.h"

#include <gtest/gtest.h>

using namespace courier;

namespace {

Random counting(unsigned start)
{
    return [n = start](unsigned char *bytes, std::size_t size) mutable {
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<unsigned char>((n = n * 1664525u + 1013904223u) >> 24);
    };
}

const Owner owner{ "https://school.test", "p1" };
const Key key = keyFrom(makeCode(counting(1)), owner);
const Key otherKey = keyFrom(makeCode(counting(2)), owner);

Signer signer(unsigned char seed)
{
    std::array<unsigned char, 32> bytes{};
    bytes.fill(seed);
    return makeSigner(bytes);
}

Manifest manifest(const Signer &by)
{
    Manifest m;
    m.device = "d1";
    m.owner = owner;
    m.signKey = by.shown;
    m.parts = 4;
    return m;
}

const std::string request = textOf(Request{ "d1-7", "d1", R"({"using":[]})", { { "z1", std::string(64, 'a') } } });
const std::string longText(3000, 'x');

std::string written(const Key &with = key, const Signer &by = signer(1), unsigned random = 3)
{
    MemoryFile file;
    Writer writer(file, with, by, counting(random));
    EXPECT_TRUE(writer.begin());
    EXPECT_TRUE(writer.add(Kind::Manifest, textOf(manifest(by))));
    EXPECT_TRUE(writer.add(Kind::Request, request));
    EXPECT_TRUE(writer.add(Kind::Answer, textOf(Answer{ "d2-1", longText, {} })));
    EXPECT_TRUE(writer.finish());
    return file.bytes;
}

bool isPrefix(const Everything &part, const Everything &whole)
{
    if (part.parts.size() > whole.parts.size())
        return false;
    for (std::size_t i = 0; i < part.parts.size(); ++i)
        if (part.parts[i].kind != whole.parts[i].kind || part.parts[i].content != whole.parts[i].content)
            return false;
    return true;
}

} // namespace

TEST(CourierFormat, whatIsWrittenIsRead)
{
    const auto all = readCourier(written(), { otherKey, key });
    ASSERT_EQ(all.refusal, Refusal::None);
    EXPECT_EQ(all.state, Reader::Complete);
    ASSERT_EQ(all.parts.size(), 4u);
    EXPECT_EQ(all.understood, 4);
    EXPECT_EQ(all.parts[1].content, request);
    const auto read = readRequest(all.parts[1].content);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->key, "d1-7");
    EXPECT_EQ(read->blobs.size(), 1u);
    EXPECT_LT(written().size(), longText.size()) << "packed";
}

TEST(CourierFormat, cutAnywhereItGivesWhatIsWhole)
{
    const auto bytes = written();
    const auto whole = readCourier(bytes, { key });
    std::size_t most = 0;
    for (std::size_t n = 0; n < bytes.size(); ++n) {
        const auto part = readCourier(std::string_view(bytes).substr(0, n), { key });
        ASSERT_NE(part.state, Reader::Complete) << n;
        ASSERT_NE(part.state, Reader::Damaged) << n;
        ASSERT_TRUE(isPrefix(part, whole)) << n;
        ASSERT_GE(part.parts.size(), most) << n;
        most = part.parts.size();
    }
    EXPECT_EQ(most, 3u);
}

TEST(CourierFormat, noFlippedBitGetsThrough)
{
    const auto bytes = written();
    const auto whole = readCourier(bytes, { key });
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto broken = bytes;
        broken[bit / 8] = static_cast<char>(broken[bit / 8] ^ (1 << (bit % 8)));
        const auto part = readCourier(broken, { key });
        ASSERT_NE(part.state, Reader::Complete) << bit;
        ASSERT_TRUE(isPrefix(part, whole)) << bit;
    }
}

TEST(CourierFormat, partsCannotBeExchangedBetweenFilesOrLeftOut)
{
    const auto one = written(key, signer(1), 3), two = written(key, signer(1), 4);
    ASSERT_EQ(one.size(), two.size());
    const auto second = headerSize + lengthSize + nonceSize + numberAt(one, headerSize);
    const auto third = second + lengthSize + nonceSize + numberAt(one, second);
    EXPECT_EQ(readCourier(one.substr(0, second) + two.substr(second), { key }).parts.size(), 1u);
    EXPECT_EQ(readCourier(one.substr(0, second) + one.substr(third), { key }).parts.size(), 1u);
    EXPECT_EQ(readCourier(two.substr(0, headerSize) + one.substr(headerSize), { key }).parts.size(), 0u);
}

TEST(CourierFormat, aForeignFileIsNamed)
{
    EXPECT_EQ(readCourier(written(), { otherKey }).refusal, Refusal::OtherKey);
    EXPECT_EQ(readCourier(written(), {}).refusal, Refusal::OtherKey);
    EXPECT_EQ(readCourier(written(keyFrom(makeCode(counting(1)), { owner.origin, "p2" })), { key }).refusal,
              Refusal::OtherKey);
    EXPECT_EQ(readCourier("PK\x03\x04 a zip archive, long enough to have a header of that size", { key }).refusal,
              Refusal::NotACourier);
    EXPECT_EQ(readCourier("", { key }).refusal, Refusal::NotACourier);
    auto newer = written();
    newer[magic.size() - 1] = '2';
    EXPECT_EQ(readCourier(newer, { key }).refusal, Refusal::NewerFormat);
}

TEST(CourierFormat, everyPartNeedsTheFirstOnesSignature)
{
    MemoryFile file;
    Writer writer(file, key, signer(1), counting(3));
    ASSERT_TRUE(writer.begin());
    ASSERT_TRUE(writer.add(Kind::Manifest, textOf(manifest(signer(2))))); // says another key than it was signed with
    EXPECT_EQ(readCourier(file.bytes, { key }).state, Reader::Damaged);
    EXPECT_TRUE(readCourier(file.bytes, { key }).parts.empty());
}

TEST(CourierFormat, writingGoesOnAfterAnyCut)
{
    const auto bytes = written();
    const auto whole = readCourier(bytes, { key });
    for (std::size_t n = 0; n < bytes.size(); n += 7) {
        MemoryFile file(bytes.substr(0, n));
        Writer writer(file, key, signer(1), counting(9));
        int seen = 0;
        const auto resumed = writer.resume([&](const Part &) { ++seen; });
        ASSERT_TRUE(resumed);
        if (!*resumed) {
            ASSERT_EQ(file.bytes.size(), n) << "nothing was touched";
            ASSERT_EQ(readCourier(bytes.substr(0, n), { key }).parts.size(), 0u);
            continue;
        }
        for (std::size_t i = static_cast<std::size_t>(seen); i + 1 < whole.parts.size(); ++i)
            ASSERT_TRUE(writer.add(whole.parts[i].kind, whole.parts[i].content));
        ASSERT_TRUE(writer.finish());
        const auto again = readCourier(file.bytes, { key });
        ASSERT_EQ(again.state, Reader::Complete) << n;
        ASSERT_TRUE(isPrefix(whole, again)) << n;
    }
}

TEST(CourierFormat, aCompleteOrForeignFileIsNotGoneOnWith)
{
    MemoryFile file(written());
    EXPECT_FALSE(Writer(file, key, signer(1), counting(9)).resume([](const Part &) {}).value());
    file.bytes.resize(file.bytes.size() - 1);
    EXPECT_FALSE(Writer(file, key, signer(2), counting(9)).resume([](const Part &) {}).value());
    EXPECT_FALSE(Writer(file, otherKey, signer(1), counting(9)).resume([](const Part &) {}).value());
    EXPECT_TRUE(Writer(file, key, signer(1), counting(9)).resume([](const Part &) {}).value());
}

TEST(CourierFormat, aFullStickKeepsWhatFitted)
{
    const auto bytes = written();
    for (std::int64_t room = 0; room < static_cast<std::int64_t>(bytes.size()); room += 11) {
        MemoryFile file;
        file.room = room;
        Writer writer(file, key, signer(1), counting(3));
        const bool good = writer.begin() && writer.add(Kind::Manifest, textOf(manifest(signer(1))))
            && writer.add(Kind::Request, request) && writer.add(Kind::Answer, textOf(Answer{ "d2-1", longText, {} }))
            && writer.finish();
        ASSERT_FALSE(good);
        ASSERT_NE(readCourier(file.bytes, { key }).state, Reader::Damaged);
    }
}

TEST(CourierFormat, lengthsThatLieCostNothing)
{
    auto bytes = written();
    for (const unsigned char top : { 0x00, 0x01, 0x7f, 0xff }) {
        bytes[headerSize + 3] = static_cast<char>(top);
        bytes[headerSize + 2] = '\xff';
        EXPECT_TRUE(readCourier(bytes, { key }).parts.empty());
    }
    // A part that unpacks to more than it says, or to more than a part may be.
    Opened bomb;
    bomb.isPacked = true;
    bomb.stored = std::string("\x78\x9c", 2);
    bomb.size = 0xffffffff;
    EXPECT_FALSE(contentOf(bomb));
    bomb.size = 10;
    EXPECT_FALSE(contentOf(bomb));
}

TEST(CourierItems, whatIsNotMeantThatWayIsRefused)
{
    const std::string hash(64, 'a');
    const auto piece = [&](const std::string &h, std::int64_t size, std::int64_t offset, const std::string &bytes) {
        return readPiece(textOf(Piece{ h, size, offset, { { "z1", true, "../../etc/passwd", {} } }, bytes }));
    };
    ASSERT_TRUE(piece(hash, 3, 0, "abc"));
    EXPECT_FALSE(piece("../../../home/anna/.bashrc", 3, 0, "abc"));
    EXPECT_FALSE(piece(hash, 2, 0, "abc"));
    EXPECT_FALSE(piece(hash, 3, 1, "abc"));
    EXPECT_FALSE(piece(hash, 3, -1, "abc"));
    EXPECT_FALSE(piece(hash, std::int64_t(1) << 60, 0, "abc"));
    EXPECT_FALSE(readPiece(std::string("\xff\xff\xff\xff{}", 6)));
    EXPECT_FALSE(readRequest(textOf(Request{ "d2-7", "d1", "{}", {} }))) << "another device's key";
    EXPECT_FALSE(readPage(R"({"account":"z1","type":"Card","from":"0","to":"e1-x","list":[]})"));
    EXPECT_FALSE(readPage(R"({"account":"z1","type":"Card","from":"0","to":"e1-5","list":[{"id":"../x","rev":1}]})"));
    EXPECT_TRUE(readPage(R"({"account":"z1","type":"Card","from":"0","to":"e1-5","list":[{"id":"c1","rev":1}]})"));
    EXPECT_FALSE(readManifest("{}"));
    EXPECT_FALSE(readManifest(std::string(100000, '[')));
}

TEST(CourierCode, slipsAreForgivenOrFound)
{
    const auto code = makeCode(counting(5));
    ASSERT_EQ(code.size(), 24u);
    EXPECT_EQ(readCode(code), code);
    std::string typed;
    for (const char c : code)
        if (c != '-')
            typed += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    typed.insert(7, " ");
    for (char &c : typed)
        c = c == '0' ? 'o' : c == '1' ? 'l' : c;
    EXPECT_EQ(readCode(typed), code);
    EXPECT_FALSE(readCode(""));
    EXPECT_FALSE(readCode(code + "X"));
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '-')
            continue;
        auto wrong = code;
        wrong[i] = wrong[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(readCode(wrong)) << i;
    }
    EXPECT_NE(keyFrom(code, owner), keyFrom(code, { owner.origin, "p2" }));
    EXPECT_NE(keyFrom(code, owner), keyFrom(code, { "https://other.test", "p1" }));
}
