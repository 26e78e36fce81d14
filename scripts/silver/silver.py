"""Texts that the accurate tier annotates for the linear models to learn from (distillation).

    python3 scripts/silver/silver.py texts ../shared/data texts.jsonl
    hearsay-train annotate texts.jsonl > annotated.jsonl
    python3 scripts/silver/silver.py join texts.jsonl annotated.jsonl silver.jsonl
    hearsay-train train --silver silver.jsonl

Texts: sentences of GMB that news-annotations/train.jsonl does not annotate, up to the last one that
it does (its development part and what comes after it stay out); ECB+; the written part of MASC.
`join` puts texts and annotations into the form of news-annotations.
"""
import csv
import glob
import json
import random
import re
import sys
import xml.etree.ElementTree as ElementTree

GLUED = {",", ".", ";", ":", "!", "?", ")", "]", "%", "n't", "”", "’"}
OPENING = {"(", "[", "$", "“", "‘"}
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}
GMB_END = 37_700
GMB_ARTICLE = 10


def detokenized(words):
    out, glue, quoted = "", True, False
    for word in words:
        word = BRACKETS.get(word, word)
        is_quote = word == '"'
        closes = quoted if is_quote else word in GLUED or word[:1] in "'’" and len(word) > 1
        if not glue and not closes:
            out += " "
        out += word
        glue = not quoted if is_quote else word in OPENING
        quoted ^= is_quote
    return out


def gmb(data):
    sentences = []
    with open(f"{data}/gmb/ner_dataset.csv", encoding="latin1") as file:
        for row in list(csv.reader(file.read().split("\n")))[1:]:
            if len(row) < 4:
                continue
            if row[0]:
                sentences.append([])
            sentences[-1].append(row[1])
    used = set()
    for line in open(f"{data}/news-annotations/train.jsonl", encoding="utf-8"):
        article = json.loads(line)
        if article["id"].startswith("voa"):
            start = int(article["id"].split("-")[1])
            used.update(range(start, start + len(article["sentences"])))
    runs, run = [], []
    for index in range(GMB_END):
        if index in used:
            continue
        if run and (index != run[-1] + 1 or len(run) >= GMB_ARTICLE):
            runs.append(run)
            run = []
        run.append(index)
    runs = [run for run in runs if len(run) >= GMB_ARTICLE // 2]
    random.Random(1).shuffle(runs)
    for run in runs:
        yield f"gmb-{run[0]}", [detokenized(sentences[index]) for index in run]


def ecbplus(data):
    for path in sorted(glob.glob(f"{data}/ecbplus/ECB+/*/*.xml")):
        sentences = {}
        for token in ElementTree.parse(path).getroot().findall("token"):
            sentences.setdefault(int(token.get("sentence")), []).append(token.text or "")
        lines = [detokenized(sentences[number]) for number in sorted(sentences)]
        yield path.split("/")[-1], [line for line in lines if not line.startswith("http")]


def masc(data):
    for path in sorted(glob.glob(f"{data}/masc-tagged/written/*")):
        with open(path, encoding="utf-8", errors="replace") as file:
            paragraphs = re.split(r"\n\s*\n", file.read())
        lines = [
            detokenized([token.rsplit("_", 1)[0] for token in paragraph.split()])
            for paragraph in paragraphs if paragraph.strip()
        ]
        for start in range(0, len(lines), 25):
            yield f"{path.split('/')[-1]}-{start}", lines[start:start + 25]


def texts(data, target):
    with open(target, "w", encoding="utf-8") as file:
        for source in (gmb, ecbplus, masc):
            for name, lines in source(data):
                record = {"id": name, "text": "\n".join(lines)}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")


def pair(span):
    return [span["start"], span["end"]] if span else None


def join(source, annotated, target):
    known = {}
    for line in open(source, encoding="utf-8"):
        record = json.loads(line)
        known[record["id"]] = record["text"]
    with open(target, "w", encoding="utf-8") as file:
        for line in open(annotated, encoding="utf-8"):
            record = json.loads(line)
            record = {
                "id": record["id"], "text": known[record["id"]],
                "entities": [
                    [*pair(mention), entity["kind"]]
                    for entity in record["entities"] for mention in entity["mentions"]
                ],
                "attributions": [
                    {"source": pair(s["speaker"]) if s.get("speaker") else None,
                     "cue": pair(s["cue"]) if s.get("cue") else None,
                     "content": [pair(span) for span in s["content"]]}
                    for s in record["statements"]
                ],
            }
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    {"texts": texts, "join": join}[sys.argv[1]](*sys.argv[2:])
