#!/usr/bin/env python3
"""Builds the reader's word and reading tables (Sources/NoticeTables/words.tsv, readings.tsv).

usage: build-reader-tables.py [FOLDER]

FOLDER receives the two PyPI packages that the tables come from (default: a temporary one):
jieba 0.42.1 (MIT; word frequencies) and pypinyin 0.55.0 (MIT; readings of characters).
The tables are committed, so this runs only when they are to change.
"""
import collections
import json
import math
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile

TABLES = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "NoticeTables"
WORDS = 36_000  # what is rarer decides nothing and only costs memory
JIEBA, PYPINYIN = "0.42.1", "0.55.0"


def fetch(folder, package):
    """Downloads a package without its dependencies."""
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", folder, package],
        check=True)


def is_han(text):
    return all("\u3400" <= c <= "\u9fff" for c in text)


def words(folder):
    """The commonest words of two to four characters and every character, with log2 frequencies."""
    name = next(pathlib.Path(folder).glob("jieba-*.tar.gz"))
    with tarfile.open(name) as archive:
        text = archive.extractfile(f"jieba-{JIEBA}/jieba/dict.txt").read().decode()
    found, characters = {}, collections.Counter()
    for line in text.splitlines():
        word, frequency = line.split()[:2]
        if not is_han(word):
            continue
        for c in word:
            characters[c] += int(frequency)
        if 2 <= len(word) <= 4:
            found[word] = int(frequency)
    common = sorted(found, key=lambda w: (-found[w], w))[:WORDS]
    rows = {w: found[w] for w in common}
    rows.update((c, n) for c, n in characters.items() if n)
    return sorted(
        (f"{w}\t{round(math.log2(n + 1) * 4)}" for w, n in rows.items()),
        key=lambda line: line.split("\t")[0].encode())


def readings(folder):
    """The readings, with tone marks, of every character that GBK holds."""
    name = next(pathlib.Path(folder).glob("pypinyin-*.whl"))
    with zipfile.ZipFile(name) as archive:
        source = archive.read("pypinyin/pinyin_dict.json")
    rows = []
    for code, sounds in sorted((int(key), value) for key, value in json.loads(source).items()):
        character = chr(code)
        if "\u4e00" <= character <= "\u9fff":
            try:
                character.encode("gbk")
            except UnicodeEncodeError:
                continue
            rows.append(f"{character}\t{sounds}")
    return rows


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()
    for package in (f"jieba=={JIEBA}", f"pypinyin=={PYPINYIN}"):
        fetch(folder, package)
    for name, rows in (("words", words(folder)), ("readings", readings(folder))):
        path = TABLES / f"{name}.tsv"
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        print(path, len(rows), "rows,", path.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
