#!/usr/bin/env python3
"""Measures passo on projects of many articles, beside programs that do a part of the same work.

    bench.py PASSO [--articles 15,100,1000] [--runs 3]

Prints a table in Markdown: wall seconds, CPU seconds and peak memory, the median of the runs. Every run of passo is
followed by one of each other program, so that a machine that becomes slower is slower for all.
"""

import argparse
import html
import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


class Measure:
    """One run of a command: wall and CPU seconds, peak memory in MB, and its exit code."""

    def __init__(self, *command, folder=None):
        start = time.monotonic()
        process = subprocess.Popen(
            [str(part) for part in command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        self.code = process.returncode


class Row:
    """The runs of one kind of work."""

    def __init__(self, work, articles):
        self.work, self.articles, self.runs = work, articles, []

    def add(self, run, expected=0):
        if run.code != expected:
            sys.exit(f"bench: {self.work} of {self.articles} articles ended with {run.code}")
        self.runs.append(run)

    def median(self, name):
        return statistics.median(getattr(run, name) for run in self.runs)

    def print(self):
        wall = self.median("wall")
        print(
            f"| {self.work} | {self.articles} | {wall:.2f} | {self.median('cpu'):.2f} | {self.median('memory'):.0f} "
            f"| {wall * 1000 / self.articles / 4:.2f} |", flush=True)


def hugo_site(pages, folder):
    """A project of Hugo with the texts of our pages: a Markdown file for each."""
    (folder / "layouts/_default").mkdir(parents=True)
    (folder / "hugo.toml").write_text('baseURL = "/"\ndisableKinds = ["taxonomy", "term", "rss", "sitemap"]\n')
    for name, body in (("single", "{{ .Content }}"), ("list", "{{ range .Pages }}<p>{{ .LinkTitle }}</p>{{ end }}")):
        (folder / f"layouts/_default/{name}.html").write_text(
            "<!doctype html><html><head><title>{{ .Title }}</title></head><body>" + body + "</body></html>")
    for page in pages.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        title = html.unescape(re.search(r"<title>(.*?)</title>", text, re.S).group(1)).replace('"', "”").strip()
        main = re.search(r"<main.*?</main>", text, re.S)
        blocks = re.findall(r"<(?:p|li|h[1-6])[ >].*?(?=<(?:p|li|h[1-6]|/main)[ >])", main.group(0) if main else "", re.S)
        words = "\n\n".join(html.unescape(re.sub(r"<[^>]*>?", " ", block)) for block in blocks)
        path = folder / "content" / page.relative_to(pages).with_suffix(".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'---\ntitle: "{title}"\n---\n{words}\n', encoding="utf-8")


def measure(passo, count, runs, folder):
    project, site = folder / "project", folder / "site"
    subprocess.run([sys.executable, HERE / "many_articles.py", project, str(count)], check=True)
    flows = sorted((project / "Content/flows").glob("*.xml"))
    one = flows[len(flows) // 2]
    rows = {
        name: Row(name, count)
        for name in (
            "check", "check of one file", "verify", "build, nothing there", "build, nothing changed",
            "build, one article changed", "xmllint --schema of the flows", "writing the same bytes", "hugo")
    }
    tools = {"xmllint": shutil.which("xmllint"), "hugo": shutil.which("hugo")}
    for number in range(runs):
        options = ("--project", project)
        build = (passo, "build", *options, "--output", site, "--date", "2026-03-25")
        rows["check"].add(Measure(passo, "check", *options))
        rows["check of one file"].add(Measure(passo, "check", *options, one.stem))
        rows["verify"].add(Measure(passo, "verify", *options))
        shutil.rmtree(site, ignore_errors=True)
        rows["build, nothing there"].add(Measure(*build))
        rows["build, nothing changed"].add(Measure(*build))
        text = one.read_text(encoding="utf-8")
        one.write_text(text.replace("</flow>", f"<!-- {number} --></flow>"), encoding="utf-8")
        rows["build, one article changed"].add(Measure(*build))
        one.write_text(text, encoding="utf-8")
        if tools["xmllint"]:
            schema = project / "Content/flow.xsd"
            rows["xmllint --schema of the flows"].add(
                Measure(tools["xmllint"], "--nonet", "--noout", "--schema", schema, *flows))
        copy = folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        rows["writing the same bytes"].add(Measure("cp", "-r", site, copy))
        if tools["hugo"]:
            other = folder / "hugo"
            if number == 0:
                hugo_site(site, other)
            shutil.rmtree(other / "public", ignore_errors=True)
            rows["hugo"].add(Measure(tools["hugo"], "--quiet", folder=other))
    for row in rows.values():
        if row.runs:
            row.print()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("passo", type=pathlib.Path)
    parser.add_argument("--articles", default="15,100,1000")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    # Thousands of flows are arguments of xmllint.
    resource.setrlimit(resource.RLIMIT_STACK, (64 << 20, resource.getrlimit(resource.RLIMIT_STACK)[1]))
    print("| work | articles | wall s | CPU s | memory MB | wall ms a page |")
    print("|---|---|---|---|---|---|")
    for count in map(int, arguments.articles.split(",")):
        with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
            measure(arguments.passo.resolve(), count, arguments.runs, pathlib.Path(folder))


main()
