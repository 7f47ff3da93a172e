#!/usr/bin/env python3
"""Writes fold_table.cpp from Python's own Unicode data: ./make_fold_table.py > fold_table.cpp && clang-format -i fold_table.cpp"""

import unicodedata

# Scripts whose readers drop accents or case when they search; everything else stays as it is written.
BLOCKS = [
    (0x0080, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0x10A0, 0x10FF), (0x1AB0, 0x1AFF), (0x1C80, 0x1CBF),
    (0x1D00, 0x214F), (0x2C60, 0x2C7F), (0x2D00, 0x2D2F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F), (0xA720, 0xA7FF),
    (0xAB30, 0xAB6F), (0xFB00, 0xFDFF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xFE70, 0xFEFF), (0xFF00, 0xFF9F),
]
# Letters without a decomposition that people type as their plain neighbours.
LETTERS = {
    "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h", "ŋ": "n", "ŧ": "t",
    "ƀ": "b", "ȼ": "c", "ɨ": "i", "ɉ": "j", "ƚ": "l", "ɍ": "r", "ʉ": "u", "ɏ": "y", "ƶ": "z", "ǥ": "g", "\u0640": "",
    "\u2018": "'", "\u2019": "'", "\u02bc": "'",
}


def step(text):
    out = ""
    for char in unicodedata.normalize("NFKD", text.casefold()):
        if unicodedata.category(char) in ("Mn", "Me", "Cf"):
            continue
        out += LETTERS.get(char, char)
    return out


def fold(char):
    text = char
    while step(text) != text:
        text = step(text)
    return text


def covered(code):
    return any(first <= code <= last for first, last in BLOCKS)


def word_ranges():
    """Ranges of letters, digits and marks; unassigned code points inside are left in to keep the list short."""
    ranges, gap = [], True
    for code in range(0x80, 0x110000):
        category = unicodedata.category(chr(code))
        if category[0] in "LNM":
            if gap:
                ranges.append([code, code])
            ranges[-1][1] = code
            gap = False
        elif category not in ("Cn", "Co"):
            gap = True
    return ranges


def main():
    pool, offsets, rows = "", {}, []
    for code in range(0x80, 0x10000):
        char = chr(code)
        if not covered(code) or unicodedata.category(char) in ("Cn", "Cs", "Co"):
            continue
        folded = fold(char)
        if folded == char:
            continue
        if folded not in offsets:
            offsets[folded] = len(pool.encode())
            pool += folded
        rows.append("{0x%04x,%d,%d}" % (code, offsets[folded], len(folded.encode())))
    print('// Unicode %s. Written by make_fold_table.py; change that, not this.' % unicodedata.unidata_version)
    print('#include "schema/tables/fold_table.h"\n\nnamespace schema::tables {\n')
    print("const FoldEntry foldEntries[] = {%s};" % ",".join(rows))
    print("const std::size_t foldEntryCount = %d;\n" % len(rows))
    pieces = [pool[i:i + 90] for i in range(0, len(pool), 90)]
    quoted = "\n".join('"%s"' % p.replace("\\", "\\\\").replace('"', '\\"').replace("?", "\\?") for p in pieces)
    print("const std::string_view foldPool =\n%s;\n" % quoted)
    ranges = word_ranges()
    print("const WordRange wordRanges[] = {%s};" % ",".join("{0x%x,0x%x}" % tuple(r) for r in ranges))
    print("const std::size_t wordRangeCount = %d;\n\n} // namespace schema::tables" % len(ranges))


main()
