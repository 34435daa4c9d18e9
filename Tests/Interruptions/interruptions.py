"""Stops passo at random moments, and compares what is left with what may be: interruptions.py PASSO COUNT

A site has two states here, the one before and the one after a build. What is left of a build that was stopped has to be one
of them, to the byte, or it has to be what docs/architecture.md allows while files are moved: a list of what is to be done,
each file whole and of one of the two states, and no link that leads nowhere for those who come from the first page. Whatever
is run next has to end that, also a build that publishes nothing. Files of others are never touched.
"""

import os
import random
import re
import resource
import shutil
import subprocess
import sys
import time

from sites import (
    DAYS, LIST, PASSO, STATES, Reader, broken, build, check, check_left, failures, files, fresh_site, has_state, hidden,
    new, old, passo, start, visible, wait_for, work)

COUNT = int(sys.argv[2])


def stopped_builds():
    site = fresh_site(work / "site")
    here, there = old, new
    begin = time.perf_counter()
    build(new, work / "timed", DAYS[new])
    duration = time.perf_counter() - begin
    counts = {"before": 0, "after": 0, "between": 0}
    for number in range(COUNT):
        process = start(there, "build", "--draft", "--output", str(site), "--date", DAYS[there])
        # Half of them are aimed at the moments in which files are written and moved.
        if number % 2:
            wait_for(site / (".passo-work" if number % 4 == 1 else LIST), process)
            time.sleep(random.random() * 0.003)
        else:
            time.sleep(random.random() * duration * 1.1)
        process.kill()
        process.communicate()
        is_listed = (site / LIST).exists()
        left = check_left(site, [here, there], f"stopped build {number}")
        counts[left] += 1
        if number % 3 == 0:
            # A build that publishes nothing ends what the one before has begun, and no more.
            check(build(broken, site, DAYS[broken]).returncode == 1, f"stopped build {number}: the broken one")
            ends = there if is_listed or left == "after" else here
        else:
            ends = random.choice([old, new])
            check(build(ends, site, DAYS[ends]).returncode == 0, f"stopped build {number}: the next one")
        check(has_state(site, ends), f"stopped build {number}: the next one has not repaired it")
        check(hidden(site) == {".passo-files"}, f"stopped build {number}: {sorted(hidden(site))} stay")
        here, there = (old, new) if has_state(site, old) else (new, old)
    print(
        f"{COUNT} builds stopped: {counts['before']} left the site before, {counts['after']} the one after,"
        f" {counts['between']} a list with whole files and no dead link; each was repaired by the next")


def stopped_commands():
    """The other commands that write: a report, the read sentences, the translations."""
    count = max(COUNT // 10, 4)
    for name, arguments in [
        ("report", ["verify", "--draft", "--date", "2026-11-29", "--report", str(work / "report")]),
        ("confirm", ["confirm", "--all"]), ("extract", ["extract"])]:
        for number in range(count):
            project = work / "written"
            shutil.rmtree(project, ignore_errors=True)
            shutil.rmtree(work / "report", ignore_errors=True)
            shutil.copytree(new, project, ignore=shutil.ignore_patterns(".passo-cache"))
            if name == "confirm":
                shutil.rmtree(project / "Content/sentences")
            before = files(project)
            process = start(project, *arguments)
            if number % 2:
                root = work / "report" if name == "report" else project
                wait_for(root / random.choice([".passo-work", LIST]), process)
                time.sleep(random.random() * 0.001)
            else:
                time.sleep(random.random() * 0.3)
            process.kill()
            process.communicate()
            left = visible(project)
            check(all(left.get(path) == content for path, content in before.items()), f"{name} {number}: a file is gone")
            passo(project, *arguments)
            ended = (files(project), files(work / "report") if name == "report" else None)
            if number == 0:
                expected = ended
            check(ended == expected, f"{name} {number}: the next one has not repaired it")
            check(not hidden(project), f"{name} {number}: {hidden(project)} stay")
        print(f"{count} times {name} stopped: each was repaired by the next")


def is_mounted(folder, size):
    folder.mkdir(exist_ok=True)
    result = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder], capture_output=True)
    return result.returncode == 0


def full_disks():
    disk = work / "disk"
    needed = sum(map(len, STATES[old].values())) // 1024
    count = 0
    for spare in range(0, needed + 200, 16):
        if not is_mounted(disk, 1024 + needed):
            print("A small disk cannot be mounted here: only the sizes of files are limited")
            break
        try:
            site = fresh_site(disk / "site")
            free = shutil.disk_usage(disk).free - spare * 1024
            if free < 0:
                break
            (disk / "filler").write_bytes(b"x" * free)
            result = build(new, site, DAYS[new])
            check(result.returncode in (0, 70), f"disk with {spare} KiB: ended with {result.returncode}")
            check(
                has_state(site, old if result.returncode else new) and hidden(site) == {".passo-files"},
                f"disk with {spare} KiB: ended with {result.returncode} and left something else")
            count += result.returncode == 70
            (disk / "filler").unlink()
            build(new, site, DAYS[new])
            check(has_state(site, new), f"disk with {spare} KiB: the next one has not repaired it")
        finally:
            subprocess.run(["umount", disk], check=True)
    for size in [0, 1, 100, 1000, 4000]:
        site = fresh_site(work / "site")

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        result = build(new, site, DAYS[new], preexec_fn=limit)
        check(result.returncode == 70, f"files of {size} bytes: ended with {result.returncode}")
        check(has_state(site, old) and hidden(site) <= {".passo-files"}, f"files of {size} bytes: left something else")
        count += 1
    print(f"{count} disks were full: each left the site before")


def missing_permissions():
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        return print("Permissions: not tried, because nothing keeps root from writing")
    os.chmod(work, 0o755)
    prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    if prefix and subprocess.run([*prefix, PASSO, "--version"], capture_output=True).returncode:
        return print("Permissions: not tried, because nobody else can run passo here")
    places = ["", "en", "it", "assets"]
    for place in places:
        site = fresh_site(work / "site")
        if prefix:
            subprocess.run(["chown", "-R", "65534:65534", site], check=True)
        os.chmod(site / place, 0o555)
        command = [*prefix, PASSO, "build", "--draft", "--output", str(site), "--date", DAYS[new], "--project", str(new)]
        result = subprocess.run(command, capture_output=True, text=True)
        check(result.returncode == 70 and "Permission denied" in result.stderr, f"no permission in {place}: {result}")
        check(has_state(site, old) and hidden(site) == {".passo-files"}, f"no permission in {place}: left something else")
        os.chmod(site / place, 0o755)
    print(f"{len(places)} folders that could not be written: each left the site before")


def removed_folders():
    count = max(COUNT // 20, 4)
    for number in range(count):
        site = fresh_site(work / "site")
        process = start(new, "build", "--draft", "--output", str(site), "--date", DAYS[new])
        if number % 2:
            wait_for(site / ".passo-work", process)
        else:
            time.sleep(random.random() * 0.3)
        shutil.rmtree(random.choice([site, site / "en"]), ignore_errors=True)
        process.communicate()
        check(process.returncode in (0, 70), f"removed folder {number}: ended with {process.returncode}")
        build(new, site, DAYS[new])
        check(
            STATES[new].items() <= visible(site).items() and not STATES[old].keys() - STATES[new].keys() & visible(site).keys(),
            f"removed folder {number}: the next one has not repaired it")
    print(f"{count} folders removed underneath: each was repaired by the next")


def at_once():
    count = max(COUNT // 20, 4)
    told = served = 0
    for number in range(count):
        site = fresh_site(work / "site")
        reader = Reader(site)
        reader.start()
        processes = [
            start(project, "build", "--draft", "--output", str(site), "--date", DAYS[project])
            for project in random.choices([old, new], k=3)]
        for process in processes:
            _, errors = process.communicate()
            check(process.returncode == 0, f"builds at once {number}: {errors}")
            told += "is writing here since" in errors
        reader.ends = True
        reader.join()
        served += reader.count
        check(has_state(site, old) or has_state(site, new), f"builds at once {number}: a mixture")
        check(hidden(site) == {".passo-files"}, f"builds at once {number}: {hidden(site)} stay")
    check(told > 0, "no build has said for whom it waits")
    print(f"{count} times three builds at once: one whole site each time; {told} said for whom they waited;"
          f" {served} files were read meanwhile, all whole")
    for number in range(count):
        project = work / "written"
        shutil.rmtree(project, ignore_errors=True)
        shutil.copytree(new, project)
        shutil.rmtree(project / "Content/sentences")
        processes = [start(project, "confirm", "--all", flow) for flow in ("first", "second", "fourth")]
        processes += [start(project, "confirm", "--all", "model")]
        answers = 0
        for process in processes:
            output, _ = process.communicate()
            answers += sum(map(int, re.findall(r"(\d+) confirmed", output)))
        # Which sentences are doubted depends on what has been read by then, so the books need not be equal.
        kept = sum(
            content.count(b"<sentence ") for path, content in files(project).items()
            if path.startswith("Content/sentences/"))
        check(answers > 0 and kept == answers, f"confirmations at once {number}: {kept} of {answers} answers are kept")
    print(f"{count} times four confirmations at once: no answer is lost")


try:
    for trial in (stopped_builds, stopped_commands, full_disks, missing_permissions, removed_folders, at_once):
        trial()
finally:
    shutil.rmtree(work, ignore_errors=True)
if failures:
    print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
