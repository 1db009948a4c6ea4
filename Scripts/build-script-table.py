#!/usr/bin/env python3
"""Builds the tables of scripts in Sources/NoticeTables by asking OpenCC.

scripts.tsv: a row is a traditional character and its simplified form, or a character that
simplified script alone has and nothing; one has both. A character counts as simplified only if it
is the simplified form of some character of the basic plane and OpenCC makes another of it on the
way back.
script-phrases.tsv: OpenCC's phrases with their simplified form, as Debian's opencc_dict (package
opencc) lists them.

The tables are committed, so this runs only when they are to change; tests hold them against the
installed libopencc.
"""
import ctypes
import pathlib
import subprocess

TABLES = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "NoticeTables"
PHRASES = "/usr/share/opencc/TSPhrases.ocd2"
FIRST, LAST = 0x3400, 0xFAFF
DISTANT = range(0x20000, 0x32000)


def is_han(code):
    return 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF


def converter(configuration):
    """Returns a function that gives each character's image alone."""
    library = ctypes.CDLL("libopencc.so.1.1")
    library.opencc_open.restype = ctypes.c_void_p
    library.opencc_convert_utf8.restype = ctypes.c_void_p
    library.opencc_convert_utf8.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
    handle = library.opencc_open(configuration.encode())

    def convert(characters):
        question = "".join(c + "\n" for c in characters).encode()
        answer = library.opencc_convert_utf8(handle, question, len(question))
        given = ctypes.string_at(answer).decode().split("\n")
        return {c: g for c, g in zip(characters, given) if g != c and len(g) == 1}

    return convert


def phrases():
    """Returns OpenCC's phrases, each with the first of its simplified forms."""
    text = subprocess.run(
        ["opencc_dict", "-i", PHRASES, "-o", "/dev/stdout", "-f", "ocd2", "-t", "text"],
        check=True, capture_output=True, text=True).stdout
    return [line.split(" ")[0] for line in text.splitlines() if "\t" in line]


def write(name, rows):
    (TABLES / name).write_text("\n".join(sorted(rows, key=str.encode)) + "\n")
    print(name, len(rows), "rows")


def main():
    simplify, complicate = converter("t2s.json"), converter("s2t.json")
    simplified = simplify([chr(c) for c in range(FIRST, LAST + 1) if is_han(c)])
    only = complicate(sorted(set(simplified.values())))
    simplified |= simplify([chr(c) for c in DISTANT])
    write("scripts.tsv", [f"{c}\t{s}" for c, s in simplified.items()] + [f"{c}\t" for c in only])
    write("script-phrases.tsv", phrases())


main()
