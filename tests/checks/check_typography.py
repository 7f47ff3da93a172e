#!/usr/bin/env python3
"""German and French texts follow the typography of their language: a plain space would break a line before ";" or "»"."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

NARROW = "\u202f"
WIDE = "\u00a0"
RULES = {
    "fr": [
        (re.compile(rf"(?:^|[^{NARROW}])[;!?](?=$|[\s»)])"), "a narrow no-break space belongs before ; ! ?"),
        (re.compile(rf"[^{WIDE}]:(?=$|[\s»)])"), "a no-break space belongs before :"),
        (re.compile(rf"«[^{WIDE}]|[^{WIDE}]»"), "no-break spaces belong inside « »"),
        (re.compile(r"[\s\u00a0]…"), "no space before …"),
        (re.compile(r"'"), "the apostrophe is ’"),
        (re.compile(r"[\"“”„]"), "quotes are « »"),
    ],
    "de": [
        (re.compile(rf"[^\s{WIDE}„]…|[ ]…"), "a no-break space belongs before …"),
        (re.compile(r"\"|”|„[^“]*$|^[^„]*“"), "quotes are „ “"),
        (re.compile(r"'"), "the apostrophe is ’"),
    ],
}
BOTH = [
    (re.compile(r"(?:^|%\d) %(?=$|[\s.])"), "a no-break space belongs before %"),
    (re.compile(r"\.\.\."), "three dots are …"),
]


def faults(language, text):
    return [why for pattern, why in RULES[language] + BOTH if pattern.search(text)]


def problems(folder):
    found = []
    for language in RULES:
        for context in ElementTree.parse(folder / f"jumelle_{language}.ts").getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                for form in translation.findall("numerusform") or [translation]:
                    found += [f"{language}: {context.findtext('name')}: {form.text}: {why}"
                              for why in faults(language, form.text or "")]
    return found


PLANTED = [
    ("fr", "Fermer ?"), ("fr", "Nom : %1"), ("fr", f"Nom{NARROW}: %1"), ("fr", "« %1 »"), ("fr", "l'annonce"), ("fr", "rien; rien"),
    ("fr", "Copier “%1”"), ("fr", "%1 % envoyés"), ("fr", "un livre …"), ("de", "Wird geholt…"), ("de", "Wird geholt …"), ("de", "“%1” fehlt"),
    ("de", "„%1” fehlt"), ("de", '"%1" fehlt'), ("de", "Wird geholt..."),
]
GOOD = [
    ("fr", f"«{WIDE}%1{WIDE}» n’est pas là{NARROW}; réessayer{NARROW}?"), ("fr", f"Nom{WIDE}: %1:8080, https://a.example"),
    ("de", f"„%1“ wird geholt{WIDE}…"), ("de", f"%1{WIDE}%"),
]

if __name__ == "__main__":
    wrong = [f"not caught: {text}" for language, text in PLANTED if not faults(language, text)]
    wrong += [f"wrongly caught: {text}" for language, text in GOOD if faults(language, text)]
    wrong += problems(pathlib.Path(sys.argv[1]) / "translations")
    print("\n".join(wrong) if wrong else "typography: in order")
    sys.exit(1 if wrong else 0)
