"""The training sets in one form. Which sets and why: README.md."""
import csv, glob, json, os
from dataclasses import dataclass, field

from tokens import words_of
from features import case_of, place_ids, quote_ids

KINDS = ["person", "organization", "place", "event"]


@dataclass
class Doc:
    """One article as words, with what is annotated on it. Spans are word ranges."""
    id: str
    text: str
    words: list
    para: list                                   # first word of a paragraph?
    names: list = None                           # [(start, end, kind)]; None: not annotated
    ignore: list = field(default_factory=list)   # word ranges whose names are unknown
    attributions: list = None                    # [(source, cue, [content])]; None: not annotated
    sentences: list = field(default_factory=list)

    def __post_init__(self):
        t, w = self.text, self.words
        self.case = [case_of(t[s:e]) for s, e in w]
        self.quote = quote_ids(t, w, self.para)
        self.place = place_ids(t, w, self.para)


def paragraph_starts(text, words):
    out, last = [], 0
    for i, (s, e) in enumerate(words):
        out.append(i == 0 or "\n" in text[last:s])
        last = e
    return out


class Aligner:
    """Character spans to word spans (a word counts when they overlap)."""

    def __init__(self, text, words):
        self.word_at = [-1] * (len(text) + 1)
        for i, (s, e) in enumerate(words):
            for c in range(s, e):
                self.word_at[c] = i

    def span(self, s, e):
        ids = [self.word_at[c] for c in range(s, e) if self.word_at[c] >= 0]
        return (ids[0], ids[-1] + 1) if ids else None


def doc_of(g, attributions=True):
    """A document of news-annotations or fiction-news (same form but for entities and references)."""
    words = words_of(g["text"])
    al = Aligner(g["text"], words)
    names = [(*al.span(e[0], e[1]), e[2]) for e in g["entities"]]
    atts = []
    for a in g["attributions"] if attributions else []:
        content = [x for x in (al.span(*c) for c in a["content"]) if x]
        if content:
            atts.append((al.span(*a["source"]) if a["source"] else None, al.span(*a["cue"]) if a["cue"] else None, content))
    return Doc(g["id"], g["text"], words, paragraph_starts(g["text"], words), names, [], atts if attributions else None)


def load_jsonl(path):
    with open(path, encoding="utf-8") as f:
        return [doc_of(json.loads(line)) for line in f if line.strip()]


NO_SPACE_BEFORE = set(".,;:!?)]}%") | {"'s", "n't", "'", "’s", "'re", "'ve", "'ll", "'d", "'m", "''"}


def join_tokens(sents):
    """Tokens of sentences to running text; gives the text and every token's range."""
    text, where = "", []
    for sent in sents:
        row, glue = [], True
        if text:
            text += " "
        for tok in sent:
            tok = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(tok, tok)
            if not glue and tok not in NO_SPACE_BEFORE:
                text += " "
            row.append((len(text), len(text) + len(tok)))
            text += tok
            glue = tok in ("(", "[", "$", "#")
        where.append(row)
    return text, where


def tagged_docs(name, sents, mapping, ignored, size=6):
    """Sentences of (token, IOB tag) to documents of a few sentences; kinds not mapped are unknown when in `ignored`."""
    docs = []
    for k in range(0, len(sents), size):
        part = sents[k:k + size]
        text, where = join_tokens([[t for t, _ in s] for s in part])
        words = words_of(text)
        al = Aligner(text, words)
        names, ignore = [], []
        for sent, row in zip(part, where):
            start = kind = None
            for i in range(len(sent) + 1):
                b, _, c = (sent[i][1] if i < len(sent) else "O").partition("-")
                if start is not None and (b in ("O", "B") or c != kind):
                    sp = al.span(row[start][0], row[i - 1][1])
                    if sp and kind in mapping:
                        names.append((*sp, mapping[kind]))
                    elif sp and kind in ignored:
                        ignore.append(sp)
                    start = None
                if b in ("B", "I") and start is None:
                    start, kind = i, c
        docs.append(Doc(f"{name}-{k}", text, words, paragraph_starts(text, words), names, ignore, None))
    return docs


def read_iob(path, token=0, tag=-1, sep=None):
    sents, sent = [], []
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# "):
                continue
            cols = line.split(sep) if line.strip() else []
            if len(cols) < 2 or cols[0] == "-DOCSTART-":
                if sent:
                    sents.append(sent)
                sent = []
                continue
            sent.append((cols[token], cols[tag]))
    return sents + ([sent] if sent else [])


def name_sets(root):
    """Sets that annotate names only."""
    std = {"PER": "person", "ORG": "organization", "LOC": "place"}
    pol = {"politician": "person", "person": "person", "organisation": "organization", "politicalparty": "organization",
           "event": "event", "election": "event", "country": "place", "location": "place"}
    docs = tagged_docs("wikigold", read_iob(f"{root}/wikigold/wikigold.conll.txt"), std, {"MISC"})
    for part in ("train", "dev", "test"):
        docs += tagged_docs("crossner", read_iob(f"{root}/crossner-politics/{part}.txt"), pol, {"misc"}, 4)
    return docs


def gmb_texts(root, limit=None):
    """Plain sentences of GMB (tokens), for silver labels."""
    sents, sent = [], []
    with open(f"{root}/gmb/ner_dataset.csv", encoding="latin-1") as f:
        for row in csv.DictReader(f):
            if row["Sentence #"] and sent:
                sents.append(sent)
                sent = []
            sent.append(row["Word"])
            if limit and len(sents) >= limit:
                break
    return sents + ([sent] if sent else [])
