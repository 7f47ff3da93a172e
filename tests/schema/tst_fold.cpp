#include "schema/fold.h"

#include <gtest/gtest.h>

using namespace schema;

TEST(Fold, findsWhatPeopleType)
{
    const std::pair<const char *, const char *> cases[] = {
        { "Łódź", "lodz" },
        { "Ελλάδα", "ελλαδα" },
        { "ΑΘΗΝΑΣ", "αθηνασ" },
        { "Αθήνας", "αθηνασ" },
        { "ёлка Йод", "елка иод" },
        { "Київ Їжак", "киів іжак" },
        { "Straße GROẞ", "strasse gross" },
        { "Þórður Ægir", "thordur aegir" },
        { "Œuvre", "oeuvre" },
        { "İstanbul ısı", "istanbul isi" },
        { "Đorđe", "dorde" },
        { "Ħamrun", "hamrun" },
        { "Ŋ", "n" },
        { "Tromsø", "tromso" },
        { "Ășțâ Ċ Ģ Ő Ẁ", "asta c g o w" },
        { "ﬁn Ｊａ ²", "fin ja 2" },
        { "Հայ", "հայ" },
        { "Ა", "ა" },
        { "أَحْمَد", "احمد" },
        { "שָׁלוֹם", "שלום" },
        { "cafe\u0301 na\u00adive", "cafe naive" },
        { "日本 한국 😀", "日本 한국 😀" },
        { "a\xff"
          "b",
          "a b" },
        { "A1 \t\n~", "a1 \t\n~" },
        { "", "" },
    };
    for (const auto &[text, folded] : cases)
        EXPECT_EQ(fold(text), folded) << text;
}

TEST(Fold, foldingAgainChangesNothing)
{
    for (char32_t c = 1; c < 0x30000; ++c) {
        if (c >= 0xd800 && c < 0xe000)
            continue;
        std::string text;
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else if (c < 0x800) {
            text += static_cast<char>(0xc0 | (c >> 6));
            text += static_cast<char>(0x80 | (c & 0x3f));
        } else {
            if (c < 0x10000) {
                text += static_cast<char>(0xe0 | (c >> 12));
            } else {
                text += static_cast<char>(0xf0 | (c >> 18));
                text += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
            }
            text += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
            text += static_cast<char>(0x80 | (c & 0x3f));
        }
        const auto once = fold(text);
        ASSERT_EQ(fold(once), once) << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Fold, words)
{
    EXPECT_EQ(foldedWords(" L'École—numéro 3, Łódź! "),
              (std::vector<std::string>{ "l", "ecole", "numero", "3", "lodz" }));
    EXPECT_EQ(foldedWords("...😀"), std::vector<std::string>());
    EXPECT_EQ(foldedWords("日本"), std::vector<std::string>{ "日本" });
}
