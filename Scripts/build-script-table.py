#!/usr/bin/env python3
"""Builds the table of scripts (Sources/NoticeTables/scripts.tsv) by asking libopencc.

A row is a traditional character and its simplified form, or a character that simplified script
alone has and nothing; one has both. A character counts as simplified only if it is the simplified
form of some character and OpenCC makes another of it on the way back. The table is committed, so
this runs only when it is to change; a test holds the forms against the installed libopencc.
"""
import ctypes
import pathlib

TABLE = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "NoticeTables" / "scripts.tsv"
FIRST, LAST = 0x3400, 0xFAFF


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


def main():
    simplify, complicate = converter("t2s.json"), converter("s2t.json")
    simplified = simplify([chr(c) for c in range(FIRST, LAST + 1) if is_han(c)])
    only = complicate(sorted(set(simplified.values())))
    rows = [f"{c}\t{s}" for c, s in simplified.items()]
    rows += [f"{c}\t" for c in only]
    TABLE.write_text("\n".join(sorted(rows, key=str.encode)) + "\n")
    print(len(rows), "rows")


main()
