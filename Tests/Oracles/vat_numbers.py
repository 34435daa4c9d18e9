"""Compares `passo model vat-number` with python-stdnum, number by number: vat_numbers.py PASSO

The numbers are the same in every run. Valid ones are found by asking stdnum for the check digits; the others are valid
ones with something done to them, random ones of the right shape, and cases where the two are known to differ. Whatever
differs must belong to one of the classes in EXPLAINED, which are rules about numbers and never numbers.
"""

import collections
import random
import re
import subprocess
import sys

import stdnum
import stdnum.eu.vat
from stdnum.exceptions import ValidationError

from vat_number_samples import COUNTRIES, Samples

VALID_PER_COUNTRY = 1800
MUTATED_PER_COUNTRY = 1700
RANDOM_PER_COUNTRY = 350
BARE_PER_COUNTRY = 250
SEPARATORS = " .-\u00a0\u2009\u202f\u2010\u2011\u2012\u2013\u2014\u2212"


def read_by_stdnum(text):
    """The compact form, or None for a number that stdnum does not accept."""
    try:
        return stdnum.eu.vat.validate(text)
    except ValidationError:
        return None


def unmarked(text):
    """The text with the characters that passo prints as marks, because nobody sees them."""
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda mark: chr(int(mark[1], 16)), text)


def read_by_passo(passo, texts, *options):
    """The compact form of each number, or None, from one run of the tool."""
    run = subprocess.run(
        [passo, "model", "vat-number", *options], input="\n".join(texts) + "\n", capture_output=True, check=True,
        encoding="utf-8")
    lines = run.stdout.split("\n")
    assert lines.pop() == "" and len(lines) == len(texts), "There is not one answer for each number."
    answers = []
    for text, line in zip(texts, lines):
        state, country, compact, shown = line.split("\t")
        # An apostrophe keeps a spreadsheet from taking the number for a formula.
        assert unmarked(shown.removeprefix("'")) == text, f"The answer for {text!r} is about {shown!r}."
        assert (state == "wellFormed") == (compact != "-"), line
        assert (state == "absent") == (plain(text) == ""), line
        assert compact == "-" or compact.startswith(country), line
        answers.append(compact if state == "wellFormed" else None)
    return answers


def plain(text):
    """The number without what does not count."""
    return "".join(character for character in text if character not in SEPARATORS).upper()


def birth_number(number):
    """The digits of a Czech or Slovak number of ten digits, or of nine; None for others."""
    match = re.fullmatch(r"(?:CZ|SK)(\d{9,10})", number)
    return match and match[1]


def has_impossible_month(number):
    digits = birth_number(number)
    return digits is not None and int(digits[2:4]) % 50 in range(41, 50)


def leaves_ten(number):
    digits = birth_number(number)
    return digits is not None and len(digits) == 10 and int(digits[:9]) % 11 == 10 and digits[9] == "0"


# Name, explanation, and whether a difference belongs to the class: the number as it is written, without what does not
# count, what stdnum says and what Passo says. Separators are in `explain`, because they go together with the others.
EXPLAINED = [
    ("Greece as GR", "Both read it; stdnum keeps GR in the compact form, Passo writes EL as VIES wants it.",
     lambda text, number, theirs, ours: theirs and ours and theirs[:2] == "GR" and "EL" + theirs[2:] == ours),
    ("French key FR", "stdnum takes the key FR for the prefix and leaves the prefix out of the compact form.",
     lambda text, number, theirs, ours: ours and number.startswith("FRFR") and theirs == ours[2:]),
    ("other separators", "stdnum strips / : and , for some countries; Passo strips spaces, dots and hyphens only.",
     lambda text, number, theirs, ours: theirs and not ours and re.search("[/:,]", text)),
    ("characters beyond ASCII", "stdnum and Python turn some into ASCII (wide digits, long s); Passo refuses them.",
     lambda text, number, theirs, ours: theirs and not ours and any(c > "\x7f" and c not in SEPARATORS for c in text)),
    ("zeros only", "Most sums hold for zeros, but nobody has such a number; Passo refuses it.",
     lambda text, number, theirs, ours: theirs and not ours and re.fullmatch("[A-Z]{2}0+", number)),
    ("Belgium, (0)", "stdnum reads the old notation (0) for a leading zero; Passo refuses parentheses.",
     lambda text, number, theirs, ours: theirs and not ours and number.startswith("BE(0)")),
    ("Belgium, first digit", "Enterprise numbers begin with 0 or 1; stdnum asks for that since 2.x.",
     lambda text, number, theirs, ours: theirs and not ours and re.fullmatch(r"BE[2-9]\d{9}", number)),
    ("Belgium, check digits", "The check digits are 97 less a remainder, so 01 to 97; stdnum lets 00, 98 and 99 pass.",
     lambda text, number, theirs, ours: theirs and not ours and re.fullmatch(r"BE[01]?\d{7,8}(00|98|99)", number)),
    ("Birth number, month", "Months are 1-12, with 20, 50 or 70 more; stdnum reduces twice, so 41-49 and 91-99 pass.",
     lambda text, number, theirs, ours: theirs and not ours and has_impossible_month(number)),
    ("Birth number, remainder ten", "People born since 1985 have it too, written 0; stdnum accepts that since 2.x.",
     lambda text, number, theirs, ours: ours and not theirs and leaves_ten(number)),
    ("Ireland, old form", "The old form has one letter at the end; stdnum ignores a second one.",
     lambda text, number, theirs, ours: theirs and not ours and re.fullmatch(r"IE\d[A-Z+*]\d{5}[A-W]{2}", number)),
    ("Latvia, code without a date", "Personal codes since 2017 begin with 32; stdnum 1.18 does not know them, 2.2 does.",
     lambda text, number, theirs, ours: ours and not theirs and re.fullmatch(r"LV32\d{9}", number)),
    ("Netherlands, short", "stdnum fills up to nine digits with zeros; Passo wants them written.",
     lambda text, number, theirs, ours: theirs and not ours and re.fullmatch(r"NL\d{0,8}B\d\d", number)),
    ("Romania, personal code", "stdnum accepts 13 digits (CNP) but says not all sources agree; VIES has 2 to 10.",
     lambda text, number, theirs, ours: theirs and not ours and re.fullmatch(r"RO\d{13}", number)),
    ("Romania, prefix twice", "stdnum strips RO twice; Passo takes the prefix once.",
     lambda text, number, theirs, ours: theirs and not ours and number.startswith("RORO")),
    ("one-stop numbers", "stdnum 2.x accepts EU and IM, which are not VAT numbers of a state.",
     lambda text, number, theirs, ours: theirs and not ours and number[:2] in ("EU", "IM")),
]
SPACING = "spaces, dots, hyphens"
EXPLANATIONS = {
    SPACING: "Passo strips them everywhere, stdnum where a country's module does; without them both agree.",
    **{name: explanation for name, explanation, _ in EXPLAINED},
}


def explain(text, theirs, ours):
    """The classes that explain a difference together; empty when they do not."""
    classes = []
    number = plain(text)
    if number != text.upper():
        without = read_by_stdnum(number)
        if without != theirs:
            classes.append(SPACING)
            theirs = without
            if theirs == ours:
                return classes
    for name, _, holds in EXPLAINED:
        if holds(text, number, theirs, ours):
            return classes + [name]
    return []


class Comparison:
    """Counts what agreed, what differed and can be explained, and what cannot."""

    def __init__(self):
        self.compared = 0
        self.unexplained = []
        self.explained = collections.Counter()
        self.examples = {}
        self.countries = collections.defaultdict(collections.Counter)

    def add(self, country, text, theirs, ours, shown=None):
        self.compared += 1
        self.countries[country]["valid" if theirs else "invalid"] += 1
        if theirs == ours:
            return
        classes = explain(text, theirs, ours)
        if not classes:
            self.unexplained.append(f"{shown or text!r}: stdnum says {theirs}, Passo says {ours}")
        for name in classes:
            self.explained[name] += 1
            self.examples.setdefault(name, f"{text!r}: stdnum {theirs}, Passo {ours}")

    def print(self):
        print(f"VAT numbers: {self.compared} compared with python-stdnum {stdnum.__version__}")
        for country, counts in sorted(self.countries.items()):
            print(f"  {country}: {counts['valid']} valid, {counts['invalid']} invalid for stdnum")
        valid = sum(counts["valid"] for counts in self.countries.values())
        print(f"  together: {valid} valid ({valid * 100 // self.compared} %)")
        print("Differences that are explained; a number can be in two classes:")
        for name, explanation in EXPLANATIONS.items():
            print(f"  {self.explained[name]:6} {name}: {explanation}")
            if name in self.examples:
                print(f"         {self.examples[name]}")
        for line in self.unexplained[:20]:
            print(f"not explained: {line}")
        assert self.compared >= 100_000, "Fewer than 100 000 numbers."
        assert valid * 100 >= self.compared * 30, "Fewer than 30 % are valid."
        assert all(self.countries[country]["valid"] >= 1000 for country in COUNTRIES), "A country lacks valid numbers."


def main(passo):
    samples = Samples(random.Random(20260325), read_by_stdnum)
    comparison = Comparison()
    with_prefix = []
    bare = {}
    for country in COUNTRIES:
        valid = [samples.valid(country) for _ in range(VALID_PER_COUNTRY)]
        others = [samples.mutated(samples.random.choice(valid)) for _ in range(MUTATED_PER_COUNTRY)]
        others += [samples.of_the_right_shape(country) for _ in range(RANDOM_PER_COUNTRY)]
        with_prefix += [(country, text) for text in valid + others + list(samples.edge_cases(country))]
        bodies = [samples.random.choice(valid)[2:] for _ in range(BARE_PER_COUNTRY)]
        bare[country] = [body if index % 2 else samples.with_another_digit(body) for index, body in enumerate(bodies)]
    ours = read_by_passo(passo, [text for _, text in with_prefix])
    for (country, text), answer in zip(with_prefix, ours):
        comparison.add(country, text, read_by_stdnum(text), answer)
    # Without a prefix the country is said beside; stdnum gets it in front.
    for country, bodies in bare.items():
        for body, answer in zip(bodies, read_by_passo(passo, bodies, "--country", country)):
            comparison.add(country, country + body, read_by_stdnum(country + body), answer, f"{body} of {country}")
    comparison.print()
    failed = len(comparison.unexplained)
    print(f"{comparison.compared - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
