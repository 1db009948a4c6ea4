"""Builds frequent-characters.tsv: how many bits of surprise each common Chinese character carries.

Counts come from the word list of jieba (MIT licence), once as it stands and once turned into
traditional script by OpenCC (Apache licence), so that both scripts are equally at home.

    pip install jieba opencc-python-reimplemented
    python3 Scripts/build-frequent-characters.py > Sources/NoticeTables/frequent-characters.tsv
"""

import collections
import math
import pathlib

import jieba
import opencc

RAREST_BITS = 17

words = pathlib.Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8")
to_traditional = opencc.OpenCC("s2t")
counts = collections.Counter()
for line in words.splitlines():
    word, frequency = line.split(" ")[:2]
    for character in word + to_traditional.convert(word):
        if "\u4e00" <= character <= "\u9fff":
            counts[character] += int(frequency)

total = sum(counts.values())
groups = collections.defaultdict(list)
for character, count in counts.items():
    if count:
        groups[round(-math.log2(count / total))].append(character)

print("# Common Chinese characters of both scripts by bits of surprise (的 is least surprising).")
print("# Made by Scripts/build-frequent-characters.py from jieba's word list (MIT licence).")
for bits in sorted(groups):
    if bits <= RAREST_BITS:
        print(bits, "".join(sorted(groups[bits])), sep="\t")
