"""Two projects, the sites that passo makes of them, and what may be left of such a site: imported by interruptions.py"""

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PASSO = str(Path(sys.argv[1]).resolve())
SHIPPED = Path(__file__).resolve().parents[2]
LIST = ".passo-work/list"
OTHERS = {"mine.txt": b"mine", "en/mine.txt": b"mine"}
random.seed(20261129)
failures = []


def check(holds, words):
    if not holds:
        failures.append(words)
        print(f"interruptions: {words}", file=sys.stderr)


def passo(project, *arguments, **options):
    return subprocess.run(
        [PASSO, *arguments, "--project", str(project)], stdin=subprocess.DEVNULL, capture_output=True, text=True, **options)


def start(project, *arguments):
    return subprocess.Popen(
        [PASSO, *arguments, "--project", str(project)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True)


def files(folder):
    """The bytes of each file, by path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*") if path.is_file() and not path.is_symlink()}


def visible(folder):
    return {path: content for path, content in files(folder).items() if not path.startswith(".passo-")}


def hidden(folder):
    return {path for path in files(folder) if path.startswith(".passo-")}


def dead_links(site):
    """The links to files that are not there, on all pages that somebody comes to who begins at the first one."""
    waiting, known = ["index.html"], {"index.html"}
    while waiting:
        path = waiting.pop()
        for link in re.findall(rb'(?:href|src)="(?![a-z]+:)([^"#?]+)', site[path]):
            target = os.path.normpath(os.path.join(os.path.dirname(path), link.decode()))
            if target not in site:
                yield f"{path} leads to {target}"
            elif target.endswith(".html") and target not in known:
                known.add(target)
                waiting.append(target)


# The projects: two that differ in an article, in the words of all others, and in the day

def make_project(folder, flows, word):
    folder.mkdir()
    shutil.copytree(SHIPPED / "Content", folder / "Content")
    shutil.copytree(SHIPPED / "Templates", folder / "Templates")
    for name in ("flows", "fragments", "translations", "sentences"):
        shutil.rmtree(folder / "Content" / name, ignore_errors=True)
    for flow in flows:
        result = passo(folder, "new", "flow", flow)
        assert result.returncode == 0, result.stderr
        path = folder / "Content/flows" / f"{flow}.xml"
        path.write_text(re.sub(r"(<title[^>]*>)([^<]*)", rf"\1\2 {flow} {word}", path.read_text()))
    (folder / "Templates/assets" / f"{word}.css").write_text(f"/* {word} */")
    return folder


def build(project, site, day, **options):
    return passo(project, "build", "--draft", "--output", str(site), "--date", day, **options)


work = Path(tempfile.mkdtemp(prefix="passo-interruptions-"))
old = make_project(work / "old", ["first", "second", "third"], "old")
new = make_project(work / "new", ["first", "second", "fourth"], "new")
broken = make_project(work / "broken", ["first"], "broken")
(broken / "Content/model/policies.xml").write_text("<model")
DAYS = {old: "2026-11-28", new: "2026-11-29", broken: "2026-11-29"}
STATES = {}
for project in (old, new):
    passo(project, "confirm", "--all")
    result = build(project, work / "state", DAYS[project])
    assert result.returncode in (0, 1), result.stderr
    STATES[project] = visible(work / "state")
    shutil.rmtree(work / "state")
    check(not list(dead_links(STATES[project])), "a whole site has dead links")
assert STATES[old].keys() != STATES[new].keys()


def has_state(site, project):
    return visible(site) == {**STATES[project], **OTHERS}


def fresh_site(folder, project=None):
    project = project or old
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in OTHERS.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    build(project, folder, DAYS[project])
    check(has_state(folder, project), "a build that nothing stopped has not made the site")
    return folder


def check_left(site, states, words):
    """Looks at what a stopped build left. Returns what it is."""
    left = visible(site)
    for project in states:
        if left == {**STATES[project], **OTHERS}:
            return "before" if project is states[0] else "after"
    check((site / LIST).exists(), f"{words}: a mixture without a list")
    for path, content in left.items():
        whole = [s.get(path) for s in (STATES[old], STATES[new], OTHERS)]
        check(content in whole, f"{words}: {path} is of no state")
    check(all(left.get(path) == content for path, content in OTHERS.items()), f"{words}: a file of others is gone")
    for link in dead_links(left):
        check(False, f"{words}: {link}")
    return "between"


def wait_for(path, process):
    while process.poll() is None and not os.path.exists(path):
        pass


class Reader(threading.Thread):
    """Reads the pages of a site again and again, as a web server does for whoever asks."""

    def __init__(self, site):
        super().__init__()
        self.site, self.count, self.ends = site, 0, False

    def run(self):
        paths = [path for path in STATES[old] if path in STATES[new]]
        while not self.ends:
            path = random.choice(paths)
            try:
                content = (self.site / path).read_bytes()
            except FileNotFoundError:
                content = None
            self.count += 1
            check(content in (STATES[old][path], STATES[new][path]), f"{path} was served that is of no state")
            time.sleep(0.0002)
