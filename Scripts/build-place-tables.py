#!/usr/bin/env python3
"""Builds the tables of places below and beside the divisions (Sources/NoticeTables/towns.tsv, area-codes.tsv).

usage: build-place-tables.py [FOLDER]

FOLDER receives the PyPI package that the tables come from (default: a temporary one): jionlp 1.5.31 (Apache 2.0; the
towns of each county, telephone area codes). The tables are committed, so this runs only when they are to change.
"""
import collections
import pathlib
import subprocess
import sys
import tempfile
import zipfile

TABLES = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "NoticeTables"
JIONLP = "1.5.31"

# Codes that the package has wrong or not at all, or that several cities share today.
AREA_CODES = {
    "024": "沈阳 抚顺 铁岭", "028": "成都 眉山 资阳", "029": "西安 咸阳", "0371": "郑州 开封", "0432": "吉林市",
    "0431": "长春", "0433": "延边", "0434": "四平", "0435": "通化", "0436": "白城", "0437": "辽源", "0439": "白山",
    "0531": "济南", "0551": "合肥", "0555": "马鞍山", "0558": "阜阳 亳州", "0634": "济南", "0731": "长沙 株洲 湘潭",
    "0771": "南宁 崇左", "0772": "柳州 来宾", "0774": "梧州 贺州", "0775": "玉林 贵港", "0851": "贵阳 遵义 安顺",
    "0935": "武威 金昌", "0937": "酒泉 嘉峪关", "0941": "甘南", "0691": "西双版纳", "0692": "德宏",
}
# Codes of one province without one city.
DROPPED = {"0565", "0728", "0898", "0993", "0991", "0852", "0853"}


def package(folder):
    """The package's files."""
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", folder, f"jionlp=={JIONLP}"], check=True)
    return zipfile.ZipFile(next(pathlib.Path(folder).glob("jionlp-*.whl")))


def divisions():
    """Code to name of every division that the reader knows."""
    rows = (TABLES / "divisions.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {row.split("\t")[0]: row.split("\t") for row in rows}


def today(code, name, known):
    """The code of a county: the package has kept the former one of some that were renamed."""
    if code in known and known[code][1] == name:
        return code
    found = [row[0] for row in known.values() if row[1] == name and row[3] == code[:4] + "00"]
    return found[0] if len(found) == 1 else code


def towns(archive, known):
    """For each county the towns whose names no other county has."""
    with archive.open("jionlp/dictionary/china_location.zip") as inner:
        text = zipfile.ZipFile(inner).read("china_location.txt").decode()
    homes, county = collections.defaultdict(set), None
    for line in text.splitlines():
        depth, cells = len(line) - len(line.lstrip("\t")), line.strip().split("\t")
        if depth == 2:
            county = today(cells[1][:6], cells[0], known) if len(cells) > 1 else None
        elif depth == 3 and cells[0].endswith(("镇", "乡", "街道", "苏木")) and len(cells[0]) >= 3:
            homes[cells[0]].add(county)
    rows = collections.defaultdict(list)
    for name, counties in homes.items():
        code = next(iter(counties))
        if len(counties) == 1 and code in known:
            rows[code].append(name)
    return [f"{code}\t{' '.join(sorted(names))}" for code, names in sorted(rows.items())]


def area_codes(archive, known):
    """The cities that share an area code, by their codes of divisions."""
    def code(name):
        found = [row[0] for row in known.values() if row[2] != "county" and row[1].startswith(name)]
        return found[0] if len(found) == 1 else None

    listed = archive.read("jionlp/dictionary/landline_phone_area_code.txt").decode().split("\n")
    cities = {row.split(" ")[0]: row.split("/")[1] for row in listed if "/" in row}
    cities.update(AREA_CODES)
    rows = []
    for number, names in sorted(cities.items()):
        codes = [code(name) for name in names.split()]
        if number not in DROPPED and all(codes):
            rows.append(f"{number}\t{' '.join(codes)}")
        elif number not in DROPPED:
            print("left out:", number, names)
    return rows


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()
    archive, known = package(folder), divisions()
    for name, rows in (("towns", towns(archive, known)), ("area-codes", area_codes(archive, known))):
        path = TABLES / f"{name}.tsv"
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        print(path, len(rows), "rows,", path.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
