#!/usr/bin/env python3
"""Makes a project of many articles from the one in this checkout.

    many_articles.py FOLDER COUNT

Each article is one of the project's own under another name, with a note and a step of its own: their words differ from
article to article, and so does what is walked. Everything is translated, and every sentence is in the book of those that
somebody has read. The same arguments give the same bytes.
"""

import pathlib
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# A thing, a place and a verb in both languages. An article takes one of each, and numbers of its own as words.
THINGS = [
    ("order form", "il modulo d’ordine"), ("price list", "il listino"), ("contract", "il contratto"),
    ("seat plan", "la pianta dei posti"), ("team list", "l’elenco del gruppo"), ("cost sheet", "il foglio dei costi"),
    ("calendar", "il calendario"), ("handbook", "il manuale"), ("shift table", "la tabella dei turni"),
    ("project file", "la cartella del progetto"), ("visitor book", "il registro delle visite"),
    ("delivery note", "la bolla di consegna"), ("phone list", "la rubrica"), ("floor map", "la mappa del piano"),
]
PLACES = [
    ("Bologna", "Bologna"), ("Turin", "Torino"), ("Genoa", "Genova"), ("Venice", "Venezia"), ("Naples", "Napoli"),
    ("Florence", "Firenze"), ("Milan", "Milano"), ("Padua", "Padova"), ("Rome", "Roma"), ("Trieste", "Trieste"),
    ("Parma", "Parma"), ("Modena", "Modena"), ("Verona", "Verona"),
]
VERBS = [
    ("Keep", "Tieni", "at hand", "a portata di mano"), ("Leave", "Lascia", "on the desk", "sulla scrivania"),
    ("Put", "Metti", "beside the screen", "accanto allo schermo"), ("Show", "Mostra", "to your team", "al tuo gruppo"),
    ("Copy", "Copia", "for the office", "per l’ufficio"), ("Send", "Manda", "to the archive", "all’archivio"),
    ("File", "Archivia", "by name", "per nome"), ("Read", "Leggi", "once more", "ancora una volta"),
    ("Fold", "Piega", "with care", "con cura"), ("Sign", "Firma", "in ink", "a penna"),
    ("Scan", "Scansiona", "in colour", "a colori"),
]
# A word for each digit: one list for every other place, so that no word stands twice in a row.
DIGITS = {
    "en": [
        "alpha bravo charlie delta echo foxtrot golf hotel india juliet".split(),
        "kilo lima mike november oscar papa quebec romeo sierra tango".split(),
    ],
    "it": [
        "Ancona Bari Como Domodossola Empoli Foggia Gela Imola Jesolo Lecce".split(),
        "Massa Novara Otranto Palermo Quarto Rovigo Savona Taranto Udine Varese".split(),
    ],
}


def words(number):
    """Two sentences that no other article has, by language."""
    thing = THINGS[number % len(THINGS)]
    place = PLACES[number // 3 % len(PLACES)]
    verb = VERBS[number % len(VERBS)]
    code_en, code_it = (
        " ".join(DIGITS[language][place % 2][int(digit)] for place, digit in enumerate(str(number)))
        for language in ("en", "it")
    )
    first = {
        "en": f"{verb[0]} the {thing[0]} of the {place[0]} office {verb[2]}: its mark is {code_en}.",
        "it": f"{verb[1]} {thing[1]} dell’ufficio di {place[1]} {verb[3]}: la sua sigla è {code_it}.",
    }
    second = {
        "en": f"The colleague in {place[0]} looks for the mark {code_en}.",
        "it": f"Chi lavora a {place[1]} cerca la sigla {code_it}.",
    }
    return first, second


READINGS = {
    "en": "Nothing checks this. The reason given: This happens at a desk.",
    "it": "Nulla lo verifica. Il motivo indicato: This happens at a desk.",
}


def entry(block, text, language, source=None):
    """An entry of the book for words that nothing checks."""
    reading = READINGS[language]
    origin = f"    <source><manual>{source}</manual></source>\n" if source else ""
    return (
        f'  <sentence at="{block}">\n    <words><manual>{text}</manual></words>\n{origin}'
        f"    <reading>{reading}</reading>\n  </sentence>\n"
    )


def unit(block, source, target, language):
    """What translators have of such words; `language` is that of the target."""

    def wrapped(text):
        return (
            '<pc id="manual" canCopy="no" canDelete="no" dispStart="{manual}" dispEnd="{/manual}" '
            f'dataRefStart="manual">{text}</pc>'
        )

    return (
        f'    <unit id="{block}">\n      <notes>\n'
        f'        <note id="reading.manual" category="passo:reading">{READINGS[language]}</note>\n'
        "      </notes>\n      <originalData>\n"
        '        <data id="manual">manual reason="This happens at a desk."</data>\n      </originalData>\n'
        f'      <segment state="translated">\n        <source>{wrapped(source)}</source>\n'
        f"        <target>{wrapped(target)}</target>\n      </segment>\n    </unit>\n"
    )


class Original:
    """One of the project's articles: its id, the languages that it is written in and translated to, and its files."""

    def __init__(self, flow):
        def text(path):
            return (ROOT / "Content" / path).read_text(encoding="utf-8")

        self.flow = flow
        source = text(f"flows/{flow}.xml")
        self.language = re.search(r'xml:lang="(\w+)"', source).group(1)
        self.other = "it" if self.language == "en" else "en"
        self.texts = [source, text(f"translations/{self.other}/{flow}.xlf")] + [
            text(f"sentences/{language}/{flow}.xml") for language in (self.language, self.other)
        ]


def main():
    target, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    if target.exists():
        shutil.rmtree(target)
    target.mkdir(parents=True)
    for name in ("Content", "Templates"):
        shutil.copytree(ROOT / name, target / name)
    shutil.copy(ROOT / "passo.xml", target)
    (target / "Content/survivors.xml").unlink()  # it is about changes of the original flows
    ids = sorted(path.stem for path in (ROOT / "Content/flows").glob("*.xml"))
    name = re.compile(r"(?<![\w-])(" + "|".join(ids) + r")(?![\w-])")
    originals = [Original(flow) for flow in ids]
    for number in range(len(ids), count):
        original, group = originals[number % len(ids)], number // len(ids)
        source, units, read, read_translation = (name.sub(rf"\1-{group}", text) for text in original.texts)
        flow, language, other = f"{original.flow}-{group}", original.language, original.other
        note, step = f"office-{number}", f"mark-{number}"
        first, second = words(number)
        manual = '<manual reason="This happens at a desk.">{}</manual>'
        source = source.replace(
            "\n  <steps>",
            f'\n  <note id="{note}" kind="note">\n    <p>{manual.format(first[language])}</p>\n  </note>\n\n  <steps>', 1)
        source = source.replace(
            "\n  </steps>", f'\n    <step id="{step}"><p>{manual.format(second[language])}</p></step>\n  </steps>', 1)
        own = "".join(
            unit(block, text[language], text[other], other) for block, text in ((note, first), (step, second)))
        units = units.replace("\n  </file>", "\n" + own.rstrip("\n") + "\n  </file>", 1)
        end = "</sentences>"
        read = read.replace(
            end, entry(note, first[language], language) + entry(step, second[language], language) + end)
        read_translation = read_translation.replace(
            end,
            entry(note, first[other], other, first[language]) + entry(step, second[other], other, second[language]) + end)
        for path, text in (
            (f"flows/{flow}.xml", source), (f"translations/{other}/{flow}.xlf", units),
            (f"sentences/{language}/{flow}.xml", read), (f"sentences/{other}/{flow}.xml", read_translation),
        ):
            (target / "Content" / path).write_text(text, encoding="utf-8")


main()
