"""VAT numbers to compare with: valid ones, damaged ones, random ones, and those about which programs differ."""

import datetime
import itertools
import string

# What stands after the prefix: d is a digit, n one that is not 0, a a letter, ? a digit that checks and ! a letter that
# checks. Braces name a part that Samples makes. The rest stands for itself.
SHAPES = {
    "AT": ["Uddddddd?"],
    "BE": ["0ddddddd??", "1ddddddd??", "ddddddd??"],
    "BG": ["dddddddd?", "ddddddddd?", "{bulgarian}ddd?"],
    "CY": ["dddddddd!"],
    "CZ": ["ddddddd?", "6ddddddd?", "{birth9}ddd", "{birth10}ddd?"],
    "DE": ["nddddddd?"],
    "DK": ["nddddd??"],
    "EE": ["dddddddd?"],
    "EL": ["dddddddd?", "ddddddd?"],
    "ES": ["dddddddd!", "{foreigner}ddddddd!", "{minor}ddddddd!", "{company}ddddddd?", "{company}ddddddd!"],
    "FI": ["ddddddd?"],
    "FR": ["??dddddddd?", "{key}dddddddd?", "??000dddddd", "{key}000ddddd?"],
    "HR": ["dddddddddd?"],
    "HU": ["ddddddd?"],
    "IE": ["ddddddd!", "ddddddd!a", "daddddd!", "d{sign}ddddd!"],
    "IT": ["ddddddd{office}?"],
    "LT": ["ddddddd1?", "dddddddddd1?"],
    "LU": ["dddddd??"],
    "LV": ["{company digit}dddddddd??", "{latvian}ddd?"],
    "MT": ["nddddd??"],
    "NL": ["dddddddd?Bdd", "dddddddddB??"],
    "PL": ["dddddddd??"],
    "PT": ["nddddddd?"],
    "RO": ["n?", *("n" + "d" * count + "?" for count in range(1, 9))],
    "SE": ["ddddddddd?01"],
    "SI": ["nddddd??"],
    "SK": ["nd{slovak}dddddd?", "{birth10}ddd?"],
    "XI": ["ddddddd??", "ddddddd??ddd", "GD{low}", "HA{high}", "GD8888{low}??", "HA8888{high}??"],
}
COUNTRIES = list(SHAPES)

# Shapes just beyond a rule, and shapes about which programs are known to differ.
EDGES = {
    "AT": ["ddddddd?", "Vddddddd?"],
    "BE": ["{two and above}ddddddd??", "0ddddd??00", "0ddddd??98", "1ddddd??99", "(0)ddddddd??"],
    "BG": ["ddddddd?"],
    "CY": ["12dddddd!"],
    "CZ": ["9dddddd?", "{odd month}ddd?", "{odd month}ddd", "{birth10}ddd0", "{birth10}ddd"],
    "DE": ["0ddddddd?"],
    "DK": ["0ddddd??"],
    "ES": ["Iddddddd?", "Oddddddd!", "Tddddddd!", "{foreigner}ddddddd?", "{company}ddddddda"],
    "FR": ["FRddddddd??", "I?ddddddd?d", "?Oddddddd?d", "??ddddddddd"],
    "IE": ["daddddd!a", "ddddddd!d", "d{sign}ddddd!a"],
    "IT": ["ddddddd000?", "ddddddd101?", "ddddddd119?", "ddddddd122?", "ddddddd887?", "ddddddd998?", "0000000{office}?"],
    "LT": ["ddddddd0?", "dddddddddd2?", "dddddddd1?"],
    "LV": ["32ddddddddd", "31ddddddddd", "{latvian}dddd"],
    "MT": ["0ddddd??"],
    "NL": ["ddddd?Bdd", "ddddddd?Bdd", "dddddddd?B00", "dddddddd?Add", "000000000B??"],
    "PT": ["0ddddddd?"],
    "RO": ["0ddd?", "{sex}{birth date}ddddd?", "ROnddd?", "RO{sex}{birth date}ddddd?"],
    "SE": ["ddddddddd?02", "ddddddddd?00"],
    "SI": ["0ddddd??"],
    "SK": ["ndddddddd?", "0d2dddddd?", "{odd month}ddd?", "{birth10}ddd0", "{birth9}ddd"],
    "XI": ["GD{high}", "HA{low}", "GD8888{high}??", "HA8888{low}??", "0dddddd??", "GBddddddd??"],
}


class Samples:
    """Makes numbers with one source of chance; `read` says what stdnum reads a number as, or None."""

    def __init__(self, chance, read):
        self.random = chance
        self.read = read
        pick = chance.choice
        self.parts = {
            "foreigner": lambda: pick("XYZ"),
            "minor": lambda: pick("KLM"),
            "company": lambda: pick("ABCDEFGHJNPQRSUVW"),
            "company digit": lambda: pick("456789"),
            "two and above": lambda: pick("23456789"),
            "slovak": lambda: pick("234789"),
            "sex": lambda: pick("12345678"),
            "sign": lambda: pick("+*"),
            "key": lambda: pick([pick(string.ascii_uppercase) + pick(string.digits), pick(string.digits + "ABZ") + "K"]),
            "office": lambda: f"{pick([*range(1, 101), 120, 121, 888, 999]):03}",
            "low": lambda: f"{chance.randrange(500):03}",
            "high": lambda: f"{chance.randrange(500, 1000):03}",
            "birth9": lambda: self.birth(1880, 1953, [0, 50]),
            "birth10": lambda: self.birth(1954, 2053, [0, 20, 50, 70]),
            "birth date": lambda: self.birth(1900, 1999, [0]),
            "odd month": lambda: self.birth(1900, 1999, [40, 90]),
            "bulgarian": self.bulgarian_birth,
            "latvian": self.latvian_birth,
        }

    def valid(self, country):
        """A number that stdnum accepts."""
        while True:
            found = self.completed(country, self.random.choice(SHAPES[country]))
            if self.read(found):
                return found

    def of_the_right_shape(self, country):
        """A number with chance in the places that check too: now and then it is valid."""
        number = country + self.filled(self.random.choice(SHAPES[country]))
        return "".join(self.random.choice(self.CHECKS.get(character, character)) for character in number)

    def edge_cases(self, country):
        """Numbers at the edge of a rule, of every country and of this one."""
        yield from ("", " - ", country, country.lower(), f"{country}-", f"{country}A", f"{country}1")
        yield from (country + "0" * count for count in range(2, 14))
        for length in range(1, 14):
            for _ in range(8):
                yield country + self.filled("d" * length)
        for shape in EDGES.get(country, []):
            for _ in range(60):
                yield self.completed(country, shape)

    CHECKS = {"?": string.digits, "!": string.ascii_uppercase}

    def completed(self, country, shape):
        """A number of the shape that stdnum accepts, or any if it accepts none of the shape's checks."""
        start = country + self.filled(shape)
        choices = [self.CHECKS.get(character, character) for character in start]
        numbers = ["".join(characters) for characters in itertools.product(*choices)]
        self.random.shuffle(numbers)
        return next((number for number in numbers if self.read(number)), numbers[0])

    def filled(self, shape):
        """A shape with chance in all places but those that check."""
        result = ""
        while shape:
            if shape[0] == "{":
                name, shape = shape[1:].split("}", 1)
                result += self.parts[name]()
                continue
            choices = {"d": string.digits, "n": string.digits[1:], "a": string.ascii_uppercase}
            result += self.random.choice(choices.get(shape[0], shape[0]))
            shape = shape[1:]
        return result

    def day(self, first, last):
        start = datetime.date(first, 1, 1)
        return start + datetime.timedelta(self.random.randrange((datetime.date(last, 12, 31) - start).days + 1))

    def birth(self, first, last, offsets):
        day = self.day(first, last)
        return f"{day.year % 100:02}{min(99, day.month + self.random.choice(offsets)):02}{day.day:02}"

    def bulgarian_birth(self):
        day = self.day(1800, 2099)
        return f"{day.year % 100:02}{day.month + {18: 20, 19: 0, 20: 40}[day.year // 100]:02}{day.day:02}"

    def latvian_birth(self):
        day = self.day(1800, 2099)
        return f"{day.day:02}{day.month:02}{day.year % 100:02}{day.year // 100 - 18}"

    def mutated(self, number):
        """A number with one thing done to it, sometimes two."""
        number = self.random.choice(self.MUTATIONS)(self, number)
        return self.random.choice(self.MUTATIONS)(self, number) if self.random.random() < 0.15 else number

    def replaced(self, number, characters):
        place = self.random.randrange(len(number))
        return number[:place] + self.random.choice(characters) + number[place + 1:]

    def inserted(self, number, characters):
        place = self.random.randrange(len(number) + 1)
        return number[:place] + self.random.choice(characters) + number[place:]

    def with_another_digit(self, number):
        places = [index for index, character in enumerate(number) if character in string.digits]
        place = self.random.choice(places or [0])
        return number[:place] + self.random.choice(string.digits) + number[place + 1:]

    def with_two_swapped(self, number):
        place = self.random.randrange(len(number))
        return number[:place] + number[place:place + 2][::-1] + number[place + 2:]

    def without_one(self, number):
        place = self.random.randrange(len(number))
        return number[:place] + number[place + 1:]

    def with_one_more(self, number):
        return self.inserted(number, string.digits)

    def with_a_letter(self, number):
        return self.replaced(number, string.ascii_uppercase)

    def in_small_letters(self, number):
        return number.lower()

    def with_separators(self, number):
        for _ in range(self.random.randrange(1, 4)):
            number = self.inserted(number, "   ..--\u00a0\u202f\u2011\u2013")
        return number

    def with_a_rare_separator(self, number):
        return self.inserted(number, "/:,;_'#()\u200b\u3000")

    def with_another_prefix(self, number):
        return self.random.choice(COUNTRIES + ["GR", "GB", "EU", "IM", "CH", "NO", "US", ""]) + number[2:]

    def with_the_prefix_twice(self, number):
        return number[:2] + number

    def with_a_wide_character(self, number):
        place = self.random.randrange(len(number))
        return number[:place] + chr(ord(number[place]) + 0xFEE0) + number[place + 1:]

    MUTATIONS = [
        with_another_digit, with_another_digit, with_another_digit, with_two_swapped, without_one, with_one_more,
        with_a_letter, in_small_letters, with_separators, with_separators, with_a_rare_separator, with_another_prefix,
        with_the_prefix_twice, with_a_wide_character,
    ]
