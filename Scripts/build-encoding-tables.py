#!/usr/bin/env python3
"""Builds the tables of encodings in Sources/NoticeTables by asking glibc's iconv.

gb18030-pairs.tsv, big5-pairs.tsv: a row is a first byte and the characters that its second bytes
from 40 to FE make, a full stop where they make none. Big5 is what Windows has first, then what Hong
Kong added; a character that is not private goes before one that is.
gb18030-runs.tsv: a row is a code of four bytes and the code point of its character; the codes behind
it go on with the next ones, up to the next row. 0000 for codes that stand for none.

The tables are committed, so this runs only when they are to change; tests hold them against iconv.
"""
import ctypes
import pathlib

TABLES = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "NoticeTables"
BASIC_COUNT = 39420
REPLACEMENT = 0xFFFD

LIBRARY = ctypes.CDLL("libc.so.6")
LIBRARY.iconv_open.restype = ctypes.c_void_p
LIBRARY.iconv.restype = ctypes.c_size_t
LIBRARY.iconv.argtypes = [ctypes.c_void_p] + [ctypes.c_void_p] * 4


def converter(name):
    """Returns a function that gives the one code point of a code, 0 for none."""
    descriptor = LIBRARY.iconv_open(b"UTF-32LE", name.encode())

    def convert(code):
        source = ctypes.create_string_buffer(bytes(code), len(code))
        target = ctypes.create_string_buffer(8)
        given, room = ctypes.c_void_p(ctypes.addressof(source)), ctypes.c_void_p(ctypes.addressof(target))
        left, space = ctypes.c_size_t(len(code)), ctypes.c_size_t(8)
        LIBRARY.iconv(descriptor, None, None, None, None)
        failed = LIBRARY.iconv(
            descriptor, ctypes.byref(given), ctypes.byref(left), ctypes.byref(room), ctypes.byref(space))
        if failed == ctypes.c_size_t(-1).value or left.value or space.value != 4:
            return 0
        scalar = int.from_bytes(target.raw[:4], "little")
        return 0 if scalar == REPLACEMENT else scalar

    return convert


def pairs(converters):
    for lead in range(0x81, 0xFF):
        row = ""
        for trail in range(0x40, 0xFF):
            scalars = [s for s in (c((lead, trail)) for c in converters) if s]
            public = [s for s in scalars if not 0xE000 <= s <= 0xF8FF]
            row += chr((public or scalars or [ord(".")])[0])
        yield f"{lead:02X}\t{row}"


def runs(convert):
    following = None
    for index in range(BASIC_COUNT):
        code = (
            0x81 + index // 12600, 0x30 + index // 1260 % 10, 0x81 + index // 10 % 126, 0x30 + index % 10)
        scalar = convert(code)
        if scalar != following:
            yield f"{bytes(code).hex().upper()}\t{scalar:04X}"
        following = scalar + 1 if scalar else 0


def write(name, rows):
    rows = list(rows)
    (TABLES / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(name, len(rows), "rows")


def main():
    gb18030 = converter("GB18030")
    write("gb18030-pairs.tsv", pairs([gb18030]))
    write("big5-pairs.tsv", pairs([converter("CP950"), converter("BIG5-HKSCS")]))
    write("gb18030-runs.tsv", runs(gb18030))


main()
