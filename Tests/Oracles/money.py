"""Computes changes of a subscription a second time, and compares with `passo model changes`: money.py PASSO

Only exact fractions and the calendar of Python's datetime are used, after docs/rules.md CREDIT-1, CREDIT-2, BALANCE-1,
ROUND-2, ROUND-4, PERIOD-3, PERIOD-5 and PRODUCT-6: a change credits the unused days at what was billed, charges a full
period, and begins a new period today; what else the cart holds is charged for a full period too, or where it joins a plan
that runs, for the days that are left of that plan's period, which here is the page's own. Before anything is compared, the worked amounts of docs/rules.md, case A to case H, are
computed; if one of them differs, this program is wrong and says so.
"""

import calendar
import collections
import datetime
import random
import subprocess
import sys
from fractions import Fraction

CHANGES = 120_000
INPUT = (
    "currency decimals oldPrice oldLicences newPrice newLicences otherItems oldCycle newCycle periodStart anchorDay today"
    " balance creditRate chargeRate rounding otherProduct").split()
OUTPUT = "credit charge tax due balance periodStart periodEnd daysLeft periodDays anchorDay".split()
Change = collections.namedtuple("Change", INPUT)
Result = collections.namedtuple("Result", OUTPUT)


# The rules

def half_up(amount):
    """A fraction as a whole number; halves go away from zero."""
    whole = (abs(amount) * 2 + 1) // 2
    return int(whole if amount >= 0 else -whole)


def day_of_month(year, month, anchor):
    """The anchor's day in a month, or the last one where the month is shorter."""
    return datetime.date(year, month, min(anchor, calendar.monthrange(year, month)[1]))


def end_of_period(start, cycle, anchor):
    """The day on which the next period begins. It comes from the anchor and not from the last date."""
    if cycle == "annual":
        return day_of_month(start.year + 1, start.month, anchor)
    return day_of_month(start.year + start.month // 12, start.month % 12 + 1, anchor)


def other_items(change, days_left, period_days):
    """What else the cart holds comes to."""
    return half_up(Fraction(change.otherItems * days_left, period_days)) if change.otherProduct else change.otherItems


def tax_of(change, charge, other, credit):
    """The VAT of all, signed like the net amount. The credit has the rate of the invoice that it reverses."""
    charge_rate, credit_rate = Fraction(change.chargeRate, 10_000), Fraction(change.creditRate, 10_000)
    if change.rounding == "perLine":
        return half_up(charge * charge_rate) + half_up(other * charge_rate) - half_up(credit * credit_rate)
    if charge_rate == credit_rate:
        return half_up((charge + other - credit) * charge_rate)
    return half_up((charge + other) * charge_rate) + half_up(-credit * credit_rate)


def computed(change):
    """What an order of this change comes to."""
    end = end_of_period(change.periodStart, change.oldCycle, change.anchorDay)
    period_days, days_left = (end - change.periodStart).days, (end - change.today).days
    credit = half_up(Fraction(change.oldPrice * change.oldLicences * days_left, period_days))
    charge = change.newPrice * change.newLicences
    other = other_items(change, days_left, period_days)
    tax = tax_of(change, charge, other, credit)
    net = charge + other - credit + tax
    return Result(
        credit=credit, charge=charge, tax=tax, due=max(0, net - change.balance), balance=max(0, change.balance - net),
        periodStart=change.today, periodEnd=end_of_period(change.today, change.newCycle, change.today.day),
        daysLeft=days_left, periodDays=period_days, anchorDay=change.today.day)


# The worked vectors

VECTORS = """\
case currency decimals price old new cycle start today rate credit charge tax due balance left days
A  EUR 2  1900 10 6 monthly 2026-03-15 2026-03-25 2200 12871 11400  -324     0 1795 21  31
B  EUR 2  1900 10 9 monthly 2026-03-15 2026-04-05 2200  6129 17100  2414 13385    0 10  31
C  EUR 2  1900 10 6 monthly 2026-03-15 2026-03-15 2200 19000 11400 -1672     0 9272 31  31
D  EUR 2  1900 10 6 monthly 2026-03-15 2026-04-14 2200   613 11400  2373 13160    0  1  31
E  EUR 2 22800 10 3 annual  2027-05-01 2028-03-01    0 38000 68400     0 30400    0 61 366
E2 EUR 2 22800 10 3 annual  2026-05-01 2027-03-01    0 38104 68400     0 30296    0 61 365
F  EUR 2  1900  5 4 monthly 2026-01-31 2026-02-14    0  4750  7600     0  2850    0 14  28
G  JPY 0  2500  7 3 monthly 2026-03-15 2026-03-25 1000 11855  7500  -436     0 4791 21  31
H  EUR 2  1799  7 2 monthly 2026-03-15 2026-03-29 2550  6906  3598  -844     0 4152 17  31
"""

DATES = """\
2026-01-31 monthly 31 2026-02-28
2026-02-28 monthly 31 2026-03-31
2026-03-31 monthly 31 2026-04-30
2028-01-31 monthly 31 2028-02-29
2026-12-15 monthly 15 2027-01-15
2028-02-29 annual  29 2029-02-28
2031-02-28 annual  29 2032-02-29
2026-12-31 annual  31 2027-12-31
"""

A = Change(
    "EUR", 2, 1900, 10, 1900, 6, 0, "monthly", "monthly", datetime.date(2026, 3, 15), 15, datetime.date(2026, 3, 25), 0,
    2200, 2200, "perCategory", 0)

# Worked by hand from case A: other rates for the credit and the charge, another item, a balance, rounding line by line.
BY_HAND = [
    # 128.71 at 22 % is 28.3162; nothing on the charge: 114.00 - 128.71 - 28.32 = -43.03.
    (A._replace(chargeRate=0), dict(credit=12871, tax=-2832, due=0, balance=4303)),
    # 14.71 less, and 3.24 less VAT, from a balance of 1.00.
    (A._replace(balance=100), dict(tax=-324, due=0, balance=1895)),
    # 114.00 + 49.00 - 128.71 = 34.29, at 22 % 7.5438; 10.00 are there already.
    (A._replace(otherItems=4900, balance=1000), dict(tax=754, due=3183, balance=0)),
    # 49.00 for 21 of 31 days is 33.19: 114.00 + 33.19 - 128.71 = 18.48, at 22 % 4.0656.
    (A._replace(otherItems=4900, otherProduct=1), dict(tax=407, due=2255, balance=0)),
    # On the last day 49.00 is 1.58, and the credit 6.13: 114.00 + 1.58 - 6.13 = 109.45, at 22 % 24.079.
    (A._replace(otherItems=4900, otherProduct=1, today=datetime.date(2026, 4, 14)), dict(tax=2408, due=13353)),
    # 25.08 and 0.0022, 0.0022 rounds to nothing, 28.32 off: -3.24; together -14.70 would have made -3.23.
    (A._replace(otherItems=1, rounding="perLine"), dict(tax=-324, due=0, balance=1794)),
    (A._replace(otherItems=1), dict(tax=-323, due=0, balance=1793)),
    # A half goes away from zero: 50 at 5 % is 2.5.
    (A._replace(oldLicences=0, newPrice=50, newLicences=1, chargeRate=500, creditRate=500), dict(tax=3, due=53)),
    (A._replace(oldPrice=50, oldLicences=1, newLicences=0, today=datetime.date(2026, 3, 15), chargeRate=500,
                creditRate=500), dict(credit=50, tax=-3, due=0, balance=53)),
]


def check_itself():
    """Stops with the first vector that does not come out."""
    header, *rows = (line.split() for line in VECTORS.splitlines())
    for row in rows:
        case = dict(zip(header, row))
        numbers = {name: int(value) for name, value in case.items() if value.lstrip("-").isdigit()}
        start, today = datetime.date.fromisoformat(case["start"]), datetime.date.fromisoformat(case["today"])
        change = Change(
            case["currency"], numbers["decimals"], numbers["price"], numbers["old"], numbers["price"], numbers["new"], 0,
            case["cycle"], case["cycle"], start, start.day, today, 0, numbers["rate"], numbers["rate"], "perCategory", 0)
        result = computed(change)
        found = [result.credit, result.charge, result.tax, result.due, result.balance, result.daysLeft, result.periodDays]
        expected = [numbers[name] for name in "credit charge tax due balance left days".split()]
        if found != expected:
            sys.exit(f"money: case {case['case']} comes out as {found} and should be {expected}")
    for line in DATES.splitlines():
        start, cycle, anchor, end = line.split()
        found = end_of_period(datetime.date.fromisoformat(start), cycle, int(anchor)).isoformat()
        if found != end:
            sys.exit(f"money: the period from {start} ({cycle}, anchor {anchor}) ends on {found} and should on {end}")
    for change, expected in BY_HAND:
        found = {name: getattr(computed(change), name) for name in expected}
        if found != expected:
            sys.exit(f"money: {change} comes out as {found} and should be {expected}")
    return len(rows) + len(DATES.splitlines()) + len(BY_HAND)


# Random changes

CURRENCIES = [("EUR", 2), ("USD", 2), ("GBP", 2), ("HUF", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3), ("TND", 3)]
RATES = [0, 0, 2200, 2200, 2550, 1000, 2000, 2100, 2500, 2700, 1900, 770, 550, 810, 1, 333]


def random_change(chance):
    currency, decimals = chance.choice(CURRENCIES)
    anchor = chance.choice([chance.randint(1, 28), chance.randint(29, 31)])
    year = chance.choice([chance.randint(2023, 2032), chance.choice([1999, 2000, 2099, 2100])])
    month = chance.choice([chance.randint(1, 12), 1, 2, 2])
    start = day_of_month(year, month, anchor)
    old_cycle = chance.choice(["monthly", "annual"])
    days = (end_of_period(start, old_cycle, anchor) - start).days
    today = start + datetime.timedelta(chance.choice([chance.randrange(days), 0, days - 1, chance.randrange(days)]))
    old_price, new_price = random_price(chance), random_price(chance)
    if chance.random() < 0.4:
        new_price = old_price
    old_rate = chance.choice(RATES)
    change = Change(
        currency=currency, decimals=decimals, oldPrice=old_price, oldLicences=random_count(chance), newPrice=new_price,
        newLicences=random_count(chance), otherItems=chance.choice([0, 0, random_price(chance)]), oldCycle=old_cycle,
        newCycle=chance.choice(["monthly", "annual"]), periodStart=start, anchorDay=anchor, today=today,
        balance=chance.choice([0, 0, random_price(chance), random_price(chance) * 20]), creditRate=old_rate,
        chargeRate=chance.choice([old_rate, old_rate, chance.choice(RATES)]),
        rounding=chance.choice(["perLine", "perCategory"]), otherProduct=chance.choice([0, 1]))
    if chance.random() < 0.1:
        # Exactly what is due before, at, and after, so that neither side has to pay.
        change = change._replace(balance=max(0, computed(change._replace(balance=0)).due + chance.choice([-1, 0, 1])))
    return change


def random_price(chance):
    """Mostly what plans cost, sometimes next to nothing, sometimes more than anybody pays."""
    return chance.choice([
        chance.randint(100, 50_000), chance.randint(100, 50_000), 1900, 1799, chance.randint(1, 3),
        chance.randint(10**6, 10**9)])


def random_count(chance):
    return chance.choice([
        chance.randint(1, 12), chance.randint(1, 12), chance.randint(1, 50), chance.randint(1, 1000),
        chance.randint(10**4, 10**6)])


def has_half(change):
    """Whether the credit is exactly half way between two amounts."""
    result = computed(change)
    return change.oldPrice * change.oldLicences * result.daysLeft * 2 % (result.periodDays * 2) == result.periodDays


COVERED = {
    "no decimals": lambda change: change.decimals == 0,
    "three decimals": lambda change: change.decimals == 3,
    "anchor 29 to 31": lambda change: change.anchorDay >= 29,
    "annual from 29 February": lambda change:
        change.oldCycle == "annual" and change.anchorDay == 29 and change.periodStart.month == 2,
    "366 days": lambda change: computed(change).periodDays == 366,
    "new period from 29 February": lambda change: (change.today.month, change.today.day) == (2, 29),
    "another cycle": lambda change: change.oldCycle != change.newCycle,
    "another price": lambda change: change.oldPrice != change.newPrice,
    "two rates": lambda change: change.creditRate != change.chargeRate,
    "an item that joins a plan": lambda change: change.otherItems > 0 and change.otherProduct == 1,
    "an item that joins on the last day": lambda change:
        change.otherItems > 0 and change.otherProduct == 1 and computed(change).daysLeft == 1,
    "rounded line by line": lambda change: change.rounding == "perLine",
    "credit half way": has_half,
    "nothing due": lambda change: computed(change).due == 0,
    "nothing due and no balance left": lambda change: computed(change).due == computed(change).balance == 0,
    "more than 10^12": lambda change: change.newPrice * change.newLicences > 10**12,
}


def table(header, rows):
    return "".join("\t".join(str(field) for field in row) + "\n" for row in [header, *rows])


def main(passo):
    own = check_itself()
    chance = random.Random(20260415)
    changes = [random_change(chance) for _ in range(CHANGES)]
    expected = [computed(change) for change in changes]
    print(f"Money: {own} vectors come out; {len(changes)} random changes")
    for name, holds in COVERED.items():
        count = sum(map(holds, changes))
        print(f"  {count:6} {name}")
        assert count >= 100, f"Too few changes with {name}."
    run = subprocess.run(
        [passo, "model", "changes"], input=table(INPUT, changes), capture_output=True, encoding="utf-8")
    header, *lines = run.stdout.splitlines() or [""]
    if run.returncode != 0 or header.split("\t") != OUTPUT or len(lines) != len(changes):
        print(f"passo ended with {run.returncode} and {len(lines)} results under {header!r}: {run.stderr.strip()}")
        print(f"0 passed, {len(changes)} failed")
        return 1
    failed = 0
    for change, result, line in zip(changes, expected, lines):
        fields = line.split("\t")
        if fields == [str(field) for field in result]:
            continue
        failed += 1
        if failed <= 10:
            pairs = zip(OUTPUT, result, fields + ["missing"] * len(OUTPUT))
            wrong = ", ".join(f"{name} is {ours}, not {own}" for name, own, ours in pairs if str(own) != ours)
            print("\t".join(str(field) for field in change))
            print(f"  {wrong or 'has more fields than it should'}")
    print(f"{len(changes) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
